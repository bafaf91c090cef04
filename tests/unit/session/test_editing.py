from __future__ import annotations

from datetime import datetime

import pytest

from refundwizard.domain.answers import Money
from refundwizard.domain.assess import assess
from refundwizard.domain.moments import BEIJING
from refundwizard.domain.person import token
from refundwizard.domain.records import TEXT
from refundwizard.session import editing
from refundwizard.session.recording import Sending, last_of, prepare, record_draft_sent
from tests.unit.session.conftest import DRESS
from tests.unit.session.states import case_of, state_of

AT = datetime(2026, 11, 17, 14, 2, tzinfo=BEIJING)
LETTER = "merchant_chat"


def draft_of(pack, clock, case, letter=LETTER):
    found = assess(pack, case, clock())
    own = pack.languages[0]
    return next(each for each in found.drafts if each.id == letter and each.language == own)


def edited(pack, clock, case, text):
    return editing.edit(case, draft_of(pack, clock, case), text, AT)


@pytest.fixture
def dress(pack, clock):
    return case_of(pack, clock, DRESS)


def test_what_the_shopper_writes_stands_in_place_of_the_prepared_text(pack, clock, dress) -> None:
    before = draft_of(pack, clock, dress)
    case = edited(pack, clock, dress, "你好，请退款。")
    draft = draft_of(pack, clock, case)
    assert draft.text == "你好，请退款。"
    assert draft.prepared == before.text
    assert draft.used == before.used
    assert editing.status(dress, before) == "plain"
    assert editing.status(case, draft) == "current"


def test_only_the_text_that_is_sent_is_the_shoppers(pack, clock, dress) -> None:
    case = edited(pack, clock, dress, "你好，请退款。")
    found = assess(pack, case, clock())
    gloss = next(each for each in found.drafts if each.id == LETTER and each.language == "en")
    assert "你好，请退款。" not in gloss.text


def test_writing_the_prepared_text_again_is_no_edit(pack, clock, dress) -> None:
    case = edited(pack, clock, dress, "你好，请退款。")
    again = edited(pack, clock, case, draft_of(pack, clock, case).prepared)
    assert again.edits == ()
    assert editing.give_up(case, LETTER) == dress
    assert editing.give_up(dress, LETTER) is dress


def test_the_same_words_twice_are_one_step(pack, clock, dress) -> None:
    case = edited(pack, clock, dress, "你好。")
    assert edited(pack, clock, case, "你好。") is case


def test_a_text_longer_than_a_record_may_be_is_cut(pack, clock, dress) -> None:
    case = edited(pack, clock, dress, "好" * (TEXT + 5))
    assert len(case.edits[0].text) == TEXT


def test_later_answers_leave_an_edit_as_it_is_and_show_what_differs(pack, clock, dress) -> None:
    case = edited(pack, clock, dress, draft_of(pack, clock, dress).text + "\n谢谢。")
    later = case.answered("price_paid", Money(fen=30000))
    draft = draft_of(pack, clock, later)
    assert "谢谢。" in draft.text
    assert "329.00" in draft.text
    assert editing.status(later, draft) == "changed"
    (change,) = editing.changes(later, draft)
    assert "329.00" in change.old
    assert "300.00" in change.new


@pytest.fixture
def changed(pack, clock, dress):
    """A case whose edited text says an old sum, with today's draft of it."""
    case = edited(pack, clock, dress, draft_of(pack, clock, dress).text + "\n谢谢。")
    later = case.answered("price_paid", Money(fen=30000))
    return later, draft_of(pack, clock, later)


def test_keeping_ones_own_text_makes_today_its_base(pack, clock, changed) -> None:
    case, draft = changed
    kept = editing.keep_mine(case, draft, AT)
    again = draft_of(pack, clock, kept)
    assert again.text == draft.text
    assert editing.status(kept, again) == "current"
    assert editing.changes(kept, again) == ()
    assert editing.keep_mine(kept, again, AT) is kept


def test_one_new_sentence_can_be_put_in_and_the_rest_stays(pack, clock, changed) -> None:
    case, draft = changed
    (change,) = editing.changes(case, draft)
    mixed = editing.put_in(case, draft, change, AT)
    again = draft_of(pack, clock, mixed)
    assert "300.00" in again.text
    assert "329.00" not in again.text
    assert again.text.endswith("谢谢。")
    assert editing.status(mixed, again) == "current"


def test_taking_the_new_text_gives_the_edit_up(pack, clock, changed) -> None:
    case, draft = changed
    taken = draft_of(pack, clock, editing.give_up(case, LETTER))
    assert taken.text == draft.prepared


def test_a_new_sentence_goes_after_the_one_it_follows_else_to_the_end(pack, clock, dress) -> None:
    case = edited(pack, clock, dress, "第一句。第三句。")
    draft = draft_of(pack, clock, case)
    follows = editing.Change("", "第二句。", "第一句。")
    assert editing.put_in(case, draft, follows, AT).edits[0].text == "第一句。第二句。第三句。"
    lost = editing.Change("没有的句子。", "新句。", "也没有。")
    assert editing.put_in(case, draft, lost, AT).edits[0].text == "第一句。第三句。\n新句。"
    there = editing.Change("", "第三句。", "")
    assert editing.put_in(case, draft, there, AT).edits[0].text == "第一句。第三句。"
    gone = editing.Change("第三句。", "")
    assert editing.put_in(case, draft, gone, AT).edits[0].text == "第一句。"


def test_nothing_can_be_put_in_or_kept_where_nothing_was_edited(pack, clock, dress) -> None:
    draft = draft_of(pack, clock, dress)
    assert editing.put_in(dress, draft, editing.Change("", "x"), AT) is dress
    assert editing.keep_mine(dress, draft, AT) is dress
    assert editing.changes(dress, draft) == ()


def test_the_last_sentence_put_in_may_end_the_edit(pack, clock, changed) -> None:
    case, draft = changed
    base = case.edits[0].base
    same = case.model_copy(update={"edits": (case.edits[0].model_copy(update={"text": base}),)})
    (change,) = editing.changes(same, draft)
    assert editing.put_in(same, draft_of(pack, clock, same), change, AT).edits == ()


def test_a_blank_that_still_stands_in_an_edit_keeps_it_from_being_ready(pack, clock, dress) -> None:
    blank = pack.texts["zh_CN"]["letters.blank"].replace("${label}", "售后单号")
    draft = draft_of(pack, clock, edited(pack, clock, dress, f"单号 {blank}，请退款。"))
    assert draft.missing == ("售后单号",)
    assert draft.state == "draft"
    filled = draft_of(pack, clock, edited(pack, clock, dress, "单号 123，请退款。"))
    assert filled.missing == ()
    assert filled.state == "prepared"


def test_a_blank_of_a_known_field_is_called_by_it(pack, clock) -> None:
    case = case_of(pack, clock, {**DRESS, "price_paid": "unsure"})
    draft = draft_of(pack, clock, case)
    assert draft.missing
    again = draft_of(pack, clock, edited(pack, clock, case, draft.text + "谢谢。"))
    assert set(draft.missing) <= set(again.missing)


def test_an_edited_text_is_checked_for_what_it_crosses(pack, clock, dress) -> None:
    draft = draft_of(pack, clock, edited(pack, clock, dress, "你们是骗子，赔 9999 元。"))
    assert draft.warnings == ("insult:骗子", "amount:9999")


def test_copying_notes_the_edited_text_and_sending_ends_the_edit(pack, clock, dress) -> None:
    case = edited(pack, clock, dress, "你好，请退款。")
    noted = prepare(case, draft_of(pack, clock, case), AT)
    assert last_of(noted, LETTER).text == "你好，请退款。"
    draft = draft_of(pack, clock, noted)
    sent = record_draft_sent(noted, draft, Sending(AT, "merchant_chat"), AT)
    assert last_of(sent, LETTER).text == "你好，请退款。"
    assert sent.edits == ()


def test_an_edit_written_after_copying_outlives_what_was_sent(pack, clock, dress) -> None:
    case = edited(pack, clock, dress, "第一稿。")
    noted = prepare(case, draft_of(pack, clock, case), AT)
    newer = edited(pack, clock, noted, "第二稿。")
    draft = draft_of(pack, clock, newer)
    sent = record_draft_sent(newer, draft, Sending(AT, "merchant_chat"), AT)
    assert last_of(sent, LETTER).text == "第一稿。"
    assert [each.text for each in sent.edits] == ["第二稿。"]


def test_particulars_are_edited_by_their_names_and_stored_as_tokens(pack, clock, dress) -> None:
    words = state_of(pack, clock, dress, "drafts").words
    shown = editing.shown(f"我是{token('my_name')}。", words)
    assert token("my_name") not in shown
    assert words("letters.fields.my_name") in shown
    assert editing.stored(shown, words) == f"我是{token('my_name')}。"


def test_ticks_are_set_and_taken_away(dress) -> None:
    tick = editing.tick_of("public_post", "facts")
    on = editing.ticked(dress, tick, on=True)
    assert on.ticks == (tick,)
    assert editing.ticked(on, tick, on=True) is on
    assert editing.ticked(on, tick, on=False).ticks == ()
