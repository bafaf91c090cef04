"""Pictures, links and page numbers in every format of flowing text."""

from __future__ import annotations

import re
from base64 import b64decode

import pytest

from refundwizard.export import docx, html, markdown, txt
from tests.unit.export import reading, sample
from tests.unit.export.illustrated import PICTURES, illustrated

MADE = {
    name: each.render(illustrated(), sample.RESOURCES, PICTURES).data
    for name, each in {"docx": docx, "html": html, "md": markdown, "txt": txt}.items()
}
PAGE = MADE["html"].decode()


def test_a_page_holds_its_pictures_and_asks_for_nothing() -> None:
    tags = reading.parsed(PAGE).tags
    shown = [attributes for tag, attributes in tags if tag == "img"]
    assert [b64decode(str(each["src"]).partition(",")[2]) for each in shown] == [*PICTURES.values()]
    assert [str(each["src"])[:15] for each in shown] == ["data:image/jpeg", "data:image/png;"]
    assert [each["alt"] for each in shown] == ["聊天截图", '订单"页" <长>']
    assert "img-src data:;" in PAGE
    assert not re.search(r"https?:|url\(", PAGE)


def test_a_page_without_pictures_allows_none() -> None:
    bare = html.render(illustrated(), sample.RESOURCES).data.decode()
    assert "img-src" not in bare
    assert bare.count('class="missing"') == 3


def test_every_link_of_a_page_leads_to_a_place_in_it() -> None:
    tags = reading.parsed(PAGE).tags
    targets = [str(attributes["href"]) for tag, attributes in tags if tag == "a"]
    places = {attributes["id"] for _tag, attributes in tags if "id" in attributes}
    assert targets == ["#to-exhibit-1", "#to-exhibit-2"]
    assert {target[1:] for target in targets} == places


def test_an_anchor_of_strange_letters_is_still_one_place() -> None:
    made = illustrated()
    heading = made.blocks[3].model_copy(update={"anchor": 'a "<b> 证'})
    table = made.blocks[1].model_copy(update={"links": ('a "<b> 证', "", "")})
    text = html.render(reading.document(table, heading), sample.RESOURCES).data.decode()
    assert 'href="#to-a-%22%3Cb%3E-%E8%AF%81"' in text
    assert 'id="to-a-&quot;&lt;b&gt;-证"' in text


@pytest.mark.parametrize("name", ["html", "md", "txt"])
def test_formats_without_pages_leave_the_page_column_out(name: str) -> None:
    text = MADE[name].decode()
    assert "证明目的" in text
    assert "页码" not in text


def test_a_broad_table_stacks_on_a_phone_and_names_every_cell() -> None:
    cells = [attributes for tag, attributes in reading.parsed(PAGE).tags if tag == "td"]
    assert [each["data-label"] for each in cells] == ["编号", "名称", "来源", "证明目的"] * 3
    assert '<table class="stacks">' in PAGE


@pytest.mark.parametrize("name", MADE)
def test_a_picture_without_bytes_stands_as_its_words(name: str) -> None:
    words = {
        "docx": reading.docx_words,
        "html": reading.html_words,
        "md": reading.markdown_words,
        "txt": reading.txt_words,
    }[name](MADE[name])
    assert "证据3录像，3分钟" in words


def test_text_formats_say_the_words_of_every_picture() -> None:
    for name in ("md", "txt"):
        text = MADE[name].decode().replace("\\", "")
        assert "聊天截图" in text
        assert '订单"页" <长>' in text


def test_a_document_in_large_type_says_so() -> None:
    large = illustrated().model_copy(update={"large": True})
    assert '<html lang="zh-CN" class="large">' in html.render(large, sample.RESOURCES).data.decode()
    sizes = [
        reading.xml_of(docx.render(each, sample.RESOURCES).data, "word/styles.xml").find(
            f".//{reading.W}style[@{reading.W}styleId='Normal']//{reading.W}sz"
        )
        for each in (illustrated(), large)
    ]
    assert [int(size.get(f"{reading.W}val")) for size in sizes] == [21, 34]
