"""The words that are needed when the pack itself cannot be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from refundwizard.content.early import early_words

if TYPE_CHECKING:
    from pathlib import Path


def write(folder: Path, table: str, text: str) -> None:
    (folder / "text/en").mkdir(parents=True, exist_ok=True)
    (folder / f"text/en/{table}.toml").write_text(text, encoding="utf-8")


def test_only_the_named_tables_are_read(tmp_path: Path) -> None:
    write(tmp_path, "faults", 'full = "The disk is full: $where"\n[more]\nx = "not read"\n')
    write(tmp_path, "dates", 'today = "today"\n')
    write(tmp_path, "tips", "this is not TOML")
    words = early_words(tmp_path, "en", "dates", "faults")
    assert words("faults.full", where="home") == "The disk is full: home"
    assert words("dates.today") == "today"
    assert not words.has("faults.more.x")


def test_an_incomplete_installation_raises(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        early_words(tmp_path, "en", "dates")
