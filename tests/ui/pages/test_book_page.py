"""Rights and rules without a case: look for something, open it, come back, begin a case."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from refundwizard.domain.answers import Choice
from refundwizard.domain.naming import CHOSEN
from refundwizard.session.about_problem import case_about
from refundwizard.ui.book_parts import RowList
from refundwizard.ui.pages.book import BookPage
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.chips import StrengthChip
from refundwizard.ui.widgets.meta_line import MetaLine
from tests.ui.desk import MOMENT, Desk


@pytest.fixture
def book(desk: Desk) -> BookPage:
    desk.window.rail.step_requested.emit("book")
    desk.settle()
    page = desk.controller.book.page
    assert page is not None
    return page


def rows(page: BookPage) -> list[str]:
    assert page.view is not None
    return [row.entry.key for each in page.view.lists for row in each.rows]


def click(desk: Desk, page: BookPage, key: str) -> None:
    assert page.view is not None
    found = [row for each in page.view.lists for row in each.rows if row.entry.key == key]
    found[0].click()
    desk.settle()


def test_it_opens_with_the_contents_and_the_focus_in_the_search_field(
    desk: Desk, book: BookPage
) -> None:
    assert set(book.view.tiles) == {
        *("problem", "rule", "excuse", "route"),
        *("clock", "evidence", "tip", "term"),
    }
    assert "229" in book.view.tiles["rule"].words
    assert book.field.edit.hasFocus()
    assert desk.window.top_bar.isVisible()


def test_what_is_typed_is_found_kind_by_kind_with_strength_and_source(
    desk: Desk, book: BookPage
) -> None:
    book.ask("七天无理由退货")
    desk.settle()
    assert rows(book)[0] == "problem:seven_day"
    row = next(
        row for each in book.view.lists for row in each.rows if row.entry.key == "rule:cpl_25_right"
    )
    assert row.findChild(StrengthChip).text() == "法律"
    assert "《中华人民共和国消费者权益保护法》 第 25 条" in row.findChild(MetaLine).text()
    assert not book.title.heading.text().startswith("0")


def test_a_few_of_each_kind_show_and_the_rest_is_asked_for(desk: Desk, book: BookPage) -> None:
    book.ask("运费")
    listed = next(each for each in book.view.lists if not each.more.isHidden())
    assert len(listed.rows) == 3
    listed.more.click()
    desk.settle()
    assert len(listed.rows) > 3
    assert listed.rows[3].hasFocus()


def test_an_entry_opens_whole_and_back_leads_to_its_row(desk: Desk, book: BookPage) -> None:
    book.ask("拆封")
    click(desk, book, "excuse:opened_package")
    assert book.title.heading.text() == "“拆封了，影响二次销售”"
    assert book.field.isHidden()
    assert "rule:spc22_3_opened" in rows(book)
    click(desk, book, "rule:spc22_3_opened")
    desk.key(Qt.Key.Key_Escape)
    assert book.spot.id == "excuse:opened_package"
    desk.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert book.spot.at == "contents"
    assert book.field.raw() == "拆封"
    assert desk.window.focusWidget().entry.key == "excuse:opened_package"
    desk.key(Qt.Key.Key_Escape)
    assert book.field.raw() == ""
    assert hasattr(book.view, "tiles")


def test_a_kind_with_many_topics_unfolds_them_one_by_one(desk: Desk, book: BookPage) -> None:
    book.view.tiles["rule"].click()
    desk.settle()
    assert rows(book) == []
    book.view.topics[0].click()
    desk.settle()
    assert rows(book)
    book.view.topics[0].click()
    book.view.topics[0].click()
    assert len(book.view.lists) == 1


def test_back_from_an_entry_unfolds_its_topic_again(desk: Desk, book: BookPage) -> None:
    book.open_shelf("clock")
    desk.settle()
    topic = book.view.topics[-1]
    topic.click()
    desk.settle()
    last = topic.topic.entries[-1].key
    book.open(last)
    desk.settle()
    desk.key(Qt.Key.Key_Escape)
    assert desk.window.focusWidget().entry.key == last
    assert [each.is_open for each in book.view.topics].count(True) == 1


def test_a_kind_without_topics_shows_its_rows_at_once(desk: Desk, book: BookPage) -> None:
    book.open_shelf("route")
    desk.settle()
    assert "route:complaint_12315" in rows(book)


def test_nothing_found_offers_near_words_that_can_be_clicked(desk: Desk, book: BookPage) -> None:
    book.ask("诉讼试效")
    desk.settle()
    assert book.view.nothing is not None
    near = book.view.findChildren(Button)
    next(button for button in near if button.text() == "诉讼时效").click()
    desk.settle()
    assert book.field.raw() == "诉讼时效"
    assert rows(book)[0] == "term:limitation"


def test_typing_looks_after_a_short_pause(book: BookPage) -> None:
    book.field.edit.setText("12315")
    book.field._on_edited("12315")
    assert book._pause.isActive()
    book.look()
    assert rows(book)[0] == "term:b12315"
    assert not book._pause.isActive()


def test_an_unverified_figure_carries_its_label(desk: Desk, book: BookPage) -> None:
    book.open("clock:douyin.merchant_answer")
    desk.settle()
    assert [chip.text() for chip in book.view.findChildren(StrengthChip)] == ["未核实"]


def test_a_problem_begins_a_case_with_the_answer_that_is_enough(desk: Desk, book: BookPage) -> None:
    book.open("problem:seven_day")
    book.view.begin.click()
    desk.settle()
    assert desk.answer("reason") == Choice(id="changed_mind")


def test_a_problem_no_single_answer_decides_is_named_by_choice(desk: Desk) -> None:
    pack = desk.stage.pack
    for problem in pack.classes:
        case = case_about(pack, MOMENT, problem)
        assert len(case.answers) == 1, problem
    assert case_about(pack, MOMENT, "cs_slow").answers == {CHOSEN: Choice(id="cs_slow")}
    assert case_about(pack, MOMENT, "gone").answers == {}


def test_the_language_changes_where_the_reader_is(desk: Desk, book: BookPage) -> None:
    book.ask("运费")
    book.open("rule:cpl_25_right")
    desk.controller.switch_language()
    desk.settle()
    page = desk.controller.book.page
    assert page.spot.id == "rule:cpl_25_right"
    assert page.title.heading.text().isascii()
    page.back()
    assert page.field.raw() == "运费"


def test_ctrl_f_leads_to_the_search_field(desk: Desk, book: BookPage) -> None:
    book.open("term:odr")
    desk.key(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert book.field.edit.hasFocus()
    assert not book.field.isHidden()


def test_the_book_is_made_once(desk: Desk, book: BookPage) -> None:
    made = book.book
    desk.controller.go_home()
    desk.window.rail.step_requested.emit("book")
    desk.settle()
    assert desk.controller.book.page.book is made


def test_arrows_move_between_rows_and_enter_opens(desk: Desk, book: BookPage) -> None:
    book.open_shelf("route")
    desk.settle()
    listed: RowList = book.view.lists[0]
    listed.rows[0].setFocus(Qt.FocusReason.TabFocusReason)
    desk.key(Qt.Key.Key_Down)
    assert listed.rows[1].hasFocus()
    desk.key(Qt.Key.Key_Return)
    assert book.spot.id == listed.rows[1].entry.key or book.spot.at == "entry"
