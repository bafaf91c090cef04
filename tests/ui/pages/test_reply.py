"""When they answer: note the reply, recognise its excuses, and answer them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QGuiApplication

from refundwizard.domain.answers import Choice, Unsure
from refundwizard.session.wizard import Place
from tests.ui.pages.replies import (
    REFUSAL,
    WAITING,
    begin,
    confirm,
    kind,
    new_reply,
    note,
    type_reply,
)

if TYPE_CHECKING:
    from tests.ui.desk import Desk


# ------------------------------------------------------------------------------------- the form


def test_the_form_stays_as_it_is_while_somebody_types(desk: Desk) -> None:
    begin(desk)
    form = desk.page.form
    type_reply(desk, "已拆封")
    assert desk.page.form is form
    assert form.when_block.echo() == "读作：11月16日 周一 20:00，昨天"


def test_an_unfinished_paste_survives_another_page_and_closing(desk: Desk) -> None:
    name = begin(desk)
    type_reply(desk, "已拆封，", "昨天")
    desk.page.form.channel.button("email").click()
    desk.go("rights")
    assert [each for each in desk.case.messages if each.direction == "in"] == []
    desk.stage.controller.go_home()
    desk.stage.open(name)
    new_reply(desk)
    form = desk.page.form
    assert (form.text.raw(), form.when.raw()) == ("已拆封，", "昨天")
    assert form.channel.chosen() == ("email",)


def test_typing_is_handed_over_after_a_pause_and_when_the_language_changes(desk: Desk) -> None:
    begin(desk)
    desk.page.form.text.edit.insertPlainText("不退")
    assert desk.page._pause._pause.isActive()
    desk.page._pause.due.emit()
    assert desk.case.answers["reply_unfinished_text"].text == "不退"
    desk.page.form.text.edit.insertPlainText("的")
    desk.stage.controller.switch_language()
    desk.settle()
    assert desk.page.form.text.raw() == "不退的"


def test_a_look_at_the_form_changes_nothing(desk: Desk) -> None:
    begin(desk)
    before = desk.case
    desk.go("rights")
    assert desk.case == before


def test_what_cannot_be_read_is_pointed_out_where_it_stands(desk: Desk) -> None:
    begin(desk)
    desk.page.form.save.click()
    assert desk.page.form.text_block.error() == "先把回复贴在这里。"
    note(desk, "不退", "11月20日")
    assert "还没到" in desk.page.form.when_block.error()
    assert desk.page.form.text_block.error() == ""
    assert [each for each in desk.case.messages if each.direction == "in"] == []
    assert desk.page.form.text.raw() == "不退"


def test_a_reply_from_the_answers_can_be_taken_over(desk: Desk) -> None:
    begin(desk, {**WAITING, "merchant_reply": "已拆封，不退"})
    form = desk.page.form
    assert not form.pasted.isHidden()
    form._use("已拆封，不退")
    desk.settle()
    assert form.text.raw() == "已拆封，不退"
    assert form.pasted.isHidden()


def test_a_noted_reply_shows_at_once_and_undo_gives_the_words_back(desk: Desk) -> None:
    begin(desk)
    note(desk, REFUSAL)
    reply = desk.case.messages[-1]
    assert (reply.direction, reply.text, reply.in_reply_to) == ("in", REFUSAL, "m1")
    assert f"{reply.at:%m-%d %H:%M}" == "11-16 20:00"
    assert desk.place == Place("reply", reply.id)
    assert desk.page.title.heading.text() == "11月16日 周一 20:00 的回复"
    desk.undo()
    assert desk.place == Place("reply")
    assert desk.page.form.text.raw() == REFUSAL


def test_none_of_my_messages_and_another_channel_can_be_picked(desk: Desk) -> None:
    begin(desk)
    desk.page.form.answers.button("none").click()
    desk.page.form.channel.button("phone").click()
    note(desk, "再等等")
    assert (desk.case.messages[-1].in_reply_to, desk.case.messages[-1].channel) == ("", "phone")


# ---------------------------------------------------------------- excuse → confirm → answer copied


def test_an_excuse_is_confirmed_answered_copied_and_then_prepared(desk: Desk) -> None:
    name = begin(desk)
    note(desk, REFUSAL)
    assert set(desk.page.sections.answers) == {"opened_package", "withdraw_first"}
    assert desk.page.sections.answers["opened_package"].texts is None
    confirm(desk, "opened_package", "yes")
    card = desk.page.sections.answers["opened_package"].texts
    card.copy.click()
    desk.settle()
    prepared = desk.case.messages[-1]
    assert QGuiApplication.clipboard().text() == prepared.text
    assert (prepared.is_sent, prepared.direction, prepared.channel) == (
        False,
        "out",
        "merchant_chat",
    )
    shown = desk.page.sections.answers["opened_package"].texts
    assert shown.state.words.text() == "已准备（未发送）"
    assert not shown.note.isHidden()
    desk.stage.controller.go_home()
    desk.stage.open(name)
    desk.page.place_requested.emit(Place("reply", "m2"))
    desk.settle()
    again = desk.page.sections.answers["opened_package"].texts
    assert again.state.words.text() == "已准备（未发送）"
    assert desk.on_disk().messages[-1] == prepared


def test_the_formal_answer_stays_chosen_after_it_was_copied(desk: Desk) -> None:
    begin(desk)
    note(desk, REFUSAL)
    confirm(desk, "opened_package", "yes")
    forms = desk.page.sections.answers["opened_package"].texts.forms
    next(each for each in forms.buttons() if each.option.id == "formal").click()
    desk.page.sections.answers["opened_package"].texts.copy.click()
    desk.settle()
    assert desk.case.messages[-1].channel == "merchant_letter"
    assert desk.page.sections.answers["opened_package"].texts.forms.chosen() == "formal"


def test_the_way_to_the_record_leads_to_the_ledger(desk: Desk) -> None:
    begin(desk)
    note(desk, REFUSAL)
    confirm(desk, "opened_package", "yes")
    desk.page.sections.answers["opened_package"].texts.copy.click()
    desk.page.sections.answers["opened_package"].texts.note.click()
    desk.settle()
    assert desk.place == Place("ledger")


def test_a_rejected_excuse_says_so_and_can_be_changed(desk: Desk) -> None:
    begin(desk)
    note(desk, REFUSAL)
    confirm(desk, "opened_package", "no")
    box = desk.page.sections.answers["opened_package"]
    assert box.texts is None
    assert box.row is not None
    box.row.changed.emit("opened_only_to_inspect")
    desk.settle()
    assert desk.page.sections.answers["opened_package"].card is not None
    assert desk.answer("opened_only_to_inspect") is None


def test_not_sure_keeps_the_question_and_asserts_nothing(desk: Desk) -> None:
    begin(desk)
    note(desk, REFUSAL)
    confirm(desk, "opened_package", "unsure")
    assert desk.answer("opened_only_to_inspect") == Unsure()
    assert desk.page.sections.answers["opened_package"].texts is None
    desk.undo()
    assert desk.answer("opened_only_to_inspect") is None


# -------------------------------------------------------------------------------- kinds of answers


def test_nothing_recognised_gives_plain_help_and_the_reason_to_ask_for(desk: Desk) -> None:
    begin(desk)
    note(desk, "好的呢")
    assert desk.page.sections.answers == {}
    kind(desk, "refuse")
    desk.page.sections.kind.buttons["reason"].click()
    assert QGuiApplication.clipboard().text().startswith("请写明不同意的理由")


def test_a_refusal_changes_the_case_only_on_a_click_and_in_one_step(desk: Desk) -> None:
    begin(desk)
    note(desk, REFUSAL)
    kind(desk, "refuse")
    assert desk.answer("stage") == Choice(id="waiting")
    desk.page.sections.kind.update_button.click()
    desk.settle()
    assert desk.answer("stage") == Choice(id="refused")
    assert f"{desk.answer('refused_at').at:%m-%d %H:%M}" == "11-16 20:00"
    assert desk.page.sections.kind.update_button is None
    desk.undo()
    assert desk.answer("stage") == Choice(id="waiting")
    assert desk.answer("refused_at") is None


def test_an_agreement_starts_the_clock_of_sending_back(desk: Desk) -> None:
    begin(desk)
    note(desk, "同意退货，请寄回")
    kind(desk, "agree")
    desk.page.sections.kind.update_button.click()
    desk.settle()
    view = desk.page.view
    shown = [each.id for each in (view.first, *view.clocks) if each is not None]
    assert "buyer_ship_back" in shown


def test_a_word_in_the_chat_is_no_request(desk: Desk) -> None:
    chat_only = {name: given for name, given in WAITING.items() if name != "applied_at"}
    begin(desk, {**chat_only, "stage": "not_applied"})
    note(desk, "同意退货")
    kind(desk, "agree")
    assert desk.page.sections.kind.update_button is None
    assert desk.page.view.is_unapplied


@pytest.mark.parametrize(
    ("name", "button", "place"),
    [
        ("offer", "money", Place("money")),
        ("ask", "evidence", Place("evidence")),
        ("withdraw", "withdraw_request", Place("pause", "withdraw_request")),
    ],
)
def test_a_kind_leads_on(desk: Desk, name: str, button: str, place: Place) -> None:
    begin(desk)
    note(desk, REFUSAL)
    kind(desk, name)
    desk.page.sections.kind.buttons[button].click()
    desk.settle()
    assert desk.place == place


def test_stalling_shows_the_next_date(desk: Desk) -> None:
    begin(desk)
    note(desk, "好的呢")
    kind(desk, "stall")
    assert "reason" in desk.page.sections.kind.buttons
    assert desk.page.view.first is not None
