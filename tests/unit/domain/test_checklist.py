from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from refundwizard.domain.answers import Money
from refundwizard.domain.assessment import (
    Claims,
    NotAvailable,
    Offer,
    Problem,
    RebuttalResult,
)
from refundwizard.domain.checklist import checklist
from refundwizard.domain.document import (
    CheckItem,
    DateBox,
    Document,
    Heading,
    KeyValues,
    Notice,
    Quote,
    Source,
    Table,
    Trace,
)
from refundwizard.domain.moments import BEIJING
from refundwizard.domain.records import Closing
from tests.unit.export import sample as s

INTERIM = "《网络购买商品七日无理由退货暂行办法》"


def made(lang: str = "zh_CN", **changes: object) -> Document:
    return checklist(s.pack(), s.case(), s.found(**changes), s.words(lang))


def texts(document: Document) -> str:
    """Every word of a document, one text a line."""
    found: list[str] = []

    def walk(value: object) -> None:
        if isinstance(value, str):
            found.append(value)
        elif isinstance(value, dict):
            for item in value.values():
                walk(item)
        elif isinstance(value, list):
            for item in value:
                walk(item)

    walk(document.model_dump(mode="json")["blocks"])
    return "\n".join(found)


def only(document: Document, kind: type) -> list:
    return [block for block in document.blocks if isinstance(block, kind)]


def headings(document: Document) -> list[str]:
    return [block.text for block in only(document, Heading)]


def facts(document: Document) -> dict[str, str]:
    return {row.key: row.value for row in only(document, KeyValues)[0].rows}


def test_the_head_says_who_what_when_how_much_and_what_is_asked_by_when() -> None:
    document = made()
    assert document.blocks[0].strong == "这属于：七天无理由退货，被商家拒绝"
    assert facts(document) == {
        "对方": "木棉小铺（小红书）",
        "商品": "法式碎花连衣裙，订单号 P7301",
        "时间": "11月8日 周日 下单，11月12日 周四 签收，11月16日 周一 被拒绝",
        "实付": "¥329.00",
        "你要的": "退回 ¥509.00，最近的期限是 11月19日 周四 24:00 前（还剩 2 天）",
    }


def test_a_case_that_ended_says_so_before_anything_else() -> None:
    at = datetime(2026, 12, 3, 9, 0, tzinfo=BEIJING)
    (first, *_) = made(closing=Closing(at=at, result="part", recovered=6_000)).blocks
    assert isinstance(first, Notice)
    assert first.text == "12月3日 周四结束：退回一部分 ¥60.00"
    assert "结束：" not in texts(made())


def test_freight_stands_beside_the_price() -> None:
    case = s.case(answers=s.ANSWERS | {"freight_paid": Money(fen=1200)})
    document = checklist(s.pack(), case, s.found(), s.words())
    assert facts(document)["实付"] == "¥329.00，另付运费 ¥12.00"


def test_blank_answers_leave_no_blank_rows() -> None:
    document = checklist(s.pack(), s.case(answers={}), s.found(), s.words())
    assert list(facts(document)) == ["你要的"]
    bare = checklist(
        s.pack(), s.case(answers={}), s.found(claims=Claims(), deadlines=()), s.words()
    )
    assert not only(bare, KeyValues)


@pytest.mark.parametrize(
    ("missing", "shown"), [("seller_name", "小红书"), ("platform", "木棉小铺")]
)
def test_half_an_address_is_still_said(missing: str, shown: str) -> None:
    answers = {name: value for name, value in s.ANSWERS.items() if name != missing}
    document = checklist(s.pack(), s.case(answers=answers), s.found(), s.words())
    assert facts(document)["对方"] == shown


def test_a_sum_without_a_date_is_asked_without_one() -> None:
    assert facts(made(deadlines=()))["你要的"] == "退回 ¥509.00"


def test_a_problem_not_named_yet_says_so() -> None:
    assert "还没判断出" in texts(made(problem=None))


def test_a_class_on_neither_axis_is_named_itself() -> None:
    document = made(problem=Problem("seven_day", None, None, ()))
    assert document.blocks[0].text == "这属于：七天无理由退货"


def test_now_opens_with_the_shoppers_next_date_and_its_weekday() -> None:
    (box,) = only(made(), DateBox)
    assert (box.action, box.safe, box.note, box.latest) == (
        "发出退货通知",
        "11月19日 周四 24:00 前",
        "还剩 2 天",
        "",
    )


def test_two_dates_are_both_shown_and_the_safe_one_first() -> None:
    computed = s.due(s.day(10, 1), s.day(10, 8), provisional=True)
    as_of = datetime(2026, 9, 29, tzinfo=BEIJING)
    notice = s.deadline("send_return_notice", "buyer", computed)
    (box,) = only(made(deadlines=(notice,), as_of=as_of), DateBox)
    assert (box.safe, box.latest) == ("10月1日 周四 24:00 前", "10月8日 周四 24:00 前")
    assert (box.note, box.status) == ("还剩 2 天", "暂定")


def test_a_date_that_passed_says_what_is_still_open() -> None:
    late = s.deadline("send_return_notice", "buyer", s.due(s.day(11, 15)), overdue=True)
    (box,) = only(made(deadlines=(late,)), DateBox)
    assert box.note == "已过 2 天 这个日期过了。还能申请平台介入。"


def test_a_date_ahead_comes_before_one_that_passed() -> None:
    late = s.deadline("merchant_answer", "buyer", s.due(s.day(11, 15)), overdue=True)
    next_one = s.deadline("send_return_notice", "buyer", s.due(s.day(11, 20)))
    (box,) = only(made(deadlines=(late, next_one)), DateBox)
    assert box.action == "发出退货通知"


def test_what_is_done_or_the_other_sides_is_no_next_date() -> None:
    done = s.deadline("send_return_notice", "buyer", s.due(s.day(11, 19)), done=True)
    theirs = s.deadline("merchant_refund", "merchant", s.due(s.day(11, 18)))
    assert not only(made(deadlines=(done, theirs)), DateBox)
    (table,) = [each for each in only(made(deadlines=(done,)), Table) if len(each.header) == 5]
    assert table.rows[0][4] == "已经做了"


def test_a_platform_clock_keeps_its_time_and_says_where_it_is_from() -> None:
    at = datetime(2026, 11, 20, 21, 5, tzinfo=BEIJING)
    clock = s.deadline("merchant_answer", "buyer", s.due(at, by_day=False))
    document = made(deadlines=(replace(clock, from_page=True),))
    (box,) = only(document, DateBox)
    assert (box.safe, box.status) == ("11月20日 周五 21:05 前", "来自你看到的页面")
    assert "处理售后申请 来自你看到的页面" in texts(document)
    assert "11月20日 周五 21:05" in only(document, Trace)[0].steps[2].when


def test_every_date_has_its_trace_and_its_source() -> None:
    document = made()
    first, second = only(document, Trace)
    assert first.title == "怎么算的：发出退货通知"
    assert [(step.when, step.why) for step in first.steps] == [
        ("11月12日 周四", "签收，这天不算"),
        ("11月13日 周五", "第 1 天"),
        ("11月19日 周四", "第 7 个自然日，到 24:00"),
    ]
    assert second.title == "怎么算的：退回货款"
    assert "还没开始算：处理售后申请" in texts(document)


def test_without_any_date_there_is_no_empty_table() -> None:
    document = made(deadlines=(s.deadline("merchant_answer", "merchant", s.NO_DATE),))
    assert [table.header[0] for table in only(document, Table)] == ["项目", "项目"]


@pytest.mark.parametrize(("rule", "count"), [("r7_13", 1), ("future", 0), ("unknown", 0)])
def test_a_date_cites_its_rule_even_where_no_right_does(rule: str, count: int) -> None:
    notice = s.deadline("send_return_notice", "buyer", s.due(s.day(11, 19)), rule=rule)
    sources = only(made(deadlines=(notice,), rules=()), Source)
    says = f"{INTERIM}第 13、14 条，2017-03-15 起施行，2026-11-02 核对"
    assert [source.text for source in sources] == [says] * count


def test_sums_stand_tier_by_tier_and_are_never_one_total() -> None:
    sure, more = [table for table in only(made(), Table) if len(table.header) == 3]
    assert sure.rows == (
        ("商品价款", "订单页的实付金额", "329.00"),
        ("确定该退", "", "329.00"),
        ("检测费", "检测机构的发票", "180.00"),
        ("凭这张票据，合计", "", "509.00"),
    )
    assert sure.strong == (1, 3)
    assert more.rows == (
        ("增加赔偿", "价款的三倍，3 × 329.00 = 987.00", "987.00"),
        ("只有认定了才有，另加", "", "987.00"),
    )
    assert "1,496.00" not in texts(made())


def test_what_must_be_established_is_framed_with_what_has_to_be_shown() -> None:
    says = texts(made())
    assert "认定之前不要当成事实去说" in says
    assert "要证明商家故意，而且你因此才买" in says


def test_alternatives_are_never_added_up() -> None:
    line = s.found().claims.lines[2]
    pair = (
        replace(line, chosen=False, group="g", trace=(s.Step("other_alternative"),)),
        replace(line, id="price_back", chosen=False, group="g"),
    )
    claims = replace(s.found().claims, lines=pair, if_established=None)
    (table,) = [each for each in only(made(claims=claims), Table) if len(each.header) == 3]
    assert [row[2] for row in table.rows] == ["987.00", "987.00"]
    assert table.strong == ()
    assert "几项只能选一项，不相加。" in texts(made(claims=claims))


def test_a_missing_amount_is_said_and_not_guessed() -> None:
    line = replace(s.found().claims.lines[2], amount=None)
    claims = replace(s.found().claims, lines=(line,), if_established=None)
    assert "还缺金额" in texts(made(claims=claims))
    assert "几项只能选一项" not in texts(made(claims=claims))


def test_only_firm_lines_give_one_sum() -> None:
    claims = replace(s.found().claims, lines=s.found().claims.lines[:1], received=0)
    (table,) = [each for each in only(made(claims=claims), Table) if len(each.header) == 3]
    assert [row[0] for row in table.rows] == ["商品价款", "确定该退"]
    assert "已经退回" not in texts(made(claims=claims))


@pytest.mark.parametrize(
    ("original", "says"),
    [
        (False, "对方提出 ¥50.00，相当于 ¥660.00 的 7.6%，也不是原支付渠道。"),
        (None, "对方提出 ¥50.00，相当于 ¥660.00 的 7.6%。"),
    ],
)
def test_an_offer_is_set_against_what_is_owed(original: bool | None, says: str) -> None:
    assert says in texts(made(offer=Offer(5000, "with_receipt", 66000, 76, original)))
    assert "相当于" not in texts(made(offer=None))


def test_missing_evidence_comes_first_with_how_to_capture_it() -> None:
    items = {item.strong: item for item in only(made(), CheckItem)}
    assert list(items).index("商品页原文") < list(items).index("聊天记录")
    page = items["商品页原文"]
    assert page.text == "商品页原文：还缺，会消失，今天先存"
    assert page.details == (
        "要有，用来说明：页面承诺七天无理由",
        "打开商品页，从上往下录屏",
        "保存链接",
        "订单里的快照也截下来",
    )
    assert (page.ticked, items["聊天记录"].ticked) == (False, True)
    assert items["聊天记录"].details == ("要有，用来说明：商家拒绝过，理由是什么",)
    assert "已有 1 项，还缺 2 项。" in texts(made())
    assert "证据" not in headings(made(evidence=()))


def test_an_excuse_is_answered_only_once_its_fact_is_confirmed() -> None:
    says = texts(made(rebuttals=(RebuttalResult("opened_package", ("拆封",), "x", "proposed"),)))
    assert "先确认：只是为了查看才打开的吗？" in says
    assert "为检查商品拆开包装" not in says
    assert "为检查商品拆开包装" in texts(made())
    assert "怎么回应商家" not in headings(made(rebuttals=()))


def test_the_sellers_words_are_quoted_once_there_are_any() -> None:
    quotes = [quote.text for quote in only(made(), Quote)]
    assert quotes[0] == "已拆封影响二次销售,不退"
    document = checklist(s.pack(), s.case(answers={}), s.found(), s.words())
    assert [quote.label for quote in only(document, Quote)] == ["给商家的短消息全文（未发送）"]


def test_drafts_are_prepared_and_never_called_sent() -> None:
    document = checklist(s.pack(), s.case(messages=()), s.found(), s.words())
    says = texts(document)
    assert "准备好的文书（未发送）" in headings(document)
    assert "清单里的文书都还没有发出" in says
    assert "已发送" not in says
    assert "还空着：金额" in says
    assert "发出前再看一遍，有 1 处措辞可以换" in says
    assert "清单里的文书都还没有发出" not in texts(made())


def test_recorded_messages_carry_their_date_and_channel() -> None:
    says = texts(made())
    assert "11月17日 周二 09:30 已发送：平台聊天" in says
    assert "11月17日 周二 09:30 收到：telegram" in says


def test_a_locked_route_says_what_it_waits_for_and_a_route_what_it_shuts() -> None:
    says = texts(made())
    assert "还差：平台上的售后申请" in says
    assert "11月25日 周三 起可以走" in says
    assert "走这条会关上：12315 投诉" in says
    items = {item.strong: item.ticked for item in only(made(), CheckItem)}
    assert (items["和商家协商"], items["12315 投诉"], items["消费者协会调解"]) == (
        True,
        True,
        False,
    )


def test_rules_carry_source_strength_and_the_day_they_were_checked() -> None:
    blocks = made().blocks
    start = blocks.index(Heading(level=2, text="《中华人民共和国消费者权益保护法》"))
    _, law, right, _, interim, notice = blocks[start : start + 6]
    assert (law.strength, law.text) == ("法律", "2014-03-15 起施行，2026-11-02 核对")
    assert right.text == "第 25 条 收到商品七天内可以退。不用说明理由，商品应当完好。"
    assert right.strong == "收到商品七天内可以退"
    assert interim.strength == "法规规章"
    assert interim.text == "2017-03-15 起施行，2026-02-01 核对，已有 9 个月"
    assert notice.text.startswith(f"第 8、9 条、{INTERIM} 通知发出就算。")


def test_rules_of_one_text_stand_under_its_title_once() -> None:
    law = s.found().rules[0]
    document = made(rules=(law, replace(law, id="r7_10", words="rules.r7_10")), deadlines=())
    assert headings(document).count("《中华人民共和国消费者权益保护法》") == 1
    assert len(only(document, Source)) == 1


def test_advice_without_a_text_keeps_its_strength_and_date() -> None:
    rule = replace(s.found().rules[0], cites=(), strength="unverified")
    document = made(rules=(rule,), deadlines=())
    (source,) = only(document, Source)
    assert (source.strength, source.text) == ("未核实", "2014-03-15 起施行，2026-11-02 核对")
    assert "\n收到商品七天内可以退。" in texts(document)


def test_what_is_no_right_here_is_said_with_its_reason() -> None:
    says = texts(made())
    assert "这里没有三倍赔偿" in says
    assert "旧办法：已经废止" in says
    assert "新办法：你的情况发生时还没施行" in says
    assert "old：已经废止" not in texts(made(not_available=(NotAvailable("no_triple", ()),)))


def test_todos_and_unsure_answers_are_things_to_tick() -> None:
    ticks = {item.text: item.ticked for item in only(made(), CheckItem)}
    assert ticks["先在平台发起退货申请，再发一条短消息"] is False
    assert ticks["截下申请成功的页面"] is True
    assert ticks["弄清楚：签收日期"] is False
    assert "你答了“不确定”：签收日期" in texts(made())
    assert not [each for each in only(made(unsure=()), Notice) if "不确定" in each.text]


def test_stale_knowledge_says_so_at_the_head_and_disables_nothing() -> None:
    old = checklist(s.pack(checked=date(2026, 2, 1)), s.case(), s.found(), s.words())
    assert old.blocks[0].text.startswith("这些规则 9 个月前核对过")
    assert headings(old) == headings(made())


def test_the_document_says_what_it_is_not_and_what_it_rests_on() -> None:
    says = texts(made())
    assert "它不是法律意见，也不预测结果" in says
    assert "依据知识包 sample 2026.11.1，2026-11-02 核对，按 2026-11-17 这天计算" in says
    assert made().foot == "不是法律意见，也不预测结果"
    assert made().page_words == "第 $page 页，共 $pages 页"


def test_sections_with_nothing_to_say_have_no_heading() -> None:
    lists = "rules not_available tips donts evidence deadlines routes drafts rebuttals todo"
    empty = dict.fromkeys(lists.split(" "), ())
    bare = s.found(**empty, claims=Claims(), offer=None, next=None)
    document = checklist(s.pack(), s.case(messages=()), bare, s.words())
    assert headings(document) == ["关于这份清单"]


def test_english_is_complete() -> None:
    document = made("en")
    assert document.tag == "en"
    assert document.title == "Refund action checklist"
    assert facts(document)["You ask for"] == (
        "¥509.00 back; the next date is Thu 19 Nov 2026, 24:00 (2 days left)"
    )
    own = "".join(char for char in texts(document) if char in "，。：；（）《》")
    assert own == "，。。"  # only in the draft, which is Chinese
