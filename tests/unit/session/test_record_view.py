"""A record in words: how far it is, when, how, what shows it, and what changed since."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from refundwizard.domain.answers import Money
from refundwizard.domain.case import Exhibit
from refundwizard.domain.moments import BEIJING
from refundwizard.domain.records import Call, Message
from refundwizard.session import recording
from refundwizard.session.record_view import CHANNELS, RecordDesk, record_desk, record_view
from refundwizard.session.recording import Sending
from tests.unit.session.states import state_of

NOW = datetime(2026, 11, 17, 14, 2, tzinfo=BEIJING)
SENDING = Sending(NOW - timedelta(days=1), "merchant_chat", "x2")


@pytest.fixture
def shown(pack, clock, dress):
    def show(case, lang="zh_CN", uses=()):
        return record_view(state_of(pack, clock, case, "ledger", lang), case.messages[0], uses)

    return show


@pytest.fixture
def with_exhibits(dress):
    pieces = (
        Exhibit(id="x1", kind="E01"),
        Exhibit(id="x2", caption="聊天截图"),
        Exhibit(id="x3", names=("a.png",)),
        Exhibit(id="x4", kind="E99"),
    )
    return dress.model_copy(update={"exhibits": pieces})


def test_a_prepared_text_is_not_sent_and_has_a_gist(pack, clock, dress, shown):
    draft = state_of(pack, clock, dress).assessment.drafts[0]
    record = shown(recording.prepare(dress, draft, NOW))
    assert (record.state, record.is_sent, record.when) == ("prepared", False, "11月17日 周二 14:02")
    assert record.name == "短消息"
    assert record.text == draft.text
    assert len(record.gist) == 60
    assert record.gist.endswith("…")
    assert "\n" not in record.gist
    assert record.raw == ("2026-11-17 14:02", "merchant_chat", "")


def test_a_sent_one_names_channel_proof_and_answer(with_exhibits, shown):
    sent = recording.record_written(with_exhibits, "你好", SENDING, NOW)
    answered = recording.record_incoming(sent, NOW, "email", "不退", "m1")
    record = shown(answered)
    assert (record.state, record.is_sent, record.channel) == ("answered", True, "商家聊天")
    assert (record.proof, record.raw[2]) == ("聊天截图", "2")
    assert record.answered_on == "11月17日 周二"
    assert (record.gist, record.name) == ("你好", "")
    gone = record_view_without_exhibit(shown, sent)
    assert (gone.proof, gone.raw[2]) == ("", "")


def record_view_without_exhibit(shown, case):
    return shown(case.model_copy(update={"exhibits": ()}))


def test_a_day_without_a_time_shows_none(dress, shown):
    bare = Sending(datetime(2026, 11, 16, tzinfo=BEIJING), "carrier_pigeon")
    record = shown(recording.record_written(dress, "你好", bare, NOW))
    assert (record.when, record.on, record.raw[0]) == (
        "11月16日 周一",
        "11月16日 周一",
        "2026-11-16",
    )
    assert record.channel == "carrier_pigeon"


def test_a_call_tells_what_it_brought(dress, shown):
    call = Call(
        side="platform", agent="8012", promised_by=datetime(2026, 11, 20, 18, tzinfo=BEIJING)
    )
    record = shown(recording.record_call(dress, call, SENDING, "", NOW))
    assert record.is_call
    assert dict(record.details) == {
        "side": "platform",
        "agent": "8012",
        "ticket": "",
        "promise": "",
        "promised_by": "11月20日 周五 18:00",
    }


def test_answers_that_changed_since_are_named(pack, clock, dress, shown):
    draft = state_of(pack, clock, dress).assessment.drafts[0]
    kept = recording.prepare(dress, draft, NOW)
    assert shown(kept).changes == ()
    dearer = kept.answered("price_paid", Money(fen=30000)).answered("item_name", None)
    found = {each.label: (each.before, each.now) for each in shown(dearer).changes}
    assert found["实付"] == ("¥329.00", "¥300.00")
    assert ("法式碎花连衣裙", "") in found.values()


def test_an_answer_that_feeds_the_text_only_today_is_a_change_too(pack, clock, dress, shown):
    draft = state_of(pack, clock, dress).assessment.drafts[0]
    kept = recording.prepare(dress, draft, NOW)
    (change,) = shown(kept, uses=("ordered_on", "price_paid")).changes
    assert (change.before, change.now) == ("", "2026-11-09 周一")


def test_a_record_that_names_no_answers_claims_no_change(pack, clock, dress, shown):
    sent = Message(id="m1", at=clock(), direction="out", channel="merchant_chat", text="退款")
    case = dress.model_copy(update={"messages": (sent,)})
    assert shown(case, uses=("price_paid",)).changes == ()


def test_a_form_offers_the_channels_and_every_exhibit_by_its_number(pack, clock, with_exhibits):
    desk = record_desk(state_of(pack, clock, with_exhibits))
    assert [name for name, _words in desk.channels] == list(CHANNELS)
    assert [name for name, _shown in desk.exhibits] == ["x1", "x2", "x3", "x4"]
    assert desk.exhibits[2] == ("x3", "a.png")
    assert desk.exhibits[3] == ("x4", "")
    assert desk.exhibit_at("2") == ("x2", "聊天截图")
    assert desk.exhibit_at("证据 3") == ("x3", "a.png")
    for typed in ("", "没有", "0", "5", "9" * 30):
        assert desk.exhibit_at(typed) is None


def test_a_channel_of_another_time_can_be_picked_as_well():
    desk = RecordDesk(channels=(("email", "邮件"),), exhibits=())
    assert desk.with_channel("email", "别的") is desk
    assert desk.with_channel("phone", "电话").channels[-1] == ("phone", "电话")
