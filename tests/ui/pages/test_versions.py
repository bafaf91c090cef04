"""Earlier versions in the window: from the check page, look, compare, go back, take it back."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from refundwizard.session.wizard import Place
from refundwizard.ui.pages.check import CheckPage
from refundwizard.ui.pages.versions import VersionsPage
from refundwizard.ui.widgets.buttons import Button
from tests.ui.desk import Desk


@pytest.fixture(params=["zh_CN", "en"])
def desk(make_desk: Callable[..., Desk], request: pytest.FixtureRequest) -> Desk:
    """A case whose price was corrected once."""
    desk = make_desk(request.param)
    desk.open()
    page = next(
        page.id
        for page in desk.stage.pack.pages.values()
        if any(use.id == "price_paid" for use in page.fields)
    )
    desk.go("facts", page)
    desk.type("price_paid", "399")
    desk.go("check")
    return desk


def listed(desk: Desk) -> VersionsPage:
    assert isinstance(desk.page, CheckPage | VersionsPage)
    desk.page.findChild(Button, "versions_link").click()
    desk.settle()
    page = desk.page
    assert isinstance(page, VersionsPage)
    return page


def test_the_check_page_leads_to_the_list_and_back(desk):
    page = listed(desk)
    assert [card.row.rev for card in page.cards] == [2, 1]
    assert page.cards[0].look is None
    desk.back()
    assert desk.place == Place("check")


def test_a_version_is_compared_and_gone_back_to_and_that_is_taken_back(desk):
    listed(desk).cards[1].look.click()
    desk.settle()
    (found,) = desk.page.view.one.found
    assert (found.old, found.new) == ("¥329.00", "¥399.00")
    desk.prompter.answers = ["back"]
    desk.page.again.click()
    desk.settle()
    assert desk.place == Place("versions")
    assert desk.answer("price_paid").fen == 32900
    assert desk.on_disk() == desk.case
    store = desk.stage.library.cases
    pins = {each.rev: each.pin for each in store.generations(desk.stage.desk.opened.id)}
    assert pins == {1: "restore_source", 2: "before_restore", 3: ""}
    desk.controller.commands.undo()
    desk.settle()
    assert desk.answer("price_paid").fen == 39900


def test_leaving_it_as_it_is_changes_nothing(desk):
    listed(desk).cards[1].look.click()
    desk.settle()
    desk.prompter.answers = ["stay"]
    desk.page.again.click()
    desk.settle()
    assert desk.answer("price_paid").fen == 39900
    assert desk.stage.desk.opened.rev == 2


def test_a_version_of_which_nothing_is_left_is_said_so(desk):
    library = desk.stage.library
    folder = library.store.folder(desk.stage.desk.opened.id) / "history"
    (folder / "0000000001.json").write_bytes(b"{")
    page = listed(desk)
    assert not page.cards[1].row.is_readable
    assert page.cards[1].look is None
