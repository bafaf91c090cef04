"""The page of records: what waits on top, the rest newest first and folded."""

from __future__ import annotations

from datetime import datetime, timedelta
from time import perf_counter

import pytest

from refundwizard.domain.moments import BEIJING
from refundwizard.domain.records import Call, Message
from refundwizard.session import recording
from refundwizard.session.ledger_view import FOLD, ledger_view
from refundwizard.session.recording import Sending
from tests.unit.session.states import state_of

NOW = datetime(2026, 11, 17, 14, 2, tzinfo=BEIJING)


@pytest.fixture
def view(pack, clock):
    def show(case, lang="zh_CN", most=FOLD):
        return ledger_view(state_of(pack, clock, case, "ledger", lang), most)

    return show


def test_what_is_not_sent_stands_apart_and_the_rest_is_newest_first(pack, clock, dress, view):
    draft = state_of(pack, clock, dress).assessment.drafts[0]
    case = recording.prepare(dress, draft, NOW)
    case = recording.record_incoming(case, NOW - timedelta(days=1), "email", "不退")
    case = recording.record_written(case, "你好", Sending(NOW, "email"), NOW)
    shown = view(case)
    assert [each.id for each in shown.waiting] == ["m1"]
    assert [each.id for each in shown.past] == ["m3", "m2"]
    assert shown.more == 0


def test_older_records_are_folded(dress, view):
    made = tuple(
        Message(
            id=f"m{n}", at=NOW - timedelta(hours=n), direction="in", channel="email", text=f"{n}"
        )
        for n in range(1, 46)
    )
    case = dress.model_copy(update={"messages": made})
    shown = view(case)
    assert (len(shown.past), shown.more) == (20, 25)
    assert shown.past[0].id == "m1"
    assert view(case, most=60).more == 0


def test_a_ledger_of_five_hundred_records_is_quick(pack, clock, dress):
    made = tuple(
        Message(
            id=f"m{n}",
            at=NOW - timedelta(minutes=n),
            direction="in" if n % 2 else "out",
            channel="email",
            text=f"第 {n} 条",
        )
        for n in range(1, 501)
    )
    state = state_of(pack, clock, dress.model_copy(update={"messages": made}), "ledger")
    ledger_view(state)
    start = perf_counter()
    for _round in range(10):
        ledger_view(state)
    assert (perf_counter() - start) / 10 < 0.05


def test_the_script_of_a_call_is_made_from_the_facts_with_a_gloss(dress, view):
    shown = view(dress)
    assert "法式碎花连衣裙" in shown.script
    assert "工单号" in shown.script
    assert shown.gloss == ""
    english = view(dress, "en")
    assert english.script == shown.script
    assert "ticket number" in english.gloss


def test_a_call_can_be_put_in_writing_until_that_was_sent(pack, clock, dress, view):
    assert not view(dress).confirms
    called = recording.record_call(dress, Call(agent="8012"), Sending(NOW, "phone"), "", NOW)
    assert view(called).confirms
    drafts = state_of(pack, clock, called).assessment.drafts
    draft = next(each for each in drafts if each.id == "call_confirmation")
    assert "8012" in draft.text
    sent = recording.record_draft_sent(called, draft, Sending(NOW, "platform_chat"), NOW)
    assert not view(sent).confirms
