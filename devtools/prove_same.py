"""The frozen program says of the scenarios what the checkout says, and makes their documents."""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from devtools.editions import EDITIONS
from devtools.freeze import PACKAGES, tool
from devtools.places import ROOT, Stop

if TYPE_CHECKING:
    from collections.abc import Iterator

SCENARIOS: Final = ("s1_seven_day", "s3_platform_clock", "s7_dates", "s12_and_x1")
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
        Stop: they differ, or a document is not made.
    """
    frozen = [str(PACKAGES / f"frozen-{edition}" / "refundwizard" / "refundwizard")]
    checkout = [tool(EDITIONS[edition], "python"), "-m", "refundwizard"]
    source = PACKAGES / f"source-{edition}"
    count = 0
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        for name, case in _cases():
            file = folder / "case.json"
            words = ["--as-of", str(case.pop("as_of", "2026-11-17")), "assess", "--json", str(file)]
            file.write_text(json.dumps(case, default=str, ensure_ascii=False), encoding="utf-8")
            one, other = _said(frozen, words, source), _said(checkout, words, source)
            if one != other:
                raise Stop(f"The frozen program judges {name} otherwise than the checkout.", 1)
            count += 1
            if count == 1:
                (folder / "first.json").write_bytes(file.read_bytes())
        sizes = [_document(frozen, folder, *each) for each in DOCUMENTS]
    same = f"same      {count} cases of S1, S3, S7 and S12 are judged as by the checkout"
    return [same, f"documents {', '.join(sizes)} from the frozen program"]


def _cases() -> Iterator[tuple[str, dict[str, Any]]]:
    for scenario in SCENARIOS:
        path = ROOT / "tests" / "scenarios" / f"{scenario}.toml"
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        for case in table["scenario"]:
            if "answers" in case:
                yield case["name"], {key: case[key] for key in case if key not in EXPECTED}


def _said(command: list[str], words: list[str], folder: Path) -> tuple[int, str]:
    kept = {key: value for key, value in os.environ.items() if not key.startswith("LD_")}
    done = subprocess.run(
        [*command, *words], cwd=folder, check=False, capture_output=True, text=True, env=kept
    )
    return done.returncode, done.stdout


def _document(command: list[str], folder: Path, form: str, document: str, start: bytes) -> str:
    target = folder / f"made.{form}"
    what = ["--format", form, "--document", document, "--out", str(target)]
    words = ["--as-of", "2026-11-17", "export", *what, str(folder / "first.json")]
    code, said = _said(command, words, folder)
    if code or not target.is_file() or not target.read_bytes().lower().startswith(start):
        raise Stop(f"The frozen program makes no {form}: {said}", 1)
    return f"{form} {target.stat().st_size // 1000} kB"
