from __future__ import annotations

from functools import partial

import pytest

from refundwizard.domain.answers import Unsure
from refundwizard.domain.words import Words
from refundwizard.session import replying
from refundwizard.session.recording import Sending, prepare, record_draft_sent, record_written
from refundwizard.session.reply_view import MOST_SENT, reply_view
from refundwizard.session.replying import Entry
from refundwizard.session.view_state import Visit, view_state
from refundwizard.session.wizard import Place, Wizard
from tests.builders import moment, pick
from tests.unit.session.conftest import DRESS
from tests.unit.session.states import case_of

REFUSAL = "亲，已拆封影响二次销售，不退的。您先撤销申请，我们重新给您处理。"
WAITING = {**DRESS, "stage": "waiting", "applied_at": "2026-11-15 10:00"}
WAITING.pop("merchant_reply")


@pytest.fixture
def dispute(pack, clock):
    """A request that waits, asked for in writing on the 15th."""
    start = case_of(pack, clock, WAITING)
    sending = Sending(moment("2026-11-15T10:05"), "merchant_chat")
    return record_written(start, "请按七天无理由退货。", sending, clock())


@pytest.fixture
def answered(dispute, clock):
    return replying.save(dispute, Entry(REFUSAL, "昨天 20:00"), clock())


@pytest.fixture
def look(pack, clock):
    def at(case, page=None, lang="zh_CN"):
        wizard = Wizard(pack, case, clock)
        wizard.go(Place("reply", page))
        words = Words(lang, pack.texts)
        return reply_view(view_state(wizard, "c" * 32, words, clock(), Visit()))

    return at


def confirmed(case):
    return case.answered("opened_only_to_inspect", pick("yes"))


# ------------------------------------------------------------------------------ a new reply


def test_the_form_offers_what_is_usual(dispute, look):
    view = look(dispute)
    assert view.record is None
    assert view.entry.typed == Entry("", "", "merchant_chat", "m1")
    assert view.entry.sent == (("m1", "11月15日 周日 商家聊天：请按七天无理由退货。"),)
    assert dict(view.entry.channels)["phone"] == "电话"


def test_an_unknown_message_or_one_of_ones_own_shows_the_form(dispute, look):
    assert look(dispute, "m9").entry is not None
    assert look(dispute, "m1").entry is not None


def test_what_was_typed_is_there_again(dispute, look):
    entry = Entry("不退", "昨天", "phone", replying.NO_MESSAGE)
    assert look(replying.with_unfinished(dispute, entry)).entry.typed == entry


def test_the_last_messages_can_be_picked_the_newest_first(dispute, look, clock):
    for hour in range(11, 17):
        sending = Sending(moment(f"2026-11-15T{hour}:00"), "merchant_chat")
        dispute = record_written(dispute, f"第 {hour} 次", sending, clock())
    sent = look(dispute).entry.sent
    assert len(sent) == MOST_SENT
    assert sent[0][0] == "m7"


def test_a_reply_among_the_answers_is_offered_until_it_is_recorded(pack, clock, look):
    case = case_of(pack, clock, {**WAITING, "merchant_reply": "已拆封，不退"})
    assert look(case).entry.pasted == "已拆封，不退"
    assert look(case).entry.typed.answers == ""
    assert look(replying.with_unfinished(case, Entry("别的"))).entry.pasted == ""
    assert look(replying.save(case, Entry("已拆封，不退"), clock())).entry.pasted == ""


# ---------------------------------------------------------------------------------- its excuses


def test_a_reply_shows_when_it_came_what_it_answers_and_its_excuses(answered, look):
    view = look(answered, "m2")
    assert view.entry is None
    assert (view.record.when, view.record.channel, view.number) == (
        "11月16日 周一 20:00",
        "商家聊天",
        1,
    )
    assert view.answered.startswith("11月15日 周日")
    names = {each.excuse.id: each for each in view.answers}
    assert set(names) == {"opened_package", "withdraw_first"}
    opened = names["opened_package"]
    assert opened.excuse.matched == ("拆封", "二次销售")
    assert (opened.excuse.state, opened.texts, opened.rules) == ("proposed", (), ())


def test_only_excuses_of_this_reply_stand_on_its_page(answered, look, clock):
    second = replying.save(answered, Entry("请等待仓库验货", "今天 9:00"), clock())
    assert "opened_package" not in {each.excuse.id for each in look(second, "m3").answers}
    assert look(second, "m3").number == 2


def test_not_sure_leaves_it_open_and_says_so(answered, look):
    unsure = answered.answered("opened_only_to_inspect", Unsure())
    box = next(each for each in look(unsure, "m2").answers if each.excuse.id == "opened_package")
    assert (box.is_unsure, box.excuse.state, box.texts) == (True, "proposed", ())


def test_a_rejected_excuse_gets_no_answer(answered, look):
    rejected = answered.answered("opened_only_to_inspect", pick("no"))
    boxes = {each.excuse.id: each for each in look(rejected, "m2").answers}
    assert boxes["opened_package"].excuse.state == "rejected"
    assert boxes["opened_package"].texts == ()
    assert "excuse_opened_package" not in {each.id for each in look(rejected, "m2").points}


def test_a_confirmed_excuse_is_answered_short_and_formally_with_its_sources(answered, look):
    view = look(confirmed(answered), "m2")
    box = next(each for each in view.answers if each.excuse.id == "opened_package")
    short, formal = box.texts
    assert (short.form, formal.form) == ("chat", "formal")
    assert len(short.draft.text) < 200 < formal.draft.limit
    assert (short.gloss, short.record) == ("", None)
    assert box.ask
    assert box.avoid
    assert box.rules[0].id == "spc22_3_opened"
    assert box.rules[0].cites


def test_in_english_the_chinese_text_is_sent_and_the_english_one_only_read(answered, look):
    view = look(confirmed(answered), "m2", "en")
    box = next(each for each in view.answers if each.excuse.id == "opened_package")
    assert not box.texts[0].draft.text.isascii()
    assert box.texts[0].gloss.isascii() or "“" in box.texts[0].gloss
    assert box.texts[0].gloss != box.texts[0].draft.text
    assert view.ask_reason[0] != view.ask_reason[1]


def test_a_copied_answer_shows_as_prepared_then_as_sent(answered, look, clock):
    case = confirmed(answered)
    draft = look(case, "m2").answers[-1].texts[0].draft
    prepared = prepare(case, draft, clock())
    assert look(prepared, "m2").answers[-1].texts[0].record.state == "prepared"
    assert look(prepared, "m2").answers[-1].texts[1].record is None
    out = record_draft_sent(prepared, draft, Sending(clock(), "merchant_chat"), clock())
    assert look(out, "m2").answers[-1].texts[0].record.is_sent


# ---------------------------------------------------------------------------- kind and next


def test_the_acts_a_reply_asks_for_are_told_and_the_others_can_be_found(answered, look, clock):
    view = look(answered, "m2")
    assert [name for name, _words in view.pauses] == ["withdraw_request"]
    assert len(view.acts) > 1
    plain = replying.save(answered, Entry("请等待", "今天 9:00"), clock())
    assert look(plain, "m3").pauses == ()


def test_the_update_is_shown_before_it_is_made(answered, look):
    refused = replying.with_kind(answered, "m2", "refuse")
    view = look(refused, "m2")
    assert view.kind == "refuse"
    assert view.update == (
        ("进度", "商家拒绝了"),
        ("商家拒绝", "2026-11-16 周一 20:00"),
    )
    updated = refused
    for name, answer in replying.update_of(refused, refused.messages[-1]).items():
        updated = updated.answered(name, answer)
    assert look(updated, "m2").update == ()
    assert not look(updated, "m2").is_unapplied


def test_without_a_request_in_the_order_there_is_nothing_to_update(answered, look):
    chat_only = replying.with_kind(answered.answered("stage", pick("not_applied")), "m2", "agree")
    view = look(chat_only, "m2")
    assert view.is_unapplied
    assert view.update == ()


def test_the_next_text_and_the_next_date_always_stand_there(answered, look):
    view = look(answered, "m2")
    assert view.first is not None
    assert view.first.left
    assert view.next_letter[0]
    assert view.next_letter[1]


def test_a_case_with_nothing_to_send_names_no_text(answered, pack, clock):
    bare = pack.model_copy(update={"letters": {}})
    wizard = Wizard(bare, answered, clock)
    wizard.go(Place("reply", "m2"))
    state = view_state(wizard, "c" * 32, Words("zh_CN", pack.texts), clock(), Visit())
    assert reply_view(state).next_letter is None


# ----------------------------------------------------------------------------- points, letters


def letters(pack, case, clock, lang="zh_CN"):
    wizard = Wizard(pack, case, clock)
    return {each.id: each.text for each in wizard.assessment.drafts if each.language == lang}


def test_each_reply_asks_how_the_points_stand(answered, look):
    points = {each.id: each for each in look(answered, "m2").points}
    assert points["demand_price_back"].is_asked
    assert points["demand_price_back"].name == "商品款 329.00 元"
    assert not points["excuse_opened_package"].is_asked


OPEN = {
    "zh_CN": ("没有解决：商品款 329.00 元", "“拆封了，影响二次销售”的说法"),
    "en": ("did not settle: Price of the goods", "the reason “It was opened"),
}


@pytest.mark.parametrize("lang", OPEN)
def test_the_next_letter_names_what_is_still_open_and_confirmed(answered, pack, clock, lang):
    named, doubtful = OPEN[lang]
    settle = partial(replying.settle, state="open", at=clock())
    assert named not in letters(pack, answered, clock, lang)["merchant_chat"]
    told = settle(settle(answered, "demand_price_back"), "excuse_opened_package")
    text = letters(pack, told, clock, lang)["merchant_chat"]
    assert named in text
    assert doubtful not in text
    assert doubtful in letters(pack, confirmed(told), clock, lang)["merchant_chat"]


def test_what_is_settled_is_in_no_letter_any_more(answered, pack, clock):
    words = Words("zh_CN", pack.texts)
    case = confirmed(answered)
    assert words("rebuttals.opened_package.formal") in letters(pack, case, clock)["merchant_formal"]
    settled = replying.settle(case, "excuse_opened_package", "resolved", clock())
    settled = replying.settle(settled, "demand_price_back", "open", clock())
    text = letters(pack, settled, clock)["merchant_formal"]
    assert words("rebuttals.opened_package.formal") not in text
    assert "你方2026年11月16日的回复没有解决：商品款 329.00 元。" in text
    assert "的说法" not in text


def test_after_another_reply_no_letter_names_a_point_until_the_shopper_says_it_is_still_so(
    answered, pack, clock
):
    told = replying.settle(answered, "demand_price_back", "open", clock())
    second = replying.save(told, Entry("请耐心等待", "今天 9:00"), clock())
    assert "没有解决" not in letters(pack, second, clock)["merchant_chat"]
    again = replying.settle(second, "demand_price_back", "open", clock())
    chat = letters(pack, again, clock)["merchant_chat"]
    assert "你2026年11月17日的回复没有解决：商品款 329.00 元。" in chat


def test_a_chat_with_points_still_fits(answered, pack, clock):
    told = confirmed(answered)
    for point in ("demand_price_back", "excuse_opened_package"):
        told = replying.settle(told, point, "open", clock())
    wizard = Wizard(pack, told, clock)
    chat = next(each for each in wizard.assessment.drafts if each.id == "merchant_chat")
    assert chat.warnings == ()
    assert "前" in chat.text


@pytest.mark.parametrize(
    ("by", "shown"),
    [
        ("11月20日", ("11月20日 周五", "2026-11-20")),
        ("11月20日 18:30", ("11月20日 周五 18:30", "2026-11-20 18:30")),
        ("", ("", "")),
    ],
)
def test_a_promise_stands_with_its_day_and_becomes_a_point(answered, look, clock, by, shown):
    assert look(answered, "m2").promise == ("", "", "")
    view = look(replying.with_promise(answered, "m2", "退款", by, clock()), "m2")
    assert view.promise == ("退款", *shown)
    assert "promise_m2" in {each.id for each in view.points}


def test_the_day_of_a_promise_is_a_date_to_watch(answered, clock, pack):
    for by in ("11月20日", ""):
        case = replying.with_promise(answered, "m2", "退款", by, clock())
        dates = {each.id for each in Wizard(pack, case, clock).assessment.deadlines}
        assert ("promise_merchant" in dates) is bool(by)
