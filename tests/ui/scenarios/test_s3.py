"""S3 through the window: the countdown on the page, the request that is not to be withdrawn."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from refundwizard.domain.answers import Span
from refundwizard.session.wizard import Place
from tests.ui.desk import Desk
from tests.ui.pages.reading import page_text, title
from tests.ui.scenarios.hands import at, click, fill_in, press, put, reopened, step

EARPHONES: dict[str, object] = {
    "fraud_contact": "no",
    "payer_minor": "no",
    "received": "yes",
    "stage": "waiting",
    "goods_kind": "electronics",
    "reason": "quality",
    "fault_kind": ["malfunction"],
    "found_on": "2026-11-17",
    "evidence_at_opening": "yes",
    "harmed": "no",
    "signed_on": "2026-11-16",
    "price_paid": "259.00",
    "freight_paid": "0",
    "goods_state": "tried_on_tags_on",
    "applied_at": "2026-11-18 21:05",
    "page_countdown": "1天3小时",
    "support_answer": "told_to_wait",
    "item_name": "蓝牙耳机",
    "seller_name": "听见数码",
    "order_no": "P3300259010",
    "seller_identified": "yes",
}
REPLY = "亲先撤销申请,我们重新给您处理"
LATE = at("2026-11-20 21:06")


@pytest.fixture
def waiting(desk: Desk) -> Desk:
    """The case as it is typed in on 19 November, at five past six in the evening."""
    desk.now = at("2026-11-19 18:05")
    fill_in(desk, EARPHONES)
    return desk


def reply_to_withdraw(desk: Desk) -> None:
    """Paste the seller's reply at the correspondence and note it."""
    step(desk, "ledger")
    click(desk, "对方回复了")
    put(desk.page.form.text.edit, REPLY)
    put(desk.page.form.when.edit, "今天 18:00")
    desk.settle()
    press(desk.page.form.save)
    desk.settle()


def home_row(desk: Desk) -> str:
    """What the list of cases says about the only one."""
    model = desk.home.page.cases.model
    return str(model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole))


def test_the_countdown_gives_the_moment_and_the_rule_stands_beside_it(waiting: Desk) -> None:
    answer = waiting.answer("page_countdown")
    assert answer == Span(minutes=27 * 60, seen_at=at("2026-11-19 18:05"))
    step(waiting, "deadlines")
    said = page_text(waiting)
    assert title(waiting) == "先等：商家：处理退款申请"
    for words in ("11月20日 周五 21:05 前", "来自你看到的页面", "只按规则算是 11月20日 周五 09:05"):
        assert words in said
    for words in ("3 个工作日", "3个工作日", "已过期"):
        assert words not in said


def test_the_reply_opens_the_pause_with_losses_a_safer_reply_and_a_choice(waiting: Desk) -> None:
    reply_to_withdraw(waiting)
    assert "withdraw_first" in waiting.page.sections.answers
    click(waiting, "会失去什么")
    assert waiting.place == Place("pause", "withdraw_request")
    assert not waiting.window.rail.isVisible()
    said = page_text(waiting)
    for words in ("撤销申请之前，看看会失去什么", REPLY, "11月20日", "次数有限", "更稳妥的回复"):
        assert words in said
    press(waiting.page.copy)
    copied = QGuiApplication.clipboard().text()
    assert "请直接在这个申请里处理" in copied
    assert "不撤销" in copied
    assert waiting.page.choices.chosen() == ()
    waiting.page.choices.button("keep").click()
    press(waiting.page.confirm)
    waiting.settle()
    [note] = waiting.case.acknowledged
    assert (note.warning, note.choice, note.at) == ("withdraw_request", "keep", waiting.now)
    case = reopened(waiting, "deadlines", "ledger", "drafts")
    assert [each.choice for each in case.acknowledged] == ["keep"]
    assert not any(each.went_out for each in case.messages)


def test_after_the_moment_the_order_is_looked_at_first(waiting: Desk) -> None:
    reply_to_withdraw(waiting)
    case_id = waiting.stage.desk.opened.id
    waiting.elapse(5000)
    waiting.controller.go_home()
    waiting.now = LATE
    waiting.stage.open(case_id)
    step(waiting, "rights")
    said = page_text(waiting)
    assert "现在看订单状态：同意、拒绝，还是没动" in said
    step(waiting, "deadlines")
    said += page_text(waiting)
    assert waiting.page.view.first.id == "merchant_answer"
    for words in ("11月20日 周五 21:05 前", "来自你看到的页面", "今天已过"):
        assert words in said
    for words in ("无法继续", "3 个工作日", "3个工作日"):
        assert words not in said
    reopened(waiting, "rights", "deadlines")
    waiting.controller.go_home()
    waiting.settle()
    assert "需要你行动" in home_row(waiting)


def test_the_list_follows_the_minute_and_says_nothing_was_sent(waiting: Desk) -> None:
    waiting.elapse(5000)
    waiting.controller.go_home()
    for moment, word in ((at("2026-11-20 20:50"), "等对方答复"), (LATE, "需要你行动")):
        waiting.now = moment
        waiting.controller.day.look()
        waiting.settle()
        assert word in home_row(waiting)
        assert "已发送" not in home_row(waiting)
