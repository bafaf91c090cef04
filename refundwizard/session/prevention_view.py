"""The check before buying as the window shows it, and the card to take along. Nothing is kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from refundwizard.domain.prevention import Flag, advice, flags
from refundwizard.session.rule_view import RuleView, rule_view

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from refundwizard.domain.document import Document
    from refundwizard.domain.pack import Pack, Words
    from refundwizard.session.export_work import Exported
    from refundwizard.storage.fs import Fs


@dataclass(frozen=True, slots=True)
class RiskView:
    """A risk that was recognised, why it matters, and what to ask."""

    id: str
    name: str
    matched: str
    reason: str
    ask: str
    rules: tuple[RuleView, ...]


@dataclass(frozen=True, slots=True)
class PreventionView:
    """``advice`` is (moment in words, tips); ``note`` says what no flag or some flags mean."""

    risks: tuple[RiskView, ...]
    note: str
    advice: tuple[tuple[str, tuple[str, ...]], ...]


def prevention_view(pack: Pack, text: str, now: datetime, words: Words) -> PreventionView:
    """Return the risks in pasted words and what helps everybody."""
    found = flags(pack, text, now)
    note = words("card.no_verdict" if found else "card.none") if text.strip() else ""
    return PreventionView(
        risks=tuple(_risk(flag, now, words) for flag in found),
        note=note,
        advice=tuple(
            (words(f"card.{moment}"), tuple(words.get(f"tips.{name}.text", name) for name in names))
            for moment, names in advice(pack)
        ),
    )


def _risk(flag: Flag, now: datetime, words: Words) -> RiskView:
    phrases = words("checklist.list_joint").join(flag.matched)
    return RiskView(
        id=flag.id,
        name=words.get(f"prevention.{flag.id}.name", flag.id),
        matched=words("card.matched", phrases=phrases),
        reason=words.get(f"prevention.{flag.id}.reason"),
        ask=words("card.ask", ask=words.get(f"prevention.{flag.id}.ask")),
        rules=tuple(rule_view(rule, words, now.date()) for rule in flag.rules),
    )


def card_pdf(card: Document) -> bytes:
    """Return the card as a PDF.

    Raises:
        LeakError: it holds what must not leave.
    """
    from refundwizard.export import EXPORTERS
    from refundwizard.session.leak_scan import Guard, check
    from refundwizard.storage.paths import resources

    data = EXPORTERS["pdf"].render(card, resources()).data
    check(data, Guard.of_document(card))
    return data


def save_card(card: Document, fs: Fs, target: Path) -> Exported:
    """Write the card as a PDF in one piece; see ``export_work.save`` for what is refused.

    Raises:
        FileExistsError: the ending was added, and such a file exists.
        FileNotFoundError: the folder is gone.
        StoreError: the disk refused.
    """
    from refundwizard.session.export_work import Exported, with_ending
    from refundwizard.session.exporting import write

    path = with_ending(target, "pdf")
    write(fs, path, card_pdf(card), force=path == target)
    return Exported(path, card.as_of)
