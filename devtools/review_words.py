"""What a sentence of a draft rests on, in words, for the tables that a lawyer reads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from refundwizard.domain.answers import Unsure
from refundwizard.domain.deadlines import due
from refundwizard.domain.letter_fields import REPLY_WORKING_DAYS, label, reply_date
from refundwizard.domain.rules import in_force, started_on
from refundwizard.domain.sentences import reason, trace
from refundwizard.domain.spoken import long_day, spoken
from refundwizard.domain.wording import articles, money
from refundwizard.domain.workdays import Calendar

if TYPE_CHECKING:
    from collections.abc import Callable

    from refundwizard.domain.assessment import Assessment
    from refundwizard.domain.letter_fields import Material
    from refundwizard.domain.letter_lines import Source
    from refundwizard.domain.words import Words

WORDS: Final = {
    "answer": "回答“{label}”：{value}",
    "implied": "由其他回答得出“{label}”：{value}",
    "unsure": "不确定",
    "exhibit": "证据 {number}：{kind}",
    "rule": "规则“{title}”，{places}，{strength}，{since} 起施行",
    "rebuttal": "对方的说法 {name}",
    "claim": "金额“{name}”{amount} 元：{trace}",
    "deadline": "日期“{name}”，最稳妥 {safe}：{trace}",
    "day": "案件的今天 {day}",
    "reply": "答复日期 {day}：{trace}",
    "before": "比下一步的日期早一天",
    "message": "{day} 的{direction}记录“{text}”",
    "in": "来信",
    "out": "发出",
    "filing": "{day} 的办理记录“{name}”",
    "class": "问题“{name}”，来自 {why}",
    "person": "本人信息“{label}”，离开程序时填入",
    "blank": "空着，填了“{label}”才算写好",
    "way": "下一步“{name}”，现在可以走",
    "point": "记录的要点 {name}",
    "tip": "提示“{text}”",
    "greeting": "固定句：问候",
    "request": "固定句：请求",
    "next_step": "固定句：下一步",
    "heading": "固定句：标题",
    "reservation": "固定句：保留权利",
    "closing": "固定句：结尾",
}
"""Words of the tables; they are in the language the texts are sent in."""


@dataclass(frozen=True)
class Basis:
    """Puts sources into words.

    Attributes:
        facts: what the drafts were made of.
        found: what the case was assessed to.
        words: the language the texts are sent in.
    """

    facts: Material
    found: Assessment
    words: Words

    def said(self, sentence: str, sources: tuple[Source, ...]) -> list[str]:
        """Return what a sentence rests on, one entry for each source, the same never twice."""
        entries = [_KINDS[each.kind](self, each.id) for each in sources]
        if any(each.kind == "day" for each in sources):
            entries += self._reply(sentence)
        return list(dict.fromkeys(entries))

    def say(self, key: str, **fields: object) -> str:
        """Return a word of the tables."""
        return WORDS[key].format(**fields)

    def _joined(self, parts: list[str]) -> str:
        return "；".join(parts)

    def _reply(self, sentence: str) -> list[str]:
        day, today = reply_date(self.facts), self.facts.as_of.date()
        if day is None or long_day(self.words, day) not in sentence:
            return []
        years = Calendar(self.facts.pack.calendars)
        counted = due(today, REPLY_WORKING_DAYS, "working_days", "none", years)
        steps = trace(counted.trace, self.words)
        if counted.safe_by is not None and counted.safe_by.date() != day:
            steps.append(self.say("before"))
        return [self.say("reply", day=day, trace=self._joined(steps))]

    def answer(self, name: str, key: str = "answer") -> str:
        """Return a question with the answer that was given."""
        given = self.facts.case.answers.get(name, self.facts.answers.get(name))
        is_unsure = isinstance(given, Unsure)
        value = self.say("unsure") if is_unsure else spoken(self.words, name, given)
        return self.say(key, label=label(name, self.words), value=value)

    def exhibit(self, number: str) -> str:
        """Return an exhibit with its kind."""
        exhibit = self.facts.case.exhibits[int(number) - 1]
        kind = self.words.get(f"evidence.{exhibit.kind}.name", exhibit.kind or exhibit.caption)
        return self.say("exhibit", number=number, kind=kind)

    def rule(self, name: str) -> str:
        """Return a rule with where it is printed, how strong it is and since when it holds."""
        rule, day = self.facts.pack.rules[name], self.facts.as_of.date()
        applied = next((each for each in self.facts.rules if each.id == name), None)
        version, since = in_force(rule, day), started_on(rule, day)
        cites = applied.cites if applied else version.cites if version else ()
        stem = applied.words if applied else f"rules.{(version and version.words) or name}"
        return self.say(
            "rule",
            title=self.words.get(f"{stem}.title", name),
            places=self._joined([self._place(each.source, each.article) for each in cites]),
            strength=self.words.get(f"strength.{rule.shown_strength}"),
            since=applied.since if applied else since,
        )

    def _place(self, source: str, article: str) -> str:
        title = self.words.get(f"sources.{source}.title", source)
        if not article:
            return self.words("letters.cite_plain", title=title)
        return self.words("letters.cite", title=title, article=articles(self.words, article))

    def rebuttal(self, name: str) -> str:
        """Return what the other side says."""
        return self.say("rebuttal", name=self.words.get(f"rebuttals.{name}.name", name))

    def claim(self, name: str) -> str:
        """Return a sum with how it was worked out."""
        line = next(each for each in self.facts.claims.lines if each.id == name)
        return self.say(
            "claim",
            name=self.words.get(f"claims.{name}.name", name),
            amount=money(line.amount or 0),
            trace=self._joined(trace(line.trace, self.words)),
        )

    def deadline(self, name: str) -> str:
        """Return a date with how it was worked out."""
        clock = next(each for each in self.facts.deadlines if each.id == name)
        safe = clock.due.safe_by
        return self.say(
            "deadline",
            name=self.words.get(f"deadlines.{name}.action", name),
            safe=f"{safe:%Y-%m-%d %H:%M}" if safe else "",
            trace=self._joined(trace(clock.due.trace, self.words)),
        )

    def message(self, name: str) -> str:
        """Return a recorded message."""
        message = next(each for each in self.facts.case.messages if each.id == name)
        text = " ".join(message.text.split())
        way = self.say(message.direction)
        return self.say("message", day=message.at.date(), direction=way, text=text)

    def filing(self, name: str) -> str:
        """Return a step of the ladder that was recorded."""
        filing = next(each for each in self.facts.case.filings if each.id == name)
        route = self.words.get(f"routes.{filing.route}.name", filing.route)
        return self.say("filing", day=filing.filed_at.date(), name=route)

    def problem(self, name: str) -> str:
        """Return the problem with the answers that led to it."""
        why = [reason(each, self.words) for each in self.facts.problem.why]
        named = self.words.get(f"classes.{name}.name", name)
        return self.say("class", name=named, why=self._joined(why))

    def labelled(self, key: str, name: str) -> str:
        """Return a sentence about a field."""
        return self.say(key, label=label(name, self.words))

    def way(self, name: str) -> str:
        """Return the way that comes next; without one, that the sentence only says what follows."""
        if not name:
            return self.say("next_step")
        return self.say("way", name=self.words.get(f"routes.{name}.name", name))

    def point(self, name: str) -> str:
        """Return a point the shopper recorded as open or settled."""
        subject = next(each.subject for each in self.found.points if each.id == name)
        return self.say("point", name=self.words.get(f"rebuttals.{subject}.name", subject))

    def tip(self, name: str) -> str:
        """Return a tip."""
        return self.say("tip", text=self.words.get(f"tips.{name}.text", name))


def _fixed(kind: str) -> Callable[[Basis, str], str]:
    return lambda basis, _name: basis.say(kind)


_KINDS: Final[dict[str, Callable[[Basis, str], str]]] = {
    "answer": Basis.answer,
    "implied": lambda basis, name: basis.answer(name, "implied"),
    "exhibit": Basis.exhibit,
    "rule": Basis.rule,
    "rebuttal": Basis.rebuttal,
    "claim": Basis.claim,
    "deadline": Basis.deadline,
    "day": lambda basis, name: basis.say("day", day=name),
    "message": Basis.message,
    "filing": Basis.filing,
    "class": Basis.problem,
    "person": lambda basis, name: basis.labelled("person", name),
    "blank": lambda basis, name: basis.labelled("blank", name),
    "next_step": Basis.way,
    "point": Basis.point,
    "tip": Basis.tip,
    **{kind: _fixed(kind) for kind in ("greeting", "request", "heading", "reservation", "closing")},
}
