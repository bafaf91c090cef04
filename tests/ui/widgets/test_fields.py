"""Fields keep what was typed, repeat what they understood, and show errors in place."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QMimeData, Qt
from PySide6.QtWidgets import QWidget

from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.calendar_popup import CalendarPopup
from refundwizard.ui.widgets.choice_list import ChoiceList, Option
from refundwizard.ui.widgets.date_field import DateField
from refundwizard.ui.widgets.error_summary import ErrorSummary
from refundwizard.ui.widgets.field_block import FieldBlock
from refundwizard.ui.widgets.fields import LineField, MoneyField, Reading
from refundwizard.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from refundwizard.ui.theme import Theme

TODAY = date(2026, 11, 17)


def _read(text: str) -> tuple[Reading, ...]:
    if text == "11.1":
        return (
            Reading("2026-11-01", "11月1日", "2026-11-01"),
            Reading("2026-11-10", "11月10日", "2026-11-10"),
        )
    if text.startswith("2026-"):
        return (Reading(text, f"读作：{text}", text),)
    return ()


def _money(text: str) -> tuple[Reading, ...]:
    plain = text.replace("¥", "").strip()
    return (Reading(plain, f"{plain} 元", f"{float(plain):.2f}"),) if plain.isdecimal() else ()


def _open(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.addWidget(widget)
    widget.resize(400, 200)
    widget.show()
    with qtbot.waitExposed(widget):
        widget.activateWindow()


def _type(qtbot: QtBot, field: LineField, text: str) -> None:
    field.edit.setFocus()
    field.edit.selectAll()
    qtbot.keyClicks(field.edit, text)


def test_a_line_tells_each_key_and_the_end(kit: Theme, qtbot: QtBot) -> None:
    field = LineField(name="店铺")
    _open(qtbot, field)
    edits: list[bool] = []
    field.edited.connect(lambda: edits.append(True))
    _type(qtbot, field, "abc")
    assert len(edits) == 3
    with qtbot.waitSignal(field.changed):
        qtbot.keyClick(field.edit, Qt.Key.Key_Return)
    with qtbot.assertNotEmitted(field.changed):
        qtbot.keyClick(field.edit, Qt.Key.Key_Return)
    assert field.raw() == "abc"


def test_setting_a_field_is_silent(kit: Theme, qtbot: QtBot) -> None:
    field = MoneyField(_money)
    _open(qtbot, field)
    with qtbot.assertNotEmitted(field.changed):
        field.set_raw("329")
    assert field.value() == "329"


def test_money_is_tidied_on_leaving(kit: Theme, qtbot: QtBot) -> None:
    field = MoneyField(_money)
    _open(qtbot, field)
    with qtbot.waitSignal(field.echo_changed):
        _type(qtbot, field, "329")
    assert field.raw() == "329"
    qtbot.keyClick(field.edit, Qt.Key.Key_Return)
    assert field.raw() == "329.00"


def test_money_that_is_not_understood_stays_as_typed(kit: Theme, qtbot: QtBot) -> None:
    field = MoneyField(_money)
    _open(qtbot, field)
    _type(qtbot, field, "12,3x")
    qtbot.keyClick(field.edit, Qt.Key.Key_Return)
    assert field.raw() == "12,3x"
    assert field.value() is None
    assert field.readings() == ()


def test_an_unclear_date_offers_its_readings(kit: Theme, qtbot: QtBot) -> None:
    field = DateField(_read, today=TODAY, calendar_name="选日期")
    _open(qtbot, field)
    _type(qtbot, field, "11.1")
    offered = [b for b in field.findChildren(Button) if b.isVisible() and b.words]
    assert [button.words for button in offered] == ["11月1日", "11月10日"]
    assert field.value() is None
    with qtbot.waitSignal(field.changed):
        offered[1].click()
    assert field.value() == "2026-11-10"
    assert field.raw() == "2026-11-10"


def test_the_calendar_opens_by_key_and_picks_a_day(kit: Theme, qtbot: QtBot) -> None:
    field = DateField(_read, today=TODAY, calendar_name="选日期")
    _open(qtbot, field)
    qtbot.keyClick(field.edit, Qt.Key.Key_F4)
    popup = field.findChild(CalendarPopup)
    assert popup is not None
    assert popup.month.selectedDate() == QDate(2026, 11, 17)
    with qtbot.waitSignal(field.changed):
        popup.month.clicked.emit(QDate(2026, 11, 12))
    assert field.value() == "2026-11-12"


def test_the_calendar_opens_at_the_day_entered(kit: Theme, qtbot: QtBot) -> None:
    field = DateField(_read, today=TODAY, calendar_name="选日期")
    field.set_raw("2026-02-03")
    _open(qtbot, field)
    qtbot.keyClick(field.edit, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    popup = field.findChild(CalendarPopup)
    assert popup is not None
    assert popup.month.selectedDate() == QDate(2026, 2, 3)
    popup.close()


def test_a_field_can_be_read_again(kit: Theme, qtbot: QtBot) -> None:
    field = DateField(_read, today=TODAY)
    qtbot.addWidget(field)
    field.set_raw("2026-02-03")
    with qtbot.waitSignal(field.echo_changed) as told:
        field.reread()
    assert told.args == ["读作：2026-02-03"]


def test_text_grows_with_its_lines(kit: Theme, qtbot: QtBot) -> None:
    field = TextField(lines=(4, 8))
    _open(qtbot, field)
    short = field.edit.height()
    field.set_raw("\n".join("一" for _ in range(6)))
    longer = field.edit.height()
    field.set_raw("\n".join("一" for _ in range(60)))
    assert short < longer < field.edit.height() < short * 3


def test_the_counter_comes_at_four_fifths(kit: Theme, qtbot: QtBot) -> None:
    field = TextField(limit=10)
    _open(qtbot, field)
    field.set_raw("一二三四五六七")
    assert not field._counter.isVisible()
    field.set_raw("一二三四五六七八")
    assert field._counter.text() == "8 / 10"
    assert field._counter.isVisible()


def test_pasted_markup_stays_characters(kit: Theme, qtbot: QtBot) -> None:
    field = TextField()
    _open(qtbot, field)
    data = QMimeData()
    data.setHtml("<b>bold</b><img src='canary.png'>")
    data.setText("<b>bold</b>")
    field.edit.insertFromMimeData(data)
    assert field.raw() == "<b>bold</b>"


def test_text_tells_when_it_is_left(kit: Theme, qtbot: QtBot) -> None:
    page = QWidget()
    field, other = TextField(), LineField()
    field.setParent(page)
    other.setParent(page)
    _open(qtbot, page)
    field.edit.setFocus()
    qtbot.keyClicks(field.edit, "x")
    with qtbot.waitSignal(field.changed):
        other.edit.setFocus()


def test_tab_leaves_the_text(kit: Theme) -> None:
    assert TextField().edit.tabChangesFocus()


def test_a_block_shows_the_echo_of_its_control(kit: Theme, qtbot: QtBot) -> None:
    field = MoneyField(_money)
    block = FieldBlock("付了多少？", field, hint="看订单页")
    _open(qtbot, block)
    field.set_raw("5")
    assert block.echo() == "5 元"
    assert field.edit.accessibleName() == "付了多少？"
    assert field.edit.accessibleDescription() == "看订单页"


def test_an_error_keeps_the_entry_and_marks_the_field(kit: Theme, qtbot: QtBot) -> None:
    field = LineField()
    field.set_raw("2026-02-30")
    block = FieldBlock("哪天？", field, hint="例如 11.12")
    _open(qtbot, block)
    block.set_error("2月没有 30 日")
    assert field.raw() == "2026-02-30"
    assert field.edit.property("invalid") is True
    assert block.error() == "2月没有 30 日"
    assert field.edit.accessibleDescription() == "2月没有 30 日"
    block.set_error("")
    assert field.edit.property("invalid") is False
    assert field.edit.accessibleDescription() == "例如 11.12"


def test_an_error_does_not_change_the_height_of_the_input(kit: Theme, qtbot: QtBot) -> None:
    field = LineField()
    block = FieldBlock("哪天？", field)
    _open(qtbot, block)
    before = field.edit.sizeHint().height()
    block.set_error("x")
    assert field.edit.sizeHint().height() == before == 40


def test_not_sure_switches_the_control_off(kit: Theme, qtbot: QtBot) -> None:
    field = LineField()
    block = FieldBlock("哪天？", field, unsure="不记得")
    _open(qtbot, block)
    with qtbot.waitSignal(block.unsure_toggled):
        block._unsure.click()
    assert block.is_unsure()
    assert not field.isEnabled()
    with qtbot.assertNotEmitted(block.unsure_toggled):
        block.set_unsure(on=False)
    assert field.isEnabled()


def test_a_block_holds_a_choice_too(kit: Theme, qtbot: QtBot) -> None:
    choice = ChoiceList([Option("a", "甲"), Option("b", "乙")])
    block = FieldBlock("哪一个？", choice)
    _open(qtbot, block)
    block.set_error("选一项")
    assert choice.accessibleName() == "哪一个？"
    block.focus_control()
    assert choice.buttons()[0].hasFocus()


def test_the_summary_takes_the_focus_and_jumps(kit: Theme, qtbot: QtBot) -> None:
    page = QWidget()
    summary = ErrorSummary()
    summary.setParent(page)
    _open(qtbot, page)
    assert summary.isHidden()
    summary.show_errors("有 2 处要改", [("day", "2月没有 30 日"), ("sum", "金额只写数字")])
    assert summary.hasFocus()
    assert summary.accessibleName() == "有 2 处要改，2月没有 30 日，金额只写数字"
    assert summary._ring.is_shown
    with qtbot.waitSignal(summary.jump_requested) as told:
        summary.links()[1].click()
    assert told.args == ["sum"]
    summary.clear()
    assert summary.isHidden()
    assert summary.links() == []
