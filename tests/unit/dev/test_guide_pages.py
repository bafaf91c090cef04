"""The guide for a browser: whole, in one file, and asking for nothing from outside."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from devtools.guide import RESOURCES, page, write_pages
from refundwizard.session.guide import Picture, read

VOID = {"meta", "img", "br"}


class Reader(HTMLParser):
    """Follows the elements and keeps what matters."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.targets: list[str] = []
        self.images: list[dict[str, str]] = []
        self.words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if "id" in given:
            self.ids.append(given["id"])
        if tag == "a":
            self.targets.append(given["href"])
        if tag == "img":
            self.images.append(given)
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data


def reading(lang: str) -> Reader:
    reader = Reader()
    reader.feed(page(read(RESOURCES, lang), lang))
    reader.close()
    return reader


@pytest.mark.parametrize("lang", ["zh_CN", "en"])
def test_the_page_is_well_formed_and_its_links_stay_inside(lang: str) -> None:
    reader = reading(lang)
    assert reader.open == []
    assert len(set(reader.ids)) == len(reader.ids)
    assert {each.removeprefix("#") for each in reader.targets} <= set(reader.ids)
    assert all(each.startswith("#") for each in reader.targets)


@pytest.mark.parametrize("lang", ["zh_CN", "en"])
def test_every_picture_is_inside_with_its_words(lang: str) -> None:
    wanted = [b for chapter in read(RESOURCES, lang) for b in chapter.blocks]
    alts = [each.alt for each in wanted if isinstance(each, Picture)]
    reader = reading(lang)
    assert [each["alt"] for each in reader.images] == alts
    assert all(each["src"].startswith("data:image/webp;base64,") for each in reader.images)


@pytest.mark.parametrize("lang", ["zh_CN", "en"])
def test_no_mark_of_the_source_is_left(lang: str) -> None:
    words = reading(lang).words
    assert not re.search(r"\*\*|\]\(|picture:\w|chapter:\w|^→", words, re.MULTILINE)


def test_two_pages_are_written(tmp_path: Path) -> None:
    made = write_pages(tmp_path / "guide")
    assert [path.name for path in made] == ["zh_CN.html", "en.html"]
    assert all(b"\r" not in path.read_bytes() for path in made)
