"""Chapters of the guide are read strictly, and words are found in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from refundwizard.session.guide import (
    GuideError,
    Item,
    Link,
    Links,
    Picture,
    Section,
    Table,
    Text,
    picture_path,
    read,
    text_of,
    texts,
)
from refundwizard.session.guide_search import find, spans_of, wanted

WHOLE = """# Dates

Press **[Copy]** and read `doctor`.

## Why two

1. One
2. **Two**

- a
- b

![what is seen](picture:dates "a **[line]**")

| A | B |
|---|---|
| **[x]** | y z |

→ [Money](chapter:money) [Settings](page:settings)
"""


def numbered(folder: Path, text: str) -> Path:
    place = folder / "guide" / "en"
    place.mkdir(parents=True)
    (place / "05-dates.md").write_text(text, encoding="utf-8")
    return folder


def test_every_form_becomes_a_block(tmp_path: Path) -> None:
    (chapter,) = read(numbered(tmp_path, WHOLE), "en")
    assert (chapter.id, chapter.number, chapter.title) == ("dates", 5, "Dates")
    assert chapter.blocks == (
        Text("Press Copy and read doctor.", ((6, 10), (20, 26)), ("Copy",)),
        Section("Why two"),
        Item(Text("One"), 1),
        Item(Text("Two", ((0, 3),)), 2),
        Item(Text("a")),
        Item(Text("b")),
        Picture("dates", "what is seen", "a **[line]**"),
        Table((Text("A"), Text("B")), ((Text("x", ((0, 1),), ("x",)), Text("y z")),)),
        Links((Link("Money", "chapter", "money"), Link("Settings", "page", "settings"))),
    )


@pytest.mark.parametrize(
    "wrong",
    [
        "no title\n",
        "# A\n\n### too deep\n",
        "# A\n\n> quoted\n",
        "# A\n\n<b>markup</b>\n",
        "# A\n\n![no caption](picture:x)\n",
        "# A\n\n→ nothing\n",
        "# A\n\n→ [a](chapter:b) and words\n",
        "# A\n\n→ [a](https://example.org)\n",
        "# A\n\n| a | b |\n",
        "# A\n\n| a | b |\n|---|---|\n| c |\n",
    ],
)
def test_what_is_not_known_is_refused(tmp_path: Path, wrong: str) -> None:
    with pytest.raises(GuideError):
        read(numbered(tmp_path, wrong), "en")


def test_a_file_with_another_name_is_refused(tmp_path: Path) -> None:
    (tmp_path / "guide" / "en").mkdir(parents=True)
    (tmp_path / "guide" / "en" / "dates.md").write_text("# A\n", encoding="utf-8")
    with pytest.raises(GuideError):
        read(tmp_path, "en")


def test_pictures_are_those_of_the_language(tmp_path: Path) -> None:
    assert picture_path(tmp_path, "dates", "en") == tmp_path / "guide/pictures/dates.en.webp"


def test_captions_and_cells_are_texts_too(tmp_path: Path) -> None:
    (chapter,) = read(numbered(tmp_path, WHOLE), "en")
    words = [text.words for block in chapter.blocks for text in texts(block)]
    assert {"a line", "A", "y z", "Why two", "Money"} <= set(words)


def test_all_words_have_to_stand_in_one_place(tmp_path: Path) -> None:
    found = read(numbered(tmp_path, WHOLE), "en")
    assert [hit.block for hit in find(found, "press DOCTOR")] == [0]
    assert [hit.block for hit in find(found, "dates")] == [-1]
    assert [hit.block for hit in find(found, "y z")] == [7]
    assert find(found, "press two") == ()
    assert find(found, "  ") == ()


def test_links_are_no_place_of_their_own(tmp_path: Path) -> None:
    assert find(read(numbered(tmp_path, WHOLE), "en"), "money") == ()


def test_an_excerpt_shows_what_was_looked_for(tmp_path: Path) -> None:
    long = "word " * 40 + "needle " + "more " * 40
    (hit,) = find(read(numbered(tmp_path, f"# A\n\n{long.strip()}\n"), "en"), "needle")
    assert "needle" in hit.excerpt
    assert hit.excerpt.startswith("…")
    assert hit.excerpt.endswith("…")
    assert len(hit.excerpt) < 80


def test_places_to_light_up_do_not_mind_the_case() -> None:
    assert spans_of("Safe is safe", wanted("SAFE")) == ((0, 4), (8, 12))
    assert spans_of("a.b", ("a.b",)) == ((0, 3),)


def test_plain_text_has_no_marks() -> None:
    assert text_of("plain") == Text("plain")
