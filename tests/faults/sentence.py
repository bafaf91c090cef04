"""Acts of a person in the middle of a sentence: typing it until killed, and coming back."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from PySide6.QtTest import QTest

from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from tests.faults.window import Window

FIELD = "merchant_reply"
CUPS = {
    "story": "人在家签收，开箱就碎了一只",
    "fraud_contact": "no",
    "payer_minor": "no",
    "received": "yes",
    "stage": "not_applied",
    "goods_kind": "home",
    "reason": "quality",
    "fault_kind": ["broken_on_arrival"],
    "evidence_at_opening": "yes",
    "harmed": "no",
    "signed_on": "2026-11-16",
    "price_paid": "158.00",
    "freight_paid": "0",
    "goods_state": "tried_on_tags_on",
    "item_name": "陶瓷咖啡杯两只",
    "seller_name": "素窑器物",
    "seller_identified": "no",
    FIELD: "请等回复",
}


def cups(window: Window) -> str:
    """Return the id of the case of the two cups, which is made if there is none."""
    library = window.controller.library
    if ids := library.cases.ids():
        return str(ids[0])
    case_id = library.create(window.case_of(CUPS))
    library.index.save()
    return str(case_id)


def target_of(window: Window) -> Any:
    """Go to the page that asks for what the seller answered, and into its field."""
    wizard = window.desk.wizard
    page = next(
        name
        for name in wizard.flow_pages()
        if FIELD in {use.id for use in window.controller.library.pack.pages[name].fields}
    )
    window.go(wizard.place_of_page(page))
    field = window.page.fields[FIELD]
    control = field.control
    target = control.edit if isinstance(control, TextField) else field.block.control_api()
    target = target if isinstance(control, TextField) else target.focus_target()
    target.setFocus()
    return target


def write_sentence(window: Window) -> None:
    """Type a sentence behind what stands there, key by key, until killed."""
    window.open(cups(window))
    target = target_of(window)
    target.moveCursor(target.textCursor().MoveOperation.End)
    window.say("READY")
    for number, key in enumerate(window.order["sentence"], start=1):
        QTest.keyClick(target, key)
        window.settle(0.03)
        window.say("TYPED", number, time.monotonic())
    while True:
        window.settle(0.02)


def come_back(window: Window) -> None:
    """Open the case again, say what the window offers, and press one of its buttons."""
    window.open(cups(window))
    banner = window.desk.notices.unsaved.banner
    if banner is None:
        window.say("OFFERED nothing")
    else:
        window.say("OFFERED", banner.words.text())
        (button,) = [
            each for each in banner.findChildren(Button) if each.words == window.order["press"]
        ]
        assert button.isVisible()
        button.click()
        window.wait(window.is_saved)
        window.settle(0.8)
    window.say("FIELD", window.desk.wizard.case.answers[FIELD].text)
    window.say("SHOWN", target_of(window).toPlainText())
    window.wait(window.is_saved)
