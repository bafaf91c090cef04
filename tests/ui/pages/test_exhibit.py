"""One exhibit: looked at, named, dated, explained; every change one step; opened outside."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest

from refundwizard.session.wizard import Place
from refundwizard.ui.opened_copies import OpenedCopies
from refundwizard.ui.widgets.empty_state import EmptyState
from tests.ui.desk import Desk
from tests.ui.pages.exhibits import add_exhibits, pictures, png
from tests.ui.pages.reading import SCARF, page_text, title

NONE, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


def two_pages() -> bytes:
    """Return a PDF of two small pictures."""
    out = BytesIO()
    first, second = Image.new("RGB", (60, 90), "#abc"), Image.new("RGB", (90, 60), "#cba")
    first.save(out, "PDF", save_all=True, append_images=[second])
    return out.getvalue()


def photo(**exif_entries: str) -> bytes:
    """Return a JPEG that tells a moment and a program."""
    exif, out = Image.Exif(), BytesIO()
    exif[305] = exif_entries.get("software", "")
    exif.get_ifd(34665)[36867] = exif_entries["taken"]
    Image.new("RGB", (40, 30)).save(out, "JPEG", exif=exif)
    return out.getvalue()


@pytest.fixture
def evidence(desk: Desk) -> Desk:
    desk.open(SCARF)
    desk.go("evidence")
    return desk


def look(desk: Desk, exhibit_id: str) -> None:
    desk.page.place_requested.emit(Place("exhibit", exhibit_id))
    desk.settle()


@pytest.fixture
def opened(evidence: Desk) -> Desk:
    """The page of the second of three pictures."""
    ids = add_exhibits(evidence, *pictures(3))
    look(evidence, ids[1])
    return evidence


def enter(desk: Desk, name: str, text: str) -> None:
    control = getattr(desk.page.form, name)
    control.set_raw(text) if name == "shows" else control.edit.setText(text)
    if name == "shows":
        control._committed = "\0"
        control._on_left()
    else:
        control.edit.editingFinished.emit()
    desk.settle()


# ------------------------------------------------------------------------------------ looking


def test_the_title_says_which_one_it_is(opened: Desk) -> None:
    assert "证据 2" in title(opened)
    assert "shot 1.png" in title(opened)


def test_the_picture_is_shown_large(opened: Desk) -> None:
    view = opened.page.picture.view
    assert view.has_picture
    assert view.is_fit
    assert view.zoom == 1.0


def test_next_and_previous_lead_through_the_exhibits_and_back_to_the_list(opened: Desk) -> None:
    ids = [each.id for each in opened.case.exhibits]
    opened.page.place_requested.emit(Place("exhibit", opened.page.view.following))
    opened.settle()
    assert opened.page.view.exhibit.id == ids[2]
    assert opened.page.view.following == ""
    opened.back()
    assert opened.place == Place("evidence")


def test_a_long_screenshot_fits_by_width_and_scrolls(evidence: Desk) -> None:
    ids = add_exhibits(evidence, ("long.png", "image/png", png(1, (400, 6000))))
    look(evidence, ids[0])
    view = evidence.page.picture.view
    assert view.zoom == 1.0
    assert view.verticalScrollBar().maximum() > 5000


def test_keys_and_wheel_zoom(opened: Desk) -> None:
    view = opened.page.picture.view
    view.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(view, Qt.Key.Key_Plus)
    assert view.zoom == pytest.approx(1.25)
    assert not view.is_fit
    QTest.keyClick(view, Qt.Key.Key_Minus)
    QTest.keyClick(view, Qt.Key.Key_Minus)
    assert view.zoom == pytest.approx(0.8)
    QTest.keyClick(view, Qt.Key.Key_1)
    assert view.zoom == 1.0
    QTest.keyClick(view, Qt.Key.Key_0)
    assert view.is_fit
    view.wheelEvent(wheel(120, CONTROL))
    assert view.zoom == pytest.approx(1.25)
    for _ in range(40):
        view.zoom_in()
    assert view.zoom == 8.0
    for _ in range(60):
        view.zoom_out()
    assert view.zoom == 0.05


def wheel(turned: int, modifier: Qt.KeyboardModifier) -> QWheelEvent:
    at, phase = QPointF(50, 50), Qt.ScrollPhase.NoScrollPhase
    return QWheelEvent(
        at, at, QPoint(0, 0), QPoint(0, turned), Qt.MouseButton.NoButton, modifier, phase, False
    )


def test_a_wheel_at_the_end_of_the_picture_is_left_to_the_page(opened: Desk) -> None:
    view = opened.page.picture.view
    event = wheel(-120, NONE)
    view.wheelEvent(event)
    assert not event.isAccepted()
    view.set_zoom(8.0)
    view.verticalScrollBar().setValue(0)
    event = wheel(-120, NONE)
    view.wheelEvent(event)
    assert view.verticalScrollBar().value() > 0


def test_the_picture_moves_with_the_hand_and_a_double_click_changes_the_zoom(opened: Desk) -> None:
    view = opened.page.picture.view
    view.set_zoom(8.0)
    ground = view.viewport()
    before = view.verticalScrollBar().value()
    QTest.mousePress(ground, Qt.MouseButton.LeftButton, NONE, ground.rect().center())
    QTest.mouseMove(ground, ground.rect().center() - ground.rect().bottomRight() / 4)
    QTest.mouseRelease(ground, Qt.MouseButton.LeftButton)
    assert view.verticalScrollBar().value() > before
    QTest.mouseDClick(ground, Qt.MouseButton.LeftButton)
    assert view.is_fit
    QTest.mouseDClick(ground, Qt.MouseButton.LeftButton)
    assert view.zoom == 1.0
    assert not view.grab().isNull()
    view.set_zoom(0.3)
    assert not view.grab().isNull()


def test_pages_of_a_pdf_are_turned(evidence: Desk) -> None:
    ids = add_exhibits(evidence, ("report.pdf", "application/pdf", two_pages()))
    look(evidence, ids[0])
    room = evidence.page.picture
    assert room.pages == 2
    assert room.paging.isVisibleTo(room)
    first = room.view._real
    room.after.click()
    evidence.settle()
    assert room.page == 1
    assert room.view._real != first
    assert not room.after.isEnabled()
    room.before.click()
    evidence.settle()
    assert room.view._real == QSize(first)


def test_what_cannot_be_shown_says_why(evidence: Desk) -> None:
    data = b"\x89PNG\r\n\x1a\n" + b"rubbish" * 9
    ids = add_exhibits(evidence, ("broken.png", "image/png", data))
    look(evidence, ids[0])
    view = evidence.page.picture.view
    assert not view.has_picture
    assert view.words
    assert not evidence.page.picture.real.isEnabled()
    assert not view.grab().isNull()


def test_a_video_has_an_honest_place_instead_of_a_picture(evidence: Desk) -> None:
    data = b"\0\0\0\x18ftypisom" + bytes(50)
    ids = add_exhibits(evidence, ("box.mp4", "video/mp4", data))
    look(evidence, ids[0])
    assert evidence.page.picture is None
    assert evidence.page.column.findChild(EmptyState) is not None
    assert "MP4" in page_text(evidence)


# ------------------------------------------------------------------------------------- saying


@pytest.mark.parametrize(
    ("field", "typed", "key", "kept"),
    [
        ("caption", "订单详情", "caption", "订单详情"),
        ("origin", "我的手机", "origin", "我的手机"),
        ("shows", "标题写着 100%", "shows", "标题写着 100%"),
    ],
)
def test_each_field_is_one_step_saved_by_itself(
    opened: Desk, field: str, typed: str, key: str, kept: str
) -> None:
    enter(opened, field, typed)
    assert getattr(opened.case.exhibits[1], key) == kept
    opened.elapse(1000)
    assert opened.on_disk().exhibits == opened.case.exhibits
    opened.undo()
    assert getattr(opened.case.exhibits[1], key) == ""
    assert getattr(opened.page.form, field).raw() == ""


def test_the_day_is_read_as_people_write_it_and_can_be_emptied(opened: Desk) -> None:
    enter(opened, "day", "11月12日")
    assert opened.case.exhibits[1].captured_on.isoformat() == "2026-11-12"
    enter(opened, "day", "somewhen")
    assert opened.case.exhibits[1].captured_on.isoformat() == "2026-11-12"
    assert opened.page.form.day_block.error()
    enter(opened, "day", "2026-11")
    assert opened.page.form.day_block.error()
    enter(opened, "day", "")
    assert opened.case.exhibits[1].captured_on is None
    assert not opened.page.form.day_block.error()


def test_the_name_in_the_papers_becomes_the_title(opened: Desk) -> None:
    form = opened.page.form
    enter(opened, "caption", "聊天")
    assert "聊天" in title(opened)
    assert opened.page.form is form


def test_what_is_typed_is_handed_over_when_the_page_is_left(opened: Desk) -> None:
    opened.page.form.caption.edit.setText("物流")
    opened.page.form.origin.edit.setText("快递")
    opened.page.form.day.edit.setText("2026-11-10")
    opened.page.form.shows.edit.setPlainText("签收时间")
    opened.go("money")
    exhibit = opened.case.exhibits[1]
    assert (exhibit.caption, exhibit.origin, exhibit.shows) == ("物流", "快递", "签收时间")
    assert exhibit.captured_on is not None


def test_the_kind_is_picked_from_the_menu(opened: Desk) -> None:
    opened.page.form.kind.button.click()
    menu = opened.page.form.menu
    next(action for action in menu.actions() if action.data() == "E02").trigger()
    menu.close()
    opened.settle()
    assert opened.case.exhibits[1].kind == "E02"
    name = opened.stage.desk.words("evidence.E02.name")
    assert name in opened.page.form.kind.button.words


def test_one_file_can_serve_several_requirements(opened: Desk) -> None:
    opened.page.form.kind.button.click()
    menu = opened.page.form.menu
    kinds = [action.data() for action in menu.actions() if str(action.data()).startswith("E")]
    next(action for action in menu.actions() if action.data() == kinds[0]).trigger()
    menu.close()
    opened.settle()
    offered = [name for name, _words in opened.page.view.also]
    assert kinds[0] not in offered
    opened.page.form.also.list.button(offered[0]).click()
    opened.settle()
    assert opened.case.exhibits[1].also == (offered[0],)
    needs = {each.id: each for each in opened.stage.desk.wizard.assessment.evidence}
    assert needs[kinds[0]].exhibits == needs[offered[0]].exhibits == (2,)
    opened.stage.desk.undo()
    assert opened.case.exhibits[1].also == ()
    assert opened.page.form.also.list.chosen() == ()


def test_all_of_it_is_there_after_reopening(opened: Desk) -> None:
    enter(opened, "caption", "订单详情")
    case_id = opened.stage.desk.opened.id
    kept = opened.case.exhibits
    opened.controller.go_home()
    opened.stage.open(case_id)
    assert opened.case.exhibits == kept


def test_an_exhibit_that_is_gone_says_so(opened: Desk) -> None:
    opened.page.case_changed.emit(lambda case: case.model_copy(update={"exhibits": ()}))
    opened.settle()
    assert opened.page.column.findChild(EmptyState) is not None
    opened.undo()
    assert "证据 2" in title(opened)


# ----------------------------------------------------------------------------- about the file


def test_the_fingerprint_is_short_and_copied_in_full(opened: Desk) -> None:
    sha256 = opened.case.exhibits[1].sha256
    assert sha256[:12] in page_text(opened)
    assert sha256 not in page_text(opened)
    opened.page._on_fact("sha256")
    assert QGuiApplication.clipboard().text() == sha256


def test_what_a_file_tells_is_taken_down_without_a_step(evidence: Desk) -> None:
    data = photo(taken="2020:01:01 08:00:00", software="Snapseed 2.0")
    ids = add_exhibits(evidence, ("a.jpg", "image/jpeg", data))
    exhibit = evidence.case.exhibits[0]
    assert exhibit.taken_at.isoformat() == "2020-01-01T08:00:00+08:00"
    assert exhibit.software == "Snapseed 2.0"
    evidence.elapse(1000)
    assert evidence.on_disk().exhibits == evidence.case.exhibits
    look(evidence, ids[0])
    assert "Snapseed" in page_text(evidence)
    evidence.undo()
    assert not evidence.case.exhibits


def test_a_note_survives_when_an_older_step_is_taken_back(evidence: Desk) -> None:
    data = photo(taken="2026:11:12 08:00:00")
    add_exhibits(evidence, ("a.jpg", "image/jpeg", data))
    evidence.undo()
    evidence.redo()
    assert evidence.case.exhibits[0].taken_at is not None


# ------------------------------------------------------------------------- its own program


@pytest.fixture
def launched(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Files that would have been opened."""
    found: list[Path] = []

    def launch(path: Path) -> bool:
        found.append(path)
        return path.name != "none.png"

    monkeypatch.setattr(OpenedCopies, "launch", staticmethod(launch))
    return found


def test_a_read_only_copy_with_its_name_is_opened_and_goes_with_the_case(
    opened: Desk, launched: list[Path]
) -> None:
    opened.page.deeds.open_button.click()
    opened.settle()
    path = launched[0]
    assert path.name == "shot 1.png"
    assert path.stat().st_mode & 0o222 == 0
    assert path.read_bytes() == png(1)
    opened.controller.go_home()
    assert not path.exists()
    assert not list((opened.stage.store.root / "cache" / "opened").iterdir())


def test_copies_a_crash_left_go_at_the_next_start(desk: Desk) -> None:
    folder = desk.stage.store.root / "cache" / "opened" / "left"
    folder.mkdir(parents=True)
    (folder / "a.png").write_bytes(b"x")
    desk.controller._on_pack(desk.stage.pack)
    assert not folder.exists()


def test_where_no_program_is_found_that_is_said(evidence: Desk, launched: list[Path]) -> None:
    ids = add_exhibits(evidence, ("none.png", "image/png", png(1)))
    look(evidence, ids[0])
    evidence.page.deeds.open_button.click()
    evidence.settle()
    assert launched
    words = evidence.page.deeds.tr("No program for this kind of file was found")
    assert words in evidence.controller.voice.shown.text


def test_a_missing_file_is_one_sentence(opened: Desk, launched: list[Path]) -> None:
    folder = opened.stage.store.folder(opened.stage.desk.opened.id) / "evidence"
    (folder / opened.case.exhibits[1].sha256).unlink()
    opened.page.deeds.open_button.click()
    opened.settle()
    assert not launched
    assert opened.controller.voice.shown.text


def test_programs_are_never_started_from_here(evidence: Desk) -> None:
    ids = add_exhibits(evidence, ("bill.pdf.exe", "application/x-msdownload", b"MZ\0" + bytes(90)))
    look(evidence, ids[0])
    assert not evidence.page.view.can_open
    evidence.page.deeds.open(evidence.page.view)
    assert not (evidence.stage.store.root / "cache" / "opened").exists()
