"""The data folder of a start: a wipe to be finished, another folder picked, everything wiped."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from refundwizard import app
from refundwizard.storage.atomic import put
from refundwizard.storage.fs import OsFs
from refundwizard.storage.paths import config_dir
from refundwizard.storage.settings import (
    Settings,
    chosen_data_dir,
    load_settings,
    save_settings,
)
from refundwizard.storage.store import Store
from refundwizard.storage.strict_json import canonical
from refundwizard.storage.wipe import NOTE
from refundwizard.ui import log_bridge
from refundwizard.ui.log_bridge import LOG, LogBridge
from refundwizard.ui.prompter import QtPrompter
from refundwizard.ui.widgets.buttons import Button
from tests.ui.desk import MOMENT

Start = Callable[[Path], app.App]


def test_a_wipe_cut_short_is_finished_before_anything_shows(running: Start, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    with Store.open(folder, fs=OsFs(), clock=lambda: MOMENT, create=True) as store:
        case = store.root / "cases" / ("a" * 32)
        case.mkdir()
        (case / "case.json").write_bytes(b"{}")
        put(OsFs(), folder, NOTE, canonical({"store": store.id}))
    window = running(folder)
    assert window.wiped is not None
    assert window.wiped.cases == 1
    assert not case.exists()
    assert not (folder / NOTE).exists()
    window.equip()
    assert window.controller.voice.shown.text == "全部清掉了。"


def test_in_the_place_of_a_missing_folder_another_can_be_picked(
    running: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, new = tmp_path / "stick" / "data", tmp_path / "new"
    new.mkdir()
    save_settings(OsFs(), config_dir(), Settings(known_stores=(str(folder),)))
    started = running(folder)
    page = started.window.pages.currentWidget()
    other = next(each for each in page.findChildren(Button) if each.text() == "换一个文件夹…")
    monkeypatch.setattr(QtPrompter, "open_folder", lambda *_: None)
    other.click()
    assert started.window.pages.currentWidget() is page
    monkeypatch.setattr(QtPrompter, "open_folder", lambda *_: new)
    monkeypatch.setattr(QtPrompter, "ask", lambda *_: "use")
    other.click()
    assert started.window.pages.currentWidget().objectName() == "page_home"
    assert started.store.root == new
    assert load_settings(OsFs(), config_dir())[0].data_dir == str(new)


def test_without_a_folder_asked_for_the_chosen_one_is_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    save_settings(OsFs(), config_dir(), Settings(data_dir=str(tmp_path / "mine")))
    assert chosen_data_dir("") == tmp_path / "mine"
    assert chosen_data_dir(str(tmp_path / "asked")) == tmp_path / "asked"


def test_the_log_lets_go_of_its_files_and_begins_anew(tmp_path: Path) -> None:
    log_bridge.let_go()
    log_bridge.take_up()
    folder = tmp_path / "logs"
    bridge = LogBridge(folder, lambda _text: None)
    bridge.install()
    LOG.info("before")
    log_bridge.let_go()
    LOG.info("meanwhile")
    for path in folder.iterdir():
        path.unlink()
    folder.rmdir()
    log_bridge.take_up()
    LOG.info("after")
    bridge.close()
    text = (folder / "refundwizard.log").read_text(encoding="utf-8")
    assert text.endswith("INFO after\n")
    assert "meanwhile" not in text
    assert "before" not in text


def test_everything_is_wiped_by_the_real_threads_with_the_log_open(
    running: Start, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "data"
    started = running(folder)
    started.install_log()
    started.equip()
    LOG.info("a case is made")
    started.controller.home.page.new_case.click()
    qtbot.waitUntil(lambda: started.controller.desk is not None, timeout=10_000)
    started.window.top_bar.settings.click()
    place = started.controller.settings
    qtbot.waitUntil(lambda: place.is_shown, timeout=10_000)
    place.page.buttons["wipe"].click()
    place.page.wipe.tick.click()
    place.page.wipe.go.click()
    assert place.page.buttons == {}
    assert not started.window.isEnabled()
    qtbot.waitUntil(lambda: not place.deeds.is_busy, timeout=10_000)
    assert started.window.isEnabled()
    assert started.window.pages.currentWidget().objectName() == "page_home"
    left = {path.name for path in folder.rglob("*") if path.is_file()}
    assert left <= {"store.json", ".lock", "index.json", "crash.log"}
    assert not (config_dir() / "settings.json").exists()
    assert started.controller.home.page.cases.model.rowCount() == 0


def test_a_writing_command_finishes_it_too_and_brings_no_old_settings_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from refundwizard.cli.stores import open_store

    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    folder = tmp_path / "data"
    with Store.open(folder, fs=OsFs(), clock=lambda: MOMENT, create=True) as store:
        (store.root / "cases" / ("a" * 32)).mkdir()
        put(OsFs(), folder, NOTE, canonical({"store": store.id}))
    known = Settings(known_stores=(str(folder),), copy_dir="/media/stick", theme="dark")
    save_settings(OsFs(), config_dir(), known)
    open_store(folder, lambda: MOMENT, writes=True).close()
    assert list((folder / "cases").iterdir()) == []
    assert load_settings(OsFs(), config_dir())[0] == Settings(known_stores=(str(folder),))
