"""What each word after `dev.py` starts."""

from __future__ import annotations

import os
import sys

import pytest

from devtools import commands


@pytest.fixture
def started(monkeypatch):
    """The commands that would have run, without the environment's folder."""
    lines = []

    def call(command, env=None):
        assert env is None or env["QT_QPA_PLATFORM"] == "offscreen"
        lines.append(" ".join(command) + (" (off-screen)" if env else ""))
        return 0

    monkeypatch.setattr(commands, "call", call)
    monkeypatch.setattr(commands, "program", lambda name: name)
    return lines


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="there is always a display")
@pytest.mark.parametrize(
    ("environment", "seen"),
    [
        ({}, False),
        ({"DISPLAY": ":0"}, True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, False),
        ({"DISPLAY": ""}, False),
    ],
)
def test_a_display_is_known_by_its_variables(environment, seen):
    assert commands.has_display(environment) is seen


def test_run_opens_the_window_with_the_persons_words(started, monkeypatch):
    monkeypatch.setattr(commands, "has_display", lambda: True)
    assert commands.run(["a.refundcase.zip"]) == 0
    assert started == ["python -m refundwizard a.refundcase.zip"]


def test_run_without_a_display_says_so_and_walks_the_demo(started, monkeypatch, capsys):
    monkeypatch.setattr(commands, "has_display", lambda: False)
    assert commands.run([]) == 0
    assert started == [f"python -m refundwizard.demo --out {commands.BUILD / 'demo'} (off-screen)"]
    assert "There is no display here" in capsys.readouterr().out


def test_the_whole_suite_uses_both_processors(started, monkeypatch):
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    commands.test([])
    assert started == ["python -m pytest -n 2 --dist loadgroup (off-screen)"]


def test_one_processor_gets_no_workers(started, monkeypatch):
    monkeypatch.setattr(os, "cpu_count", lambda: None)
    commands.test([])
    assert started == ["python -m pytest (off-screen)"]


def test_chosen_tests_get_just_the_given_words(started):
    commands.test(["-x", "tests/unit"])
    assert started == ["python -m pytest -x tests/unit (off-screen)"]


def test_check_runs_every_step_and_names_the_failed(monkeypatch, capsys):
    ran = []
    steps = tuple(
        commands.Step(name, lambda name=name: ran.append(name) or int(name == "types"))
        for name in ("lint", "types", "text")
    )
    monkeypatch.setattr(commands, "STEPS", steps)
    assert commands.check([]) == 1
    assert ran == ["lint", "types", "text"]
    assert capsys.readouterr().out.endswith("check: failed: types\n")


def test_check_runs_named_steps_only(started):
    assert commands.check(["lint", "imports"]) == 0
    assert started == ["ruff check .", "lint-imports"]


def test_check_knows_its_steps(started, capsys):
    assert commands.check(["spelling"]) == 2
    assert started == []
    assert "lint format types imports text content translations" in capsys.readouterr().out


def test_findings_fail_a_step_and_are_said(capsys):
    assert commands._report(lambda: ("a.md has tabs",))() == 1
    assert capsys.readouterr().out == "a.md has tabs\n"
    assert commands._report(lambda: ())() == 0


def test_content_checks_and_outlines_unless_told_otherwise(started):
    commands.content([])
    commands.content(["outdated", "--as-of", "2026-01-05"])
    assert started == [
        "python -m refundwizard content check",
        "python -m refundwizard content outline",
        "python -m refundwizard content outdated --as-of 2026-01-05",
    ]


def test_shots_and_bench_run_off_screen(started):
    commands.shots(["--lang", "en"])
    commands.bench([])
    shots, bench = started
    assert shots.startswith("python -m refundwizard.ui.shots --out ")
    assert shots.endswith("shots --lang en (off-screen)")
    assert bench == "python -m benchmarks (off-screen)"


def test_the_guide_takes_its_pictures_first_and_not_at_all_for_the_pages(started) -> None:
    assert commands.guide([]) == 0
    assert [each.split()[2] for each in started] == [
        "refundwizard.ui.guide_shots",
        "devtools.guide",
    ]
    started.clear()
    assert commands.guide(["pages"]) == 0
    assert [each.split()[2] for each in started] == ["devtools.guide"]
