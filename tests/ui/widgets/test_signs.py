"""The ring, the toast, the saved mark, the expander, the timeline, the bars."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from refundwizard.ui.safe_text import Label
from refundwizard.ui.widgets.banner import Banner
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.deadline_card import Deadline, DeadlineCard
from refundwizard.ui.widgets.empty_state import EmptyState
from refundwizard.ui.widgets.expander import Expander
from refundwizard.ui.widgets.focus_ring import FocusRing
from refundwizard.ui.widgets.foot_bar import FootBar
from refundwizard.ui.widgets.paragraph import Paragraph
from refundwizard.ui.widgets.saved_mark import SavedMark
from refundwizard.ui.widgets.scroll_column import ScrollColumn
from refundwizard.ui.widgets.status_row import StatusRow
from refundwizard.ui.widgets.timeline import Mark, Timeline
from refundwizard.ui.widgets.timeline_labels import Slot, place
from refundwizard.ui.widgets.title import PageTitle, SectionTitle
from refundwizard.ui.widgets.toast import Toast
from refundwizard.ui.widgets.top_bar import TopBar
from tests.ui.widgets.gallery import SHEETS, ZH, Words

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from refundwizard.ui.theme import Theme


def _page(qtbot: QtBot, *widgets: QWidget) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch(1)
    qtbot.addWidget(page)
    page.resize(700, 500)
    page.show()
    with qtbot.waitExposed(page):
        page.activateWindow()
    qtbot.kept = page  # type: ignore[attr-defined]  # or it would be collected
    return page


def _rings(page: QWidget) -> list[FocusRing]:
    return [ring for ring in page.findChildren(FocusRing) if ring.isVisible()]


def test_the_ring_lies_two_pixels_outside_the_shape(kit: Theme, qtbot: QtBot) -> None:
    button = Button("继续")
    page = _page(qtbot, Button("返回"), button)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    (ring,) = _rings(page)
    shape = button.ring_rect().translated(button.pos())
    assert ring.geometry() == shape.adjusted(-4, -4, 4, 4)
    assert ring.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    page.resize(900, 600)
    button.move(50, 60)
    shape = button.ring_rect().translated(button.pos())
    assert ring.geometry() == shape.adjusted(-4, -4, 4, 4)
    assert not ring.grab().isNull()


def test_the_mouse_brings_no_ring(kit: Theme, qtbot: QtBot) -> None:
    button = Button("继续")
    page = _page(qtbot, button)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    button.setFocus(Qt.FocusReason.MouseFocusReason)
    assert _rings(page) == []


def test_the_ring_goes_with_the_focus(kit: Theme, qtbot: QtBot) -> None:
    first, second = Button("一"), Button("二")
    page = _page(qtbot, first, second)
    first.setFocus(Qt.FocusReason.TabFocusReason)
    second.setFocus(Qt.FocusReason.TabFocusReason)
    assert len(_rings(page)) == 1
    second.hide()
    assert all(ring._target is first for ring in _rings(page))


def test_a_toast_undoes_and_goes(kit: Theme, qtbot: QtBot) -> None:
    page = _page(qtbot)
    toast = Toast(page)
    toast.show_message("已移到回收站", action="撤销")
    assert toast.geometry().bottom() == page.height() - 25
    page.resize(500, 400)
    assert toast.width() == 500 - 48
    assert toast.button is not None
    with qtbot.waitSignals([toast.action_requested, toast.dismissed]):
        qtbot.keyClick(toast.button, Qt.Key.Key_Return)
    assert toast.isHidden()
    toast.show_message("又一条")
    assert toast.button is None
    qtbot.keyClick(toast, Qt.Key.Key_Escape)
    assert toast.isHidden()


def test_a_toast_leaves_by_itself_but_waits_for_the_focus(
    kit: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = _page(qtbot)
    toast = Toast(page)
    monkeypatch.setattr(toast, "underMouse", lambda: False)  # the pointer is where others left it
    toast.show_message("已移到回收站", action="撤销", seconds=0.01)
    assert toast.button is not None
    toast.button.setFocus(Qt.FocusReason.TabFocusReason)
    toast._on_timeout()
    assert not toast.isHidden()
    toast.button.clearFocus()
    with qtbot.waitSignal(toast.dismissed):
        toast._on_timeout()


def test_a_save_is_mentioned_only_when_it_is_slow(kit: Theme, qtbot: QtBot) -> None:
    mark = SavedMark()
    qtbot.addWidget(mark)
    mark.show_saving()
    assert mark.text() == ""
    mark._on_slow()
    assert mark.text()
    mark.show_saved("14:02")
    assert "14:02" in mark.text()
    assert not mark._timer.isActive()
    mark.show_failed("没存上，磁盘已满")
    assert mark.accessibleName() == "没存上，磁盘已满"
    mark.show()
    assert not mark.grab().isNull()
    mark.clear()
    assert mark.sizeHint().width() == 0


def test_an_expander_opens_at_once_without_motion(kit: Theme, qtbot: QtBot) -> None:
    expander = Expander("怎么算的", Paragraph("第 1 天"), title_open="收起")
    _page(qtbot, expander)
    with qtbot.waitSignal(expander.toggled):
        expander.header.click()
    assert expander.is_open
    assert expander._clip.isVisible()
    assert expander.header.words == "收起"
    expander.set_open(on=True)
    expander.set_open(on=False)
    assert not expander._clip.isVisible()


def test_an_expander_moves_where_motion_is_allowed(kit: Theme, qtbot: QtBot) -> None:
    kit.set_motion(on=True)
    expander = Expander("怎么算的", Paragraph("第 1 天"))
    _page(qtbot, expander)
    expander.set_open(on=True)
    qtbot.waitUntil(lambda: expander._clip.height() >= 22)
    expander.set_open(on=False)
    qtbot.waitUntil(lambda: not expander._clip.isVisible())


def test_labels_alternate_and_never_meet() -> None:
    slots = [Slot(x, 30) for x in (40, 90, 140, 300)]
    placed = place(slots, 8, (0, 400))
    assert [slot.side for slot in placed] == ["above", "below", "above", "below"]
    crowded = place([Slot(100, 30, weight=w) for w in (0, 5, 1)], 8, (0, 400))
    assert [slot.side for slot in crowded] == ["list", "below", "above"]
    edge = place([Slot(2, 30)], 8, (0, 400))
    assert edge[0].middle == 30


def test_a_narrow_timeline_is_a_list(kit: Theme, qtbot: QtBot) -> None:
    marks = [
        Mark("今天", "9月29日", 0.5, "today"),
        Mark("签收", "9月24日", 0),
        Mark("平台", "10月1日", 0.9, "platform"),
    ]
    line = Timeline(marks)
    _page(qtbot, line)
    assert line.heightForWidth(684) == 149
    assert line.heightForWidth(400) == 24 + 3 * 21
    assert line.accessibleDescription() == "签收 9月24日；今天 9月29日；平台 10月1日"
    line.resize(400, line.heightForWidth(400))
    assert not line.grab().isNull()


def test_crowded_labels_go_into_the_list_below(kit: Theme, qtbot: QtBot) -> None:
    marks = [Mark(f"事件 {i}", "9月24日", 0.5 + i / 1000) for i in range(4)]
    line = Timeline(marks)
    _page(qtbot, line)
    assert line.heightForWidth(684) == 149 + 2 * 21


def test_the_trace_of_a_deadline_opens(kit: Theme, qtbot: QtBot) -> None:
    deadline = Deadline(
        "a", "你：发出", safe="10月1日", trace=(("9月24日", "不算"),), trace_title="怎么算的"
    )
    card = DeadlineCard(deadline)
    _page(qtbot, card)
    assert card.trace is not None
    assert not card.trace.is_open
    card.trace.header.click()
    assert card.trace.is_open


def test_the_top_bar_changes_between_home_and_case(kit: Theme, qtbot: QtBot) -> None:
    bar = TopBar()
    _page(qtbot, bar)
    bar.set_home("退款向导")
    assert bar.app_name.isVisible()
    assert not bar.home.isVisible()
    bar.set_case("全部案件", ("木棉小铺", "连衣裙"))
    bar.set_language_word("English")
    bar.set_help_word("帮助 F1")
    bar.set_saved_visible(on=True)
    assert bar.case_title.text() == "木棉小铺，连衣裙"
    for button, signal in (
        (bar.home, bar.home_requested),
        (bar.language, bar.language_requested),
        (bar.help, bar.help_requested),
    ):
        with qtbot.waitSignal(signal):
            button.click()
    assert bar.height() == 52
    bar.resize(300, 52)
    assert not bar.grab().isNull()


def test_the_foot_bar_is_64_high_and_stacks(kit: Theme, qtbot: QtBot) -> None:
    foot = FootBar()
    qtbot.addWidget(foot)
    foot.set_back("返回")
    foot.set_next("继续", primary=False, icon="")
    foot.resize(752, 64)
    foot.show()
    assert foot.sizeHint().height() == 64
    qtbot.waitUntil(lambda: foot.back.x() == 34)
    with qtbot.waitSignal(foot.next_requested):
        foot.next.click()
    with qtbot.waitSignal(foot.back_requested):
        foot.back.click()
    foot.set_max_width(400)
    assert foot.next.kind == "plain"
    foot.resize(320, 120)
    qtbot.waitUntil(lambda: foot.back.y() > foot.next.y())


def test_the_column_is_centred_and_scrolls_to_a_block(kit: Theme, qtbot: QtBot) -> None:
    column = ScrollColumn()
    qtbot.addWidget(column)
    blocks = [Paragraph("一\n" * 20) for _ in range(3)]
    for block in blocks:
        column.add(block, 30)
    column.add_stretch()
    column.resize(900, 400)
    column.show()
    assert blocks[0].width() == 684
    assert blocks[0].mapTo(column, blocks[0].rect().topLeft()).x() == 108
    column.reveal(blocks[2])
    assert column.verticalScrollBar().value() > 0
    column.to_top()
    assert column.verticalScrollBar().value() == 0
    column.set_max_width(500)
    assert column._across.contentsMargins().left() == 200
    column.clear()
    assert column.column.count() == 0


def test_the_head_of_a_page_can_change(kit: Theme, qtbot: QtBot) -> None:
    title = PageTitle("签收", eyebrow=("事实",), why="为什么问这个")
    _page(qtbot, title)
    title.set_title("签收和商品现状")
    title.set_eyebrow(("事实", "第 2/4 步"))
    title.set_lead("照你看到的填就好。")
    title.set_why_visible(on=True)
    with qtbot.waitSignal(title.why_requested):
        title._why.click()
    assert title.heading.text() == "签收和商品现状"
    section = SectionTitle("买的东西", note="x")
    qtbot.addWidget(section)
    section.set_text("发生的事")
    section.set_note("y")
    assert section.heading.text() == "发生的事"


def test_banners_rows_and_empty_states_report(kit: Theme, qtbot: QtBot) -> None:
    banner = Banner("soon", "12 个已添加", action="看看", close_name="关闭")
    empty = EmptyState("case", "还没有案件", "说说", button="新建")
    row = StatusRow("send", "已准备（未发送）", "回来记一笔", buttons=(Button("记下"),))
    _page(qtbot, banner, empty, row)
    assert banner.button is not None
    assert empty.button is not None
    with qtbot.waitSignal(banner.action_requested):
        banner.button.click()
    with qtbot.waitSignal(empty.action_requested):
        empty.button.click()
    banner.set_text("13 个", "13")
    assert banner.words.text() == "13 个"
    row.set_words("已发送 11月17日")
    row.set_icon("done", "safe")
    assert not row.note.isVisible()


class _Watch(QObject):
    """Notes every window that is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(type(watched).__name__)
        return False


@pytest.mark.parametrize("name", SHEETS)
def test_building_widgets_flashes_no_window(
    kit: Theme, qtbot: QtBot, qapp: QApplication, name: str
) -> None:
    watch = _Watch()
    qapp.installEventFilter(watch)
    try:
        sheet = SHEETS[name](Words(ZH))
        qtbot.addWidget(sheet)
    finally:
        qapp.removeEventFilter(watch)
    assert watch.seen == []


def test_a_label_can_change_its_look(kit: Theme, qtbot: QtBot) -> None:
    label = Label("x")
    qtbot.addWidget(label)
    label.set_bold(bold=True)
    label.set_token("overdue")
    assert label.font().bold()
    assert label.palette().windowText().color() == kit.color("overdue")
