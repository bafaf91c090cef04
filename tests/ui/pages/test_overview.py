"""My results in the window: counted here, shown quietly, sent nowhere."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from refundwizard.session.closing import Ending, close
from refundwizard.ui.pages.overview import OverviewPage
from refundwizard.ui.safe_text import Label
from tests.ui.desk import DRESS, Desk


def words(page: QWidget) -> str:
    return "\n".join(label.text() for label in page.findChildren(Label) if label.isVisible())


def look(desk: Desk) -> OverviewPage:
    desk.window.rail.step_requested.emit("overview")
    desk.settle()
    page = desk.controller.overview.page
    assert page is not None
    assert desk.window.pages.currentWidget() is page
    return page


def add(desk: Desk, ending: Ending | None) -> None:
    case_id = desk.stage.add_case({"platform": "taobao", "answers": DRESS})
    library = desk.stage.library
    if ending is not None:
        case = close(library.cases.load(case_id).case, ending, desk.now)
        library.note_saved(case_id, case, library.cases.save(case_id, 1, case).rev)


def test_without_an_ended_case_it_says_how_to_get_one(desk: Desk) -> None:
    assert "还没有结束的案件" in words(look(desk))
    assert "还有" not in words(look(desk))
    add(desk, None)
    assert "还有 1 件在进行" in words(look(desk))


def test_it_sums_up_what_came_back_and_what_brought_it(desk: Desk) -> None:
    add(desk, Ending("full", 32_900, "merchant", "opened_package"))
    add(desk, Ending("part", None, "court"))
    add(desk, Ending("none"))
    add(desk, None)
    said = words(look(desk))
    for part in (
        *("一共退回 ¥329.00", "只数这台电脑里的案件", "还有 1 件在进行", "全额退回"),
        *("没有退回", "商家自己退的", "向法院起诉", "1 件没有写金额"),
    ):
        assert part in said
    assert len(said.split("1 件没有写金额")) == 2


def test_sums_nobody_noted_are_not_called_zero(desk: Desk) -> None:
    add(desk, Ending("none"))
    said = words(look(desk))
    assert "你的案件怎么结束的" in said
    assert "不到一天" in said
    assert "¥0" not in said
    assert "没有写金额" not in said


def test_it_follows_the_language_and_leads_home_again(desk: Desk) -> None:
    add(desk, Ending("full", 32_900))
    look(desk)
    desk.controller.switch_language()
    desk.settle()
    page = desk.controller.overview.page
    assert page is not None
    assert desk.controller.overview.is_shown
    assert "¥329.00 came back in all" in words(page)
    desk.window.rail.step_requested.emit("home")
    desk.settle()
    assert not desk.controller.overview.is_shown


def test_it_opens_no_case(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    add(desk, Ending("full", 32_900))

    def never(*_any: object) -> None:
        raise AssertionError("a case was opened")

    monkeypatch.setattr(desk.stage.library.cases, "load", never)
    assert "¥329.00" in words(look(desk))


def test_an_open_case_is_left_for_it(desk: Desk) -> None:
    desk.open()
    desk.controller.commands.show("overview")
    desk.settle()
    assert desk.controller.overview.is_shown
    assert desk.controller.desk is None
