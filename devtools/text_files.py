"""Text files end with a newline and hold no carriage returns, tabs or spaces at a line's end."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

from devtools.places import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

SUFFIXES = frozenset(
    ("", ".py", ".toml", ".md", ".txt", ".ts", ".json", ".yaml", ".qss", ".svg", ".typ")
)
# Exact bytes on purpose, or somebody else's words.
EXEMPT = (
    *("tests/golden/", "tests/legacy/", "tests/broken/"),
    *("LICENSE", "resources/fonts/OFL.txt", "resources/fonts/latin/OFL.txt"),
)


def tracked(root: Path = ROOT) -> tuple[Path, ...]:
    """Files git knows or would add, relative to the root; without git, every source file."""
    listing = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    try:
        done = subprocess.run(listing, cwd=root, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        return tuple(sorted(_walk(root)))
    names = (name for name in done.stdout.decode("utf-8", "surrogateescape").split("\0") if name)
    return tuple(sorted(path for path in map(root.__class__, names) if (root / path).is_file()))


def _walk(root: Path) -> Iterator[Path]:
    skipped = {".venv", ".git", "build", "dist", "__pycache__"}
    for path in root.rglob("*"):
        relative = path.relative_to(root)
        if path.is_file() and not skipped.intersection(relative.parts) and not _is_cache(relative):
            yield relative


def _is_cache(relative: Path) -> bool:
    return any(part.startswith(".") and part.endswith("cache") for part in relative.parts)


def findings(root: Path = ROOT, paths: Iterable[Path] | None = None) -> tuple[str, ...]:
    """One sentence for each text file that is not clean."""
    said: list[str] = []
    for path in tracked(root) if paths is None else paths:
        if path.suffix in SUFFIXES and not path.as_posix().startswith(EXEMPT):
            said += [f"{path.as_posix()}: {fault}" for fault in faults((root / path).read_bytes())]
    return tuple(said)


def faults(data: bytes) -> tuple[str, ...]:
    """What is not clean about the bytes of one text file."""
    lines = data.split(b"\n")
    ends_well = not data or (data.endswith(b"\n") and not data.endswith(b"\n\n"))
    checks = {
        "does not end with one newline": not ends_well,
        "has carriage returns": b"\r" in data,
        "has tabs": b"\t" in data,
        "has spaces at a line's end": any(line.endswith(b" ") for line in lines),
    }
    return tuple(fault for fault, found in checks.items() if found)
