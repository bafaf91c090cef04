"""Any order of answering, going, recording, undoing, killing and opening again loses nothing.

The case is the real one over the shipped knowledge, on a simulated disk. Beside it stands a plain
picture of what somebody said; after every step both must agree.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule, run_state_machine_as_test

from refundwizard.content.load import load
from refundwizard.domain.case import Case
from refundwizard.domain.records import Extension
from refundwizard.session import closing, dates_shown, extensions, filing, recording, replying
from refundwizard.session.asking_view import shown_fields
from refundwizard.session.closing import RESULTS, Ending
from refundwizard.session.navigation import ASKING
from refundwizard.session.wizard import SECTIONS, Place
from refundwizard.storage.paths import resources
from tests.faults.case_walker import Walker
from tests.faults.somebody import answer_to, asked_on

pytestmark = [pytest.mark.fault, pytest.mark.timeout(280)]

PICK = st.integers(0, 10**6)
CHANNELS = ("merchant_chat", "platform_chat", "phone")


class Walk(Walker):
    """Somebody with a case, a clock and a disk."""

    # ------------------------------------------------------------------------------ answering

    @rule(which=PICK, number=PICK)
    def answer_the_open_page(self, which: int, number: int) -> None:
        """Answer a field of the first page that lacks one; most people do this most of the time."""
        page = self.wizard.assessment.position.page
        names = shown_fields(self.state(), page) if page else tuple(self.pack.questions)
        self.answer(names[which % len(names)], number)

    @rule(number=PICK)
    def answer_the_whole_page(self, number: int) -> None:
        page = self.wizard.assessment.position.page
        if page is None:
            return
        now = self.now
        given = {
            name: answer_to(self.pack.questions[name], number + place * 7, now)
            for place, name in enumerate(shown_fields(self.state(), page))
        }
        self.said_more(given)
        self.change(lambda: self.wizard.answer(given))

    @rule(which=PICK, number=PICK)
    def edit_anything(self, which: int, number: int) -> None:
        """Answer any question at all, on the way or not; or one of the page that shows."""
        place = self.wizard.place
        is_page = place.section in ASKING and place.page is not None and which % 2
        names = asked_on(self.pack, place.page) if is_page else []
        every = names or list(self.pack.questions)
        self.answer(every[which % len(every)], number)

    @precondition(lambda self: self.said.answers)
    @rule(which=PICK)
    def take_an_answer_back(self, which: int) -> None:
        name = sorted(self.said.answers)[which % len(self.said.answers)]
        self.said_more({name: None})
        self.change(lambda: self.wizard.answer({name: None}))

    # ---------------------------------------------------------------------------------- going

    @rule()
    def go_back(self) -> None:
        self.go(self.tour.before())

    @rule()
    def go_on(self) -> None:
        self.go(self.tour.after())

    @rule(which=PICK)
    def jump(self, which: int) -> None:
        self.go(self.tour.section(SECTIONS[which % len(SECTIONS)]))

    @rule(which=PICK)
    def step_aside(self, which: int) -> None:
        """Open a page beside the rail; Back leads to where it was opened."""
        here, trail = self.wizard.place, self.tour.visit.trail
        self.tour.depart()
        routes = [route.id for route in self.wizard.assessment.routes]
        guards = [guard.id for guard in self.wizard.assessment.guards]
        replies = [each.id for each in self.wizard.case.messages if each.direction == "in"]
        places = [Place("closing"), Place("reply")]
        places += [Place("route", name) for name in routes]
        places += [Place("pause", name) for name in guards]
        places += [Place("reply", name) for name in replies]
        place = places[which % len(places)]
        self.go(place)
        if place.section != here.section and place not in trail:
            assert self.tour.before() == here

    @rule(hours=st.integers(-30, 900))
    def time_passes(self, hours: int) -> None:
        """Forward, or back as when somebody sets the clock."""
        self.now += timedelta(hours=hours)

    # ------------------------------------------------------------------------------- recording

    @rule(which=PICK)
    def prepare(self, which: int) -> None:
        drafts = self.wizard.assessment.drafts
        if drafts:
            self.record(lambda case: recording.prepare(case, drafts[which % len(drafts)], self.now))

    @rule(which=PICK, hours=st.integers(-5, 50))
    def record_sent(self, which: int, hours: int) -> None:
        drafts = self.wizard.assessment.drafts
        sending = recording.Sending(self.now - timedelta(hours=hours), CHANNELS[which % 3])
        if drafts:
            draft = drafts[which % len(drafts)]
            self.record(lambda case: recording.record_draft_sent(case, draft, sending, self.now))

    @rule(which=PICK)
    def a_reply_comes_in(self, which: int) -> None:
        entry = replying.Entry(text="已拆封不退" if which % 2 else "给您退 30 元")
        self.record(lambda case: replying.save(case, entry, self.now))

    @precondition(lambda self: self.wizard.case.messages)
    @rule(which=PICK)
    def correct_a_record(self, which: int) -> None:
        """Another time and channel; the text is none of it."""
        messages = self.wizard.case.messages
        message = messages[which % len(messages)].id
        sending = recording.Sending(self.now, CHANNELS[which % 3])
        self.record(lambda case: recording.correct_record(case, message, sending, self.now))

    @precondition(lambda self: self.wizard.assessment.deadlines)
    @rule(which=PICK)
    def more_time_is_named(self, which: int) -> None:
        deadlines = self.wizard.assessment.deadlines
        name = deadlines[which % len(deadlines)].id
        entry = Extension(deadline=name, until=self.now + timedelta(days=which % 30), at=self.now)
        self.record(lambda case: extensions.with_extension(case, entry))

    @rule(which=PICK, days=st.integers(0, 40))
    def hand_it_in_somewhere(self, which: int, days: int) -> None:
        routes = self.wizard.assessment.routes
        report = filing.Report(self.now - timedelta(days=days), body=str(which), number="n1")
        if routes:
            route = routes[which % len(routes)].id
            self.record(lambda case: filing.file(case, route, report))

    @precondition(lambda self: self.wizard.case.filings)
    @rule(which=PICK)
    def it_goes_on_there(self, which: int) -> None:
        """Accepted or ended, or recorded by mistake."""
        filings = self.wizard.case.filings
        name, on = filings[which % len(filings)].id, self.now.date()
        ending = filing.ENDINGS[which % len(filing.ENDINGS)]
        ways: tuple[Callable[[Case], Case], ...] = (
            lambda case: filing.accept(case, name, on),
            lambda case: filing.end(case, name, ending, on),
            lambda case: filing.remove(case, name),
        )
        self.record(ways[which % len(ways)])

    @precondition(lambda self: self.wizard.assessment.guards)
    @rule(which=PICK)
    def choose_at_a_pause(self, which: int) -> None:
        guards = self.wizard.assessment.guards
        name, choice = guards[which % len(guards)].id, ("stop", "go")[which % 2]
        self.record(lambda case: filing.acknowledge(case, name, choice, self.now))

    @precondition(lambda self: self.wizard.assessment.points)
    @rule(which=PICK)
    def settle_a_point(self, which: int) -> None:
        points = self.wizard.assessment.points
        point = points[which % len(points)].id
        if which % 3:
            self.record(lambda case: replying.settle(case, point, "resolved", self.now))
        else:
            self.record(lambda case: replying.unsettle(case, point))

    @rule()
    def dates_are_seen(self) -> None:
        found = self.wizard.assessment
        self.record(lambda case: dates_shown.remember(case, found, self.pack))
        assert self.wizard.assessment == found

    @rule(which=PICK)
    def close(self, which: int) -> None:
        ending = Ending(RESULTS[which % 4], which % 90_000, "merchant")
        self.record(lambda case: closing.close(case, ending, self.now))
        assert self.wizard.assessment.status == "closed"

    @precondition(lambda self: self.wizard.assessment.closing)
    @rule()
    def reopen(self) -> None:
        self.record(lambda case: closing.reopen(case, self.now))
        assert self.wizard.assessment.closing is None

    # ------------------------------------------------------------------------ undo, kill, reopen

    @rule()
    def undo(self) -> None:
        if self.wizard.undo():
            self.future.append(self.said)
            self.said = self.past.pop()
            self.tour.arrive()

    @rule()
    def redo(self) -> None:
        if self.wizard.redo():
            self.past.append(self.said)
            self.said = self.future.pop()
            self.tour.arrive()

    @rule()
    def save(self) -> None:
        self.rev = self.cases.save(self.case_id, self.rev, self.wizard.case).rev
        self.saved = self.said

    @rule()
    def kill(self) -> None:
        """Lose what is not saved yet, and open what is."""
        self.begin(self.saved)

    @rule()
    def close_and_open_again(self) -> None:
        self.save()
        before = self.wizard.assessment
        self.begin(self.saved)
        assert self.wizard.assessment == before


def run(machine: type[Walk], examples: int, steps_each: int) -> None:
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps_each,
            deadline=None,
            database=None,
            derandomize=True,
            report_multiple_bugs=False,
            phases=(Phase.generate, Phase.shrink),
            suppress_health_check=list(HealthCheck),
        ),
    )


@pytest.fixture(scope="module")
def machine() -> type[Walk]:
    return type("WalkOverShippedKnowledge", (Walk,), {"pack": load(resources() / "content" / "cn")})


def test_no_walk_through_a_case_loses_or_invents_anything(machine, sized, figure) -> None:
    examples, steps_each = sized((60, 50), (300, 60), (3000, 80))
    run(machine, examples, steps_each)
    figure(walks=examples, steps=machine.steps_made)
