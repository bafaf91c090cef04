"""The picture of a case: what is in it, how one moves in it, and where it leads."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolTip

from refundwizard.domain.moments import BEIJING
from refundwizard.session.wizard import Place
from refundwizard.ui.application import application
from refundwizard.ui.theme import Mode
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.case_spots import Spot
from refundwizard.ui.widgets.case_timeline import CaseTimeline
from tests.ui.desk import DRESS, Desk
from tests.ui.pages.reading import page_text, panel_text, title
from tests.unit.session.records import ENDED, with_messages, with_records

KNOWN = {**DRESS, "ordered_on": "2026-10-26"}


def show(desk: Desk, change=with_records, answers=KNOWN) -> CaseTimeline:
    desk.open(answers)
    desk.stage.desk._on_case_changed(change)
    desk.go("timeline")
    return desk.page.picture


def spot(picture: CaseTimeline, spot_id: str) -> Spot:
    return next(each for each in picture.spots if each.id == spot_id)


def click(desk: Desk, picture: CaseTimeline, spot_id: str) -> None:
    at = picture.point_of(spot_id)
    QTest.mouseClick(picture, Qt.MouseButton.LeftButton, pos=at)
    desk.settle()


def point_at(desk: Desk, picture: CaseTimeline, spot_id: str) -> None:
    QTest.mouseMove(picture, picture.point_of(spot_id))
    desk.settle()


# ------------------------------------------------------------------------------- what it says


def test_the_title_is_the_next_date_with_its_weekday(desk: Desk) -> None:
    show(desk, lambda case: case)
    assert title(desk) == "下一个日期：11月19日 周四"


def test_a_closed_case_says_that_no_date_is_coming_up(desk: Desk) -> None:
    show(desk, lambda case: case.model_copy(update={"closings": (ENDED,)}))
    assert title(desk) == "没有要等的日期"


def test_a_case_without_a_day_says_what_will_stand_here(desk: Desk) -> None:
    desk.open({name: value for name, value in DRESS.items() if name != "signed_on"})
    desk.go("timeline")
    assert desk.page.picture is None
    assert title(desk) == "还没有带日期的事"
    assert "还没有可画的" in page_text(desk)


def test_everything_that_happened_is_in_it_with_a_sign_of_its_own(desk: Desk) -> None:
    picture = show(desk)
    signs = {each.sign for each in picture.spots if each.kind == "entry"}
    wanted = {"sent", "received", "prepared", "call", "filed", "accepted", "ended", "exhibits"}
    assert wanted | {"fact", "extended", "changed", "promise", "safe", "overdue"} <= signs


def test_coming_dates_tell_the_days_left_and_provisional_ones_say_so(desk: Desk) -> None:
    picture = show(desk, lambda case: case)
    coming = [each for each in picture.spots if each.kind == "entry" and each.is_coming]
    assert all(each.pill is not None and each.day for each in coming)
    assert spot(picture, "send_return_notice-safe").pill == ("soon", "还剩 2 天")
    assert any(each.pill[0] == "prov" and "暂定" in each.pill[1] for each in coming)


def test_what_is_only_prepared_is_named_and_leads_to_the_letters(desk: Desk) -> None:
    show(desk)
    said = page_text(desk)
    assert "1 份文书已准备（未发送）" in said
    assert "已发送" not in said
    next(each for each in desk.page.column.findChildren(Button) if each.words == "看文书").click()
    desk.settle()
    assert desk.place.section == "drafts"


def test_long_pauses_are_named_and_drawn_short(desk: Desk) -> None:
    picture = show(desk, lambda case: case)
    signed = next(each for each in picture.spots if each.title == "签收")
    assert (signed.gap, signed.gap_words) == (17, "隔 17 天")
    rows = {row.spot.id: row for row in picture.laid_out(684).rows}
    far, near = rows["limitation-safe"], rows[signed.id]
    assert far.start - far.top < 2 * (near.start - near.top)


def test_its_description_is_the_whole_list(desk: Desk) -> None:
    picture = show(desk)
    lines = picture.accessibleDescription().split("\n")
    assert tuple(lines) == desk.page.view.text
    assert picture.accessibleName() == "案件的时间线"


def test_the_list_can_be_shown_hidden_and_copied(desk: Desk) -> None:
    show(desk)
    desk.page._on_list()
    assert "11月12日 周四　签收" in page_text(desk)
    desk.page._on_list()
    assert desk.page.text.isHidden()
    desk.page._on_list()
    assert not desk.page.text.isHidden()
    desk.page._on_copy()
    assert application().clipboard().text() == "\n".join(desk.page.view.text)


# --------------------------------------------------------------------------------- moving in it


@pytest.mark.parametrize(
    ("spot_id", "place"),
    [
        ("message-m1", Place("ledger")),
        ("message-m2", Place("reply", "m2")),
        ("f1-filed", Place("route", "complaint_12315")),
        ("send_return_notice-safe", Place("deadlines")),
        ("exhibits-2026-11-16", Place("evidence")),
    ],
)
def test_a_click_leads_to_where_it_was_recorded(desk: Desk, spot_id: str, place: Place) -> None:
    picture = show(desk)
    asked: list[Place] = []
    desk.page.place_requested.disconnect()
    desk.page.place_requested.connect(asked.append)
    click(desk, picture, spot_id)
    assert asked == [place]


def test_a_click_on_an_answer_opens_its_page_in_the_window(desk: Desk) -> None:
    picture = show(desk)
    fact = next(each for each in picture.spots if each.title == "签收")
    click(desk, picture, fact.id)
    assert desk.place.section == "facts"


def test_today_holidays_and_the_ground_lead_nowhere(desk: Desk) -> None:
    picture = show(desk)
    asked: list[Place] = []
    desk.page.place_requested.connect(asked.append)
    click(desk, picture, "today")
    QTest.mouseClick(picture, Qt.MouseButton.LeftButton, pos=QPoint(300, 5))
    QTest.mouseClick(picture, Qt.MouseButton.RightButton, pos=picture.point_of("message-m1"))
    assert asked == []
    picture.current = None
    picture.act()
    assert asked == []


def test_pointing_at_something_tells_all_of_it_beside_the_picture(desk: Desk) -> None:
    desk.window.resize(1280, 800)
    picture = show(desk)
    point_at(desk, picture, "message-m2")
    assert "已拆封,不退" in panel_text(desk)
    picture.leaveEvent(QEvent(QEvent.Type.Leave))
    desk.settle()
    assert "已拆封,不退" not in panel_text(desk)


def test_the_keyboard_walks_over_everything_and_opens_it(desk: Desk) -> None:
    picture = show(desk)
    picture.setFocus(Qt.FocusReason.TabFocusReason)
    desk.settle()
    assert picture.marked.is_coming
    desk.key(Qt.Key.Key_Home)
    assert picture.marked.title == "下单"
    desk.key(Qt.Key.Key_Up)
    assert picture.marked.title == "下单"
    desk.key(Qt.Key.Key_Down)
    assert picture.marked.title == "签收"
    desk.key(Qt.Key.Key_End)
    assert picture.marked == [each for each in picture.spots if each.is_target][-1]
    assert picture.visibleRegion().boundingRect().intersects(picture.rect_of(picture.current))
    desk.key(Qt.Key.Key_A)
    desk.key(Qt.Key.Key_Return)
    assert desk.place.section == "deadlines"


def test_the_keyboards_mark_is_only_seen_while_the_keyboard_is_used(desk: Desk) -> None:
    picture = show(desk)
    picture.setFocus(Qt.FocusReason.TabFocusReason)
    desk.settle()
    ringed = picture.grab().toImage()
    picture.clearFocus()
    desk.settle()
    assert picture.grab().toImage() != ringed
    picture.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not picture.has_ring


def test_a_tip_says_the_whole_of_a_row_where_there_is_no_panel(desk: Desk) -> None:
    picture = show(desk)
    at = picture.point_of("message-m2")
    help_event = QHelpEvent(QEvent.Type.ToolTip, at, picture.mapToGlobal(at))
    assert picture.event(help_event)
    assert "已拆封,不退" in QToolTip.text()
    nowhere = QPoint(5, 5)
    assert picture.event(QHelpEvent(QEvent.Type.ToolTip, nowhere, picture.mapToGlobal(nowhere)))


def test_it_follows_the_day_in_beijing_while_it_is_open(desk: Desk) -> None:
    show(desk, lambda case: case)
    desk.now = datetime(2026, 11, 18, 0, 0, tzinfo=BEIJING)
    desk.controller.day.look()
    desk.settle()
    picture = desk.page.picture
    assert spot(picture, "today").title == "今天 11月18日 周三"
    assert spot(picture, "send_return_notice-safe").pill == ("soon", "还剩 1 天")


# ----------------------------------------------------------------------------------- long cases


def test_a_long_case_is_folded_and_a_month_opens_by_click_and_key(desk: Desk) -> None:
    picture = show(desk, lambda case: with_messages(case, 500))
    assert len(picture.spots) < 90
    march = spot(picture, "2026-03")
    assert (march.is_open, sum(march.counts)) == (False, int(march.note.split()[0]))
    before = len(picture.spots)
    click(desk, picture, "2026-03")
    assert spot(picture, "2026-03").is_open
    assert len(picture.spots) == before + sum(march.counts)
    assert picture.marked.id == "2026-03"
    desk.key(Qt.Key.Key_Space)
    assert len(picture.spots) == before


def test_months_stay_as_they_were_put_until_another_case_is_opened(desk: Desk) -> None:
    picture = show(desk, lambda case: with_messages(case, 500))
    click(desk, picture, "2026-03")
    desk.go("money")
    desk.go("timeline")
    assert spot(desk.page.picture, "2026-03").is_open
    desk.open(KNOWN)
    desk.go("timeline")
    assert "2026-03" not in [each.id for each in desk.page.picture.spots]


def test_only_rows_in_sight_are_painted(desk: Desk) -> None:
    picture = show(desk, lambda case: with_messages(case, 500))
    laid = picture.laid_out(684)
    seen = laid.between(laid.height / 2, laid.height / 2 + 300)
    assert 0 < len(seen) < 15
    assert laid.rows[seen[0]].top <= laid.height / 2 <= laid.rows[seen[-1]].bottom


# -------------------------------------------------------------------------------------- looks


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK, Mode.CONTRAST])
@pytest.mark.parametrize(("width", "percent"), [(1280, 100), (760, 100), (1024, 200)])
def test_no_text_leaves_the_picture_in_any_look(
    desk: Desk, mode: Mode, width: int, percent: int
) -> None:
    picture = show(desk)
    desk.controller.looks.set_theme(mode)
    desk.controller.looks.set_size(percent)
    desk.window.resize(width, 700)
    desk.settle()
    picture = desk.page.picture
    laid = picture.laid_out(picture.width())
    assert picture.height() == laid.height
    for row in laid.rows:
        assert row.spot.kind != "entry" or laid.title_room(row.spot) >= 60
        assert row.title is None or row.title.width <= laid.title_room(row.spot) + 1
    assert not picture.grab(QRect(0, 0, picture.width(), 400)).isNull()


def test_in_a_narrow_window_the_day_stands_above_the_title(desk: Desk) -> None:
    picture = show(desk)
    narrow, wide = picture.laid_out(500), picture.laid_out(684)
    assert narrow.is_narrow
    assert not wide.is_narrow
    assert narrow.text < wide.text
    assert narrow.height > wide.height
    assert QPointF(narrow.lanes[0], 0).x() < narrow.text


def test_the_picture_follows_the_language(desk: Desk) -> None:
    show(desk)
    desk.controller.switch_language()
    desk.settle()
    assert title(desk).startswith("Next date: ")
    assert "Prepared (not sent)" in desk.page.picture.accessibleDescription()
