"""Killed in the middle of a letter, a reply or a caption: the words are noted and put back."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtTest import QTest

from refundwizard.domain.case import Exhibit
from refundwizard.session import unsaved as session
from refundwizard.session.replying import unfinished, with_unfinished
from refundwizard.session.unsaved_drafts import REPLY, exhibit_key, letter_key
from refundwizard.session.wizard import Place
from refundwizard.storage import unsaved
from refundwizard.ui.widgets.buttons import Button
from tests.ui.desk import DRESS, Desk
from tests.ui.pages.reading import words_of

PHOTO = Exhibit(id="photo", sha256=None, caption="订单页")


@pytest.fixture
def opened(desk: Desk) -> Desk:
    desk.open(DRESS)
    desk.stage.desk.opened.commit(
        lambda wizard: wizard.change(wizard.case.model_copy(update={"exhibits": (PHOTO,)})),
        at_once=True,
    )
    desk.settle()
    return desk


def kept(desk: Desk) -> dict[str, str]:
    return unsaved.kept(desk.stage.store, desk.stage.desk.opened.id)


def banner(desk: Desk) -> Any:
    return desk.stage.desk.notices.unsaved.banner


def restore(desk: Desk) -> None:
    (button,) = [
        each for each in banner(desk).findChildren(Button) if each.words == "恢复未保存的修改"
    ]
    button.click()
    desk.settle()


def killed_with(desk: Desk, texts: dict[str, str]) -> None:
    """Close the case, leave what a killed program would, and open it again."""
    case_id = desk.stage.desk.opened.id
    desk.controller.go_home()
    unsaved.keep(desk.stage.store, case_id, texts)
    desk.stage.open(case_id)
    desk.settle()


def a_draft(desk: Desk) -> Any:
    return desk.stage.desk.wizard.assessment.drafts[0]


# ------------------------------------------------------------------------------- noted at once


def test_a_letter_is_noted_before_it_reaches_the_case_and_gone_after_the_save(
    opened: Desk,
) -> None:
    opened.go("drafts")
    hands = opened.page.desk.hands
    draft = hands.draft.source
    hands.editor.field.insertPlainText("我要补一句")
    assert not opened.case.edits
    opened.elapse(session.REST_MS)
    assert "我要补一句" in kept(opened)[letter_key(draft.id)]
    opened.stage.desk.commit()
    assert "我要补一句" in opened.case.edits[0].text
    opened.elapse(5_000)
    assert kept(opened) == {}


def test_a_reply_is_noted_before_it_reaches_the_case(opened: Desk) -> None:
    opened.stage.desk.go(Place("reply"))
    opened.settle()
    opened.page.form.text.edit.insertPlainText("亲，拆封了不能退")
    opened.elapse(session.REST_MS)
    assert kept(opened)[REPLY] == "亲，拆封了不能退"
    opened.stage.desk.commit()
    opened.elapse(5_000)
    assert unfinished(opened.on_disk()).text == "亲，拆封了不能退"
    assert kept(opened) == {}


@pytest.mark.parametrize("said", ["caption", "origin"])
def test_words_about_an_exhibit_are_noted_before_the_field_is_left(opened: Desk, said: str) -> None:
    opened.stage.desk.go(Place("exhibit", "photo"))
    opened.settle()
    control = getattr(opened.page.form, said)
    target = control.focus_target()
    target.setFocus()
    QTest.keyClicks(target, "abc")
    opened.elapse(session.REST_MS)
    assert kept(opened)[exhibit_key("photo", said)].endswith("abc")
    opened.stage.desk.commit()
    opened.elapse(5_000)
    assert getattr(opened.on_disk().exhibits[0], said).endswith("abc")
    assert kept(opened) == {}


# ------------------------------------------------------------------------- offered after a kill


def test_all_of_it_is_offered_with_the_difference_and_put_back(opened: Desk) -> None:
    draft = a_draft(opened)
    killed_with(
        opened,
        {
            letter_key(draft.id): f"{draft.prepared}\n还有一句没写完",
            REPLY: "亲，不能退哦",
            exhibit_key("photo", "caption"): "订单页和付款",
        },
    )
    said = "\n".join(words_of(banner(opened)))
    assert [part for part in ("没写完", "亲，不能退哦", "和付款") if part not in said] == [], said
    restore(opened)
    assert banner(opened) is None
    case = opened.on_disk()
    assert case.edits[0].text.endswith("还有一句没写完")
    assert unfinished(case).text == "亲，不能退哦"
    assert case.exhibits[0].caption == "订单页和付款"
    assert kept(opened) == {}


def test_what_the_case_has_already_is_not_offered_and_what_is_gone_is_let_go(opened: Desk) -> None:
    entry = replace(unfinished(opened.case), text="同样的话")
    opened.stage.desk.opened.commit(
        lambda wizard: wizard.change(with_unfinished(wizard.case, entry)), at_once=True
    )
    killed_with(
        opened, {REPLY: "同样的话", exhibit_key("gone", "caption"): "x", "exhibit/photo/id": "y"}
    )
    assert banner(opened) is None
    assert opened.on_disk().exhibits == (PHOTO,)
    assert kept(opened) == {}


def test_a_letter_that_is_not_prepared_any_more_comes_back_as_written(opened: Desk) -> None:
    killed_with(opened, {letter_key("no_such_letter"): "我写到一半"})
    restore(opened)
    (edit,) = opened.on_disk().edits
    assert (edit.letter, edit.text) == ("no_such_letter", "我写到一半")
