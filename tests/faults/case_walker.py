"""A case on a simulated disk, what somebody said of it, and what must hold after every step."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant

from refundwizard.domain.answers import Answer
from refundwizard.domain.assess import assess
from refundwizard.domain.assessment import Assessment
from refundwizard.domain.case import Case
from refundwizard.domain.errors import AnswerError
from refundwizard.domain.happenings import happenings
from refundwizard.domain.implied import implied
from refundwizard.domain.moments import BEIJING
from refundwizard.domain.pack import Pack, Words
from refundwizard.domain.records import Message
from refundwizard.session.asking_view import shown_fields
from refundwizard.session.check_view import check_view
from refundwizard.session.closing_view import closing_view
from refundwizard.session.navigation import after, steps
from refundwizard.session.open_case import new_case
from refundwizard.session.tour import Tour
from refundwizard.session.view_state import ViewState, view_state
from refundwizard.session.wizard import Place, Wizard
from refundwizard.storage.case_codec import CaseCodec
from refundwizard.storage.case_store import CaseStore
from refundwizard.storage.lock import NoLock
from refundwizard.storage.store import Store
from tests.faults.simulated import SimFs
from tests.faults.somebody import answer_to, questions_behind

START = datetime(2026, 11, 17, 14, 2, tzinfo=BEIJING)


@dataclass(frozen=True)
class Said:
    """What somebody said so far: answers, and what was recorded as sent or received."""

    answers: dict[str, Answer] = field(default_factory=dict)
    sent: dict[str, Message] = field(default_factory=dict)
    entries: tuple[int, int, int] = (0, 0, 0)
    """How many filings, extensions and closings there are."""

    def texts(self) -> dict[str, str]:
        return {name: message.text for name, message in self.sent.items()}


class Walker(RuleBasedStateMachine):
    """The case, its disk, and a plain picture of what was said; both must always agree."""

    pack: Pack
    steps_made = 0

    @initialize()
    def start(self) -> None:
        self.now = START
        store = Store.open(
            Path("/sim/data"), fs=SimFs(), clock=lambda: self.now, lock=NoLock("held"), create=True
        )
        self.cases: CaseStore[Case] = CaseStore(store, CaseCodec())
        self.case_id = self.cases.create(new_case(self.pack, self.now))
        self.rev = 1
        self.saved = Said()
        self.proven: Assessment | None = None
        self.begin(Said())

    def begin(self, said: Said) -> None:
        """Open the case from the disk, as a new process does."""
        loaded = self.cases.load(self.case_id)
        self.wizard = Wizard(self.pack, loaded.case, lambda: self.now)
        self.tour = Tour(self.wizard)
        self.said = said
        self.past: list[Said] = []
        self.future: list[Said] = []
        self.tour.arrive()

    # ---------------------------------------------------------------------------------- acting

    def answer(self, name: str, number: int) -> None:
        given = {name: answer_to(self.pack.questions[name], number, self.now)}
        self.said_more(given)
        self.change(lambda: self.wizard.answer(given))

    def go(self, place: Place | None) -> None:
        if place is not None:
            self.wizard.go(place)
            self.tour.arrive()

    def record(self, change: Callable[[Case], Case]) -> None:
        """Change the records; a record that cannot be true changes nothing."""
        before = self.wizard.case
        try:
            case = change(before)
        except AnswerError:
            return
        if case == before:
            return
        frozen = {each.id: each for each in case.messages if each.is_sent}
        assert {name: frozen[name].text for name in self.said.sent} == self.said.texts()
        counts = (len(case.filings), len(case.extensions), len(case.closings))
        more = {name: given for name, given in case.answers.items() if name not in before.answers}
        self.past.append(self.said)
        self.said = Said({**self.said.answers, **more}, frozen, counts)
        self.change(lambda: self.wizard.change(case))

    # ------------------------------------------------------------------------ what must hold

    @invariant()
    def nothing_is_lost(self) -> None:
        if not hasattr(self, "wizard"):
            return
        type(self).steps_made += 1
        case = self.wizard.case
        assert case.answers == self.said.answers
        texts = {each.id: each.text for each in case.messages if each.is_sent}
        assert texts == self.said.texts()
        counts = (len(case.filings), len(case.extensions), len(case.closings))
        assert counts == self.said.entries

    @invariant()
    def the_check_page_lists_every_answer_once(self) -> None:
        if not hasattr(self, "wizard"):
            return
        view = check_view(self.state())
        rows = [row for group in view.groups for row in group.rows] + list(view.parked)
        listed = Counter(row.question for row in rows)
        answered = self.said.answers.keys() & self.pack.questions.keys()
        assert {name: listed[name] for name in answered} == dict.fromkeys(answered, 1)
        assert not [name for name, times in listed.items() if times > 1]

    @invariant()
    def every_page_has_a_way_out(self) -> None:
        if not hasattr(self, "wizard"):
            return
        page = self.wizard.assessment.position.page
        order = steps(self.wizard)
        for place in order[:-1]:
            is_open = place.page is not None and place.page == page
            assert is_open or after(self.wizard, place) is not None, place
        if page is not None:
            names = shown_fields(self.state(), page)
            assert any(name not in self.said.answers or self.is_blank(name) for name in names)
        is_start = self.wizard.place == order[0]
        assert is_start or self.tour.before() or self.tour.after(), self.wizard.place

    def is_blank(self, name: str) -> bool:
        return not getattr(self.said.answers[name], "text", "x").strip()

    @invariant()
    def no_result_reads_what_is_not_set(self) -> None:
        """Reasons name answers in use and what those show; what is set aside changes nothing."""
        if not hasattr(self, "wizard"):
            return
        found, case = self.wizard.assessment, self.wizard.case
        if found is self.proven:  # going somewhere else changes no result
            return
        self.proven = found
        parked = set(found.position.parked)
        used = {name: given for name, given in case.answers.items() if name not in parked}
        shown = implied({**used, **happenings(case)}, found.as_of.date())
        assert questions_behind(found) <= (self.said.answers.keys() - parked) | shown.keys()
        assert not (set(found.unsure) & parked)
        bare = assess(
            self.pack, case.model_copy(update={"answers": used}), self.wizard.assessment.as_of
        )
        assert replace(bare, position=replace(bare.position, parked=found.position.parked)) == found

    @invariant()
    def the_end_page_can_always_be_shown(self) -> None:
        if hasattr(self, "wizard"):
            view = closing_view(self.state())
            assert (view.end is None) == (self.wizard.assessment.closing is None)

    # -------------------------------------------------------------------------------- inside

    def state(self) -> ViewState:
        words = Words("zh_CN", self.pack.texts)
        return view_state(self.wizard, self.case_id, words, self.now, self.tour.visit)

    def said_more(self, given: dict[str, Answer | None]) -> None:
        answers = {name: each for name, each in self.said.answers.items() if name not in given}
        answers |= {name: each for name, each in given.items() if each is not None}
        self.past.append(self.said)
        self.said = replace(self.said, answers=answers)

    def change(self, make: Callable[[], object]) -> None:
        """Make a change; one that changes nothing is no undo step."""
        before = self.wizard.case
        make()
        self.tour.arrive()
        if self.wizard.case == before:
            self.said = self.past.pop()
        else:
            self.future = []
