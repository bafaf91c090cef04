"""Rules with their sources: versions have a start only, and the next start ends them."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from refundwizard.domain.base import Day, Frozen, Id, Seq

Strength = Literal["statute", "regulation", "judicial", "platform", "tip", "unverified"]
Reading = Literal["full_text", "secondary"]


class Source(Frozen):
    """A published text; its title lives in the text catalogue and is never shortened.

    ``effective`` is the day the cited edition came into force, ``checked`` the day somebody last
    compared our wording with it.
    """

    id: Id
    doc_no: str = ""
    publisher: str = ""
    effective: date | None = None
    checked: date
    url: str = ""


class Cite(Frozen):
    """A place in a source: an article number or range as printed (“8、9”)."""

    source: Id
    article: str = ""


class RuleVersion(Frozen):
    """A rule's wording in force from its key day on; ``words`` picks another text stem."""

    cites: Seq[Cite] = ()
    repealed: bool = False
    words: Id | None = None


class Rule(Frozen):
    """One rule; ``versions`` maps the day each version starts to it.

    ``read`` tells how the text was read: a ``secondary`` reading is shown as *unverified* and never
    stands in a draft, whatever ``strength`` says. ``judged_by`` tells which day picks the version:
    what a party owes goes by the purchase, how one complains by the day of complaining.
    """

    id: Id
    strength: Strength
    judged_by: Literal["purchase", "today"] = "purchase"
    read: Reading = "full_text"
    checked: date
    versions: dict[Day, RuleVersion] = Field(min_length=1)

    @property
    def shown_strength(self) -> Strength:
        """The strength to label the rule with."""
        return self.strength if self.read == "full_text" else "unverified"


def in_force(rule: Rule, on: date) -> RuleVersion | None:
    """Return the version in force on a day.

    None before the first version and after a repeal: a result the caller has to say aloud.
    """
    since = started_on(rule, on)
    return None if since is None else rule.versions[since]


def started_on(rule: Rule, on: date) -> date | None:
    """Return the day the version in force on ``on`` started, or None if none is in force."""
    since: date | None = None
    for day in rule.versions:
        if day <= on and (since is None or day > since):
            since = day
    return None if since is None or rule.versions[since].repealed else since
