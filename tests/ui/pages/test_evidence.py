"""Evidence: claims with gaps first, files by drop, paste and dialog, filing, removing, pictures."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragLeaveEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest

from refundwizard.session.exhibits import Intake
from refundwizard.session.intake import Gauge
from refundwizard.session.tasks import Ticket
from refundwizard.storage.errors import DiskFull
from refundwizard.ui.evidence_parts import FilingMenu, UnsortedRow
from refundwizard.ui.widgets.empty_state import EmptyState
from refundwizard.ui.widgets.evidence import ClaimRow
from tests.ui.desk import DRESS, Desk
from tests.ui.pages.reading import SCARF, page_text, panel_text, title


@pytest.fixture
def evidence(desk: Desk) -> Desk:
    desk.open(SCARF)
    desk.go("evidence")
    return desk


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """A picture, the same bytes under another name, and an empty file."""
    folder = tmp_path / "in"
    folder.mkdir()
    Image.new("RGB", (320, 640), "#cde").save(folder / "page.png")
    (folder / "page again.png").write_bytes((folder / "page.png").read_bytes())
    (folder / "nothing.png").write_bytes(b"")
    return sorted(folder.iterdir())


def mime(paths: list[Path]) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


class Entering:
    """What a page looks at when files come over it; Qt deprecates making the real event."""

    def __init__(self, paths: list[Path]) -> None:
        self.data = mime(paths)
        self.taken = False

    def mimeData(self) -> QMimeData:
        return self.data

    def acceptProposedAction(self) -> None:
        self.taken = True


def drop(desk: Desk, paths: list[Path]) -> None:
    """Let files go over the page, not over the zone."""
    data = mime(paths)
    at, left, none = QPointF(5, 5), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    desk.page.dropEvent(QDropEvent(at, Qt.DropAction.CopyAction, data, left, none))
    desk.settle()


def claims(desk: Desk) -> dict[str, ClaimRow]:
    return {row.claim.id: row for row in desk.page.column.findChildren(ClaimRow)}


# ------------------------------------------------------------------------------------- the claims


def test_gaps_come_first_and_the_one_that_may_disappear_leads(evidence: Desk) -> None:
    rows = list(claims(evidence).values())
    states = [row.claim.state for row in rows]
    assert states == sorted(states, key=["missing", "weak", "enough"].index)
    assert rows[0].claim.id == "E02"
    assert rows[0].claim.button
    assert not any(row.claim.is_first for row in rows[1:])
    assert evidence.stage.desk.words("evidence.E02.name") in title(evidence)


def test_the_panel_tells_how_to_record_the_gap_on_a_phone(evidence: Desk) -> None:
    steps = evidence.stage.desk.words("evidence.E02.capture").split("\n")
    said = panel_text(evidence)
    for step in filter(None, map(str.strip, steps)):
        assert step in said


def test_the_button_of_a_gap_opens_the_steps_below_it(evidence: Desk) -> None:
    row = claims(evidence)["E02"]
    assert row.steps.isHidden()
    row.button.click()
    evidence.settle()
    step = evidence.stage.desk.words("evidence.E02.capture").split("\n")[0]
    assert step in page_text(evidence)
    assert not row.steps.isHidden()
    evidence.go("money")
    evidence.go("evidence")
    row = claims(evidence)["E02"]
    assert not row.steps.isHidden()
    row.button.click()
    assert row.steps.isHidden()


def test_without_files_there_is_one_line_of_help(evidence: Desk) -> None:
    assert evidence.page.column.findChild(EmptyState) is not None
    assert evidence.page.shelf is None


# ----------------------------------------------------------------------------------- files come in


def test_a_drop_keeps_one_of_two_equal_files_and_names_the_empty_one(
    evidence: Desk, files: list[Path]
) -> None:
    drop(evidence, files)
    exhibits = evidence.case.exhibits
    assert len(exhibits) == 1
    assert set(exhibits[0].names) == {"page.png", "page again.png"}
    told = evidence.page.desk.room.news.words.text()
    assert "nothing.png" in told
    assert evidence.stage.desk.words("faults.reason_empty") in told
    assert "page.png" in told
    evidence.elapse(1000)
    assert evidence.on_disk().exhibits == exhibits
    assert files[1].read_bytes() == files[2].read_bytes()


def test_the_news_stays_until_it_is_closed(evidence: Desk, files: list[Path]) -> None:
    drop(evidence, files)
    evidence.go("money")
    evidence.go("evidence")
    evidence.page.desk.room.news.closed.emit()
    evidence.settle()
    assert "nothing.png" not in page_text(evidence)


def test_files_over_the_page_are_counted_in_the_zone(evidence: Desk, files: list[Path]) -> None:
    event = Entering(files)
    evidence.page.dragEnterEvent(event)
    assert event.taken
    assert evidence.page.desk.zone.dragging == len(files)
    evidence.page.dragLeaveEvent(QDragLeaveEvent())
    assert evidence.page.desk.zone.dragging == 0


def test_the_dialog_takes_files_and_may_be_left_without(evidence: Desk, files: list[Path]) -> None:
    evidence.prompter.answers.append(())
    evidence.page.desk.zone.click()
    assert not evidence.case.exhibits
    evidence.prompter.answers.append((files[1],))
    evidence.page.desk.zone.click()
    evidence.settle()
    assert len(evidence.case.exhibits) == 1


def test_a_picture_on_the_clipboard_is_pasted_by_key(evidence: Desk) -> None:
    picture = QImage(40, 30, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.darkCyan)
    QGuiApplication.clipboard().setImage(picture)
    evidence.page.desk.paste_key.activated.emit()
    evidence.settle()
    exhibit = evidence.case.exhibits[0]
    assert exhibit.media_type == "image/png"
    assert "2026-11-17 14-02" in exhibit.names[0]


def test_files_on_the_clipboard_are_pasted_too(evidence: Desk, files: list[Path]) -> None:
    QGuiApplication.clipboard().setMimeData(mime(files[1:]))
    evidence.page.desk.paste()
    evidence.settle()
    assert len(evidence.case.exhibits) == 1


def test_nothing_to_paste_is_said_and_changes_nothing(evidence: Desk) -> None:
    QGuiApplication.clipboard().setText("words")
    evidence.page.desk.paste()
    evidence.settle()
    assert not evidence.case.exhibits


def test_a_full_disk_is_one_sentence_and_loses_nothing(
    evidence: Desk, files: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_args: object, **_options: object) -> Intake:
        raise DiskFull(evidence.stage.store.root)

    monkeypatch.setattr("refundwizard.session.errand.take_in", refuse)
    drop(evidence, files)
    assert "磁盘已满" in evidence.page.desk.room.news.words.text()
    assert not evidence.page.desk.intake.is_running


def test_one_undo_takes_a_whole_drop_back(evidence: Desk, files: list[Path]) -> None:
    drop(evidence, files)
    evidence.undo()
    assert not evidence.case.exhibits
    evidence.redo()
    assert len(evidence.case.exhibits) == 1


class Held:
    """Tasks that wait: work runs when `go` is called."""

    def __init__(self) -> None:
        self.jobs: list[Callable[[], None]] = []
        self.tickets: list[Ticket] = []

    def run(self, work, done, failed, progress=None) -> Ticket:
        ticket = Ticket()

        def job() -> None:
            try:
                result = work(ticket, progress or (lambda _done, _total: None))
            except Exception as error:  # noqa: BLE001 - as the real one does
                failed(error)
            else:
                done(result)

        self.jobs.append(job)
        self.tickets.append(ticket)
        return ticket

    def go(self) -> None:
        self.jobs.pop(0)()


def hold(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Held:
    held = Held()
    monkeypatch.setattr(desk.stage.tasks, "run", held.run)
    return held


def test_the_page_shows_progress_and_can_stop(
    evidence: Desk, files: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    held = hold(evidence, monkeypatch)
    drop(evidence, files)
    progress = evidence.page.desk.room.progress
    progress.show_progress(Gauge(3, 1, 9_000_000, 2_000_000))
    assert "1" in progress.words.text()
    assert "2.0 MB" in progress.words.text()
    progress.button.click()
    assert held.tickets[0].is_cancelled()
    held.go()
    evidence.settle()
    assert not evidence.case.exhibits
    assert evidence.stage.desk.words("faults.reason_cancelled") in page_text(evidence)


def test_a_second_drop_waits_for_the_first(
    evidence: Desk, files: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    held = hold(evidence, monkeypatch)
    drop(evidence, files[:1])
    drop(evidence, files[1:2])
    assert len(held.jobs) == 1
    while held.jobs:
        held.go()
        evidence.settle()
    assert len(evidence.case.exhibits) == 1


def test_what_arrives_after_the_language_was_switched_is_not_lost(
    evidence: Desk, files: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    held = hold(evidence, monkeypatch)
    drop(evidence, files)
    evidence.controller.switch_language()
    evidence.settle()
    held.go()
    evidence.settle()
    assert len(evidence.case.exhibits) == 1
    assert evidence.on_disk().exhibits == evidence.case.exhibits


# -------------------------------------------------------------------------------- filing, removing


def test_filing_an_exhibit_closes_the_gap_and_shows_its_number(
    evidence: Desk, files: list[Path]
) -> None:
    drop(evidence, files[1:])
    row = evidence.page.column.findChild(UnsortedRow)
    row.button.click()
    menu = evidence.page.shelf.menu
    assert isinstance(menu, FilingMenu)
    action = next(action for action in menu.actions() if action.data() == "E02")
    action.trigger()
    menu.close()
    evidence.settle()
    assert evidence.case.exhibits[0].kind == "E02"
    claim = claims(evidence)["E02"].claim
    assert claim.state == "enough"
    assert claim.badges
    assert "1" in claim.badges[0]
    assert evidence.page.column.findChild(UnsortedRow) is None


def test_kinds_that_are_not_needed_stand_in_a_list_of_their_own(
    evidence: Desk, files: list[Path]
) -> None:
    drop(evidence, files[1:])
    evidence.page.shelf.show_menu([evidence.case.exhibits[0].id], at=QPoint(5, 5))
    menu = evidence.page.shelf.menu
    first = {action.data() for action in menu.actions()}
    rest = {action.data() for action in menu.rest.actions()}
    assert "E02" in first
    assert "E13" in rest
    assert not first & rest - {None}
    menu.close()


def test_a_tile_opens_its_menu_by_key(evidence: Desk, files: list[Path]) -> None:
    drop(evidence, files[1:])
    grid = evidence.page.shelf.grid
    grid.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(grid.view, Qt.Key.Key_Menu)
    assert evidence.page.shelf.menu.ids == [grid.current_id()]
    evidence.page.shelf.menu.close()


def test_removing_can_be_taken_back_and_keeps_the_bytes(evidence: Desk, files: list[Path]) -> None:
    drop(evidence, files[1:])
    before = evidence.case.exhibits
    evidence.page.shelf.grid.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(evidence.page.shelf.grid.view, Qt.Key.Key_Delete)
    evidence.settle()
    assert not evidence.case.exhibits
    evidence.undo()
    assert evidence.case.exhibits == before


# ---------------------------------------------------------------------------------------- pictures


def test_a_picture_is_shown_and_cached(evidence: Desk, files: list[Path]) -> None:
    drop(evidence, files[1:])
    sha256 = evidence.case.exhibits[0].sha256
    assert not evidence.page.desk.thumbs.images[sha256].isNull()
    folder = evidence.stage.store.thumbs(evidence.stage.desk.opened.id)
    assert (folder / f"{sha256}.png").exists()


def test_a_damaged_thumbnail_is_made_again(evidence: Desk, files: list[Path]) -> None:
    drop(evidence, files[1:])
    sha256 = evidence.case.exhibits[0].sha256
    case_id = evidence.stage.desk.opened.id
    cached = evidence.stage.store.thumbs(case_id) / f"{sha256}.png"
    cached.write_bytes(b"\x89PNG\r\n\x1a\nrubbish")
    evidence.controller.go_home()
    evidence.stage.open(case_id)
    evidence.go("evidence")
    evidence.page.column.reveal(evidence.page.shelf)
    evidence.settle()
    assert not evidence.page.desk.thumbs.images[sha256].isNull()
    assert cached.read_bytes().endswith(b"IEND\xaeB`\x82")


def test_what_cannot_be_shown_is_kept_and_says_so(evidence: Desk, tmp_path: Path) -> None:
    broken = tmp_path / "broken.png"
    broken.write_bytes(b"\x89PNG\r\n\x1a\n" + b"no picture" * 50)
    drop(evidence, [broken])
    assert evidence.page.shelf.grid.model.exhibits[0].state == "unreadable"
    assert len(evidence.case.exhibits) == 1


def test_a_name_that_hides_its_ending_is_shown_with_a_mark(evidence: Desk, tmp_path: Path) -> None:
    sly = tmp_path / "bill\u202egpj.exe"
    sly.write_bytes(b"MZ" + b"x" * 100)
    drop(evidence, [sly])
    assert "⟦RLO⟧" in page_text(evidence)


def test_a_case_without_anything_to_show_says_so(desk: Desk) -> None:
    desk.open({**DRESS, "goods_kind": "custom"})
    desk.go("evidence")
    assert title(desk)
    assert desk.page.panel()
