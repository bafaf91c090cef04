"""What each word after `dev.py` does, once the set-up stands."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from devtools import text_files, translations
from devtools.places import BUILD, OFFSCREEN, ROOT, call, program, say

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence


def has_display(environment: Mapping[str, str] | None = None) -> bool:
    """Whether a window could be seen: always on Windows and macOS, by its variables elsewhere."""
    environment = os.environ if environment is None else environment
    if environment.get("QT_QPA_PLATFORM", "").startswith(("offscreen", "minimal", "vnc")):
        return False
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def run(arguments: Sequence[str]) -> int:
    """Open the window; without a display, walk the demo case off-screen."""
    if has_display():
        return call([program("python"), "-m", "refundwizard", *arguments])
    out = BUILD / "demo"
    say("There is no display here, so the guided demo case runs off-screen instead.")
    code = call([program("python"), "-m", "refundwizard.demo", "--out", str(out)], env=OFFSCREEN)
    if code == 0:
        say(f"Its exports and page pictures are in {out}")
    return code


def test(arguments: Sequence[str]) -> int:
    """Run the test suite off-screen; with arguments, pytest gets just those."""
    chosen = list(arguments) or _whole_suite()
    return call([program("python"), "-m", "pytest", *chosen], env=OFFSCREEN)


def _whole_suite() -> list[str]:
    """Two workers where there are two processors; tests that must not meet share an xdist group."""
    return ["-n", "2", "--dist", "loadgroup"] if (os.cpu_count() or 1) > 1 else []


# ------------------------------------------------------------------------------------------- check


@dataclass(frozen=True)
class Step:
    """One part of `check`.

    Attributes:
        name: the word that picks it on the command line.
        finds: runs it and returns an exit code.
    """

    name: str
    finds: Callable[[], int]


def _tool(name: str, *arguments: str) -> Callable[[], int]:
    return lambda: call([program(name), *arguments])


def _report(findings: Callable[[], tuple[str, ...]]) -> Callable[[], int]:
    def finds() -> int:
        said = findings()
        for sentence in said:
            say(sentence)
        return 1 if said else 0

    return finds


STEPS = (
    Step("lint", _tool("ruff", "check", ".")),
    Step("format", _tool("ruff", "format", "--check", ".")),
    Step("types", _tool("mypy")),
    Step("imports", _tool("lint-imports")),
    Step("text", _report(text_files.findings)),
    Step("content", _tool("python", "-m", "refundwizard", "content", "check")),
    Step("translations", _report(translations.findings)),
)


def check(arguments: Sequence[str]) -> int:
    """Run every step of the check, or those named, and say which failed."""
    names = [step.name for step in STEPS]
    unknown = [name for name in arguments if name not in names]
    if unknown:
        say(f"check has no step {' '.join(unknown)}; it has: {' '.join(names)}")
        return 2
    failed = []
    for step in STEPS:
        if arguments and step.name not in arguments:
            continue
        say(f"-- {step.name}")
        if step.finds():
            failed.append(step.name)
    say(f"check: failed: {' '.join(failed)}" if failed else "check: all well")
    return 1 if failed else 0


# ----------------------------------------------------------------------------------- other commands


def shots(arguments: Sequence[str]) -> int:
    """Picture every page in every language and theme."""
    out = ["--out", str(BUILD / "shots")]
    return call([program("python"), "-m", "refundwizard.ui.shots", *out, *arguments], env=OFFSCREEN)


def bench(arguments: Sequence[str]) -> int:
    """Run the benchmarks."""
    return call([program("python"), "-m", "benchmarks", *arguments], env=OFFSCREEN)


def content(arguments: Sequence[str]) -> int:
    """Check the shipped pack and print its outline; or what the arguments say to `content`.

    `review` writes the tables of every sentence and what it rests on.
    """
    if arguments and arguments[0] == "review":
        return call([program("python"), "-m", "devtools.review", *arguments[1:]])
    wanted = [list(arguments)] if arguments else [["check"], ["outline"]]
    codes = [call([program("python"), "-m", "refundwizard", "content", *words]) for words in wanted]
    return max(codes)


def i18n(_arguments: Sequence[str]) -> int:
    """Extract and compile the words of the window."""
    return translations.run()


def build(arguments: Sequence[str]) -> int:
    """Build the packages this system can make into `dist/`, or try them out."""
    from devtools.build import run as build_packages

    return build_packages(arguments)


GUIDE_SCALE = "1.5"
"""Pixels of a picture for one of the window: sharp on fine screens, and where text is large."""


def guide(arguments: Sequence[str]) -> int:
    """Take the pictures of the user guide anew (not with `pages`) and write it for a browser."""
    looks = {**OFFSCREEN, "QT_SCALE_FACTOR": GUIDE_SCALE}
    out = ["--out", str(ROOT / "resources" / "guide" / "pictures")]
    if "pages" not in arguments:
        code = call([program("python"), "-m", "refundwizard.ui.guide_shots", *out], env=looks)
        if code:
            return code
    return call([program("python"), "-m", "devtools.guide"])


COMMANDS: Mapping[str, Callable[[Sequence[str]], int]] = {
    command.__name__: command
    for command in (run, test, check, shots, bench, content, i18n, guide, build)
}
