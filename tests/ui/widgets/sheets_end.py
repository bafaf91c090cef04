"""Sheets of money, the check page, and home."""

from __future__ import annotations

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget

from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.case_list import CaseList, CaseRow
from refundwizard.ui.widgets.money_tiers import Alternatives, ConditionalBox, MoneyTiers, Tier
from refundwizard.ui.widgets.page_preview import PagePreview
from refundwizard.ui.widgets.pair import Pair
from refundwizard.ui.widgets.route_ladder import RouteLadder, Rung
from refundwizard.ui.widgets.scroll_column import ScrollColumn
from refundwizard.ui.widgets.status_row import StatusRow
from refundwizard.ui.widgets.summary_list import SummaryList, SummaryRow
from refundwizard.ui.widgets.tile_button import TileButton, TileRow
from refundwizard.ui.widgets.title import PageTitle, SectionTitle
from refundwizard.ui.widgets.toast import Toast
from refundwizard.ui.widgets.trace_table import TraceRow, TraceTable
from tests.ui.widgets.words import Words


def money(w: Words) -> QWidget:
    column = ScrollColumn()
    column.add(
        PageTitle(
            w("能要回多少，分三档看", "What is due, in three tiers"),
            eyebrow=(
                w("应退金额", "Amount due"),
                w("每个数都写明怎么来的", "Every figure has a receipt"),
            ),
        )
    )
    third = Tier(
        w("认定欺诈才有", "If fraud is established"),
        w("另加 ¥1,404.00", "+ ¥1,404.00"),
        w("需要另外证明，见下", "To be proved"),
        "established",
    )
    column.add(
        MoneyTiers(
            [
                Tier(w("确定该退", "Firm"), "¥480.00", w("货款和去程运费", "Price and freight")),
                Tier(
                    w("凭这张票据", "With the receipt"),
                    "¥660.00",
                    w("再加检测费 ¥180.00", "Plus the test"),
                    "receipt",
                ),
                third,
            ]
        ),
        15,
    )
    rows = [
        TraceRow(w("围巾货款", "Scarf"), w("E1 订单详情", "E1 order page"), "468.00"),
        TraceRow(w("去程运费", "Freight"), w("E1 订单详情", "E1 order page"), "12.00"),
        TraceRow(w("确定该退", "Firm"), w("货款 + 运费", "Price + freight"), "480.00", bold=True),
    ]
    column.add(TraceTable(rows), 14)
    column.add(
        ConditionalBox(
            w("只有认定欺诈才有：3 × 468.00", "Only if fraud: 3 × 468.00"),
            "1,404.00",
            w("要证明两点：商家明知却这样写；你因为相信才买。", "Two things to prove."),
        ),
        12,
    )
    column.add(
        StatusRow(
            "talk",
            w("商家提出：50 元券", "Offer: a ¥50 voucher"),
            w(
                "相当于 660.00 的 7.6%；而且券不是原支付渠道。",
                "7.6% of 660.00, and not the way you paid.",
            ),
            tone="soon",
            buttons=(Button(w("写回复", "Reply"), small=True),),
        ),
        12,
    )
    column.add(
        Alternatives(
            Tier(w("退货退款", "Return"), "¥113.93"),
            Tier(w("留下减价", "Keep it"), "¥60.00", weight="receipt"),
            w("二选一", "One of the two"),
        ),
        12,
    )
    column.add_stretch()
    return column


def check(w: Words) -> QWidget:
    column = ScrollColumn()
    column.add(
        PageTitle(
            w("已填好，还没有发出任何东西", "Filled in. Nothing has been sent."),
            eyebrow=(w("核对回答", "Check answers"),),
            lead=w("看一遍有没有写错。改了哪项，期限和金额会跟着重算。", "Look it over once."),
        )
    )
    change = w("修改", "Change")
    rows = [
        SummaryRow(
            "a",
            w("店铺和商品", "Shop and goods"),
            w("木棉小铺，法式碎花连衣裙", "A floral dress"),
            change=change,
        ),
        SummaryRow("b", w("订单号", "Order"), "P7620 1189 3158", change=change),
        SummaryRow(
            "c",
            w("售后单号", "Request no."),
            w("未提供", "Not given"),
            w("文书里先留空", "left blank"),
            change=change,
            muted=True,
        ),
    ]
    column.add(SectionTitle(w("买的东西", "What you bought")), 18)
    column.add(SummaryList(rows), 6)
    column.add(
        SectionTitle(
            w("已停用", "Not used"), note=w("改了前面的回答后用不到，替你留着", "kept for you")
        ),
        17,
    )
    column.add(SummaryList(rows[1:2], dashed=True), 6)
    ladder = RouteLadder(
        [
            Rung(
                "a",
                "now",
                w("给商家发退货通知", "Tell the seller"),
                w("现在就能做，最好今天", "Can be done today"),
            ),
            Rung(
                "b",
                "ready",
                w("申请平台介入", "Ask the platform"),
                w("可以做。被拒后 7 天内申请", "Within 7 days"),
            ),
            Rung(
                "c",
                "lock",
                w("12315 投诉", "Complain to 12315"),
                w("还差：商家名称和地址", "Name and address missing"),
                w("会关上的门：消协调解", "Closes: mediation"),
            ),
            Rung("d", "done", w("消协调解", "Mediation"), w("已发送 11月16日", "Sent 16 Nov")),
        ]
    )
    preview = PagePreview(
        w("打印预览", "Preview"), previous=w("上一页", "Previous"), following=w("下一页", "Next")
    )
    preview.set_page(QImage(), w("第 1 页，共 3 页", "Page 1 of 3"))
    preview.picture.setMaximumHeight(160)
    column.add(Pair(ladder, preview), 20)
    column.add_stretch()
    return column


def home(w: Words) -> QWidget:
    page = QWidget()
    outer = QVBoxLayout(page)
    outer.setContentsMargins(0, 0, 0, 0)
    column = ScrollColumn(max_width=972, padding=40, top=28)
    column.add(
        PageTitle(
            w("今天有 1 件事要做，2 天内还有 1 件", "1 thing to do today, 1 more within 2 days"),
            eyebrow=(w("2026年11月17日 周二", "Tue 17 Nov 2026"),),
        )
    )
    tiles = (
        TileButton(
            "new",
            w("新建案件", "New case"),
            w("从说说发生了什么开始，约 5 分钟", "Tell us what happened; 5 minutes"),
            hero=True,
        ),
        TileButton(
            "clock",
            w("我很急", "In a hurry"),
            w("最多五个问题，看今天必须做什么", "Up to five questions"),
        ),
        TileButton(
            "attach",
            w("导入案件包", "Import"),
            w("从另一台电脑或备份接着做", "From another computer"),
        ),
    )
    column.add(TileRow(*tiles), 16)
    column.add(
        SectionTitle(
            w("进行中", "Open"),
            note="3",
            trailing=Button(w("按最近期限排列", "By deadline"), kind="quiet", trailing_icon="down"),
        ),
        22,
    )
    cases = CaseList(name="cases")
    cases.set_rows(
        [
            CaseRow(
                "a",
                (w("暖禾", "Nuanhe"), w("100%山羊绒围巾", "Cashmere scarf")),
                w("与描述不符", "Not as described"),
                w("录下商品页原文", "Record the page"),
                (w("已填好", "Filled in"), w("证据缺 1 项", "1 gap")),
                "today",
                w("今天要做", "Do it today"),
                w("11月17日 周二", "Tue 17 Nov"),
                "¥480.00",
            ),
            CaseRow(
                "b",
                (w("木棉小铺", "Mumian"), w("法式碎花连衣裙", "Floral dress")),
                w("七天无理由，被拒绝", "7 days, refused"),
                w("发出退货通知", "Send the notice"),
                (w("已准备（未发送）", "Prepared (not sent)"),),
                "soon",
                w("还剩 2 天", "2 days left"),
                w("11月19日 周四 24:00 前", "Thu 19 Nov, 24:00"),
                "¥329.00",
            ),
            CaseRow(
                "c",
                (w("禾光定制", "Heguang"), w("婚纱", "Dress")),
                w("定制逾期", "Late"),
                w("写催告，约定最后日期", "Set a last date"),
                (w("填写中", "Filling in"),),
                "neutral",
                w("还剩 11 天", "11 days left"),
                w("婚期 11月28日 周六", "Sat 28 Nov"),
                "¥2,680.00",
            ),
        ]
    )
    column.add(cases, 8)
    column.add_stretch()
    outer.addWidget(column)
    toast = Toast(page)
    toast.show_message(
        w("已移到回收站：婚纱", "Moved to trash: dress"), action=w("撤销", "Undo"), seconds=60
    )
    return page
