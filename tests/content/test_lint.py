"""Lint on a pack that is right, and on what the program itself offers to content."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from refundwizard.content.findings import Finding
from refundwizard.content.ids import ids
from refundwizard.content.lint import lint, this_engine
from refundwizard.content.load import load
from refundwizard.content.outdated import outdated
from refundwizard.content.outline import outline
from refundwizard.domain.conditions import Before, Every, Fact, Not
from tests.content.tiny_pack import RELEASE, TINY, engine

if TYPE_CHECKING:
    from refundwizard.domain.pack import Pack


@pytest.fixture(scope="module")
def tiny() -> Pack:
    return load(TINY)


def test_a_sound_pack_has_no_findings(tiny: Pack) -> None:
    assert lint(tiny, RELEASE, ids(tiny), engine()) == ()


def test_a_finding_reads_as_one_line() -> None:
    finding = Finding("RW101", "flow.toml: buying", "an edge leads nowhere; mend it")
    assert str(finding) == "flow.toml: buying: RW101 an edge leads nowhere; mend it"


def test_the_stale_title_was_right_until_it_was_replaced(tiny: Pack) -> None:
    texts = {**tiny.texts, "zh_CN": {**tiny.texts["zh_CN"]}}
    texts["zh_CN"]["tips.keep_box.text"] = "见投诉举报处理暂行办法"
    pack = tiny.model_copy(update={"texts": texts})
    assert "RW503" not in {finding.code for finding in lint(pack, date(2026, 4, 14), (), engine())}
    assert "RW503" in {finding.code for finding in lint(pack, date(2026, 4, 15), (), engine())}


def test_a_pack_without_chinese_is_not_searched_for_chinese_marks(tiny: Pack) -> None:
    pack = tiny.model_copy(
        update={
            "languages": ("en",),
            "texts": {"en": {**tiny.texts["en"], "tips.keep_box.text": "Keep it!"}},
            "bodies": {name: {"en": bodies["en"]} for name, bodies in tiny.bodies.items()},
        }
    )
    assert lint(pack, RELEASE, (), engine()) == ()


def test_every_language_writes_days_in_its_own_way(tiny: Pack) -> None:
    words = {"zh_CN": "$month$day日", "en": "$day $month $year"}
    texts = {name: {**tiny.texts[name], "dates.day": day} for name, day in words.items()}
    assert lint(tiny.model_copy(update={"texts": texts}), RELEASE, (), engine()) == ()


def test_ids_name_entries_and_choices(tiny: Pack) -> None:
    assert {"questions.stage", "questions.stage.asked", "tips.keep_box", "rules.coupons"} <= ids(
        tiny
    )


def test_this_program_offers_its_facts_fields_and_the_questions_they_read() -> None:
    offered = this_engine()
    assert "has_request" in offered.facts
    assert "amount" in offered.derived
    assert {"goods_kind", "signed_on", "offer_form"} <= offered.reads


def test_lint_uses_this_program_unless_told_otherwise(tiny: Pack) -> None:
    assert {
        f"domain/facts.py: RW601 the fact `{name}` is defined and never named; use or remove it"
        for name in this_engine().facts
    } <= {str(finding) for finding in lint(tiny, RELEASE)}


def test_what_was_checked_long_ago_is_listed_oldest_first(tiny: Pack) -> None:
    assert outdated(tiny, date(2027, 9, 30)) == ()
    stale = outdated(tiny, date(2027, 11, 1))
    assert [one.checked for one in stale] == sorted(one.checked for one in stale)
    assert str(stale[0]) == (
        "calendar/2026.toml: last checked on 2026-10-01;"
        " compare it with its source and set `checked`"
    )
    assert [one.where for one in outdated(tiny, date(2026, 11, 1), months=1)] == [
        "calendar/2026.toml",
        "rules/coupons.toml",
        "rules/seven_days.toml",
        "sources.toml: orchard_act",
    ]


def test_the_outline_shows_pages_edges_and_outcomes(tiny: Pack) -> None:
    text = outline(tiny)
    assert "  opened?: choice {yes, no}  if arrived_on before 2027-01-01\n" in text
    assert "  -> silence  if past_answer\n" in text
    assert "  silence [B1, stuck, priority 10] routes: 1\n" in text
    assert "    when past_answer and not (stage = answered | unsure)\n" in text
    assert "    not_available (1): no_interest*\n" in text
    assert text.index("\nbuying [") < text.index("\narrival [") < text.index("\nreplies [")


def test_the_outline_lists_a_class_without_a_condition(tiny: Pack) -> None:
    bare = tiny.classes["regret"].model_copy(
        update={
            "when": (Every(of=(Not(condition=Fact(name="a")), Before(question="b", other="c"))),)
        }
    )
    text = outline(tiny.model_copy(update={"classes": {**tiny.classes, "regret": bare}}))
    assert "    when not (a) and b before c\n" in text
