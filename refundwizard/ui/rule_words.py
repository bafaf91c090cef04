"""How a rule's source line reads: title, article and start, day of the last check."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from refundwizard.session.rule_view import CiteView, RuleView


def article_words(article: str) -> str:
    """Return an article number in words; anything that is no number stands as it is."""
    if not article or not article[0].isdigit():
        return article
    return QCoreApplication.translate("RuleWords", "Art. {number}").format(number=article)


def cite_words(cite: CiteView) -> str:
    """Return a source with its article, the title never shortened."""
    return " ".join(part for part in (cite.title, article_words(cite.article)) if part)


def since_words(rule: RuleView) -> str:
    """Return since when the version shown is in force."""
    say = QCoreApplication.translate
    return say("RuleWords", "in force since {day}").format(day=rule.since.isoformat())


def checked_words(rule: RuleView) -> str:
    """Return when somebody last compared our wording with the source."""
    say = QCoreApplication.translate
    return say("RuleWords", "checked {day}").format(day=rule.checked.isoformat())


def stale_words(rule: RuleView) -> str:
    """Return a remark on a check that is months old, or an empty text."""
    if not rule.stale_months:
        return ""
    say = QCoreApplication.translate
    return say("RuleWords", "Checked %n month(s) ago", "", rule.stale_months)


def source_lines(rule: RuleView) -> tuple[str | tuple[str, ...], ...]:
    """Return the lines under a rule in the side panel: titles, article and start, last check."""
    first = rule.cites[0] if rule.cites else None
    if first is None:
        return (since_words(rule), checked_words(rule))
    parts = tuple(part for part in (article_words(first.article), since_words(rule)) if part)
    rest = tuple(cite_words(cite) for cite in rule.cites[1:])
    return (first.title, parts, *rest, checked_words(rule))


def source_parts(rule: RuleView) -> tuple[str, ...]:
    """Return the one line under a note: sources, start, last check; its dots are painted."""
    sources = tuple(cite_words(cite) for cite in rule.cites)
    return (*sources, since_words(rule), checked_words(rule))
