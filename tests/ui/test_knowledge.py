"""Knowledge in the window: looked at, installed, given back, without a restart."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication

from refundwizard.app import parse
from refundwizard.session import knowledge
from refundwizard.storage import packs
from tests.knowledge_files import NEWER
from tests.knowledge_files import knowledge as file_of
from tests.ui.desk import Desk

CHANGES = {"text/zh_CN/deadlines.toml": ("发出退货通知", "把退货通知发出去")}


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """The lint takes seconds and has tests of its own."""
    monkeypatch.setattr(knowledge, "usable", lambda files, **_: knowledge.read(files))


@pytest.fixture
def newer(tmp_path: Path) -> Path:
    path = tmp_path / "newer.rwpack"
    path.write_bytes(file_of(changes=CHANGES))
    return path


def page(desk: Desk):
    desk.settle()
    assert desk.controller.knowledge.is_shown
    return desk.controller.knowledge.page


def version(desk: Desk) -> str:
    return desk.stage.library.pack.version


def test_the_settings_lead_to_the_page_with_version_age_and_counts(desk: Desk) -> None:
    desk.controller.settings.wanted.emit("knowledge")
    view = page(desk).view
    assert (view.version, view.age, view.trouble) == (version(desk), "就是今天", "")
    assert dict(view.counts)["平台"] == 10
    assert set(page(desk).buttons) == {"pick"}


def test_a_picked_file_is_read_first_and_then_installed_at_once(desk: Desk, newer: Path) -> None:
    desk.open()
    desk.controller.go_home()
    before = version(desk)
    desk.controller.commands.know()
    desk.prompter.answers = [(newer,)]
    page(desk).buttons["pick"].click()
    shown = page(desk)
    assert shown.offer is not None
    assert (before in shown.offer.headline, NEWER in shown.offer.headline) == (True, True)
    assert [each.group.name for each in shown.lists] == ["期限"]
    shown.checksum.copy.click()
    assert QGuiApplication.clipboard().text() == shown.offer.digest
    assert version(desk) == before
    shown.buttons["install"].click()
    assert version(desk) == NEWER
    assert page(desk).offer is None
    assert page(desk).view.version == NEWER
    assert desk.home.checked == "2026-12-20"
    assert not any(row.stale for row in desk.stage.library.index.rows())


def test_one_click_goes_back_and_a_row_goes_forward_again(desk: Desk, newer: Path) -> None:
    before = version(desk)
    desk.controller.commands.know(newer)
    page(desk).buttons["install"].click()
    page(desk).buttons["back"].click()
    assert version(desk) == before
    page(desk).use_requested.emit(f"cn-{NEWER}")
    desk.settle()
    assert version(desk) == NEWER
    page(desk).use_requested.emit("nobody")
    desk.settle()
    assert version(desk) == NEWER


def test_who_declines_or_picks_nothing_changes_nothing(desk: Desk, newer: Path) -> None:
    before = version(desk)
    desk.controller.commands.know(newer)
    page(desk).buttons["decline"].click()
    desk.prompter.answers = [()]
    page(desk).buttons["pick"].click()
    assert page(desk).offer is None
    assert version(desk) == before


def test_a_file_given_to_the_program_leaves_the_case_and_is_shown(desk: Desk, newer: Path) -> None:
    desk.open()
    desk.controller.open_file(str(newer))
    desk.settle()
    assert desk.controller.desk is None
    assert page(desk).offer is not None


@pytest.mark.filterwarnings("ignore:Function.*QDragEnterEvent:DeprecationWarning")
def test_a_file_dropped_on_the_home_page_is_shown(desk: Desk, newer: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(newer))])
    copy, left, none = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    drag = QDragEnterEvent(QPoint(9, 9), copy, data, left, none)
    desk.home.page.dragEnterEvent(drag)
    assert drag.isAccepted()
    desk.home.page.dropEvent(QDropEvent(QPointF(9, 9), copy, data, left, none))
    assert page(desk).offer is not None


def test_the_language_changes_where_we_are(desk: Desk, newer: Path) -> None:
    desk.controller.commands.know(newer)
    page(desk)
    desk.controller.switch_language()
    assert page(desk).buttons["install"].text() == "Install"
    desk.controller.commands.step("knowledge")
    assert page(desk).offer is not None


def test_a_file_that_is_none_is_told_in_one_sentence(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "x.rwpack").write_bytes(b"nonsense")
    desk.prompter.is_telling_expected = True
    desk.controller.commands.know(tmp_path / "x.rwpack")
    desk.settle()
    assert desk.prompter.told[0].startswith("没有安装 x.rwpack：这不是知识包")
    spoiled = file_of(changes={"pack.toml": ("start = ", "strat = 1\nstart = ")})
    (tmp_path / "y.rwpack").write_bytes(spoiled)
    desk.controller.commands.know(tmp_path / "y.rwpack")
    desk.settle()
    assert "pack.toml" in desk.prompter.told[1]


def test_an_error_nobody_thought_of_is_told_too(desk: Desk, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(knowledge, "look", lambda *_: 1 / 0)
    desk.prompter.is_telling_expected = True
    desk.controller.commands.know(tmp_path / "x.rwpack")
    desk.settle()
    assert len(desk.prompter.told) == 1


def test_a_damaged_pack_is_said_in_one_line_and_can_be_given_up(desk: Desk, newer: Path) -> None:
    library = desk.stage.library
    before = library.pack
    desk.controller.commands.know(newer)
    page(desk).buttons["install"].click()
    (library.store.root / "packs" / f"cn-{NEWER}" / packs.FILE).write_bytes(b"")
    library.use(before)
    desk.controller.knowledge.tell_trouble()
    desk.settle()
    assert "损坏" in desk.controller.voice.shown.text
    desk.controller.commands.know()
    assert page(desk).view.trouble
    page(desk).buttons["shipped"].click()
    assert page(desk).view.trouble == ""


def test_x1_old_knowledge_still_answers_asks_for_newer_and_takes_it(
    desk: Desk, tmp_path: Path
) -> None:
    desk.now = desk.now.replace(year=2027, month=9)
    desk.open()
    answers = desk.case.answers
    assert desk.stage.desk.wizard.assessment.problem.primary == "seven_day"
    case_id = desk.stage.desk.opened.id
    desk.controller.commands.know()
    view = page(desk).view
    assert (view.is_old, view.age) == (True, "9 个月前")
    (tmp_path / "x.rwpack").write_bytes(file_of("2027.9.1", CHANGES, checked="2027-09-10"))
    desk.controller.commands.know(tmp_path / "x.rwpack")
    page(desk).buttons["install"].click()
    assert not page(desk).view.is_old
    assert desk.home.checked == "2027-09-10"
    desk.stage.open(case_id)
    assert desk.case.answers == answers
    assert desk.stage.desk.opened.pack.version == "2027.9.1"


def test_a_case_opened_while_a_file_is_checked_is_put_away_for_it(desk: Desk, newer: Path) -> None:
    place = desk.controller.knowledge
    desk.open()
    place.show()
    desk.settle()
    assert not place.is_shown, "no page takes the place of an open case by itself"
    place.open(newer)
    assert page(desk).offer is not None
    assert desk.controller.desk is None


def test_a_file_that_changes_nothing_to_be_seen_says_so(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "x.rwpack").write_bytes(file_of())
    desk.controller.commands.know(tmp_path / "x.rwpack")
    assert page(desk).lists == []
    page(desk).install_requested.emit()
    page(desk).install_requested.emit()
    assert version(desk) == NEWER


def test_nothing_happens_before_the_window_is_equipped(desk: Desk, newer: Path) -> None:
    place = desk.controller.knowledge
    place._tasks = place._prompter = None
    for call in (place.show, place.pick, place.tell_trouble, lambda: place.open(newer)):
        call()
    place._do(list, "knowledge.taken")
    assert place.page is None
    assert desk.prompter.asked == []


def test_the_program_opens_such_a_file_by_its_name() -> None:
    request = parse(["newer.rwpack"])
    assert request is not None
    assert request.file == "newer.rwpack"
