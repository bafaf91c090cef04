"""Copying a form of another body field by field; what it would refuse stands first."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication

from refundwizard.domain.person import Person
from refundwizard.session.wizard import Place
from refundwizard.ui.widgets.status_row import StatusRow
from tests.ui.desk import Desk
from tests.ui.pages.reading import page_text, panel_text
from tests.ui.pages.test_route_page import look_at, open_route
from tests.unit.session.routes_cases import ACCEPTED, FRYER, WAITING

NAMED = {**FRYER, "seller_registered": "杭州厨想电器有限公司"}
ME = Person(my_name="林晓", my_phone="13800001111", my_address="成都市武侯区某街 2 号")


def open_form(desk: Desk, answers: dict[str, object], route: str, *filings: object) -> None:
    open_route(desk, answers, route, *filings)
    desk.page.forms[0].click()
    desk.settle()


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def test_the_page_of_a_way_opens_its_form_and_back_leads_there(desk: Desk) -> None:
    open_form(desk, NAMED, "complaint_12315")
    assert desk.place == Place("form", "market_complaint")
    desk.page.foot.back.click()
    desk.settle()
    assert desk.place == Place("route", "complaint_12315")


@pytest.mark.parametrize("lang", ["zh_CN", "en"])
def test_each_field_is_copied_in_order_and_nothing_is_sent(desk: Desk, lang: str) -> None:
    desk.stage.around.personal.keep(ME)
    open_form(desk, NAMED, "complaint_12315")
    if lang == "en":
        desk.controller.switch_language()
        desk.settle()
    before = desk.case
    copied = []
    for card in desk.page.cards:
        card.copy.click()
        desk.settle()
        copied.append(clipboard())
    assert copied == [field.text for field in desk.page.view.fields]
    assert copied[:3] == ["林晓", "13800001111", "成都市武侯区某街 2 号"]
    assert copied[3] == "杭州厨想电器有限公司"
    assert desk.case == before


def test_all_fields_are_copied_at_once_with_their_labels(desk: Desk) -> None:
    open_form(desk, NAMED, "complaint_12315")
    desk.page.copy_all.click()
    desk.settle()
    assert clipboard() == desk.page.view.whole
    assert "被投诉企业名称\n杭州厨想电器有限公司" in clipboard()


def test_particulars_are_covered_on_the_screen(desk: Desk) -> None:
    desk.stage.around.personal.keep(ME)
    open_form(desk, NAMED, "complaint_12315")
    said = page_text(desk)
    assert "138****1111" in said
    assert "13800001111" not in said


def test_what_another_body_took_stands_first_as_refused(desk: Desk) -> None:
    open_form(desk, NAMED, "complaint_12315", ACCEPTED)
    first = desk.page.findChildren(StatusRow)[0]
    assert first.title.text() == "没有在别处受理：会被退回"
    assert "消费者协会" in first.note.text()


def test_a_missing_respondent_leads_to_the_question(desk: Desk) -> None:
    open_route(desk, WAITING, "complaint_12315")
    desk.page.forms[0].click()
    desk.settle()
    row = desk.page.findChildren(StatusRow)[0]
    assert row.title.text() == "对方的名称和地址：会被退回"
    assert "不会受理" in row.note.text()


def test_what_only_the_form_asks_is_entered_on_its_own_page_and_stands_in_the_form(
    desk: Desk,
) -> None:
    open_form(desk, FRYER, "complaint_12315")
    desk.page.facts.click()
    desk.settle()
    assert desk.place == Place("form_facts", "market_complaint")
    assert "真实" in panel_text(desk) or "执照" in panel_text(desk)
    desk.type("seller_registered", "杭州厨想电器有限公司")
    desk.type("seller_address", "杭州市余杭区某路 1 号")
    desk.page.foot.next.click()
    desk.settle()
    assert desk.place == Place("form", "market_complaint")
    fields = {field.id: field.text for field in desk.page.view.fields}
    assert fields["respondent"] == "杭州厨想电器有限公司"
    assert fields["respondent_address"] == "杭州市余杭区某路 1 号"


def test_a_text_that_does_not_fit_says_that_it_was_cut(desk: Desk) -> None:
    promise = {**NAMED, "reason": "promise_broken", "promise_words": "不合适可以退。" * 100}
    open_form(desk, promise, "complaint_12315")
    assert "个字没放进去" in page_text(desk)


def test_a_form_the_case_does_not_have_says_so(desk: Desk) -> None:
    open_route(desk, FRYER, "complaint_12315")
    look_at(desk, Place("form", "postal_form"))
    assert "这里没有表" in page_text(desk)
