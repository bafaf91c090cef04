"""The safety net under every test holds: each rule of `tests/conftest.py` sees its violation."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QMessageBox

ROOT = Path(__file__).resolve().parents[3]

PROBE = """
import pytest
from PySide6.QtWidgets import QMainWindow

KEPT = []

def test_leaves_a_window(qtbot):
    KEPT.append(QMainWindow())

def test_leaves_only_garbage(qtbot):
    window = QMainWindow()
    window.itself = window

def test_skips():
    pytest.skip("no strace here")

@pytest.mark.skip(reason="not on this system")
def test_is_marked():
    pass

def test_warns():
    import warnings
    warnings.warn("old")
"""


@pytest.fixture(scope="module")
def probe_run(tmp_path_factory):
    """Output and skip list of a run over tests that break the rules."""
    root = tmp_path_factory.mktemp("probe")
    (root / "tests").mkdir()
    shutil.copy(ROOT / "tests" / "conftest.py", root / "tests")
    shutil.copy(ROOT / "pyproject.toml", root)
    (root / "tests" / "test_probe.py").write_text(PROBE, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"],
        cwd=root,
        check=False,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTEST_ADDOPTS": "", "PYTHONPATH": str(ROOT)},
    )
    return done.stdout, (root / "build" / "skips.txt").read_text(encoding="utf-8")


def test_a_window_left_open_fails_its_test(probe_run):
    output, _ = probe_run
    assert "ERROR tests/test_probe.py::test_leaves_a_window" in output
    assert "left open: [\"QMainWindow ''\"]" in output
    assert "test_leaves_only_garbage" not in output


def test_a_warning_is_an_error(probe_run):
    output, _ = probe_run
    assert "FAILED tests/test_probe.py::test_warns" in output


def test_every_skipped_test_is_listed_with_its_reason(probe_run):
    output, skips = probe_run
    assert skips.splitlines() == [
        "tests/test_probe.py::test_is_marked: not on this system",
        "tests/test_probe.py::test_skips: no strace here",
    ]
    assert all(line in output for line in skips.splitlines())
    assert "2 skipped: build/skips.txt" in output


def test_the_closing_line_comes_last(probe_run):
    output, _ = probe_run
    assert output.rstrip().splitlines()[-1].startswith("1 failed, 2 passed, 2 skipped, 1 error")


@pytest.mark.parametrize("family", [socket.AF_INET, socket.AF_INET6])
@pytest.mark.parametrize("call", ["connect", "connect_ex"])
def test_the_network_is_refused(family, call):
    with (
        socket.socket(family) as probe,
        pytest.raises(AssertionError, match="reached for the network"),
    ):
        getattr(probe, call)(("localhost", 9))


def test_a_blocking_dialog_raises(qtbot):
    label = QLabel()
    qtbot.addWidget(label)
    for blocking in (
        QDialog(label).exec,
        QMessageBox(label).exec,
        lambda: QMessageBox.question(label, "a", "b"),
        lambda: QFileDialog.getOpenFileName(label),
    ):
        with pytest.raises(AssertionError, match="blocking dialog"):
            blocking()


def test_the_persons_own_folders_and_settings_are_out_of_reach():
    assert not [name for name in os.environ if name.startswith("REFUNDWIZARD_")]
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        assert "refundwizard-tests-" in os.environ[name]


def test_goldens_are_compared_unless_asked(update_golden):
    assert update_golden is False
