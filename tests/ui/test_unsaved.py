"""After a kill: what was typed is offered with the difference, restored as one step, or let go."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from refundwizard.session import unsaved as session
from refundwizard.storage import unsaved
from refundwizard.ui.widgets.buttons import Button
from tests.ui.desk import DRESS, Desk
from tests.ui.pages.reading import words_of

REPLY = "merchant_reply"


def kept(desk: Desk) -> dict[str, str]:
    return unsaved.kept(desk.stage.store, desk.stage.desk.opened.id)


def field(desk: Desk) -> Any:
    wizard = desk.stage.desk.wizard
    pages = desk.stage.library.pack.pages
    page = next(p for p in wizard.flow_pages() if REPLY in {use.id for use in pages[p].fields})
    desk.stage.desk.go(wizard.place_of_page(page))
    desk.settle()
    target = desk.page.fields[REPLY].control.edit
    target.setFocus()
    target.moveCursor(QTextCursor.MoveOperation.End)
    return target


def banner(desk: Desk) -> Any:
    return desk.stage.desk.notices.unsaved.banner


def press(desk: Desk, words: str) -> None:
    (button,) = [each for each in banner(desk).findChildren(Button) if each.words == words]
    button.click()
    desk.settle()


@pytest.fixture
def killed(desk: Desk) -> Desk:
    """The dress, opened again after a kill in the middle of what the seller said."""
    case_id = desk.open(DRESS)
    texts = {REPLY: "已拆封影响二次销售,不退。还说要我出", "item_name": "法式碎花连衣裙"}
    desk.controller.go_home()
    unsaved.keep(desk.stage.store, case_id, texts)
    desk.stage.open(case_id)
    return desk


def test_keys_are_written_down_before_the_save_and_gone_after_it(desk: Desk) -> None:
    desk.open(DRESS)
    target = field(desk)
    QTest.keyClicks(target, "abc")
    assert kept(desk) == {}
    desk.elapse(session.REST_MS)
    assert kept(desk)[REPLY].endswith("abc")
    desk.stage.desk.commit()
    assert kept(desk)[REPLY].endswith("abc")
    desk.elapse(5000)
    assert kept(desk) == {}


def test_typing_the_saved_words_again_leaves_nothing_behind(desk: Desk) -> None:
    desk.open(DRESS)
    target = field(desk)
    QTest.keyClicks(target, "x")
    desk.elapse(session.REST_MS)
    target.textCursor().deletePreviousChar()
    desk.elapse(session.REST_MS)
    assert kept(desk) == {}


def test_the_difference_is_shown_and_equal_fields_are_not(killed: Desk) -> None:
    said = "\n".join(words_of(banner(killed)))
    assert "上次没有正常关闭。要恢复未保存的修改吗？" in said
    assert "还说要我出" in said
    assert "法式碎花" not in said


def test_restoring_is_one_step_that_is_saved_and_can_be_taken_back(killed: Desk) -> None:
    before = killed.case.answers[REPLY]
    press(killed, "恢复未保存的修改")
    assert banner(killed) is None
    assert killed.page.fields[REPLY].control.edit.toPlainText().endswith("还说要我出")
    assert killed.on_disk().answers[REPLY] == killed.case.answers[REPLY]
    assert kept(killed) == {}
    killed.stage.desk.undo()
    assert killed.case.answers[REPLY] == before


def test_letting_go_changes_nothing_but_that(killed: Desk) -> None:
    case = killed.case
    press(killed, "丢弃")
    assert banner(killed) is None
    assert killed.case == case
    assert kept(killed) == {}


def test_what_nobody_decided_on_is_asked_again(killed: Desk) -> None:
    case_id = killed.stage.desk.opened.id
    killed.controller.go_home()
    killed.stage.open(case_id)
    assert banner(killed) is not None


def test_the_banner_speaks_the_language_of_the_window(killed: Desk) -> None:
    killed.controller.switch_language()
    killed.settle()
    said = "\n".join(words_of(banner(killed)))
    assert "The app closed early last time. Restore what was not saved?" in said


def test_what_cannot_be_read_comes_back_as_it_was_typed(desk: Desk) -> None:
    case_id = desk.open(DRESS)
    desk.controller.go_home()
    unsaved.keep(desk.stage.store, case_id, {"signed_on": "13月45"})
    desk.stage.open(case_id)
    before = desk.case.answers["signed_on"]
    press(desk, "恢复未保存的修改")
    assert desk.page.fields["signed_on"].entry() == "13月45"
    assert desk.case.answers["signed_on"] == before


@pytest.mark.parametrize("raw", [b"", b"[]", b'{"typed": 3}', b"\xff\xfe", b'{"typed":{"a":1}}'])
def test_a_damaged_file_offers_nothing(desk: Desk, raw: bytes) -> None:
    case_id = desk.open(DRESS)
    desk.controller.go_home()
    (desk.stage.store.folder(case_id) / unsaved.NAME).write_bytes(raw)
    desk.stage.open(case_id)
    assert banner(desk) is None
