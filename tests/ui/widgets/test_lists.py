"""Cases, exhibits, notes, summaries: lists that report ids."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QImage
from PySide6.QtTest import QAbstractItemModelTester

from refundwizard.ui.widgets.case_list import CaseList, CaseListModel, CaseRow
from refundwizard.ui.widgets.dragged import local_paths
from refundwizard.ui.widgets.drop_zone import DropZone
from refundwizard.ui.widgets.evidence import Claim, EvidenceList
from refundwizard.ui.widgets.exhibits import Exhibit, ExhibitGrid
from refundwizard.ui.widgets.notes import Note, NoteRow, PolicyNotes
from refundwizard.ui.widgets.page_preview import PagePreview
from refundwizard.ui.widgets.route_ladder import RouteLadder, Rung
from refundwizard.ui.widgets.summary_list import SummaryList, SummaryRow
from refundwizard.ui.widgets.tile_button import TileButton, TileRow

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from refundwizard.ui.theme import Theme

ROWS = [
    CaseRow(
        "a",
        ("木棉小铺", "连衣裙"),
        "被拒绝",
        "发出通知",
        ("已填好",),
        "soon",
        "还剩 2 天",
        "11月19日",
        "¥329.00",
    ),
    CaseRow("b", ("暖禾", "围巾"), pill_kind="today", pill_text="今天要做", amount="¥480.00"),
]


def _cases(qtbot: QtBot, rows: list[CaseRow]) -> CaseList:
    cases = CaseList(name="案件")
    qtbot.addWidget(cases)
    cases.set_rows(rows)
    cases.resize(972, 300)
    cases.show()
    return cases


def test_the_model_is_a_proper_model(kit: Theme) -> None:
    model = CaseListModel()
    tester = QAbstractItemModelTester(model)
    model.set_rows(ROWS)
    assert tester.model() is model
    assert model.rowCount() == 2
    assert model.rowCount(model.index(0)) == 0
    assert model.data(QModelIndex()) is None
    assert model.data(model.index(0)) == "木棉小铺，连衣裙"
    assert model.data(model.index(0), Qt.ItemDataRole.FontRole) is None
    spoken = model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "木棉小铺，连衣裙，被拒绝，发出通知，已填好，还剩 2 天，11月19日，¥329.00"
    assert not model.index_of("nothing").isValid()


def test_a_click_anywhere_in_a_row_opens_the_case(kit: Theme, qtbot: QtBot) -> None:
    cases = _cases(qtbot, ROWS)
    with qtbot.waitSignal(cases.opened) as told:
        at = QPoint(500, 74 + 20)
        qtbot.mouseClick(cases.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert told.args == ["b"]


def test_keys_open_delete_and_ask_for_the_menu(kit: Theme, qtbot: QtBot) -> None:
    cases = _cases(qtbot, ROWS)
    cases.view.setCurrentIndex(cases.model.index(1))
    for key, signal in (
        (Qt.Key.Key_Return, cases.opened),
        (Qt.Key.Key_Delete, cases.delete_requested),
        (Qt.Key.Key_Menu, cases.menu_requested),
    ):
        with qtbot.waitSignal(signal) as told:
            qtbot.keyClick(cases.view, key)
        assert told.args[0] == "b"
    qtbot.keyClick(cases.view, Qt.Key.Key_Up)
    assert cases.current_id() == "a"
    assert not cases.grab().isNull()


def test_the_current_case_stays_current(kit: Theme, qtbot: QtBot) -> None:
    cases = _cases(qtbot, ROWS)
    cases.view.setCurrentIndex(cases.model.index(1))
    cases.set_rows(list(reversed(ROWS)))
    assert cases.current_id() == "b"
    cases.set_rows([])
    assert cases.current_id() == ""


def test_the_list_is_as_high_as_its_rows(kit: Theme, qtbot: QtBot) -> None:
    cases = _cases(qtbot, ROWS)
    assert cases.rows_height() == 74 * 2 + 2
    assert cases.maximumHeight() == cases.rows_height()
    cases.resize(500, 300)
    assert cases.rows_height() == 118 * 2 + 2


def test_ten_thousand_cases_show_at_once(kit: Theme, qtbot: QtBot) -> None:
    rows = [CaseRow(str(i), ("店", str(i)), amount="¥1.00") for i in range(10_000)]
    cases = _cases(qtbot, ROWS)
    start = time.perf_counter()
    cases.set_rows(rows)
    cases.grab()
    assert time.perf_counter() - start < 0.5


def test_exhibits_keep_their_pictures_and_report(kit: Theme, qtbot: QtBot) -> None:
    grid = ExhibitGrid()
    qtbot.addWidget(grid)
    grid.resize(684, 200)
    first, second = Exhibit("1", "E1", "订单", ("图",)), Exhibit("2", "E2", "a\u202eb")
    grid.set_exhibits([first, second])
    picture = QImage(30, 60, QImage.Format.Format_RGB32)
    picture.fill(0xFF00FF00)
    grid.set_thumbnail("2", picture)
    grid.set_thumbnail("gone", picture)
    grid.set_exhibits([second])
    assert grid.model.has_picture("2")
    assert "⟦RLO⟧" in grid.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    grid.show()
    assert not grid.grab().isNull()
    grid.choose(["2"], "2")
    with qtbot.waitSignal(grid.opened) as told:
        qtbot.keyClick(grid.view, Qt.Key.Key_Return)
    assert told.args == ["2"]
    with qtbot.waitSignal(grid.remove_requested):
        qtbot.keyClick(grid.view, Qt.Key.Key_Delete)
    assert grid.heightForWidth(684) == 128
    grid.set_exhibits([])
    assert grid.heightForWidth(684) == 0


def _dragged(*urls: str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl(url) for url in urls])
    return data


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # only tests make drag events
def test_dropped_files_come_as_local_paths(kit: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    zone = DropZone("拖到这里", "或点这里", lambda n: f"松手添加 {n} 个文件")
    qtbot.addWidget(zone)
    zone.resize(684, 48)
    zone.show()
    url = QUrl.fromLocalFile(str(tmp_path / "聊天.png")).toString()
    data = _dragged(url, "https://example.org/x.png")
    assert local_paths(data) == [str(tmp_path / "聊天.png")]
    copy, left, none = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    zone.dragEnterEvent(QDragEnterEvent(QPoint(1, 1), copy, data, left, none))
    assert zone.dragging == 1
    assert not zone.grab().isNull()
    zone.dragLeaveEvent(QDragLeaveEvent())
    assert zone.dragging == 0
    with qtbot.waitSignal(zone.dropped) as told:
        zone.dropEvent(QDropEvent(QPointF(1, 1), copy, data, left, none))
    assert told.args == [[str(tmp_path / "聊天.png")]]
    with qtbot.waitSignal(zone.clicked):
        qtbot.keyClick(zone, Qt.Key.Key_Return)
    assert zone.wanted_height(684) == 48 < zone.wanted_height(150)


def test_many_notes_fold(kit: Theme, qtbot: QtBot) -> None:
    notes = [Note(str(i), "标题", "statute", "法律", ("《法》", "第 1 条")) for i in range(7)]
    listed = PolicyNotes(notes, more_text=lambda n: f"再看 {n} 条")
    qtbot.addWidget(listed)
    assert len(listed.findChildren(NoteRow)) == 5
    with qtbot.waitSignal(listed.unfolded):
        listed.unfold()
    assert len(listed.findChildren(NoteRow)) == 7


def test_the_button_of_a_gap_reports_the_claim(kit: Theme, qtbot: QtBot) -> None:
    claims = EvidenceList(
        [Claim("page", "missing", "页面", button="怎么录"), Claim("x", "enough", "付款")]
    )
    qtbot.addWidget(claims)
    from refundwizard.ui.widgets.buttons import Button

    with qtbot.waitSignal(claims.action_requested) as told:
        claims.findChildren(Button)[0].click()
    assert told.args == ["page", True]


def test_change_links_have_full_names(kit: Theme, qtbot: QtBot) -> None:
    rows = [
        SummaryRow("day", "签收", "2026-11-12 周四", change="修改"),
        SummaryRow("no", "无", "-"),
    ]
    summary = SummaryList(rows)
    qtbot.addWidget(summary)
    first, second = summary.rows()
    assert first.link is not None
    assert first.link.accessibleName() == "修改 签收"
    assert second.link is None
    with qtbot.waitSignal(summary.change_requested) as told:
        first.link.click()
    assert told.args == ["day"]


def test_a_rung_can_be_chosen(kit: Theme, qtbot: QtBot) -> None:
    ladder = RouteLadder(
        [Rung("a", "now", "商家", "今天"), Rung("b", "lock", "12315", "还差地址", "会关上的门")]
    )
    qtbot.addWidget(ladder)
    with qtbot.waitSignal(ladder.chosen) as told:
        ladder.buttons()[1].click()
    assert told.args == ["b"]
    assert ladder.buttons()[1].accessibleDescription() == "还差地址，会关上的门"


def test_the_preview_turns_pages_and_enlarges(kit: Theme, qtbot: QtBot) -> None:
    preview = PagePreview("打印预览", previous="上一页", following="下一页")
    qtbot.addWidget(preview)
    page = QImage(210, 297, QImage.Format.Format_RGB32)
    page.fill(0xFFFFFFFF)
    preview.set_page(page, "第 1 页，共 3 页")
    preview.set_pages_known(first=True, last=False)
    preview.show()
    assert not preview.grab().isNull()
    with qtbot.waitSignal(preview.next_requested):
        preview._next.click()
    with qtbot.assertNotEmitted(preview.previous_requested):
        preview._previous.click()
    with qtbot.waitSignal(preview.enlarge_requested):
        qtbot.keyClick(preview.picture, Qt.Key.Key_Return)


def test_tiles_stand_three_two_or_one_in_a_row(kit: Theme, qtbot: QtBot) -> None:
    tiles = TileRow(*(TileButton("new", "新建", "说说", hero=i == 0) for i in range(3)))
    qtbot.addWidget(tiles)
    assert tiles.heightForWidth(972) == 78
    assert tiles.heightForWidth(500) == 78 * 2 + 16
    assert tiles.heightForWidth(300) == 78 * 3 + 32
    tile = tiles.findChildren(TileButton)[0]
    with qtbot.waitSignal(tile.clicked):
        qtbot.keyClick(tile, Qt.Key.Key_Return)
    tile.set_words("New", "Tell us")
    assert tile.accessibleName() == "New"
