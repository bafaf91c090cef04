"""After an unexpected error: the case is saved, details hold nothing of it, documents are kept."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from refundwizard.storage.envelope import parse
from refundwizard.storage.errors import DiskFull
from refundwizard.ui.crash_dialog import CrashDialog
from refundwizard.ui.log_bridge import places
from refundwizard.ui.rescue import Rescue, details
from tests.ui.desk import DRESS, Desk

CANARIES = ("木棉小铺", "法式碎花连衣裙", "13800138000", "canary.png")


def failed(words: str) -> str:
    """Return what the window gets of an error that quotes the case."""
    try:
        raise ValueError(words, *CANARIES)  # noqa: TRY301 - it is what happened
    except ValueError as error:
        error.add_note(words)
        return details(places(type(error), error.__traceback__))


def test_details_say_type_places_and_versions_and_nothing_of_the_case(desk: Desk) -> None:
    desk.open(DRESS)
    dialog = CrashDialog(failed("木棉小铺"), Path(), desk.window, Rescue(desk.controller))
    dialog.copy_button.click()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("ValueError < test_rescue.py")
    assert "RefundWizard" in copied
    assert not [word for word in (*CANARIES, str(Path.home())) if word in copied]
    assert "木棉小铺" in " ".join(map(str, sys.modules["tests.ui.desk"].DRESS.values()))
    dialog.deleteLater()


def test_what_was_said_last_is_saved_before_anything_else(desk: Desk) -> None:
    desk.open(DRESS)
    desk.stage.desk.opened.commit(lambda wizard: wizard.answer({"seller_name": None}))
    assert desk.on_disk().answers["seller_name"]
    dialog = CrashDialog("x", Path(), desk.window, Rescue(desk.controller))
    assert "seller_name" not in desk.on_disk().answers
    dialog.deleteLater()


def test_what_is_prepared_is_written_where_the_person_says(desk: Desk, tmp_path: Path) -> None:
    desk.open(DRESS)
    dialog = CrashDialog("x", Path(), desk.window, Rescue(desk.controller))
    desk.prompter.answers = [tmp_path / "so far.md"]
    dialog.save_button.click()
    assert "法式碎花连衣裙" in (tmp_path / "so far.md").read_text(encoding="utf-8")
    assert "so far.md" in dialog.said.text()
    dialog.deleteLater()


def test_where_no_document_can_be_made_the_case_itself_is_kept(
    desk: Desk, tmp_path: Path, monkeypatch
) -> None:
    desk.open(DRESS)
    monkeypatch.setattr("refundwizard.session.exporting.produce", None)
    desk.prompter.answers = [tmp_path / "so far.md"]
    said = Rescue(desk.controller).save_prepared()
    assert "so far.json" in said
    assert (tmp_path / "so far.json").read_bytes().startswith(b"{")


def test_without_an_open_case_there_is_nothing_to_offer(desk: Desk) -> None:
    rescue = Rescue(desk.controller)
    dialog = CrashDialog("x", Path(), desk.window, rescue)
    assert not dialog.isAncestorOf(dialog.save_button)
    assert dialog.elsewhere.isHidden()
    assert rescue.save_prepared()
    assert rescue.save_elsewhere()
    dialog.deleteLater()


class _Gate:
    """Saves that wait until somebody opens, for a window whose saves are otherwise instant."""

    def __init__(self, tasks: object) -> None:
        self.tasks = tasks
        self.waiting: list[tuple] = []

    def save(self, work, done, failed) -> None:
        self.waiting.append((work, done, failed))

    def __getattr__(self, name: str) -> object:
        return getattr(self.tasks, name)

    def open(self) -> None:
        for work, done, failed in self.waiting:
            self.tasks.save(work, done, failed)
        self.waiting.clear()


def test_kept_is_said_only_once_the_save_is_on_the_disk(desk: Desk) -> None:
    desk.open(DRESS)
    opened = desk.stage.desk.opened
    gate = opened.autosave._tasks = _Gate(opened.autosave._tasks)
    opened.commit(lambda wizard: wizard.answer({"seller_name": None}))
    dialog = CrashDialog("x", Path(), desk.window, Rescue(desk.controller))
    being_kept = dialog.kept.text()
    assert desk.on_disk().answers["seller_name"]
    assert dialog.elsewhere.isHidden()
    dialog._on_slow()
    assert not dialog.elsewhere.isHidden()
    assert dialog.kept.text() != being_kept
    gate.open()
    desk.settle()
    assert "seller_name" not in desk.on_disk().answers
    assert dialog.kept.text() not in {"", being_kept}
    assert dialog.elsewhere.isHidden()
    dialog.accept()
    assert dialog._on_kept not in opened.listeners
    dialog.deleteLater()


def test_what_cannot_be_kept_is_said_and_saved_somewhere_else(
    desk: Desk, tmp_path: Path, monkeypatch
) -> None:
    desk.open(DRESS)
    opened = desk.stage.desk.opened
    opened.commit(lambda wizard: wizard.answer({"seller_name": None}))
    cases = desk.stage.library.cases
    refused = DiskFull(desk.stage.library.store.root)
    with monkeypatch.context() as broken:
        broken.setattr(cases, "save", lambda *_given: (_ for _ in ()).throw(refused))
        dialog = CrashDialog("x", Path(), desk.window, Rescue(desk.controller))
        desk.settle()
        assert str(desk.stage.library.store.root) in dialog.kept.text()
        assert not dialog.elsewhere.isHidden()
        desk.prompter.answers = [tmp_path / "stick.json"]
        dialog.elsewhere_button.click()
        assert "stick.json" in dialog.said.text()
        copy = parse((tmp_path / "stick.json").read_bytes(), opened.id)
        assert "seller_name" not in copy.body.data["answers"]
    failed = dialog.kept.text()
    dialog.again_button.click()
    desk.settle()
    assert dialog.kept.text() != failed
    assert dialog.elsewhere.isHidden()
    assert "seller_name" not in desk.on_disk().answers
    dialog.deleteLater()
