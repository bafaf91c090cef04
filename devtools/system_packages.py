"""System packages on Debian and its family: what Qt needs, and what the slower tests use.

Elsewhere (Windows, macOS, other Linux families) nothing is done: Qt's wheels bring what they need,
or Qt itself names what is missing when the window opens.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

from devtools.places import SETUP_LOG, Stop, call_logged, say

# One row per library, with its newer name where a distribution renamed it.
QT_LIBRARIES = (
    # needed to import Qt and to draw off-screen
    ("libglib2.0-0", "libglib2.0-0t64"),
    ("libgl1",),
    ("libegl1",),
    ("libfontconfig1",),
    ("libxkbcommon0",),
    ("libdbus-1-3",),
    # needed to open a window under X; without one of them Qt ends the process
    ("libxcb-cursor0",),
    ("libxkbcommon-x11-0",),
    ("libxcb-icccm4",),
    ("libxcb-keysyms1",),
    ("libxcb-shape0",),
)
CHINESE_FONT = "fonts-noto-cjk"
CHINESE_FONT_NAMES = ("*CJK*", "*wqy*", "*uming*", "*ukai*", "*SourceHanS*", "*DroidSansFallback*")
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")
SLOW_TEST_TOOLS = (
    ("libreoffice-writer-nogui", "libreoffice-writer"),
    ("libreoffice-calc-nogui", "libreoffice-calc"),
    ("chromium", "chromium-browser"),
    ("xvfb",),
    ("xauth",),
    ("strace",),
    ("faketime",),
    ("libimage-exiftool-perl",),
    ("poppler-utils",),
    ("qpdf",),
    ("tidy",),
    ("desktop-file-utils",),
    ("appstream",),
)


def is_debian() -> bool:
    """Whether this system installs its packages with apt."""
    return sys.platform == "linux" and bool(shutil.which("apt-get") and shutil.which("dpkg-query"))


def is_root() -> bool:
    """Whether this process may install system packages."""
    return sys.platform != "win32" and os.geteuid() == 0


def installed(rows: tuple[tuple[str, ...], ...]) -> frozenset[str]:
    """Those of the named packages that are installed."""
    names = [name for row in rows for name in row]
    query = ["dpkg-query", "-W", "-f", "${db:Status-Status} ${Package}\\n", *names]
    done = subprocess.run(query, check=False, capture_output=True, text=True)
    pairs = (line.split() for line in done.stdout.splitlines())
    return frozenset(pair[1] for pair in pairs if pair[0] == "installed")


def missing(rows: tuple[tuple[str, ...], ...]) -> tuple[tuple[str, ...], ...]:
    """The rows of which no name is installed."""
    present = installed(rows)
    return tuple(row for row in rows if not present.intersection(row))


def can_make_environments() -> bool:
    """Whether this Python brings `venv` and pip; Debian's does only with `python3-venv`."""
    return all(importlib.util.find_spec(name) for name in ("venv", "ensurepip"))


def has_chinese_font() -> bool:
    """Whether some font file that holds Chinese glyphs is installed."""
    folders = [Path(folder).expanduser() for folder in FONT_FOLDERS]
    return any(
        next(folder.rglob(name), None) is not None
        for folder in folders
        if folder.is_dir()
        for name in CHINESE_FONT_NAMES
    )


def ensure(*, full: bool) -> None:
    """Install what is missing as root, or print the one command that does.

    Args:
        full: also the programs that the slower tests use.

    Raises:
        Stop: a needed package is missing and could not be installed.
    """
    if not is_debian():
        if not can_make_environments():
            raise Stop("This Python lacks venv or ensurepip: install them, then try again.")
        return
    needed = missing(QT_LIBRARIES)
    if not can_make_environments():
        needed = (*needed, (f"python3.{sys.version_info.minor}-venv", "python3-venv"))
    wanted: tuple[tuple[str, ...], ...] = () if has_chinese_font() else ((CHINESE_FONT,),)
    if full:
        wanted = (*wanted, *missing(SLOW_TEST_TOOLS))
    if not needed and not (wanted and (full or is_root())):
        return
    if is_root():
        _install(needed, wanted)
    else:
        _tell(needed, wanted)


def _tell(needed: tuple[tuple[str, ...], ...], wanted: tuple[tuple[str, ...], ...]) -> None:
    names = [row[0] for row in (*needed, *wanted)]
    command = f"sudo apt-get update && sudo apt-get install -y {' '.join(names)}"
    if needed:
        raise Stop(f"System packages are missing. Run this, then try again:\n  {command}")
    say(f"Some tests will be skipped without system packages. To have them, run:\n  {command}")


def _install(needed: tuple[tuple[str, ...], ...], wanted: tuple[tuple[str, ...], ...]) -> None:
    say(f"Installing {len(needed) + len(wanted)} system packages ...")
    code, _ = _apt("update")
    if code:
        say("apt-get update failed; trying with the package lists that are here.")
    names, unknown = _known_names(needed)
    code, tail = _apt("install", "-y", "--no-install-recommends", *names) if names else (0, "")
    if unknown or code:
        raise Stop(
            f"These system packages could not be installed: {' '.join(unknown or names)} "
            f"(see {SETUP_LOG.name} in build/)\n{tail}"
        )
    names, unknown = _known_names(wanted)
    if names and _apt("install", "-y", "--no-install-recommends", *names)[0]:
        unknown += [name for name in names if _apt("install", "-y", name)[0]]
    if unknown:
        say(f"Not to be had here, so what needs them is skipped: {' '.join(unknown)}.")


def _known_names(rows: tuple[tuple[str, ...], ...]) -> tuple[list[str], list[str]]:
    """For each row the first name apt can install; and the rows it cannot."""
    names: list[str] = []
    unknown: list[str] = []
    for row in rows:
        found = [name for name in row if _apt_knows(name)]
        (names if found else unknown).append((found or list(row))[0])
    return names, unknown


def _apt_knows(name: str) -> bool:
    show = ["apt-cache", "show", "--no-all-versions", name]
    return subprocess.run(show, check=False, capture_output=True).returncode == 0


def _apt(*arguments: str) -> tuple[int, str]:
    quiet = {"DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"}
    return call_logged(["apt-get", "-q", "-o", "DPkg::Lock::Timeout=300", *arguments], env=quiet)
