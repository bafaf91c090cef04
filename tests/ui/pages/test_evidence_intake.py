"""Ways files come in, what is asked first, and how the result is told."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage

from refundwizard.session.gathering import HUGE, Found, Gathered
from refundwizard.session.intake import Gauge
from refundwizard.ui.evidence_parts import tile_of
from refundwizard.ui.evidence_result import MOST_NAMES, IntakeProgress, remark_words
from refundwizard.ui.intake_question import NAMED, question_words, size_words
from refundwizard.ui.widgets.dragged import count_in, ending_of, picture_in
from tests.ui.desk import Desk
from tests.ui.pages.reading import SCARF, page_text
from tests.ui.pages.test_evidence import hold


@pytest.fixture
def evidence(desk: Desk) -> Desk:
    desk.open(SCARF)
    desk.go("evidence")
    return desk


def jpeg() -> bytes:
    out = BytesIO()
    Image.effect_noise((40, 30), 50).convert("RGB").save(out, "JPEG")
    return out.getvalue()


def drop_data(desk: Desk, data: QMimeData) -> None:
    at, left, none = QPointF(5, 5), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(at, Qt.DropAction.CopyAction, data, left, none)
    desk.page.desk.zone.dropEvent(event)
    desk.settle()


def drop_paths(desk: Desk, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    drop_data(desk, data)


def news(desk: Desk) -> str:
    words: str = desk.page.desk.room.news.words.text()
    return words


def test_a_picture_dragged_from_another_program_keeps_its_own_bytes(evidence: Desk) -> None:
    data, photo = QMimeData(), jpeg()
    data.setData("image/jpeg", photo)
    assert count_in(data) == 1
    drop_data(evidence, data)
    exhibit = evidence.case.exhibits[0]
    assert (exhibit.media_type, exhibit.size) == ("image/jpeg", len(photo))
    assert exhibit.names[0].endswith(".jpg")


def test_a_picture_without_bytes_of_its_own_becomes_a_png(evidence: Desk) -> None:
    data, image = QMimeData(), QImage(20, 20, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    data.setImageData(image)
    drop_data(evidence, data)
    assert evidence.case.exhibits[0].media_type == "image/png"


def test_of_several_offered_kinds_the_one_without_loss_is_kept() -> None:
    data, out = QMimeData(), BytesIO()
    Image.new("RGB", (4, 4)).save(out, "PNG")
    data.setData("image/jpeg", jpeg())
    data.setData("image/png", out.getvalue())
    picture = picture_in(data)
    assert isinstance(picture, bytes)
    assert ending_of(picture) == "png"
    data.setData("image/png", b"no picture")
    picture = picture_in(data)
    assert isinstance(picture, bytes)
    assert ending_of(picture) == "jpg"
    assert ending_of(b"else") == "png"


def test_an_address_without_a_picture_is_not_fetched(evidence: Desk) -> None:
    data = QMimeData()
    data.setUrls([QUrl("https://example.com/a.png")])
    drop_data(evidence, data)
    assert count_in(data) == 0
    assert not evidence.case.exhibits


def test_a_list_of_files_and_folders_on_the_clipboard_is_pasted(
    evidence: Desk, tmp_path: Path
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(3):
        (folder / f"{number}.jpg").write_bytes(jpeg() + bytes([number]))
    (folder / ".DS_Store").write_bytes(b"x")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(folder))])
    QGuiApplication.clipboard().setMimeData(data)
    evidence.page.desk.paste()
    evidence.settle()
    assert len(evidence.case.exhibits) == 3
    assert ".DS_Store" in news(evidence)


@pytest.fixture
def huge(tmp_path: Path) -> Path:
    """A file that looks larger than a gigabyte and takes no room."""
    path = tmp_path / "录屏.mp4"
    with path.open("wb") as stream:
        stream.truncate(HUGE + 1)
    return path


def test_a_huge_file_is_asked_about_with_its_size_and_the_room_there_is(
    evidence: Desk, huge: Path
) -> None:
    evidence.prompter.answers.append("none")
    drop_paths(evidence, huge)
    question = evidence.prompter.asked[-1]
    assert "录屏.mp4" in question
    assert "1.0 GB" in question
    assert size_words(evidence.stage.store.free_space())[-2:] in question
    assert not evidence.case.exhibits
    assert "录屏.mp4" in news(evidence)
    assert evidence.stage.desk.words("faults.reason_not_wanted") in news(evidence)


def test_only_the_smaller_ones_may_be_added(evidence: Desk, huge: Path, tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(jpeg())
    evidence.prompter.answers.append("small")
    drop_paths(evidence, huge, tmp_path / "a.jpg")
    assert [each.names for each in evidence.case.exhibits] == [("a.jpg",)]
    assert evidence.stage.desk.words("faults.reason_huge") in news(evidence)


def test_a_huge_file_that_is_meant_is_added(
    evidence: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("refundwizard.session.gathering.HUGE", 100)
    (tmp_path / "a.jpg").write_bytes(jpeg())
    evidence.prompter.answers.append("all")
    drop_paths(evidence, tmp_path / "a.jpg")
    assert len(evidence.case.exhibits) == 1


def test_a_question_names_a_few_large_files_and_counts_the_others(desk: Desk) -> None:
    files = tuple(Found(Path(f"{number}.mp4"), 2 * HUGE) for number in range(NAMED + 3))
    said = question_words(Gathered(files), 10**11)
    assert f"{NAMED - 1}.mp4" in said
    assert f"{NAMED}.mp4" not in said
    assert "3" in said.split("\n")[-2]
    assert "100.0 GB" in said


def test_many_names_are_counted_and_all_of_them_are_one_click_away(
    evidence: Desk, tmp_path: Path
) -> None:
    paths = [tmp_path / f"空{number:02}.png" for number in range(MOST_NAMES + 4)]
    for path in paths:
        path.touch()
    drop_paths(evidence, *paths)
    assert paths[-1].name not in news(evidence)
    evidence.prompter.is_telling_expected = True
    evidence.page.desk.room.news.names.click()
    details = evidence.page.desk.news.said.details
    assert all(path.name in details for path in paths)
    assert evidence.prompter.told


def test_what_is_wrong_with_an_added_file_is_named(evidence: Desk, tmp_path: Path) -> None:
    (tmp_path / "半张.jpg").write_bytes(jpeg()[:-200])
    (tmp_path / "其实.png").write_bytes(jpeg())
    (tmp_path / "图.svg").write_bytes(b"<svg xmlns='http://www.w3.org/2000/svg'/>")
    drop_paths(evidence, *sorted(tmp_path.glob("*.*")))
    assert len(evidence.case.exhibits) == 3
    told = news(evidence).split("\n")
    assert any("半张.jpg" in line and "不完整" in line for line in told)
    assert any("其实.png" in line and "JPEG" in line for line in told)
    assert any("图.svg" in line and "SVG" in line and "无法预览" in line for line in told)


@pytest.mark.parametrize(
    "code",
    [
        *("taken_as", "no_preview", "no_decoder", "truncated", "damaged", "locked", "crashed"),
        *("too_large", "too_many_pixels", "too_much_memory", "too_slow"),
    ],
)
def test_every_remark_has_words(desk: Desk, code: str) -> None:
    for kind in ("image/heic", "application/octet-stream"):
        said = remark_words(code, kind)
        assert "{names}" in said
        assert "{kind}" not in said


def test_progress_says_files_and_bytes(desk: Desk) -> None:
    progress = IntakeProgress()
    progress.show_progress(Gauge(14, 3, 43_000_000, 12_000_000))
    said = progress.words.text()
    for words in ("3", "14", "12.0 MB", "43.0 MB"):
        assert words in said


def test_a_stop_names_the_drops_that_were_still_waiting(
    evidence: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = hold(evidence, monkeypatch)
    paths = [tmp_path / f"{number}.jpg" for number in range(3)]
    for path in paths:
        path.write_bytes(jpeg() + path.name.encode())
        drop_paths(evidence, path)
    evidence.page.desk.intake.take_image(jpeg(), "截图.jpg")
    evidence.page.desk.room.progress.button.click()
    held.go()
    evidence.settle()
    assert not held.jobs
    told = page_text(evidence)
    assert all(path.name in told for path in paths)
    assert "截图.jpg" in told
    assert evidence.page.desk.news.rest == tuple(paths)
    evidence.page.desk.room.news.go_on.click()
    held.go()
    evidence.settle()
    assert len(evidence.case.exhibits) == 3


def test_two_drops_in_a_row_are_told_together(
    evidence: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = hold(evidence, monkeypatch)
    (tmp_path / "空.png").touch()
    (tmp_path / "a.jpg").write_bytes(jpeg())
    drop_paths(evidence, tmp_path / "空.png")
    drop_paths(evidence, tmp_path / "a.jpg")
    held.go()
    evidence.settle()
    assert evidence.page.desk.room.progress is not None
    while held.jobs:
        held.go()
        evidence.settle()
    assert "空.png" in news(evidence)
    assert len(evidence.case.exhibits) == 1


def test_without_a_rest_there_is_nothing_to_go_on_with(evidence: Desk) -> None:
    evidence.page.desk.news.add_rest()
    evidence.page.desk.news.tell_names()
    assert not evidence.page.desk.intake.is_running


def test_a_tile_of_an_incomplete_picture_is_marked(evidence: Desk, tmp_path: Path) -> None:
    (tmp_path / "半张.jpg").write_bytes(jpeg()[:-200])
    drop_paths(evidence, tmp_path / "半张.jpg")
    sha256 = evidence.case.exhibits[0].sha256
    folder = evidence.stage.store.thumbs(evidence.stage.desk.opened.id)
    image = QImage(str(folder / f"{sha256}.png"))
    shown = evidence.page.view.exhibits[0]
    assert "不完整" in tile_of(shown, image).meta
    assert "不完整" not in tile_of(shown, QImage(4, 4, QImage.Format.Format_RGB32)).meta


def test_many_files_that_were_there_already_are_counted(evidence: Desk, tmp_path: Path) -> None:
    paths = [tmp_path / f"{number:02}.jpg" for number in range(MOST_NAMES + 6)]
    data = jpeg()
    for path in paths:
        path.write_bytes(data)
    drop_paths(evidence, *paths)
    assert len(evidence.case.exhibits) == 1
    assert len(evidence.case.exhibits[0].names) == len(paths)
    assert "另有 5 个已经有了" in news(evidence)
