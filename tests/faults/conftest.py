"""Size, temporary places and the tools of the fault tests."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.faults.forks import Forks

FIGURES = Path(__file__).resolve().parents[2] / "build" / "faults.txt"
SIZES = {"C": 0, "N": 1, "R": 2}


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let nightly and release runs ask for more; seen when pytest is started on this folder."""
    parser.addoption(
        "--fault-size", choices=tuple(SIZES), help="C each change, N nightly, R release"
    )


def size_of(config: pytest.Config) -> str:
    """Return the size asked for by option or by the variable FAULT_SIZE."""
    asked = config.getoption("--fault-size", default=None) or os.environ.get("FAULT_SIZE") or "C"
    assert asked in SIZES, f"FAULT_SIZE must be one of {', '.join(SIZES)}"
    return str(asked)


@pytest.fixture
def sized(request: pytest.FixtureRequest) -> Callable[[int, int, int], int]:
    """Return the one of three numbers that belongs to the size of this run."""
    place = SIZES[size_of(request.config)]
    return lambda *numbers: numbers[place]


@pytest.fixture
def needs() -> Callable[[str], str]:
    """Return the path of a program, or skip and name it."""

    def find(program: str) -> str:
        path = shutil.which(program)
        if path is None:
            pytest.skip(f"{program} is not installed; dev.py setup --full brings it")
        return path

    return find


@pytest.fixture
def forks(tmp_path: Path) -> Iterator[Forks]:
    """Processes that have the storage layer loaded and can be killed."""
    with Forks(tmp_path) as server:
        yield server


@pytest.fixture
def figure(request: pytest.FixtureRequest) -> Callable[..., None]:
    """Note the figures a test reached; they are listed at the end and in build/faults.txt."""

    def note(**figures: object) -> None:
        request.node.user_properties.extend(figures.items())

    return note


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say how far each fault test went."""
    lines = []
    for report in terminalreporter.stats.get("passed", []) + terminalreporter.stats.get(
        "failed", []
    ):
        if report.when == "call" and "tests/faults/" in report.nodeid and report.user_properties:
            figures = ", ".join(f"{name} {value}" for name, value in report.user_properties)
            name = report.nodeid.rpartition("/")[2]
            lines.append(f"{name}: {figures} ({report.duration:.1f} s)")
    if lines:
        FIGURES.parent.mkdir(exist_ok=True)
        FIGURES.write_text("".join(f"{line}\n" for line in sorted(lines)), encoding="utf-8")
        terminalreporter.section("fault tests: build/faults.txt")
        for line in sorted(lines):
            terminalreporter.line(line)
