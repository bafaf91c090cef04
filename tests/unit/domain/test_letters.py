from __future__ import annotations

from datetime import date

import pytest

from refundwizard.domain.assess import assess
from refundwizard.domain.letter_fields import DERIVED, Material, label, reply_date, value
from refundwizard.domain.letters import fields_of
from refundwizard.domain.pack import Words
from tests.builders import (
    NOON,
    S1,
    S2,
    TABLES,
    UNSURE,
    case,
    day,
    exhibit,
    fen,
    message,
    moment,
    month,
    pack,
    pick,
    text,
)

ZH = {
    "dates.month_11": "11月",
    "letters.date": "$year年$month$day日",
    "letters.blank": "＿＿（$label）",
    "letters.fields.amount": "金额",
    "letters.joint": "、",
    "letters.cite": "《$title》第$article条",
    "letters.cite_plain": "《$title》",
    "letters.exhibit": "证据 $number $name（证明$proves）",
    "letters.exhibit_plain": "证据 $number $name",
    "letters.requests.seven_day": "请退 $amount 元",
    "letters.events.signed_on": "$on 签收",
    "letters.events.ordered_on": "$on 下单",
    "questions.signed_on.label": "签收日期",
    "questions.platform.choices.xiaohongshu": "小红书",
    "platforms.xiaohongshu.name": "小红书平台",
    "classes.seven_day.name": "七天无理由",
    "rebuttals.opened_package.chat": "打开看看不算使用",
    "sources.law.title": "某法",
    "evidence.E01.name": "订单页",
    "proves.order": "买了什么",
}
EN = {"letters.date": "$day $month $year", "dates.month_11": "November"}
TEXTS = {"zh_CN": ZH, "en": EN}
LONG = (("first", "甲", 120), ("second", "乙", 31), ("third", "丙", 30))
BODY = "退 $amount 元\n$signed_on 签收\n单号 $order_no\n$answers_chat"


def draft(answers, body=BODY, language="zh_CN", **parts):
    mini = pack(
        texts=TEXTS, bodies={"note": {"zh_CN": body, "en": body}}, **parts.pop("tables", {})
    )
    drafts = assess(mini, case(answers, **parts), NOON).drafts
    return next(each for each in drafts if each.language == language)


def filled(name, answers, **parts):
    return draft({**S1, **answers}, f"[${name}]", **parts).text


def test_a_draft_holds_answers_sums_and_confirmed_rebuttals():
    found = draft({**S1, "opened_only": pick("yes"), "order_no": text("123")})
    assert found.text == "退 329.00 元\n2026年11月12日 签收\n单号 123\n打开看看不算使用"
    assert (found.missing, found.warnings, found.limit) == ((), (), 200)


def test_a_line_with_an_empty_optional_field_is_left_out_whole():
    assert draft(S1).text == "退 329.00 元\n2026年11月12日 签收"


def test_a_needed_field_without_an_answer_is_a_labelled_blank_and_missing():
    found = draft({"reason": pick("changed_mind")})
    assert found.text == "退 ＿＿（金额） 元\n＿＿（签收日期） 签收"
    assert found.missing == ("amount", "signed_on")


@pytest.mark.parametrize("signed", [UNSURE, month("2026-11")])
def test_what_is_not_confirmed_is_not_stated(signed):
    assert draft({**S1, "signed_on": signed}).missing == ("signed_on",)


def test_an_unconfirmed_or_rejected_rebuttal_is_not_used():
    assert "打开" not in draft(S1).text
    assert "打开" not in draft({**S1, "opened_only": pick("no")}).text


def test_a_formal_answer_names_the_places_it_rests_on_and_no_repealed_rule():
    words = {"letters.rests_on": "（据$cites）", "rebuttals.opened_package.formal": "看看而已"}
    texts = {"zh_CN": {**ZH, **words}, "en": EN}

    def formal(*rules):
        excuse = {**TABLES["rebuttals"]["opened_package"], "rules": list(rules)}
        tables = {"rebuttals": {"opened_package": excuse}, "texts": texts}
        mini = pack(bodies={"note": {"zh_CN": "$answers_formal", "en": ""}}, **tables)
        return assess(mini, case({**S1, "opened_only": pick("yes")}), NOON).drafts[0].text

    assert formal("return_right") == "看看而已（据《某法》第25条）"
    assert formal("repealed_rule") == "看看而已"


def test_a_chat_message_answers_as_many_excuses_as_it_has_room_for_and_at_least_one():
    excuse = TABLES["rebuttals"]["opened_package"]
    excuses = dict.fromkeys(("first", "second", "third", "unwritten"), excuse)
    texts = {f"rebuttals.{name}.chat": sign * length for name, sign, length in LONG}
    mini = pack(
        rebuttals=excuses,
        texts={"zh_CN": {**ZH, **texts}, "en": EN},
        bodies={"note": {"zh_CN": "$answers_chat", "en": ""}},
    )
    sent = assess(mini, case({**S1, "opened_only": pick("yes")}), NOON).drafts[0].text
    assert sent == "甲" * 120
    short = {**texts, "rebuttals.first.chat": "甲" * 80}
    mini = mini.model_copy(update={"texts": {"zh_CN": {**ZH, **short}, "en": EN}})
    sent = assess(mini, case({**S1, "opened_only": pick("yes")}), NOON).drafts[0].text
    assert sent == "甲" * 80 + "\n" + "丙" * 30


def test_a_parked_answer_is_not_used():
    assert "1.00" not in draft({**S1, "test_fee": fen(100)}, "退 $amount 元 $test_fee\n尾").text


def test_a_draft_comes_in_every_language_it_is_written_in_and_only_the_sent_one_is_checked():
    shouting = "退 $amount！"
    assert draft(S1, shouting).warnings == ("exclamations",)
    assert draft(S1, shouting, "en").warnings == ()
    assert draft(S1, "$signed_on", "en").text == "12 November 2026"
    assert assess(pack(bodies={}), case(S1), NOON).drafts == ()


def test_blank_lines_are_kept_single_and_trimmed():
    assert draft(S1, "\n头\n\n$order_no\n\n尾\n\n").text == "头\n\n尾"


def test_a_dollar_sign_in_an_answer_or_a_body_is_just_a_character():
    found = draft({**S1, "order_no": text("$amount ${x")}, "价 $$5\n$order_no\n$ 1")
    assert found.text == "价 $5\n$amount ${x\n$ 1"


def test_a_quoted_red_line_is_the_other_sides_and_no_warning():
    words = {**S1, "merchant_reply": text("你才是骗子")}
    assert draft(words, "你们写“$quote”").warnings == ()
    assert draft(S1, "你们是骗子").warnings == ("insult:骗子",)


def test_a_long_reply_is_quoted_in_thirty_characters_on_one_line():
    quoted = filled("quote", {"merchant_reply": text("不退\n" + "字" * 40)})
    assert len(quoted) == 32
    assert quoted.startswith("[不退 字")
    assert quoted.endswith("…]")


def test_days_of_a_letter():
    assert filled("today", {}) == "[2026年11月17日]"
    assert filled("reply_by", {}) == "[2026年11月20日]"
    assert filled("next_step_by", {"refused_at": day("2026-11-16"), "stage": pick("refused")}) == (
        "[2026年11月23日]"
    )
    gone = {"refused_at": day("2026-11-01"), "stage": pick("refused")}
    assert filled("next_step_by", gone) == ""


def test_sums_of_a_letter():
    assert filled("firm", {}) == "[329.00]"
    assert draft(S2, "[$amount] [$with_receipt] [$firm]").text == "[660.00] [660.00] [480.00]"
    assert filled("firm", {"price_paid": UNSURE}) == ""
    assert filled("with_receipt", {"price_paid": UNSURE}) == ""


def test_names_of_a_letter():
    assert filled("platform_name", {}) == "[小红书平台]"
    assert filled("platform_name", {"platform": UNSURE}) == ""
    assert filled("problem_name", {}) == "[七天无理由]"
    assert filled("goods", {}) == "[clothing]"
    assert filled("goods", {"item_name": text("裙子")}) == "[裙子]"
    assert filled("reason", {}) == "[changed_mind]"


def test_the_request_names_the_sum_or_stays_empty():
    assert filled("request", {}) == "[请退 329.00 元]"
    assert filled("request", {"price_paid": UNSURE}) == ""


def test_the_timeline_holds_dated_facts_in_order_and_nothing_vague():
    page = TABLES["pages"]["rest"] | {"fields": ["ordered_on"]}
    tables = {"pages": TABLES["pages"] | {"rest": page}}
    events = filled("timeline", {"ordered_on": day("2026-11-09")}, tables=tables)
    assert events == "[2026年11月9日 下单\n2026年11月12日 签收]"
    assert filled("timeline", {"ordered_on": month("2026-11")}, tables=tables) == (
        "[2026年11月12日 签收]"
    )


def test_only_law_that_was_read_in_full_is_cited_each_place_once():
    assert filled("cites", {}) == "[《某法》第25条]"
    rules = {
        "return_right": TABLES["rules"]["return_right"] | {"read": "secondary"},
        "notice_rule": TABLES["rules"]["notice_rule"] | {
            "versions": {"2017-03-15": {"cites": [{"source": "law"}, {"source": "gone"}]}}
        },
    }  # fmt: skip
    assert filled("cites", {}, tables={"rules": rules}) == "[《某法》、《gone》]"
    none = {"return_right": rules["return_right"]}
    assert filled("cites", {}, tables={"rules": none}) == ""


def test_at_most_three_places_are_cited():
    cites = [{"source": "law", "article": str(number)} for number in range(5)]
    rules = {
        "return_right": TABLES["rules"]["return_right"]
        | {"versions": {"2014-03-15": {"cites": cites}}}
    }
    assert filled("cites", {}, tables={"rules": rules}) == "[《某法》第0、1、2条]"


def test_exhibits_are_numbered_with_what_they_prove():
    shown = filled("exhibits", {}, exhibits=[exhibit("E01"), exhibit("E03", "聊天"), exhibit(None)])
    assert shown == "[证据 1 订单页（证明买了什么）\n证据 2 聊天\n证据 3 ]"
    assert filled("exhibits", {}) == ""


def test_answers_formal_stays_empty_without_its_words():
    assert filled("answers_formal", {"opened_only": pick("yes")}) == ""


def test_the_fields_of_a_body_are_found_and_the_derived_ones_are_named():
    assert fields_of(BODY) == {"amount", "signed_on", "order_no", "answers_chat"}
    assert {"amount", "reply_by", "cites", "timeline", "exhibits"} <= DERIVED
    assert label("gone", Words("en", TEXTS)) == "gone"


def material(as_of, **parts):
    found = assess(pack(), case(S1), as_of)
    assert found.problem is not None
    return Material(pack(), case(S1), S1, as_of, found.problem, **parts)


def test_an_answer_is_asked_for_by_the_third_working_day():
    assert reply_date(material(moment("2026-11-20T12:00"))) == date(2026, 11, 25)
    assert reply_date(material(moment("2026-09-30T12:00"))) == date(2026, 10, 10)


def test_the_reply_leaves_a_day_before_the_next_step():
    answers = {**S2, "refused_at": day("2026-11-12")}
    found = assess(pack(), case(answers), NOON)
    assert found.problem is not None
    made = Material(pack(), case(answers), answers, NOON, found.problem, deadlines=found.deadlines)
    assert reply_date(made) == date(2026, 11, 18)
    late = Material(
        pack(), case(answers), answers, moment("2026-11-18T12:00"), found.problem,
        deadlines=found.deadlines,
    )  # fmt: skip
    assert reply_date(late) == date(2026, 11, 23)


def test_at_the_end_of_the_calendar_no_reply_day_is_named():
    assert reply_date(material(moment("9999-12-31T12:00"))) is None
    assert value("reply_by", material(moment("9999-12-31T12:00")), Words("en", TEXTS)) == ""


def test_a_recorded_message_is_what_is_quoted():
    shown = filled("quote", {}, messages=[message("in", "影响二次销售")])
    assert shown == "[影响二次销售]"


@pytest.mark.parametrize(("state", "said"), [("fine", "[如新]"), ("worn", ""), (None, "")])
def test_a_letter_never_says_unasked_what_only_helps_the_other_side(state, said):
    questions = TABLES["questions"] | {
        "reason": {"asks": "choice", "choices": ["changed_mind", "faulty"]},
        "goods_kind": {"asks": "choice", "choices": ["fine", "worn"], "unsaid": ["worn"]},
    }
    texts = {"zh_CN": ZH | {"questions.goods_kind.choices.fine": "如新"}, "en": EN}
    answers = S1 | ({"goods_kind": pick(state)} if state else {"goods_kind": UNSURE})
    mini = pack(texts=texts, questions=questions, bodies={"note": {"zh_CN": "[$goods_kind]"}})
    assert assess(mini, case(answers), NOON).drafts[0].text == said
