"""What every test stands on: no screen, no network, no blocking dialog, no leftover window.

Area fixtures live beside their tests; this file knows nothing about the product.
"""

from __future__ import annotations

import compileall
import gc
import importlib.util
import os
import shutil
import socket
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import refundwizard.ui  # noqa: F401 - before Qt: keeps `None` alive, see there

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
SCENARIOS = ROOT / "tests" / "scenarios"
SCENARIOS_PLUGIN = ROOT / "tests" / "scenarios_plugin.py"
SKIPS_FILE = ROOT / "build" / "skips.txt"

_HOME = pytest.StashKey[str]()

# ------------------------------------------------------------------------------------- surroundings


def _set_surroundings(home: str) -> None:
    """One locale, no screen, no settings of the person who runs the tests."""
    os.environ.update(
        {
            "QT_QPA_PLATFORM": "offscreen",
            "QT_ACCESSIBILITY": "0",
            "LANG": "C.UTF-8",
            "LC_ALL": "C.UTF-8",
            "XDG_DATA_HOME": f"{home}/data",
            "XDG_CONFIG_HOME": f"{home}/config",
            "XDG_STATE_HOME": f"{home}/state",
        }
    )
    for name in ("LANGUAGE", "QT_STYLE_OVERRIDE", "QT_SCALE_FACTOR", "QT_IM_MODULE", "DISPLAY"):
        os.environ.pop(name, None)
    for name in [name for name in os.environ if name.startswith("REFUNDWIZARD_")]:
        del os.environ[name]


def _refuse_the_network() -> None:
    """Any internet address raises; Unix sockets and pipes stay usable."""

    def guarded(original: Any) -> Any:
        def call(self: socket.socket, *args: Any, **options: Any) -> Any:
            if self.family in (socket.AF_INET, socket.AF_INET6):
                raise AssertionError(f"a test reached for the network: {original.__name__}{args}")
            return original(self, *args, **options)

        return call

    for name in ("connect", "connect_ex", "sendto"):
        setattr(socket.socket, name, guarded(getattr(socket.socket, name)))


sys.dont_write_bytecode = False  # compiling the tests themselves takes each worker seconds
# The environment has to stand before pytest-qt first imports Qt, hence at import and not in a hook.
_TEST_HOME = tempfile.mkdtemp(prefix="refundwizard-tests-")
_set_surroundings(_TEST_HOME)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let goldens be rewritten on purpose."""
    parser.addoption(
        "--update-golden", action="store_true", help="write golden files instead of comparing"
    )


def pytest_configure(config: pytest.Config) -> None:
    """Close the network for the whole run."""
    config.stash[_HOME] = _TEST_HOME
    _refuse_the_network()
    if not hasattr(config, "workerinput"):
        _compile_the_program()


def _compile_the_program() -> None:
    """Compile what has changed: tests start programs by the dozen, each would do it once more."""
    for folder in (ROOT / "refundwizard", ROOT / "tests" / "faults"):
        compileall.compile_dir(folder, quiet=2)


def pytest_unconfigure(config: pytest.Config) -> None:
    """Remove the home the tests used."""
    shutil.rmtree(config.stash.get(_HOME, _TEST_HOME), ignore_errors=True)


# ---------------------------------------------------------------------------------------- scenarios


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Scenarios are tests once `tests/scenarios_plugin.py` says how to read them."""
    if file_path.suffix != ".toml" or file_path.parent != SCENARIOS:
        return None
    if not SCENARIOS_PLUGIN.exists():
        return None
    collector: pytest.Collector = _scenarios_plugin().collect(file_path, parent)
    return collector


def _scenarios_plugin() -> Any:
    name = "tests.scenarios_plugin"
    if name not in sys.modules:
        spec = importlib.util.spec_from_file_location(name, SCENARIOS_PLUGIN)
        if spec is None or spec.loader is None:
            raise ImportError(f"cannot load {SCENARIOS_PLUGIN}")
        module = importlib.util.module_from_spec(spec)
        sys.modules[name] = module
        spec.loader.exec_module(module)
    return sys.modules[name]


# ---------------------------------------------------------------------------------------- fixtures


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    """Whether this run rewrites golden files."""
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture(autouse=True)
def no_blocking_dialogs(monkeypatch: pytest.MonkeyPatch) -> None:
    """A dialog that waits for a person would hang the run: raise instead."""
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None:
        return

    def refuse(*_args: object, **_options: object) -> None:
        raise AssertionError("a blocking dialog was opened; ask through ui.prompter")

    monkeypatch.setattr(widgets.QDialog, "exec", refuse)
    for name in ("question", "information", "warning", "critical", "about"):
        monkeypatch.setattr(widgets.QMessageBox, name, refuse)
    for name in ("getOpenFileName", "getOpenFileNames", "getSaveFileName", "getExistingDirectory"):
        monkeypatch.setattr(widgets.QFileDialog, name, refuse)


@pytest.fixture(autouse=True)
def no_leftover_windows() -> Iterator[None]:
    """A top-level widget a test leaves behind is a leak, and would colour later tests."""
    before = set(_top_level_widgets())
    yield
    if any(widget not in before for widget in _top_level_widgets()):
        gc.collect()  # a window caught in a reference cycle is garbage, not a leak
    left = [widget for widget in _top_level_widgets() if widget not in before]
    names = [f"{type(widget).__name__} {widget.objectName()!r}" for widget in left]
    for widget in left:
        widget.close()
        widget.deleteLater()
    _delete_what_is_due()
    assert not names, f"left open: {names}"


def _top_level_widgets() -> list[Any]:
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return []
    _delete_what_is_due()
    return [w for w in widgets.QApplication.topLevelWidgets() if not _is_qt_made(w)]


def _is_qt_made(widget: Any) -> bool:
    """Whether Qt keeps this window itself: a tool tip, a completer's or combo box's list."""
    return widget.metaObject().className() in {
        "QTipLabel",
        "QComboBoxPrivateContainer",
        "QDesktopWidget",
    }


def _delete_what_is_due() -> None:
    core = sys.modules.get("PySide6.QtCore")
    if core is not None and core.QCoreApplication.instance() is not None:
        core.QCoreApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete)


# ------------------------------------------------------------------------------------ skipped tests


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Say what did not run, on the screen and in a file, so that nobody takes it for passed."""
    reports = terminalreporter.stats.get("skipped", [])
    lines = sorted({f"{report.nodeid}: {_reason(report)}" for report in reports})
    SKIPS_FILE.parent.mkdir(exist_ok=True)
    SKIPS_FILE.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    if lines:
        terminalreporter.section(f"{len(lines)} skipped: build/skips.txt")
        for line in lines:
            terminalreporter.line(line)


def _reason(report: Any) -> str:
    text = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
    return str(text).removeprefix("Skipped: ")
