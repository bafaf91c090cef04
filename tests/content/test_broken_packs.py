"""One broken sample for every message: the words are part of what content authors rely on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from refundwizard.content import sentences
from refundwizard.content.lint import CODES
from tests.content.tiny_pack import BROKEN, complaints, read, spoiled

if TYPE_CHECKING:
    from pathlib import Path

SAMPLES = sorted(BROKEN.glob("*/*.toml"))


@pytest.mark.parametrize("file", SAMPLES, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_a_broken_pack_is_told_exactly_what_is_wrong(file: Path, tmp_path: Path) -> None:
    sample = read(file)
    said = complaints(spoiled(tmp_path, sample), sample)
    assert sorted(said) == sorted(sample["expected"])
    if file.parent.name != "load":
        assert any(f": {file.parent.name} " in line or "RW302" in line for line in said)


def test_every_code_has_a_sample() -> None:
    folders = {path.name for path in BROKEN.iterdir()}
    assert folders == {"load", *CODES}


def test_every_sentence_about_a_shape_has_a_sample() -> None:
    said = "\n".join(line for file in SAMPLES for line in read(file)["expected"])
    for words in sentences._EXPECTED.values():
        assert f"this has to be {words}, not" in said
    for words in sentences._SENTENCES.values():
        assert re.sub(r".*\$\w+", "", words) in said
