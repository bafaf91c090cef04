"""What differs between two states of a case, in words: answers, texts, exhibits and the rest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from refundwizard.domain.moments import beijing
from refundwizard.domain.wording import yuan
from refundwizard.session.check_view import short_label, value_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from refundwizard.domain.case import Case, Exhibit
    from refundwizard.domain.pack import Pack, Words
    from refundwizard.domain.records import Closing, Edited, Extension, Filing, Message, PointAnswer

Kind = Literal["answer", "text", "exhibit", "other"]


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that differs; an empty side means it was not there. All words are the person's."""

    kind: Kind
    id: str
    label: str
    old: str
    new: str


def differences(pack: Pack, words: Words, old: Case, new: Case) -> tuple[Difference, ...]:
    """Return everything said or attached that differs, in the order it is asked for.

    What the program notes for itself (the dates it showed, the knowledge in use) is left out.
    """
    telling = _Telling(pack, words)
    found = [*telling.answers(old, new), *telling.texts(old, new), *telling.exhibits(old, new)]
    found += telling.others(old, new)
    return tuple(found)


def answer_rows(pack: Pack, words: Words, case: Case) -> tuple[tuple[str, str], ...]:
    """Return the answers of a case as label and words, in the order they are asked."""
    given = case.in_order(pack.questions).answers
    return tuple(
        (short_label(name, words), value_words(name, answer, words))
        for name, answer in given.items()
    )


@dataclass(frozen=True, slots=True)
class _Telling:
    """Puts differences into the words of one language."""

    pack: Pack
    words: Words

    def answers(self, old: Case, new: Case) -> Iterator[Difference]:
        """Yield the answers that differ."""
        for name in new.in_order(self.pack.questions).answers | old.answers:
            before, after = old.answers.get(name), new.answers.get(name)
            if before != after:
                label = short_label(name, self.words)
                was, now = (value_words(name, each, self.words) for each in (before, after))
                yield Difference("answer", name, label, was, now)

    def texts(self, old: Case, new: Case) -> Iterator[Difference]:
        """Yield the messages and the letters in the shopper's own words that differ."""
        said = self._message
        yield from self._listed("text", old.messages, new.messages, _message_key, said)
        yield from self._listed("text", old.edits, new.edits, lambda each: each.letter, self._edit)

    def exhibits(self, old: Case, new: Case) -> Iterator[Difference]:
        """Yield the pieces of evidence that differ."""
        yield from self._listed(
            "exhibit", old.exhibits, new.exhibits, lambda each: each.id, self._exhibit
        )

    def others(self, old: Case, new: Case) -> Iterator[Difference]:
        """Yield what was filed, promised, ended or ticked differently."""
        tables: tuple[tuple[str, Callable[[Any], str], Callable[[Any], tuple[str, str]]], ...] = (
            ("filings", lambda each: each.id, self._filing),
            ("extensions", lambda each: f"{each.deadline}{each.at}", self._extension),
            ("points", lambda each: f"{each.point}{each.at}", self._point),
            ("closings", lambda each: str(each.at), self._closing),
        )
        for name, key, said in tables:
            yield from self._listed("other", getattr(old, name), getattr(new, name), key, said)
        for name in ("acknowledged", "ticks"):
            before, after = getattr(old, name), getattr(new, name)
            if before != after:
                label = self.words(f"versions.{name}")
                yield Difference("other", name, label, str(len(before)), str(len(after)))

    def _listed(
        self,
        kind: Kind,
        old: Sequence[Any],
        new: Sequence[Any],
        key: Callable[[Any], str],
        said: Callable[[Any], tuple[str, str]],
    ) -> Iterator[Difference]:
        before, after = ({key(each): each for each in side} for side in (old, new))
        for name in after | before:
            was, now = before.get(name), after.get(name)
            if was == now:
                continue
            label, text = said(now if now is not None else was)
            former = said(was)[1] if was is not None else ""
            later = text if now is not None else ""
            if former == later:  # what differs is not in the words, such as a mark
                later = self.words("versions.otherwise", words=later)
            yield Difference(kind, name, label, former, later)

    def _message(self, each: Message) -> tuple[str, str]:
        channel = self.words.get(f"channels.{each.channel}", each.channel)
        way = "in" if each.direction == "in" else "sent" if each.is_sent else "prepared"
        when = f"{beijing(each.at):%Y-%m-%d %H:%M}"
        label = self.words(f"versions.message_{way}", when=when, channel=channel)
        return label, each.text

    def _edit(self, each: Edited) -> tuple[str, str]:
        name = self.words.get(f"letters.{each.letter}.name", each.letter)
        return self.words("versions.edit", name=name), each.text

    def _exhibit(self, each: Exhibit) -> tuple[str, str]:
        name = each.caption or next(iter(each.names), "") or each.id
        facts = [self.words.get(f"evidence.{kind}.name", kind) for kind in each.serves]
        facts += [each.names[0]] if each.names and each.names[0] != name else []
        facts += [text for text in (each.origin, each.shows) if text]
        facts += [self.words("versions.masked")] if each.mask is not None else []
        return name, self.words("versions.joint").join((name, *facts))

    def _filing(self, each: Filing) -> tuple[str, str]:
        route = self.words.get(f"routes.{each.route}.name", each.route)
        facts = (f"{beijing(each.filed_at):%Y-%m-%d %H:%M}", each.body, each.number, each.ending)
        return route, self.words("versions.joint").join(filter(None, facts))

    def _extension(self, each: Extension) -> tuple[str, str]:
        name = self.words.get(f"deadlines.{each.deadline}.action", each.deadline)
        return name, f"{beijing(each.until):%Y-%m-%d %H:%M}"

    def _point(self, each: PointAnswer) -> tuple[str, str]:
        words = self.words(f"versions.point_{each.state}")
        return self.words("versions.point"), f"{words} {each.reply}".strip()

    def _closing(self, each: Closing) -> tuple[str, str]:
        facts = [f"{beijing(each.at):%Y-%m-%d %H:%M}"]
        facts += [f"¥{yuan(each.recovered)}"] if each.recovered is not None else []
        return self.words(f"versions.{each.kind}"), self.words("versions.joint").join(facts)


def _message_key(each: Message) -> str:
    return each.id or f"{each.at}{each.direction}{each.channel}"
