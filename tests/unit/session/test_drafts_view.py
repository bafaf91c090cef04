from __future__ import annotations

from datetime import datetime

from refundwizard.domain.case import Message
from refundwizard.domain.moments import BEIJING
from refundwizard.domain.records import Filing
from refundwizard.session.drafts_view import drafts_view
from tests.unit.session.conftest import DRESS
from tests.unit.session.states import SCARF, case_of, state_of


def view(pack, clock, answers, lang="zh_CN", **more):
    case = case_of(pack, clock, answers).model_copy(update=more)
    return drafts_view(state_of(pack, clock, case, "drafts", lang))


def test_each_text_stands_once_in_the_language_it_is_sent_in(pack, clock) -> None:
    shown = view(pack, clock, DRESS)
    ids = [draft.id for draft in shown.drafts]
    assert ids == ["merchant_chat", "merchant_formal", "platform_statement"]
    assert all(draft.gloss == "" for draft in shown.drafts)


def test_an_english_reader_gets_a_gloss_beside_the_chinese_text(pack, clock) -> None:
    here, there = view(pack, clock, DRESS, "en"), view(pack, clock, DRESS)
    for mine, theirs in zip(here.drafts, there.drafts, strict=True):
        assert mine.text == theirs.text
        assert mine.gloss


def test_a_blank_leads_to_the_question_behind_it(pack, clock) -> None:
    chat = view(pack, clock, {**DRESS, "price_paid": "unsure"}).drafts[0]
    assert chat.blanks
    assert all(place is not None for _label, place in chat.blanks)


def test_a_text_is_sent_only_once_that_was_recorded(pack, clock) -> None:
    assert all(draft.record is None for draft in view(pack, clock, DRESS).drafts)
    at = datetime(2026, 11, 16, 20, 0, tzinfo=BEIJING)
    sent = Message(
        id="m1", at=at, direction="out", channel="email", text="你好", letter="merchant_chat"
    )
    chat, formal, _platform = view(pack, clock, DRESS, messages=(sent,)).drafts
    assert chat.sent is not None
    assert chat.sent.on == "11月16日 周一"
    assert chat.sent.text == "你好"
    assert chat.prepared is None
    assert formal.sent is None


def test_the_ladder_tells_what_is_missing_and_what_it_would_shut(pack, clock) -> None:
    rungs = {rung.id: rung for rung in view(pack, clock, SCARF).rungs}
    assert rungs["merchant"].state == "now"
    assert rungs["merchant"].lacks == ()
    assert rungs["complaint_12315"].lacks
    assert rungs["association"].closes
    assert {kind for kind, _text in rungs["court"].details} >= {"can", "cannot", "cost", "time"}


def test_a_way_that_was_taken_names_the_day_and_what_it_shuts(pack, clock) -> None:
    at = datetime(2026, 11, 16, 20, 0, tzinfo=BEIJING)
    taken = Filing(id="f1", route="association", filed_at=at)
    rungs = {rung.id: rung for rung in view(pack, clock, SCARF, filings=(taken,)).rungs}
    assert rungs["association"].filed_on == "11月16日 周一"
    assert rungs["merchant"].filed_on == ""
    shut = [rung for rung in rungs.values() if rung.state == "closed"]
    assert all(rung.shut_by == rungs["association"].name for rung in shut)


def test_red_lines_stand_as_remarks(pack, clock) -> None:
    shown = view(pack, clock, {**DRESS, "item_name": "不退就曝光你们"})
    assert any(draft.warnings for draft in shown.drafts) or not pack.tone
