"""Start and end of the program: command line, clock, store problems, second start, log, crash."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QtMsgType
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from refundwizard import app
from refundwizard.storage.errors import StoreMissing
from refundwizard.storage.fs import OsFs
from refundwizard.storage.paths import config_dir
from refundwizard.storage.settings import Settings, save_settings
from refundwizard.storage.store import Store
from refundwizard.ui.crash_dialog import CrashDialog
from refundwizard.ui.log_bridge import BYTES, LOG, LogBridge, places
from refundwizard.ui.qt_tasks import QtTasks
from refundwizard.ui.single_instance import SingleInstance, channel, hand_over
from refundwizard.ui.translation import Translation
from refundwizard.ui.widgets.empty_state import EmptyState
from tests.ui.desk import MOMENT

Start = Callable[[Path], app.App]

# ------------------------------------------------------------------------------- the command line


def test_no_words_open_the_window() -> None:
    assert app.parse([]) == app.Request()


def test_a_case_file_opens_the_window(tmp_path: Path) -> None:
    file = tmp_path / "case.json"
    file.write_text("{}", encoding="utf-8")
    request = app.parse([str(file), "--lang", "en", "--as-of=2026-11-17"])
    assert request == app.Request(file=str(file), as_of="2026-11-17", lang="en")


@pytest.mark.parametrize(
    "words", [["doctor"], ["case", "list"], ["--version"], ["assess", "x.toml"]]
)
def test_commands_are_for_the_other_shell(words: list[str]) -> None:
    assert app.parse(words) is None


def test_an_option_without_its_value_is_a_usage_error() -> None:
    with pytest.raises(app.UsageError):
        app.parse(["--data-dir"])


def test_the_environment_stands_in_for_absent_options(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REFUNDWIZARD_TODAY", "2026-11-17")
    monkeypatch.setenv("REFUNDWIZARD_DATA_DIR", "/somewhere")
    assert app.parse([]) == app.Request(data_dir="/somewhere", as_of="2026-11-17")


def test_the_clock_tells_beijing_time_whatever_the_zone() -> None:
    assert app.clock_for("")().utcoffset() == timedelta(hours=8)
    assert app.clock_for("2026-11-16T20:00:00+00:00")().isoformat() == "2026-11-17T04:00:00+08:00"
    assert app.clock_for("2026-11-17")().isoformat() == "2026-11-17T00:00:00+08:00"


def test_a_day_that_is_none_is_refused_in_one_sentence() -> None:
    with pytest.raises(app.UsageError, match="2026-02-30"):
        app.clock_for("2026-02-30")


def test_fcitx_is_reached_by_the_ibus_protocol() -> None:
    environment = {"QT_IM_MODULE": "fcitx5"}
    app.prepare_input_method(environment)
    assert environment["QT_IM_MODULE"] == "ibus"
    other = {"QT_IM_MODULE": "compose"}
    app.prepare_input_method(other)
    assert other["QT_IM_MODULE"] == "compose"


def test_the_first_painted_page_needs_no_knowledge() -> None:
    code = (
        "import sys\n"
        "from refundwizard import app\n"
        "import refundwizard.ui.controller, refundwizard.ui.main_window\n"
        "heavy = {'pydantic', 'typst', 'PIL', 'pypdfium2', 'refundwizard.domain.assess'}\n"
        "print(sorted(heavy & set(sys.modules)))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


# ------------------------------------------------------------------------------- the whole window


def test_the_window_starts_on_an_empty_folder_and_a_new_case_opens(
    running: Start, qtbot: QtBot, tmp_path: Path
) -> None:
    window = running(tmp_path / "data")
    window.equip()
    window.controller.home.page.new_case.click()
    qtbot.waitUntil(lambda: window.controller.desk is not None, timeout=10_000)
    assert window.window.top_bar.saved.text() == "已保存 14:02"
    window.controller.go_home()
    assert window.controller.home.page.cases.model.rowCount() == 1


def test_a_missing_drive_is_named_and_no_empty_folder_takes_its_place(
    running: Start, tmp_path: Path
) -> None:
    folder = tmp_path / "stick" / "data"
    save_settings(OsFs(), config_dir(), Settings(known_stores=(str(folder),)))
    window = running(folder).window
    state = window.pages.currentWidget().findChild(EmptyState)
    assert window.pages.currentWidget().objectName() == "page_no_store"
    assert not folder.exists()
    state.button.click()
    assert window.pages.currentWidget().objectName() == "page_no_store"
    Store.open(folder, fs=OsFs(), clock=lambda: MOMENT, create=True).close()
    window.pages.currentWidget().findChild(EmptyState).button.click()
    assert window.pages.currentWidget().objectName() == "page_home"


def test_a_folder_another_process_has_is_shown_for_reading(running: Start, tmp_path: Path) -> None:
    with Store.open(tmp_path / "data", fs=OsFs(), clock=lambda: MOMENT, create=True):
        window = running(tmp_path / "data")
        notice = window.controller._notice._banner
        assert notice is not None
        assert "正开着这些案件" in notice.words.text()


# ------------------------------------------------------------------------------------ second start


def test_a_second_start_hands_its_file_to_the_first(qtbot: QtBot, tmp_path: Path) -> None:
    name, file = channel(tmp_path), str(tmp_path / "案件.json")
    first = SingleInstance(name)
    with qtbot.waitSignal(first.started_again, timeout=5_000) as heard:
        assert hand_over(name, file)
    assert heard.args == [file]
    first.close()
    first.deleteLater()


def test_without_a_first_instance_nothing_is_handed_over(tmp_path: Path) -> None:
    assert not hand_over(channel(tmp_path), "")


# ------------------------------------------------------------------------------------------- tasks


def test_work_runs_elsewhere_and_arrives_on_the_windows_thread(qtbot: QtBot) -> None:
    tasks, here, seen = QtTasks(), threading.get_ident(), []
    tasks.run(
        lambda _ticket, progress: (progress(1, 2), threading.get_ident())[1],
        lambda where: seen.append((where != here, threading.get_ident() == here)),
        seen.append,
        lambda done, total: seen.append((done, total)),
    )
    qtbot.waitUntil(lambda: len(seen) == 2, timeout=5_000)
    assert seen == [(1, 2), (True, True)]
    tasks.close()


def test_saves_keep_their_order_and_drain_delivers_them(qtbot: QtBot) -> None:
    tasks, seen = QtTasks(), []
    for number in range(5):
        tasks.save(lambda number=number: number, seen.append, seen.append)
    tasks.drain()
    assert seen == [0, 1, 2, 3, 4]
    tasks.close()


def test_a_failure_is_handed_to_the_one_who_asked(qtbot: QtBot) -> None:
    tasks, seen = QtTasks(), []
    tasks.save(lambda: 1 / 0, seen.append, lambda error: seen.append(type(error)))
    tasks.drain()
    assert seen == [ZeroDivisionError]
    tasks.close()


def test_a_cancelled_timer_never_fires(qtbot: QtBot) -> None:
    tasks, seen = QtTasks(), []
    tasks.later(1, lambda: seen.append("late")).cancel()
    tasks.later(1, lambda: seen.append("on time"))
    qtbot.waitUntil(lambda: bool(seen), timeout=5_000)
    assert seen == ["on time"]
    tasks.close()


# --------------------------------------------------------------------------------------------- log


def look_for(path: Path) -> None:
    raise StoreMissing(path)


def test_the_log_holds_type_and_place_of_an_error_and_never_its_words(tmp_path: Path) -> None:
    crashes: list[str] = []
    bridge = LogBridge(tmp_path / "logs", crashes.append)
    bridge.install()
    try:
        look_for(tmp_path / "somebody" / "证据")
    except StoreMissing as error:
        sys.excepthook(type(error), error, error.__traceback__)
    bridge.close()
    log = tmp_path / "logs" / "refundwizard.log"
    text = log.read_text(encoding="utf-8")
    assert "StoreMissing" in text
    assert "test_start.py" in text
    assert "证据" not in text
    assert "somebody" not in text
    assert crashes
    assert log.stat().st_mode & 0o777 == 0o600


def test_qt_messages_are_logged_by_length_only(tmp_path: Path) -> None:
    from refundwizard.ui import log_bridge

    bridge = LogBridge(tmp_path / "logs", lambda _text: None)
    bridge.install()
    log_bridge._on_qt_message(QtMsgType.QtWarningMsg, None, "木棉小铺 329.00")
    bridge.close()
    text = (tmp_path / "logs" / "refundwizard.log").read_text(encoding="utf-8")
    assert "木棉" not in text
    assert "11 characters" in text


def test_the_log_never_grows_beyond_three_files(tmp_path: Path) -> None:
    bridge = LogBridge(tmp_path / "logs", lambda _text: None)
    bridge.install()
    for _line in range(5):
        LOG.info("x" * (BYTES - 200))
    bridge.close()
    names = sorted(path.name for path in (tmp_path / "logs").glob("refundwizard.log*"))
    assert names == ["refundwizard.log", "refundwizard.log.1", "refundwizard.log.2"]
    assert bridge._handler not in logging.getLogger("refundwizard").handlers


def test_an_exception_is_put_as_a_chain_of_places() -> None:
    def fail() -> None:
        raise ValueError("secret")

    try:
        fail()
    except ValueError as error:
        text = places(type(error), error.__traceback__)
    assert text.startswith("ValueError < test_start.py:")
    assert "secret" not in text


def test_the_crash_dialog_offers_the_details(qtbot: QtBot, kit: object, tmp_path: Path) -> None:
    dialog = CrashDialog("ValueError < page.py:3 build", tmp_path)
    qtbot.addWidget(dialog)
    dialog.open()
    dialog.copy_button.click()
    assert QApplication.clipboard().text() == "ValueError < page.py:3 build"
    dialog.close_button.click()
    assert not dialog.isVisible()


def test_every_language_has_its_catalogue(qapp: QApplication) -> None:
    from refundwizard.storage.paths import translations

    translation = Translation(qapp, translations())
    for lang in ("zh_CN", "en"):
        translation.use(lang)
        assert translation._installed
    translation.remove()


# -------------------------------------------------------------------------------- the real process

CLOSE_SOON = """
import sys
from PySide6.QtCore import QTimer
from refundwizard import __main__, app

after = app._after_first_paint

def then_close(started):
    after(started)
    started.controller.home.new_case()
    timer = QTimer(started.window)

    def look():
        if started.controller.desk is not None:
            timer.stop()
            started.window.close()

    timer.timeout.connect(look)
    timer.start(20)

app._after_first_paint = then_close
sys.exit(__main__.main(["--data-dir", sys.argv[1]]))
"""


def test_the_real_program_starts_makes_a_case_and_ends_cleanly(tmp_path: Path) -> None:
    environment = {**os.environ, "XDG_CONFIG_HOME": str(tmp_path / "config")}
    done = subprocess.run(
        [sys.executable, "-c", CLOSE_SOON, str(tmp_path / "data")],
        capture_output=True,
        text=True,
        check=False,
        env=environment,
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    assert len(list((tmp_path / "data" / "cases").iterdir())) == 1
    assert (tmp_path / "data" / "cache" / "index.json").exists()


def test_a_second_process_hands_over_and_ends(qtbot: QtBot, tmp_path: Path) -> None:
    data = tmp_path / "data"
    with Store.open(data, fs=OsFs(), clock=lambda: MOMENT, create=True):
        first = SingleInstance(channel(data))
        heard: list[str] = []
        first.started_again.connect(heard.append)
        script = (
            "import sys\nfrom refundwizard import __main__\n"
            "sys.exit(__main__.main(['--data-dir', sys.argv[1]]))"
        )
        process = subprocess.Popen([sys.executable, "-c", script, str(data)])
        qtbot.waitUntil(lambda: process.poll() is not None, timeout=20_000)
        qtbot.waitUntil(lambda: heard == [""], timeout=5_000)
        assert process.returncode == 0
        first.close()
        first.deleteLater()


def test_the_window_opens_no_higher_than_the_screen(qapp) -> None:
    from refundwizard.ui.first_show import FRAME, keep_on_screen
    from refundwizard.ui.main_window import MainWindow

    window = MainWindow()
    room = window.screen().availableSize()
    keep_on_screen(window)
    assert window.height() <= max(room.height() - FRAME, window.minimumHeight())
    window.deleteLater()
