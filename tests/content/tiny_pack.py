"""The tiny pack, and copies of it that a sample in tests/broken spoils."""

from __future__ import annotations

import os
import shutil
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from refundwizard.content.findings import Engine
from refundwizard.content.lint import lint
from refundwizard.content.load import PackError, load

HERE = Path(__file__).resolve().parent
TINY = HERE / "tiny"
BROKEN = HERE.parent / "broken"
RELEASE = date(2026, 11, 1)
FACTS = ("past_answer",)

_MADE = {
    "@large": lambda: b"#" * (1024 * 1024 + 1),
    "@digits": lambda: b"a = " + b"9" * 5000,
    "@dots": lambda: b"a." * 300_000 + b"a = 1",
    "@deep": lambda: b"a = " + b"[" * 5000,
}


def engine(facts: tuple[str, ...] = FACTS) -> Engine:
    return Engine(facts=frozenset(facts), derived=frozenset({"amount"}))


def spoiled(folder: Path, sample: dict[str, Any]) -> Path:
    """Copy the tiny pack to a folder and do to it what the sample says."""
    pack = folder / "pack"
    shutil.copytree(TINY, pack)
    for name in sample.get("remove", ()):
        (pack / name).unlink()
    for change in sample.get("replace", ()):
        file = pack / change["file"]
        text = file.read_text(encoding="utf-8")
        assert text.count(change["old"]) == 1, change
        file.write_text(text.replace(change["old"], change["new"]), encoding="utf-8")
    for change in sample.get("write", ()):
        file = pack / change["file"]
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(_content(change))
    for change in sample.get("link", ()):
        _link(pack / change["file"], change["to"])
    return pack


def _content(change: dict[str, str]) -> bytes:
    if "text" in change:
        return change["text"].encode()
    return _MADE[change["hex"]]() if change["hex"] in _MADE else bytes.fromhex(change["hex"])


def _link(file: Path, target: str) -> None:
    file.unlink(missing_ok=True)
    if target == "@fifo":
        if not hasattr(os, "mkfifo"):
            pytest.skip("this system has no named pipes")
        os.mkfifo(file)
        return
    link(file, Path(target))


def link(file: Path, target: Path) -> None:
    """Make a link, or skip the test where the system does not let us."""
    try:
        file.symlink_to(target, target_is_directory=target.is_dir())
    except OSError as error:
        pytest.skip(f"no links here: {error}")


def read(file: Path) -> dict[str, Any]:
    return tomllib.loads(file.read_text(encoding="utf-8"))


def complaints(pack: Path, sample: dict[str, Any]) -> list[str]:
    """Return what the loader says of a pack, or what lint says once it loads."""
    try:
        loaded = load(pack)
    except PackError as error:
        return str(error).split("\n")
    facts = tuple(sample.get("facts", FACTS))
    found = lint(loaded, RELEASE, sample.get("previous_ids"), engine(facts))
    return [str(finding) for finding in found]
