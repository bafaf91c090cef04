"""Earlier versions of the case: look at one, compare it with now, and go back to it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from shiboken6 import isValid

from refundwizard.session import versions
from refundwizard.session.differences import answer_rows
from refundwizard.session.faults import sentence
from refundwizard.session.wizard import Place
from refundwizard.storage.errors import StoreError
from refundwizard.ui.fonts import Role
from refundwizard.ui.page import ColumnPage
from refundwizard.ui.prompter import Choice
from refundwizard.ui.section_words import section_name
from refundwizard.ui.versions_parts import ChangeCard, VersionCard, day_of
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.expander import Expander
from refundwizard.ui.widgets.flow_row import FlowRow
from refundwizard.ui.widgets.paragraph import Paragraph
from refundwizard.ui.widgets.side_panel import Section
from refundwizard.ui.widgets.summary_list import SummaryList, SummaryRow
from refundwizard.ui.widgets.title import PageTitle, SectionTitle

if TYPE_CHECKING:
    from refundwizard.domain.case import Case
    from refundwizard.domain.words import Words
    from refundwizard.session.library import Library
    from refundwizard.session.view_state import ViewState


@dataclass(frozen=True, slots=True)
class VersionsView:
    """The list (``one`` is None), or one version beside now; ``failed`` says why there is none."""

    lang: str
    is_reading: bool = False
    rows: tuple[versions.Version, ...] = ()
    one: versions.Compared | None = None
    answers: tuple[tuple[str, str], ...] = ()
    failed: str = ""


class VersionsPage(ColumnPage):
    """Reads the versions from the disk when it is shown; none of them is ever taken away."""

    words: Words
    again: Button | None = None
    all_rows: Button | None = None
    _state: ViewState
    _found: tuple[object, VersionsView] | None = None

    def view_of(self, state: ViewState) -> VersionsView:
        """Return the versions that are kept, or the one the place names; read once a save."""
        self.words, self._state = state.words, state
        if self._found is None or self._found[0] != self._key():
            opened, plain = self.tools.opened(), VersionsView(state.words.lang)
            self._found = (self._key(), replace(plain, is_reading=True))
            opened.autosave.flush()
            work = partial(_read, self.tools.library, opened.id, state)  # behind the saves
            self.tools.tasks.save(work, self._on_read, partial(self._on_unread, plain))
        return self._found[1]

    def _key(self) -> object:
        state = self._state
        return self.tools.opened().id, self.tools.opened().rev, state.place, state.words.lang

    def _on_read(self, view: VersionsView) -> None:
        """Show what was read, unless another page shows by now."""
        self._found = (self._key(), view)
        if self.view is not None and isValid(self):
            self.show_state(self._state)

    def _on_unread(self, plain: VersionsView, error: Exception) -> None:
        self._on_read(replace(plain, failed=self._sentence(error)))

    def _sentence(self, error: Exception) -> str:
        if not isinstance(error, StoreError):
            return type(error).__name__
        return sentence(self.words, error, str(self.tools.library.store.root))

    def build(self, view: VersionsView) -> None:
        """Fill the column with the list or with one version."""
        self.again = self.all_rows = None
        self.cards: list[VersionCard] = []
        eyebrow = (section_name("versions"),)
        if view.is_reading:
            self.column.add(PageTitle(self.tr("Reading the versions…"), eyebrow=eyebrow))
        elif view.failed:
            title = self.tr("The earlier versions cannot be read right now")
            self.column.add(PageTitle(title, eyebrow=eyebrow, lead=view.failed))
        elif view.one is None:
            self._build_list(view, eyebrow)
        else:
            self._build_one(view, view.one, eyebrow)
        self.column.add_stretch()

    def _build_list(self, view: VersionsView, eyebrow: tuple[str, ...]) -> None:
        count = len(view.rows) - 1
        title = self.tr("%n earlier version(s) of this case", "", count)
        if count < 1:
            title = self.tr("This is the only version so far")
        lead = self.tr("Each save is kept as it was: the last 20, then one an hour, a day, a week.")
        self.column.add(PageTitle(title, eyebrow=eyebrow, lead=lead))
        for at, row in enumerate(view.rows):
            card = VersionCard(row, self.words, is_now=at == 0)
            card.wanted.connect(self._look)
            self.cards.append(card)
            self.column.add(card, 20 if at == 0 else 10)

    def _look(self, rev: int) -> None:
        self.place_requested.emit(Place("versions", str(rev)))

    def _build_one(
        self, view: VersionsView, one: versions.Compared, eyebrow: tuple[str, ...]
    ) -> None:
        title = self.tr("As it was on {day}").format(day=day_of(one.saved_at))
        lead = self.tr("%n thing(s) differ from now.", "", len(one.found))
        if not one.found:
            lead = self.tr("It says the same as now.")
        self.column.add(PageTitle(title, eyebrow=eyebrow, lead=lead))
        row = FlowRow()
        if one.found and not self.tools.library.store.read_only:
            self.again = Button(self.tr("Go back to this version"), kind="primary", icon="undo")
            self.again.clicked.connect(partial(self.ask_back, one.rev))
            row.add(self.again)
        self.all_rows = Button(self.tr("All versions"), icon="list")
        self.all_rows.clicked.connect(lambda: self.place_requested.emit(Place("versions")))
        row.add(self.all_rows)
        self.column.add(row, 16)
        if one.found:
            self.column.add(SectionTitle(self.tr("Then and now")), 24)
        for each in one.found:
            self.column.add(ChangeCard(each), 8)
        self.column.add(SectionTitle(self.tr("The answers as they were")), 24)
        if not view.answers:
            self.column.add(Paragraph(self.tr("Nothing was answered yet."), Role.BODY, "text2"), 6)
            return
        rows = SummaryList([SummaryRow(label, label, value) for label, value in view.answers])
        self.answers = Expander(self.tr("Show"), rows, title_open=self.tr("Close"))
        self.answers.header.setAccessibleName(self.tr("Show the answers as they were"))
        self.column.add(self.answers, 6)

    def ask_back(self, rev: int) -> None:
        """Say what happens, and do it on a yes: kept first, then taken over as one step."""
        answer = self.tools.prompter.ask(
            self.tr("Go back to this version?"),
            self.tr(
                "Its contents become the newest version. The one of now stays in the list, and"
                " Ctrl+Z takes this back. Nothing is lost."
            ),
            (
                Choice("back", self.tr("Go back to it")),
                Choice("stay", self.tr("Leave it as it is"), is_safe=True),
            ),
        )
        if answer != "back":
            return
        opened, library = self.tools.opened(), self.tools.library
        self.tools.tasks.save(
            lambda: versions.keep_both(library, opened.id, opened.rev, rev),
            self._on_kept,
            self._on_failed,
        )

    def _on_kept(self, case: Case) -> None:
        self.case_changed.emit(lambda _now: case)
        self.tools.toast(self.tr("Gone back. Ctrl+Z takes it back."), icon="undo")
        self.place_requested.emit(Place("versions"))

    def _on_failed(self, error: Exception) -> None:
        self.tools.prompter.tell(self.tr("Nothing was changed"), self._sentence(error))

    def panel(self) -> tuple[Section, ...]:
        """Say that going back takes nothing away."""
        kept = self.tr(
            "Going back writes a further version. The one you leave and the one you go back to are"
            " kept for good."
        )
        files = self.tr("Evidence files are never removed by it; a version finds its own again.")
        return (
            Section("safe", self.tr("Nothing gets lost"), kept),
            Section("photo", self.tr("And the evidence"), files),
        )


def _read(library: Library, case_id: str, state: ViewState) -> VersionsView:
    """Read the list, or the version the place names; off the window's thread."""
    plain = VersionsView(state.words.lang)
    if state.place.page is None:
        return replace(plain, rows=versions.versions(library, case_id, state.words))
    one = versions.compare(library, case_id, int(state.place.page), state.words)
    return replace(plain, one=one, answers=answer_rows(state.pack, state.words, one.case))
