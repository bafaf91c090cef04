"""The frozen program says of the scenarios what the checkout says, and makes their documents."""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Final

from devtools import prove_children
from devtools.editions import EDITIONS
from devtools.freeze import PACKAGES, tool
from devtools.places import ROOT, Stop

if TYPE_CHECKING:
    from collections.abc import Iterator

SCENARIOS: Final = ("s1_seven_day", "s3_platform_clock", "s7_dates", "s12_and_x1")
FIRST: Final = "s1_seven_day-0.json"
EXPECTED: Final = ("name", "expect", "contains", "absent", "pending", "due", "prevent", "lang")
DOCUMENTS: Final = (
    ("pdf", "checklist", b"%pdf"),
    ("pdfa", "dossier", b"%pdf"),
    ("docx", "checklist", b"pk"),
    ("html", "checklist", b"<!doctype"),
    ("md", "checklist", b"#"),
    ("txt", "checklist", b""),
    ("xlsx", "case", b"pk"),
    ("ics", "deadlines", b"begin:vcalendar"),
)
"""Format, document, and how its file begins (letters small)."""


def lines(edition: str) -> list[str]:
    """Compare an edition with the checkout and return what was compared.

    Raises:
        Stop: they differ, a document is not made, or a child does not answer.
    """
    frozen = [str(PACKAGES / f"frozen-{edition}" / "refundwizard" / "refundwizard")]
    checkout = [tool(EDITIONS[edition], "python"), "-m", "refundwizard"]
    source = PACKAGES / f"source-{edition}"
    names = []
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        for name, words in _asked(folder):
            one, other = _said(frozen, words, source), _said(checkout, words, source)
            if one != other or one[0]:
                raise Stop(f"The frozen program judges {name} otherwise than the checkout.", 1)
            names.append(name)
        sizes = [_document(frozen, folder, *each) for each in DOCUMENTS]
        children = prove_children.lines(frozen, edition, folder)
    same = f"same      {len(names)} cases of S1, S3, S7 and S12 are judged as by the checkout"
    return [same, f"documents {', '.join(sizes)} from the frozen program", *children]


def _asked(folder: Path) -> Iterator[tuple[str, list[str]]]:
    """Yield each case's name with what the program is asked; its answers are in the folder."""
    for scenario in SCENARIOS:
        path = ROOT / "tests" / "scenarios" / f"{scenario}.toml"
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        for number, case in enumerate(table["scenario"]):
            if "due" in case:
                due = case["due"]
                words = ["due", str(due["start"]), str(due["amount"]), due["unit"], "--json"]
                yield case["name"], words
            elif "answers" in case:
                file = folder / f"{scenario}-{number}.json"
                kept = {key: case[key] for key in case if key not in EXPECTED}
                day = str(kept.pop("as_of", "2026-11-17"))
                text = json.dumps(kept, default=str, ensure_ascii=False)
                file.write_text(text, encoding="utf-8")
                yield case["name"], ["--as-of", day, "assess", "--json", str(file)]


def _said(command: list[str], words: list[str], folder: Path) -> tuple[int, str]:
    kept = {key: value for key, value in os.environ.items() if not key.startswith("LD_")}
    done = subprocess.run(
        [*command, *words], cwd=folder, check=False, capture_output=True, text=True, env=kept
    )
    return done.returncode, done.stdout


def _document(command: list[str], folder: Path, form: str, document: str, start: bytes) -> str:
    target = folder / f"made.{form}"
    what = ["--format", form, "--document", document, "--out", str(target)]
    words = ["--as-of", "2026-11-17", "export", *what, str(folder / FIRST)]
    code, said = _said(command, words, folder)
    if code or not target.is_file() or not target.read_bytes().lower().startswith(start):
        raise Stop(f"The frozen program makes no {form}: {said}", 1)
    return f"{form} {target.stat().st_size // 1000} kB"
