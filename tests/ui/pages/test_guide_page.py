"""The guide in the window: chapters, links, finding words, pictures, keys."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel

from refundwizard.session.guide import Links, Picture, read
from refundwizard.session.wizard import BESIDE, SECTIONS
from refundwizard.storage.paths import resources
from refundwizard.ui.guide_contents import ICONS
from refundwizard.ui.guide_parts import GuideLinks, GuidePicture
from refundwizard.ui.guide_place import CHAPTERS
from refundwizard.ui.pages import PAGES
from refundwizard.ui.pages.guide import GuidePage
from tests.ui.desk import Desk
from tests.ui.painted import paint_all, written
from tests.ui.room import faults, name_of, visible

LOOKS = ((1280, 800, 100), (1024, 640, 100), (1280, 800, 200), (700, 600, 150))


@pytest.fixture
def guide(desk: Desk) -> Desk:
    """A window on the guide."""
    desk.controller.commands.step("guide")
    desk.settle()
    return desk


def page_of(desk: Desk) -> GuidePage:
    page = desk.controller.guide.page
    assert page is not None
    return page


def test_the_rail_leads_to_it_and_marks_it(guide: Desk) -> None:
    page = page_of(guide)
    assert guide.controller.guide.is_shown
    assert page.current == "what"
    assert len(page.contents.list.buttons()) == 14
    assert page.contents.list.buttons()[0].hasFocus()


def test_arrows_and_enter_turn_to_another_chapter(guide: Desk) -> None:
    page = page_of(guide)
    guide.key(Qt.Key.Key_Down)
    guide.key(Qt.Key.Key_Return)
    assert page.current == "first"
    assert page.contents.list.buttons()[1].step.state == "now"
    assert page.contents.list.buttons()[1].hasFocus()


def test_the_chapter_is_remembered_and_kept_when_the_language_changes(guide: Desk) -> None:
    page_of(guide).turn_to("dates")
    guide.controller.switch_language()
    guide.settle()
    assert page_of(guide).current == "dates"
    assert page_of(guide).chapters["dates"].title == "Dates"
    guide.controller.go_home()
    guide.controller.commands.step("guide")
    assert page_of(guide).current == "dates"


def test_help_leads_to_the_chapter_about_the_page(desk: Desk) -> None:
    desk.open()
    desk.go("deadlines")
    desk.controller.commands.help()
    desk.settle()
    desk.window.side.activated.emit("help:guide")
    desk.settle()
    assert desk.controller.desk is None
    assert page_of(desk).current == "dates"


def test_chapters_are_known_for_pages_that_exist(desk: Desk) -> None:
    known = {*PAGES, *SECTIONS, *BESIDE, "question", "home", *desk.controller.outside.pages}
    assert set(CHAPTERS) <= known
    assert set(CHAPTERS.values()) <= set(ICONS)


def test_next_and_back_go_through_all_chapters(guide: Desk) -> None:
    page, seen = page_of(guide), ["what"]
    while "next" in page.turns:
        page.turns["next"].click()
        guide.settle()
        seen.append(page.current)
    assert seen == list(page.chapters)
    page.turns["back"].click()
    assert page.current == seen[-2]
    assert page.column.hasFocus()


@pytest.mark.parametrize("lang", ["zh_CN", "en"])
def test_every_link_to_a_page_leads_there(make_desk: Callable[..., Desk], lang: str) -> None:
    desk = make_desk(lang)
    known = {*desk.controller.outside.pages, "home", "sample"}
    for chapter in read(resources(), lang):
        for block in chapter.blocks:
            for link in block.links if isinstance(block, Links) else ():
                assert link.kind == "chapter" or link.target in known, link


def test_a_link_opens_a_page_of_the_window(guide: Desk) -> None:
    page = page_of(guide)
    page.turn_to("data")
    guide.settle()
    row = next(each for each in page.widgets if isinstance(each, GuideLinks))
    row.buttons[1].click()
    guide.settle()
    assert guide.controller.copies.is_shown


def test_words_are_found_and_lit_in_their_chapter(guide: Desk) -> None:
    page = page_of(guide)
    guide.controller.commands.find()
    assert page.field.edit.hasFocus()
    page.field.set_raw("二维码")
    page.field.edited.emit()
    guide.settle()
    assert page.hits
    assert {row.hit.chapter for row in page.hits} >= {"letters"}
    first = page.hits[0]
    chapter = first.hit.chapter
    first.click()
    guide.settle()
    assert page.current == chapter
    lit = [words for words in page.findChildren(QLabel) if getattr(words, "_lit", ())]
    assert lit
    top = lit[0].mapTo(page.column.viewport(), lit[0].rect().topLeft()).y()
    assert 0 <= top < page.column.viewport().height()


def test_escape_ends_the_search(guide: Desk) -> None:
    page = page_of(guide)
    page.field.set_raw("没有这样的词")
    page.field.edited.emit()
    guide.settle()
    assert not page.hits
    assert not page.widgets
    guide.controller.commands.find()
    guide.key(Qt.Key.Key_Escape)
    assert page.field.raw() == ""
    assert page.widgets


def test_a_narrow_window_has_a_button_for_the_chapters(guide: Desk) -> None:
    page = page_of(guide)
    assert not page.contents.chooser.isVisible()
    guide.window.resize(700, 600)
    guide.settle()
    assert page.contents.chooser.isVisible()
    menu = page.contents.menu()
    menu.actions()[4].trigger()
    guide.settle()
    assert page.current == "dates"
    assert [action.isChecked() for action in page.contents.menu().actions()].index(True) == 4


def test_pictures_follow_the_width_and_the_size_of_text(guide: Desk) -> None:
    page = page_of(guide)
    picture = page.findChildren(GuidePicture)[0]
    told = QAccessible.queryAccessibleInterface(picture)
    assert told.role() == QAccessible.Role.Graphic
    assert told.text(QAccessible.Text.Name) == picture.accessibleName() != ""
    assert picture.heightForWidth(684) > picture.heightForWidth(342) > 0
    before = picture.height()
    guide.controller.looks.set_size(200)
    guide.settle()
    picture = page_of(guide).findChildren(GuidePicture)[0]
    assert picture.height() > before


@pytest.mark.parametrize("lang", ["zh_CN", "en"])
def test_each_language_has_its_own_pictures(make_desk: Callable[..., Desk], lang: str) -> None:
    desk = make_desk(lang)
    desk.controller.commands.step("guide")
    desk.settle()
    page = page_of(desk)
    wanted = [each for each in page.chapters["what"].blocks if isinstance(each, Picture)]
    shown = page.findChildren(GuidePicture)
    assert [each.accessibleName() for each in shown] == [each.alt for each in wanted]
    assert not any(each.is_missing for each in shown)


@pytest.mark.timeout(120)
@pytest.mark.parametrize("lang", ["zh_CN", "en"])
@pytest.mark.parametrize(("width", "height", "percent"), LOOKS)
def test_no_chapter_has_clipped_text_or_nameless_controls(
    make_desk: Callable[..., Desk], lang: str, width: int, height: int, percent: int
) -> None:
    desk = make_desk(lang)
    desk.controller.looks.set_size(percent)
    desk.window.resize(width, height)
    desk.controller.commands.step("guide")
    desk.settle()
    page = page_of(desk)
    wrong: list[str] = []
    with written() as found:
        for chapter in page.chapters:
            page.turn_to(chapter)
            desk.settle()
            found.clear()
            paint_all(desk.window)
            wrong += [f"{chapter}: {fault}" for fault in faults(desk.window, found)]
            wrong += [
                f"{chapter}: nameless {type(each).__name__}"
                for each in visible(desk.window)
                if each.focusPolicy() & Qt.FocusPolicy.TabFocus and not name_of(each)
            ]
    assert not wrong
