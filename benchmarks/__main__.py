"""Run every benchmark, or those named: ``python -m benchmarks [engine classify …]``."""

from __future__ import annotations

import importlib
import sys

SETS = (
    "engine",
    "classify",
    "saving",
    "listing",
    "window",
    "timeline",
    "thumbnails",
    "evidence",
    "reading",
    "dossier",
)


def main(names: list[str]) -> int:
    """Print each figure against its aim; the exit code says only whether they could be measured."""
    for name in names or SETS:
        for figure in importlib.import_module(f"benchmarks.{name}").figures():
            print(figure, flush=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
