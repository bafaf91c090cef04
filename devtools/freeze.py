"""The frozen program: its own environment from the lock, the freezer, and what is mended after.

Each edition has an environment of its own under `build/packages/`, so that nothing a developer has
installed besides can slip into a package.
"""

from __future__ import annotations

import ast
import hashlib
import os
import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Final

from devtools import icon_files
from devtools.environment import PIP
from devtools.places import BUILD, REQUIREMENTS, ROOT, Stop, call_logged, program, say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from devtools.editions import Edition

PACKAGES: Final = BUILD / "packages"
ELF: Final = b"\x7fELF"


def version(root: Path = ROOT) -> str:
    """Return the version of the program, as its package has it.

    Raises:
        Stop: the package names none.
    """
    text = (root / "refundwizard" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "([^"]+)"$', text, re.MULTILINE)
    if found is None:
        raise Stop("refundwizard/__init__.py names no version.")
    return found[1]


def epoch() -> str:
    """Return the second all files of a package are dated with: the last commit, or as told."""
    told = os.environ.get("SOURCE_DATE_EPOCH", "")
    if told.isdecimal():
        return told
    asked = ["git", "log", "-1", "--format=%ct"]
    try:
        done = subprocess.run(asked, cwd=ROOT, check=False, capture_output=True, text=True)
    except OSError:
        return "0"
    said = done.stdout.strip()
    return said if said.isdecimal() else "0"


def settings() -> dict[str, str]:
    """Return the environment in which the same sources give the same package."""
    return {"SOURCE_DATE_EPOCH": epoch(), "PYTHONHASHSEED": "1", "LC_ALL": "C.UTF-8", "TZ": "UTC"}


# -------------------------------------------------------------------------------- the environment


def tool(edition: Edition, name: str) -> str:
    """Path of a program in an edition's environment."""
    folder = PACKAGES / f"env-{edition.name}"
    if sys.platform == "win32":
        return str(folder / "Scripts" / f"{name}.exe")
    return str(folder / "bin" / name)


def ensure_environment(edition: Edition) -> None:
    """Make an edition's environment from its locks, unless it stands.

    Raises:
        Stop: its packages cannot be installed.
    """
    folder = PACKAGES / f"env-{edition.name}"
    stamp = folder / "made-from"
    locks = [REQUIREMENTS / lock for lock in edition.locks]
    digest = hashlib.sha256(b"".join(lock.read_bytes() for lock in locks)).hexdigest()
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == digest:
        return
    say(f"Making the environment of the {edition.name} edition ...")
    _must([program("python"), "-m", "venv", "--clear", str(folder)], "no environment")
    for lock in locks:
        chosen = ("--require-hashes", "--no-deps", "--only-binary", ":all:", "-r", str(lock))
        _must([tool(edition, "python"), *PIP, *chosen], f"{lock.name} cannot be installed")
    stamp.write_text(digest, encoding="utf-8")


def _must(command: list[str], otherwise: str) -> None:
    code, tail = call_logged(command, settings())
    if code:
        raise Stop(f"{otherwise}:\n{tail}")


# ------------------------------------------------------------------------------------- the freezer


COPIED: Final = (
    "refundwizard",
    "resources",
    "translations",
    "packaging",
    "devtools",
    "requirements",
)
ALSO: Final = ("LICENSE", "NOTICE", "pyproject.toml")


def snapshot(name: str) -> Path:
    """Copy what a package is made of, so that nothing changes while it is made; return the copy."""
    copy = PACKAGES / f"source-{name}"
    shutil.rmtree(copy, ignore_errors=True)
    for part in COPIED:
        shutil.copytree(ROOT / part, copy / part, ignore=shutil.ignore_patterns("__pycache__"))
    for file in ALSO:
        shutil.copy(ROOT / file, copy / file)
    icon_files.make(copy / "packaging" / "icons")
    return copy


def freeze(edition: Edition, label: str = "", release: str = "") -> Path:
    """Freeze an edition from a copy of this checkout and return its folder.

    Args:
        edition: what goes in.
        label: keeps the folders of another version apart.
        release: a version to give to the copy (the proof of an upgrade has an older one).

    Raises:
        Stop: the freezer failed; the log has it all.
    """
    ensure_environment(edition)
    name = f"{edition.name}{label}"
    root = snapshot(name)
    if release:
        module = root / "refundwizard" / "__init__.py"
        text = module.read_text(encoding="utf-8").replace(f'"{version()}"', f'"{release}"')
        module.write_text(text, encoding="utf-8")
    out, work = PACKAGES / f"frozen-{name}", PACKAGES / f"work-{name}"
    say(f"Freezing the {name} edition ...")
    spec = root / "packaging" / "refundwizard.spec"
    places = ("--distpath", str(out), "--workpath", str(work))
    quiet = ("--noconfirm", "--clean", "--log-level", "WARN")
    command = [tool(edition, "pyinstaller"), *quiet, *places, str(spec)]
    _must([*command, "--", "--edition", edition.name], "the freezer failed")
    folder = out / "refundwizard"
    if sys.platform == "linux":
        add_system_licences(folder, work / "refundwizard" / "COLLECT-00.toc")
        mend_libraries(folder, tool(edition, "patchelf"))
    return folder


def libraries(folder: Path) -> Iterator[Path]:
    """Yield the programs and libraries in a folder, in a fixed order."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as stream:
                if stream.read(4) == ELF:
                    yield path


def mend_libraries(folder: Path, patchelf: str) -> None:
    """Take out search paths that lead into the building machine, and symbols nobody reads."""
    strip = shutil.which("strip")
    for path in libraries(folder):
        asked = [patchelf, "--print-rpath", str(path)]
        said = subprocess.run(asked, check=False, capture_output=True, text=True).stdout.strip()
        if any(part.startswith("/") for part in said.split(":")):
            subprocess.run([patchelf, "--remove-rpath", str(path)], check=True)
        if strip and (path.name.startswith("libpython") or path.parent.name == "lib-dynload"):
            subprocess.run([strip, "--strip-unneeded", str(path)], check=True)


def floor(folder: Path) -> str:
    """Return the oldest glibc that has every symbol the libraries in a folder ask for."""
    newest = 0
    for path in libraries(folder):
        for minor in re.findall(rb"\0GLIBC_2\.(\d+)(?=\0)", path.read_bytes()):
            newest = max(newest, int(minor))
    return f"2.{newest}"


def add_system_licences(folder: Path, listed: Path) -> None:
    """Add the licence texts of libraries that come from the building system."""
    target = folder / "_internal" / "refundwizard" / "_resources" / "licences"
    for package in sorted(_system_packages(listed)):
        text = f"/usr/share/doc/{package}/copyright"
        if os.path.exists(text):  # noqa: PTH110 - a string goes on
            shutil.copy(text, target / f"{package}.txt")


def _system_packages(listed: Path) -> set[str]:
    """Return the system's packages of which a library was copied, by the freezer's own list."""
    from devtools.editions import SYSTEM_FOLDERS

    entries = ast.literal_eval(listed.read_text(encoding="utf-8"))[0]
    found = set()
    for _target, source, _kind in entries:
        if source.startswith(SYSTEM_FOLDERS) and shutil.which("dpkg-query"):
            name = os.path.realpath(source).rpartition("/")[
                2
            ]  # /lib may be /usr/lib by another name
            asked = ["dpkg-query", "-S", f"*/{name}"]
            said = subprocess.run(asked, check=False, capture_output=True, text=True).stdout
            if ":" in said:
                found.add(said.partition(":")[0])
    return found
