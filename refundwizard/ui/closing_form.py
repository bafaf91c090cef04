"""The form of the end: result, sum, the step and the argument that worked, a note."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from refundwizard.domain.amounts import fen_of
from refundwizard.domain.errors import AnswerError
from refundwizard.domain.records import TEXT
from refundwizard.domain.wording import money
from refundwizard.session.closing import RESULTS, WITH_SUM, Ending
from refundwizard.ui.section_words import capital
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.choice_list import ChoiceList, Option
from refundwizard.ui.widgets.field_block import FieldBlock
from refundwizard.ui.widgets.fields import MoneyField
from refundwizard.ui.widgets.flow_row import FlowRow
from refundwizard.ui.widgets.reading import Reading
from refundwizard.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from refundwizard.session.closing_view import ClosingView, Named

_UNKNOWN = "-"
"""The choice of who cannot say which."""


@dataclass(frozen=True, slots=True)
class Entries:
    """What stands in the form, as it is typed."""

    result: str
    recovered: str
    route: str
    argument: str
    note: str


class ClosingForm(QWidget):
    """Asks for sum, step and argument only where money came back."""

    def __init__(self, view: ClosingView) -> None:
        """Make an empty form."""
        super().__init__()
        self.result = ChoiceList(_options(view.results), columns=2)
        self.result_block = FieldBlock(self.tr("What came of it"), self.result)
        self.recovered = MoneyField(_read)
        self.recovered_block = FieldBlock(
            self.tr("How much came back in all"),
            self.recovered,
            hint=self.tr("May stay empty if you do not know it any more"),
        )
        unknown = Option(_UNKNOWN, self.tr("Hard to say"))
        self.route = ChoiceList(_options(view.routes), unsure=unknown)
        self.argument = ChoiceList(_options(view.arguments), unsure=unknown)
        self.note = TextField(limit=TEXT, lines=(3, 8))
        self.fills: list[Button] = []
        self._more = QWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._fill(view)
        self.result.changed.connect(self._on_result)
        self._on_result()
        theme().changed.connect(self._space)
        self._space()

    def _fill(self, view: ClosingView) -> None:
        self._rows = QVBoxLayout(self._more)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.addWidget(self.recovered_block)
        self._add_fills(view)
        self._rows.addWidget(FieldBlock(self.tr("Which step did it"), self.route))
        if view.arguments:
            label = self.tr("Which argument worked")
            hint = self.tr("The excuses you answered")
            self._rows.addWidget(FieldBlock(label, self.argument, hint=hint))
        else:
            self.argument.setParent(self)
            self.argument.hide()
        self._column.addWidget(self.result_block)
        self._column.addWidget(self._more)
        hint = self.tr("Only for you; no letter or document shows it")
        self._column.addWidget(FieldBlock(self.tr("Your note"), self.note, hint=hint))

    def _add_fills(self, view: ClosingView) -> None:
        """Offer the sums that are known; they are filled in only when asked for."""
        row = FlowRow()
        back, firm = (f"¥{money(fen or 0)}" for fen in (view.came_back, view.firm))
        offers = {
            view.firm: self.tr("Fill in {sum}: all that is firmly owed").format(sum=firm),
            view.came_back: self.tr("Fill in {sum}: you said it came back").format(sum=back),
        }
        for fen, text in reversed(offers.items()):
            if fen is not None:
                button = Button(text, kind="link")
                button.clicked.connect(partial(self._fill_in, money(fen)))
                self.fills.append(button)
                row.add(button)
        if self.fills:
            self._rows.addWidget(row)

    def _fill_in(self, raw: str, *_clicked: bool) -> None:
        self.recovered.set_raw(raw)
        self.recovered.reread()
        self.recovered_block.set_error("")

    def _space(self) -> None:
        self._column.setSpacing(theme().px(20))
        self._rows.setSpacing(theme().px(16))

    def _on_result(self) -> None:
        self.result_block.set_error("")
        self._more.setVisible(not WITH_SUM.isdisjoint(self.result.chosen()))

    # ------------------------------------------------------------------------------- entries

    def entries(self) -> Entries:
        """Return what stands in the form."""
        return Entries(
            result=_one(self.result),
            recovered=self.recovered.raw(),
            route=_one(self.route),
            argument=_one(self.argument),
            note=self.note.raw(),
        )

    def restore(self, entries: Entries | None) -> None:
        """Put back what stood in the form."""
        if entries is None:
            return
        for control, chosen in (
            (self.result, entries.result),
            (self.route, entries.route),
            (self.argument, entries.argument),
        ):
            control.choose([chosen] if chosen else [])
        self.recovered.set_raw(entries.recovered)
        self.recovered.reread()
        self.note.set_raw(entries.note)
        self._on_result()

    def ending(self) -> Ending | None:
        """Return what the form says, or None after pointing at what has to be mended."""
        entries = self.entries()
        result = next((name for name in RESULTS if name == entries.result), None)
        if result is None:
            self.result_block.set_error(self.tr("Pick what came of it"))
            self.result_block.focus_control()
            return None
        recovered = None
        if result in WITH_SUM and entries.recovered.strip():
            try:
                recovered = fen_of("refunded", entries.recovered)
            except AnswerError:
                self.recovered_block.set_error(self.tr("Write a sum like 329.00, or nothing"))
                self.recovered_block.focus_control()
                return None
        route, argument = entries.route, entries.argument
        return Ending(
            result=result,
            recovered=recovered,
            route="" if route == _UNKNOWN else route,
            argument="" if argument == _UNKNOWN else argument,
            note=entries.note,
        )


def _options(named: Sequence[Named]) -> list[Option]:
    return [Option(name, capital(words)) for name, words in named]


def _one(choices: ChoiceList) -> str:
    return next(iter(choices.chosen()), "")


def _read(text: str) -> tuple[Reading, ...]:
    try:
        raw = money(fen_of("refunded", text))
    except AnswerError:
        return ()
    return (Reading(raw, "", raw),)
