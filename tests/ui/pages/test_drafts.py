"""Prepared texts: copied as they stand, blanks listed, never called sent; and the ladder."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest
from PySide6.QtGui import QGuiApplication

from refundwizard.domain.case import Message
from refundwizard.domain.moments import BEIJING
from refundwizard.domain.tone import length
from refundwizard.ui.drafts_parts import GlossCard, LadderBox
from refundwizard.ui.widgets.empty_state import EmptyState
from refundwizard.ui.widgets.status_row import StatusRow
from tests.ui.desk import DRESS, Desk
from tests.ui.pages.reading import SCARF, page_text, panel_text, title


@pytest.fixture
def drafts(desk: Desk) -> Desk:
    desk.open(DRESS)
    desk.go("drafts")
    return desk


def forms(desk: Desk) -> list[str]:
    return [draft.id for draft in desk.page.view.drafts]


def choose(desk: Desk, name: str) -> None:
    """Choose the purpose of a text, then its length."""
    page = desk.page
    group = next(draft.group for draft in page.view.drafts if draft.id == name)
    more = page.choices.purposes.more.buttons() if page.choices.purposes.more is not None else []
    rows = [*page.choices.purposes.segments.buttons(), *more]
    next(each for each in rows if each.option.id == group).click()
    if page.choices.lengths is not None:
        next(each for each in page.choices.lengths.buttons() if each.option.id == name).click()
    desk.settle()


def test_three_forms_can_be_chosen(drafts: Desk) -> None:
    assert {"merchant_chat", "merchant_formal", "platform_statement"} <= set(forms(drafts))
    for name in forms(drafts):
        choose(drafts, name)
        assert drafts.page.letter.draft.id == name
        assert drafts.page.choices.purposes.segments.chosen() == drafts.page.letter.draft.group


def test_the_chat_text_is_short_and_rests_on_the_answers(drafts: Desk) -> None:
    draft = drafts.page.letter.draft
    assert length(draft.text) <= 200
    assert "法式碎花连衣裙" in draft.text
    assert "329.00" in draft.text
    assert drafts.page.letter.words() == draft.text


def test_no_draft_cites_what_does_not_apply(drafts: Desk) -> None:
    for name in forms(drafts):
        choose(drafts, name)
        text = drafts.page.letter.draft.text
        for word in ("第 55 条", "第55条", "148", "三倍", "投诉举报处理暂行办法"):
            assert word not in text


def test_copying_takes_the_very_text_and_says_it_is_not_sent(drafts: Desk) -> None:
    drafts.page.letter.copy.click()
    drafts.settle()
    assert QGuiApplication.clipboard().text() == drafts.page.letter.draft.text


def test_the_state_is_prepared_and_never_sent(make_desk: Callable[..., Desk]) -> None:
    desk = make_desk("en")
    desk.open(DRESS)
    desk.go("drafts")
    said = page_text(desk)
    assert "Prepared (not sent)" in said
    assert "Sent on" not in said
    assert "Sent (" not in said


def test_a_recorded_message_is_sent_with_its_day(desk: Desk) -> None:
    desk.open(DRESS)
    at = datetime(2026, 11, 16, 20, 0, tzinfo=BEIJING)
    sent = Message(
        id="m1", at=at, direction="out", channel="email", text="你好", letter="merchant_chat"
    )
    desk.stage.desk.opened.commit(
        lambda wizard: wizard.change(wizard.case.model_copy(update={"messages": (sent,)}))
    )
    desk.go("drafts")
    assert "11月16日 周一" in title(desk)
    assert desk.page.letter.words() == "你好"


def test_blanks_are_named_and_lead_to_their_question(desk: Desk) -> None:
    desk.open({**DRESS, "item_name": "", "seller_name": "", "price_paid": "unsure"})
    desk.go("drafts")
    blanks = [
        row for row in desk.page.column.findChildren(StatusRow) if row.findChildren(_button(desk))
    ]
    assert blanks
    assert "＿＿" in desk.page.letter.draft.text
    blanks[0].findChildren(_button(desk))[0].click()
    desk.settle()
    assert desk.place.section in {"story", "facts"}


def _button(desk: Desk) -> type:
    return type(desk.page.foot.next)


def test_an_english_window_shows_a_gloss_beside_the_chinese_text(
    make_desk: Callable[..., Desk],
) -> None:
    desk = make_desk("en")
    desk.open(SCARF)
    desk.go("drafts")
    assert desk.page.column.findChild(GlossCard) is not None
    assert "100%山羊绒围巾" in desk.page.letter.draft.text
    desk.page.letter.copy.click()
    assert QGuiApplication.clipboard().text() == desk.page.letter.draft.text


def test_a_chinese_window_needs_no_gloss(drafts: Desk) -> None:
    assert drafts.page.column.findChild(GlossCard) is None


def test_the_ladder_says_why_a_step_is_locked_and_what_it_would_shut(drafts: Desk) -> None:
    words = drafts.stage.desk.words
    buttons = drafts.page.panel_top().ladder.buttons()
    by_id = {button.rung.id: button.rung for button in buttons}
    assert by_id["merchant"].state == "now"
    locked = by_id["complaint_12315"]
    assert locked.state == "lock"
    assert words("routes.complaint_12315.needs.respondent") in locked.note
    assert words("routes.complaint_12315.name") in by_id["association"].closes


def test_a_step_tells_about_itself_in_the_panel(drafts: Desk) -> None:
    ladder = drafts.page.panel_top().ladder
    next(each for each in ladder.buttons() if each.rung.id == "court").click()
    assert drafts.stage.desk.words("routes.court.cost") in panel_text(drafts)


def test_the_ladder_stands_in_the_column_where_the_panel_is_closed(drafts: Desk) -> None:
    assert not drafts.page.column.findChild(LadderBox).isVisible()
    drafts.window.resize(1024, 640)
    drafts.settle()
    assert drafts.page.column.findChild(LadderBox).isVisible()


def test_the_demand_never_opens_with_the_multiple(desk: Desk) -> None:
    desk.open(SCARF)
    desk.go("drafts")
    for name in (each.id for each in desk.page.view.drafts if each.source.is_main):
        choose(desk, name)
        assert "1,404" not in desk.page.letter.draft.text
        assert "欺诈" not in desk.page.letter.draft.text


def test_a_problem_without_texts_still_shows_the_ways(desk: Desk) -> None:
    desk.open({**DRESS, "received": "no", "merchant_reply": "", "reason": "unsure"})
    desk.go("drafts")
    if desk.page.letter is None:
        assert desk.page.column.findChild(EmptyState) is not None
    assert desk.page.panel_top() is not None
