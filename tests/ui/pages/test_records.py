"""Copy, record, freeze: what is sent is what the shopper said was sent, and it does not change."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtGui import QGuiApplication

from refundwizard.domain.answers import Money
from refundwizard.domain.case import Exhibit
from refundwizard.domain.records import Call
from refundwizard.session import recording
from refundwizard.session.recording import Sending
from refundwizard.session.wizard import Place
from tests.ui.desk import DRESS, MOMENT, Desk
from tests.ui.pages.reading import page_text, title
from tests.ui.pages.records import buttons, change, open_form, put, save, send
from tests.ui.room import clipped, name_of, visible


@pytest.fixture
def drafts(desk: Desk) -> Desk:
    desk.open(DRESS)
    desk.go("drafts")
    return desk


def test_copying_notes_a_prepared_text_and_sends_nothing(drafts: Desk) -> None:
    text = drafts.page.letter.draft.text
    drafts.page.letter.copy.click()
    drafts.settle()
    (message,) = drafts.case.messages
    assert (message.text, message.is_sent) == (text, False)
    assert QGuiApplication.clipboard().text() == text
    assert title(drafts) == "已准备（未发送）：短消息"
    assert "已发送" not in page_text(drafts)
    drafts.page.letter.copy.click()
    drafts.settle()
    assert len(drafts.case.messages) == 1


def test_recording_freezes_the_text_and_can_be_undone(drafts: Desk) -> None:
    drafts.page.letter.copy.click()
    drafts.settle()
    text = drafts.case.messages[0].text
    send(drafts)
    (message,) = drafts.case.messages
    assert message.is_sent
    assert (message.channel, message.at) == (
        "merchant_chat",
        MOMENT.replace(day=16, hour=20, minute=0),
    )
    assert title(drafts) == "11月16日 周一 已发送：短消息"
    assert "已发送 11月16日 周一 20:00，商家聊天" in page_text(drafts)
    drafts.page.answered.emit({"price_paid": Money(fen=30000)})
    drafts.settle()
    assert drafts.page.letter.text.text() == text
    assert drafts.page.letter.draft.text != text
    assert "¥329.00" in page_text(drafts)
    drafts.undo()
    drafts.undo()
    assert not drafts.case.messages[0].is_sent


def test_reopened_from_the_disk_everything_shows_the_same(drafts: Desk) -> None:
    drafts.page.letter.copy.click()
    drafts.settle()
    send(drafts)
    drafts.go("ledger")
    before = page_text(drafts)
    drafts.go("drafts")
    letters = page_text(drafts)
    case_id = drafts.stage.desk.opened.id
    drafts.controller.go_home()
    drafts.settle()
    drafts.stage.open(case_id)
    drafts.go("drafts")
    assert page_text(drafts) == letters
    drafts.go("ledger")
    assert page_text(drafts) == before
    assert drafts.on_disk().messages == drafts.case.messages


def test_no_path_through_the_window_says_sent_without_a_record(drafts: Desk) -> None:
    """Everything the two pages offer but the form's own button leaves the text unsent."""
    drafts.page.letter.copy.click()
    form = open_form(drafts)
    put(form, "when", "昨天")
    drafts.stage.desk.commit()
    drafts.go("ledger")
    row = drafts.page.desk.rows["m1"]
    row.buttons["copy"].click()
    row.buttons["sent"].click()
    drafts.settle()
    drafts.page.desk.keeper.forms["m1"].cancel.click()
    drafts.settle()
    drafts.now += timedelta(days=9)
    drafts.controller.day.look()
    for section in ("drafts", "ledger", "check", "export"):
        drafts.go(section)
        assert not [each for each in drafts.case.messages if each.went_out]
    drafts.go("ledger")
    assert title(drafts) == "1 封写好了还没发出"
    assert "已发送" not in page_text(drafts)


@pytest.mark.parametrize(
    ("when", "said"),
    [
        ("", "写上时间"),
        ("明天", "还没到"),
        ("2026-11-01", "在下单"),
        ("2月30日", "没有"),
        ("11月", "不像时间"),
    ],
)
def test_a_time_that_cannot_be_is_pointed_out_and_kept(desk: Desk, when: str, said: str) -> None:
    desk.open({**DRESS, "ordered_on": "2026-11-09"})
    desk.go("drafts")
    form = open_form(desk)
    put(form, "when", when)
    save(desk, form)
    assert said in form.blocks["when"].error()
    assert form.when.raw() == when
    assert not desk.case.messages
    put(form, "when", "昨天")
    assert form.blocks["when"].error() == ""


def test_a_channel_has_to_be_picked_and_an_exhibit_has_to_exist(drafts: Desk) -> None:
    change(
        drafts,
        lambda case: case.model_copy(update={"exhibits": (Exhibit(id="x1", caption="截图"),)}),
    )
    form = open_form(drafts)
    put(form, "when", "昨天")
    form.channel.choose([])  # type: ignore[union-attr]
    save(drafts, form)
    assert form.blocks["channel"].error()
    form.channel.choose(["email"])  # type: ignore[union-attr]
    put(form, "proof", "3")
    save(drafts, form)
    assert "1 到 1" in form.blocks["proof"].error()
    put(form, "proof", "证据 1")
    assert form.blocks["proof"].echo() == "截图"
    save(drafts, form)
    assert drafts.case.messages[0].proof == "x1"
    assert "有证据 1，截图" in page_text(drafts)


def test_what_is_typed_in_a_form_outlives_a_change_of_language(drafts: Desk) -> None:
    put(open_form(drafts), "when", "昨天 20:00")
    drafts.controller.switch_language()
    drafts.settle()
    assert drafts.page.desk.form.when.raw() == "昨天 20:00"


def test_a_record_can_be_changed_but_not_its_text(drafts: Desk) -> None:
    send(drafts)
    text = drafts.case.messages[0].text
    drafts.page.desk._on_mend(drafts.page.view.drafts[0].sent)
    drafts.settle()
    form = drafts.page.desk.form
    assert form.text is None
    assert form.when.raw() == "2026-11-16 20:00"
    put(form, "when", "今天 09:00")
    save(drafts, form)
    assert drafts.case.messages[0].text == text
    assert drafts.case.messages[0].at.hour == 9


def test_a_new_text_can_be_written_after_a_sent_one(drafts: Desk) -> None:
    send(drafts)
    drafts.page.answered.emit({"item_name": None})
    drafts.settle()
    again = [each for each in buttons(drafts) if each.words == "再写一份"]
    again[0].click()
    drafts.settle()
    assert drafts.page.letter.sent is None
    drafts.page.letter.copy.click()
    drafts.settle()
    assert [each.is_sent for each in drafts.case.messages] == [True, False]


def test_a_later_day_alone_is_no_change_of_answers_but_a_new_text_is_offered(drafts: Desk) -> None:
    send(drafts)
    drafts.now += timedelta(days=5)
    drafts.stage.desk.show(arrive=False)
    said = page_text(drafts)
    assert "还有要补充的？" in said
    assert "你的回答变了" not in said
    assert drafts.page.letter.text.text() == drafts.case.messages[0].text


def test_a_text_copied_with_other_answers_says_so_and_can_be_replaced(drafts: Desk) -> None:
    drafts.page.letter.copy.click()
    drafts.page.answered.emit({"item_name": None})
    drafts.settle()
    assert "复制的那份用的是别的回答" in page_text(drafts)
    drafts.page.letter.copy.click()
    drafts.settle()
    assert "复制的那份用的是别的回答" not in page_text(drafts)
    assert len(drafts.case.messages) == 1


def test_copying_what_was_sent_notes_nothing(drafts: Desk) -> None:
    send(drafts)
    before = drafts.case
    drafts.page.letter.copy.click()
    drafts.settle()
    assert drafts.case == before
    assert QGuiApplication.clipboard().text() == before.messages[0].text


def test_the_panel_opens_the_page_of_a_way(drafts: Desk) -> None:
    drafts.page.on_panel("open_route")
    drafts.settle()
    assert drafts.place == Place("route", "merchant")


@pytest.mark.parametrize("lang", ["zh_CN", "en"])
@pytest.mark.parametrize(("width", "height", "percent"), [(1024, 640, 100), (1280, 800, 200)])
def test_no_text_is_clipped_while_recording(
    make_desk: Callable[..., Desk], lang: str, width: int, height: int, percent: int
) -> None:
    desk = make_desk(lang)
    desk.controller.looks.set_size(percent)
    desk.window.resize(width, height)
    desk.open(DRESS)
    desk.go("drafts")
    send(desk)
    desk.page.answered.emit({"price_paid": Money(fen=30000)})
    desk.page.show_letter("merchant_formal")
    desk.page.letter.copy.click()
    open_form(desk)
    sending = Sending(MOMENT, "phone")
    told = Call(side="platform", agent="8012", promise="退款", promised_by=MOMENT)
    change(desk, lambda case: recording.record_call(case, told, sending, "问了进度" * 40, MOMENT))
    for name in ("merchant_chat", "merchant_formal"):
        desk.page.show_letter(name)
        desk.settle()
        assert not [name_of(each) for each in visible(desk.window) if clipped(each)]
    desk.go("ledger")
    desk.page.called.click()
    desk.page.desk.rows["m2"].buttons["sent"].click()
    desk.settle()
    cut = [
        f"{type(each).__name__} {name_of(each)} {each.size()}"
        for each in visible(desk.window)
        if clipped(each)
    ]
    assert not cut
