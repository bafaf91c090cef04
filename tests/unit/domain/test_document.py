from __future__ import annotations

import pytest
from pydantic import ValidationError

from refundwizard.domain.document import (
    CheckItem,
    Heading,
    Paragraph,
    Quote,
    Table,
    bracketed,
    named,
    shown,
)


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("a\u202eb", "a〔U+202E〕b"),
        ("a\u200bb", "a〔U+200B〕b"),
        ("\ufeffa", "〔U+FEFF〕a"),
        ("\x00\x07", "〔U+0000〕〔U+0007〕"),
        ("\ud800", "〔U+D800〕"),
        ("\ufffe\ufdd0\U0001ffff", "〔U+FFFE〕〔U+FDD0〕〔U+1FFFF〕"),
        ("\u3164\u2800", "〔U+3164〕〔U+2800〕"),
        ("a\tb", "a b"),
        ("人用户", "人用户"),
        ("שלום", "שלום"),
    ],
)
def test_what_hides_or_reorders_letters_is_spelled_out(typed: str, printed: str) -> None:
    assert shown(typed) == printed


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\u2029", "\x85", "\x0c"])
def test_every_line_end_is_one_line_end(end: str) -> None:
    assert Quote(label="x", text=f"a{end}b").text == "a\nb"
    assert Heading(text=f"a{end}b").text == "a b"


def test_nothing_in_brackets_is_nothing() -> None:
    assert bracketed("") == ""
    assert named("😀") == "〔U+1F600〕"


def test_one_phrase_is_bold_and_stands_in_the_text() -> None:
    assert Paragraph(text="先别撤销申请", strong="撤销").parts() == ("先别", "撤销", "申请")
    assert Paragraph(text="先别撤销申请").parts() == ("先别撤销申请", "", "")
    with pytest.raises(ValidationError, match="strong is not part of text"):
        CheckItem(text="先别撤销申请", strong="退款")


def test_text_that_is_no_text_is_refused() -> None:
    with pytest.raises(ValidationError):
        Heading(text=5)  # type: ignore[arg-type]
    with pytest.raises(ValidationError):
        Quote(label="x", text=5)  # type: ignore[arg-type]


def test_a_table_is_rectangular() -> None:
    with pytest.raises(ValidationError, match="differ in length"):
        Table(header=("a", "b"), align=("left", "left"), rows=(("1",),))
