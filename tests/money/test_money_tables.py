"""The tables of sums: product, table and oracle say the same, to the fen.

A file holds ``[[case]]`` tables: ``claims`` (the lines, in order), ``answers`` and ``items`` as
they would be typed, and what is expected of every line, tier and share; ``none`` is a sum that
cannot be worked out. Some carry a ``reckoning``: the same in words, to be checked by a person.
"""

from __future__ import annotations

import ast
import tomllib
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from refundwizard.domain.answers_file import read_answers
from refundwizard.domain.claims import reckon
from refundwizard.domain.moments import start_of
from refundwizard.domain.money_offer import offer
from refundwizard.domain.wording import yuan
from tests.money import oracle
from tests.scenarios_plugin import shipped

HERE = Path(__file__).resolve().parent
TODAY = date(2026, 11, 17)
FEWEST = 80
FEWEST_IN_WORDS = 12


def cases() -> list[Any]:
    return [
        pytest.param({"today": TODAY, **case}, id=f"{file.stem}: {case['name']}")
        for file in sorted(HERE.glob("*.toml"))
        for case in tomllib.loads(file.read_text(encoding="utf-8"))["case"]
    ]


CASES = cases()


def reckoned(case: dict[str, Any]) -> tuple[Any, Any]:
    """Return what the product reckons and its offer."""
    data = {name: case[name] for name in ("answers", "items") if name in case}
    now: datetime = start_of(case["today"])
    answers = read_answers(shipped(), data, now).answers
    lines = [shipped().claims[name] for name in case["claims"]]
    owed = reckon(lines, answers, shipped().questions, case["today"])
    return owed, offer(owed, answers)


def written(fen: int | None) -> str:
    return "none" if fen is None else yuan(fen)


@pytest.mark.parametrize("case", CASES)
def test_the_product_says_what_the_table_says(case: dict[str, Any]) -> None:
    owed, offered = reckoned(case)
    assert {line.id: written(line.amount) for line in owed.lines} == case["lines"]
    tiers = ("firm", "with_receipt", "if_established", "shortfall")
    assert {name: written(getattr(owed, name)) for name in tiers} == case["expect"]
    if "shares" in case:
        shares = {each.tier: f"{each.share // 10}.{each.share % 10}" for each in offered.shares}
        assert shares == case["shares"]


@pytest.mark.parametrize("case", CASES)
def test_the_oracle_says_what_the_table_says(case: dict[str, Any]) -> None:
    owed = oracle.owed(case)
    said = {name: oracle.written(amount) for name, amount in owed["lines"].items()}
    assert said == case["lines"]
    tiers = ("firm", "with_receipt", "if_established", "shortfall")
    assert {name: oracle.written(owed[name]) for name in tiers} == case["expect"]
    assert oracle.shares(case) == case.get("shares", {})


@pytest.mark.parametrize("case", CASES)
def test_every_line_writes_how_it_was_counted_or_why_it_was_not(case: dict[str, Any]) -> None:
    owed, _offered = reckoned(case)
    for line in owed.lines:
        assert line.trace
        assert (line.amount is None) == any(
            step.code.startswith(("amount_missing", "amount_unsure", "items_not", "items_below"))
            or step.code == "day_missing"
            for step in line.trace
        )


def test_there_are_enough_cases_and_enough_of_them_in_words() -> None:
    data = [param.values[0] for param in CASES]
    assert len(data) >= FEWEST
    assert sum("reckoning" in case for case in data) >= FEWEST_IN_WORDS
    assert len({case["name"] for case in data}) == len(data)


def test_every_way_of_counting_is_in_the_tables() -> None:
    used = {name for param in CASES for name in param.values[0]["claims"]}
    methods = {shipped().claims[name].method for name in used}
    assert methods == {claim.method for claim in shipped().claims.values()}


def test_the_oracle_imports_nothing_of_the_product() -> None:
    tree = ast.parse((HERE / "oracle.py").read_text(encoding="utf-8"))
    names = [
        alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.Import)
        for alias in node.names
    ]
    names += [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    assert not [name for name in names if name.startswith(("refundwizard", "tests"))]
