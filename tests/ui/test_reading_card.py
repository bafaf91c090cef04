"""The text of a picture on its card, of a pasted page on the first: offered, never filled in."""

from __future__ import annotations

import gc
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from refundwizard.domain.answers import Money, Words
from refundwizard.domain.case import Exhibit
from refundwizard.domain.moments import BEIJING
from refundwizard.domain.reading_lines import Line, Span
from refundwizard.media.reading import Reading, ReadingFailed
from refundwizard.session.replying import unfinished
from refundwizard.session.tasks import Ticket
from refundwizard.session.wizard import Place
from refundwizard.ui.evidence_work import _png
from refundwizard.ui.page import Page
from refundwizard.ui.reading_card import ReadingCard
from refundwizard.ui.reading_desk import LINGER_MS, Progressing, ReadingDesk, _done, _failed
from refundwizard.ui.reading_rows import cut_out
from refundwizard.ui.widgets.crop_view import CropView
from tests.ui.desk import DRESS, Desk
from tests.ui.pages.reading import words_of

SHA = "a" * 64
PICTURE = Exhibit(
    id="x1", sha256=SHA, media_type="image/png", taken_at=datetime(2026, 11, 17, 9, tzinfo=BEIJING)
)
PAGE = "订单编号：P712345678901234567\n实付款 ￥300.00\n店铺：木棉小铺\n商家还剩1天3小时处理"


def at(text: str, left: float, top: float, right: float) -> Line:
    return Line(text, Span(left, top, right, top + 20))


LINES = (
    at("订单编号", 10, 10, 80),
    at("P712345678901234567", 200, 10, 390),
    at("实付款 ¥300.00", 10, 50, 140),
    at("商家还剩1天3小时处理", 10, 90, 200),
)


def picture() -> bytes:
    image = QImage(400, 300, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    return _png(image)


class Engine:
    """Stands in for the reader: gives what it was told to."""

    def __init__(self) -> None:
        self.result: Reading | Exception = Reading(LINES, 400, 300, picture())
        self.closed = 0

    def read(self, path: Path, is_cancelled) -> Reading:
        assert not is_cancelled()
        self.path = path
        if isinstance(self.result, Exception):
            raise self.result
        return self.result

    def close(self) -> None:
        self.closed += 1


@pytest.fixture
def engine() -> Engine:
    return Engine()


@pytest.fixture
def reading(desk: Desk, engine: Engine) -> ReadingDesk:
    desk.open(DRESS)
    desk.go("evidence")
    made = ReadingDesk(desk.page.tools, desk.page, engine)
    made.show_state(desk.controller.desk.state())
    return made


@pytest.fixture
def card(desk: Desk, reading: ReadingDesk) -> ReadingCard:
    made = reading.make_card(PICTURE)
    desk.page.column.add(made)
    return made


def read(desk: Desk, card: ReadingCard) -> None:
    card.button.click()
    wait_until(desk, lambda: card.button is None or card.button.words != "停止")


def wait_until(desk: Desk, holds) -> None:
    for _ in range(400):
        desk.settle()
        if holds():
            return
    raise AssertionError("it never came")


def values(card: ReadingCard) -> dict[str, str]:
    return {row.offer.question: row.offer.value for row in card.rows.rows}


def test_only_pictures_in_the_vault_can_be_read() -> None:
    assert ReadingDesk.can_read(PICTURE)
    assert not ReadingDesk.can_read(PICTURE.model_copy(update={"media_type": "video/mp4"}))
    assert not ReadingDesk.can_read(PICTURE.model_copy(update={"sha256": None}))


def test_nothing_is_read_before_the_click(desk, card, engine) -> None:
    assert not hasattr(engine, "path")
    assert "不联网" in "".join(words_of(card))
    read(desk, card)
    assert engine.path.name == SHA


def test_every_value_stands_beside_the_piece_it_was_read_from(desk, card) -> None:
    before = desk.case.answers
    read(desk, card)
    assert values(card)["order_no"] == "P712345678901234567"
    pieces = card.findChildren(CropView)
    assert len(pieces) == len(card.rows.rows) >= 3
    assert pieces[0].piece.width() == 394
    assert pieces[0].accessibleName() == "订单编号 P712345678901234567"
    assert not pieces[0].grab().isNull()
    assert desk.case.answers == before


def test_a_value_is_taken_by_its_own_button_and_shows_that(desk, card, reading) -> None:
    read(desk, card)
    row = next(each for each in card.rows.rows if each.offer.question == "order_no")
    row.use.click()
    assert desk.answer("order_no") == Words(text="P712345678901234567")
    reading.show_state(desk.controller.desk.state())
    row = next(each for each in card.rows.rows if each.offer.question == "order_no")
    assert row.use is None
    assert row.leave is None
    assert "一样" in row.note.text()


def test_an_answer_is_not_replaced_unseen(desk, card) -> None:
    read(desk, card)
    row = next(each for each in card.rows.rows if each.offer.question == "price_paid")
    assert "¥329.00" in row.note.text()
    row.use.click()
    assert desk.answer("price_paid") == Money(fen=30_000)


def test_a_value_left_is_offered_no_more(desk, card) -> None:
    read(desk, card)
    row = next(each for each in card.rows.rows if each.offer.question == "order_no")
    row.leave.click()
    assert "order_no" not in values(card)
    assert desk.answer("order_no") is None


def test_a_countdown_of_an_unknown_moment_has_no_button_to_take_it(desk, reading) -> None:
    bare = reading.make_card(PICTURE.model_copy(update={"taken_at": None}))
    desk.page.column.add(bare)
    read(desk, bare)
    row = next(each for each in bare.rows.rows if each.offer.question == "page_countdown")
    assert row.use is None
    assert row.leave is not None
    assert "自己填" in row.note.text()


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        ("too_large", "太大"),
        ("too_slow", "太长"),
        ("crashed", "停了"),
        ("unreadable", "坏了"),
        ("missing", "没有安装"),
    ],
)
def test_every_failure_has_its_sentence(desk, card, engine, reason, said) -> None:
    engine.result = ReadingFailed(reason)
    read_fails(desk, card)
    assert said in "".join(words_of(card))


def read_fails(desk: Desk, card: ReadingCard) -> None:
    card.button.click()
    wait_until(desk, lambda: card._desk.known(SHA).step != "reading")


def test_an_error_nobody_thought_of_is_told_as_unreadable(desk, card, engine) -> None:
    engine.result = OSError("gone")
    read_fails(desk, card)
    assert "再试一次" in "".join(words_of(card))


def test_a_reading_called_off_can_be_started_again(desk, card, engine, reading) -> None:
    engine.result = ReadingFailed("cancelled")
    read_fails(desk, card)
    assert card.button.words == "读文字"
    reading.cancel(SHA)


def test_a_picture_without_text_says_so(desk, card, engine) -> None:
    engine.result = Reading((), 400, 300, picture())
    read(desk, card)
    assert "没有读到文字" in "".join(words_of(card))
    assert card.reply is None


def test_text_without_values_can_still_be_their_reply(desk, card, engine) -> None:
    engine.result = Reading((at("不能退的哦", 10, 10, 90),), 400, 300, picture())
    read(desk, card)
    assert card.rows.rows == []
    card.reply.click()
    assert unfinished(desk.case).text == "不能退的哦"
    assert desk.place == Place("reply")


def test_without_the_engine_the_card_says_what_is_missing(desk, monkeypatch) -> None:
    monkeypatch.setattr("refundwizard.media.reading.ENGINE", "no_such_engine_anywhere")
    desk.open(DRESS)
    desk.go("evidence")
    bare = ReadingDesk(desk.page.tools, desk.page)
    card = bare.make_card(PICTURE)
    desk.page.column.add(card)
    assert "没有安装" in "".join(words_of(card))
    assert card.button is None
    assert bare.offers(PICTURE) == ()


def test_the_child_ends_with_the_page_and_what_runs_is_called_off(desk, engine) -> None:
    desk.open(DRESS)
    page = Page(desk.page.tools)
    made = ReadingDesk(page.tools, page, engine)
    made._tickets[SHA] = ticket = Ticket()
    page.deleteLater()
    desk.settle()
    del made, page
    gc.collect()
    assert engine.closed == 1
    assert ticket.is_cancelled()


def test_the_child_waits_a_while_for_another_picture(desk, card, engine) -> None:
    read(desk, card)
    assert engine.closed == 0
    desk.elapse(LINGER_MS)
    assert engine.closed == 1


def test_what_arrives_after_the_page_went_is_dropped(desk, engine) -> None:
    desk.open(DRESS)
    page = Page(desk.page.tools)
    made = ReadingDesk(page.tools, page, engine)
    page.deleteLater()
    desk.settle()
    _done(made, SHA, engine.result)
    _failed(made, SHA, OSError())


def test_a_picture_being_read_is_not_started_twice(desk, reading, engine) -> None:
    reading._known[SHA] = Progressing("reading")
    card = reading.make_card(PICTURE)
    desk.page.column.add(card)
    reading._tickets[SHA] = ticket = Ticket()
    reading.start(SHA)
    assert not hasattr(engine, "path")
    assert card.button.words == "停止"
    card.button.click()
    assert ticket.is_cancelled()
    assert reading.lines("c" * 64) == ()


def test_a_piece_stays_inside_its_picture() -> None:
    image = QImage(200, 100, QImage.Format.Format_RGB32)
    assert cut_out(image, Span(0, 0, 400, 20), 400).size().width() == 200
    assert cut_out(image, None, 400) is None
    assert cut_out(QImage(), Span(0, 0, 4, 4), 400) is None
    assert cut_out(image, Span(0, 900, 4, 904), 400) is None


# --------------------------------------------------------------------------- the first page


@pytest.fixture
def paste(desk: Desk):
    desk.open(DRESS)
    desk.stage.desk.go(Place("story", "story"))
    desk.settle()
    box = desk.page.paste
    box.expander.header.click()
    return box


def type_in(box, text: str) -> None:
    box.text.edit.setPlainText(text)
    box.look()


def test_pasted_text_is_offered_line_by_line(desk, paste) -> None:
    type_in(paste, PAGE)
    rows = {row.offer.question: row for row in paste.rows.rows}
    assert set(rows) == {"order_no", "price_paid", "seller_name", "page_countdown"}
    assert "原文：实付款 ¥300.00" in words_of(rows["price_paid"])
    assert desk.answer("order_no") is None
    rows["order_no"].use.click()
    assert desk.answer("order_no") == Words(text="P712345678901234567")


def test_what_was_taken_shows_as_the_same_and_what_was_left_is_gone(desk, paste) -> None:
    type_in(paste, PAGE)
    next(row for row in paste.rows.rows if row.offer.question == "order_no").use.click()
    desk.settle()
    paste = desk.page.paste
    rows = {row.offer.question: row for row in paste.rows.rows}
    assert rows["order_no"].use is None
    rows["price_paid"].leave.click()
    assert "price_paid" not in {row.offer.question for row in paste.rows.rows}


def test_text_without_values_says_so(paste) -> None:
    type_in(paste, "你好")
    assert "没有找到" in paste.said.text()
    type_in(paste, "")
    assert paste.said.isHidden()


def test_what_was_pasted_stays_while_the_page_is_drawn_anew_but_not_in_another_case(desk) -> None:
    desk.open(DRESS)
    desk.stage.desk.go(Place("story", "story"))
    type_in(desk.page.paste, PAGE)
    page = desk.page
    page._view = None
    page.show_state(desk.stage.desk.state())
    assert page.paste.text.raw() == PAGE
    assert page.paste.rows.rows
    page._case_id = "another"
    page.show_state(desk.stage.desk.state())
    assert page.paste.text.raw() == ""
