"""The quiet line about the evidence record, on the page where documents leave."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from refundwizard.domain.case import Case, Exhibit
from refundwizard.session.integrity_view import IntegrityView
from refundwizard.session.tasks import Progress, Ticket
from refundwizard.storage.errors import StoreMissing
from refundwizard.storage.evidence_log import EXPORT, VERIFY, EvidenceLog
from refundwizard.storage.vault import Vault
from refundwizard.ui.integrity_line import IntegrityLine
from tests.ui.desk import DRESS, Desk
from tests.ui.pages.reading import page_text, pdf_text, save_as


@pytest.fixture
def export(desk: Desk) -> Desk:
    """The dress with one file, on the export page."""
    desk.open(DRESS)
    add_file(desk, b"picture")
    desk.go("export")
    desk.settle()
    return desk


def add_file(desk: Desk, data: bytes) -> None:
    opened, vault = desk.page.tools.opened(), Vault(desk.page.tools.library.store, floor=0)
    taken = vault.take_bytes(opened.id, data)
    exhibit = Exhibit(id="x1", sha256=taken.sha256, size=taken.size, names=("退款页.png",))

    def added(case: Case) -> Case:
        return case.model_copy(update={"exhibits": (exhibit,)})

    opened.commit(lambda wizard: wizard.change(added(wizard.case)), at_once=True)
    desk.settle()


def line(desk: Desk) -> IntegrityLine:
    return lines(desk)[-1]


def lines(desk: Desk) -> list[IntegrityLine]:
    return desk.page.column.findChildren(IntegrityLine)


def records(desk: Desk) -> list[str]:
    tools = desk.page.tools
    chain = EvidenceLog(tools.library.store).read(tools.opened().id)
    return [record.kind for record in chain.records]


def head(desk: Desk) -> str:
    tools = desk.page.tools
    return EvidenceLog(tools.library.store).head(tools.opened().id)


def short(desk: Desk) -> str:
    return f"{head(desk)[:6]}-{head(desk)[6:12]}"


def spoil(desk: Desk) -> None:
    tools, exhibit = desk.page.tools, desk.case.exhibits[0]
    path = Vault(tools.library.store).path(tools.opened().id, str(exhibit.sha256))
    path.chmod(0o600)
    path.write_bytes(b"Picture")


def test_a_case_without_files_has_no_line(desk: Desk) -> None:
    desk.open(DRESS)
    desk.go("export")
    desk.settle()
    assert lines(desk) == []


def test_the_line_names_the_record_before_any_check(export: Desk) -> None:
    assert f"导入时已记下，记录 1 条，摘要 {short(export)}…" in page_text(export)
    assert records(export) == ["add"]


def test_checking_again_says_unchanged_and_is_on_record(export: Desk) -> None:
    line(export).check.click()
    export.settle()
    text = page_text(export)
    assert f"自导入之日起未变，记录 2 条，摘要 {short(export)}…" in text
    assert "上次核对：2026-11-17 14:02，1 份文件" in text
    assert line(export).check.isEnabled()
    assert records(export) == ["add", VERIFY]
    tools = export.page.tools
    assert tools.library.cases.peek(tools.opened().id)[0].log_head == head(export)


def test_while_a_check_runs_its_button_waits(export: Desk) -> None:
    running = IntegrityLine(IntegrityView("…"), is_running=True)
    export.page.column.add(running)
    assert running.check.words == "正在核对…"
    assert not running.check.isEnabled()


def test_what_changed_is_named_in_the_window(export: Desk) -> None:
    spoil(export)
    line(export).check.click()
    text = page_text(export)
    assert "有 1 处和记录不一致" in text
    assert "退款页.png：证据文件和添加时不一样" in text


def test_the_sentence_to_send_holds_the_whole_digest(export: Desk) -> None:
    line(export).copy.click()
    assert head(export) in QGuiApplication.clipboard().text()


def test_a_saved_document_carries_the_digest_and_is_on_record(export: Desk, tmp_path: Path) -> None:
    text = pdf_text(save_as(export, tmp_path / "list.pdf"))
    tools = export.page.tools
    chain = EvidenceLog(tools.library.store).read(tools.opened().id)
    assert [record.kind for record in chain.records] == ["add", VERIFY, EXPORT]
    assert chain.records[1].sha256 in text
    assert "自导入之日起未变" in text
    assert "记录 3 条" in page_text(export)
    export.settle()
    assert tools.library.cases.peek(tools.opened().id)[0].log_head == chain.head


def test_the_preview_holds_the_record_as_it_stands(export: Desk) -> None:
    blocks = export.page.view.document.model_dump_json()
    assert head(export) in blocks


def test_a_check_that_cannot_be_made_is_one_sentence(
    export: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_args: object, **_options: object) -> None:
        raise StoreMissing(Path("gone"))

    monkeypatch.setattr("refundwizard.session.integrity.evidence_check.check", refuse)
    line(export).check.click()
    export.settle()
    assert "gone" in page_text(export)
    assert line(export).check.isEnabled()


def test_a_record_that_cannot_be_looked_at_shows_no_line_of_it(
    export: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_args: object) -> None:
        raise StoreMissing(Path("gone"))

    monkeypatch.setattr(EvidenceLog, "head", refuse)
    before = page_text(export)
    export.page.integrity.load(export.page.tools.opened().id)
    assert page_text(export) == before


def test_what_another_case_was_found_to_be_is_not_shown(export: Desk) -> None:
    desk = export.page.integrity
    desk.take_loaded("0" * 32, None)
    desk.take_checked("0" * 32, desk.found)
    before = desk.found
    assert before.integrity is not None
    export.open(DRESS)
    export.go("export")
    export.settle()
    assert lines(export) == []


def test_a_page_that_is_gone_hears_nothing(export: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """The check ends after the window left the page: the record stands, nobody is told."""
    waiting: list[tuple[object, object, object]] = []

    class Late:
        def run(
            self, work: object, done: object, failed: object, progress: object = None
        ) -> Ticket:
            del progress
            waiting.append((work, done, failed))
            return Ticket()

    def nobody(_done: int, _total: int) -> None:
        return None

    desk = export.page.integrity
    reporter: Progress = nobody
    monkeypatch.setattr("refundwizard.ui.integrity_line.isValid", lambda _desk: False)
    tools = export.page.tools
    monkeypatch.setattr(desk, "_tools", replace(tools, tasks=Late()))
    desk.load(tools.opened().id)
    desk.check(export.page._words)
    desk.check(export.page._words)
    assert len(waiting) == 2
    for work, done, failed in waiting:
        done(work(Ticket(), reporter))  # type: ignore[operator]
        failed(StoreMissing(Path("gone")))  # type: ignore[operator]
    assert records(export) == ["add", VERIFY]
