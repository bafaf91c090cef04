"""What is owed, worked out a second time with fractions; nothing of the product is used here.

A case is a plain table: answers as they would be typed, ``items`` as rows. Amounts are fractions of
a yuan until the very end; a line that cannot be worked out is None.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from math import floor
from typing import Any

Case = dict[str, Any]
Yuan = Fraction | None

FEN = Fraction(1, 100)
HALF = Fraction(1, 2)


def round_half_up(amount: Fraction) -> Fraction:
    """Round to whole fen; exactly half a fen goes up."""
    return floor(amount / FEN + HALF) * FEN


def cut(amount: Fraction) -> Fraction:
    """Cut off what is less than a fen."""
    return floor(amount / FEN) * FEN


def given(case: Case, name: str, empty: Yuan = None) -> Yuan:
    """Return a typed amount; ``empty`` stands for a field left empty, 不确定 for nothing at all."""
    typed = case.get("answers", {}).get(name, "")
    if typed == "":
        return empty
    return None if typed == "unsure" else Fraction(typed)


def parts(case: Case) -> list[tuple[Fraction, int, int]]:
    """Return line price, number and returned number of every row of the order."""
    rows = case.get("items", [])
    return [
        (Fraction(row["price"]) * row.get("quantity", 1), row.get("quantity", 1), row["returned"])
        for row in rows
    ]


def paid_by_row(case: Case, paid: Fraction) -> list[Fraction]:
    """Share what was paid out over the rows: cut to fen, the fen left over to the largest rests."""
    prices = [price for price, _many, _back in parts(case)]
    whole = sum(prices)
    if whole == 0:
        return [Fraction(0)] * len(prices)
    exact = [paid * price / whole for price in prices]
    shares = [cut(each) for each in exact]
    rests = [each - share for each, share in zip(exact, shares, strict=True)]
    left = round((paid - sum(shares)) / FEN)
    for _ in range(left):
        largest = rests.index(max(rests))
        shares[largest] += FEN
        rests[largest] = Fraction(-1)
    return shares


def share_of_returned(case: Case) -> Yuan:
    """Pro rata: what was paid for the pieces that go back."""
    paid, rows = given(case, "price_paid"), parts(case)
    if paid is None or not any(back for _price, _many, back in rows):
        return None
    if sum(price for price, _many, _back in rows) < paid:
        return None
    shares = zip(paid_by_row(case, paid), rows, strict=True)
    return sum(
        (round_half_up(share * back / many) for share, (_, many, back) in shares), Fraction()
    )


def settled_anew(case: Case) -> Yuan:
    """七日无理由退货暂行办法 17: what was paid less what is kept at single prices."""
    paid, rows = given(case, "price_paid"), parts(case)
    if paid is None or not any(back for _price, _many, back in rows):
        return None
    whole = sum(price for price, _many, _back in rows)
    if whole < paid:
        return None
    kept = sum((price / many * (many - back) for price, many, back in rows), Fraction())
    threshold = given(case, "coupon_threshold")
    if threshold is not None and kept >= threshold:
        kept = max(Fraction(), kept - (whole - paid))
    return max(Fraction(), paid - kept)


def price(case: Case) -> Yuan:
    """Return the price, or its share where some of the order goes back."""
    is_told = any(back for _price, _many, back in parts(case))
    return share_of_returned(case) if is_told else given(case, "price_paid")


def times(case: Case, factor: int, floor_of: int) -> Yuan:
    """Return a multiple of the price, at least a floor."""
    base = price(case)
    return None if base is None else max(base * factor, Fraction(floor_of))


def less(case: Case, first: str, second: str) -> Yuan:
    """Return one amount less another, never below nothing."""
    one, other = given(case, first, Fraction(0)), given(case, second, Fraction(0))
    if first in ("price_paid", "freight_cost"):
        one = given(case, first)
    return None if one is None or other is None else max(Fraction(), one - other)


def twice(case: Case) -> Yuan:
    """民法典 586 and 587: the deposit up to a fifth of the price twice, the rest once."""
    deposit, whole = given(case, "deposit_paid", Fraction(0)), given(case, "price_paid")
    if deposit is None or whole is None:
        return None
    limit = cut(whole / 5)
    return deposit + min(deposit, limit)


def interest(case: Case, base: Yuan) -> Yuan:
    """Return simple interest by the day, 365 days a year, from the day after payment."""
    rate, since = given(case, "interest_rate"), case["answers"].get("paid_on", "")
    if base is None or rate is None or len(since) != len("2026-01-01"):
        return None
    days = max(0, (case["today"] - date.fromisoformat(since)).days)
    return round_half_up(base * rate / 100 * days / 365)


def plus(*amounts: Yuan) -> Yuan:
    """Add amounts; one that is missing leaves no sum."""
    known = [amount for amount in amounts if amount is not None]
    return sum(known, Fraction()) if len(known) == len(amounts) else None


def zero(case: Case, name: str) -> Yuan:
    """Return an optional amount: nothing where it was left empty."""
    return given(case, name, Fraction(0))


def gift(case: Case) -> Yuan:
    """七日无理由退货暂行办法 12: the price less the marked price of a gift that is kept."""
    base, off = price(case), zero(case, "gift_value")
    return None if base is None or off is None else max(Fraction(), base - off)


LINES = {
    "price_back": ("firm", "way", price),
    "price_back_weak": ("with_receipt", None, price),
    "price_back_if_proven": ("with_receipt", None, price),
    "price_back_less_gift": ("firm", None, gift),
    "part_back": ("firm", "way", share_of_returned),
    "resettled_back": ("firm", "way", settled_anew),
    "missing_part_share": ("firm", "whole", share_of_returned),
    "missing_part_back": ("firm", "whole", lambda case: zero(case, "missing_value")),
    "price_back_instead": ("firm", "whole", lambda case: given(case, "price_paid")),
    "unused_share": ("with_receipt", "unused", share_of_returned),
    "unused_at_full_price": ("with_receipt", "unused", settled_anew),
    "freight_out_back": ("firm", None, lambda case: given(case, "freight_paid")),
    "return_freight_back": ("with_receipt", None, lambda case: given(case, "freight_cost")),
    "return_freight_paid": ("with_receipt", None, lambda case: zero(case, "return_freight")),
    "freight_gap_back": (
        "with_receipt",
        None,
        lambda case: less(case, "freight_cost", "insurance_paid"),
    ),
    "test_fee_back": ("with_receipt", None, lambda case: zero(case, "test_fee")),
    "tax_back": ("with_receipt", None, lambda case: zero(case, "tax_paid")),
    "price_drop_back": ("firm", None, lambda case: less(case, "price_paid", "price_after")),
    "deposit_back": ("firm", "deposit", lambda case: zero(case, "deposit_paid")),
    "deposit_doubled": ("if_established", "deposit", twice),
    "deposit_and_penalty": (
        "if_established",
        "deposit",
        lambda case: plus(zero(case, "deposit_paid"), zero(case, "penalty_agreed")),
    ),
    "prepaid_interest": ("with_receipt", None, lambda case: interest(case, price(case))),
    "advance_interest": (
        "with_receipt",
        None,
        lambda case: interest(case, zero(case, "deposit_paid")),
    ),
    "punitive_cpl55": ("if_established", "punitive", lambda case: times(case, 3, 500)),
    "punitive_fsl148": ("if_established", "punitive", lambda case: times(case, 10, 1000)),
    "promised_tenfold": ("if_established", "punitive", lambda case: times(case, 10, 0)),
}
"""Tier, group and formula of each line."""

ONLY_IF_GIVEN = {
    "part_back": "items",
    "resettled_back": "items",
    "missing_part_share": "items",
    "unused_share": "items",
    "unused_at_full_price": "items",
    "return_freight_paid": "return_freight",
    "tax_back": "tax_paid",
    "deposit_and_penalty": "penalty_agreed",
    "prepaid_interest": "interest_rate",
    "advance_interest": "interest_rate",
}


def stands(case: Case, line: str) -> bool:
    """Tell whether a line is there at all."""
    needed = ONLY_IF_GIVEN.get(line)
    if needed == "items":
        return "items" in case
    return needed is None or case["answers"].get(needed, "") != ""


def owed(case: Case) -> dict[str, Any]:
    """Return every line, the three tiers, what is short, and what an offer is of each tier."""
    lines = [line for line in case["claims"] if stands(case, line)]
    amounts = {line: LINES[line][2](case) for line in lines}
    counted = [line for line in lines if _counts(line, lines)]
    firm = plus(*(amounts[x] for x in counted if LINES[x][0] == "firm")) if lines else None
    more = plus(*(amounts[x] for x in counted if LINES[x][0] == "with_receipt"))
    top = [x for x in lines if LINES[x][0] == "if_established"]
    is_clear = bool(top) and all(x in counted for x in top)
    return {
        "lines": amounts,
        "firm": firm,
        "with_receipt": plus(firm, more),
        "if_established": plus(*(amounts[x] for x in top)) if is_clear else None,
        "shortfall": None if firm is None else firm - (zero(case, "refunded") or 0),
    }


def _counts(line: str, lines: list[str]) -> bool:
    tier, group, _formula = LINES[line]
    rivals = [x for x in lines if group is not None and LINES[x][1] == group]
    if len(rivals) < 2:
        return True
    due = [x for x in rivals if LINES[x][0] != "if_established"]
    return tier != "if_established" and bool(due) and due[0] == line


def shares(case: Case) -> dict[str, str]:
    """Return an offer as a percentage of every tier that adds something, one decimal, half up."""
    found, offered = owed(case), given(case, "offer_amount")
    firm, receipt, more = found["firm"], found["with_receipt"], found["if_established"]
    tiers = {"firm": firm, "with_receipt": receipt, "if_established": plus(receipt, more)}
    said: dict[str, str] = {}
    highest = Fraction(0)
    for tier, whole in tiers.items():
        if offered is not None and whole is not None and whole > highest:
            tenths = floor(offered / whole * 1000 + HALF)
            said[tier] = f"{tenths // 10}.{tenths % 10}"
            highest = whole
    return said


def written(amount: Yuan) -> str:
    """Return an amount as a table writes it: two decimals, or ``none``."""
    if amount is None:
        return "none"
    fen = amount / FEN
    assert fen.denominator == 1, amount
    sign, whole = ("-" if fen < 0 else ""), abs(fen.numerator)
    return f"{sign}{whole // 100}.{whole % 100:02d}"
