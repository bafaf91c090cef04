from __future__ import annotations

from datetime import datetime

import pytest

from refundwizard.domain.case import Message
from refundwizard.domain.moments import BEIJING
from refundwizard.domain.person import Person
from refundwizard.domain.records import Edited, Filing
from refundwizard.session.drafts_view import drafts_view
from refundwizard.session.red_line_view import finding_views, not_own
from tests.unit.session.conftest import DRESS
from tests.unit.session.states import SCARF, case_of, state_of


def view(pack, clock, answers, lang="zh_CN", **more):
    case = case_of(pack, clock, answers).model_copy(update=more)
    return drafts_view(state_of(pack, clock, case, "drafts", lang))


def test_each_text_stands_once_in_the_language_it_is_sent_in(pack, clock) -> None:
    shown = view(pack, clock, DRESS)
    ids = [draft.id for draft in shown.drafts]
    assert ids[:3] == ["merchant_chat", "merchant_formal", "platform_statement"]
    assert len(set(ids)) == len(ids)
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
    chat, formal = view(pack, clock, DRESS, messages=(sent,)).drafts[:2]
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
    (only,) = shown.drafts[0].findings
    assert only.finding.line == "threat"
    assert only.better == pack.texts["zh_CN"]["tone.better.next_step"]
    assert only.gloss == ""
    there = view(pack, clock, {**DRESS, "item_name": "不退就曝光你们"}, "en").drafts[0]
    assert there.findings[0].better == only.better
    assert there.findings[0].gloss == pack.texts["en"]["tone.better.next_step"]


def test_letters_of_one_purpose_stand_together_the_shortest_first(pack, clock) -> None:
    shown = view(pack, clock, DRESS)
    members = [draft.id for purpose in shown.purposes for draft in purpose.drafts]
    assert sorted(members) == sorted(draft.id for draft in shown.drafts)
    lengths = ("chat", "normal", "formal")
    for purpose in shown.purposes:
        order = [lengths.index(draft.source.length) for draft in purpose.drafts]
        assert order == sorted(order)
    several = [purpose for purpose in shown.purposes if len(purpose.drafts) > 1]
    assert several
    assert all(purpose.name for purpose in shown.purposes)


def test_an_edited_text_says_so_and_what_changed_since(pack, clock) -> None:
    before = view(pack, clock, DRESS).drafts[0]
    at = datetime(2026, 11, 17, 14, 0, tzinfo=BEIJING)
    mine = Edited(letter="merchant_chat", text="我自己写的。", base=before.text, at=at)
    now = view(pack, clock, DRESS, edits=(mine,)).drafts[0]
    assert (now.text, now.is_edited, now.changes) == ("我自己写的。", True, ())
    other = view(pack, clock, {**DRESS, "price_paid": "300"}, edits=(mine,)).drafts[0]
    assert any("300.00" in change.new for change in other.changes)
    assert not before.is_edited


def test_what_is_to_be_made_sure_of_keeps_a_text_from_being_ready(pack, clock) -> None:
    letter = next(each for each in pack.letters.values() if each.checks)
    checks = tuple(f"{letter.id}.{name}" for name in letter.checks)
    state = state_of(pack, clock, case_of(pack, clock, DRESS), "drafts")
    found = next((each for each in drafts_view(state).drafts if each.id == letter.id), None)
    if found is None:
        pytest.skip("no such text in this case")
    assert not found.is_ticked
    assert [each.id for each in found.checks] == list(checks)
    ticked = view(pack, clock, DRESS, ticks=checks)
    assert next(each for each in ticked.drafts if each.id == letter.id).is_ticked


def test_a_blank_is_marked_where_it_stands(pack, clock) -> None:
    chat = view(pack, clock, {**DRESS, "price_paid": "unsure"}).drafts[0]
    (start, end), *_more = chat.blank_spans
    assert chat.shown[start:end].startswith("＿＿")


def test_the_shoppers_own_number_is_no_finding(pack, clock) -> None:
    case = case_of(pack, clock, DRESS)
    found = finding_views(state_of(pack, clock, case, "drafts"), "电话 13812345678")
    assert [each.finding.line for each in found] == ["others_data"]
    assert not_own(found, Person(my_phone="138 1234 5678")) == ()
    assert not_own(found, Person(my_phone="13900000000")) == found
