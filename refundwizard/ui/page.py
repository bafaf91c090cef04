"""What every page is: it shows a `ViewState`, and says what the person did by signals.

A page holds no case and decides nothing: it turns a state into a small view (made by a function in
`session`, without Qt), draws that, and emits. The controller changes the case and shows the page
again.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from refundwizard.ui.widgets.foot_bar import FootBar
from refundwizard.ui.widgets.scroll_column import ScrollColumn

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from refundwizard.session.library import Library
    from refundwizard.session.open_case import OpenCase
    from refundwizard.session.personal_store import Personal
    from refundwizard.session.tasks import Tasks
    from refundwizard.session.view_state import ViewState
    from refundwizard.ui.prompter import Prompter
    from refundwizard.ui.widgets.side_panel import Section


class Toaster(Protocol):
    """Shows a short message at the foot of the window, perhaps with one action."""

    def __call__(
        self,
        text: str,
        *,
        icon: str = "done",
        action: str = "",
        on_action: Callable[[], None] | None = None,
    ) -> None:
        """Show `text`; `on_action` is called when the person picks `action`."""


@dataclass(frozen=True, slots=True)
class Tools:
    """What a page may use beside its state.

    `opened` gives the open case (for `autosave`, `id`, `pack`); `clock` the present in Beijing
    time; `resources` the folder of fonts, icons and content; `personal` the shopper's particulars.
    `kept` holds entries that could not be read, as they were typed, by question id.
    """

    tasks: Tasks
    prompter: Prompter
    toast: Toaster
    library: Library
    opened: Callable[[], OpenCase]
    clock: Callable[[], datetime]
    resources: Path
    personal: Personal
    kept: dict[str, Any] = field(default_factory=dict)


class Page(QWidget):
    """The base of all pages of the wizard."""

    is_alone = False
    """Whether it stands without rail and side panel."""

    answered = Signal(object)
    """`dict[str, Answer | None]`: set or take back answers as one undo step."""
    case_changed = Signal(object)
    """`Callable[[Case], Case]`: change the case in another way, as one undo step."""
    place_requested = Signal(object)
    """`Place`: look at another page."""
    section_requested = Signal(str)
    """Id of a section of the rail."""
    back_requested = Signal()
    next_requested = Signal()
    panel_changed = Signal()
    """The side panel's words differ now (another field has the focus)."""
    help_requested = Signal()
    """The person wants the side panel where it is hidden."""

    def __init__(self, tools: Tools) -> None:
        """Make an empty page; `show_state` fills it."""
        super().__init__()
        self.tools = tools

    def show_state(self, state: ViewState) -> None:
        """Show the case as it stands; called on arrival, after every change and each minute."""
        raise NotImplementedError

    def commit(self) -> None:
        """Hand over what is typed and not yet said; called before anything else happens."""

    def undo(self) -> bool:
        """Take back a step that is the page's own and in no case yet; False if there is none."""
        return False

    def redo(self) -> bool:
        """Repeat a step of its own that was taken back last; False if there is none."""
        return False

    def may_go_on(self) -> bool:
        """Check the page on Continue; False when the person has to mend something first."""
        return True

    def panel(self) -> tuple[Section, ...]:
        """Give what the side panel shows."""
        return ()

    def panel_top(self) -> QWidget | None:
        """Give a widget to stand above the side panel's sections; it stays the page's own."""
        return None

    def on_panel(self, action: str) -> None:
        """Answer a link or button of the side panel."""

    def start(self) -> None:
        """Put the focus where the person begins."""

    def set_room(self, column: int, *, is_panel_beside: bool) -> None:
        """Take the column's greatest width (design px) and whether the side panel is in sight."""


class ColumnPage(Page):
    """A page that is one scrolling column over a foot bar with back and next."""

    def __init__(self, tools: Tools) -> None:
        """Make the column and the foot bar."""
        super().__init__(tools)
        self.column = ScrollColumn()
        self.foot = FootBar()
        self._view: Any = None
        self._lang = ""
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.column, 1)
        outer.addWidget(self.foot)
        self.foot.back_requested.connect(self.back_requested)
        self.foot.next_requested.connect(self.next_requested)

    def view_of(self, state: ViewState) -> Any:  # noqa: ANN401 - each page has its own view
        """Return the page's own view of a state; equal views are not drawn again."""
        raise NotImplementedError

    def build(self, view: Any) -> None:  # noqa: ANN401 - each page has its own view
        """Fill the empty column with a view."""
        raise NotImplementedError

    def show_state(self, state: ViewState) -> None:
        """Draw the state's view unless it is on the page already."""
        view = self.view_of(state)
        if view == self._view:
            return
        at = self.column.verticalScrollBar().value() if self._view is not None else 0
        self._view = view
        self.setUpdatesEnabled(False)
        self.column.clear()
        self.build(view)
        self.set_foot(state)
        self.setUpdatesEnabled(True)
        self.column.return_to(at)
        self.panel_changed.emit()

    @property
    def view(self) -> Any:  # noqa: ANN401 - each page has its own view
        """The view on the page."""
        return self._view

    def set_foot(self, state: ViewState) -> None:
        """Set the words of back and next; pages with a task of their own keep next plain."""
        self.foot.set_back(self.tr("Back") if state.back else "")
        name = state.next.section if state.next else ""
        self.foot.set_next(self.tr("Next") if name else "", primary=False)

    def start(self) -> None:
        """Begin at the top, with the focus on nothing that would pop up."""
        self.column.verticalScrollBar().setValue(0)
        self.column.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_room(self, column: int, *, is_panel_beside: bool) -> None:
        """Pass the greatest width on."""
        del is_panel_beside
        self.column.set_max_width(column)
        self.foot.set_max_width(column)
