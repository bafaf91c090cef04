"""What is owed, tier by tier, with where every figure comes from and what an offer amounts to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from refundwizard.domain.conditions import picked
from refundwizard.session.check_view import short_label
from refundwizard.session.standing_view import (
    Standing,
    brief_of,
    place_of,
    rule_for,
    standing_view,
)

if TYPE_CHECKING:
    from refundwizard.domain.assessment import ClaimLine
    from refundwizard.domain.pack import Tier
    from refundwizard.session.rule_view import RuleView
    from refundwizard.session.view_state import ViewState
    from refundwizard.session.wizard import Place

_TENTHS: Final = 10
_PLAIN: Final = frozenset({"amount_of", "nothing_of", "other_alternative", "chosen_alternative"})
_MISSING: Final = frozenset(
    {"amount_missing", "amount_unsure", "items_not_returned", "items_below_paid", "day_missing"}
)
"""Steps that name a question without which a line cannot be worked out."""


@dataclass(frozen=True, slots=True)
class ArgumentView:
    """What the other side may say to a line, and what answers it."""

    says: str
    answer: str


@dataclass(frozen=True, slots=True)
class LineView:
    """One line of the reckoning; ``amount`` in fen, None while it is missing.

    ``counted`` says how the figure came about, ``steps`` are the same one by one, ``proof`` is what
    has to be shown for it, ``arguments`` what the other side may bring up.
    """

    id: str
    name: str
    where: str
    counted: str
    proof: str
    amount: int | None
    group: str | None
    is_chosen: bool
    steps: tuple[str, ...] = ()
    arguments: tuple[ArgumentView, ...] = ()


@dataclass(frozen=True, slots=True)
class OfferView:
    """What the other side offers, in fen; ``share`` is a percentage in words of ``of``.

    ``shares`` are the same against every tier (its sum, the percentage), the last one with all that
    has to be established; ``conditions`` are what is wanted for it and what each of them costs.
    """

    amount: int
    of: int
    share: str
    form: str
    is_original: bool | None
    shares: tuple[tuple[Tier, int, str], ...] = ()
    conditions: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class MoneyView:
    """The money page; sums in fen. ``missing`` are questions whose sums are still open."""

    standing: Standing
    firm: int | None
    with_receipt: int | None
    if_established: int | None
    received: int
    shortfall: int | None
    firm_lines: tuple[LineView, ...]
    receipt_lines: tuple[LineView, ...]
    more_lines: tuple[LineView, ...]
    words: tuple[str, str, str]
    """The names of the three tiers."""
    missing: tuple[tuple[str, Place | None], ...]
    offer: OfferView | None
    rule: RuleView | None
    dont: str
    no_rights: tuple[str, ...]

    @property
    def lines(self) -> tuple[LineView, ...]:
        """Every line, from firm to uncertain."""
        return self.firm_lines + self.receipt_lines + self.more_lines

    @property
    def has_lines(self) -> bool:
        """Whether anything is owed at all."""
        return bool(self.lines)

    @property
    def rivals(self) -> tuple[tuple[LineView, ...], ...]:
        """Ways of counting that exclude each other, the one that counts first."""
        due = self.firm_lines + self.receipt_lines
        groups = dict.fromkeys(line.group for line in due if line.group and not line.is_chosen)
        return tuple(
            tuple(sorted((x for x in due if x.group == group), key=lambda x: not x.is_chosen))
            for group in groups
        )

    @property
    def total(self) -> int | None:
        """Everything together once the last tier is established (fen)."""
        base = self.firm if self.with_receipt is None else self.with_receipt
        if base is None or self.if_established is None:
            return None
        return base + self.if_established


def money_view(state: ViewState) -> MoneyView:
    """Return what is owed, with receipts, and what would be added if something were established."""
    claims = state.assessment.claims
    lines = {
        tier: tuple(_line(state, line) for line in claims.lines if line.tier == tier)
        for tier in ("firm", "with_receipt", "if_established")
    }
    rules = [line.rule for line in claims.lines if line.rule]
    brief = brief_of(state)
    return MoneyView(
        standing=standing_view(state),
        firm=claims.firm,
        with_receipt=claims.with_receipt,
        if_established=claims.if_established,
        received=claims.received,
        shortfall=claims.shortfall,
        firm_lines=lines["firm"],
        receipt_lines=lines["with_receipt"],
        more_lines=lines["if_established"],
        words=_tier_words(state),
        missing=_missing(state),
        offer=offer_view(state),
        rule=rule_for(state, _weightiest(state, rules)),
        dont=_dont(state),
        no_rights=tuple(
            brief.tip(each.id)
            for each in state.assessment.not_available
            if each.reason == "content"
        ),
    )


def _tier_words(state: ViewState) -> tuple[str, str, str]:
    words = state.words
    firm, receipt, established = (
        words.get(f"tiers.{tier}") or words(f"checklist.owed.{tier}")
        for tier in ("firm", "with_receipt", "if_established")
    )
    return firm, receipt, established


def _line(state: ViewState, line: ClaimLine) -> LineView:
    words, brief = state.words, brief_of(state)
    steps = tuple(brief.step(step).why for step in line.trace if step.code not in _PLAIN)
    return LineView(
        id=line.id,
        name=words.get(f"claims.{line.id}.name", line.id),
        where=words.get(f"claims.{line.id}.where"),
        counted=brief.joined(steps),
        proof=words.get(f"claims.{line.id}.proof"),
        amount=line.amount,
        group=line.group,
        is_chosen=line.chosen,
        steps=steps,
        arguments=tuple(
            ArgumentView(words.get(f"defences.{x.id}.says"), words.get(f"defences.{x.id}.answer"))
            for x in state.assessment.defences
            if x.claim == line.id
        ),
    )


def _missing(state: ViewState) -> tuple[tuple[str, Place | None], ...]:
    names = (
        str(dict(step.args)["question"])
        for line in state.assessment.claims.lines
        for step in line.trace
        if step.code in _MISSING
    )
    return tuple(
        (short_label(name, state.words), place_of(state, name)) for name in dict.fromkeys(names)
    )


def offer_view(state: ViewState) -> OfferView | None:
    """Return what is offered against what is asked for."""
    offer = state.assessment.offer
    if offer is None:
        return None
    forms = sorted(picked(state.case.answers.get("offer_form")) - {"unsure"})
    form = state.words.get(f"questions.offer_form.choices.{forms[0]}") if forms else ""
    stem = "questions.offer_conditions"
    return OfferView(
        amount=offer.amount,
        of=offer.of,
        share=_percent(offer.share),
        form=form,
        is_original=offer.original_channel,
        shares=tuple((each.tier, each.of, _percent(each.share)) for each in offer.shares),
        conditions=tuple(
            (state.words.get(f"{stem}.choices.{each}"), state.words.get(f"{stem}.notes.{each}"))
            for each in offer.conditions
        ),
    )


def _percent(tenths: int) -> str:
    whole, tenth = divmod(tenths, _TENTHS)
    return f"{whole}.{tenth}"


def _weightiest(state: ViewState, rules: list[str]) -> str | None:
    """Return the rule the page shows in short: a statute before anything else."""
    shown = [name for name in dict.fromkeys(rules) if name in state.pack.rules]
    statutes = [name for name in shown if state.pack.rules[name].shown_strength == "statute"]
    return next(iter(statutes or shown), None)


def _dont(state: ViewState) -> str:
    """Return the first don't where a multiple of the price might be asked for."""
    multiples = {claim.id for claim in state.pack.claims.values() if claim.method == "multiple"}
    if not any(line.id in multiples for line in state.assessment.claims.lines):
        return ""
    return next((brief_of(state).tip(note.id) for note in state.assessment.donts), "")
