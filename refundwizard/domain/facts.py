"""Named facts: what the five conditions cannot say, one small function each.

A pack names a fact, the function decides it from the answers in use. Content lint compares both
sides, so a name without a function (or the reverse) does not ship; an unknown name is simply false.
"""

from __future__ import annotations

import calendar as gregorian
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final

from refundwizard.domain.answers import Answer, OnDate
from refundwizard.domain.base import UNSURE
from refundwizard.domain.case_clocks import deadline_of
from refundwizard.domain.conditions import Answers, Facts, day_of, picked
from refundwizard.domain.correspondence import recognised, replies
from refundwizard.domain.formal_records import is_demand_over
from refundwizard.domain.moments import beijing
from refundwizard.domain.money_facts import MONEY_FACTS
from refundwizard.domain.record_fields import APPLIED, last_demand
from refundwizard.domain.requests import requests

if TYPE_CHECKING:
    from refundwizard.domain.assessment import DeadlineResult
    from refundwizard.domain.case import Case
    from refundwizard.domain.pack import Pack

NOTICE: Final = "send_return_notice"
"""The deadline of the return notice; its length is content."""

ANSWER: Final = "merchant_answer"
"""The deadline of the merchant's answer in the app."""

PRODUCT_PAGE: Final = "E02"

COURIER: Final = "courier_complaint"
"""The route of a complaint to the courier."""

_SEVEN_DAYS: Final = 7
_TO_BE_DONE: Final = frozenset({"wrong_missing", "promise_broken"})
_EXCLUDED: Final = frozenset({"custom", "fresh", "digital", "press", "live_animal"})


@dataclass(frozen=True, slots=True)
class Context:
    """What a fact may look at: answers in use, now (Beijing time), the case and the pack."""

    answers: Answers
    as_of: datetime
    case: Case
    pack: Pack


FactFunction = Callable[[Context], bool]
FactsFor = Callable[[Answers], Facts]
"""Makes the facts that hold for a set of answers."""

FACTS: Final[dict[str, FactFunction]] = {}


def fact(name: str) -> Callable[[FactFunction], FactFunction]:
    """Register a function as the fact ``name``."""

    def register(function: FactFunction) -> FactFunction:
        FACTS[name] = function
        return function

    return register


def _of_answers(function: Callable[[Answers], bool]) -> FactFunction:
    return lambda context: function(context.answers)


FACTS.update({name: _of_answers(function) for name, function in MONEY_FACTS.items()})


class LazyFacts(dict[str, bool]):
    """The facts of a context, each worked out when it is first asked for."""

    def __init__(self, context: Context) -> None:
        """Bind the context; nothing is computed yet."""
        super().__init__()
        self._context = context

    def __missing__(self, name: str) -> bool:
        """Work out a fact; one that nobody defined does not hold."""
        function = FACTS.get(name)
        self[name] = function is not None and function(self._context)
        return self[name]


def evaluate(context: Context) -> dict[str, bool]:
    """Return every known fact for a context."""
    return {name: function(context) for name, function in FACTS.items()}


@fact("past_seven_days")
def past_seven_days(context: Context) -> bool:
    """The safe date of the return notice is behind us (七日无理由退货暂行办法 art 10)."""
    rule = context.pack.deadlines.get(NOTICE)
    days = rule.amount if rule else _SEVEN_DAYS
    signed = _last_possible_day(context.answers.get("signed_on"))
    return signed is not None and context.as_of.date() - signed > timedelta(days=days)


def _last_possible_day(answer: Answer | None) -> date | None:
    day = day_of(answer)
    if day is not None and isinstance(answer, OnDate) and answer.precision == "month":
        return day.replace(day=gregorian.monthrange(day.year, day.month)[1])
    return day


@fact("seven_day_lapsed")
def seven_day_lapsed(context: Context) -> bool:
    """No return notice went out before even the *latest* date had passed.

    The request in the app is a notice, and so is a message recorded as sent.
    """
    latest = _latest(context, NOTICE)
    if latest is None or context.as_of.date() <= latest.date():
        return False
    notices = [message.at for message in context.case.messages if message.went_out]
    days = [beijing(at).date() for at in notices]
    applied = day_of(context.answers.get("applied_at"))
    days += [applied] if applied is not None else []
    return not any(day <= latest.date() for day in days)


@fact("answer_overdue")
def answer_overdue(context: Context) -> bool:
    """The merchant's time to answer has run out while the request still waits."""
    if picked(context.answers.get("stage")) - {"waiting", UNSURE}:
        return False
    clock = _clock(context, ANSWER)
    return clock is not None and clock.overdue


def _clock(context: Context, name: str) -> DeadlineResult | None:
    rule = context.pack.deadlines.get(name)
    if rule is None:
        return None
    extensions = context.case.extensions
    return deadline_of(context.pack, rule, context.answers, context.as_of, extensions)


def _latest(context: Context, name: str) -> datetime | None:
    clock = _clock(context, name)
    return clock.due.latest if clock else None


@fact("seven_day_excluded")
def seven_day_excluded(context: Context) -> bool:
    """The goods are of a kind the seven-day right never covers (消费者权益保护法 art 25).

    A promise on the product page binds all the same (法释2022年8号 art 2).
    """
    is_promised = "seven_day" in picked(context.answers.get("badges"))
    return bool(picked(context.answers.get("goods_kind")) & _EXCLUDED) and not is_promised


@fact("has_request")
def has_request(context: Context) -> bool:
    """An after-sales request exists in the app."""
    stage = picked(context.answers.get("stage"))
    if "not_applied" in stage:
        return False
    return bool(stage - {UNSURE}) or day_of(context.answers.get("applied_at")) is not None


@fact("merchant_replied")
def merchant_replied(context: Context) -> bool:
    """The shopper pasted what the merchant wrote, or recorded a message that came in."""
    return bool(replies(context.case, context.answers))


@fact("merchant_refused")
def merchant_refused(context: Context) -> bool:
    """The merchant refused: in the app, on a day, or with an excuse that turns it down."""
    if "refused" in picked(context.answers.get("stage")):
        return True
    if day_of(context.answers.get("refused_at")) is not None:
        return True
    excuses = [each for each in context.pack.rebuttals.values() if each.refuses]
    return bool(recognised(excuses, context.case, context.answers))


@fact("reply_says_opened")
def reply_says_opened(context: Context) -> bool:
    """The reply holds the excuse that the package was opened."""
    rebuttal = context.pack.rebuttals.get("opened_package")
    return rebuttal is not None and bool(recognised([rebuttal], context.case, context.answers))


@fact("page_captured")
def page_captured(context: Context) -> bool:
    """The product page is kept: said so, or attached."""
    is_said = "yes" in picked(context.answers.get("page_saved"))
    return is_said or any(PRODUCT_PAGE in exhibit.serves for exhibit in context.case.exhibits)


@fact("signed_known")
def signed_known(context: Context) -> bool:
    """The very day of signing for the parcel is known."""
    answer = context.answers.get("signed_on")
    return isinstance(answer, OnDate) and answer.precision == "day"


@fact("change_of_mind")
def change_of_mind(context: Context) -> bool:
    """Nothing is wrong with the goods; said at the first or at the second asking."""
    given = (context.answers.get(name) for name in ("reason", "reason_again"))
    return any("changed_mind" in picked(answer) for answer in given)


@fact("ship_late")
def ship_late(context: Context) -> bool:
    """The last day promised for shipping or handing over is behind us, and nothing came."""
    promised = _last_possible_day(context.answers.get("promised_ship_on"))
    has_come = "yes" in picked(context.answers.get("received"))
    return promised is not None and not has_come and context.as_of.date() > promised


@fact("event_passed")
def event_passed(context: Context) -> bool:
    """The day the goods were needed for is over: the purpose is defeated (民法典 art 563)."""
    event = _last_possible_day(context.answers.get("event_on"))
    return event is not None and context.as_of.date() > event


@fact("event_ahead")
def event_ahead(context: Context) -> bool:
    """The day the goods are needed for is known and not over."""
    event = _last_possible_day(context.answers.get("event_on"))
    return event is not None and context.as_of.date() <= event


@fact("performance_due")
def performance_due(context: Context) -> bool:
    """Something agreed is still to be done: an order made complete, a promise kept, a refund paid.

    A parcel that was never shipped has a demand of its own.
    """
    reasons = picked(context.answers.get("reason")) | picked(context.answers.get("reason_again"))
    is_agreed = day_of(context.answers.get("refund_agreed_on")) is not None
    return bool(reasons & _TO_BE_DONE) or is_agreed


@fact("contract_may_end")
def contract_may_end(context: Context) -> bool:
    """The purpose failed, or a demand's period is over (民法典 art 563)."""
    today = context.as_of.date()
    if is_demand_over(context.case, today):
        return True
    return "yes" not in picked(context.answers.get("received")) and event_passed(context)


@fact("parcel_back")
def parcel_back(context: Context) -> bool:
    """The merchant has signed for the parcel that was sent back."""
    return day_of(context.answers.get("merchant_received_on")) is not None


@fact("demand_sent")
def demand_sent(context: Context) -> bool:
    """Something the shopper wrote is recorded as sent."""
    return any(message.went_out for message in context.case.messages)


@fact("seller_asked")
def seller_asked(context: Context) -> bool:
    """The seller was asked on a day that is known: by a request in the order or by a message."""
    is_written = last_demand(context.case) is not None
    return is_written or day_of(context.answers.get(APPLIED)) is not None


@fact("courier_asked")
def courier_asked(context: Context) -> bool:
    """A complaint to the courier is recorded."""
    return any(filing.route == COURIER for filing in context.case.filings)


@fact("requests_used_up")
def requests_used_up(context: Context) -> bool:
    """The order allows no further request; false where nobody counts them."""
    counted = requests(context.pack, context.answers)
    return counted is not None and counted.left == 0
