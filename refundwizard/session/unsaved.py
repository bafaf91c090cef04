"""Words that are typed and not saved yet: written down at once, offered after a crash."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from refundwizard.domain.parse import AnswerError, read
from refundwizard.session.asking_view import raw_of
from refundwizard.session.items_text import rows_of
from refundwizard.storage import unsaved

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from refundwizard.domain.answers import Answer
    from refundwizard.domain.case import Case
    from refundwizard.domain.pack import Pack, Question
    from refundwizard.domain.words import Words
    from refundwizard.session.tasks import Tasks
    from refundwizard.storage.store import Store

REST_MS: Final = 300
"""Keys within so many milliseconds are written down together."""
PICKED: Final = frozenset({"choice", "many"})
"""Questions nobody types an answer to."""


class Typing:
    """Follows what is typed in one open case, until a save holds it.

    Everything is done on the writer's thread, behind the saves; where the disk refuses, nothing is
    said: the save itself will say so.
    """

    def __init__(self, store: Store, case_id: str, tasks: Tasks) -> None:
        """Read what the last program left behind, if it was killed."""
        self._store, self._case_id, self._tasks = store, case_id, tasks
        self.found: dict[str, str] = unsaved.kept(store, case_id)
        """What was typed last time and not saved, until the person decides."""
        self._texts: dict[str, str] = {}
        self._handed: set[str] = set()
        self._on_disk = dict(self.found)
        self._is_waiting = False
        self._is_writing = False

    def typed(self, question: str, text: str | None) -> None:
        """Note what stands in a field now; None: the same as the answer that is saved."""
        self._handed.discard(question)
        if text is None:
            self._texts.pop(question, None)
        else:
            self._texts[question] = text
        self._wait()

    def handed_over(self, questions: Iterable[str]) -> None:
        """Note that the case has these words now; the next save takes them along."""
        self._handed.update(each for each in questions if each in self._texts)

    def saved(self) -> None:
        """Note that the case is on the disk as it stands; what it holds is let go."""
        for question in self._handed:
            self._texts.pop(question, None)
        self._handed.clear()
        self._write()

    def discard(self) -> None:
        """Let go of what was found."""
        self.found = {}
        self._write()

    def take_over(self, answered: Iterable[str], open_ones: Iterable[str]) -> None:
        """Let the next save take along what became an answer; what did not stays noted."""
        self._handed.update(answered)
        taken = {*self._handed, *open_ones}
        found = {name: text for name, text in self.found.items() if name in taken}
        self._texts = {**found, **self._texts}
        self.found = {}

    def leave(self) -> None:
        """Let go of everything but what nobody decided on; the case is being closed."""
        self._texts.clear()
        self._handed.clear()
        self._write()

    def _wait(self) -> None:
        if not self._is_waiting and not self._store.read_only:
            self._is_waiting = True
            self._tasks.later(REST_MS, self._on_rest)

    def _on_rest(self) -> None:
        self._is_waiting = False
        self._write()

    def _write(self) -> None:
        """Bring the disk up to date, one write after the other."""
        wanted = {**self.found, **self._texts}
        if self._is_writing or wanted == self._on_disk or self._store.read_only:
            return
        self._is_writing, self._on_disk = True, wanted
        store, case_id = self._store, self._case_id

        def work() -> None:
            if wanted:
                unsaved.keep(store, case_id, wanted)
            else:
                unsaved.forget(store, case_id)

        self._tasks.save(work, self._written, self._written)

    def _written(self, _result: object) -> None:
        self._is_writing = False
        self._write()


@dataclass(frozen=True, slots=True)
class Lost:
    """A field whose last words are in no save: what it is called, what was saved, what was typed.

    ``page`` is where it is asked; "" where no page of the flow asks it.
    """

    question: str
    page: str
    label: str
    saved: str
    typed: str


def lost(pack: Pack, case: Case, texts: Mapping[str, str], words: Words) -> tuple[Lost, ...]:
    """Return where a case lacks what was typed."""
    pages = {use.id: page.id for page in pack.pages.values() for use in page.fields}
    return tuple(
        Lost(name, pages.get(name, ""), words.get(f"questions.{name}.label", name), saved, typed)
        for name, typed in texts.items()
        if name in pack.questions and pack.questions[name].asks not in PICKED
        for saved in (raw_of(case.answers.get(name), words),)
        if saved.strip() != typed.strip()
    )


def taken_over(
    pack: Pack, found: Iterable[Lost], now: datetime
) -> tuple[dict[str, Answer | None], dict[str, str]]:
    """Return what was typed as answers, and apart from them what cannot be read as one."""
    answers: dict[str, Answer | None] = {}
    entries: dict[str, str] = {}
    for each in found:
        try:
            answers[each.question] = _read(pack.questions[each.question], each.typed, now)
        except AnswerError:
            entries[each.question] = each.typed
    return answers, entries


def _read(question: Question, text: str, now: datetime) -> Answer | None:
    if not text.strip():
        return None
    return read(question, rows_of(text) if question.asks == "items" else text, now)
