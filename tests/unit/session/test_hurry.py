"""In a hurry: every situation at every stage leads to a task in at most five questions."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from refundwizard.content.load import load
from refundwizard.domain.answers import Answer, AtTime, Choice, OnDate
from refundwizard.domain.case import Case, PackRef
from refundwizard.domain.moments import BEIJING
from refundwizard.domain.words import Words
from refundwizard.session.hurry import MOST, SITUATIONS, asked, picking, situation_of
from refundwizard.session.today_view import TodayView, today_view
from refundwizard.session.view_state import Visit, view_state
from refundwizard.session.wizard import Place, Wizard
from refundwizard.storage.paths import resources

NOW = datetime(2026, 11, 17, 14, 2, tzinfo=BEIJING)
PACK = load(resources() / "content" / "cn")
STAGES = PACK.questions["stage"].choices
PARCELS = PACK.questions["shipping_state"].choices


def answers_of(situation: str, stage: str, parcel: str, days_ago: int) -> dict[str, Answer]:
    """The answers somebody gives, page by page as they are asked."""
    found: dict[str, Answer] = {"platform": Choice(id="xiaohongshu")}
    found.update({k: v for k, v in picking(found, situation).items() if v is not None})
    picks = {"stage": stage, "shipping_state": parcel, "money_sent": "yes"}
    at = NOW - timedelta(days=days_ago)
    for _round in range(3):
        for name in asked(found):
            kind = PACK.questions[name].asks
            if name in picks:
                found[name] = Choice(id=picks[name])
            elif kind == "date":
                found[name] = OnDate(on=at.date())
            elif kind == "time":
                found[name] = AtTime(at=at)
    return found


def today_of(answers: dict[str, Answer], lang: str = "zh_CN") -> TodayView:
    case = Case(pack=PackRef(id=PACK.id, version=PACK.version), created_at=NOW, answers=answers)
    wizard = Wizard(PACK, case, lambda: NOW)
    wizard.go(Place("today"))
    return today_view(view_state(wizard, "x", Words(lang, PACK.texts), NOW, Visit()))


@pytest.mark.parametrize("situation", SITUATIONS)
@pytest.mark.parametrize("days_ago", [1, 60])
def test_every_situation_at_every_stage_has_a_task(situation: str, days_ago: int) -> None:
    for stage in STAGES:
        for parcel in PARCELS if situation == "not_come" else PARCELS[:1]:
            answers = answers_of(situation, stage, parcel, days_ago)
            for lang in PACK.languages:
                view = today_of(answers, lang)
                assert view.standing.has_problem
                assert view.task, (situation, stage, parcel, lang)
                assert view.untold, "it says what it rests on"
                assert situation == "scam" or view.draft is not None


@pytest.mark.parametrize("situation", SITUATIONS)
def test_at_most_five_questions_are_asked(situation: str) -> None:
    for stage in STAGES:
        for parcel in PARCELS:
            answers = answers_of(situation, stage, parcel, 1)
            assert 1 + len(asked(answers)) <= MOST
            assert all(name in PACK.questions for name in asked(answers))


def test_another_situation_takes_the_answers_of_the_one_before_back() -> None:
    for first in SITUATIONS:
        for second in SITUATIONS:
            answers = answers_of(first, "waiting", "stalled", 1)
            for name, given in picking(answers, second).items():
                if given is None:
                    answers.pop(name, None)
                else:
                    answers[name] = given
            assert situation_of(answers) == second, (first, second)


def test_a_date_that_passed_is_said_to_have_passed() -> None:
    answers: dict[str, Answer] = answers_of("changed_mind", "not_applied", "not_shipped", 60)
    answers["signed_on"] = OnDate(on=date(2026, 9, 1))
    view = today_of(answers)
    assert view.dated is not None
    assert view.dated.is_overdue
