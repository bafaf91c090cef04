"""What a draft has to be before anybody sends it, as checks that name what is wrong."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any

from refundwizard.domain.answers import Items, Money
from refundwizard.domain.applied import case_day
from refundwizard.domain.assess import assess
from refundwizard.domain.correspondence import last_reply
from refundwizard.domain.letters import fields_of
from refundwizard.domain.materials import material_of
from refundwizard.domain.person import particulars_in
from refundwizard.domain.private_data import find
from refundwizard.domain.provenance import Grounded, provenance
from refundwizard.domain.rules import in_force
from refundwizard.domain.step_fields import ALL_WAYS
from refundwizard.domain.tone import length, warnings
from refundwizard.domain.wording import articles, money
from refundwizard.domain.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from refundwizard.domain.assessment import Assessment
    from refundwizard.domain.case import Case
    from refundwizard.domain.draft_result import DraftResult
    from refundwizard.domain.letter_fields import Material
    from refundwizard.domain.pack import Letter, Pack

OWN = "zh_CN"
DAY = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日")
SUM = re.compile(r"([\d,]+\.\d\d)")
EXHIBITS = re.compile(r"证据 ([\d、]+)")
CITE = re.compile(r"《([^》]+)》(?:第([^条]+)条)?")
BARE_CITE = re.compile(r"(民法典|消费者权益保护法|七日无理由退货暂行办法)第 ?([\d、 ]+?) ?条")
BANNED = (
    "投诉举报处理暂行办法",
    "45个工作日",
    "一定能退",
    "不赔就",
    "曝光你",
    "！",
    "!",
    "尽快处理",
)
ABOUT_YOU = {
    "form_12315": ("my_name", "my_phone", "my_address"),
    "association_form": ("my_name", "my_phone", "my_address"),
    "court_filing": (
        "my_name", "my_phone", "my_address", "my_gender", "my_birth", "my_id_number",
    ),
    "postal_office": ("my_name", "my_phone"),
}  # fmt: skip
"""Which particulars a destination needs; no other text holds any."""

TO_WHOM = {
    "merchant_letter": ("seller_name",),
    "form_12315": ("my_name", "my_phone", "my_address", "respondent_name", "respondent_address"),
    "association_form": ("my_name", "my_phone", "respondent_name"),
    "court_filing": (
        "my_name",
        "my_address",
        "respondent_name",
        "respondent_address",
        "court_name",
    ),
    "postal_office": ("my_name", "my_phone", "waybill_no", "courier_asked_on"),
    "courier": ("waybill_no",),
    "payment_service": ("refund_number",),
    "complaint_site": ("seller_name",),
}
"""Fields without which a text does not reach its addressee."""

NO_ORDER = {"fraud_note", "police_note", "public_post", "complaint_site_entry", "bank_question",
            "platform_records", "postal_letter"}  # fmt: skip
"""Texts that go by a transfer, a waybill or a refund number, or are read by everybody."""
LEADS = {"report_12315", "report_late_refund"}
"""Reports ask for a look into a lead and for no money."""
SHORT = {"chat_reminder", "chat_final"}
"""They follow a text that said the rest."""
PUBLIC = {"public_post"}
GIVEN = {"order": "order_no", "goods": "goods", "sum": "amount"}

SUMS = {"request", "amount", "firm", "with_receipt", "short", "price_paid", "paid", "refunded",
        "deposit_paid", "offer_amount", "freight_cost", "price_after", "due", "mediation_request",
        "court_claims"}  # fmt: skip
DAYS = {"timeline", "applied_at", "refused_at", "refunded_on", "drop_on", "sent_on", "asked_on",
        "call_on", "merchant_received_on", "intervened_at", "courier_asked_on",
        "paid_on"}  # fmt: skip


@dataclass(frozen=True)
class Look:
    """A draft with what it was made of."""

    letter: Letter
    draft: DraftResult
    text: str
    facts: Material
    grounded: tuple[Grounded, ...]
    found: Assessment

    @property
    def pack(self) -> Pack:
        return self.facts.pack

    @property
    def today(self) -> date:
        return self.facts.as_of.date()

    @cached_property
    def words(self) -> Words:
        return Words(OWN, self.pack.texts, OWN)

    @property
    def fields(self) -> frozenset[str]:
        return fields_of(self.pack.bodies[self.letter.id][OWN])

    def changed(self, text: str) -> Look:
        """Return the same with another text."""
        return replace(self, text=text)

    @cached_property
    def own_text(self) -> str:
        """The text without what the other side said and what the shopper typed."""
        text = self.text
        for part in (last_reply(self.facts.case, self.facts.answers), *self._typed()):
            text = text.replace(part, "") if part else text
        return text

    def _typed(self) -> Iterator[str]:
        for answer in self.facts.answers.values():
            typed = getattr(answer, "text", "")
            if typed:
                yield typed
        yield from re.findall("“([^”]*…)”", self.text)


def looks(pack: Pack, case: Case, now: datetime) -> Iterator[Look]:
    """Yield every draft of a case in the language it is sent in."""
    found = assess(pack, case, now)
    facts = material_of(pack, case, found)
    if facts is None:
        return
    words = Words(OWN, pack.texts, OWN)
    for draft in (*found.drafts, *found.scripts):
        if draft.language == OWN:
            letter = pack.letters[draft.id]
            grounded = provenance(letter, facts, words)
            yield Look(letter, draft, draft.text, facts, grounded, found)


# --------------------------------------------------------------------------------------- checks


def head_block(look: Look) -> Iterator[str]:
    """Order, goods, sum and a day stand in every text that starts a matter."""
    if look.letter.id in SHORT:
        wanted = [{"order_no"}]
    else:
        goods = {"goods", "goods_word", "waybill_no", "amount", "told_them", "seller_name"}
        order = set() if look.letter.id in NO_ORDER else {"order_no"}
        wanted = [goods, order]
        if look.letter.length != "chat":
            no_sum = look.letter.id in {"fraud_note", "police_note", *LEADS}
            wanted += [DAYS] if no_sum else [SUMS, DAYS]
    for names in filter(None, wanted):
        if not names & look.fields:
            yield f"none of {sorted(names)} is in its head"
    for name in ("order_no",):
        value = getattr(look.facts.answers.get(name), "text", "").strip()
        if value and name in look.fields and value not in look.text:
            yield f"the answer to {name} is not in the text"


def one_request(look: Look) -> Iterator[str]:
    """It says what is wanted at its beginning, and wants it once."""
    if look.letter.id in PUBLIC:
        return
    asking = ("请", "要求", "请求", "想查", "办理", "我要", "诉讼请求", "接受", "退回", "退还")
    first = [line for line in look.text.split("\n") if line.strip()][
        : 6 if look.letter.length != "formal" else 14
    ]
    if not any(word in line for line in first for word in asking):
        yield "nothing is asked for at its beginning"
    request = look.pack.texts[OWN].get(f"letters.requests.{look.facts.problem.primary}", "")
    opening = request.partition("$")[0]
    if len(opening) > 8 and look.text.count(opening) > 1:
        yield "the request stands there twice"


def amounts(look: Look) -> Iterator[str]:
    """A sum is one that was given or reckoned."""
    claims = look.facts.claims
    known = {claims.firm, claims.with_receipt, claims.if_established, claims.shortfall}
    known |= {line.amount for line in claims.lines}
    for line in claims.lines:
        known |= set(_traced(line))
    for answer in look.facts.answers.values():
        known |= {answer.fen} if isinstance(answer, Money) else set()
        if isinstance(answer, Items):
            known |= {getattr(row, "price", None) for row in answer.rows}
    shown = {money(fen) for fen in known if fen is not None}
    for sum_ in SUM.findall(look.own_text):
        if sum_ not in shown:
            yield f"{sum_} was neither given nor reckoned"
    if re.search("(?:退回|退还|涉及|应退：?) ?0.00", look.own_text):
        yield "it asks for nothing"


def _traced(line: Any) -> Iterator[int]:
    for step in line.trace:
        for _key, value in step.args:
            if isinstance(value, str) and re.fullmatch(r"[\d,]+\.\d\d", value):
                yield round(float(value.replace(",", "")) * 100)


def dated(look: Look) -> Iterator[str]:
    """Every line of what happened begins with its day."""
    lines = look.text.split("\n")
    starts = [n for n, line in enumerate(lines) if line.strip("：") in
              {"经过", "事情经过", "事实和经过", "履行和争议的经过"}]  # fmt: skip
    for start in starts:
        for line in lines[start + 1 :]:
            if not line or "：" in line or line.startswith(("请", "以上", "＿", "我")):
                break
            if not DAY.match(line) and not line.startswith(("证据", "你方", "商家", "③", "到")):
                yield f"“{line}” has no day"


def exhibits(look: Look) -> Iterator[str]:
    """A number of an exhibit is one that exists."""
    count = len(look.facts.case.exhibits)
    for found in EXHIBITS.findall(look.own_text):
        for number in filter(None, found.split("、")):
            if not 1 <= int(number) <= count:
                yield f"there is no exhibit {number}"


def cites(look: Look) -> Iterator[str]:
    """A rule is named only if it was read in full and is in force on the day that counts."""
    allowed = _allowed(look)
    for title, place in CITE.findall(look.own_text):
        if title not in allowed:
            yield f"《{title}》 is no source of a rule in force that was read in full"
        elif place and not set(place.split("、")) <= _parts(look.words, allowed[title]):
            yield f"《{title}》第{place}条 is no place of a rule in force that was read in full"
    for title, numbers in BARE_CITE.findall(look.own_text):
        known = {
            n for name, places in allowed.items() if name.endswith(title) for n in _numbers(places)
        }
        for number in re.findall(r"\d+", numbers):
            if number not in known:
                yield f"{title} {number} is no place of a rule in force that was read in full"


def _parts(words: Words, places: set[str]) -> set[str]:
    return {part for each in places for part in articles(words, each).split("、")}


def _numbers(places: set[str]) -> Iterator[str]:
    for place in places:
        for part in re.split("[、,]", place):
            low, _, high = part.partition("–")
            if low.isdigit():
                yield from map(str, range(int(low), int(high if high.isdigit() else low) + 1))


def _allowed(look: Look) -> dict[str, set[str]]:
    bought = case_day(look.facts.answers, look.facts.as_of)
    key = (id(look.pack), bought, look.today)
    if key not in _ALLOWED:
        _ALLOWED[key] = look.pack, _places(look, {"purchase": bought, "today": look.today})
    return _ALLOWED[key][1]


_ALLOWED: dict[tuple[int, date, date], tuple[Pack, dict[str, set[str]]]] = {}
"""The places that may be cited on a day; the pack is held, so that its id stays its own."""


def _places(look: Look, days: dict[str, date]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for rule in look.pack.rules.values():
        version = in_force(rule, days[rule.judged_by])
        if version is None or rule.shown_strength in ("unverified", "tip"):
            continue
        for cite in version.cites:
            title = look.words.get(f"sources.{cite.source}.title")
            found.setdefault(title, set()).add(cite.article)
    return found


def future(look: Look) -> Iterator[str]:
    """A day until which something is asked for is to come, seen from the day it is sent."""
    sent = max(look.today, look.draft.not_before or look.today)
    for found in re.finditer(
        r"(?:在|至)(\d{4})年(\d{1,2})月(\d{1,2})日(?: \d\d:\d\d)?(?:前|之前)", look.own_text
    ):
        day = date(*map(int, found.groups()))
        is_last_day = day == sent and "介入" in found.string[found.end() :][:12]
        if day <= sent and not is_last_day:
            yield f"{day} is not to come"


def tone(look: Look) -> Iterator[str]:
    """No red line is crossed."""
    quoted = (last_reply(look.facts.case, look.facts.answers), *look._typed())
    crossed = warnings(look.text, 10**6, look.pack.tone, quoted)
    yield from (f"it crosses {each}" for each in crossed)
    yield from (f"“{word}” is banned" for word in BANNED if word in look.own_text)


def privacy(look: Look) -> Iterator[str]:
    """Nothing personal stands there that the destination does not need."""
    needed = ABOUT_YOU.get(look.letter.channel, ())
    for name in particulars_in(look.text):
        if name not in needed:
            yield f"{look.letter.channel} does not need {name}"
    kinds = {each.kind for each in find(look.own_text)} - {"order_number"}
    yield from (f"a {kind} stands in it" for kind in sorted(kinds))
    if look.letter.id in PUBLIC:
        for name in ("order_no", "seller_name", "goods"):
            if name in look.fields:
                yield f"everybody could read {name}"


def fits(look: Look) -> Iterator[str]:
    """It is no longer than its destination takes."""
    count = length(look.text)
    if count > look.letter.limit:
        yield f"{count} characters, {look.letter.limit} are taken"


def addressed(look: Look) -> Iterator[str]:
    """Fields its addressee wants stand in it, filled or as a blank that blocks."""
    lead = ("seller_name",) if look.letter.id in LEADS else None
    for name in lead or TO_WHOM.get(look.letter.channel, ()):
        if name not in look.fields or name not in look.letter.needed:
            yield f"it has to need {name}"
    for name in look.draft.missing:
        label = look.words.get(f"letters.fields.{name}", look.words.get(f"questions.{name}.label"))
        if label not in look.text:
            yield f"the blank of {name} is not labelled"


def next_step(look: Look) -> Iterator[str]:
    """It ends with what comes next: an answer asked for, or a way that is open."""
    lines = [line for line in look.text.split("\n") if line.strip()]
    tail = "".join(lines[-8 if look.letter.length == "formal" else -5 :])
    if not re.search("请|到时|告诉我|评审|核对|办理|更新|此致|到账之前|受理|保留", tail):
        yield "it ends with nothing to do next"
    open_ways = {each.id for each in look.found.routes if each.is_open}
    for way in ALL_WAYS:
        step = look.words.get(f"letters.steps.{way}")
        if step and step in look.text and way not in open_ways:
            yield f"it announces {way}, which is not open"


def founded(look: Look) -> Iterator[str]:
    """Every sentence rests on something, and the sentences are the text."""
    for sentence in look.grounded:
        if not sentence.sources:
            yield f"“{sentence.text}” rests on nothing"
    said = re.sub(r"\s", "", "".join(each.text for each in look.grounded))
    if said != re.sub(r"\s", "", look.text):
        yield "the sentences with a basis are not the text"


CHECKS: dict[str, Callable[[Look], Iterator[str]]] = {
    check.__name__: check
    for check in (
        head_block, one_request, amounts, dated, exhibits, cites, future, tone, privacy, fits,
        addressed, next_step, founded,
    )
}  # fmt: skip
