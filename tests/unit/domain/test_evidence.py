from __future__ import annotations

from refundwizard.domain.evidence import requirements
from refundwizard.domain.pack import EvidenceUse
from tests.builders import exhibit, pack

MINI = pack()


def use(kind, need, proves="order"):
    return EvidenceUse.model_validate({"id": kind, "need": need, "proves": proves})


def test_the_most_needed_comes_first_and_each_kind_once():
    uses = [
        use("E03", "nice"),
        use("E01", "should", "refusal"),
        use("E01", "must"),
        use("E02", "must"),
    ]
    found = requirements(uses, [], MINI)
    assert [(each.id, each.need, each.proves) for each in found] == [
        ("E01", "must", "order"),
        ("E02", "must", "order"),
        ("E03", "nice", "order"),
    ]


def test_what_is_attached_covers_its_kind_by_number_and_the_unsorted_covers_nothing():
    exhibits = [exhibit("E01"), exhibit(None), exhibit("E01")]
    have, missing = requirements([use("E01", "must"), use("E02", "must")], exhibits, MINI)
    assert (have.state, have.exhibits) == ("have", (1, 3))
    assert (missing.state, missing.exhibits) == ("missing", ())


def test_what_may_vanish_is_marked_and_an_unknown_kind_is_not():
    found = requirements([use("E02", "must"), use("E99", "must")], [], MINI)
    assert [each.perishable for each in found] == [True, False]


def test_one_exhibit_may_serve_several_kinds():
    both = exhibit("E01").model_copy(update={"also": ("E02", "E01")})
    found = requirements([use("E01", "must"), use("E02", "must")], [exhibit(None), both], MINI)
    assert [each.exhibits for each in found] == [(2,), (2,)]
    assert [each.state for each in found] == ["have", "have"]
