"""The one door: usage, unknown words, exit codes."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

import dev
from devtools import commands, environment
from devtools.places import Stop

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def asked(monkeypatch):
    """What set-up was asked for; nothing is installed."""
    calls = []
    monkeypatch.setattr(environment, "ensure", lambda *, full=False: calls.append(full))
    return calls


@pytest.mark.parametrize("words", [[], ["walk"], ["setup", "--fast"], ["setup", "now"]])
def test_bad_usage_ends_with_2_and_shows_the_commands(words, asked, capsys):
    assert dev.main(words) == 2
    assert "setup [--full]" in capsys.readouterr().out
    assert not asked


def test_help_ends_with_0(capsys):
    assert dev.main(["--help"]) == 0
    assert "test [PYTEST ...]" in capsys.readouterr().out


def test_the_usage_names_every_command():
    assert all(f"\n  {name}" in dev.USAGE for name in [*commands.COMMANDS, "setup"])


@pytest.mark.parametrize(("words", "full"), [(["setup"], False), (["setup", "--full"], True)])
def test_set_up_only_sets_up(words, full, asked):
    assert dev.main(words) == 0
    assert asked == [full]


def test_a_command_sets_up_first_and_gets_the_other_words(asked, monkeypatch):
    monkeypatch.setattr(commands, "COMMANDS", {"bench": lambda words: 7 if words == ["-q"] else 0})
    assert dev.main(["bench", "-q"]) == 7
    assert asked == [False]


def test_a_missing_piece_is_one_sentence_and_ends_with_2(monkeypatch, capsys):
    def ensure(*, full):
        raise Stop(f"Qt is missing. {full}")

    monkeypatch.setattr(environment, "ensure", ensure)
    assert dev.main(["run"]) == 2
    assert capsys.readouterr().out == "Qt is missing. False\n"


def test_an_old_python_is_told_so_without_a_traceback(monkeypatch, capsys):
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    assert dev.main(["run"]) == 2
    assert "3.11 or newer" in capsys.readouterr().out


def test_an_older_python_can_read_the_door():
    """`dev.py` itself must parse before 3.11, or nobody is told what is wrong."""
    source = (ROOT / "dev.py").read_text(encoding="utf-8")
    ast.parse(source, feature_version=(3, 7))
