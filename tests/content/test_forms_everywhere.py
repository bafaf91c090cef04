"""Forms over all scenarios: filled, within their limits, cut aloud, and every one is reached."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest

from refundwizard.domain.answers import Choice
from refundwizard.domain.answers import Words as Text
from refundwizard.domain.assess import assess
from refundwizard.domain.case import Case, Exhibit
from refundwizard.domain.form_checks import CHECKS
from refundwizard.domain.form_words import check_name, check_text
from refundwizard.domain.forms import FormResult, forms_of
from refundwizard.domain.letter_fields import label
from refundwizard.domain.tone import length, warnings
from refundwizard.domain.words import GAP, Words
from tests.content.test_drafts_everywhere import filled_in, told
from tests.scenarios_plugin import shipped


@cache
def every_form() -> tuple[tuple[str, FormResult], ...]:
    """Every form of every scenario, as told and with all that can be said."""
    found = []
    for name, case, now in told():
        for given in (case, _said_in_full(filled_in(case, now))):
            results = forms_of(shipped(), given, assess(shipped(), given, now))
            found += [(name, form) for form in results]
    return tuple(found)


def _said_in_full(case: Case) -> Case:
    """Return a case in which the questions of forms are answered, with evidence and a courier."""
    asked = {name for form in shipped().forms.values() for name in form.asks}
    typed = {name for name in asked if shipped().questions[name].asks == "text"}
    answers = {name: Text(text="某某") for name in typed}
    answers["seller_code"] = Text(text="91310000MA1FL2QK4X")
    picked = {"platform_defendant": Choice(id="yes"), "forum_clause": Choice(id="none")}
    filings = [each.model_copy(update={"body": "某某快递"}) for each in case.filings]
    more = {
        "answers": {**answers, **picked, **case.answers},
        "filings": tuple(filings),
        "exhibits": (*case.exhibits, Exhibit(id="x99", kind="E03")),
    }
    return case.model_copy(update=more)


def words() -> Iterator[Words]:
    return (Words(lang, shipped().texts) for lang in shipped().languages)


def test_every_form_and_every_field_is_reached_by_some_scenario():
    assert {form.id for _name, form in every_form()} == set(shipped().forms)
    reached = {(form.id, field.id) for _name, form in every_form() for field in form.fields}
    shapes = {(form.id, field.id) for form in shipped().forms.values() for field in form.fields}
    assert reached == shapes


def test_no_field_is_longer_than_its_limit_or_names_a_gap():
    for name, form in every_form():
        for field in form.fields:
            assert length(field.text) <= field.limit, (name, form.id, field.id)
            assert GAP not in field.text.replace(f"{GAP}”", ""), (name, form.id, field.id)
            assert "$" not in field.text, (name, form.id, field.id)
            assert field.gloss, (name, form.id, field.id)


def test_no_field_crosses_a_red_line():
    tone = shipped().tone
    crossed = {
        (form.id, field.id, hit)
        for _name, form in every_form()
        for field in form.fields
        for hit in warnings(field.text, field.limit, tone)
    }
    assert not crossed


def test_every_state_of_every_check_is_said_in_every_language():
    for _name, form in every_form():
        for check in form.checks:
            assert check.state in CHECKS[check.id][1]
            for each in words():
                assert check_name(check, each) != check.id
                assert GAP not in check_text(form, check, each)


@pytest.mark.parametrize("state", ["ok", "open", "refused"])
def test_some_scenario_meets_each_state(state):
    assert any(check.state == state for _name, form in every_form() for check in form.checks)


def test_every_blank_has_a_label():
    for _name, form in every_form():
        for missing in form.missing:
            assert all(label(missing, each) != missing for each in words())
