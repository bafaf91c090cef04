"""The virtual environment: made from the lock, and left alone while nothing changed.

A stamp in `.venv` holds a digest of everything the environment was made from. While it fits, set-up
takes a fraction of a second.
"""

from __future__ import annotations

import hashlib
import json
import platform
import sys
import tomllib
from pathlib import Path

from devtools import system_packages, translations
from devtools.places import REQUIREMENTS, ROOT, VENV, Stop, call_logged, program, say

LOCK = REQUIREMENTS / "dev.txt"
EXTRAS = (REQUIREMENTS / "extras.txt", REQUIREMENTS / "ocr.txt")
"""The optional parts, each on its own: where one has no wheels the other still comes."""
PIP = ("-m", "pip", "--disable-pip-version-check", "--no-input", "install", "--progress-bar", "off")


def ensure(*, full: bool = False) -> None:
    """Bring system packages, environment, package and translations up to date.

    Args:
        full: also the extras, and the programs the slower tests use.

    Raises:
        Stop: something needed is missing and could not be installed.
    """
    system_packages.ensure(full=full)
    if not _is_installed(LOCK):
        _make_environment()
        say("Installing the locked packages (some 200 MB the first time) ...")
        _pip("--require-hashes", "--no-deps", "--only-binary", ":all:", "-r", str(LOCK))
        _pip("--no-deps", "--no-build-isolation", "--editable", str(ROOT))
        _mark_installed(LOCK)
    for lock in EXTRAS if full else ():
        if not _is_installed(lock):
            _install_extra(lock)
    translations.release()


def _install_extra(lock: Path) -> None:
    try:
        _pip("--require-hashes", "--no-deps", "--only-binary", ":all:", "-r", str(lock))
    except Stop:
        say(f"The packages of {lock.name} could not be installed; what needs them is skipped.")
    else:
        _mark_installed(lock)


def _make_environment() -> None:
    if _fits(VENV):
        return
    say(f"Making a virtual environment in {VENV.name} ...")
    code, tail = call_logged([sys.executable, "-m", "venv", "--clear", str(VENV)])
    if code:
        raise Stop(f"The virtual environment could not be made:\n{tail}")


def _fits(folder: Path) -> bool:
    """Whether the folder is an environment of the Python that runs this."""
    config = folder / "pyvenv.cfg"
    return (
        Path(program("python")).exists()
        and config.is_file()
        and platform.python_version() in config.read_text(encoding="utf-8")
    )


def _pip(*arguments: str) -> None:
    code, tail = call_logged([program("python"), *PIP, *arguments])
    if code:
        raise Stop(f"pip could not install the packages; build/setup.log has it all:\n{tail}")


def _stamp(lock: Path) -> Path:
    return VENV / f"installed-{lock.stem}"


def _is_installed(lock: Path) -> bool:
    stamp = _stamp(lock)
    return (
        stamp.is_file()
        and Path(program("python")).exists()
        and stamp.read_text(encoding="utf-8") == digest(lock)
    )


def _mark_installed(lock: Path) -> None:
    _stamp(lock).write_text(digest(lock), encoding="utf-8")


def digest(lock: Path) -> str:
    """Digest of all that an installed environment depends on: lock, package data, Python, place."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    package = {
        "project": settings["project"],
        "build": settings["build-system"],
        "hatch": settings["tool"]["hatch"],
        "python": sys.version,
        "place": str(ROOT),
    }
    whole = lock.read_bytes() + json.dumps(package, sort_keys=True).encode()
    return hashlib.sha256(whole).hexdigest()
