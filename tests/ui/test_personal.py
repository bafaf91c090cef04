"""The shopper's particulars in the window: entered once, covered, wiped with one button."""

from __future__ import annotations

import json

from refundwizard.domain.person import Person
from refundwizard.session.wizard import Place
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.summary_list import SummaryRowView
from tests.ui.desk import DRESS


def button(page, words):
    found = [each for each in page.findChildren(Button) if each.text() == words]
    assert len(found) == 1, words
    return found[0]


def shown(desk):
    desk.stage.settle()
    return [row.row.value for row in desk.page.findChildren(SummaryRowView) if row.isVisible()]


def test_what_is_entered_beside_a_case_is_kept_apart_from_it(desk):
    desk.open(DRESS)
    desk.controller.commands.introduce()
    page = desk.page
    page.desk.form.controls["my_name"].set_raw("林晓")
    page.desk.form.controls["my_phone"].set_raw("13800001111")
    button(page, "保存在这台电脑上").click()
    assert desk.stage.around.personal.person == Person(my_name="林晓", my_phone="13800001111")
    assert "林*" in shown(desk)
    assert "138****1111" in shown(desk)
    desk.controller.desk.opened.autosave.flush()
    files = [path for path in desk.stage.store.root.rglob("*") if path.is_file()]
    assert files
    assert not any("林晓".encode() in path.read_bytes() for path in files)


def test_they_are_uncovered_only_until_the_page_is_left(desk):
    desk.stage.around.personal.keep(Person(my_name="林晓"))
    desk.open(DRESS)
    desk.controller.commands.introduce()
    button(desk.page, "显示全部").click()
    assert "林晓" in shown(desk)
    desk.go("money")
    desk.controller.desk.visit(Place("personal"))
    assert "林晓" not in shown(desk)


def test_one_button_wipes_them(desk):
    desk.stage.around.personal.keep(Person(my_name="林晓"))
    desk.controller.commands.introduce()
    page = desk.controller.personal.page
    desk.prompter.answers.append("wipe")
    button(page, "全部清除").click()
    assert desk.stage.around.personal.person == Person()
    assert page.desk.form is not None


def test_back_returns_to_where_they_were_needed(desk):
    desk.open(DRESS)
    desk.go("drafts")
    desk.controller.desk.visit(Place("personal"))
    desk.controller.commands.back()
    assert desk.controller.desk.wizard.place.section == "drafts"


def test_a_damaged_file_is_said(desk, tmp_path):
    folder = desk.stage.around.personal._folder
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "personal.json").write_text(json.dumps({"my_name": 1}), encoding="utf-8")
    desk.controller.commands.introduce()
    assert "读不出来" in desk.controller.personal.page.desk.view().problem
