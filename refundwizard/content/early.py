"""The few words that are needed before the pack is read, or when it cannot be."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

from refundwizard.domain.words import Words

if TYPE_CHECKING:
    from pathlib import Path


def early_words(folder: Path, lang: str, *tables: str) -> Words:
    """Return some text tables of a pack folder (``dates``, ``faults``) in one language.

    Raises:
        OSError: the installation is incomplete.
    """
    texts: dict[str, str] = {}
    for table in tables:
        raw = tomllib.loads((folder / "text" / lang / f"{table}.toml").read_text(encoding="utf-8"))
        texts |= {f"{table}.{key}": value for key, value in raw.items() if isinstance(value, str)}
    return Words(lang, {lang: texts}, reference=lang)
