"""Which words a pack has to have, and which it may have, for every entry of every table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple, get_args

from refundwizard.content.walk import conditions
from refundwizard.domain.assessment import Status
from refundwizard.domain.conditions import Fact
from refundwizard.domain.form_checks import CHECKS
from refundwizard.domain.pack import Tier, Unit
from refundwizard.domain.route_shapes import WINDOW
from refundwizard.domain.rules import Strength
from refundwizard.domain.step_fields import ALL_WAYS, BY_DAY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from refundwizard.domain.pack import Pack, Route


class _Fields(NamedTuple):
    """The fields of one table's words; ``table`` is the field of `Pack`."""

    table: str
    needed: tuple[str, ...]
    allowed: tuple[str, ...] = ()


_FIELDS: Final = {
    "questions": _Fields("questions", ("label", "why"), ("hint", "dont", "short")),
    "pages": _Fields("pages", ("title",), ("lead",)),
    "classes": _Fields("classes", ("name", "short", "assert")),
    "sources": _Fields("sources", ("title",)),
    "evidence": _Fields("evidence", ("name", "capture"), ("holder",)),
    "deadlines": _Fields("deadlines", ("action", "missed")),
    "claims": _Fields("claims", ("name", "where"), ("proof",)),
    "routes": _Fields(
        "routes",
        ("name", "can", "cannot", "cost", "time", "body", "binding"),
        ("unlock", "where", "silent", "note"),
    ),
    "guards": _Fields("guards", ("act", "title"), ("safer",)),
    "forms": _Fields("forms", ("name", "where")),
    "defences": _Fields("defences", ("says", "answer")),
    "rebuttals": _Fields(
        "rebuttals", ("name", "confirm", "chat", "formal"), ("ask", "avoid", "told")
    ),
    "prevention": _Fields("prevention", ("name", "reason", "ask")),
    "letters": _Fields("letters", ("name", "purpose")),
    "glossary": _Fields("glossary", ("name", "text"), ("also",)),
    "tips": _Fields("tips", ("text",)),
    "platforms": _Fields(
        "platforms", ("name",), ("operator", "apply", "progress", "support", "licence")
    ),
}

_LETTERS: Final = (
    "date", "cite", "cite_plain", "joint", "rests_on", "exhibit", "exhibit_plain", "blank",
    "dispute", "dispute_plain",
)  # fmt: skip
_ENGINE: Final = (
    "holidays.weekend",
    "holidays.statutory",
    "tone.too_long",
    "tone.exclamations",
    *(f"tone.{name}" for name in ("amount", "others_data", "old_rule", "unknown_rule")),
    *(f"letters.{name}" for name in _LETTERS),
)
"""Words the engine uses in tables that otherwise follow the pack."""

OWN_TABLES: Final = (*_FIELDS, "rules", "proves", "holidays", "facts", "tone")
"""Tables of words that follow the pack's entries; the other tables follow the code."""


def needed_words(pack: Pack) -> frozenset[str]:
    """Return the keys that have to exist in every language."""
    keys = {
        f"{words}.{name}.{field}"
        for words, fields in _FIELDS.items()
        for name in getattr(pack, fields.table)
        for field in fields.needed
    }
    for question in pack.questions.values():
        keys |= {f"questions.{question.id}.choices.{choice}" for choice in question.choices}
    for route in pack.routes.values():
        keys |= set(_needs(route))
    keys |= set(_forms(pack))
    for guard in pack.guards.values():
        keys |= {f"guards.{guard.id}.losses.{loss}" for loss in guard.losses}
        keys |= {f"guards.{guard.id}.choices.{choice}" for choice in guard.choices}
    for stem in (stem for name in pack.rules for stem in rule_stems(pack, name)):
        keys |= {f"{stem}.title", f"{stem}.summary"}
    outcomes = pack.outcomes.values()
    keys |= {f"proves.{piece.proves}" for outcome in outcomes for piece in outcome.evidence}
    keys |= {f"holidays.{name}" for year in pack.calendars.values() for name in year.off.values()}
    keys |= {f"facts.{node.name}" for _, node in conditions(pack) if isinstance(node, Fact)}
    keys |= {f"tone.{name}" for name in pack.tone}
    offers = (each for line in pack.tone.values() for each in line.better if each.part != "gone")
    keys |= {f"tone.better.{each.id}" for each in offers}
    recorded = [each for each in pack.deadlines.values() if each.of_records]
    keys |= {f"happenings.{name}" for each in recorded for name in (*each.starts, *each.restarts)}
    keys |= {f"letters.requests.{name}" for name in pack.classes if pack.letters}
    for letter in pack.letters.values():
        derived = set(letter.needed) - pack.questions.keys()
        keys |= {f"letters.fields.{name}" for name in derived}
        keys |= {f"preflight.{name}" for name in letter.checks}
    return frozenset(keys | set(_code_lists(pack)) | set(_ENGINE))


def _forms(pack: Pack) -> Iterator[str]:
    """Yield the words of the fields of forms, and of every state a check can have."""
    for form in pack.forms.values():
        for field in form.fields:
            parts = ("label",) if field.letter else ("label", "text")
            yield from (f"forms.{form.id}.fields.{field.id}.{part}" for part in parts)
    for name in {name for form in pack.forms.values() for name in form.checks} & CHECKS.keys():
        yield from (f"forms.checks.{name}.{part}" for part in ("name", *CHECKS[name][1]))


def _needs(route: Route) -> Iterator[str]:
    for need in (*route.needs, *((WINDOW,) if route.before else ())):
        yield f"routes.{route.id}.needs.{need}"


def _code_lists(pack: Pack) -> Iterator[str]:
    """Yield the words of the closed lists content picks from."""
    lists = (("strength", Strength), ("status", Status), ("tiers", Tier), ("units", Unit))
    for table, values in lists:
        for value in get_args(values):
            yield f"{table}.{value}"
    for letter in pack.letters.values():
        yield f"channels.{letter.channel}"


def rule_stems(pack: Pack, name: str) -> tuple[str, ...]:
    """Return the stems of a rule's words, one per version, the oldest first (``rules.<words>``)."""
    versions = sorted(pack.rules[name].versions.items())
    return tuple(f"rules.{version.words or name}" for _, version in versions)


def is_allowed(pack: Pack, key: str) -> bool:
    """Tell whether a key that is not needed may stand in a table that follows the pack."""
    table, name, *rest = f"{key}.".split(".")
    if table == "letters" and name == "steps":
        return rest[0] in {BY_DAY, *ALL_WAYS}
    if table == "letters" and name in ("events", "fields"):
        return name == "fields" or rest[0] in pack.questions
    if table not in _FIELDS or name not in getattr(pack, _FIELDS[table].table):
        return False
    if rest[1:] in ([], [""]):
        return rest[0] in _FIELDS[table].allowed
    return rest[1] in _items(pack, table, name).get(rest[0], ())


def _items(pack: Pack, table: str, name: str) -> dict[str, tuple[str, ...]]:
    """Notes stand beside a question's choices, words of clocks and badges beside a platform."""
    if table == "questions":
        return {"notes": (*pack.questions[name].choices, "unsure")}
    if table == "guards":
        return {"notes": pack.guards[name].choices}
    if table == "platforms":
        shop = pack.platforms[name]
        return {"clocks": tuple(clock.id for clock in shop.clocks), "badges": shop.badges}
    return {}
