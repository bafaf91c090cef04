"""Every condition and every reference of a pack, with the place it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from refundwizard.domain.conditions import Every, Not

if TYPE_CHECKING:
    from collections.abc import Iterator

    from refundwizard.domain.conditions import Condition
    from refundwizard.domain.pack import Outcome, Pack, Use


DAYS: Final = "days"
"""Stands for questions and for what can be told from the records (see ``happenings``)."""

_POINTERS: Final = (
    ("questions", "rule", "rules"),
    ("questions", "not_before", "questions"),
    ("deadlines", "starts", DAYS),
    ("deadlines", "restarts", DAYS),
    ("deadlines", "done_by", DAYS),
    ("deadlines", "countdown", "questions"),
    ("deadlines", "rule", "rules"),
    ("claims", "of", "questions"),
    ("claims", "less", "questions"),
    ("claims", "since", "questions"),
    ("claims", "if_given", "questions"),
    ("claims", "rule", "rules"),
    ("evidence", "kept_by", "rules"),
    ("tips", "rule", "rules"),
    ("prevention", "rules", "rules"),
    ("glossary", "rules", "rules"),
    ("rebuttals", "confirm", "questions"),
    ("routes", "closes", "routes"),
    ("routes", "opens_after", "deadlines"),
    ("routes", "before", "deadlines"),
    ("defences", "claims", "claims"),
    ("forms", "route", "routes"),
    ("forms", "asks", "questions"),
    ("letters", "route", "routes"),
    ("letters", "beside", "letters"),
    ("letters", "after", "deadlines"),
    ("letters", "group", "letters"),
)
"""Table, field, and the table the field's ids belong to."""

TARGETS: Final = {
    "rules": "rules",
    "not_available": "tips",
    "tips": "tips",
    "donts": "tips",
    "deadlines": "deadlines",
    "claims": "claims",
    "routes": "routes",
    "drafts": "letters",
    "todos": "tips",
    "next": "tips",
}
"""The conditional lists of an outcome, and the `Pack` table each points into."""

_FILES: Final = {"classes": "taxonomy", "pages": "flow"}
_FOLDERS: Final = ("rules", "platforms", "examples")


class Reference(NamedTuple):
    """A place that names an entry of a table; ``table`` is the field of `Pack`."""

    where: str
    table: str
    id: str


def place(table: str, name: str) -> str:
    """Return the file and table an entry of a `Pack` table stands in."""
    if table == "letters":
        return f"letters/{name}/letter.toml"
    if table in _FOLDERS:
        return f"{table}/{name}.toml"
    return f"{_FILES.get(table, table)}.toml: {name}"


def uses_of(outcome: Outcome) -> Iterator[tuple[str, Use]]:
    """Yield each conditional reference of an outcome with the outcome's field it stands in."""
    for field in TARGETS:
        for use in getattr(outcome, field):
            yield field, use


def conditions(pack: Pack) -> Iterator[tuple[str, Condition]]:
    """Yield every condition node, parts of other conditions included."""
    for where, condition in _outer(pack):
        waiting = [condition]
        while waiting:
            node = waiting.pop()
            yield where, node
            if isinstance(node, Every):
                waiting.extend(node.of)
            elif isinstance(node, Not):
                waiting.append(node.condition)


def _outer(pack: Pack) -> Iterator[tuple[str, Condition]]:
    for where, condition in _guarded(pack):
        if condition is not None:
            yield where, condition
    for one in pack.classes.values():
        for condition in one.when:
            yield place("classes", one.id), condition
    for route in pack.routes.values():
        for condition in (*route.needs.values(), route.passed, route.running):
            if condition is not None:
                yield place("routes", route.id), condition


def _guarded(pack: Pack) -> Iterator[tuple[str, Condition | None]]:
    for page in pack.pages.values():
        for use in page.fields:
            yield place("pages", page.id), use.when
        for edge in page.next:
            yield place("pages", page.id), edge.when
    for outcome in pack.outcomes.values():
        where = place("outcomes", outcome.id)
        for _, use in uses_of(outcome):
            yield where, use.when
        for piece in outcome.evidence:
            yield where, piece.when
    yield from ((place("letters", one.id), one.when) for one in pack.letters.values())
    yield from _of_rules(pack)


def _of_rules(pack: Pack) -> Iterator[tuple[str, Condition | None]]:
    """Yield the conditions of entries that rest on rules, and of those rules."""
    for table in ("rebuttals", "guards", "defences", "routes", "forms"):
        for one in getattr(pack, table).values():
            whens = (getattr(one, "when", None), *(use.when for use in one.rules))
            yield from ((place(table, one.id), when) for when in whens)


def references(pack: Pack) -> Iterator[Reference]:
    """Yield every reference by id, edges and questions in conditions left out."""
    yield from _of_outcomes(pack)
    yield from _of_pointers(pack)
    for name, rule in pack.rules.items():
        cites = [cite for version in rule.versions.values() for cite in version.cites]
        yield from (Reference(place("rules", name), "sources", cite.source) for cite in cites)
    for name, page in pack.pages.items():
        yield from (Reference(place("pages", name), "questions", use.id) for use in page.fields)
    for table in ("rebuttals", "routes", "guards", "defences", "forms"):
        for name, one in getattr(pack, table).items():
            yield from (Reference(place(table, name), "rules", use.id) for use in one.rules)
    for name, route in pack.routes.items():
        yield from (Reference(place("routes", name), "questions", q) for q in route.asks.values())
    yield from _of_forms(pack)
    for name, shop in pack.platforms.items():
        yield from (Reference(place("platforms", name), "rules", one.rule) for one in shop.clocks)
        for notice in shop.notices:
            yield Reference(place("platforms", name), "rules", notice.rule)
    yield from (Reference(place("examples", name), "classes", name) for name in pack.examples)


def _of_pointers(pack: Pack) -> Iterator[Reference]:
    for table, field, target in _POINTERS:
        for name, entry in getattr(pack, table).items():
            value = getattr(entry, field)
            for one in (value,) if isinstance(value, str) else value or ():
                yield Reference(place(table, name), target, one)


def _of_forms(pack: Pack) -> Iterator[Reference]:
    for name, form in pack.forms.items():
        letters = (field.letter for field in form.fields if field.letter is not None)
        yield from (Reference(place("forms", name), "letters", letter) for letter in letters)


def _of_outcomes(pack: Pack) -> Iterator[Reference]:
    for outcome in pack.outcomes.values():
        where = place("outcomes", outcome.id)
        yield Reference(where, "classes", outcome.id)
        for field, use in uses_of(outcome):
            yield Reference(where, TARGETS[field], use.id)
        for piece in outcome.evidence:
            yield Reference(where, "evidence", piece.id)
