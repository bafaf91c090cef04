"""Covering parts in the window: draw by keyboard, look, keep, reopen, undo; the original stays."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PIL import Image
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from refundwizard.domain.case import Exhibit
from refundwizard.domain.reading_lines import Line, Span
from refundwizard.media.reading import Reading, ReadingFailed
from refundwizard.session.exhibits import Place as Shelf
from refundwizard.session.exhibits import with_intake
from refundwizard.session.intake import take_in
from refundwizard.session.masking import CopyFailedError
from refundwizard.session.wizard import Place
from refundwizard.storage.vault import Vault
from refundwizard.ui.mask_parts import PieceRow
from refundwizard.ui.qt_tasks import QtTasks
from tests.ui.desk import DRESS, MOMENT, Desk
from tests.ui.pages.reading import page_text, panel_text


def add(desk: Desk, path: Path) -> Exhibit:
    """Take a file in and return its exhibit."""
    opened = desk.stage.desk.opened
    vault = Vault(desk.stage.library.store)
    intake = take_in(vault, Shelf.of(opened.id, opened.wizard.case), [path], MOMENT)
    opened.commit(lambda wizard: wizard.change(with_intake(wizard.case, intake)), at_once=True)
    return desk.case.exhibits[-1]


def go(desk: Desk, exhibit_id: str) -> None:
    desk.stage.desk.go(Place("mask", exhibit_id))
    desk.settle()


def original(desk: Desk) -> bytes:
    sha256 = desk.case.exhibits[0].sha256
    assert sha256
    return Vault(desk.stage.library.store).path(desk.stage.desk.opened.id, sha256).read_bytes()


def copy(desk: Desk) -> Image.Image:
    mask = desk.case.exhibits[0].mask
    assert mask is not None
    vault = Vault(desk.stage.library.store)
    with vault.open(desk.stage.desk.opened.id, mask.sha256) as stream:
        return Image.open(BytesIO(stream.read())).convert("RGB")


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "chat.png"
    Image.effect_noise((600, 900), 90).convert("RGB").save(path)
    return path


@pytest.fixture
def masking(desk: Desk, picture: Path) -> Desk:
    desk.open(DRESS)
    go(desk, add(desk, picture).id)
    return desk


def draw(desk: Desk) -> None:
    canvas = desk.page.body.viewer.canvas
    canvas.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(canvas, Qt.Key.Key_N)
    for _step in range(3):
        QTest.keyClick(canvas, Qt.Key.Key_Left)
    QTest.keyClick(canvas, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    desk.settle()


def press(desk: Desk, name: str) -> None:
    body = desk.page.body
    (getattr(body.kept, name, None) or getattr(body, name)).click()
    desk.settle()


def test_a_box_drawn_by_keyboard_is_burned_kept_reopened_and_undone(
    masking: Desk, picture: Path
) -> None:
    draw(masking)
    (box,) = masking.page.board.boxes()
    press(masking, "preview")
    assert masking.page.result is not None
    assert masking.page.body.viewer.canvas.is_locked
    assert masking.case.exhibits[0].mask is None
    press(masking, "keep")
    assert "已有打码副本" in page_text(masking)
    part = copy(masking).crop((box.left, box.top, box.left + box.width, box.top + box.height))
    assert part.getcolors() == [(box.width * box.height, (0, 0, 0))]
    assert original(masking) == picture.read_bytes()
    masking.elapse(5000)
    kept = masking.on_disk().exhibits[0].mask
    assert kept is not None
    assert kept.boxes == (box,)
    masking.stage.open(masking.stage.desk.opened.id)
    go(masking, masking.case.exhibits[0].id)
    assert masking.page.board.boxes() == (box,)
    press(masking, "drop")
    assert masking.case.exhibits[0].mask is None
    masking.undo()
    assert masking.case.exhibits[0].mask == kept
    assert original(masking) == picture.read_bytes()


def test_the_tile_shows_that_there_is_a_masked_copy(masking: Desk) -> None:
    draw(masking)
    press(masking, "preview")
    press(masking, "keep")
    masking.go("evidence")
    (shown,) = masking.page.view.exhibits
    assert shown.is_masked


def test_each_change_of_a_box_is_a_step_of_its_own(masking: Desk) -> None:
    draw(masking)
    case, boxes = masking.case, masking.page.board.boxes()
    (row,) = masking.page.body.list.findChildren(PieceRow)
    row.remove.click()
    masking.settle()
    assert masking.page.board.boxes() == ()
    masking.undo()
    assert masking.page.board.boxes() == boxes
    masking.undo()
    assert masking.page.board.boxes() != boxes
    assert len(masking.page.board.boxes()) == 1
    masking.redo()
    assert masking.page.board.boxes() == boxes
    assert masking.case == case


def test_after_keeping_a_step_back_takes_the_copy_back(masking: Desk) -> None:
    draw(masking)
    press(masking, "preview")
    press(masking, "keep")
    assert masking.case.exhibits[0].mask is not None
    masking.undo()
    assert masking.case.exhibits[0].mask is None


def test_without_a_box_nothing_is_burned_and_it_is_said(masking: Desk) -> None:
    press(masking, "preview")
    assert masking.page.result is None
    assert "还没有画框" in page_text(masking)


def test_boxes_wait_while_other_pages_are_looked_at(masking: Desk) -> None:
    draw(masking)
    boxes = masking.page.board.boxes()
    masking.go("evidence")
    go(masking, masking.case.exhibits[0].id)
    assert masking.page.board.boxes() == boxes


def test_what_a_box_covers_is_said_and_listed(masking: Desk) -> None:
    draw(masking)
    (row,) = masking.page.body.list.findChildren(PieceRow)
    row.kind.click()
    assert row.menu is not None
    row.menu.actions()[0].trigger()
    row.menu.close()
    masking.settle()
    press(masking, "preview")
    press(masking, "keep")
    assert "遮住了 电话 1 处" in page_text(masking)
    rows = [row for row in masking.page.body.list.findChildren(PieceRow) if row.isVisible()]
    rows[0].remove.click()
    masking.settle()
    assert masking.page.board.boxes() == ()


def test_going_on_drawing_after_the_preview_keeps_the_boxes(masking: Desk) -> None:
    masking.page.body.tools.add_box.click()
    press(masking, "preview")
    press(masking, "again")
    assert masking.page.result is None
    assert len(masking.page.board.boxes()) == 1


class Reading1:
    """A reader that finds a number, or nothing."""

    fails = False

    def read(self, path: Path, is_cancelled: Any = None) -> Reading:
        assert path.exists()
        assert not is_cancelled()
        if self.fails:
            raise ReadingFailed("crashed")
        return Reading((Line("手机 13812345678", Span(50, 50, 350, 80)),), 600, 900)

    def close(self) -> None:
        """Nothing runs."""


def find(desk: Desk, monkeypatch: pytest.MonkeyPatch, reader: type[Reading1]) -> None:
    monkeypatch.setattr("refundwizard.session.mask_view.is_available", lambda: True)
    desk.page.desk._reader = reader
    go(desk, "nothing")
    go(desk, desk.case.exhibits[0].id)
    desk.page.desk._reader = reader
    desk.page.body.tools.look.click()
    desk.settle()


def test_suggestions_cover_nothing_until_they_are_taken(
    masking: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    find(masking, monkeypatch, Reading1)
    assert "建议遮住：电话 138****5678" in page_text(masking)
    assert "还有 1 处建议没定" in page_text(masking)
    assert masking.page.board.boxes() == ()
    (row,) = [r for r in masking.page.body.list.findChildren(PieceRow) if r.isVisible()]
    row.accept.click()
    masking.settle()
    assert [box.what for box in masking.page.board.boxes()] == ["phone"]
    masking.page.body.tools.look.click()
    assert len(masking.page.board.pieces) == 1


def test_a_suggestion_that_is_moved_is_wanted(
    masking: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    find(masking, monkeypatch, Reading1)
    canvas = masking.page.body.viewer.canvas
    assert "处建议" in masking.page.body._describe(0)
    canvas.shaped.emit(0, QRect(10, 10, 90, 40))
    assert "个框" in masking.page.body._describe(0)
    assert len(masking.page.board.boxes()) == 1


def test_where_no_text_can_be_read_it_is_said(
    masking: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Reading1, "fails", True)
    find(masking, monkeypatch, Reading1)
    assert "认不出文字" in page_text(masking)


def test_a_missing_engine_is_said(masking: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("refundwizard.session.mask_view.is_available", lambda: False)
    go(masking, "nothing")
    go(masking, masking.case.exhibits[0].id)
    masking.page.body.tools.look.click()
    assert "没有装文字识别" in page_text(masking)


def test_copies_are_saved_for_others_without_the_name_of_the_original(
    masking: Desk, tmp_path: Path
) -> None:
    draw(masking)
    press(masking, "preview")
    press(masking, "keep")
    masking.prompter.answers += [tmp_path / "masked", tmp_path / "clean", None, None]
    press(masking, "save")
    press(masking, "clean")
    assert all("chat" not in asked for asked in masking.prompter.asked)
    assert (tmp_path / "masked.png").read_bytes() != (tmp_path / "clean.png").read_bytes()
    with Image.open(tmp_path / "clean.png") as clean, Image.open(tmp_path / "chat.png") as first:
        assert clean.tobytes() == first.tobytes()
    press(masking, "save")
    press(masking, "clean")


def test_a_file_that_is_there_already_is_not_replaced(masking: Desk, tmp_path: Path) -> None:
    (tmp_path / "clean.png").write_bytes(b"old")
    masking.prompter.answers += [tmp_path / "clean", tmp_path / "gone" / "clean"]
    press(masking, "clean")
    assert "clean.png 已经存在" in page_text(masking)
    assert (tmp_path / "clean.png").read_bytes() == b"old"
    press(masking, "clean")
    assert f"文件夹 {tmp_path / 'gone'} 不存在" in page_text(masking)


def test_pages_of_a_pdf_are_turned_and_have_their_own_boxes(desk: Desk, tmp_path: Path) -> None:
    first = Image.effect_noise((200, 300), 90).convert("RGB")
    first.save(tmp_path / "a.pdf", save_all=True, append_images=[first])
    desk.open(DRESS)
    go(desk, add(desk, tmp_path / "a.pdf").id)
    assert "第 1 页，共 2 页" in page_text(desk)
    draw(desk)
    desk.page.body.tools.following.click()
    assert "第 2 页，共 2 页" in page_text(desk)
    assert desk.page.board.on_page() == []
    draw(desk)
    assert [box.page for box in desk.page.board.boxes()] == [0, 1]
    press(desk, "preview")
    desk.page.body.tools.previous.click()
    press(desk, "keep")
    assert desk.case.exhibits[0].mask is not None


def test_other_files_and_gone_exhibits_have_nothing_to_draw_on(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("words", encoding="utf-8")
    desk.open(DRESS)
    go(desk, add(desk, tmp_path / "a.txt").id)
    assert "没有可以画框的画面" in page_text(desk)
    go(desk, "gone")
    assert "没有可以画框的画面" in page_text(desk)
    assert "该遮什么" in panel_text(desk)


def test_a_damaged_picture_is_one_sentence(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"\x89PNG\r\n\x1a\nbroken")
    desk.open(DRESS)
    go(desk, add(desk, tmp_path / "a.png").id)
    assert "做不了副本" in page_text(desk)


def test_without_the_part_that_reads_your_texts_say_what_to_look_for(
    desk: Desk, picture: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("refundwizard.session.mask_view.is_available", lambda: False)
    desk.open({**DRESS, "merchant_reply": "请留电话 13812345678"})
    go(desk, add(desk, picture).id)
    QGuiApplication.clipboard().setText("收件人电话 13987654321")
    desk.page.body.tools.look.click()
    desk.settle()
    said = page_text(desk)
    assert "138****5678" in said
    assert "139****4321" in said
    assert "13812345678" not in said
    assert desk.page.board.pieces == []
    QGuiApplication.clipboard().clear()


class Slow:
    """Copies that never end by themselves, on a thread."""

    def __init__(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        self.tasks = QtTasks()
        self.stopped = Event()
        monkeypatch.setattr(desk.stage.tasks, "run", self.tasks.run)
        monkeypatch.setattr("refundwizard.ui.mask_desk.rebuild", self.rebuild)
        give_up = "refundwizard.media.copies.Copier.give_up"
        monkeypatch.setattr(give_up, lambda _copier: self.stopped.set())

    def rebuild(self, *_given: object) -> None:
        assert self.stopped.wait(20)
        raise CopyFailedError("crashed")


def test_a_copy_that_takes_long_says_so_and_can_be_stopped(
    masking: Desk, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    draw(masking)
    boxes = masking.page.board.boxes()
    slow = Slow(masking, monkeypatch)
    body = masking.page.body
    assert not body.stop.isVisible()
    body.preview.click()
    masking.elapse(1000)
    assert body.stop.isVisible()
    assert "1 秒" in page_text(masking)
    masking.elapse(1000)
    assert "2 秒" in page_text(masking)
    with qtbot.waitSignal(masking.page.desk.failed, timeout=20_000):
        body.stop.click()
    assert "已停止" in page_text(masking)
    assert not body.stop.isVisible()
    assert masking.page.result is None
    assert masking.page.board.boxes() == boxes
    slow.tasks.close()
