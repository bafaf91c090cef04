"""How the window looks and reads: empty states, one task of the day, words that belong together."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QWidget

from refundwizard.domain.answers_file import read_answers
from refundwizard.domain.wording import inside
from refundwizard.session.hurry import picking
from refundwizard.session.wizard import Place
from refundwizard.ui import shots
from refundwizard.ui.export_parts import SavedRow, documents, save_words
from refundwizard.ui.pages import PAGES
from refundwizard.ui.widgets.buttons import Button
from tests.ui.desk import DRESS, MOMENT, Desk
from tests.ui.pages.reading import page_text, title

REFUSED = {"stage": "refused", "refused_at": "2026-11-16 10:00", "signed_on": "2026-11-12"}


def hurried(desk: Desk, given: dict[str, object]) -> None:
    """Somebody in a hurry has answered, and looks at the task of the day."""
    desk.home.page.tiles.hurry.click()
    desk.settle()
    desk.page.answered.emit(picking(desk.case.answers, "changed_mind"))
    told = read_answers(desk.stage.pack, {"answers": given}, MOMENT)
    desk.page.answered.emit({name: told.answers[name] for name in given})
    desk.go("today")


# ------------------------------------------------------------------------------------------ home


def test_a_search_without_result_offers_the_way_back(desk: Desk) -> None:
    desk.open(DRESS)
    desk.controller.go_home()
    desk.settle()
    page = desk.home.page
    page.search.set_raw("自行车")
    page.search.edited.emit()
    desk.settle()
    assert page.nothing.isVisible()
    assert not page.cases.isVisible()
    page.nothing.button.click()
    desk.settle()
    assert not page.nothing.isVisible()
    assert page.cases.isVisible()
    assert page.search.raw() == ""


def test_no_tile_is_left_alone_in_a_row(desk: Desk) -> None:
    page = desk.home.page
    shown = [tile for tile in page.tiles.tiles if tile.isVisible()]
    rows = [tile.y() for tile in shown]
    assert len(shown) == 4
    assert sorted(rows.count(y) for y in set(rows)) == [2, 2]
    desk.open(DRESS)
    desk.controller.go_home()
    desk.controller.looks.set_size(200)
    desk.settle()
    shown = [tile for tile in page.tiles.tiles if tile.isVisible()]
    assert len(shown) == 3
    assert max(tile.geometry().right() for tile in shown) == shown[-1].geometry().right()


def test_the_sample_alone_is_no_case_in_progress(desk: Desk) -> None:
    desk.home.page.tiles.sample.click()
    desk.settle()
    desk.controller.go_home()
    desk.settle()
    assert desk.home.page.section.heading.text() == "示例"
    desk.open(DRESS)
    desk.controller.go_home()
    desk.settle()
    assert desk.home.page.section.heading.text() == "进行中"


# ----------------------------------------------------------------------------- the task of the day


def test_the_task_of_the_day_is_what_the_nearest_date_asks_for(desk: Desk) -> None:
    hurried(desk, REFUSED)
    view = desk.page.view
    assert view.is_dated
    assert title(desk) == f"今天：{view.dated.action}"
    assert view.after
    assert view.after in page_text(desk)


def test_the_rights_page_names_the_same_step(desk: Desk) -> None:
    hurried(desk, REFUSED)
    action = desk.page.view.dated.action
    desk.go("rights")
    view = desk.page.view
    assert view.todo
    assert f"11月19日 周四 24:00 前，{action}" in page_text(desk)
    assert view.todo in page_text(desk)


def test_a_date_that_is_not_the_task_says_what_it_is(desk: Desk) -> None:
    hurried(desk, {**REFUSED, "signed_on": "2026-10-12", "refused_at": "2026-11-01 10:00"})
    view = desk.page.view
    assert view.dated.is_overdue
    assert not view.is_dated
    assert "已经过了的日期" in page_text(desk)


# ------------------------------------------------------------------------------------ empty states


def test_a_sum_that_is_missing_leads_to_where_the_way_goes_on(desk: Desk) -> None:
    hurried(desk, REFUSED)
    desk.go("money")
    fill = next(b for b in desk.page.column.findChildren(Button) if "补" in b.words)
    fill.click()
    desk.settle()
    assert desk.place.section in {"story", "facts"}


def test_facts_before_their_time_lead_to_the_open_question(desk: Desk) -> None:
    desk.home.page.new_case.click()
    desk.settle()
    desk.stage.desk.go_to_section("facts")
    desk.settle()
    assert desk.place.section == "story"
    assert "说说发生了什么" in title(desk)


# -------------------------------------------------------------------------------------------- words


def test_no_blank_stands_between_two_chinese_words(make_desk: Callable[..., Desk]) -> None:
    make_desk("zh_CN")
    assert save_words("zip") == "保存为案件包"
    assert save_words("pdf") == "保存为 PDF"


@pytest.mark.parametrize(
    ("alone", "within"),
    [
        ("Short message", "short message"),
        ("WeChat record", "WeChat record"),
        ("Alipay bill", "Alipay bill"),
        ("12315 complaint", "12315 complaint"),
        ("I am late", "I am late"),
        ("短消息", "短消息"),
    ],
)
def test_words_within_a_sentence_begin_small_unless_they_are_names(alone: str, within: str) -> None:
    assert inside(alone) == within


def test_what_was_saved_is_in_sight_and_said(desk: Desk, tmp_path: Path) -> None:
    said: list[str] = []
    desk.open(DRESS)
    desk.window.resize(1280, 640)
    desk.go("export")
    toast = lambda text, **_more: said.append(text)  # noqa: E731 - as short as it gets
    desk.page.tools = replace(desk.page.tools, toast=toast)
    desk.prompter.answers = [tmp_path / "list.pdf"]
    desk.page.save.click()
    desk.settle()
    row = desk.page.findChild(SavedRow)
    assert not row.visibleRegion().isEmpty()
    assert said == ["已保存为 list.pdf"]


def test_saving_begins_at_home_where_there_is_no_folder_for_documents(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = str(tmp_path / "gone")
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _place: gone)
    assert documents() == Path.home()


def test_a_text_to_send_can_be_printed(desk: Desk) -> None:
    desk.open(DRESS)
    desk.go("drafts")
    desk.page.findChild(QWidget, "print_link").findChild(Button).click()
    desk.settle()
    assert desk.place == Place("export", "draft:merchant_chat")


# ------------------------------------------------------------------------------------- the pictures


@pytest.fixture
def own_message_handler(qapp: QApplication) -> Iterator[None]:
    """Put pytest-qt's handler back, which pictures replace."""
    before = qInstallMessageHandler(None)
    yield
    qInstallMessageHandler(before)
    qapp.setStyleSheet("")


@pytest.mark.usefixtures("own_message_handler")
def test_every_kind_of_page_is_pictured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: set[str] = set()

    def note(camera: shots.Photographer, *_what: object) -> None:
        camera.stage.settle()
        seen.add(camera.stage.window.pages.currentWidget().objectName())

    monkeypatch.setattr(shots.Photographer, "_save", note)
    words = ["--lang", "zh_CN", "--size", "1280x800"]
    assert shots.main(["--out", str(tmp_path), *words]) == 0
    outside = {"home", "prevention", *shots.OUTSIDE}
    assert {f"page_{kind}" for kind in (*PAGES, *outside)} <= seen
