"""Words that code asks for by name exist in every language of the shipped pack."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from refundwizard.content.load import load

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "refundwizard"

_KEY = re.compile(r'\bwords?(?:\.get)?\(\s*"([a-z_]+\.[A-Za-z0-9_.]+)"')
_TRACE = re.compile(r'\b_?[sS]tep\(\s*"([a-z_]+)"')
_ERROR = re.compile(r'\bAnswerError\(\s*[^,()]+(?:\.[a-z]+)?,\s*"([a-z_]+)"')


@cache
def asked_for() -> frozenset[str]:
    keys: set[str] = set()
    for file in SOURCE.rglob("*.py"):
        text = file.read_text(encoding="utf-8")
        keys |= set(_KEY.findall(text))
        if file.parent.name == "domain":
            keys |= {f"trace.{code}" for code in _TRACE.findall(text)}
        keys |= {f"errors.{code}" for code in _ERROR.findall(text)}
    return frozenset(keys)


def test_the_search_finds_what_is_there() -> None:
    assert {"trace.amount_of", "errors.unknown_key", "dates.until"} <= asked_for()


@pytest.mark.parametrize("lang", ["zh_CN", "en"])
def test_words_named_in_code_exist(lang: str) -> None:
    words = load(SOURCE.parent / "resources" / "content" / "cn").texts[lang]
    assert sorted(key for key in asked_for() if not words.get(key)) == []
