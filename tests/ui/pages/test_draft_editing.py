"""Editing a prepared text: it is kept, held against later facts, checked, and never taken away."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication, QTextCursor

from refundwizard.domain.answers import Money
from refundwizard.domain.person import Person, token
from refundwizard.domain.tone import length
from refundwizard.session.recording import Sending, last_of, record_sent
from refundwizard.ui.drafts_parts import GlossCard
from refundwizard.ui.letter_editor import LetterEditor
from refundwizard.ui.typing_pause import PAUSE_MS
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.status_row import StatusRow
from tests.ui.desk import DRESS, Desk
from tests.ui.pages.reading import page_text
from tests.ui.pages.test_drafts import choose

LETTER = "merchant_chat"


@pytest.fixture
def drafts(desk: Desk) -> Desk:
    desk.open(DRESS)
    desk.go("drafts")
    return desk


def editor(desk: Desk) -> LetterEditor:
    letter = desk.page.letter
    assert isinstance(letter, LetterEditor)
    return letter


def write(desk: Desk, text: str, *, whole: bool = False) -> None:
    """Type at the end of the text, or in place of it, and stop typing."""
    field = editor(desk).field
    field.setFocus()
    if whole:
        field.selectAll()
    else:
        field.moveCursor(QTextCursor.MoveOperation.End)
    field.insertPlainText(text)
    desk.page.commit()
    desk.settle()


def pay(desk: Desk, fen: int) -> None:
    desk.stage.desk._on_answered({"price_paid": Money(fen=fen)})
    desk.settle()


# --------------------------------------------------------------------------------------- writing


def test_what_is_typed_reaches_the_case_and_the_disk(drafts: Desk) -> None:
    write(drafts, "\n谢谢。")
    assert drafts.case.edits[0].text.endswith("\n谢谢。")
    drafts.elapse(5_000)
    assert drafts.on_disk().edits == drafts.case.edits


def test_a_pause_hands_it_over_and_the_field_stays(drafts: Desk) -> None:
    field = editor(drafts).field
    field.setFocus()
    field.insertPlainText("喂，")
    assert drafts.case.edits == ()
    pause = drafts.page.desk.hands._pause
    assert pause._pause.interval() == PAUSE_MS
    pause.due.emit()
    drafts.settle()
    assert drafts.case.edits[0].text.startswith("喂，")
    assert editor(drafts).field is field
    assert field.textCursor().position() == 2


def test_opening_the_case_again_finds_the_edit(desk: Desk) -> None:
    case_id = desk.open(DRESS)
    desk.go("drafts")
    write(desk, "请退款。", whole=True)
    desk.elapse(5_000)
    desk.stage.open(case_id)
    desk.go("drafts")
    assert editor(desk).words() == "请退款。"


def test_undo_takes_an_edit_back_and_redo_repeats_it(drafts: Desk) -> None:
    before = editor(drafts).words()
    write(drafts, "\n谢谢。")
    drafts.undo()
    assert drafts.case.edits == ()
    assert editor(drafts).words() == before
    drafts.redo()
    assert editor(drafts).words() == f"{before}\n谢谢。"


def test_the_prepared_text_can_be_restored(drafts: Desk) -> None:
    before = editor(drafts).words()
    assert not editor(drafts).restore.isEnabled()
    write(drafts, "请退款。", whole=True)
    assert editor(drafts).restore.isEnabled()
    editor(drafts).restore.click()
    drafts.settle()
    assert drafts.case.edits == ()
    assert editor(drafts).words() == before


def test_the_counter_follows_each_key_and_the_limit_never_stops_typing(drafts: Desk) -> None:
    limit = editor(drafts).draft.limit
    field = editor(drafts).field
    field.setFocus()
    field.insertPlainText("谢" * limit)
    count = length(editor(drafts).words())
    assert count > limit
    assert f"{count} / {limit}" in editor(drafts)._counter.text()
    drafts.page.commit()
    drafts.settle()
    assert str(count) in page_text(drafts)
    editor(drafts).copy.click()
    assert len(QGuiApplication.clipboard().text()) >= count


def test_leaving_for_another_text_hands_over_what_was_typed(drafts: Desk) -> None:
    editor(drafts).field.insertPlainText("喂，")
    choose(drafts, "merchant_formal")
    assert editor(drafts).draft.id == "merchant_formal"
    choose(drafts, LETTER)
    assert editor(drafts).words().startswith("喂，")


def test_the_card_grows_with_what_is_written(drafts: Desk) -> None:
    before = editor(drafts).height()
    write(drafts, "\n谢谢。" * 8)
    field = editor(drafts).field
    assert editor(drafts).height() > before
    below = field.mapTo(editor(drafts), QPoint(0, field.height())).y()
    assert below <= editor(drafts)._counter.geometry().top()


def test_rich_text_is_never_taken_for_markup(drafts: Desk) -> None:
    write(drafts, "<b>退款</b>", whole=True)
    assert editor(drafts).words() == "<b>退款</b>"
    editor(drafts).copy.click()
    assert QGuiApplication.clipboard().text() == "<b>退款</b>"


# ----------------------------------------------------------------------------------------- facts


def test_later_answers_leave_the_edit_and_show_what_differs(drafts: Desk) -> None:
    write(drafts, "\n谢谢。")
    pay(drafts, 30_000)
    assert editor(drafts).words().endswith("谢谢。")
    said = page_text(drafts)
    assert "原来：" in said
    assert "329.00" in said
    assert "300.00" in said


def test_ones_own_text_can_be_kept(drafts: Desk) -> None:
    write(drafts, "\n谢谢。")
    pay(drafts, 30_000)
    drafts.page.desk.notes.changed.keep.click()
    drafts.settle()
    assert drafts.page.desk.notes.changed is None
    assert "329.00" in editor(drafts).words()


def test_the_new_text_can_be_taken(drafts: Desk) -> None:
    write(drafts, "\n谢谢。")
    pay(drafts, 30_000)
    drafts.page.desk.notes.changed.take.click()
    drafts.settle()
    assert drafts.case.edits == ()
    assert "300.00" in editor(drafts).words()


def test_only_the_new_sentence_can_be_put_in(drafts: Desk) -> None:
    write(drafts, "\n谢谢。")
    pay(drafts, 30_000)
    drafts.page.desk.notes.changed.buttons[0].click()
    drafts.settle()
    assert "300.00" in editor(drafts).words()
    assert editor(drafts).words().endswith("谢谢。")
    assert drafts.page.desk.notes.changed is None


# ------------------------------------------------------------------------------------- red lines


def test_a_crossed_line_is_explained_and_mended_with_one_click(drafts: Desk) -> None:
    write(drafts, "\n再不退就曝光你们。")
    (row,) = drafts.page.desk.notes.findings
    better = drafts.stage.desk.words("tone.better.next_step")
    assert better in page_text(drafts)
    row.use.click()
    drafts.settle()
    assert editor(drafts).words().endswith(f"\n{better}。")
    assert drafts.page.desk.notes.findings == []
    assert drafts.case.edits[0].text.endswith(f"\n{better}。")


def test_a_crossed_line_is_marked_in_the_text_and_blocks_nothing(drafts: Desk) -> None:
    write(drafts, "\n你们是骗子。")
    marks = editor(drafts).field.extraSelections()
    assert "骗子" in marks[0].cursor.selectedText()
    editor(drafts).copy.click()
    assert "骗子" in QGuiApplication.clipboard().text()


def test_a_mark_stands_at_its_place_after_characters_of_two_units(drafts: Desk) -> None:
    write(drafts, "😀😀黑店", whole=True)
    marks = editor(drafts).field.extraSelections()
    assert marks[0].cursor.selectedText() == "黑店"


def test_many_crossed_lines_show_a_few_at_a_time(drafts: Desk) -> None:
    write(drafts, "骗子。黑店。无良。诈骗。犯罪。稳赢。奸商。", whole=True)
    assert len(drafts.page.desk.notes.findings) == 5
    assert "还有" in page_text(drafts)


# ---------------------------------------------------------------------------------------- blanks


def test_a_blank_in_an_edited_text_is_named_and_keeps_it_from_being_ready(drafts: Desk) -> None:
    write(drafts, "\n单号＿＿（售后单号）。")
    assert "售后单号" in page_text(drafts)
    assert not editor(drafts).draft.is_ready
    marks = editor(drafts).field.extraSelections()
    assert [mark.cursor.selectedText() for mark in marks] == ["＿＿（售后单号）"]


# ------------------------------------------------------------------------- copying and particulars


def test_copying_notes_the_edited_text_as_prepared(drafts: Desk) -> None:
    write(drafts, "请退款。", whole=True)
    editor(drafts).copy.click()
    drafts.settle()
    assert QGuiApplication.clipboard().text() == "请退款。"
    assert last_of(drafts.case, LETTER).text == "请退款。"
    assert not last_of(drafts.case, LETTER).is_sent


def test_particulars_are_filled_in_outside_and_stay_tokens_inside(drafts: Desk) -> None:
    drafts.page.tools.personal.keep(Person(my_name="林小满"))
    words = drafts.stage.desk.words("letters.fields.my_name")
    write(drafts, f"我是⟦{words}⟧。", whole=True)
    assert drafts.case.edits[0].text == f"我是{token('my_name')}。"
    assert editor(drafts).words() == f"我是⟦{words}⟧。"
    editor(drafts).copy.click()
    drafts.settle()
    assert QGuiApplication.clipboard().text() == "我是林小满。"
    assert last_of(drafts.case, LETTER).text == f"我是{token('my_name')}。"
    assert f"{len('我是林小满。')} / " in editor(drafts)._counter.text()


def test_what_is_lacking_of_the_shopper_leads_to_where_it_is_kept(drafts: Desk) -> None:
    choose(drafts, "complaint_12315")
    assert editor(drafts).draft.lacking
    assert not editor(drafts).draft.is_ready
    row = next(
        each
        for each in drafts.page.column.findChildren(StatusRow)
        if each.title.text().startswith("还没填")
    )
    row.findChildren(Button)[0].click()
    drafts.settle()
    assert drafts.place.section == "personal"
    entered = Person(my_name="林小满", my_phone="13800000000", my_address="海棠路 1 号")
    drafts.page.tools.personal.keep(entered)
    drafts.go("drafts")
    choose(drafts, "complaint_12315")
    assert editor(drafts).draft.lacking == ()
    assert "林小满" not in page_text(drafts)
    editor(drafts).copy.click()
    assert "林小满" in QGuiApplication.clipboard().text()


def test_an_english_window_shows_the_gloss_beside_and_below_where_it_is_narrow(
    make_desk: Callable[..., Desk],
) -> None:
    desk = make_desk("en")
    desk.open(DRESS)
    desk.go("drafts")
    gloss = desk.page.column.findChild(GlossCard)
    assert gloss.mapTo(desk.window, QPoint()).x() > editor(desk).mapTo(desk.window, QPoint()).x()
    write(desk, "\n谢谢。")
    assert "谢谢" not in gloss.text.text()
    assert "without your changes" in page_text(desk)
    desk.window.resize(640, 640)
    desk.settle()
    gloss = desk.page.column.findChild(GlossCard)
    assert gloss.mapTo(desk.window, QPoint()).x() == editor(desk).mapTo(desk.window, QPoint()).x()


def test_an_edit_after_sending_shows_beside_what_was_sent(drafts: Desk) -> None:
    editor(drafts).copy.click()
    drafts.settle()
    message = last_of(drafts.case, LETTER)
    now = drafts.now
    drafts.page.case_changed.emit(
        lambda case: record_sent(case, message.id, Sending(now, "merchant_chat"), now)
    )
    drafts.settle()
    assert not isinstance(drafts.page.letter, LetterEditor)
    drafts.page.answered.emit({"price_paid": Money(fen=30_000)})
    drafts.settle()
    again = next(
        each for each in drafts.page.column.findChildren(Button) if each.words == "再写一份"
    )
    again.click()
    drafts.settle()
    write(drafts, "另外请告知进度。")
    assert "已发送" in page_text(drafts)
    drafts.elapse(5_000)
    drafts.stage.open(drafts.stage.desk.opened.id)
    drafts.go("drafts")
    assert "另外请告知进度。" in editor(drafts).words()


def test_the_ledger_shows_particulars_by_name_and_copies_them_filled_in(drafts: Desk) -> None:
    drafts.page.tools.personal.keep(Person(my_name="林小满"))
    words = drafts.stage.desk.words("letters.fields.my_name")
    write(drafts, f"我是⟦{words}⟧。", whole=True)
    editor(drafts).copy.click()
    drafts.go("ledger")
    assert f"⟦{words}⟧" in page_text(drafts)
    assert "林小满" not in page_text(drafts)
    desk = drafts.page.desk
    (name,) = desk.rows
    desk._on_acted("copy", name)
    assert QGuiApplication.clipboard().text() == "我是林小满。"
