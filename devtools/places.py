"""Where things are in a checkout, and how to start a program of the virtual environment."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
REQUIREMENTS = ROOT / "requirements"
TRANSLATIONS = ROOT / "translations"
BUILD = ROOT / "build"
DIST = ROOT / "dist"
SETUP_LOG = BUILD / "setup.log"

OFFSCREEN: Mapping[str, str] = {"QT_QPA_PLATFORM": "offscreen"}


class Stop(Exception):  # noqa: N818 - not an error of the program: a reason to end, for a person
    """Ends a command with one sentence for the person at the terminal.

    Attributes:
        code: the exit code of the process.
    """

    def __init__(self, sentence: str, code: int = 2) -> None:
        super().__init__(sentence)
        self.code = code


def say(sentence: str) -> None:
    """Print one line at once, so that it stands above what a child process prints."""
    print(sentence, flush=True)


def program(name: str) -> str:
    """Path of a program installed in the virtual environment ("python", "ruff", …)."""
    if sys.platform == "win32":
        return str(VENV / "Scripts" / f"{name}.exe")
    return str(VENV / "bin" / name)


def call(command: Sequence[str], env: Mapping[str, str] | None = None) -> int:
    """Run a command in the checkout, its output on this terminal; returns its exit code."""
    return subprocess.run(
        command, cwd=ROOT, env={**os.environ, **(env or {})}, check=False
    ).returncode


def call_logged(command: Sequence[str], env: Mapping[str, str] | None = None) -> tuple[int, str]:
    """Run a command with its output added to `build/setup.log`.

    Returns:
        The exit code and the last lines of the output.
    """
    done = subprocess.run(
        command,
        cwd=ROOT,
        env={**os.environ, **(env or {})},
        check=False,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )
    BUILD.mkdir(exist_ok=True)
    with SETUP_LOG.open("a", encoding="utf-8") as log:
        log.write(f"$ {' '.join(command)}\n{done.stdout}\n")
    return done.returncode, "\n".join(done.stdout.splitlines()[-12:])
