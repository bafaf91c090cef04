"""Hands for the page of replies."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from refundwizard.domain.moments import BEIJING
from refundwizard.session.recording import Sending, record_written
from refundwizard.session.wizard import Place
from refundwizard.ui.pages.reply import ReplyPage
from tests.ui.desk import DRESS, MOMENT

if TYPE_CHECKING:
    from tests.ui.desk import Desk

WAITING = {**DRESS, "stage": "waiting", "applied_at": "2026-11-15 10:00", "order_no": "P1"}
for _name in ("merchant_reply", "opened_only_to_inspect"):
    WAITING.pop(_name)

REFUSAL = "亲，已拆封影响二次销售，不退的。您先撤销申请，我们重新给您处理。"


def begin(desk: Desk, answers: dict[str, object] | None = None) -> str:
    """Open a request that waits, asked for in writing on the 15th; show the form."""
    name = desk.open(WAITING if answers is None else answers)
    at = datetime(2026, 11, 15, 10, 5, tzinfo=BEIJING)
    sending = Sending(at, "merchant_chat")
    change = lambda case: record_written(case, "请按七天无理由退货。", sending, MOMENT)  # noqa: E731
    desk.page.case_changed.emit(change)
    new_reply(desk)
    return name


def new_reply(desk: Desk) -> None:
    desk.page.place_requested.emit(Place("reply"))
    desk.settle()
    assert isinstance(desk.page, ReplyPage)


def type_reply(desk: Desk, text: str, when: str = "昨天 20:00") -> None:
    form = desk.page.form
    form.text.edit.setFocus(Qt.FocusReason.TabFocusReason)
    form.text.edit.insertPlainText(text)
    QTest.keyClick(form.text.edit, Qt.Key.Key_Tab)
    form.when.edit.setFocus(Qt.FocusReason.TabFocusReason)
    form.when.edit.insert(when)
    form.when._on_edited(when)
    QTest.keyClick(form.when.edit, Qt.Key.Key_Tab)
    desk.settle()


def note(desk: Desk, text: str, when: str = "昨天 20:00") -> None:
    type_reply(desk, text, when)
    desk.page.form.save.click()
    desk.settle()


def kind(desk: Desk, name: str) -> None:
    desk.page.sections.kind.choices.button(name).click()
    desk.settle()


def tell(desk: Desk, point: str, state: str) -> None:
    desk.page.outlook.points[point].buttons[state].click()
    desk.settle()


def confirm(desk: Desk, excuse: str, choice: str) -> None:
    desk.page.sections.answers[excuse].card.buttons[choice].click()
    desk.settle()
