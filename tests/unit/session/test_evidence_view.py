from __future__ import annotations

from datetime import date

from refundwizard.domain.case import Exhibit
from refundwizard.session.evidence_view import evidence_view, merged_numbers
from refundwizard.session.exhibits import Intake
from tests.unit.session.states import SCARF, case_of, state_of

ORDER = Exhibit(id="a", kind="E01", sha256="a" * 64, names=("order.png",), media_type="image/png")
LOOSE = Exhibit(id="b", sha256="b" * 64, names=("x.pdf", "y.pdf"), captured_on=date(2026, 11, 3))
TOLD = Exhibit(id="c", kind="E03", caption="聊天")
NAMELESS = Exhibit(id="d", kind="E05")


def view(pack, clock, answers, *exhibits):
    case = case_of(pack, clock, answers).model_copy(update={"exhibits": exhibits})
    return evidence_view(state_of(pack, clock, case, "evidence"))


def test_gaps_lead_and_perishable_ones_lead_the_gaps(pack, clock) -> None:
    shown = view(pack, clock, SCARF)
    assert shown.gaps[0].id == "E02"
    assert shown.gaps[0].is_perishable
    assert shown.gaps[0].capture
    states = [need.state for need in shown.needs]
    assert states == sorted(states, key=["missing", "weak", "enough"].index)


def test_an_exhibit_of_its_kind_closes_the_gap(pack, clock) -> None:
    shown = view(pack, clock, SCARF, LOOSE, ORDER)
    need = next(need for need in shown.needs if need.id == "E01")
    assert need.state == "enough"
    assert need.exhibits == (2,)
    enough, weak, missing = shown.counts()
    assert enough == 1
    assert enough + weak + missing == len(shown.needs)


def test_what_the_program_makes_itself_is_not_asked_for(pack, clock) -> None:
    assert "E18" not in [need.id for need in view(pack, clock, SCARF).needs]


def test_needed_kinds_come_first_in_the_choice(pack, clock) -> None:
    shown = view(pack, clock, SCARF)
    needed = {need.id for need in shown.needs}
    assert {name for name, _words in shown.kinds[: shown.needed_kinds]} == needed
    assert not needed & {name for name, _words in shown.kinds[shown.needed_kinds :]}


def test_an_exhibit_is_called_by_caption_name_or_kind(pack, clock) -> None:
    shown = view(pack, clock, SCARF, ORDER, LOOSE, TOLD, NAMELESS).exhibits
    assert [each.name for each in shown[:3]] == ["order.png", "x.pdf", "聊天"]
    assert shown[3].name == shown[3].kind_name
    assert shown[1].kind_name == ""
    assert [each.added for each in shown[:2]] == ["", "11-03"]


def test_a_dont_about_evidence_is_shown_where_there_is_one(pack, clock) -> None:
    assert "别裁图" in view(pack, clock, SCARF).dont
    assert view(pack, clock, {"fraud_contact": "no"}).dont == ""


def test_merged_files_name_the_exhibit_they_belong_to(pack, clock) -> None:
    case = case_of(pack, clock, SCARF).model_copy(update={"exhibits": (ORDER,)})
    new = Exhibit(id="n", sha256="d" * 64)
    intake = Intake((new,), (("a" * 64, "copy.png"), ("d" * 64, "twin.png")), ())
    assert merged_numbers(case, intake) == (("copy.png", 1), ("twin.png", 2))
