"""Sheets of a case: result, deadlines, evidence."""

from __future__ import annotations

from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget

from refundwizard.ui.widgets.banner import Banner
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.card import Card
from refundwizard.ui.widgets.chips import Pill, StrengthChip
from refundwizard.ui.widgets.deadline_card import Deadline, DeadlineCard, DeadlineRow
from refundwizard.ui.widgets.drop_zone import DropZone
from refundwizard.ui.widgets.evidence import Claim, EvidenceList, GapMeter
from refundwizard.ui.widgets.exhibits import Exhibit, ExhibitGrid
from refundwizard.ui.widgets.icon_line import IconLines
from refundwizard.ui.widgets.notes import Note, PolicyNotes
from refundwizard.ui.widgets.scroll_column import ScrollColumn
from refundwizard.ui.widgets.status_row import ActionCard
from refundwizard.ui.widgets.timeline import Band, Mark, Timeline
from refundwizard.ui.widgets.title import PageTitle, SectionTitle
from tests.ui.widgets.words import Words


def result(w: Words) -> QWidget:
    column = ScrollColumn()
    column.add(
        PageTitle(
            w(
                "这属于：七天无理由退货，被商家拒绝",
                "This is a 7-day return that the seller refused",
            ),
            eyebrow=(
                w("问题与权利", "Problem and rights"),
                w("根据你的 6 项回答", "From 6 answers"),
            ),
            lead=w(
                "商家 11月16日说“已拆封影响二次销售”。为查看和试穿而拆封，不会让你失去退货的权利。",
                "Opening the parcel to look and try on does not take the right away.",
            ),
        )
    )
    pill = Pill("soon", w("还剩 2 天", "2 days left"), bare=True)
    button = Button(w("准备通知", "Prepare it"), kind="primary", trailing_icon="next")
    first = w("现在最要紧的一步", "The one thing now")
    title = w("11月19日 周四 24:00 前，发出退货通知", "By Thu 19 Nov, 24:00: send the notice")
    column.add(ActionCard("soon", first, title, pill=pill, button=button), 16)
    column.add(SectionTitle(w("你的权利", "Your rights")), 23)
    source = (
        w("《消费者权益保护法》第 25 条", "Consumer Rights Law (消费者权益保护法), art. 25"),
        w("2014-03-15 起施行", "In force 2014-03-15"),
        w("2026-11-02 核对", "Checked 2026-11-02"),
    )
    notes = [
        Note(
            "a",
            w("收到商品七天内可以退，不用说明理由", "Seven days to return, no reason needed"),
            "statute",
            w("法律", "Statute"),
            source,
        ),
        Note(
            "b",
            w(
                "因检查必要而拆封、不影响完好的，不能以“已拆封”拒退",
                "Opening it to check is no ground to refuse",
            ),
            "judicial",
            w("司法解释", "Judicial interp."),
            source,
        ),
        Note(
            "c",
            w("以你看到的页面为准", "Go by the page you see"),
            "platform",
            w("平台规则", "Platform rule"),
            source,
            stale=w("9 个月前核对", "Checked 9 months ago"),
        ),
    ]
    column.add(
        PolicyNotes(notes, fold_after=2, more_text=lambda n: w(f"再看 {n} 条", f"{n} more")), 8
    )
    column.add(SectionTitle(w("先别做", "Not yet"), note=w("会把路关上", "closes doors")), 20)
    items = [
        ("dont", w("别剪吊牌、别洗", "Keep the tags on, do not wash")),
        ("dont", w("别撤销已有的售后申请", "Do not withdraw the request")),
        ("dont", w("别在售后处理完之前点“确认收货”", "Do not confirm receipt")),
        ("dont", w("别转到微信里谈，记录会断", "Stay in the app's chat")),
    ]
    column.add(IconLines(items, columns=2), 8)
    column.add(
        Banner(
            "overdue",
            w("没存上，磁盘已满。内容还在，换个位置保存。", "Not saved: the disk is full."),
            bold_phrase=w("没存上", "Not saved"),
            action=w("换个位置", "Elsewhere"),
            close_name="x",
        ),
        16,
    )
    column.add_stretch()
    return column


def deadlines(w: Words) -> QWidget:
    column = ScrollColumn()
    column.add(
        PageTitle(
            w("先做：10月1日结束前，发出退货通知", "First: send the notice by 1 Oct"),
            eyebrow=(w("期限", "Deadlines"), w("改了回答会跟着重算", "Follows your answers")),
        )
    )
    marks = (
        Mark(w("签收", "Delivered"), w("9月24日", "24 Sep"), 0.026),
        Mark(w("商家拒绝", "Refused"), w("9月28日", "28 Sep"), 0.243),
        Mark(w("今天", "Today"), w("9月29日", "29 Sep"), 0.297, "today", 2),
        Mark(w("最稳妥", "Safe by"), w("10月1日 24:00", "1 Oct, 24:00"), 0.405, "safe", 3),
        Mark(w("法定最晚", "Latest"), w("10月8日 24:00", "8 Oct, 24:00"), 0.784, "latest", 1),
        Mark(w("15 天标记", "15-day mark"), w("10月11日", "11 Oct"), 0.946, "platform"),
    )
    column.add(
        Timeline(marks, (Band(w("国庆假期 10月1–7日", "Holiday 1–7 Oct"), 0.378, 0.757),)), 15
    )
    trace = (
        (w("9月24日 周四", "Thu 24 Sep"), w("签收当天不算", "The day itself does not count")),
        (w("9月25日 周五", "Fri 25 Sep"), w("第 1 天", "Day 1")),
        (
            w("10月1日 周四", "Thu 1 Oct"),
            w("第 7 天，正逢假期，最稳妥就到这天", "Day 7, a holiday; safe until then"),
        ),
        (
            w("10月8日 周四", "Thu 8 Oct"),
            w("假期后的第一天，按民法典第 203 条可顺延到这天", "First day after the holiday"),
        ),
    )
    main = Deadline(
        "a",
        w("你：发出退货通知", "You: send the notice"),
        safe=w("10月1日 周四 24:00", "Thu 1 Oct, 24:00"),
        safe_label=w("最稳妥，请按这个做", "Safe; go by this"),
        latest=w("10月8日 周四 24:00", "Thu 8 Oct, 24:00"),
        latest_label=w("法定最晚", "Latest by law"),
        pill_text=w("还剩 2 天", "2 days left"),
        trace=trace,
        trace_title=w("怎么算的", "How it is counted"),
    )
    column.add(DeadlineCard(main, open_trace=True), 14)
    card = Card()
    chip = StrengthChip("platform", w("平台规则", "Platform rule"))
    card.add_row(
        DeadlineRow(
            w("商家：处理退款申请", "Seller: decide"),
            w("9月29日 10:05 你抄下“剩余 1天3小时”", "You noted 1 day 3 hours"),
            mark=chip,
            when=w("9月30日 周三 13:05", "Wed 30 Sep, 13:05"),
        )
    )
    card.add_row(
        DeadlineRow(
            w("商家：退回货款", "Seller: pay back"),
            w("收到退货之日起七天；还没寄，所以先不算", "Seven days from the return"),
            mark=Pill("prov", w("暂定", "Provisional")),
            when=w("寄出后显示", "Once it is sent"),
            muted=True,
        )
    )
    column.add(card, 12)
    late = Deadline(
        "b",
        w("平台：答复", "Platform: answer"),
        safe=w("9月20日 周日", "Sun 20 Sep"),
        safe_label=w("已过", "Passed"),
        pill_kind="overdue",
        pill_text=w("已过 2 天", "2 days ago"),
        tone="overdue",
        lines=(
            w(
                "这个日期过了。还能做的是：申请平台介入。",
                "You can still ask the platform to step in.",
            ),
        ),
        chips=(("platform", w("平台规则", "Platform rule")),),
        source=("售后规则", "2026-11-02"),
    )
    column.add(DeadlineCard(late), 12)
    column.add_stretch()
    return column


def evidence(w: Words) -> QWidget:
    column = ScrollColumn()
    column.add(
        PageTitle(
            w("还缺 1 项：商品页原文", "One gap left: the product page"),
            eyebrow=(w("证据", "Evidence"), w("5 件要证明的事", "5 things to show")),
        )
    )
    column.add(
        GapMeter(
            (3, 1, 1), (w("够了 3", "Enough 3"), w("偏弱 1", "Weak 1"), w("缺 1", "Missing 1"))
        ),
        15,
    )
    claims = [
        Claim(
            "a",
            "missing",
            w("页面写的是“100%山羊绒”", "The page said 100 % cashmere"),
            w("今天做：录屏商品页并截订单里的快照，页面随时会改", "Today: record the page"),
            button=w("怎么录", "Show me how"),
        ),
        Claim(
            "b",
            "weak",
            w("商家只肯给 50 元券", "They offer a voucher"),
            w("聊天截图看不到日期，再截一张带时间的", "The date is not visible"),
            ("E4",),
        ),
        Claim(
            "c",
            "enough",
            w("实际含羊毛 72%、聚酯纤维 28%", "It is 72 % wool"),
            w("检测报告 2026-11-15", "Report"),
            ("E3",),
        ),
        Claim(
            "d",
            "enough",
            w("10月29日签收；检测费 ¥180.00", "Delivered 29 Oct"),
            w("物流轨迹；检测费发票", "Tracking; invoice"),
            ("E2", "E5"),
        ),
    ]
    column.add(EvidenceList(claims), 13)
    column.add(SectionTitle(w("已添加 5 件", "5 files"), trailing=None), 16)
    grid = ExhibitGrid()
    grid.set_exhibits(
        [
            Exhibit("1", "E1", w("订单详情", "Order page"), (w("长图", "Long"), "10-26"), "photo"),
            Exhibit("2", "E2", "a\u202egpj.exe", ("JPG", "10-29"), "photo", redacted=True),
            Exhibit("3", "E3", w("检测报告", "Report"), ("PDF", "11-15"), "doc"),
            Exhibit(
                "4",
                "E4",
                w("聊天记录", "Chat"),
                (w("图片", "Picture"),),
                "photo",
                "hashing",
                progress=0.4,
            ),
            Exhibit(
                "5", "E5", "broken.heic", (), "doc", "unreadable", note=w("无法预览", "No preview")
            ),
        ]
    )
    picture = QImage(60, 100, QImage.Format.Format_RGB32)
    picture.fill(QColor("#88aabb"))
    grid.set_thumbnail("3", picture)
    column.add(grid, 8)
    words = (
        w("把图片、视频、PDF 拖到这里", "Drop photos, videos or PDFs here"),
        w("也可以粘贴截图，或点这里选文件", "or paste a screenshot, or browse"),
    )
    column.add(DropZone(*words, lambda n: w(f"松手添加 {n} 个文件", f"Drop to add {n} files")), 12)
    dragged = DropZone(*words, lambda n: w(f"松手添加 {n} 个文件", f"Drop to add {n} files"))
    dragged.set_dragging(3)
    column.add(dragged)
    column.add_stretch()
    return column
