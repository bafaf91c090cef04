"""The user guide says the same in both languages, and says what the window says."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from refundwizard.session.guide import (
    Block,
    Chapter,
    Item,
    Link,
    Links,
    Picture,
    Section,
    Table,
    picture_path,
    read,
    texts,
)
from refundwizard.ui.guide_contents import ICONS

ROOT = Path(__file__).resolve().parent.parent.parent
RESOURCES = ROOT / "resources"
LANGUAGES = ("zh_CN", "en")
MOST_OF_ONE = 60_000
MOST_OF_ALL = 1_500_000
TEMPLATE = re.compile(r"\{[a-z_]+\}|%n|\$\{")


def guide(lang: str) -> tuple[Chapter, ...]:
    return read(RESOURCES, lang)


def pictures(lang: str) -> Iterator[Picture]:
    return (each for ch in guide(lang) for each in ch.blocks if isinstance(each, Picture))


def links(lang: str) -> Iterator[Link]:
    for chapter in guide(lang):
        for block in chapter.blocks:
            if isinstance(block, Links):
                yield from block.links


def shape(block: Block) -> tuple[object, ...]:
    """What has to be the same in both languages."""
    own: object = ""
    match block:
        case Item(_, number):
            own = number
        case Picture(name, _, _):
            own = name
        case Table(head, rows):
            own = (len(head), len(rows))
        case Links(ways):
            own = tuple((way.kind, way.target) for way in ways)
    return (type(block).__name__, own)


def test_every_chapter_exists_in_both_languages_with_the_same_parts() -> None:
    chinese, english = (guide(lang) for lang in LANGUAGES)
    assert [each.number for each in chinese] == list(range(1, 15))
    assert [(each.number, each.id) for each in chinese] == [
        (each.number, each.id) for each in english
    ]
    for one, other in zip(chinese, english, strict=True):
        assert [shape(each) for each in one.blocks] == [shape(each) for each in other.blocks], (
            one.id
        )


def test_every_chapter_has_a_picture_of_its_own_in_the_list() -> None:
    assert set(ICONS) == {chapter.id for chapter in guide("en")}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_picture_is_there_and_none_is_left_over(lang: str) -> None:
    shown = {picture_path(RESOURCES, picture.name, lang) for picture in pictures(lang)}
    there = set((RESOURCES / "guide" / "pictures").glob(f"*.{lang}.webp"))
    assert shown == there


def test_pictures_stay_small() -> None:
    files = list((RESOURCES / "guide" / "pictures").iterdir())
    assert {file.suffix for file in files} == {".webp"}
    sizes = [file.stat().st_size for file in files]
    assert max(sizes) <= MOST_OF_ONE
    assert sum(sizes) <= MOST_OF_ALL


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_link_between_chapters_leads_somewhere_else(lang: str) -> None:
    known = {chapter.id for chapter in guide(lang)}
    for chapter in guide(lang):
        for block in chapter.blocks:
            for link in block.links if isinstance(block, Links) else ():
                assert link.kind == "page" or link.target in known - {chapter.id}, link


def flat(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from flat(each)


def words_of_the_window(lang: str) -> set[str]:
    """Every string of the window and of the pack in a language."""
    known: set[str] = set()
    catalogue = ET.parse(ROOT / "translations" / "refundwizard_zh_CN.ts")  # noqa: S314 - our own
    for message in catalogue.getroot().iter("message"):
        said = message.findtext("translation" if lang == "zh_CN" else "source")
        known.add(said or "")
    for file in (RESOURCES / "content" / "cn" / "text" / lang).glob("*.toml"):
        known |= set(flat(tomllib.loads(file.read_text(encoding="utf-8"))))
    return known


@pytest.mark.parametrize("lang", LANGUAGES)
def test_words_in_brackets_are_words_of_the_window(lang: str) -> None:
    known = words_of_the_window(lang)
    quoted = [
        (chapter.id, words)
        for chapter in guide(lang)
        for block in chapter.blocks
        for text in texts(block)
        for words in text.quoted
    ]
    assert len(quoted) > 100
    assert not [each for each in quoted if each[1] not in known]
    assert not [each for each in quoted if TEMPLATE.search(each[1])]


def test_the_same_words_are_quoted_in_both_languages() -> None:
    for one, other in zip(*(guide(lang) for lang in LANGUAGES), strict=True):
        for left, right in zip(one.blocks, other.blocks, strict=True):
            counts = [sum(len(text.quoted) for text in texts(each)) for each in (left, right)]
            assert counts[0] == counts[1], (one.id, left, right)


def test_the_figure_of_recognition_is_the_one_that_was_measured() -> None:
    measured = (ROOT / "docs" / "how-to" / "read-screenshots.md").read_text(encoding="utf-8")
    drawn = re.search(r"draws (\d+) invented screenshots", measured)
    total = re.search(r"\| all \| (\d+) \| ([\d.]+) % \|", measured)
    assert drawn is not None
    assert total is not None
    for lang in LANGUAGES:
        chapter = next(each for each in guide(lang) if each.id == "evidence")
        said = " ".join(text.words for block in chapter.blocks for text in texts(block))
        for figure in (drawn[1], total[1], total[2]):
            assert re.search(rf"(?<![\d.]){re.escape(figure)}(?![\d.])", said), (lang, figure)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_chinese_is_written_as_the_window_writes_it(lang: str) -> None:
    for path in (RESOURCES / "guide" / lang).glob("*.md"):
        text = path.read_text(encoding="utf-8")
        assert "！" not in text
        assert "·" not in text
        assert "您" not in text


def test_no_heading_stands_twice_in_a_chapter() -> None:
    for lang in LANGUAGES:
        for chapter in guide(lang):
            heads = [each.title for each in chapter.blocks if isinstance(each, Section)]
            assert len(heads) == len(set(heads))
