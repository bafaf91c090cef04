"""The words of F1: what a page is for, how to use it, terms on it, the keys, and where to go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refundwizard.ui.widgets.side_panel import Section

if TYPE_CHECKING:
    from collections.abc import Iterable

    from refundwizard.domain.words import Words


def page_sections(name: str, words: Words) -> tuple[Section, ...]:
    """Return what a page is for and how to use it; nothing for a page there are no words for."""
    found = []
    if what := words.get(f"help.{name}_what"):
        found.append(Section("help", words("help.title_what"), what))
    if how := words.get(f"help.{name}_how"):
        numbered = tuple(how.split("\n"))
        found.append(Section("check", words("help.title_how"), numbered=numbered))
    return tuple(found)


def term_sections(terms: Iterable[tuple[str, str]], words: Words, away: str) -> tuple[Section, ...]:
    """Return the terms a page uses, the last one with the way (`away`) to all of them."""
    made = [Section("list", words("help.title_terms", name=name), said) for name, said in terms]
    if made:
        last = made.pop()
        link = (away, words("help.all_terms"))
        made.append(Section(last.icon, last.title, last.text, link=link))
    return tuple(made)


def last_sections(words: Words, away: str) -> tuple[Section, ...]:
    """Return the keys, and where more is to be read; the ids of those ways begin with `away`."""
    more = Section(
        "next",
        words("help.title_more"),
        link=(f"{away}guide", words("help.guide")),
        button=(f"{away}book", words("help.book"), "book"),
    )
    return (Section("settings", words("help.title_keys"), words("help.keys")), more)
