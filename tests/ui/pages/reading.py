"""Reading what a page or a saved PDF says, as a person would."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pypdfium2
from PySide6.QtWidgets import QLabel, QWidget

from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.painted_button import PaintedButton
from tests.ui.desk import Desk


def words_of(root: QWidget) -> list[str]:
    """Every text in sight below a widget, from top to bottom as the widgets were made."""
    said = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisibleTo(root):
            continue
        if isinstance(widget, QLabel) and widget.text():
            said.append(widget.text())
        elif isinstance(widget, Button):
            said.append(widget.words)
        elif isinstance(widget, PaintedButton):
            said.append(f"{widget.accessibleName()} {widget.accessibleDescription()}".strip())
    return said


def page_text(desk: Desk) -> str:
    """What the column of the page says, a text a line."""
    desk.settle()
    return "\n".join(words_of(desk.page.column))


def panel_text(desk: Desk) -> str:
    """What the side panel says, a text a line."""
    desk.settle()
    panel = desk.window.panel
    assert panel is not None
    return "\n".join(words_of(panel))


def title(desk: Desk) -> str:
    """The page's h1."""
    heading: str = desk.page.title.heading.text()
    return heading


def pdf_text(path: Path) -> str:
    """The text of a PDF, without spaces and breaks: lines wrap where they like."""
    document = pypdfium2.PdfDocument(path)
    try:
        parts = []
        for page in document:
            text = page.get_textpage()
            parts.append(text.get_text_bounded())
            text.close()
            page.close()
    finally:
        document.close()
    return "".join("".join(parts).split())


def save_as(desk: Desk, path: Path) -> Path:
    """Save the export in the chosen format through the window."""
    desk.go("export")
    desk.prompter.answers.append(path)
    desk.page.save.click()
    desk.settle()
    return path


def pick(desk: Desk, **wanted: object) -> None:
    """Choose on the export page as its rows do."""
    page = desk.page
    page.choices.picked.emit(replace(page.view.request, **wanted), "formats")
    desk.settle()


SCARF: dict[str, object] = {
    "fraud_contact": "no",
    "payer_minor": "no",
    "received": "yes",
    "stage": "not_applied",
    "goods_kind": "clothing",
    "reason": "not_as_described",
    "mismatch": ["material"],
    "page_saved": "no",
    "test_report": "yes",
    "test_fee": "180.00",
    "signed_on": "2026-10-29",
    "price_paid": "468.00",
    "freight_paid": "12.00",
    "goods_state": "tried_on_tags_on",
    "merchant_reply": "亲这边给您补五十元优惠券",
    "item_name": "100%山羊绒围巾",
    "seller_name": "暖禾",
    "order_no": "P7611 0093 2047",
    "seller_identified": "no",
    "offer_amount": "50.00",
    "offer_form": "voucher",
}
"""Sold as pure cashmere; a laboratory found wool and polyester; the seller offers a voucher."""
