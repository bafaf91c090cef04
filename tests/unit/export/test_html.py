from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from refundwizard.domain.checklist import checklist
from refundwizard.domain.document import DateBox, Paragraph
from refundwizard.export import html
from tests.unit.export import reading, sample

if TYPE_CHECKING:
    from pathlib import Path


def page(lang: str = "zh_CN") -> str:
    document = checklist(sample.pack(), sample.case(), sample.found(), sample.words(lang))
    return html.render(document, sample.RESOURCES).data.decode()


@pytest.mark.parametrize(("lang", "tag"), [("zh_CN", "zh-CN"), ("en", "en")])
def test_it_says_language_encoding_and_title(lang: str, tag: str) -> None:
    text = page(lang)
    assert text.startswith(f'<!DOCTYPE html>\n<html lang="{tag}">')
    assert '<meta charset="utf-8">' in text
    assert "<title>" in text


def test_the_policy_allows_its_own_style_sheet_and_nothing_else() -> None:
    text = page()
    style = text[text.index("<style>") + len("<style>") : text.index("</style>")]
    digest = b64encode(sha256(style.encode()).digest()).decode()
    policy = re.search('http-equiv="Content-Security-Policy" content="([^"]+)"', text)
    assert policy
    assert policy[1] == (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )


def test_it_holds_no_script_no_picture_and_no_address() -> None:
    tags = reading.parsed(page()).tags
    assert not {"script", "img", "iframe", "link", "object", "a", "form", "base"} & {
        t for t, _ in tags
    }
    names = {name for _, attributes in tags for name in attributes}
    assert not {"src", "href", "style", "srcset", "action"} & names
    assert not any(name.startswith("on") for name in names)
    assert not re.search(
        r"https?:|//|url\(|@import|@font-face", page().replace("/*", "").replace("*/", "")
    )


def test_hostile_text_adds_no_tag() -> None:
    plain = reading.parsed(html.render(reading.everywhere("x"), sample.RESOURCES).data.decode())
    for text in ("<script>alert(1)</script>", "\"'><svg/onload=x>", "</style></title></p><b>"):
        hostile = html.render(reading.everywhere(text), sample.RESOURCES).data.decode()
        assert reading.parsed(hostile).tags == plain.tags


def test_boxes_are_check_boxes_nobody_can_tick_by_mistake() -> None:
    boxes = [attributes for tag, attributes in reading.parsed(page()).tags if tag == "input"]
    assert boxes
    assert all(box["type"] == "checkbox" and "disabled" in box for box in boxes)
    assert {"checked" in box for box in boxes} == {True, False}


def test_one_date_is_shown_alone_and_two_beside_each_other() -> None:
    one = DateBox(action="寄回", safe_label="最稳妥", safe="11月19日")
    two = one.model_copy(update={"latest_label": "最晚", "latest": "11月20日"})
    alone, both = (
        html.render(reading.document(box), sample.RESOURCES).data.decode() for box in (one, two)
    )
    assert (alone.count('class="latest"'), both.count('class="latest"')) == (0, 1)


def test_headings_go_down_one_step_at_a_time() -> None:
    levels = [int(tag[1]) for tag, _ in reading.parsed(page()).tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_it_prints_on_a4_and_fits_a_phone() -> None:
    text = page()
    assert "@media print" in text
    assert "size: A4" in text
    assert 'name="viewport"' in text


def test_a_missing_style_sheet_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r"document\.css"):
        html.render(reading.document(Paragraph(text="x")), tmp_path)
