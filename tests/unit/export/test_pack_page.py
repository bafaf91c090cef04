"""The first page of a pack: what lies beside it, every word as text, and nothing that runs."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256

from refundwizard.export import EXPORTERS
from refundwizard.export.pack_page import Beside, Piece, render
from tests.unit.export import sample
from tests.unit.export.test_exporters import the_checklist

EVIL = '<script>alert(1)</script>"&\u202e'
PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 20


def page(*pieces: Piece) -> str:
    beside = Beside((EVIL,), ((EVIL, "files/01_截图 1.png"),), EVIL, pieces)
    alone = EXPORTERS["html"].render(the_checklist("zh_CN"), sample.RESOURCES).data
    return render(alone, sample.RESOURCES, beside).decode()


def test_words_of_anybody_never_become_markup() -> None:
    made = page(Piece(EVIL, (EVIL,), "files/01.png", PNG, "a" * 64), Piece(EVIL))
    assert "<script" not in made
    assert "\u202e" not in made
    assert "&lt;script&gt;" in made


def test_links_are_spelled_so_that_every_browser_finds_the_file() -> None:
    assert 'href="files/01_%E6%88%AA%E5%9B%BE%201.png"' in page()


def test_a_picture_stands_in_the_page_and_leads_to_its_file() -> None:
    made = page(Piece("x", href="files/01.png", picture=PNG), Piece("y", picture=b"\xff\xd8\xff"))
    assert f"data:image/png;base64,{b64encode(PNG).decode()}" in made
    assert "data:image/jpeg;base64," in made
    assert made.count('<a href="files/01.png">') == 2


def test_a_page_without_exhibits_has_no_empty_list() -> None:
    assert "pieces" not in page().split("</style>")[1]


def test_the_policy_names_the_very_style_sheet_and_lets_nothing_else_in() -> None:
    made = page()
    (style,) = re.findall(r"<style>(.*?)</style>", made, re.DOTALL)
    digest = b64encode(sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:"
    assert f'content="{policy}; base-uri' in made
    assert made.count("Content-Security-Policy") == 1
    assert ".pieces" in style
