"""A case as a workbook: what happened, what is owed, what proves it, and what is due."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from refundwizard.domain.audience import Masker, hidden_from, kind_word
from refundwizard.domain.moments import beijing
from refundwizard.domain.passages import unchanged
from refundwizard.domain.passages.brief import Brief
from refundwizard.domain.wording import capital, days_between
from refundwizard.domain.workbook import Column, Sheet, Workbook
from refundwizard.session.case_book_evidence import evidence_rows, need_rows
from refundwizard.session.deadlines_view import deadline_view
from refundwizard.session.personal import ready
from refundwizard.session.timeline_entries import entries
from refundwizard.session.view_state import ViewState
from refundwizard.session.wizard import Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from refundwizard.domain.assessment import ClaimLine
    from refundwizard.domain.case import Case
    from refundwizard.domain.workbook import Cell, Form
    from refundwizard.session.deadlines_view import DeadlineView
    from refundwizard.session.documents import Subject
    from refundwizard.session.timeline_entry import Entry

    Row = tuple[Cell, ...]

_LANES: Final = {"you": "buyer", "other": "merchant"}
_TIERS: Final = ("firm", "with_receipt", "if_established")
_COLUMNS: Final[dict[str, tuple[tuple[str, Form, int], ...]]] = {
    "chronology": (
        *(("day", "day", 12), ("clock", "text", 7), ("who", "text", 12), ("what", "text", 30)),
        *(("note", "text", 50), ("state", "text", 12)),
    ),
    "money": (
        *(("tier", "text", 14), ("item", "text", 22), ("where", "text", 26)),
        *(("steps", "text", 40), ("counted", "text", 9), ("amount", "money", 14)),
    ),
    "evidence": (
        *(("number", "count", 6), ("name", "text", 20), ("kind", "text", 14)),
        *(("origin", "text", 12), ("proves", "text", 24), ("captured", "day", 12)),
        *(("added", "moment", 17), ("files", "text", 20), ("digest", "text", 23)),
    ),
    "needs": (
        *(("name", "text", 26), ("proves", "text", 40), ("need", "text", 14)),
        *(("state", "text", 14), ("numbers", "text", 14)),
    ),
    "deadlines": (
        *(("who", "text", 10), ("action", "text", 22), ("safe", "day", 12)),
        *(("safe_clock", "text", 8), ("latest", "day", 12), ("latest_clock", "text", 8)),
        *(("left", "count", 8), ("state", "text", 11), ("trace", "text", 42)),
        ("rule", "text", 24),
    ),
    "about": (("name", "text", 20), ("value", "text", 90)),
}
"""Every sheet with its columns: word, what the cells are, width in half-width letters."""


def case_book(of: Subject) -> Workbook:
    """Return the workbook of a case as its audience may see it; the last sheet says which."""
    masker = Masker(of.case, of.audience, of.person)
    brief = Brief(of.pack, of.case, of.found, of.words, of.integrity)
    case, place, now = _with_particulars(of), Place("timeline"), beijing(of.found.as_of)
    state = ViewState(place, "", case, of.pack, of.found, of.words, now, (), None, None)
    money = [*_money(brief)]
    rows: dict[str, Sequence[Row]] = {
        "chronology": [_entry(state, each) for each in entries(state)],
        "money": [row for row, _is_sum in money],
        "evidence": [*evidence_rows(brief)],
        "needs": [*need_rows(brief)],
        "deadlines": [_deadline(state, brief, number) for number in range(len(_known(state)))],
    }
    shown = {name: masker.within(tuple(each)) for name, each in rows.items()}
    shown["about"] = masker.within(tuple(_about(brief)))
    shown["about"] += (_whom(of, masker),)
    strong = {"money": tuple(at for at, (_row, is_sum) in enumerate(money) if is_sum)}
    return Workbook(
        title=of.words("workbook.title"),
        lang=of.words.lang,
        as_of=of.found.as_of,
        foot=_foot(brief),
        sheets=tuple(
            Sheet(
                name=of.words(f"workbook.sheet.{name}"),
                columns=_columns(brief, name),
                rows=shown[name],
                strong=strong.get(name, ()),
            )
            for name in _COLUMNS
        ),
    )


def _with_particulars(of: Subject) -> Case:
    """Return the case with the shopper's particulars in its messages, as far as they are known."""
    messages = (
        each.model_copy(update={"text": ready(each.text, of.person, of.words)})
        for each in of.case.messages
    )
    return of.case.model_copy(update={"messages": tuple(messages)})


def _columns(brief: Brief, sheet: str) -> tuple[Column, ...]:
    return tuple(
        Column(title=brief.words(f"workbook.{sheet}.{name}"), form=form, width=width)
        for name, form, width in _COLUMNS[sheet]
    )


def _foot(brief: Brief) -> str:
    foot = brief.say("foot")
    if brief.integrity is None:
        return foot
    digest = unchanged.foot(brief.words, brief.integrity)
    return brief.words("integrity.foot_line", foot=foot, digest=digest)


def _entry(state: ViewState, each: Entry) -> Row:
    words = state.words
    lane = _LANES.get(each.lane)
    who = words(f"checklist.who.{lane}") if lane else words("workbook.body")
    when = "past" if not each.is_coming else "provisional" if each.is_provisional else "coming"
    return (each.on, each.clock, who, each.title, each.note, words(f"workbook.chronology.{when}"))


def _money(brief: Brief) -> Iterator[tuple[Row, bool]]:
    """Yield every line and the sum of its tier; sums with whether they are one."""
    claims = brief.found.claims
    sums = dict(zip(_TIERS, (claims.firm, claims.with_receipt, claims.if_established), strict=True))
    for tier, total in sums.items():
        lines = [line for line in claims.lines if line.tier == tier]
        yield from ((_line(brief, line), False) for line in lines)
        if lines:
            yield ("", brief.say(f"owed.{tier}"), "", "", "", _amount(brief, total)), True
    if claims.received and claims.shortfall is not None:
        for name, fen in (("received", claims.received), ("shortfall", claims.shortfall)):
            yield ("", brief.say(f"owed.{name}"), "", "", "", fen), True


def _line(brief: Brief, line: ClaimLine) -> Row:
    words = brief.words
    steps = brief.say("owed.step_joint").join(brief.step(step).why for step in line.trace)
    return (
        words.get(f"tiers.{line.tier}", line.tier),
        words.get(f"claims.{line.id}.name", line.id),
        words.get(f"claims.{line.id}.where"),
        steps,
        words("workbook.yes" if line.chosen else "workbook.no"),
        _amount(brief, line.amount),
    )


def _amount(brief: Brief, fen: int | None) -> Cell:
    return brief.say("owed.missing") if fen is None else fen


def _known(state: ViewState) -> list[DeadlineView]:
    return [deadline_view(state, each) for each in state.assessment.deadlines]


def _deadline(state: ViewState, brief: Brief, number: int) -> Row:
    words, each = state.words, state.assessment.deadlines[number]
    view = deadline_view(state, each)
    steps = (brief.step(step) for step in each.due.trace)
    latest = view.latest_on or view.safe_on
    return (
        view.who_word,
        capital(view.action),
        view.safe_on,
        view.clocks[0],
        latest,
        (view.clocks[1] if view.latest_on else view.clocks[0]) if latest else "",
        None if view.safe_on is None else days_between(state.today, view.safe_on),
        words(f"workbook.deadlines.{_state(view)}"),
        "\n".join(f"{step.when} {step.why}".strip() for step in steps),
        view.rule.title if view.rule is not None else "",
    )


def _state(view: DeadlineView) -> str:
    if view.is_done:
        return "done"
    if view.safe_on is None:
        return "waiting"
    if view.is_overdue:
        return "overdue"
    return "provisional" if view.is_provisional else "running"


def _about(brief: Brief) -> Iterator[Row]:
    words, pack = brief.words, brief.pack
    names = (brief.case.answers.get(name) for name in ("seller_name", "item_name"))
    case = brief.joined(getattr(each, "text", "").strip() for each in names)
    based = words(
        "workbook.about.pack_value", id=pack.id, version=pack.version, checked=pack.checked
    )
    told = (("case", case), ("as_of", brief.today.isoformat()), ("pack", based))
    yield from ((words(f"workbook.about.{name}"), value) for name, value in told if value)
    if brief.integrity is not None:
        record = "\n".join(each.text for each in unchanged.unchanged(words, brief.integrity))
        yield words("workbook.about.record"), record
    yield words("workbook.about.limits"), brief.say("about.limits")


def _whom(of: Subject, masker: Masker) -> Row:
    """Return for whom the workbook is, and what is masked in it."""
    words, whom = of.words, of.words(f"checklist.audience.for_{of.audience}")
    hidden = masker.hidden()
    kinds = words("checklist.list_joint").join(kind_word(kind, words) for kind, _ in hidden)
    key = "masked" if hidden else "nothing" if hidden_from(of.audience) else "full"
    return words("workbook.about.whom"), words(f"workbook.whom.{key}", whom=whom, kinds=kinds)
