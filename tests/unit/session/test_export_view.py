from __future__ import annotations

import pytest

from refundwizard.session.export_view import export_view, safe_name, suggested_name
from tests.unit.session.conftest import DRESS
from tests.unit.session.states import case_of, state_of


def view(pack, clock, answers):
    return export_view(state_of(pack, clock, case_of(pack, clock, answers), "export"))


def test_another_minute_is_no_other_content(pack, clock) -> None:
    before = view(pack, clock, DRESS)
    clock.move(minutes=1)
    after = view(pack, clock, DRESS)
    assert before == after
    assert before.document.as_of != after.document.as_of


def test_another_answer_is(pack, clock) -> None:
    assert view(pack, clock, DRESS) != view(pack, clock, {**DRESS, "price_paid": "330"})


def test_headings_are_those_of_the_document(pack, clock) -> None:
    shown = view(pack, clock, DRESS)
    assert "期限" in shown.headings
    assert len(set(shown.headings)) == len(shown.headings)


def test_blanks_and_unsure_answers_are_told_once(pack, clock) -> None:
    shown = view(pack, clock, {**DRESS, "price_paid": "unsure"})
    labels = [label for label, _place in shown.blanks]
    assert labels
    assert len(labels) == len(set(labels))
    assert [place is not None for _label, place in shown.unsure] == [True]
    assert shown.todos


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("木棉小铺", "木棉小铺"),
        ("../a/b:c", "abc"),
        ("a\u202egpj.exe", "agpj.exe"),
        ("  two\n lines\t", "two lines"),
        ("con", "con_"),
        ("LPT1.txt", "LPT1.txt_"),
        ("...", ""),
        ("x" * 99, "x" * 40),
    ],
)
def test_a_name_is_one_every_system_takes(given: str, name: str) -> None:
    assert safe_name(given) == name


def test_the_suggested_name_has_day_seller_and_kind(pack, clock) -> None:
    assert suggested_name(view(pack, clock, DRESS), "pdf") == "2026-11-17_木棉小铺_行动清单.pdf"
    bare = {**DRESS, "seller_name": None, "item_name": None}
    assert suggested_name(view(pack, clock, bare), "pdf") == "2026-11-17_行动清单.pdf"
