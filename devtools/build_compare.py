"""`dev.py build --compare`: build once more from the same sources, and compare byte by byte.

What is in `dist/` is compared with what a second build makes. Where a package differs, the files in
it that do are named.
"""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from devtools import linux_package
from devtools.editions import EDITIONS
from devtools.freeze import PACKAGES, freeze, settings, version
from devtools.places import BUILD, DIST, Stop, call, program, say

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_NAMED: Final = 12
SHIPPED: Final = ("refundwizard", "resources", "translations", "requirements")
REPORT: Final = BUILD / "compared.txt"


def run(parts: Sequence[str]) -> int:
    """Compare the parts named, else the wheel and the small edition; 1 where one differs.

    Raises:
        Stop: there is nothing to compare with, or the sources have changed since.
    """
    lines: list[str] = []
    for part in parts or ("wheel", "small"):
        lines += _wheel() if part == "wheel" else _edition(part)
    REPORT.write_text("\n".join(lines) + "\n", encoding="utf-8")
    say("\n".join(lines))
    return 1 if any(line.startswith("differs") for line in lines) else 0


def digests(folder: Path) -> dict[str, str]:
    """Return what each file in a folder holds, and its rights and date; a link by its target."""
    found = {}
    for path in sorted(folder.rglob("*")):
        facts = path.lstat()
        name = path.relative_to(folder).as_posix()
        if path.is_symlink():
            found[name] = f"to {path.readlink()}"
        elif path.is_file():
            held = hashlib.sha256(path.read_bytes()).hexdigest()
            found[name] = f"{held} {facts.st_mode:o} {facts.st_mtime:.0f}"
    return found


def differences(one: dict[str, str], other: dict[str, str]) -> tuple[str, ...]:
    """Return the names of files that are not alike in both, sorted."""
    return tuple(sorted(name for name in {*one, *other} if one.get(name) != other.get(name)))


def _wheel() -> list[str]:
    with tempfile.TemporaryDirectory() as place:
        kinds = ("-t", "sdist", "-t", "wheel")
        if call([program("hatchling"), "build", "-d", place, *kinds], settings()):
            raise Stop("The wheel could not be built.")
        return [_verdict(path) for path in sorted(Path(place).iterdir())]


def _edition(name: str) -> list[str]:
    package = linux_package.Package(PACKAGES / f"frozen-{name}/refundwizard", name, version())
    tree = PACKAGES / f"tree-{name}-{version()}"
    source = PACKAGES / f"source-{name}"
    if not tree.is_dir():
        raise Stop(f"There is no first build to compare with; `dev.py build {name}` makes it.")
    first, first_source = digests(tree / "usr"), _contents(source)
    freeze(EDITIONS[name])
    if changed := differences(first_source, _contents(source)):
        raise Stop(f"The sources have changed since the first build: {' '.join(changed[:5])}")
    second = digests(linux_package.stage(package) / "usr")
    found = differences(first, second)
    named = [f"          {each}" for each in found[:MOST_NAMED]]
    head = "differs" if found else "same"
    lines = [f"{head:9} {name}: {len(found)} of {len(second)} files in the package", *named]
    out = Path(tempfile.mkdtemp())
    try:
        lines.append(_verdict(linux_package.deb(package, tree, out)))
    finally:
        shutil.rmtree(out)
    return lines


def _contents(folder: Path) -> dict[str, str]:
    """Return what the files that are shipped hold, of a copy of the checkout; no dates."""
    return {
        name: said.partition(" ")[0]
        for part in SHIPPED
        for name, said in digests(folder / part).items()
    }


def _verdict(made: Path) -> str:
    """Say whether a file is, byte by byte, the one of its name in `dist/`."""
    kept = DIST / made.name
    if not kept.is_file():
        return f"lacks     {made.name} is not in dist/"
    is_same = made.read_bytes() == kept.read_bytes()
    return f"{'same' if is_same else 'differs':9} {made.name}, {made.stat().st_size} bytes"
