"""Small packs and cases for unit tests: invented knowledge, just enough of it to show one rule.

`pack()` is a whole little pack; every keyword replaces one of its tables. Entries are written as in
the content files, without their id.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from refundwizard.domain.answers import (
    Answer,
    AtTime,
    Choice,
    Many,
    Money,
    OnDate,
    Span,
    Unsure,
    Words,
)
from refundwizard.domain.case import Case, Exhibit, Message, PackRef
from refundwizard.domain.moments import BEIJING
from refundwizard.domain.pack import CalendarYear, Pack
from tests.mini_pack import TABLES, fact, is_, not_

__all__ = ["TABLES", "fact", "is_", "not_"]

TODAY = date(2026, 11, 17)
NOON = datetime(2026, 11, 17, 12, 0, tzinfo=BEIJING)

# ------------------------------------------------------------------------------------------ answers


def pick(name: str) -> Choice:
    return Choice(id=name)


def picks(*names: str) -> Many:
    return Many(ids=names)


def day(iso: str) -> OnDate:
    return OnDate(on=date.fromisoformat(iso))


def month(iso: str) -> OnDate:
    return OnDate(on=date.fromisoformat(f"{iso}-01"), precision="month")


def moment(iso: str) -> datetime:
    return datetime.fromisoformat(iso).replace(tzinfo=BEIJING)


def at(iso: str) -> AtTime:
    return AtTime(at=moment(iso))


def fen(amount: int) -> Money:
    return Money(fen=amount)


def text(words: str) -> Words:
    return Words(text=words)


def left(minutes: int, seen_at: str | None) -> Span:
    return Span(minutes=minutes, seen_at=None if seen_at is None else moment(seen_at))


UNSURE = Unsure()

# -------------------------------------------------------------------------------------------- cases


def case(answers: dict[str, Answer] | None = None, **parts: Any) -> Case:
    return Case(
        pack=PackRef(id="mini", version="2026.11"), created_at=NOON, answers=answers or {}, **parts
    )


def message(direction: str, words: str = "好的", on: str = "2026-11-16T10:00") -> Message:
    return Message.model_validate(
        {"at": moment(on), "direction": direction, "channel": "chat", "text": words}
    )


def exhibit(kind: str | None, caption: str = "") -> Exhibit:
    return Exhibit(id="x", kind=kind, caption=caption)


# ---------------------------------------------------------------------------------------- calendars


def _days(first: str, last: str, holiday: str) -> dict[date, str]:
    start, end = date.fromisoformat(first), date.fromisoformat(last)
    return {start + timedelta(days=step): holiday for step in range((end - start).days + 1)}


def _year(
    year: int, off: dict[date, str], work: list[str], *, complete: bool = True
) -> CalendarYear:
    return CalendarYear.model_validate(
        {
            "year": year,
            "notice": f"notice for {year}",
            "checked": date(2026, 11, 1),
            "off": off,
            "work": [date.fromisoformat(each) for each in work],
            "complete": complete,
        }
    )


def calendars() -> dict[int, CalendarYear]:
    """The days off of 2025 and 2026 as the State Council announced them, 2027 not announced yet."""
    return {
        2025: _year(
            2025,
            _days("2025-01-01", "2025-01-01", "new_year")
            | _days("2025-01-28", "2025-02-04", "spring_festival")
            | _days("2025-04-04", "2025-04-06", "qingming")
            | _days("2025-05-01", "2025-05-05", "labour_day")
            | _days("2025-05-31", "2025-06-02", "dragon_boat")
            | _days("2025-10-01", "2025-10-08", "national_day"),
            ["2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11"],
        ),
        2026: _year(
            2026,
            _days("2026-01-01", "2026-01-03", "new_year")
            | _days("2026-02-15", "2026-02-23", "spring_festival")
            | _days("2026-04-04", "2026-04-06", "qingming")
            | _days("2026-05-01", "2026-05-05", "labour_day")
            | _days("2026-06-19", "2026-06-21", "dragon_boat")
            | _days("2026-09-25", "2026-09-27", "mid_autumn")
            | _days("2026-10-01", "2026-10-07", "national_day"),
            ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"],
        ),
        2027: _year(2027, _days("2027-01-01", "2027-01-01", "new_year"), [], complete=False),
    }


# -------------------------------------------------------------------------------------------- packs


def _with_ids(table: dict[str, Any]) -> dict[str, Any]:
    return {name: {"id": name, **entry} for name, entry in table.items()}


def pack(**changes: Any) -> Pack:
    """A whole little pack; keywords replace a table (`deadlines={...}`) or a plain field."""
    plain = {
        "id": "mini",
        "version": "2026.11",
        "checked": date(2026, 11, 1),
        "languages": ["zh_CN", "en"],
        "start": "begin",
        "calendars": calendars(),
        "renamed": {},
        "examples": {},
        "bodies": {
            "note": {"zh_CN": "退 $amount 元\n$signed_on 签收\n单号 $order_no\n$answers_chat"}
        },
        "texts": {"zh_CN": {}, "en": {}},
    }
    tables = {name: _with_ids(changes.pop(name, entries)) for name, entries in TABLES.items()}
    return Pack.model_validate(plain | tables | changes)


S1: dict[str, Answer] = {
    "platform": pick("xiaohongshu"),
    "stage": pick("not_applied"),
    "reason": pick("changed_mind"),
    "goods_kind": pick("clothing"),
    "signed_on": day("2026-11-12"),
    "price_paid": fen(32900),
    "merchant_reply": text("已拆封影响二次销售,不退"),
}
"""A dress tried on once, signed for five days ago, refused because the package was opened."""

S2: dict[str, Answer] = {
    "platform": pick("xiaohongshu"),
    "stage": pick("refused"),
    "reason": pick("faulty"),
    "goods_kind": pick("clothing"),
    "signed_on": day("2026-10-29"),
    "price_paid": fen(46800),
    "freight_paid": fen(1200),
    "test_fee": fen(18000),
    "offer_amount": fen(5000),
    "offer_form": pick("voucher"),
}
"""A scarf of another fibre than promised, tested, with a voucher offered."""
