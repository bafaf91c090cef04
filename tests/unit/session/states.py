"""What a page is told, for a case made from answers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from refundwizard.domain.answers_file import read_answers
from refundwizard.domain.case import Case
from refundwizard.domain.pack import Pack, Words
from refundwizard.session.view_state import ViewState, Visit, view_state
from refundwizard.session.wizard import Place, Wizard
from tests.unit.session.conftest import DRESS

SCARF: dict[str, object] = {
    **DRESS,
    "reason": "not_as_described",
    "stage": "not_applied",
    "mismatch": ["material"],
    "page_saved": "no",
    "test_report": "yes",
    "test_fee": "180",
    "ordered_on": "2026-10-26",
    "signed_on": "2026-10-29",
    "price_paid": "468",
    "freight_paid": "12",
    "offer_amount": "50",
    "offer_form": "voucher",
    "merchant_reply": "补您五十元券",
    "seller_identified": "no",
    "order_no": "P1",
}

Clock = Callable[[], datetime]


def case_of(pack: Pack, clock: Clock, answers: dict[str, object]) -> Case:
    given = {name: answer for name, answer in answers.items() if answer is not None}
    return read_answers(pack, {"platform": "xiaohongshu", "answers": given}, clock())


def state_of(
    pack: Pack, clock: Clock, case: Case, section: str = "rights", lang: str = "zh_CN"
) -> ViewState:
    wizard = Wizard(pack, case, clock)
    wizard.go(Place(section))
    return view_state(wizard, "c" * 32, Words(lang, pack.texts), clock(), Visit())
