"""The page of records: what waits on top, calls with their script, replies, and what is folded."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from refundwizard.domain.records import Call, Message
from refundwizard.session import recording
from refundwizard.session.recording import Sending
from refundwizard.session.wizard import Place
from refundwizard.ui.ledger_parts import RecordRow, Script
from refundwizard.ui.widgets.empty_state import EmptyState
from tests.ui.desk import DRESS, MOMENT, Desk
from tests.ui.pages.reading import page_text, panel_text, title
from tests.ui.pages.records import buttons, change, ledger, put, save


@pytest.fixture
def drafts(desk: Desk) -> Desk:
    desk.open(DRESS)
    desk.go("drafts")
    return desk


def test_an_empty_ledger_leads_to_the_letters(desk: Desk) -> None:
    desk.open(DRESS)
    ledger(desk)
    assert title(desk) == "还没有往来记录"
    desk.page.column.findChild(EmptyState).button.click()
    desk.settle()
    assert desk.place == Place("drafts")


def test_a_waiting_text_stands_on_top_and_is_recorded_there(drafts: Desk) -> None:
    drafts.page.letter.copy.click()
    ledger(drafts)
    assert title(drafts) == "1 封写好了还没发出"
    drafts.page.desk.rows["m1"].buttons["sent"].click()
    drafts.settle()
    form = drafts.page.desk.keeper.forms["m1"]
    assert form.when.raw() == ""
    put(form, "when", "今天 10:00")
    save(drafts, form)
    assert drafts.case.messages[0].is_sent
    assert title(drafts) == "11月17日 周二 已发送，还没有回复"


def test_a_waiting_text_can_be_removed_and_comes_back_by_undo(drafts: Desk) -> None:
    drafts.page.letter.copy.click()
    ledger(drafts)
    drafts.page.desk.rows["m1"].buttons["remove"].click()
    drafts.settle()
    assert drafts.case.messages == ()
    drafts.undo()
    assert [each.id for each in drafts.case.messages] == ["m1"]


@pytest.mark.parametrize("lang", ["zh_CN", "en"])
def test_a_call_has_a_script_and_its_promise_becomes_a_date(
    make_desk: Callable[..., Desk], lang: str
) -> None:
    desk = make_desk(lang)
    desk.open(DRESS)
    ledger(desk)
    desk.page.called.click()
    desk.settle()
    script = desk.page.column.findChild(Script).text.text()
    assert "工号" in script
    assert "329.00" in script
    form = desk.page.desk.keeper.forms["call"]
    put(form, "when", "今天 10:30")
    save(desk, form)
    assert form.blocks["side"].error()
    form.call.side.choose(["platform"])
    for name, value in (("agent", "8012"), ("ticket", "T1"), ("promise", "退款")):
        put(form, name, value)
    put(form, "promised_by", "不知道哪天")
    save(desk, form)
    assert form.blocks["promised_by"].error()
    put(form, "promised_by", "2026-11-20 18:00")
    save(desk, form)
    (message,) = desk.case.messages
    assert message.call == Call(
        side="platform",
        agent="8012",
        ticket="T1",
        promise="退款",
        promised_by=MOMENT.replace(day=20, hour=18, minute=0),
    )
    assert message.channel == "phone"
    said = page_text(desk)
    assert "8012" in said
    assert "T1" in said
    clocks = {each.id for each in desk.stage.desk.wizard.assessment.deadlines}
    assert "promise_platform" in clocks
    drafts = [each.id for each in desk.stage.desk.wizard.assessment.drafts]
    assert "call_confirmation" in drafts


def test_after_a_call_the_page_leads_to_the_message_that_confirms_it(desk: Desk) -> None:
    desk.open(DRESS)
    ledger(desk)
    now = MOMENT
    sending = Sending(now - timedelta(hours=1), "phone")
    change(desk, lambda case: recording.record_call(case, Call(agent="8012"), sending, "", now))
    assert title(desk) == "最近一次：11月17日 周二 通话"
    next(each for each in buttons(desk) if each.words == "去看文书").click()
    desk.settle()
    assert desk.place == Place("drafts", "call_confirmation")
    assert desk.page.letter.draft.id == "call_confirmation"
    assert "8012" in desk.page.letter.draft.text
    desk.page.show_letter("merchant_chat")
    desk.controller.day.look()
    assert desk.page.letter.draft.id == "merchant_chat"


def test_own_words_are_recorded_and_need_a_text(desk: Desk) -> None:
    desk.open(DRESS)
    ledger(desk)
    desk.page.wrote.click()
    desk.settle()
    form = desk.page.desk.keeper.forms["written"]
    put(form, "when", "今天 10:30")
    form.channel.choose(["email"])
    save(desk, form)
    assert form.blocks["text"].error()
    put(form, "text", "我再问一次")
    save(desk, form)
    assert [each.text for each in desk.case.messages] == ["我再问一次"]


def test_a_reply_leads_to_its_page_and_so_does_the_button(desk: Desk) -> None:
    desk.open(DRESS)
    ledger(desk)
    change(desk, lambda case: recording.record_incoming(case, MOMENT, "merchant_chat", "不退"))
    assert title(desk) == "11月17日 周二 对方来了消息，轮到你"
    desk.page.desk.rows["m1"].buttons["reply"].click()
    desk.settle()
    assert desk.place == Place("reply", "m1")
    ledger(desk)
    desk.page.replied.click()
    desk.settle()
    assert desk.place == Place("reply")


def test_a_record_of_a_call_can_be_changed_and_keeps_its_channel(desk: Desk) -> None:
    desk.open(DRESS)
    ledger(desk)
    now = MOMENT
    sending = Sending(now - timedelta(hours=1), "phone")
    change(desk, lambda case: recording.record_call(case, Call(), sending, "问了进度", now))
    desk.page.desk.rows["m1"].buttons["mend"].click()
    desk.settle()
    form = desk.page.desk.keeper.forms["m1"]
    put(form, "when", "昨天")
    save(desk, form)
    assert desk.case.messages[0].channel == "phone"
    assert desk.case.messages[0].at.day == 16


def test_a_long_text_opens_on_demand(drafts: Desk) -> None:
    drafts.page.letter.copy.click()
    ledger(drafts)
    row = drafts.page.desk.rows["m1"]
    text = drafts.case.messages[0].text
    assert text not in page_text(drafts)
    row.whole.header.click()
    assert text in page_text(drafts)


def test_many_records_are_folded_and_open_twenty_at_a_time(desk: Desk) -> None:
    desk.open(DRESS)
    ledger(desk)
    made = tuple(
        Message(
            id=f"m{n}",
            at=MOMENT - timedelta(hours=n),
            direction="in",
            channel="email",
            text=f"第 {n} 条",
        )
        for n in range(1, 46)
    )
    change(desk, lambda case: case.model_copy(update={"messages": made}))
    assert len(desk.page.column.findChildren(RecordRow)) == 20
    assert desk.page.more.words == "再看 25 条"
    desk.page.more.click()
    desk.settle()
    assert len(desk.page.column.findChildren(RecordRow)) == 40
    desk.page.more.click()
    desk.settle()
    assert desk.page.more is None


def test_the_panel_tells_what_the_states_mean(desk: Desk) -> None:
    desk.open(DRESS)
    ledger(desk)
    assert "已准备（未发送）：只在这里复制过" in panel_text(desk)


def test_the_english_ledger_never_says_sent_of_a_prepared_text(
    make_desk: Callable[..., Desk],
) -> None:
    desk = make_desk("en")
    desk.open(DRESS)
    desk.go("drafts")
    desk.page.letter.copy.click()
    ledger(desk)
    assert title(desk) == "1 text written and not sent yet"
    assert "Prepared (not sent): Short message" in page_text(desk)
    assert "Sent" not in page_text(desk)
