"""``classify``, ``assess`` and ``due``: results that are printed and never stored."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from refundwizard.cli.inputs import read_case
from refundwizard.cli.shell import Shell, moment_of, show_json
from refundwizard.domain import assess as engine
from refundwizard.domain.classify import classify as rank
from refundwizard.domain.deadlines import due as compute
from refundwizard.domain.report import due_report, ranking_report, report

if TYPE_CHECKING:
    from argparse import Namespace
    from datetime import date, datetime


def classify(shell: Shell, options: Namespace) -> int:
    """Rank the problem classes for words given as an argument or on standard input."""
    text = sys.stdin.read() if options.text == "-" else options.text
    ranking = ranking_report(rank(shell.pack, text))
    if options.json:
        show_json(ranking)
        return 0
    for row in ranking["primary"][:3]:
        name = shell.words.get(f"classes.{row['id']}.name")
        print(f"{row['score']:.2f}  {row['id']}  {name}")
    return 0


def assess(shell: Shell, options: Namespace) -> int:
    """Assess an answers file or a case file."""
    given = read_case(shell, options.file)
    assessment = engine.assess(shell.pack, given.case, given.as_of)
    result = report(shell.pack, assessment, shell.words, given.case)
    if options.json:
        show_json(result)
    else:
        _print_assessment(shell, result)
    return 0


def due(shell: Shell, options: Namespace) -> int:
    """Compute a date from a start that is not counted."""
    at = moment_of(options.start)
    start: date | datetime = at if ":" in options.start else at.date()
    result = compute(start, options.amount, options.unit, "civil_code_203", shell.pack.calendars)
    shown = due_report(shell.pack, result, shell.words)
    if options.json:
        show_json(shown)
        return 0
    print(shown["safe_by"] or "-", shown["latest"] or "-", sep="  ")
    for step in shown["trace"]:
        print(f"  {step}")
    return 0


def _print_assessment(shell: Shell, result: dict[str, Any]) -> None:
    problem = result["problem"]
    if problem["primary"]:
        print(shell.words(f"classes.{problem['primary']}.name"))
    for item in result["deadlines"]:
        print(f"  {item['safe_by'] or '-'}  {item['action']}")
    for rule in result["rules"]:
        source = rule["source"]
        print(f"  [{rule['strength']}] {rule['title']}  {source['title']} {source['article']}")
    claims = (result["claims"][tier] or "-" for tier in ("firm", "with_receipt", "if_established"))
    print("", *claims, sep="  ")
    if result["next"]:
        print(f"  → {result['next']['text']}")
