"""`dev.py build --prove`: the package, tried out like on a new computer.

In a minimal Debian system in a folder: the previous version is installed, started by a double-click
in a file manager, and driven to a checklist as PDF; then it is upgraded and removed, and each time
the cases have to be where they were. Beside it, the frozen program has to say the same of the
scenarios as the checkout, and its size and start are measured.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from devtools import linux_package, prove_same, prove_start, prove_walks
from devtools.editions import EDITIONS
from devtools.freeze import PACKAGES, floor, freeze, version
from devtools.places import BUILD, DIST, Stop, say
from devtools.prove_root import USER, Root, must
from devtools.prove_screen import Screen

if TYPE_CHECKING:
    from collections.abc import Sequence

NEEDED: Final = ("debootstrap", "dpkg-deb", "Xvfb", "openbox", "xdotool", "dbus-daemon", "setpriv")
PREVIOUS: Final = "0.0.9"
DOWNLOAD_AIM: Final = 110.0
"""Megabytes of the small package."""
DATA: Final = f"/home/{USER}/.local/share/refundwizard"
REPORT: Final = BUILD / "proof"


def run(parts: Sequence[str]) -> int:
    """Prove an edition, the small one unless another is named; returns the exit code.

    Raises:
        Stop: a program is missing, or a step failed; the sentence says which.
    """
    _is_possible()
    name = next(iter(parts), "small")
    if name not in EDITIONS:
        raise Stop(f"{name} is no edition.")
    package = _package(name, version())
    if not package.is_file():
        raise Stop(f"{package.name} is not in dist/; `dev.py build {name}` makes it.")
    REPORT.mkdir(parents=True, exist_ok=True)
    shared = Path(tempfile.mkdtemp(prefix="refundwizard-proof-"))
    root = Root(shared)
    try:
        lines = [*_sizes(), *_life(root, name, package), *prove_same.lines(name)]
        lines += prove_start.lines(name)
    finally:
        root.leave()
        shutil.rmtree(shared, ignore_errors=True)
    text = "\n".join(lines)
    (REPORT / "report.txt").write_text(text + "\n", encoding="utf-8")
    say(f"\n{text}\n\nAll of it held. Pictures and this report are in build/proof/.")
    return 0


def _is_possible() -> None:
    if sys.platform != "linux" or os.geteuid() != 0:
        raise Stop("The proof makes a system in a folder; that needs Linux and the administrator.")
    if missing := [name for name in NEEDED if shutil.which(name) is None]:
        raise Stop(f"The proof needs programs that are not here: {' '.join(missing)}.")
    if "Error" in must(["/usr/bin/python3", "-c", "import pyatspi"], check=False):
        raise Stop("The proof reads the window by python3-pyatspi, which is not here.")


def _package(edition: str, release: str, folder: Path = DIST) -> Path:
    package = linux_package.Package(Path(), edition, release)
    return folder / f"{package.name}_{release}_{linux_package.architecture()}.deb"


def _sizes() -> list[str]:
    lines = [
        f"size      {path.stat().st_size / 1e6:7.1f} MB  {path.name}"
        for path in sorted(DIST.iterdir())
        if path.suffix in (".deb", ".xz", ".whl", ".gz")
    ]
    small = _package("small", version())
    if small.is_file() and small.stat().st_size / 1e6 > DOWNLOAD_AIM:
        raise Stop(f"{small.name} is larger than {DOWNLOAD_AIM:.0f} MB.", 1)
    return lines


def previous(name: str) -> Path:
    """Build the package of an older version from a copy of this checkout, and return its file."""
    frozen = freeze(EDITIONS[name], "-previous", PREVIOUS)
    package = linux_package.Package(frozen, name, PREVIOUS)
    return linux_package.deb(package, linux_package.stage(package), PACKAGES / "debs", "none")


# -------------------------------------------------------------------------- one computer's history


def _life(root: Root, name: str, package: Path) -> list[str]:
    prove_walks.prepare(root.shared, name)
    old = previous(name)
    root.make()
    said = root.install(old)
    count = next((line for line in said.splitlines() if "newly installed" in line), "")
    lines = [f"installed {old.name} in a minimal system: {count.strip()}"]
    if root.pythons():
        raise Stop(f"There is a Python in the system: {root.pythons()}", 1)
    lines.append("python    none in the system; the program brings its own")
    lines.append(f"glibc     at least {floor(PACKAGES / f'frozen-{name}')}")
    _expect(root.run("refundwizard", "--version").strip(), f"refundwizard {PREVIOUS}")
    root.prepare_desktop()
    with Screen(root.shared) as screen:
        lines += prove_walks.first_day(root, screen, REPORT)
        kept = _case_files(root)
        root.install(package)
        _expect(root.run("refundwizard", "--version").strip(), f"refundwizard {version()}")
        lines += _second_day(root, screen, kept)
        lines += prove_walks.packs(root, screen, REPORT)
        kept = _case_files(root)
    root.apt("remove", package.name.partition("_")[0])
    lines += _afterwards(root, kept)
    return lines


def _second_day(root: Root, screen: Screen, before: dict[str, bytes]) -> list[str]:
    if before != _case_files(root):
        raise Stop("The upgrade has touched the person's data.", 1)
    taken = screen.double_click()
    time.sleep(3)
    said = screen.drive("look")["words"]
    screen.picture(REPORT / "3-upgraded.png")
    if "木棉小铺" not in said:
        raise Stop("After the upgrade the case is not in the list.", 1)
    screen.close_program()
    kept = f"{len(before)} files as they were, the case is listed"
    return [f"upgraded  {PREVIOUS} to {version()}: {kept} (window after {taken:.1f} s)"]


def _afterwards(root: Root, before: dict[str, bytes]) -> list[str]:
    left = [
        name
        for name in (
            "/usr/lib/refundwizard",
            "/usr/bin/refundwizard",
            "/usr/share/applications/refundwizard.desktop",
            "/usr/share/mime/packages/refundwizard.xml",
        )
        if root.has(name)
    ]
    if left:
        raise Stop(f"The removal has left {' '.join(left)}.", 1)
    if _case_files(root) != before:
        raise Stop("The removal has touched the person's data.", 1)
    return [f"removed   without a trace in the system; {len(before)} files of the person are kept"]


def _case_files(root: Root) -> dict[str, bytes]:
    folder = root.folder / DATA.lstrip("/") / "cases"
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    if not files:
        raise Stop("There is no case in the person's data folder.", 1)
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def _expect(found: str, wanted: str) -> None:
    if found != wanted:
        raise Stop(f"The installed program says {found!r} instead of {wanted!r}.", 1)
