"""A form as a page shows it: what is copied, what is covered, and where each gap leads."""

from __future__ import annotations

from refundwizard.domain.person import Person
from refundwizard.session.drafts_view import drafts_view
from refundwizard.session.form_gaps import FACTS, form_asking, gap_place
from refundwizard.session.form_view import form_facts_view, form_names, form_view
from refundwizard.session.wizard import Place
from tests.unit.session.routes_cases import ACCEPTED, FRYER, WAITING, case_of, state_at

ME = Person(my_name="林晓", my_phone="13800001111", my_address="成都市武侯区某街 2 号")
NOBODY = Person()


def state_of(pack, clock, answers, form, lang="zh_CN", *filings):
    case = case_of(pack, clock, answers, *filings)
    return state_at(pack, clock, case, Place("form", form), lang)


def view_of(pack, clock, answers, form="market_complaint", **more):
    state = state_of(pack, clock, answers, form, more.get("lang", "zh_CN"))
    return form_view(state, more.get("person", NOBODY))


def fields(view):
    return {field.id: field for field in view.fields}


def test_particulars_are_copied_in_full_and_shown_covered(pack, clock):
    phone = fields(view_of(pack, clock, FRYER, person=ME))["phone"]
    assert phone.text == "13800001111"
    assert phone.shown == "138****1111"
    assert phone.count == 11
    assert phone.blanks == ()


def test_a_particular_nobody_entered_is_a_blank_that_leads_to_where_it_is_entered(pack, clock):
    view = view_of(pack, clock, FRYER)
    phone = fields(view)["phone"]
    assert phone.text == "＿＿（你的电话）"
    assert phone.blanks == (("你的电话", Place("personal")),)
    assert ("你的电话", Place("personal")) in view.blanks


def test_a_gap_of_a_form_leads_to_the_questions_of_that_form(pack, clock):
    respondent = fields(view_of(pack, clock, FRYER))["respondent"]
    assert respondent.blanks == (("执照上的名称", Place(FACTS, "market_complaint")),)
    claim = fields(view_of(pack, clock, FRYER, "court_form"))["court"]
    assert claim.blanks == (("受诉法院", Place(FACTS, "court_form")),)


def test_a_gap_of_the_flow_leads_to_its_page_and_of_evidence_to_the_evidence(pack, clock):
    state = state_of(pack, clock, FRYER, "market_complaint")
    assert gap_place(state, "mediation_request") == Place("facts", "delivery")
    assert gap_place(state, "evidence_groups") == Place("evidence")
    assert gap_place(state, "nothing_of_the_kind") is None


def test_of_a_silent_platform_the_platform_is_asked_about(pack, clock):
    silent = {**FRYER, "seller_identified": "platform_silent"}
    state = state_of(pack, clock, silent, "market_complaint")
    assert gap_place(state, "respondent_name") == Place(FACTS, "market_complaint")
    assert form_asking(state, "court_name", "market_complaint") == "court_form"
    assert form_asking(state, "waybill_no") == ""


def test_a_blank_of_a_letter_leads_there_too(pack, clock):
    drafts = drafts_view(state_of(pack, clock, FRYER, "market_complaint")).drafts
    blanks = {draft.id: dict(draft.blanks) for draft in drafts}
    assert blanks["complaint_12315"]["执照上的名称"] == Place(FACTS, "market_complaint")
    assert blanks["civil_complaint"]["执照上的名称"] == Place(FACTS, "court_form")


def test_everything_is_copied_with_its_labels(pack, clock):
    view = view_of(pack, clock, FRYER, person=ME)
    assert view.whole.startswith("投诉人姓名\n林晓\n\n联系电话\n13800001111\n\n")
    assert view.whole.count("\n\n") == len(view.fields) - 1


def test_what_is_refused_leads_to_what_settles_it_and_what_is_fine_nowhere(pack, clock):
    checks = {each.id: each for each in view_of(pack, clock, WAITING).checks}
    assert (checks["respondent"].state, checks["respondent"].place) == (
        "refused",
        Place("facts", "order"),
    )
    assert checks["identity"].place == Place("personal")
    assert checks["daily_use"].place == Place(FACTS, "market_complaint")
    assert checks["facts"].place is None


def test_in_english_the_text_stays_chinese_with_a_gloss_beside_it(pack, clock):
    named = {**FRYER, "seller_registered": "杭州厨想电器有限公司"}
    view = view_of(pack, clock, named, lang="en")
    account = fields(view)["account"]
    assert "商家拒绝" in account.text
    assert "refused by the seller" in account.gloss
    assert account.label == "事实和理由"
    assert account.label_gloss == "Facts and reasons"
    assert fields(view_of(pack, clock, named))["account"].gloss == ""


def test_a_form_nobody_knows_or_the_case_does_not_have_is_empty(pack, clock):
    assert view_of(pack, clock, FRYER, "no_such_form").fields == ()
    assert view_of(pack, clock, FRYER, "postal_form").fields == ()


def test_a_way_names_its_forms_and_a_closed_one_too(pack, clock):
    state = state_of(pack, clock, FRYER, "market_complaint", "zh_CN", ACCEPTED)
    assert form_names(state, "complaint_12315") == (("market_complaint", "12315 投诉表"),)
    assert len(form_names(state)) > len(form_names(state, "court")) == 1


def test_without_a_problem_there_are_no_forms(pack, clock):
    assert form_names(state_of(pack, clock, {}, "market_complaint")) == ()


def test_the_questions_of_a_form_are_those_it_asks_and_all_may_stay_empty(pack, clock):
    case = case_of(pack, clock, {**FRYER, "court_name": "成都市武侯区人民法院"})
    view = form_facts_view(state_at(pack, clock, case, Place(FACTS, "court_form")))
    assert [field.id for field in view.fields] == list(pack.forms["court_form"].asks)
    assert {field.id: field.raw for field in view.fields}["court_name"] == "成都市武侯区人民法院"
    assert all(field.is_optional for field in view.fields)
