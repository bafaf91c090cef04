"""S12, taking in: fourteen messy files dropped on the real window, with real threads and disk."""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from refundwizard.ui.qt_tasks import QtTasks
from tests.ui.desk import Desk
from tests.ui.pages.reading import page_text

HEIC = Path(__file__).parents[2] / "data" / "cup.heic"
LIMIT = 0.100
"""Seconds the window may be held up while files are copied and hashed."""
TRIES = 3
"""Other programs may take the processor away from one run."""
VIDEO = 43_000_000
CUPS = {
    "fraud_contact": "no",
    "payer_minor": "no",
    "received": "yes",
    "stage": "not_applied",
    "goods_kind": "home",
    "reason": "quality",
    "fault_kind": ["broken_on_arrival"],
    "signed_on": "2026-11-16",
    "price_paid": "158.00",
    "freight_paid": 0,
    "item_name": "陶瓷咖啡杯两只",
    "seller_name": "素窑器物",
}


@pytest.fixture
def messy(tmp_path: Path) -> list[Path]:
    """Nine photos of which two are the same, two long screenshots, HEIC, video, an empty file."""
    folder = tmp_path / "手机"
    folder.mkdir()
    for number in range(8):
        picture = Image.effect_noise((400, 300), 30 + number).convert("RGB")
        picture.save(folder / f"IMG_{number}.jpg", "JPEG")
    (folder / "mmexport7.jpg").write_bytes((folder / "IMG_7.jpg").read_bytes())
    for name in ("chat.png", "order.png"):
        Image.effect_noise((360, 4000), 20 + len(name)).convert("RGB").save(folder / name)
    (folder / "IMG_0042.HEIC").write_bytes(HEIC.read_bytes())
    head = b"\0\0\0\x10ftypisom\0\0\0\0" + (VIDEO - 16).to_bytes(4, "big") + b"mdat"
    with (folder / "unboxing.mp4").open("wb") as video:
        video.write(head)
        video.truncate(VIDEO)
    (folder / "nothing.png").write_bytes(b"")
    for path in folder.iterdir():
        os.utime(path, ns=(10**18, 10**18))
    return sorted(folder.iterdir())


@pytest.fixture
def english(make_desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """The English window on the case of the two cups; work runs on threads."""
    desk = make_desk("en")
    desk.open(CUPS)
    desk.go("evidence")
    tasks = QtTasks()
    monkeypatch.setattr(desk.stage.tasks, "run", tasks.run)
    yield desk
    tasks.close()


def facts(files: list[Path]) -> list[tuple[str, str, int, int]]:
    """Return names, bytes, times and modes of files."""
    found = []
    for path in files:
        facts = path.stat()
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        found.append((path.name, digest, facts.st_mtime_ns, facts.st_mode))
    return found


def drop(desk: Desk, paths: list[Path]) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    at, left, none = QPointF(5, 5), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    desk.page.dropEvent(QDropEvent(at, Qt.DropAction.CopyAction, data, left, none))


def gaps_until_taken(desk: Desk, files: list[Path], qtbot: QtBot) -> list[float]:
    """Drop files; return the seconds the drop took and those between beats of the window."""
    beats = [time.monotonic()]
    timer = QTimer()
    timer.setInterval(2)
    timer.timeout.connect(lambda: beats.append(time.monotonic()))
    timer.start()
    with qtbot.waitSignal(desk.page.desk.intake.finished, timeout=30_000):
        drop(desk, files)
        gone = time.monotonic() - beats[0]
    timer.stop()
    return [gone, *(after - before for before, after in pairwise(beats))]


def test_fourteen_files_become_twelve_exhibits_and_the_others_are_named(
    english: Desk, messy: list[Path], qtbot: QtBot
) -> None:
    assert len(messy) == 14
    before = facts(messy)
    gaps = [max(gaps_until_taken(english, messy, qtbot))]
    while gaps[-1] > LIMIT and len(gaps) < TRIES:
        english.undo()
        gaps.append(max(gaps_until_taken(english, messy, qtbot)))
    assert gaps[-1] <= LIMIT
    assert facts(messy) == before

    exhibits = english.case.exhibits
    assert len(exhibits) == 12
    twin = next(each for each in exhibits if "IMG_7.jpg" in each.names)
    assert set(twin.names) == {"IMG_7.jpg", "mmexport7.jpg"}
    told = english.page.desk.room.news.words.text()
    assert "12 of 14 files added." in told
    assert "Not added: nothing.png (the file is empty)." in told
    assert "mmexport7.jpg, the same as Ex." in told
    assert english.page.desk.room.news.go_on is None
    assert "12" in page_text(english)
    kinds = {each.names[0]: each.media_type for each in exhibits}
    assert kinds["unboxing.mp4"] == "video/mp4"
    assert kinds["IMG_0042.HEIC"] == "image/heic"
    english.elapse(1000)
    assert english.on_disk().exhibits == exhibits


def test_every_copy_is_the_original_and_may_only_be_read(
    english: Desk, messy: list[Path], qtbot: QtBot
) -> None:
    with qtbot.waitSignal(english.page.desk.intake.finished, timeout=30_000):
        drop(english, messy)
    vault = english.stage.store.folder(english.stage.desk.opened.id) / "evidence"
    originals = {digest for _name, digest, _time, _mode in facts(messy)}
    for each in english.case.exhibits:
        copy = vault / str(each.sha256)
        assert copy.stat().st_mode & 0o777 == 0o400
        assert copy.stat().st_size == each.size
        assert hashlib.sha256(copy.read_bytes()).hexdigest() == each.sha256
        assert each.sha256 in originals


def test_a_stop_in_the_middle_offers_to_add_what_is_left(
    english: Desk, messy: list[Path], qtbot: QtBot
) -> None:
    page = english.page
    work = page.desk.intake
    work.progressed.connect(lambda gauge: work.cancel() if gauge.files_done >= 3 else None)
    with qtbot.waitSignal(work.finished, timeout=30_000):
        drop(english, messy)
    left = 14 - len(english.case.exhibits)
    work.progressed.disconnect()
    button = page.desk.room.news.go_on
    if button is None:
        pytest.skip("everything was in before the stop arrived")
    assert str(len(page.desk.news.rest)) in button.words
    assert left >= len(page.desk.news.rest)
    with qtbot.waitSignal(work.finished, timeout=30_000):
        button.click()
    assert len(english.case.exhibits) == 12
