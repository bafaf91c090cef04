"""An invented case with everything a checklist can show, put together by hand."""

from __future__ import annotations

import tomllib
from datetime import date, datetime
from pathlib import Path
from typing import Any

from refundwizard.domain.answers import Answer, AtTime, Choice, Money, OnDate
from refundwizard.domain.answers import Words as Text
from refundwizard.domain.assessment import (
    Assessment,
    ClaimLine,
    Claims,
    DeadlineResult,
    Due,
    EvidenceResult,
    NotAvailable,
    Note,
    Offer,
    Position,
    Problem,
    RebuttalResult,
    RouteResult,
    RuleResult,
    Step,
)
from refundwizard.domain.case import Case, Message, PackRef
from refundwizard.domain.draft_result import DraftResult
from refundwizard.domain.moments import BEIJING
from refundwizard.domain.pack import Pack
from refundwizard.domain.rules import Cite, Rule, RuleVersion
from refundwizard.domain.words import Words
from refundwizard.domain.writing import Writing

RESOURCES = Path(__file__).resolve().parents[3] / "resources"
TODAY = datetime(2026, 11, 17, 9, 30, tzinfo=BEIJING)


def _flat(table: dict[str, Any], stem: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, value in table.items():
        found |= (
            _flat(value, f"{stem}.{name}") if isinstance(value, dict) else {f"{stem}.{name}": value}
        )
    return found


def _texts(lang: str) -> dict[str, str]:
    """Return the real words of dates and checklists, and invented ones for the content."""
    folder = RESOURCES / "content" / "cn" / "text" / lang
    found: dict[str, str] = {}
    for name in ("dates", "checklist", "closing", "integrity"):
        found |= _flat(tomllib.loads((folder / f"{name}.toml").read_text("utf-8")), name)
    column = 0 if lang == "zh_CN" else 1
    return found | {key: pair[column] for key, pair in CONTENT.items()}


CONTENT = {
    "classes.seven_day.name": ("七天无理由退货", "a 7-day return"),
    "classes.merchant_refuse.name": ("被商家拒绝", "refused by the seller"),
    "platforms.xiaohongshu.name": ("小红书", "Xiaohongshu"),
    "questions.signed_on.label": ("签收日期", "Delivered on"),
    "deadlines.send_return_notice.action": ("发出退货通知", "Send the return notice"),
    "deadlines.send_return_notice.missed": (
        "还能申请平台介入。",
        "You can still ask the platform.",
    ),
    "deadlines.merchant_refund.action": ("退回货款", "Refund the price"),
    "deadlines.merchant_answer.action": ("处理售后申请", "Answer the request"),
    "trace.start_not_counted": ("签收，这天不算", "delivered, not counted"),
    "trace.first_day": ("第 1 天", "day 1"),
    "trace.last_day": ("第 $amount 个$unit，到 24:00", "$unit $amount, until 24:00"),
    "trace.rest_day": ("遇上$holiday", "falls on $holiday"),
    "trace.no_calendar": ("$year 年没有公布的日历", "no calendar for $year"),
    "trace.skipped_holiday": ("$first 到 $last $holiday", "$first to $last, $holiday"),
    "trace.no_start": ("还没填$question", "$question is not filled in"),
    "trace.amount_of": ("$question $amount", "$question $amount"),
    "trace.multiplied": ("$times × $base = $amount", "$times × $base = $amount"),
    "trace.other_alternative": ("不和其他项相加", "not added to the others"),
    "units.calendar_days": ("自然日", "calendar day"),
    "holidays.national_day": ("国庆节", "National Day"),
    "tips.send_notice.text": (
        "先在平台发起退货申请，再发一条短消息",
        "File the return in the app first",
    ),
    "tips.find_out.text": ("弄清楚：$question", "Find out: $question"),
    "tips.screenshot.text": ("截下申请成功的页面", "Capture the page that confirms it"),
    "tips.keep_request.text": ("别撤销售后申请", "Do not withdraw the request"),
    "tips.freight.text": ("有运费险的，退货运费可以理赔", "Freight insurance pays the return"),
    "tips.no_triple.text": ("这里没有三倍赔偿", "No triple compensation here"),
    "claims.price_back.name": ("商品价款", "Price of the goods"),
    "claims.price_back.where": ("订单页的实付金额", "Paid, as the order page shows"),
    "claims.test_fee_back.name": ("检测费", "Test fee"),
    "claims.test_fee_back.where": ("检测机构的发票", "Invoice of the laboratory"),
    "claims.punitive_cpl55.name": ("增加赔偿", "Additional damages"),
    "claims.punitive_cpl55.where": ("价款的三倍", "Three times the price"),
    "claims.punitive_cpl55.proof": (
        "要证明商家故意，而且你因此才买",
        "Intent, and that you relied on it",
    ),
    "evidence.E02.name": ("商品页原文", "The product page"),
    "evidence.E02.capture": (
        "打开商品页，从上往下录屏\n保存链接\n\n订单里的快照也截下来",
        "Open the page and record the screen\nKeep the link",
    ),
    "evidence.E03.name": ("聊天记录", "The chat"),
    "evidence.E05.name": ("商品照片", "Photos of the goods"),
    "evidence.E05.capture": ("拍吊牌和全身", "Tags and the whole piece"),
    "proves.promise": ("页面承诺七天无理由", "the page promised 7-day returns"),
    "proves.refusal": ("商家拒绝过，理由是什么", "that and why the seller refused"),
    "proves.intact": ("商品完好", "the goods are intact"),
    "rebuttals.opened_package.name": ("“已拆封”不是拒绝的理由", "“Opened” is no reason to refuse"),
    "rebuttals.opened_package.confirm": (
        "只是为了查看才打开的吗？",
        "Did you open it only to look?",
    ),
    "rebuttals.opened_package.chat": (
        "为检查商品拆开包装，不影响商品完好。",
        "Opening the parcel to inspect it leaves the goods intact.",
    ),
    "rebuttals.used.name": ("“用过了”", "“Used”"),
    "letters.merchant_chat.name": ("给商家的短消息", "Short message to the seller"),
    "letters.merchant_chat.purpose": ("发在平台聊天里", "For the chat on the platform"),
    "letters.platform_statement.name": ("平台介入说明", "Statement for the platform"),
    "letters.fields.amount": ("金额", "amount"),
    "channels.platform_chat": ("平台聊天", "platform chat"),
    "routes.merchant.name": ("和商家协商", "Talk to the seller"),
    "routes.merchant.can": ("最快，也不影响后面的路", "Quickest, and shuts no door"),
    "routes.platform_intervention.name": ("申请平台介入", "Ask the platform to step in"),
    "routes.platform_intervention.needs.request": ("平台上的售后申请", "a request in the app"),
    "routes.association.name": ("消费者协会调解", "Consumers' association"),
    "routes.complaint_12315.name": ("12315 投诉", "Complaint to 12315"),
    "rules.cpl_25.title": ("收到商品七天内可以退", "Seven days to return"),
    "rules.cpl_25.summary": ("不用说明理由，商品应当完好。", "No reason needed; goods intact."),
    "rules.r7_10.title": ("通知发出就算", "The notice is what counts"),
    "rules.r7_10.summary": ("七天内发出退货通知。", "Send it within seven days."),
    "rules.old.title": ("旧办法", "An old rule"),
    "rules.coming.title": ("新办法", "A new rule"),
    "sources.cpl.title": ("中华人民共和国消费者权益保护法", "中华人民共和国消费者权益保护法 (Law)"),
    "sources.r7.title": (
        "网络购买商品七日无理由退货暂行办法",
        "网络购买商品七日无理由退货暂行办法 (Interim Measures)",
    ),
    "strength.statute": ("法律", "Statute"),
    "strength.regulation": ("法规规章", "Regulation"),
    "strength.unverified": ("未核实", "Unverified"),
    "status.ready": ("已填好", "filled in"),
}


def _rule(name: str, since: date, *cites: Cite) -> Rule:
    version = RuleVersion(cites=cites)
    return Rule(
        id=name, strength="regulation", checked=date(2026, 11, 2), versions={since: version}
    )


def pack(**changes: object) -> Pack:
    """Return a pack with words only, and one rule that no result lists."""
    empty: dict[str, Any] = {
        name: {}
        for name, field in Pack.model_fields.items()
        if name not in {"rules", "texts"} and str(field.annotation).startswith("dict")
    }
    made = Pack(
        id="sample",
        version="2026.11.1",
        checked=date(2026, 11, 2),
        languages=("zh_CN", "en"),
        start="story",
        rules={
            "r7_13": _rule("r7_13", date(2017, 3, 15), Cite(source="r7", article="13、14")),
            "future": _rule("future", date(2030, 1, 1)),
        },
        texts={"zh_CN": _texts("zh_CN"), "en": _texts("en")},
        **empty,
    )
    return made.model_copy(update=changes)


def words(lang: str = "zh_CN", of: Pack | None = None) -> Words:
    """Return the words of the sample pack."""
    return Words(lang, (of or pack()).texts)


ANSWERS: dict[str, Answer] = {
    "platform": Choice(id="xiaohongshu"),
    "seller_name": Text(text="木棉小铺"),
    "item_name": Text(text="法式碎花连衣裙"),
    "order_no": Text(text="P7301"),
    "ordered_on": OnDate(on=date(2026, 11, 8)),
    "signed_on": OnDate(on=date(2026, 11, 12)),
    "refused_at": AtTime(at=datetime(2026, 11, 16, 20, 5, tzinfo=BEIJING)),
    "price_paid": Money(fen=32900),
    "freight_paid": Money(fen=0),
    "merchant_reply": Text(text="已拆封影响二次销售,不退"),
}


def case(**changes: object) -> Case:
    """Return the sample case."""
    made = Case(
        pack=PackRef(id="sample", version="2026.11.1"),
        created_at=TODAY,
        answers=ANSWERS,
        messages=(
            Message(at=TODAY, direction="out", channel="platform_chat", text="你好"),
            Message(at=TODAY, direction="in", channel="telegram", text="亲"),
        ),
        ticks=("screenshot", "merchant"),
    )
    return made.model_copy(update=changes)


def day(month: int, number: int) -> datetime:
    """Return the start of a day of 2026, how a by-day date is kept."""
    return datetime(2026, month, number, tzinfo=BEIJING)


def due(safe: datetime | None, latest: datetime | None = None, **changes: bool) -> Due:
    """Return a by-day date with a short trace."""
    trace = (
        Step("start_not_counted", date(2026, 11, 12)),
        Step("first_day", date(2026, 11, 13)),
        Step("last_day", safe, (("amount", 7), ("unit", "calendar_days"))),
    )
    flags = {"provisional": False, "by_day": True} | changes
    return Due(safe_by=safe, latest=latest or safe, trace=trace, **flags)


def deadline(
    name: str, who: str, computed: Due, *, rule: str = "r7_10", **changes: bool
) -> DeadlineResult:
    """Return a deadline."""
    flags = {"overdue": False, "done": False} | changes
    return DeadlineResult(id=name, who=who, due=computed, rule=rule, **flags)


NO_DATE = Due(None, None, False, True, (Step("no_start", None, (("question", "signed_on"),)),))


def rule(name: str, strength: Any, since: date, *cites: Cite, checked: date) -> RuleResult:
    """Return a rule that applies."""
    return RuleResult(name, strength, f"rules.{name}", since, checked, cites, ())


def found(**changes: Any) -> Assessment:
    """Return an assessment that fills every section of the checklist."""
    parts: dict[str, Any] = {
        "as_of": TODAY,
        "position": Position((), None, (), ()),
        "problem": Problem("seven_day", "seven_day", "merchant_refuse", ()),
        "status": "ready",
        "rules": (
            rule(
                "cpl_25",
                "statute",
                date(2014, 3, 15),
                Cite(source="cpl", article="25"),
                checked=date(2026, 11, 2),
            ),
            rule(
                "r7_10",
                "regulation",
                date(2017, 3, 15),
                Cite(source="r7", article="8、9"),
                Cite(source="r7"),
                checked=date(2026, 2, 1),
            ),
        ),
        "not_available": (
            NotAvailable("no_triple", ()),
            NotAvailable("old", (), "repealed"),
            NotAvailable("coming", (), "not_yet"),
        ),
        "tips": (Note("freight"),),
        "donts": (Note("keep_request"),),
        "evidence": (
            EvidenceResult("E03", "must", "refusal", "have", True, (1, 2)),
            EvidenceResult("E02", "must", "promise", "missing", True),
            EvidenceResult("E05", "should", "intact", "missing", False),
        ),
        "deadlines": (
            deadline("send_return_notice", "buyer", due(day(11, 19))),
            deadline("merchant_refund", "merchant", due(day(11, 14), day(11, 16)), overdue=True),
            deadline("merchant_answer", "merchant", NO_DATE),
        ),
        "claims": Claims(
            firm=32900,
            with_receipt=50900,
            if_established=98700,
            received=10000,
            lines=(
                ClaimLine("price_back", "firm", 32900, (_amount("329.00"),)),
                ClaimLine("test_fee_back", "with_receipt", 18000, (_amount("180.00"),)),
                ClaimLine("punitive_cpl55", "if_established", 98700, (_amount("329.00"), _TRIPLE)),
            ),
        ),
        "routes": (
            RouteResult("merchant", "now"),
            RouteResult("platform_intervention", "locked", ("request",), date(2026, 11, 25)),
            RouteResult("association", "open", closes=("complaint_12315",)),
            RouteResult("complaint_12315", "done"),
        ),
        "drafts": (
            _draft("merchant_chat", "chat", "你好，我申请七天无理由退货。\n请在 11月20日 前同意。"),
            _draft("platform_statement", "normal", "申请说明", ("amount",), ("promise:一定能退",)),
        ),
        "rebuttals": (
            RebuttalResult("opened_package", ("拆封", "二次销售"), "opened", "confirmed"),
            RebuttalResult("used", (), "signed_on", "proposed"),
            RebuttalResult("spare", (), "signed_on", "rejected"),
        ),
        "offer": Offer(5000, "with_receipt", 66000, 76, False),
        "todo": (Note("screenshot"), Note("find_out", None, "signed_on")),
        "next": Note("send_notice", date(2026, 11, 17)),
        "unsure": ("signed_on",),
    }
    return Assessment(**(parts | changes))


def _amount(amount: str) -> Step:
    return Step("amount_of", None, (("question", "price_paid"), ("amount", amount)))


_TRIPLE = Step("multiplied", None, (("times", 3), ("base", "329.00"), ("amount", "987.00")))


def _draft(
    name: str, length: str, text: str, missing: tuple[str, ...] = (), warned: tuple[str, ...] = ()
) -> DraftResult:
    writing = Writing.of(text, warned)
    return DraftResult(name, "platform_chat", "zh_CN", length, 200, writing, missing)
