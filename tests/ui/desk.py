"""The whole window for a test: type and click like a person, then look at page and case."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from refundwizard.domain.answers import Answer
from refundwizard.domain.case import Case
from refundwizard.domain.moments import BEIJING
from refundwizard.domain.pack import Pack
from refundwizard.session.wizard import Place
from refundwizard.ui.main_window import MainWindow
from refundwizard.ui.stage import Stage
from refundwizard.ui.widgets.choice_list import ChoiceList
from refundwizard.ui.widgets.text_field import TextField
from tests.ui.scripted_prompter import ScriptedPrompter

MOMENT = datetime(2026, 11, 17, 14, 2, tzinfo=BEIJING)

DRESS: dict[str, object] = {
    "fraud_contact": "no",
    "payer_minor": "no",
    "received": "yes",
    "stage": "not_applied",
    "goods_kind": "clothing",
    "reason": "changed_mind",
    "signed_on": "2026-11-12",
    "price_paid": "329.00",
    "freight_paid": "0",
    "goods_state": "tried_on_tags_on",
    "merchant_reply": "已拆封影响二次销售,不退",
    "opened_only_to_inspect": "yes",
    "item_name": "法式碎花连衣裙",
    "seller_name": "木棉小铺",
    "seller_identified": "no",
}


class Desk:
    """A window, a store in a temporary folder, a fixed moment, and hands."""

    def __init__(self, folder: Path, pack: Pack, lang: str = "zh_CN") -> None:
        self.now = MOMENT
        self.prompter = ScriptedPrompter()
        self.stage = Stage(folder, lambda: self.now, lambda: pack, self.prompter, lang)
        self.controller = self.stage.controller
        self.home = self.controller.home

    # ------------------------------------------------------------------------------ looking

    @property
    def window(self) -> MainWindow:
        return self.stage.window

    @property
    def page(self) -> Any:
        return self.stage.page

    @property
    def case(self) -> Case:
        return self.stage.desk.wizard.case

    @property
    def place(self) -> Place:
        return self.stage.desk.wizard.place

    @property
    def saved(self) -> str:
        return self.window.top_bar.saved.text()

    def answer(self, question: str) -> Answer | None:
        return self.case.answers.get(question)

    def on_disk(self) -> Case:
        return self.stage.library.cases.load(self.stage.desk.opened.id).case

    # ------------------------------------------------------------------------------- acting

    def settle(self) -> None:
        self.stage.settle()

    def elapse(self, milliseconds: int) -> None:
        self.stage.tasks.elapse(milliseconds)
        self.settle()

    def new(self) -> None:
        self.home.page.new_case.click()
        self.settle()

    def open(self, answers: dict[str, object] | None = None, platform: str = "xiaohongshu") -> str:
        """Store a case with these answers (an answers file's table) and open it."""
        given = DRESS if answers is None else answers
        case_id = self.stage.add_case({"platform": platform, "answers": given})
        self.stage.open(case_id)
        return case_id

    def go(self, section: str, page: str | None = None) -> None:
        if page is None:
            self.stage.desk.go_to_section(section)
        else:
            self.stage.desk.go(Place(section, page))
        self.settle()

    def focus(self, question: str) -> QWidget:
        target: QWidget = self.page.fields[question].block.control_api().focus_target()
        target.setFocus(Qt.FocusReason.TabFocusReason)
        return target

    def type(self, question: str, text: str) -> None:
        """Replace what stands in a field by typing, and leave it."""
        field = self.page.fields[question]
        target = self.focus(question)
        target.selectAll()
        QTest.keyClick(target, Qt.Key.Key_Delete)
        if isinstance(field.control, TextField):
            field.control.edit.insertPlainText(text)
        else:
            target.insert(text)
            field.control._on_edited(text)
        QTest.keyClick(target, Qt.Key.Key_Tab)
        self.settle()

    def pick(self, question: str, *choices: str) -> None:
        control = self.page.fields[question].control
        assert isinstance(control, ChoiceList)
        for choice in choices:
            control.button(choice).click()
        self.settle()

    def go_on(self) -> None:
        self.page.foot.next.click()
        self.settle()

    def back(self) -> None:
        self.page.foot.back.click()
        self.settle()

    def key(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(self.window.focusWidget() or self.window, key, modifier)
        self.settle()

    def undo(self) -> None:
        self.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    def redo(self) -> None:
        both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        self.key(Qt.Key.Key_Z, both)

    def close(self) -> None:
        self.stage.close()
