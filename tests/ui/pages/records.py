"""Recording through the window, as its user does."""

from __future__ import annotations

from collections.abc import Callable

from refundwizard.ui.record_form import RecordForm
from refundwizard.ui.widgets.buttons import Button
from tests.ui.desk import Desk


def change(desk: Desk, step: Callable[..., object]) -> None:
    desk.page.case_changed.emit(step)
    desk.settle()


def open_form(desk: Desk) -> RecordForm:
    desk.page.desk.sent_it.click()
    desk.settle()
    form: RecordForm = desk.page.desk.form
    return form


def put(form: RecordForm, name: str, text: str) -> None:
    """Type into a field of a form as its user does."""
    control = form.controls[name]
    control.set_raw(text)  # type: ignore[union-attr]
    control.edited.emit()


def save(desk: Desk, form: RecordForm) -> None:
    form.save.click()
    desk.settle()


def send(desk: Desk, when: str = "昨天 20:00") -> None:
    form = open_form(desk)
    put(form, "when", when)
    save(desk, form)


def ledger(desk: Desk) -> Desk:
    desk.go("ledger")
    return desk


def buttons(desk: Desk) -> list[Button]:
    return [each for each in desk.page.column.findChildren(Button) if each.isVisible()]
