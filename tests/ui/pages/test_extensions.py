"""The page of dates: more time that was named is noted in a form and taken away again."""

from __future__ import annotations

from refundwizard.domain.case import Case
from refundwizard.session.extensions import UNTIL
from refundwizard.ui.extension_form import ExtensionRow
from refundwizard.ui.pages.deadlines import KEPT
from tests.ui.desk import DRESS, Desk

ASKED = {
    **{name: answer for name, answer in DRESS.items() if name != "merchant_reply"},
    "stage": "waiting",
    "applied_at": "2026-11-16 21:05",
}


def opened(desk: Desk) -> None:
    desk.open(ASKED)
    desk.go("deadlines")
    desk.page.add_extension.click()
    desk.settle()


def fill(desk: Desk, until: str, where: str = "") -> None:
    form = desk.page.form
    form.until.edit.setText(until)
    form.until.edit.textEdited.emit(until)
    form.where.edit.setText(where)
    form.where.edit.textEdited.emit(where)


def save(desk: Desk) -> None:
    desk.page.form.save.click()
    desk.settle()


def rows(desk: Desk) -> list[ExtensionRow]:
    return [row for row in desk.page.findChildren(ExtensionRow) if row.isVisible()]


def test_an_extension_is_noted_and_moves_the_latest_date(desk: Desk) -> None:
    opened(desk)
    fill(desk, "11月20日 18:00", "订单页")
    save(desk)
    assert [each.why for each in desk.case.extensions] == ["订单页"]
    assert desk.page.view.first.latest == "11月20日 周五 18:00 前"
    assert len(rows(desk)) == 1
    assert KEPT not in desk.stage.desk.tools.kept


def test_an_extension_is_taken_away_again(desk: Desk) -> None:
    opened(desk)
    fill(desk, "11月20日 18:00")
    save(desk)
    rows(desk)[0].button.click()
    desk.settle()
    assert desk.case.extensions == ()
    assert rows(desk) == []


def test_what_cannot_be_is_said_beside_the_field_and_mended(desk: Desk) -> None:
    opened(desk)
    save(desk)
    form = desk.page.form
    assert "还没填到什么时候" in form.blocks[UNTIL].error()
    fill(desk, "2026-11-01")
    assert form.blocks[UNTIL].error() == ""
    save(desk)
    assert "已经过了" in form.blocks[UNTIL].error()


def test_another_date_can_be_chosen(desk: Desk) -> None:
    opened(desk)
    desk.page.form.which.button("statutory_15_days").click()
    fill(desk, "2026-12-20")
    save(desk)
    assert [each.deadline for each in desk.case.extensions] == ["statutory_15_days"]


def test_cancel_closes_the_form_and_notes_nothing(desk: Desk) -> None:
    opened(desk)
    fill(desk, "2026-11-20")
    desk.page.form.cancel.click()
    desk.settle()
    assert desk.case.extensions == ()
    assert desk.page.add_extension.isVisible()


def test_what_is_typed_outlives_another_language(desk: Desk) -> None:
    opened(desk)
    fill(desk, "2026-11-20", "订单页")
    desk.controller.switch_language()
    desk.settle()
    assert desk.page.form.entries() == ("merchant_answer", "2026-11-20", "订单页")


def test_a_far_date_is_no_choice_and_stands_apart(desk: Desk) -> None:
    opened(desk)
    offered = [row.option.id for row in desk.page.form.which.buttons()]
    assert "limitation" not in offered
    assert [each.id for each in desk.page.view.dated if each.is_quiet] == ["limitation"]


def test_where_no_date_runs_nothing_can_be_extended(desk: Desk) -> None:
    desk.open({**DRESS, "signed_on": "2026-11"})
    desk.go("deadlines")
    assert not hasattr(desk.page, "add_extension")
    assert isinstance(desk.case, Case)
