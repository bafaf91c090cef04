"""The page of all answers: each answer in use once, also one that no page on the way asks."""

from __future__ import annotations

from refundwizard.domain.answers import Choice
from refundwizard.session.check_view import check_view
from refundwizard.session.recording import Sending, record_written
from tests.unit.session.states import state_of


def test_what_was_confirmed_beside_an_excuse_is_listed_by_itself(pack, clock, dress) -> None:
    confirmed = next(
        name
        for name in pack.questions
        if pack.questions[name].asks == "choice"
        and not any(use.id == name for page in pack.pages.values() for use in page.fields)
        and name != "chosen_problem"
    )
    case = dress.answered(confirmed, Choice(id=pack.questions[confirmed].choices[0]))
    view = check_view(state_of(pack, clock, case, "check"))
    group = view.groups[-1]
    assert group.title == "另外确认过的"
    assert [(row.question, row.page, row.state) for row in group.rows] == [(confirmed, "", "given")]
    assert view.given == check_view(state_of(pack, clock, dress, "check")).given + 1


def test_the_page_knows_how_many_messages_went_out(pack, clock, dress) -> None:
    assert check_view(state_of(pack, clock, dress, "check")).sent == 0
    sending = Sending(clock(), "merchant_chat")
    case = record_written(dress, "请退货", sending, clock())
    case = record_written(case, "再请退货", sending, clock())
    assert check_view(state_of(pack, clock, case, "check")).sent == 2
