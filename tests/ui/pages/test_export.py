"""Export: formats, a safe name, one sentence for each failure, the preview and the printer."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from refundwizard.domain.case import Case, Exhibit
from refundwizard.session.export_offer import offered
from refundwizard.session.exporting import FORMATS, documents_of
from refundwizard.session.tasks import Ticket
from refundwizard.session.wizard import Place
from refundwizard.storage.errors import DiskFull
from refundwizard.ui.export_parts import Making, SavedRow, Unchecked
from refundwizard.ui.export_preview import PageZoom
from refundwizard.ui.printing import Printing
from refundwizard.ui.widgets.banner import Banner
from refundwizard.ui.widgets.buttons import Button
from tests.ui.desk import DRESS, Desk
from tests.ui.pages.reading import page_text, pdf_text, pick, save_as


@pytest.fixture
def export(desk: Desk) -> Desk:
    desk.open(DRESS)
    desk.go("export")
    return desk


def test_the_dress_on_paper_names_problem_date_and_sum(export: Desk, tmp_path: Path) -> None:
    text = pdf_text(save_as(export, tmp_path / "list.pdf"))
    for words in ("七天无理由退货", "11月19日周四24:00前", "还剩2天", "¥329.00", "木棉小铺"):
        assert words in text
    assert "消费者权益保护法" in text
    assert "□" not in text


HEADS = {
    "pdf": b"%PDF",
    "pdfa": b"%PDF",
    "docx": b"PK",
    "html": b"<!",
    "md": b"#",
    "txt": "退款".encode(),
    "xlsx": b"PK",
    "ics": b"BEGIN:VCALENDAR",
    "json": b"{",
    "zip": b"PK",
}
FIRST = {form: documents_of(form)[0] for form in FORMATS}


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_is_written(export: Desk, tmp_path: Path, form: str) -> None:
    pick(export, document=FIRST[form], format=form)
    ending = export.page.desk.job(export.page.view.request).extension
    path = save_as(export, tmp_path / f"list.{ending}")
    head = HEADS[form]
    assert path.read_bytes().removeprefix(b"\xef\xbb\xbf").lstrip()[: len(head)] == head
    rows = export.page.column.findChildren(SavedRow)
    assert [row.title.text() for row in rows] == [path.name]


def test_the_case_data_can_be_read_again(export: Desk, tmp_path: Path) -> None:
    pick(export, document="case", format="json")
    data = json.loads(save_as(export, tmp_path / "case.json").read_text(encoding="utf-8"))
    assert data["data"]["answers"]["seller_name"]["text"] == "木棉小铺"


def test_the_suggested_name_holds_day_and_seller_and_no_separator(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.open({**DRESS, "seller_name": "../木棉:小铺\\店*"})
    desk.go("export")
    asked: list[str] = []

    def save_path(title: str, suggested: str, kinds: str = "") -> None:
        asked.append(suggested)

    monkeypatch.setattr(desk.prompter, "save_path", save_path)
    desk.page.save.click()
    name = Path(asked[0]).name
    assert name.startswith("2026-11-17_木棉小铺店_")
    assert name.endswith(".pdf")
    assert not set(name) & set('/\\:*?"<>|')


def test_leaving_the_dialog_changes_nothing(export: Desk) -> None:
    export.prompter.answers.append(None)
    export.page.save.click()
    export.settle()
    assert not export.page.written
    assert export.page.save.isEnabled()


def test_a_missing_ending_is_added_and_never_overwrites(export: Desk, tmp_path: Path) -> None:
    save_as(export, tmp_path / "list")
    assert (tmp_path / "list.pdf").exists()
    before = (tmp_path / "list.pdf").read_bytes()
    export.now = export.now.replace(minute=30)
    save_as(export, tmp_path / "list")
    assert "list.pdf" in export.page.error
    assert (tmp_path / "list.pdf").read_bytes() == before


def test_a_file_the_dialog_asked_about_is_replaced(export: Desk, tmp_path: Path) -> None:
    target = tmp_path / "list.pdf"
    target.write_bytes(b"old")
    save_as(export, target)
    assert target.read_bytes().startswith(b"%PDF")


def test_a_folder_that_is_gone_is_one_sentence(export: Desk, tmp_path: Path) -> None:
    save_as(export, tmp_path / "gone" / "list.pdf")
    banner = export.page.column.findChildren(Banner)[0]
    assert "gone" in banner.words.text()
    assert not export.page.written


def test_a_full_disk_is_one_sentence_and_leaves_no_file(
    export: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_args: object, **_options: object) -> None:
        raise DiskFull(tmp_path)

    monkeypatch.setattr("refundwizard.session.export_work.write", refuse)
    save_as(export, tmp_path / "list.pdf")
    assert "磁盘已满" in page_text(export)
    assert not (tmp_path / "list.pdf").exists()


def test_characters_the_font_lacks_are_named(desk: Desk, tmp_path: Path) -> None:
    desk.open({**DRESS, "seller_name": "木棉小铺😀"})
    text = pdf_text(save_as(desk, tmp_path / "list.pdf"))
    assert "U+1F600" in text
    assert "😀" in page_text(desk) or "U+1F600" in page_text(desk)


def test_saved_files_are_prepared_and_can_be_shown(
    export: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", shown.append)
    save_as(export, tmp_path / "list.pdf")
    row = export.page.column.findChild(SavedRow)
    assert "11月17日 周二 14:02" in row.note.text()
    for button in row.findChildren(Button):
        assert "list.pdf" in button.accessibleName()
        button.click()
    assert [Path(url.toLocalFile()) for url in shown] == [tmp_path / "list.pdf", tmp_path]


def test_what_is_still_blank_is_pointed_out_with_its_way(desk: Desk) -> None:
    desk.open({**DRESS, "goods_state": "unsure"})
    desk.go("export")
    assert desk.page.view.unsure
    fill = [b for b in desk.page.column.findChildren(Button) if b.accessibleName() != b.words]
    fill[0].click()
    desk.settle()
    assert desk.place.page is not None


def test_the_preview_shows_the_real_pages_and_turns(export: Desk) -> None:
    preview = export.page.preview
    assert preview.count > 1
    first = preview.page(0)
    assert abs(first.height() / first.width() - 297 / 210) < 0.01
    assert export.page.panel_top() is preview.widget
    preview.turn(1)
    assert preview.widget.picture.accessibleDescription().count("2") == 1
    preview.turn(99)
    preview.turn(-99)


def test_a_page_can_be_enlarged_and_closed(export: Desk) -> None:
    export.page.preview.widget.enlarge_requested.emit()
    zoom = export.window.findChild(PageZoom)
    assert zoom.isVisible()
    zoom.close()
    export.settle()


def test_the_contents_are_the_documents_sections(export: Desk) -> None:
    said = page_text(export)
    for heading in export.page.view.headings:
        assert heading in said


def test_a_printout_is_the_pdf_page_by_page(export: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    pdf = save_as(export, tmp_path / "list.pdf").read_bytes()
    printing = Printing(pdf, "list", export.page)
    printing.printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printing.printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printing.printer.setResolution(72)
    with qtbot.waitSignal(printing.finished, timeout=20_000) as done:
        printing.start()
    assert done.args == [True]
    assert (tmp_path / "printed.pdf").read_bytes().startswith(b"%PDF")


def test_print_asks_in_the_systems_dialog_first(
    export: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    monkeypatch.setattr(Printing, "ask", lambda self, _window: asked.append(self._last))
    export.page.print.click()
    export.settle()
    assert asked == [export.page.preview.count - 1]
    assert export.page.print.isEnabled()


def test_every_document_of_every_group_can_be_chosen_and_is_previewed(export: Desk) -> None:
    groups = offered(export.stage.desk.wizard.assessment, words(export))
    assert set(groups) == {"self", "route", "other", "whole"}
    for group, documents in groups.items():
        for button in export.page.choices.group.buttons():
            if button.option.id == group:
                button.click()
        export.settle()
        assert export.page.view.request.document == documents[0].id
        for each in (documents[0], documents[-1]):
            pick(export, document=each.id)
            assert export.page.preview.count > 0
            assert each.name in page_text(export)


def words(desk: Desk) -> object:
    return desk.page._words


def test_a_choice_keeps_the_focus(export: Desk) -> None:
    export.page.choices.formats.buttons()[1].click()
    export.settle()
    assert export.page.choices.formats.buttons()[1].hasFocus()
    export.page.choices.documents.button("calls").click()
    export.settle()
    assert export.page.choices.documents.button("calls").hasFocus()


def test_large_type_is_offered_where_there_is_one_and_seen_in_the_preview(export: Desk) -> None:
    pick(export, document="checklist")
    before = export.page.preview.count
    export.page.choices.large.click()
    export.settle()
    assert export.page.view.request.large
    assert export.page.preview.count > before
    assert export.page.choices.large.hasFocus()
    pick(export, format="md")
    assert not export.page.view.request.large
    assert not export.page.choices.large.isVisible()


def test_a_place_names_the_document_to_take(desk: Desk) -> None:
    desk.open(DRESS)
    for section, document in (
        ("deadlines", "deadlines"),
        ("ledger", "calls"),
        ("evidence", "evidence"),
        ("timeline", "timeline"),
    ):
        desk.go(section)
        link = desk.page.column.findChild(QWidget, "print_link")
        link.findChild(Button).click()
        desk.settle()
        assert desk.page.view.request.document == document
    desk.go("route", "complaint_12315")
    desk.page.column.findChild(QWidget, "print_link").findChild(Button).click()
    desk.settle()
    assert desk.page.view.request.document == "route:complaint_12315"


def test_names_sort_by_day_and_say_what_it_is(export: Desk) -> None:
    for document, name in (("now", "现在要做的"), ("draft:merchant_chat", "短消息")):
        pick(export, document=document, format="docx")
        export.prompter.answers.append(None)
        export.page.save.click()
        assert f"2026-11-17_木棉小铺_{name}.docx" in export.prompter.asked[-1]


def test_what_takes_long_shows_how_far_it_is_and_can_be_stopped(
    export: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ticket = Ticket()
    ends: list[object] = []

    def run(_work: object, _done: object, failed: object, progress: object = None) -> Ticket:
        ends.extend((failed, progress))
        return ticket

    monkeypatch.setattr(export.page.desk._tools.tasks, "run", run)
    export.prompter.answers.append(tmp_path / "long.pdf")
    export.page.save.click()
    making = export.page.column.findChild(Making)
    assert not export.page.save.isEnabled()
    ends[1](30, 60)
    assert "50" in making.words.text()
    making.stopped.emit()
    assert ticket.is_cancelled()
    ends[0](OSError("stopped"))
    export.settle()
    assert export.page.save.isEnabled()
    assert export.page.save.hasFocus()
    assert not export.page.error
    assert not export.page.written


def test_pictures_nobody_looked_through_are_named_with_both_ways(desk: Desk) -> None:
    desk.open(DRESS)
    shot = Exhibit(id="x1", sha256="a" * 64, media_type="image/png", names=("聊天.png",))

    def with_shot(case: Case) -> Case:
        return case.model_copy(update={"exhibits": (shot,)})

    desk.stage.desk._on_case_changed(with_shot)
    desk.go("export")
    pick(desk, document="dossier", audience="merchant")
    card = desk.page.column.findChild(Unchecked)
    cover, as_is = card.findChildren(Button)
    assert "证据 1" in as_is.accessibleName()
    as_is.click()
    desk.settle()
    assert desk.page.column.findChild(Unchecked) is None
    assert desk.case.acknowledged
    del cover


def test_covering_leads_to_the_exhibit(desk: Desk) -> None:
    desk.open(DRESS)
    shot = Exhibit(id="x1", sha256="a" * 64, media_type="image/png", names=("聊天.png",))
    desk.stage.desk._on_case_changed(lambda case: case.model_copy(update={"exhibits": (shot,)}))
    desk.go("export")
    pick(desk, document="dossier", audience="platform")
    desk.page.column.findChild(Unchecked).findChildren(Button)[0].click()
    desk.settle()
    assert desk.place == Place("mask", "x1")
