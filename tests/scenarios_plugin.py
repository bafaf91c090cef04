"""Scenarios in TOML become tests: answers in, the reported assessment out, checked key by key.

A file holds ``[[scenario]]`` tables: ``name``, ``as_of``, the keys of an answers file
(``platform``, ``answers``, ``items``, ``messages``, ``exhibits``), then ``expect`` =
{path = value}, ``contains`` and ``absent`` = {path = [text, …]}. A path is dotted; a list is
entered by the ``id`` of an entry or by its number, ``[]`` stands for the ids of a list, ``(main)``
for the drafts that an outcome brought.
``due = {start, amount, unit}`` computes a date instead, ``prevent = "…"`` looks at an offer.
``pending = "reason"`` marks what waits for a later change: until then it has to fail.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from refundwizard.content.load import load
from refundwizard.domain.answers_file import KEYS, read_answers
from refundwizard.domain.assess import assess
from refundwizard.domain.deadlines import due
from refundwizard.domain.moments import beijing, start_of
from refundwizard.domain.pack import Pack, Words
from refundwizard.domain.prevention import flags, prevention_report
from refundwizard.domain.report import due_report, report

CONTENT = Path(__file__).resolve().parent.parent / "resources" / "content" / "cn"
OWN_KEYS = {"name", "lang", "due", "prevent", "expect", "contains", "absent", "pending"}


@cache
def shipped() -> Pack:
    """The pack every scenario runs on."""
    return load(CONTENT)


def collect(file_path: Path, parent: pytest.Collector) -> pytest.Collector:
    """Return the collector of one scenario file."""
    return ScenarioFile.from_parent(parent, path=file_path)


class ScenarioFile(pytest.File):
    def collect(self) -> Iterator[pytest.Item]:
        for data in tomllib.loads(self.path.read_text(encoding="utf-8"))["scenario"]:
            unknown = set(data) - OWN_KEYS - set(KEYS)
            assert not unknown, f"{self.path.name}: {data['name']}: unknown keys {sorted(unknown)}"
            yield Scenario.from_parent(self, name=data["name"], data=data)


class Scenario(pytest.Item):
    def __init__(self, *, data: dict[str, Any], **rest: Any) -> None:
        super().__init__(**rest)
        self.data = data
        if "pending" in data:
            self.add_marker(pytest.mark.xfail(reason=data["pending"], strict=True))

    def runtest(self) -> None:
        result = outcome(self.data)
        for path, value in self.data.get("expect", {}).items():
            found = at(result, path)
            assert found == value, f"{path}: {found!r} instead of {value!r}"
        for path, parts in self.data.get("contains", {}).items():
            for part in parts:
                assert part in flat(at(result, path)), f"{path}: {part!r} is missing"
        for path, parts in self.data.get("absent", {}).items():
            for part in parts:
                assert part not in flat(at(result, path)), f"{path}: {part!r} is there"

    def repr_failure(self, excinfo: Any, *args: Any) -> str:
        if excinfo.errisinstance(AssertionError):
            return f"{self.name}\n  {excinfo.value}"
        return str(super().repr_failure(excinfo, *args))

    def reportinfo(self) -> tuple[Path, int, str]:
        return self.path, 0, self.name


def outcome(data: dict[str, Any]) -> dict[str, Any]:
    """Return what `assess --json`, `due --json` or `prevent --json` prints for a scenario."""
    words = Words(data.get("lang", "zh_CN"), shipped().texts)
    if "due" in data:
        asked = data["due"]
        start = asked["start"]
        years = shipped().calendars
        result = due(start, asked["amount"], asked["unit"], "civil_code_203", years)
        return due_report(shipped(), result, words)
    now = moment(data["as_of"])
    if "prevent" in data:
        found = flags(shipped(), data["prevent"], now)
        return prevention_report(shipped(), found, words)
    case = read_answers(shipped(), {key: data[key] for key in KEYS if key in data}, now)
    return report(shipped(), assess(shipped(), case, now), words, case)


def moment(given: date) -> datetime:
    """Return a day (its start) or a moment in Beijing time."""
    return beijing(given) if isinstance(given, datetime) else start_of(given)


def at(result: Any, path: str) -> Any:
    """Return what stands at a path; ``""`` is everything."""
    for step in filter(None, path.split(".")):
        if step == "[]":
            result = [each["id"] for each in result]
        elif step == "(main)":
            result = [each for each in result if each["moment"] in ("outcome", "called")]
        elif isinstance(result, list):
            result = result[int(step)] if step.isdigit() else entry(result, step)
        else:
            result = result[step]
    return result


def entry(rows: list[dict[str, Any]], name: str) -> dict[str, Any]:
    found = [row for row in rows if row["id"] == name]
    assert found, f"no {name!r} among {[row['id'] for row in rows]}"
    return found[0]


def flat(value: Any) -> str:
    """Return a value as text to look for parts in; a list of ids keeps its quotes."""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
