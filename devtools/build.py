"""`dev.py build`: the packages this system can make, their digests and their bills of materials.

Each system makes its own: Windows and macOS are built on Windows and macOS, from the same
definition (`packaging/refundwizard.spec`).
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from devtools import icon_files, linux_package, translations
from devtools.editions import EDITIONS
from devtools.freeze import ensure_environment, freeze, settings, tool, version
from devtools.places import DIST, ROOT, Stop, call, program, say

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from devtools.editions import Edition

SUMS: Final = "SHA256SUMS"
PARTS: Final = ("wheel", *sorted(EDITIONS))
USAGE: Final = """usage: dev.py build [--prove | --compare] [PART ...]

Parts: wheel (with the source archive), small, standard; all of them unless some are named.
--prove takes what was built and tries it out in a system of its own.
--compare builds once more, and compares with what was built byte by byte."""
TRIALS: Final = ("--prove", "--compare")


@dataclass(frozen=True)
class Asked:
    """What a command line asks for."""

    parts: tuple[str, ...]
    is_proof: bool = False
    is_comparison: bool = False


def parse(arguments: Sequence[str]) -> Asked:
    """Read the words after `build`.

    Raises:
        Stop: a part that there is not.
    """
    parts = tuple(word for word in arguments if word not in TRIALS)
    if unknown := [word for word in parts if word not in PARTS]:
        raise Stop(f"build has no part {' '.join(unknown)}.\n\n{USAGE}")
    return Asked(parts, *(trial in arguments for trial in TRIALS))


def run(arguments: Sequence[str]) -> int:
    """Build the parts asked for into `dist/`, or prove them; returns the exit code.

    Raises:
        Stop: something needed is missing, or a part failed.
    """
    asked = parse(arguments)
    if asked.is_proof:
        from devtools.prove import run as prove

        return prove(asked.parts)
    if asked.is_comparison:
        from devtools.build_compare import run as compare

        return compare(asked.parts)
    translations.release(everything=True)
    DIST.mkdir(exist_ok=True)
    for part in asked.parts or PARTS:
        if part == "wheel":
            wheel()
        else:
            packages(EDITIONS[part])
    write_sums(DIST)
    say("\n".join(f"{path.stat().st_size / 1e6:8.1f} MB  dist/{path.name}" for path in made(DIST)))
    return 0


def wheel() -> None:
    """Build the wheel and the source archive.

    Raises:
        Stop: the build failed.
    """
    kinds = ("-t", "sdist", "-t", "wheel")
    if call([program("hatchling"), "build", "-d", str(DIST), *kinds], settings()):
        raise Stop("The wheel could not be built.")


def packages(edition: Edition) -> None:
    """Freeze an edition and pack it the way of this system."""
    folder = freeze(edition)
    bill(edition, folder)
    makers: dict[str, Callable[[Edition, Path], None]] = {
        "linux": _linux,
        "win32": _windows,
        "darwin": _macos,
    }
    makers[sys.platform](edition, folder)


def bill(edition: Edition, folder: Path) -> Path:
    """Write an edition's bill of materials and return its file.

    Raises:
        Stop: it could not be written.
    """
    ensure_environment(edition)
    target = DIST / f"refundwizard-{version()}-{edition.name}-{sys.platform}.cdx.json"
    words = ("-m", "devtools.bill", edition.name, str(folder), str(target))
    if call([tool(edition, "python"), *words], settings()):
        raise Stop("The bill of materials could not be written.")
    return target


def _linux(edition: Edition, folder: Path) -> None:
    package = linux_package.Package(folder, edition.name, version())
    tree = linux_package.stage(package)
    linux_package.archive(package, tree)
    if shutil.which("dpkg-deb"):
        linux_package.deb(package, tree)
    else:
        say("There is no dpkg-deb here, so there is no .deb.")


def _windows(edition: Edition, folder: Path) -> None:
    """Compile the installer; NSIS has to be installed."""
    compiler = shutil.which("makensis")
    if compiler is None:
        raise Stop("NSIS (makensis) is not on this system.")
    icon, _other = icon_files.make(folder.parent)
    chosen = (f"-DVERSION={version()}", f"-DEDITION={edition.name}", f"-DPAYLOAD={folder}")
    read = ("-V2", "-INPUTCHARSET", "UTF8", f"-DICON={icon}")
    script = ROOT / "packaging" / "windows" / "refundwizard.nsi"
    out = f"-DOUT={DIST / f'refundwizard-{version()}-{edition.name}-setup.exe'}"
    if subprocess.run([compiler, *read, *chosen, out, str(script)], check=False).returncode:
        raise Stop("The installer could not be compiled.")


def _macos(edition: Edition, folder: Path) -> None:
    """Pack the bundle, unsigned; packaging/RELEASING.md says how it is signed."""
    bundle = folder.parent / "RefundWizard.app"
    target = DIST / f"refundwizard-{version()}-{edition.name}-macos.zip"
    command = ["ditto", "-c", "-k", "--keepParent", str(bundle), str(target)]
    if subprocess.run(command, check=False).returncode:
        raise Stop("The bundle could not be packed.")


# ---------------------------------------------------------------------------------------- digests


def made(folder: Path) -> tuple[Path, ...]:
    """Return the files of a release in a folder, sorted."""
    return tuple(sorted(path for path in folder.iterdir() if path.is_file() and path.name != SUMS))


def write_sums(folder: Path) -> Path:
    """Write the digests of a release beside it, as `sha256sum --check` reads them."""
    lines = []
    for path in made(folder):
        with path.open("rb") as stream:
            lines.append(f"{hashlib.file_digest(stream, 'sha256').hexdigest()}  {path.name}\n")
    sums = folder / SUMS
    sums.write_text("".join(lines), encoding="utf-8", newline="\n")
    return sums
