"""Forms that record something, on whichever page they are opened; what is typed is never lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from refundwizard.ui.record_form import RecordForm, Speech

if TYPE_CHECKING:
    from collections.abc import Callable

    from refundwizard.domain.words import Words
    from refundwizard.session.record_view import RecordDesk
    from refundwizard.ui.record_form import Entries, Kind, Recorded
    from refundwizard.ui.results_page import ResultPage


class RecordKeeper:
    """Opens and closes the forms of a page; entries wait in the page's tools meanwhile."""

    def __init__(self, page: ResultPage) -> None:
        """Keep nothing yet; ``words`` have to be set before a form is made."""
        self._page = page
        self.words: Words | None = None
        self.forms: dict[str, RecordForm] = {}

    def is_open(self, name: str) -> bool:
        """Whether the form called `name` shows."""
        return _key(name) in self._page.tools.kept

    def open(self, name: str) -> None:
        """Show a form, with the focus in its first field."""
        self._page.tools.kept.setdefault(_key(name), {})
        self._page.redraw()
        form = self.forms.get(name)
        if form is not None:
            self._page.column.reveal(form)
            form.blocks["when"].focus_control()

    def close(self, name: str) -> None:
        """Put a form away with what stands in it; the page is not drawn again by that."""
        self._page.tools.kept.pop(_key(name), None)

    def make(
        self, name: str, kind: Kind, desk: RecordDesk, save: Callable[[Recorded], None]
    ) -> RecordForm:
        """Make an open form with what stood in it; `save` is called with what it says.

        Raises:
            RuntimeError: `words` are not set.
        """
        if self.words is None:
            raise RuntimeError("words come first")
        tools = self._page.tools
        speech = Speech(self.words, tools.clock, lambda: tools.opened().wizard.case)
        form = RecordForm(kind, desk, speech)
        form.restore(tools.kept.get(_key(name), {}))
        form.edited.connect(lambda: tools.kept.update({_key(name): form.entries()}))
        form.cancelled.connect(lambda: self._on_cancel(name))
        form.saved.connect(lambda recorded: self._on_saved(name, recorded, save))
        self.forms[name] = form
        return form

    def prefill(self, name: str, entries: Entries) -> None:
        """Let a form begin with entries, unless it is open already."""
        self._page.tools.kept.setdefault(_key(name), entries)

    def _on_cancel(self, name: str) -> None:
        self.close(name)
        self._page.redraw()
        self._page.column.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_saved(self, name: str, recorded: Recorded, save: Callable[[Recorded], None]) -> None:
        self.close(name)
        save(recorded)
        self._page.redraw()
        self._page.start()


def _key(name: str) -> str:
    return f"record {name}"
