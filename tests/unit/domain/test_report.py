from __future__ import annotations

from datetime import date
from json import dumps

import pytest

from refundwizard.domain.assess import assess
from refundwizard.domain.assessment import Because, Note, Step
from refundwizard.domain.classify import classify
from refundwizard.domain.deadlines import due
from refundwizard.domain.draft_result import DraftResult
from refundwizard.domain.errors import AnswerError
from refundwizard.domain.pack import Words
from refundwizard.domain.report import (
    due_report,
    error_sentence,
    questions,
    ranking_report,
    report,
)
from refundwizard.domain.sentences import note_text, reason, trace, warning_text
from refundwizard.domain.writing import Writing
from tests.builders import (
    NOON,
    S1,
    S2,
    TABLES,
    UNSURE,
    at,
    calendars,
    case,
    day,
    fen,
    moment,
    pack,
    pick,
)

TEXTS = {
    "zh_CN": {
        "questions.signed_on.label": "签收日期",
        "questions.ordered_on.label": "下单日期",
        "questions.reason.choices.faulty": "与描述不符",
        "questions.reason.label": "原因",
        "rules.return_right.title": "七日退货",
        "sources.law.title": "某法",
        "tips.find_out.text": "弄清楚：$question",
        "trace.start_not_counted": "$on 不算",
        "trace.last_day": "$on 是第 $amount $unit",
        "trace.rest_day": "$on 是$holiday",
        "units.calendar_days": "天",
        "holidays.national_day": "国庆",
        "facts.has_request": "已申请",
        "tone.insult": "换个说法",
        "tone.threat": "“$phrase”像是威胁",
        "tone.too_long": "$length/$limit",
        "errors.before_other": "$question（$day）早于$other（$other_day）",
        "errors.unknown_question_plain": "没有“$given”这个问题",
        "errors.unknown_question": "没有“$given”，是“$closest”吗",
        "routes.court.needs.late": "还没超时",
    }
}
MINI = pack(texts=TEXTS)
ZH = Words("zh_CN", TEXTS)
BARE = Words("zh_CN", {})
ASKED = {
    "questions.platform.label": "在哪里买的？",
    "questions.platform.short": "平台",
    "questions.platform.choices.vip": "唯品会",
    "checklist.item": "$name：$state",
}


def told(answers, **parts):
    return report(MINI, assess(MINI, case(answers, **parts), NOON), ZH)


def test_the_keys_are_the_ones_other_programs_rely_on():
    result = told(S1)
    lists = {"rules", "not_available", "tips", "dont", "evidence", "deadlines", "routes", "drafts"}
    others = {"as_of", "pack", "problem", "claims", "next", "status", "offer"}
    assert lists | others | {"rebuttals", "todo", "warnings"} <= set(result)
    assert set(result["claims"]) == {
        "firm", "with_receipt", "if_established", "received", "shortfall", "alternatives", "lines",
    }  # fmt: skip
    assert dumps(result)


def test_days_are_plain_sums_are_strings_and_times_carry_the_zone():
    result = told(S1)
    assert result["as_of"] == "2026-11-17T12:00:00+08:00"
    assert result["claims"]["firm"] == "329.00"
    assert result["deadlines"][0]["safe_by"] == "2026-11-19"
    refused = told({**S1, "stage": pick("refused"), "refused_at": at("2026-11-16T14:00")})
    (clock,) = [each for each in refused["deadlines"] if each["id"] == "apply_intervention"]
    assert clock["safe_by"] == "2026-11-23T14:00:00+08:00"


def test_a_rule_brings_its_sources_and_the_answers_that_led_to_it():
    rule = told(S1)["rules"][0]
    assert (rule["title"], rule["strength"], rule["since"]) == ("七日退货", "statute", "2014-03-15")
    assert rule["source"] == {
        "id": "law",
        "title": "某法",
        "article": "25",
        "effective": "2014-03-15",
        "checked": "2026-11-01",
    }
    assert rule["why"][0]["text"] == "原因: changed_mind"


def test_a_rule_without_a_known_source_still_says_when_it_was_checked():
    bare = {"versions": {"2014-03-15": {}}}
    gone = {"versions": {"2014-03-15": {"cites": [{"source": "gone"}]}}}
    for change, title in ((bare, ""), (gone, "gone")):
        mini = pack(rules={"return_right": TABLES["rules"]["return_right"] | change})
        rule = report(mini, assess(mini, case(S1), NOON), ZH)["rules"][0]
        assert (rule["source"]["title"], rule["source"]["checked"]) == (title, "2026-11-01")
        assert rule["source"]["effective"] is None


def test_what_cannot_be_computed_is_null_with_its_reason():
    result = told({**S1, "signed_on": UNSURE, "price_paid": UNSURE})
    deadline = result["deadlines"][0]
    assert (deadline["safe_by"], deadline["latest"]) == (None, None)
    assert deadline["trace"] == ["start_unsure 签收日期"]
    assert result["claims"]["firm"] is None
    assert result["claims"]["shortfall"] is None
    assert result["todo"][-2] == {
        "id": "find_out",
        "text": "弄清楚：签收日期",
        "on": None,
        "question": "signed_on",
    }


def test_without_a_problem_the_lists_are_empty():
    result = told({})
    none = {"primary": None, "issue": None, "stuck": None, "also": [], "why": []}
    assert result["problem"] == none
    assert (result["next"], result["offer"], result["rules"]) == (None, None, [])


def test_an_offer_tells_its_share_in_percent():
    assert told(S2)["offer"] == {
        "amount": "50.00",
        "share_of": {"tier": "with_receipt", "amount": "660.00", "percent": "7.6"},
        "shares": [
            {"tier": "firm", "amount": "480.00", "percent": "10.4"},
            {"tier": "with_receipt", "amount": "660.00", "percent": "7.6"},
            {"tier": "if_established", "amount": "2064.00", "percent": "2.4"},
        ],
        "original_channel": False,
        "conditions": [],
    }


def test_alternatives_are_listed_with_which_one_counts():
    claims = {
        name: {"tier": "if_established", "method": "multiple", "of": ["price_paid"], "times": times,
               "group": "pick_one"}
        for name, times in (("ten", 10), ("three", 3))
    }  # fmt: skip
    outcomes = {"seven_day": {"claims": ["ten", "three"]}}
    mini = pack(claims=claims, outcomes=outcomes)
    told_claims = report(mini, assess(mini, case(S1), NOON), BARE)["claims"]
    assert told_claims["if_established"] is None
    assert [
        (each["id"], each["group"], each["chosen"]) for each in told_claims["alternatives"]
    ] == [
        ("ten", "pick_one", False),
        ("three", "pick_one", False),
    ]
    assert told_claims["alternatives"][0]["why"][-1] == "other_alternative"


def test_a_locked_step_says_what_is_missing_and_from_which_day_it_opens():
    asked = {**S1, "stage": pick("waiting"), "applied_at": day("2026-11-16")}
    court = told(asked)["routes"][2]
    assert (court["state"], court["opens_on"], court["why"]) == (
        "locked",
        "2026-11-18",
        ["2026-11-18"],
    )
    assert told(S1)["routes"][1]["missing"] == ["refusal"]


def test_a_rebuttal_is_told_with_the_phrases_that_gave_it_away():
    assert told(S1)["rebuttals"] == [
        {
            "id": "opened_package",
            "matched": ["拆封", "二次销售"],
            "confirm": "opened_only",
            "state": "proposed",
        }
    ]


def test_money_that_came_back_beyond_what_is_owed_is_a_negative_shortfall():
    assert told({**S1, "refunded": fen(33000)})["claims"]["shortfall"] == "-1.00"


def test_a_computed_date_is_told_like_a_deadline():
    result = due(date(2026, 9, 24), 7, "calendar_days", "civil_code_203", calendars())
    shown = due_report(MINI, result, ZH)
    assert (shown["safe_by"], shown["latest"]) == ("2026-10-01", "2026-10-08")
    assert shown["provisional"] is False
    assert "2026-09-24 不算" in shown["trace"]
    assert "2026-10-01 是第 7 天" in shown["trace"]
    assert "2026-10-01 是国庆" in shown["trace"]


def test_a_moment_in_a_trace_shows_hours_and_minutes():
    assert trace([Step("from_page", moment("2026-11-20T21:05"))], BARE) == [
        "from_page 2026-11-20 21:05"
    ]


def test_a_reason_is_a_question_with_its_answer_or_a_fact():
    assert reason(Because(question="reason", picked=("faulty",)), ZH) == "原因: 与描述不符"
    assert reason(Because(question="signed_on"), ZH) == "签收日期"
    asked = Words("zh_CN", {"zh_CN": ASKED})
    assert reason(Because(question="platform", picked=("vip",)), asked) == "平台：唯品会"
    assert reason(Because(fact="has_request"), ZH) == "已申请"
    assert note_text(Note("gone"), BARE) == "gone"


def test_a_tone_warning_names_the_phrase_once():
    draft = DraftResult("note", "chat", "zh_CN", "chat", 2, Writing.of("一二三"))
    assert warning_text(draft, "insult:骗子", ZH) == "“骗子” 换个说法"
    assert warning_text(draft, "threat:曝光你", ZH) == "“曝光你”像是威胁"
    assert warning_text(draft, "too_long", ZH) == "3/2"


def test_questions_are_listed_with_their_choices():
    rows = {row["id"]: row for row in questions(MINI, ZH)}
    assert rows["signed_on"] == {
        "id": "signed_on", "asks": "date", "choices": [], "unit": "", "optional": False,
        "text": "签收日期",
    }  # fmt: skip
    assert rows["stage"]["choices"][0] == "not_applied"


def test_a_ranking_is_told_in_three_lists():
    mini = pack(examples={"faulty": ("材质不符",)})
    told_ranking = ranking_report(classify(mini, "材质不符"))
    assert [each["id"] for each in told_ranking["primary"]] == ["faulty"]
    assert told_ranking["stuck"] == []
    assert told_ranking["matched"]


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (
            AnswerError("signed_on", "before_other", day="1", other="ordered_on", other_day="2"),
            "signed_on: 签收日期（1）早于下单日期（2）",
        ),
        (
            AnswerError("singed", "unknown_question", given="singed", closest="signed_on"),
            "没有“singed”，是“signed_on”吗",
        ),
        (AnswerError("x", "unknown_question", given="x", closest=""), "没有“x”这个问题"),
        (AnswerError("price_paid", "not_money", given="12,3x"), "price_paid: not_money 12,3x"),
    ],
)
def test_an_error_is_one_sentence_that_names_the_question(error, sentence):
    assert error_sentence(MINI, ZH, error) == sentence
