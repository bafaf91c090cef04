"""A child is started by module in a checkout, and by argument in a frozen program."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from PIL import Image

from refundwizard import __main__ as entry
from refundwizard.media.helper import CHILDREN, child_command, child_module


@pytest.mark.parametrize("name", CHILDREN)
def test_a_child_is_started_by_its_module(name):
    flag, module = CHILDREN[name]
    assert child_command(name) == (sys.executable, "-m", module)
    assert child_module([flag]) == module


@pytest.mark.parametrize("name", CHILDREN)
def test_a_frozen_program_starts_itself_with_an_argument(name, monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert child_command(name) == (sys.executable, CHILDREN[name][0])


@pytest.mark.parametrize("words", [[], ["--media-child", "more"], ["--other-child"], ["case.json"]])
def test_another_command_line_is_no_child(words):
    assert child_module(words) is None


def test_an_unknown_child_is_refused_and_no_window_opens(capsys):
    assert entry.main(["--other-child"]) == 2
    assert "--other-child" in capsys.readouterr().err


def test_the_program_serves_as_the_child_without_window_or_commands(tmp_path):
    picture = tmp_path / "cup.png"
    Image.new("RGB", (8, 6), "red").save(picture)
    code = (
        "import sys; from refundwizard.__main__ import main; code = main(['--media-child']); "
        "loaded = {'refundwizard.app', 'refundwizard.cli', 'PySide6'} & set(sys.modules); "
        "print(sorted(loaded), file=sys.stderr); raise SystemExit(code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        input=json.dumps({"path": str(picture), "edge": 4}).encode() + b"\n",
        capture_output=True,
        check=True,
    )
    head, _, rest = done.stdout.partition(b"\n")
    facts = json.loads(head)
    assert (facts["width"], facts["height"]) == (8, 6)
    assert len(rest) == facts["bytes"]
    assert done.stderr.decode().strip() == "[]"


def test_the_reading_child_is_served_the_same_way():
    command = [sys.executable, "-m", "refundwizard", "--reading-child"]
    done = subprocess.run(command, input=b"", capture_output=True, check=True)
    assert done.stdout == b""
