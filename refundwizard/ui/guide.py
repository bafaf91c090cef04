"""Fills in a case page by page through the widgets, as somebody at the keyboard would."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from refundwizard.session.view_state import lock_reason
from refundwizard.session.wizard import SECTIONS, Place
from refundwizard.ui.asking_page import AskingPage
from refundwizard.ui.widgets.choice_list import ChoiceList

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from refundwizard.ui.answer_field import AnswerField
    from refundwizard.ui.stage import Stage

MOST_PAGES = 40
"""More pages than any flow has: the walk ends even where it goes wrong."""


class Guide:
    """Walks a new case from the first page to the last section."""

    def __init__(self, stage: Stage, answers: Mapping[str, Any], pictures: Path) -> None:
        """Take `answers` (question id → what is typed or picked) and a folder for pictures."""
        self.stage = stage
        self.answers = answers
        self.pictures = pictures
        self.taken = 0

    def walk(self) -> bool:
        """Fill in every page and look at every section; True if the end was reached."""
        self._picture("home")
        self.stage.controller.home.new_case()
        self.stage.settle()
        for _page in range(MOST_PAGES):
            page = self.stage.page
            if not isinstance(page, AskingPage):
                break
            self._fill(page)
            self._picture(self.stage.desk.wizard.place.page or "")
            before = self.stage.desk.wizard.place
            self.stage.desk.next()
            self.stage.settle()
            if self.stage.desk.wizard.place == before:
                return False
        return self._sections()

    def _fill(self, page: AskingPage) -> None:
        for name in list(page.fields):
            field = page.fields.get(name)
            if field is not None and name in self.answers:
                self._put(field, self.answers[name])
                page.commit()
                self.stage.settle()

    def _put(self, field: AnswerField, value: object) -> None:
        if isinstance(field.control, ChoiceList):
            field.control.choose(value if isinstance(value, list) else [str(value)])
        elif value == "unsure":
            field.block.set_unsure(on=True)
        else:
            field.control.set_raw(str(value))

    def _sections(self) -> bool:
        for section in SECTIONS[2:]:
            if lock_reason(self.stage.desk.wizard, section):
                return False
            self.stage.desk.go(Place(section))
            self._picture(section)
        return True

    def _picture(self, name: str) -> None:
        self.pictures.mkdir(parents=True, exist_ok=True)
        self.taken += 1
        self.stage.picture().save(str(self.pictures / f"{self.taken:02d}-{name}.png"))
