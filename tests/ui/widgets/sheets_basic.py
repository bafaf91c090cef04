"""Sheets of chips, buttons, choices, fields, and the frame of the window."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.buttons import Button, IconButton
from refundwizard.ui.widgets.chips import NumberBadge, Pill, StrengthChip
from refundwizard.ui.widgets.choice_list import ChoiceList, Option
from refundwizard.ui.widgets.date_field import DateField
from refundwizard.ui.widgets.empty_state import EmptyState
from refundwizard.ui.widgets.error_summary import ErrorSummary
from refundwizard.ui.widgets.field_block import FieldBlock
from refundwizard.ui.widgets.fields import LineField, MoneyField, Reading
from refundwizard.ui.widgets.rail_card import RailDeadline
from refundwizard.ui.widgets.saved_mark import SavedMark
from refundwizard.ui.widgets.scroll_column import ScrollColumn
from refundwizard.ui.widgets.segmented import Segmented
from refundwizard.ui.widgets.side_panel import Section, SidePanel
from refundwizard.ui.widgets.step_rail import Step, StepGroup, StepRail
from refundwizard.ui.widgets.text_field import TextField
from refundwizard.ui.widgets.title import PageTitle
from refundwizard.ui.widgets.top_bar import TopBar
from tests.ui.widgets.words import Words, row


def controls(w: Words) -> QWidget:
    column = ScrollColumn()
    column.add(PageTitle(w("组件与记号", "Parts and signs"), eyebrow=(w("设计", "Design"), "1")))
    column.add(
        row(
            StrengthChip("statute", w("法律", "Statute")),
            StrengthChip("regulation", w("法规规章", "Regulation")),
            StrengthChip("judicial", w("司法解释", "Judicial interp.")),
            StrengthChip("platform", w("平台规则", "Platform rule")),
            StrengthChip("tip", w("经验提示", "Tip")),
            StrengthChip("unverified", w("未核实", "Unverified")),
        ),
        20,
    )
    column.add(
        row(
            Pill("safe", w("不急", "No hurry")),
            Pill("soon", w("还剩 2 天", "2 days left")),
            Pill("today", w("今天要做", "Do it today")),
            Pill("overdue", w("已过 2 天", "2 days ago")),
            Pill("prov", w("暂定", "Provisional")),
            Pill("neutral", w("还剩 11 天", "11 days left")),
            NumberBadge("E12"),
        )
    )
    off = Button(w("继续", "Continue"), kind="primary")
    off.setEnabled(False)
    column.add(
        row(
            Button(w("继续", "Continue"), kind="primary", trailing_icon="next"),
            Button(w("返回", "Back"), icon="back"),
            Button(w("复制", "Copy"), kind="primary", icon="copy", small=True),
            Button(w("恢复原稿", "Reset"), icon="undo", small=True),
            Button(w("修改", "Change"), kind="link"),
            Button(w("按最近期限排列", "By deadline"), kind="quiet", trailing_icon="down"),
            IconButton("more", "more"),
            off,
        )
    )
    marks = [SavedMark(), SavedMark()]
    marks[0].show_saved("14:02")
    marks[1].show_failed(w("没存上，磁盘已满", "Not saved: disk full"))
    column.add(row(*marks, gap=20))
    options = [Option("a", w("常态", "At rest")), Option("b", w("已选", "Chosen"))]
    unsure = Option(
        "u",
        w("不确定", "Not sure"),
        w("可以继续，结果会标“暂定”", "Go on; the result will say provisional"),
    )
    one = ChoiceList(options, unsure=unsure)
    one.choose(["b"])
    many = ChoiceList(options, many=True)
    many.choose(["b"])
    column.add_pair(one, many)
    segments = [
        Option("1", w("自己留底", "Keep")),
        Option("2", w("商家", "Seller")),
        Option("3", "12315"),
    ]
    column.add(row(Segmented(segments)))
    forms = [
        Option("1", w("聊天短消息", "Chat message"), w("200 字以内", "Up to 200")),
        Option("2", w("正式函", "Letter"), w("写明答复日期", "With a date to answer")),
        Option("3", w("平台说明", "Statement"), w("500 字以内", "Up to 500")),
    ]
    column.add(Segmented(forms))
    empty = EmptyState(
        "case",
        w("还没有案件", "No cases yet"),
        w("说说发生了什么，大约 5 分钟。", "Tell us what happened; about 5 minutes."),
        button=w("新建案件", "New case"),
        button_icon="new",
    )
    column.add(empty)
    column.add_stretch()
    return column


def _read_date(text: str) -> tuple[Reading, ...]:
    if text == "11.1":
        return (Reading("1", "11月1日", "2026-11-01"), Reading("2", "11月10日至19日", "2026-11"))
    return (Reading(text, "读作：11月12日 周四，5 天前", text),)


def questions(w: Words) -> QWidget:
    column = ScrollColumn()
    errors = ErrorSummary()
    column.add(errors)
    wrong = FieldBlock(w("哪天签收的？", "When did it arrive?"), LineField())
    when = DateField(_read_date, today=date(2026, 11, 17), calendar_name="calendar")
    when.set_raw("11.1")
    money = MoneyField(lambda t: (Reading(t, w("包邮，运费 ¥0.00", "Free shipping"), t),))
    money.set_raw("329.00")
    column.add_pair(wrong, FieldBlock(w("实际付了多少？", "What did you pay?"), money), 18)
    hint = w(
        "可以写“11.12”或“上周四”，只记得月份也行", "Write 11.12 or last Thursday; a month is fine"
    )
    unsure = FieldBlock(
        w("哪天退的？", "When was it sent?"),
        when,
        hint=hint,
        unsure=w("不记得", "I do not remember"),
    )
    column.add(unsure, 23)
    text = TextField(placeholder=w("用你自己的话", "In your own words"), limit=40)
    text.set_raw(w("商家说已拆封影响二次销售，不给退。", "They say it was opened.") * 2)
    column.add(FieldBlock(w("发生了什么？", "What happened?"), text), 23)
    column.add(
        LineField(icon="search", placeholder=w("搜索店铺、商品、订单号", "Search cases")), 23
    )
    column.add_stretch()
    wrong.control.set_raw("2026-02-30")
    message = w("2月没有 30 日，请改签收日期", "February has no 30th; change the date")
    wrong.set_error(message)
    errors.show_errors(w("有 1 处要改", "One thing to change"), [("a", message)])
    return column


def frame(w: Words) -> QWidget:
    page = QWidget()
    outer = QVBoxLayout(page)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.setSpacing(0)
    bar = TopBar()
    bar.set_case(
        w("全部案件", "All cases"), (w("木棉小铺", "Mumian"), w("法式碎花连衣裙", "Floral dress"))
    )
    bar.saved.show_saved("14:02")
    bar.set_settings_word(w("设置", "Settings"))
    bar.set_language_word(w("English", "中文"))
    bar.set_help_word(w("帮助 F1", "Help F1"))
    outer.addWidget(bar)
    line = QHBoxLayout()
    line.setSpacing(0)
    outer.addLayout(line, 1)
    rail = StepRail()
    rail.set_groups(
        (
            StepGroup(
                w("了解情况", "Tell us"),
                (
                    Step("a", w("说说发生了什么", "What happened"), "done"),
                    Step("b", w("关键事实", "Key facts"), "now", "2/4"),
                ),
            ),
            StepGroup(
                w("带走", "Take away"),
                (
                    Step("c", w("期限", "Deadlines"), "todo"),
                    Step(
                        "d",
                        w("导出", "Export"),
                        "lock",
                        w("先填", "later"),
                        w("先填完关键事实", "Fill in the key facts first"),
                    ),
                ),
            ),
        )
    )
    rail.set_foot(
        RailDeadline(
            w("最近期限（暂定）", "Next deadline"),
            w("发出退货通知", "Send the notice"),
            w("11月19日 周四 24:00 前", "Thu 19 Nov, 24:00"),
            "soon",
            w("还剩 2 天", "2 days left"),
        )
    )
    rail.setFixedWidth(theme().px(228))
    line.addWidget(rail)
    panel = SidePanel()
    why = Section(
        "help",
        w("为什么问这个", "Why we ask"),
        w(
            "签收日决定七天怎么数；吊牌和使用痕迹决定商品还算不算“完好”。",
            "The day it arrived starts the seven days.",
        ),
    )
    rule = Section(
        "book",
        w("规则（简）", "The rule"),
        w("签收的次日是第 1 天。七天内要发出退货通知，不是寄到。", "The next day is day 1."),
        w("次日", "next day"),
        (("regulation", w("法规规章", "Regulation")),),
        (
            "《网络购买商品七日无理由退货暂行办法》",
            (w("第 8–10 条", "Art. 8–10"), "2017-03-15"),
            "2026-11-02",
        ),
    )
    steps = Section(
        "photo",
        w("用手机怎么录", "On your phone"),
        numbered=(
            w("打开订单，点进商品，先开录屏。", "Open the order and start recording."),
            w("复制链接。", "Copy the link."),
        ),
    )
    facts = Section(
        "list",
        w("依据你的回答", "From your answers"),
        facts=((w("在哪里买的", "Bought at"), w("小红书，网络购物", "Xiaohongshu")),),
        link=("a", w("修改回答", "Change them")),
    )
    save = Section(
        "clock",
        w("记到日历", "Calendar"),
        w("导出 .ics 后，手机会提醒你。", "Your phone reminds you."),
        button=("b", w("导出日历", "Export"), "export"),
    )
    panel.set_sections([why, rule, steps, facts, save])
    line.addWidget(panel, 1)
    return page
