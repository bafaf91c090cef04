"""Forms of other bodies: fields in order, cut after a sentence, and what would be refused."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refundwizard.domain.answers_file import read_answers
from refundwizard.domain.assess import assess
from refundwizard.domain.form_words import check_text, form_part
from refundwizard.domain.forms import FormResult, cut, forms_of
from refundwizard.domain.moments import BEIJING
from refundwizard.domain.person import Person, token
from refundwizard.domain.report import report
from refundwizard.domain.tone import length
from refundwizard.domain.words import Words
from tests.scenarios_plugin import shipped
from tests.unit.session.routes_cases import ACCEPTED, FRYER, WAITING

NOW = datetime(2026, 11, 20, 10, 0, tzinfo=BEIJING)
NAMED: dict[str, object] = {
    **FRYER,
    "seller_registered": "杭州厨想电器有限公司",
    "seller_address": "杭州市余杭区某路 1 号",
    "for_own_use": "yes",
}
ME = Person(my_name="林晓", my_phone="13800001111", my_address="成都市武侯区某街 2 号")


def forms(
    answers: dict[str, object],
    *filings: dict[str, object],
    person: Person | None = None,
    **more: Any,
) -> dict[str, FormResult]:
    data = {"platform": "xiaohongshu", "answers": answers, "filings": list(filings), **more}
    case = read_answers(shipped(), data, NOW)
    found = assess(shipped(), case, NOW)
    return {each.id: each for each in forms_of(shipped(), case, found, person or Person())}


def states(form: FormResult) -> dict[str, str]:
    return {check.id: check.state for check in form.checks}


def said(form: FormResult, name: str) -> str:
    check = next(each for each in form.checks if each.id == name)
    return check_text(form, check, Words("zh_CN", shipped().texts))


# ------------------------------------------------------------------------------------- cutting


def test_what_fits_is_not_cut():
    assert cut("一句话。", 4) == ("一句话。", "")


def test_a_text_is_cut_after_a_sentence_and_the_rest_is_kept():
    assert cut("第一句。第二句很长很长。", 8) == ("第一句。", "第二句很长很长。")


def test_a_closing_mark_stays_with_its_sentence():
    assert cut("他说：“不退。”然后走了很久。", 9) == ("他说：“不退。”", "然后走了很久。")


def test_line_breaks_are_not_counted_and_end_a_sentence():
    assert cut("一二三\n四五六\n七八九", 6) == ("一二三\n四五六", "七八九")


def test_without_a_sentence_that_fits_it_is_cut_at_the_limit():
    assert cut("一二三四五六七八", 5) == ("一二三四五", "六七八")


@given(st.text(alphabet="一二。！\n”a 𠮷😀", max_size=60), st.integers(min_value=1, max_value=30))
def test_a_cut_text_fits_and_nothing_of_it_is_lost(text, limit):
    kept, rest = cut(text, limit)
    assert length(kept) <= limit
    assert "".join((kept + rest).split()) == "".join(text.split())


# ------------------------------------------------------------------------------------- filling


def test_forms_stand_in_the_order_of_the_ladder_and_fields_in_that_of_the_form():
    found = forms(NAMED)
    ways = [form.route for form in found.values()]
    assert ways[:3] == ["merchant", "platform_intervention", "association"]
    shape = [field.id for field in shipped().forms["market_complaint"].fields]
    mine = [field.id for field in found["market_complaint"].fields]
    assert mine == [name for name in shape if name in mine]


def test_the_four_parts_a_complaint_needs_stand_in_it():
    fields = {each.id: each for each in forms(NAMED)["market_complaint"].fields}
    assert fields["complainant"].text == token("my_name")
    assert fields["respondent"].text == "杭州厨想电器有限公司"
    assert fields["respondent_address"].text == "杭州市余杭区某路 1 号"
    assert "399.00" in fields["request"].text
    assert "2026年10月28日 商家拒绝" in fields["account"].text


def test_a_blank_is_labelled_and_named_never_invented():
    fields = {each.id: each for each in forms(FRYER)["market_complaint"].fields}
    assert fields["respondent"].missing == ("respondent_name",)
    assert "＿＿（执照上的名称）" in fields["respondent"].text


def test_a_long_account_is_cut_and_says_what_was_left_out():
    long = {**NAMED, "merchant_reply": "商品没有问题", "reason": "promise_broken"}
    long["promise_words"] = "不合适可以退。" * 100
    field = {each.id: each for each in forms(long)["market_complaint"].fields}["account"]
    assert length(field.text) <= field.limit == 500
    assert field.text.endswith("。")
    assert "不合适可以退" in field.left_out


def test_a_case_without_a_name_has_no_forms():
    case = read_answers(shipped(), {"platform": "xiaohongshu", "answers": {}}, NOW)
    assert forms_of(shipped(), case, assess(shipped(), case, NOW)) == ()


def test_what_the_shopper_could_accept_stands_in_no_form_and_no_letter():
    data = {"platform": "xiaohongshu", "answers": {**NAMED, "bottom_line": "退 250 就算了"}}
    case = read_answers(shipped(), data, NOW)
    found = assess(shipped(), case, NOW)
    texts = [draft.text for draft in found.drafts]
    texts += [field.text for form in forms_of(shipped(), case, found) for field in form.fields]
    assert not any("250" in text for text in texts)
    assert "bottom_line" not in found.position.parked


def test_what_only_a_form_asks_counts_though_no_page_asks_it():
    data = {"platform": "xiaohongshu", "answers": NAMED}
    case = read_answers(shipped(), data, NOW)
    assert assess(shipped(), case, NOW).position.parked == ()


def test_a_report_of_a_violation_asks_for_no_money():
    form = forms(NAMED)["market_report"]
    text = "".join(field.text for field in form.fields)
    assert "399.00" not in text
    assert "请核查" in text
    assert states(form)["no_money"] == "ok"


def test_a_silent_platform_is_the_respondent_and_the_reason_stands_in_the_claim():
    silent = {
        **FRYER,
        "seller_identified": "platform_silent",
        "platform_operator": "某某科技有限公司",
        "platform_address": "某市某路 3 号",
    }
    fields = {each.id: each.text for each in forms(silent)["court_form"].fields}
    assert fields["defendant"] == "某某科技有限公司"
    assert "平台书面问过没有给出" in fields["defendant_more"]


def test_damages_that_have_to_be_established_ask_for_a_lawyer():
    scarf = {**NAMED, "reason": "not_as_described", "mismatch": ["material"], "page_saved": "yes"}
    claims = {each.id: each.text for each in forms(scarf)["court_form"].fields}["claims"]
    assert "需律师确认" in claims
    assert "诉讼费由被告承担" in claims


# ------------------------------------------------------------------------------------- refusals


def test_taken_by_the_association_is_refused_by_12315_and_says_by_whom():
    form = forms(NAMED, ACCEPTED)["market_complaint"]
    assert states(form)["elsewhere"] == "refused"
    assert "消费者协会" in said(form, "elsewhere")


def test_handed_in_elsewhere_and_not_answered_is_open():
    waiting = {name: value for name, value in ACCEPTED.items() if name != "accepted_on"}
    form = forms(NAMED, {**waiting, "route": "complaint_12315"})["association_form"]
    assert states(form)["elsewhere"] == "open"


def test_a_form_filed_on_its_own_way_does_not_stand_in_its_own_way():
    form = forms(NAMED, {**ACCEPTED, "route": "complaint_12315"})["market_complaint"]
    assert states(form)["elsewhere"] == "ok"


def test_without_a_respondent_a_complaint_and_a_claim_are_refused():
    found = forms(WAITING)
    assert states(found["market_complaint"])["respondent"] == "refused"
    assert states(found["court_form"])["respondent"] == "refused"


def test_a_respondent_that_was_found_is_open_until_it_is_copied_down():
    assert states(forms(FRYER)["market_complaint"])["respondent"] == "open"
    assert states(forms(NAMED)["market_complaint"])["respondent"] == "ok"


@pytest.mark.parametrize(
    ("day", "state"), [("2026-10-25", "ok"), ("2023-11-20", "ok"), ("2023-11-19", "refused")]
)
def test_three_years_are_counted_from_what_is_known(day, state):
    old = {
        **NAMED,
        "signed_on": day,
        "found_on": day,
        "refused_at": f"{day} 20:00",
        "applied_at": f"{day} 10:00",
    }
    assert states(forms(old)["market_complaint"])["three_years"] == state


def test_three_years_that_only_some_days_exceed_have_to_be_looked_at():
    old = {**NAMED, "signed_on": "2023-01-10", "found_on": "2023-01-11"}
    assert states(forms(old)["market_complaint"])["three_years"] == "open"


def test_a_purchase_for_trade_is_refused_and_own_use_is_asked_about():
    assert (
        states(forms({**NAMED, "for_own_use": "no"})["market_complaint"])["daily_use"] == "refused"
    )
    assert states(forms(FRYER)["market_complaint"])["daily_use"] == "open"


def test_true_identity_is_known_only_from_the_particulars():
    assert states(forms(NAMED)["market_complaint"])["identity"] == "open"
    assert states(forms(NAMED, person=ME)["market_complaint"])["identity"] == "ok"


def test_arbitration_that_was_agreed_may_keep_a_court_away():
    assert (
        states(forms({**NAMED, "forum_clause": "arbitration"})["court_form"])["forum"] == "refused"
    )
    assert states(forms({**NAMED, "forum_clause": "none"})["court_form"])["forum"] == "ok"


def test_a_way_whose_time_is_over_says_what_is_missing():
    form = forms(NAMED)["intervention"]
    assert states(form)["way_open"] == "refused"
    assert "申请介入的时间过了" in said(form, "way_open")


LOST: dict[str, object] = {
    "fraud_contact": "no",
    "payer_minor": "no",
    "received": "no",
    "stage": "refused",
    "goods_kind": "beauty",
    "cancel_reason": "lost_on_way",
    "shipping_state": "signed_not_received",
    "promised_ship_on": "2026-11-05",
    "price_paid": "139.00",
    "applied_at": "2026-11-14 09:00",
    "refused_at": "2026-11-15 11:00",
    "item_name": "面霜",
    "seller_name": "雪见护肤",
    "order_no": "P8800139009",
    "seller_identified": "yes",
}


def test_the_postal_authority_wants_the_courier_asked_first_and_within_a_year():
    asked = {"route": "courier_complaint", "filed_at": "2026-11-12 10:00", "number": "K-9"}
    assert states(forms(LOST)["postal_form"])["courier_first"] == "refused"
    form = forms({**LOST, "waybill_no": "SF123"}, asked)["postal_form"]
    assert states(form)["courier_first"] == "ok"
    assert states(form)["within_year"] == "ok"
    fields = {each.id: each.text for each in form.fields}
    assert fields["waybill"] == "SF123"
    assert "K-9" in fields["before"]
    late = {**LOST, "promised_ship_on": "2025-11-10"}
    assert states(forms(late)["postal_form"])["within_year"] == "refused"


# --------------------------------------------------------------------------------------- report


@pytest.mark.parametrize("lang", ["zh_CN", "en"])
def test_the_report_has_every_form_with_fields_and_refusals_in_words(lang):
    data = {"platform": "xiaohongshu", "answers": NAMED, "filings": [ACCEPTED]}
    case = read_answers(shipped(), data, NOW)
    found = assess(shipped(), case, NOW)
    words = Words(lang, shipped().texts)
    shown = report(shipped(), found, words, case)["forms"]
    assert shown == [form_part(each, words) for each in forms_of(shipped(), case, found)]
    row = next(each for each in shown if each["id"] == "market_complaint")
    assert set(row) == {"id", "name", "route", "fields", "refusals"}
    assert all(each["label"] and each["text"] for each in row["fields"])
    assert all(each["text"] not in {"ok", "open", "refused"} for each in row["refusals"])
    assert report(shipped(), found, words)["forms"] == []


def test_forms_hold_tokens_and_no_particulars():
    text = str(
        form_part(forms(NAMED, person=ME)["market_complaint"], Words("zh_CN", shipped().texts))
    )
    assert token("my_phone") in text
    assert "13800001111" not in text
