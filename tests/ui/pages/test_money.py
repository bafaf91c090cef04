"""Sums on the page and on paper: three tiers, never one headline, each with where it is from."""

from __future__ import annotations

from pathlib import Path

from refundwizard.ui.widgets.money_tiers import ConditionalBox, TierCard
from refundwizard.ui.widgets.status_row import StatusRow
from refundwizard.ui.widgets.trace_table import TraceTable
from tests.ui.desk import DRESS, Desk
from tests.ui.pages.reading import SCARF, page_text, pdf_text, save_as, title, words_of


def open_money(desk: Desk, answers: dict[str, object]) -> str:
    desk.open(answers)
    desk.go("money")
    return page_text(desk)


def tiers(desk: Desk) -> list[tuple[str, str]]:
    return [
        (card.tier.weight, card.tier.amount) for card in desk.page.column.findChildren(TierCard)
    ]


def test_the_dress_is_owed_in_full_and_nothing_else_is(desk: Desk) -> None:
    open_money(desk, DRESS)
    assert tiers(desk) == [("firm", "¥329.00")]
    assert "329.00" in title(desk)


def test_the_scarf_has_three_tiers_that_are_never_added(desk: Desk) -> None:
    said = open_money(desk, SCARF)
    amounts = tiers(desk)
    assert amounts[0] == ("firm", "¥480.00")
    assert amounts[1] == ("receipt", "¥660.00")
    assert amounts[2][0] == "established"
    assert "¥1,404.00" in amounts[2][1]
    assert "2,064.00" not in title(desk)
    assert "2,064.00" not in " ".join(amount for _weight, amount in amounts)
    assert "2,064.00" in said


def test_tiers_have_one_width_where_they_stand_side_by_side(desk: Desk) -> None:
    open_money(desk, SCARF)
    widths = {card.width() for card in desk.page.column.findChildren(TierCard)}
    assert max(widths) - min(widths) <= 1


def test_every_line_says_where_it_is_from(desk: Desk) -> None:
    open_money(desk, SCARF)
    table = "\n".join(words_of(desk.page.column.findChild(TraceTable)))
    for amount in ("468.00", "12.00", "480.00", "180.00", "660.00", "480.00 + 180.00"):
        assert amount in table
    words = desk.stage.desk.words
    for line in ("price_back", "freight_out_back", "test_fee_back"):
        assert words(f"claims.{line}.where") in table


def test_the_third_tier_says_what_has_to_be_shown(desk: Desk) -> None:
    open_money(desk, SCARF)
    box = "\n".join(words_of(desk.page.column.findChild(ConditionalBox)))
    assert desk.stage.desk.words("claims.punitive_cpl55.proof") in box
    assert "468.00" in box


def test_the_voucher_is_compared_with_what_is_asked(desk: Desk) -> None:
    said = open_money(desk, SCARF)
    assert "7.6%" in said
    button = [
        row for row in desk.page.column.findChildren(StatusRow) if "50.00" in row.title.text()
    ]
    assert len(button) == 1


def test_at_least_five_hundred_stands_in_the_third_tier(desk: Desk) -> None:
    open_money(desk, {**SCARF, "price_paid": "99.00", "freight_paid": "0", "test_fee": "0"})
    assert "¥500.00" in tiers(desk)[-1][1]
    assert "599.00" in page_text(desk)


def test_what_came_back_is_set_off_in_the_open(desk: Desk) -> None:
    said = open_money(desk, {**SCARF, "refunded": "60.00"})
    assert "60.00" in said
    assert "420.00" in said


def test_cut_tags_leave_no_certain_sum(desk: Desk) -> None:
    open_money(desk, {**DRESS, "goods_state": "tags_removed"})
    assert [weight for weight, _amount in tiers(desk)] == ["receipt"]
    assert desk.page.view.firm == 0
    assert desk.stage.desk.words("claims.price_back_weak.proof") in page_text(desk)


def test_made_to_order_has_no_sum_and_says_what_is_open(desk: Desk) -> None:
    said = open_money(desk, {**DRESS, "goods_kind": "custom"})
    assert not tiers(desk)
    assert "七天无理由不适用这类商品" in said


def test_an_unsure_price_is_a_gap_with_its_way_and_no_zero(desk: Desk) -> None:
    said = open_money(desk, {**DRESS, "price_paid": "unsure"})
    assert desk.page.view.firm is None
    assert "0.00" not in said
    row = desk.page.column.findChild(StatusRow)
    row.findChildren(type(desk.page.foot.next))[0].click()
    desk.settle()
    assert desk.place.page is not None


def test_the_exported_pdf_gives_the_same_sums(desk: Desk, tmp_path: Path) -> None:
    open_money(desk, SCARF)
    text = pdf_text(save_as(desk, tmp_path / "list.pdf"))
    for amount in ("480.00", "660.00", "1,404.00", "7.6%"):
        assert amount in text
