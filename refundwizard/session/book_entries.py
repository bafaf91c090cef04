"""What the pack knows, entry by entry, as the book of rights and rules shows it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from refundwizard.domain.glossary import other_names
from refundwizard.session.rule_view import RuleView, rule_of
from refundwizard.session.standing_view import first_sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from refundwizard.domain.pack import Clock, Pack, ProblemClass, Tip, Words

Kind = Literal["problem", "rule", "excuse", "route", "clock", "evidence", "tip", "term"]
KINDS: Final[tuple[Kind, ...]] = (
    *("problem", "rule", "excuse", "route"),
    *("clock", "evidence", "tip", "term"),
)
"""Kinds of entries in the order they are offered."""
TIP_KINDS: Final = ("tip", "dont", "not_available")
"""Advice that helps without a case; what comes next needs one."""
DONTS: Final = 4
"""Things not to do that are named at once."""
STEPS: Final = 4
"""Ways that are named in the order they are usually gone."""
SAID: Final = 3
"""Phrases that show how people put a problem."""


@dataclass(frozen=True, slots=True)
class Part:
    """A labelled part of an entry, perhaps of several lines."""

    label: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry. ``key`` is ``kind:id``; ``topic`` is under what it stands in the contents.

    ``related`` are keys of entries it leads to; ``problem`` is the class a case can be begun about.
    """

    key: str
    kind: Kind
    topic: str
    title: str
    summary: str = ""
    rules: tuple[RuleView, ...] = ()
    parts: tuple[Part, ...] = ()
    related: tuple[str, ...] = ()
    problem: str = ""

    @property
    def id(self) -> str:
        """The id within its kind."""
        return self.key.partition(":")[2]


@dataclass(frozen=True, slots=True)
class Room:
    """What entries are made from: the pack, words in one language, and the day."""

    pack: Pack
    words: Words
    today: date

    def rules(self, ids: Iterable[str | None]) -> tuple[RuleView, ...]:
        """Return the rules in force, each once."""
        found = (
            rule_of(self.pack, name, self.words, self.today) for name in dict.fromkeys(ids) if name
        )
        return tuple(rule for rule in found if rule is not None)

    def label(self, name: str) -> str:
        """Return the label of a part."""
        return self.words.get(f"book.labels.{name}", name)

    def parts(self, stem: str, *pairs: tuple[str, str]) -> tuple[Part, ...]:
        """Return the parts there are words for; a pair is label and field."""
        found = ((label, self.words.get(f"{stem}.{field}")) for label, field in pairs)
        return tuple(
            Part(self.label(label), tuple(said.split("\n"))) for label, said in found if said
        )


def entries(room: Room) -> Iterator[Entry]:
    """Yield every entry, kind by kind."""
    for problem in sorted(room.pack.classes.values(), key=lambda each: (each.priority, each.id)):
        yield _problem(room, problem)
    yield from _rules(room)
    for name in room.pack.rebuttals:
        yield _excuse(room, name)
    for name in room.pack.routes:
        yield _route(room, name)
    yield from _clocks(room)
    for name in room.pack.evidence:
        yield _evidence(room, name)
    for kind in TIP_KINDS:
        yield from (_tip(room, tip) for tip in room.pack.tips.values() if tip.kind == kind)
    for name in room.pack.glossary:
        yield _term(room, name)


def _problem(room: Room, problem: ProblemClass) -> Entry:
    words, outcome = room.words, room.pack.outcomes.get(problem.id)
    stem = f"classes.{problem.id}"
    phrases = tuple(room.pack.examples.get(problem.id, ())[: SAID + 1])
    is_said = len(phrases) > 1 and words.lang == "zh_CN"
    parts = [Part(room.label("said"), phrases[1:])] if is_said else []
    related: list[str] = []
    rules: tuple[RuleView, ...] = ()
    if outcome is not None:
        donts = [words.get(f"tips.{use.id}.text") for use in outcome.donts if use.when is None]
        kept = [each.id for each in outcome.evidence if each.need == "must" and each.when is None]
        named = tuple(words.get(f"evidence.{name}.name", name) for name in kept)
        parts += [Part(room.label("evidence"), named)] if named else []
        parts += [Part(room.label("donts"), tuple(donts[:DONTS]))] if donts else []
        rules = room.rules(use.id for use in outcome.rules)
        related = [f"route:{use.id}" for use in outcome.routes]
        steps = [words.get(f"routes.{use.id}.name", use.id) for use in outcome.routes[:STEPS]]
        parts += [Part(room.label("steps"), tuple(steps))] if steps else []
    said = words.get(f"{stem}.assert")
    if is_said:
        said = words("book.example", said=phrases[0])
    return Entry(
        key=f"problem:{problem.id}",
        kind="problem",
        topic="",
        title=words.get(f"{stem}.name", problem.id),
        summary=said,
        rules=rules,
        parts=tuple(parts),
        related=tuple(dict.fromkeys(related)),
        problem=problem.id,
    )


def _rules(room: Room) -> Iterator[Entry]:
    """Yield the rules by strength, then by source, the one with most of them first."""
    used = _users(room.pack)
    views = room.rules(room.pack.rules)
    order = ("statute", "judicial", "regulation", "platform", "unverified", "tip")
    held = Counter(_source(view) for view in views)
    ranked = sorted(views, key=lambda each: (-held[_source(each)], _source(each)))
    for view in sorted(ranked, key=lambda each: order.index(each.strength)):
        problems = tuple(f"problem:{name}" for name in used.get(view.id, ()))
        key = f"rule:{view.id}"
        yield Entry(key, "rule", _source(view), view.title, view.summary, (view,), related=problems)


def _source(view: RuleView) -> str:
    return view.cites[0].title if view.cites else view.strength_word


def _users(pack: Pack) -> dict[str, list[str]]:
    """Return the problems each rule stands at."""
    found: dict[str, list[str]] = {}
    for outcome in pack.outcomes.values():
        for use in outcome.rules:
            if outcome.id in pack.classes and outcome.id not in found.setdefault(use.id, []):
                found[use.id].append(outcome.id)
    return found


def _excuse(room: Room, name: str) -> Entry:
    stem = f"rebuttals.{name}"
    return Entry(
        key=f"excuse:{name}",
        kind="excuse",
        topic="",
        title=room.words.get(f"{stem}.name", name),
        rules=room.rules(use.id for use in room.pack.rebuttals[name].rules),
        parts=room.parts(
            stem, ("fits", "confirm"), ("chat", "chat"), ("ask", "ask"), ("avoid", "avoid")
        ),
    )


def _route(room: Room, name: str) -> Entry:
    stem = f"routes.{name}"
    fields = ("body", "time", "cost", "can", "cannot", "binding")
    return Entry(
        key=f"route:{name}",
        kind="route",
        topic="",
        title=room.words.get(f"{stem}.name", name),
        rules=room.rules(use.id for use in room.pack.routes[name].rules),
        parts=room.parts(stem, *((field, field) for field in fields)),
    )


def _clocks(room: Room) -> Iterator[Entry]:
    words = room.words
    for platform in room.pack.platforms.values():
        stem = f"platforms.{platform.id}"
        shop = words.get(f"{stem}.name", platform.id)
        ways = ("apply", "progress", "support", "licence")
        yield Entry(
            key=f"clock:{platform.id}",
            kind="clock",
            topic=shop,
            title=words("book.entrances", platform=shop),
            parts=room.parts(stem, *((way, way) for way in ways)),
        )
        yield from (_clock(room, platform.id, shop, clock) for clock in platform.clocks)


def _clock(room: Room, platform: str, shop: str, clock: Clock) -> Entry:
    words = room.words
    name = words.get(f"platforms.{platform}.clocks.{clock.id}", clock.id)
    unit = words.get(f"units.{clock.unit}", clock.unit)
    period = words("book.period", amount=clock.amount, unit=unit)
    first = [words("book.page_first")]
    if clock.confidence != "read":
        first.append(words("book.not_checked"))
    return Entry(
        key=f"clock:{platform}.{clock.id}",
        kind="clock",
        topic=shop,
        title=words("book.clock_title", platform=shop, name=name),
        summary=period,
        rules=room.rules((clock.rule,)),
        parts=(Part(room.label("first"), tuple(first)),),
        related=(f"rule:{clock.rule}",),
    )


def _evidence(room: Room, name: str) -> Entry:
    stem = f"evidence.{name}"
    kind = room.pack.evidence[name]
    return Entry(
        key=f"evidence:{name}",
        kind="evidence",
        topic="",
        title=room.words.get(f"{stem}.name", name),
        rules=room.rules((kind.kept_by,)),
        parts=room.parts(stem, ("holder", "holder"), ("capture", "capture")),
    )


def _tip(room: Room, tip: Tip) -> Entry:
    title, rest = first_sentence(room.words.get(f"tips.{tip.id}.text", tip.id))
    topic = room.words.get(f"book.topics.{tip.kind}", tip.kind)
    return Entry(f"tip:{tip.id}", "tip", topic, title, rest, room.rules((tip.rule,)))


def _term(room: Room, name: str) -> Entry:
    term = room.pack.glossary[name]
    own = room.words.get(f"glossary.{name}.name", name)
    said = room.words.get(f"glossary.{name}.also")
    others = [each for each in other_names(said) if each != own]
    also = (Part(room.label("also"), (room.words("checklist.list_joint").join(others),)),)
    return Entry(
        key=f"term:{name}",
        kind="term",
        topic=room.words.get(f"book.topics.{term.topic}", term.topic),
        title=own,
        summary=room.words.get(f"glossary.{name}.text"),
        rules=room.rules(term.rules),
        parts=also if others else (),
    )
