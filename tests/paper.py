"""PDFs as other programs see them: poppler, qpdf and exiftool, none of which this program ships."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest


def run(program: str, *words: str) -> str:
    """Return what a program prints; without it the test says so."""
    if shutil.which(program) is None:
        pytest.skip(f"{program} is not installed: dev.py setup --full")
    done = subprocess.run([program, *words], capture_output=True, text=True, check=True)
    return done.stdout


def pages_of(path: Path) -> list[str]:
    """Return the words of each page, as pdftotext finds them."""
    return run("pdftotext", "-layout", str(path), "-").split("\f")[:-1]


def plain(text: str) -> str:
    """Return a text without blanks and line ends."""
    return "".join(text.split())


def objects(path: Path) -> list[dict[str, Any]]:
    """Return every dictionary of a PDF, its streams' included, as qpdf reads it."""
    told = json.loads(run("qpdf", "--json=2", "--json-stream-data=none", str(path)))
    found = []
    for each in told["qpdf"][1].values():
        value = each.get("value", each.get("stream", {}).get("dict"))
        if isinstance(value, dict):
            found.append(value)
    return found


def text_of(value: object) -> str:
    """Return a string of qpdf's JSON without its kind."""
    return str(value).removeprefix("u:").removeprefix("b:")


def structure(path: Path) -> Iterator[tuple[str, str]]:
    """Yield each element of the structure tree: its kind and its alternative text."""
    for each in objects(path):
        if each.get("/Type") == "/StructElem" or ("/S" in each and "/P" in each):
            yield str(each.get("/S")), text_of(each.get("/Alt", ""))


def pictures_in(path: Path) -> list[tuple[int, int, int]]:
    """Return page, width and height of each picture in a PDF, as poppler lists them."""
    rows = [line.split() for line in run("pdfimages", "-list", str(path)).splitlines()[2:]]
    return [(int(row[0]), int(row[3]), int(row[4])) for row in rows if row[2] == "image"]


def facts_of(path: Path, *more: str) -> str:
    """Return everything exiftool finds in a file, in files inside it too."""
    return run("exiftool", "-a", "-u", "-G1", "-ee", *more, str(path))
