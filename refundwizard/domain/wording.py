"""How days, times and sums are written: one place for window, documents and command line.

Patterns come from the text table ``dates``; nothing here knows a language.
"""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING, Final

from refundwizard.domain.moments import ONE_DAY

if TYPE_CHECKING:
    from refundwizard.domain.words import Words


def money(fen: int) -> str:
    """Return fen as yuan with thousands commas and two decimals, without a sign: ``1,000.00``."""
    whole, rest = divmod(abs(fen), 100)
    return f"{'-' if fen < 0 else ''}{whole:,}.{rest:02d}"


def articles(words: Words, article: str) -> str:
    """Return article numbers as a language writes them: “8、9” and “9（三）” are “8, 9” and “9(3)”.

    The word ``checklist.article_marks`` pairs the marks as printed with those to write instead.
    """
    marks = words.get("checklist.article_marks")
    for printed, written in zip(marks[::2], marks[1::2], strict=False):
        article = article.replace(printed, written)
    return article.replace("、", words.get("checklist.list_joint", "、"))


def capital(text: str) -> str:
    """Return words as they stand at the start of a sentence or alone on a card."""
    return text[:1].upper() + text[1:]


_PROPER: Final = ("Alipay", "English", "Chinese", "Xiaohongshu", "Taobao", "Douyin", "I")


def inside(text: str) -> str:
    """Return words as they stand inside a sentence: without a capital, unless it is a name's."""
    first = text.partition(" ")[0].rstrip(",.;:")
    is_name = first in _PROPER or any(sign.isupper() for sign in first[1:])
    return text if is_name else text[:1].lower() + text[1:]


def yuan(fen: int) -> str:
    """Return fen as a plain decimal string for JSON: ``1000.00``."""
    return money(fen).replace(",", "")


def day(words: Words, on: date, today: date) -> str:
    """Return a day with its weekday; the year stands only when it is not today's."""
    pattern = "dates.day" if on.year == today.year else "dates.day_with_year"
    return words(
        pattern,
        year=on.year,
        month=words(f"dates.month_{on.month}"),
        day=on.day,
        weekday=words(f"dates.weekday_{on.isoweekday()}"),
    )


def full_day(words: Words, on: date) -> str:
    """Return a day with its year and weekday, whatever year it is."""
    return words(
        "dates.day_with_year",
        year=on.year,
        month=words(f"dates.month_{on.month}"),
        day=on.day,
        weekday=words(f"dates.weekday_{on.isoweekday()}"),
    )


def until(words: Words, at: date | datetime, today: date, *, by_day: bool = True) -> str:
    """Return a due moment (“11月19日 周四 24:00 前”); a pure day ends at 24:00."""
    on, clock = end_of(at, by_day=by_day)
    return words("dates.until", day=day(words, on, today), clock=clock)


def end_of(at: date | datetime, *, by_day: bool = True) -> tuple[date, str]:
    """Return the day and the time something ends at; midnight is the 24:00 of the day before."""
    if by_day or not isinstance(at, datetime):
        return at, "24:00"
    if at.time() == time() and at.toordinal() > 1:
        return at - ONE_DAY, "24:00"
    return at, f"{at:%H:%M}"


def days_between(today: date, at: date | datetime) -> int:
    """Return whole calendar days from today to a day; negative once it has passed."""
    return ((at.date() if isinstance(at, datetime) else at) - today).days


def left(words: Words, at: date | datetime, today: date) -> str:
    """Return the days left in words (“还剩 2 天”, “今天”, “已过 2 天”)."""
    days = days_between(today, at)
    if days == 0:
        return words("dates.today")
    key, count = ("dates.left", days) if days > 0 else ("dates.over", -days)
    return words(f"{key}_one" if count == 1 else key, days=count)


def span(words: Words, minutes: int) -> str:
    """Return a length of time in days, hours and minutes, leaving out what is zero."""
    days, rest = divmod(minutes, 24 * 60)
    parts = [(days, "days"), (rest // 60, "hours"), (rest % 60, "minutes")]
    shown = [words(f"dates.{name}", count=count) for count, name in parts if count]
    return words("dates.span_joint").join(shown) if shown else words("dates.minutes", count=0)
