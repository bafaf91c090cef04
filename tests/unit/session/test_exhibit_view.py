"""The page of one exhibit: neighbours, facts, hints without blame, what it may serve."""

from __future__ import annotations

from datetime import date

import pytest

from refundwizard.domain.case import Exhibit
from refundwizard.session.exhibit_view import exhibit_page_view, size_words
from refundwizard.session.wizard import Place
from tests.builders import moment
from tests.unit.session.states import SCARF, case_of, state_of

FIRST = Exhibit(id="a", kind="E01", sha256="a" * 64, names=("order.png",), media_type="image/png")
FILM = Exhibit(id="b", sha256="b" * 64, size=45_088_768, media_type="video/mp4", names=("x.mp4",))
TOLD = Exhibit(id="c", kind="E03", caption="聊天")


def view(pack, clock, *exhibits, at="a", answers=SCARF):
    case = case_of(pack, clock, answers).model_copy(update={"exhibits": exhibits})
    state = state_of(pack, clock, case, "evidence")
    from dataclasses import replace

    return exhibit_page_view(replace(state, place=Place("exhibit", at)))


def test_neighbours_and_the_number_follow_the_order(pack, clock) -> None:
    shown = view(pack, clock, FIRST, FILM, TOLD, at="b")
    assert (shown.previous, shown.number, shown.count, shown.following) == ("a", 2, 3, "c")
    assert view(pack, clock, FIRST, FILM).previous == ""
    assert view(pack, clock, FIRST, FILM, at="b").following == ""


def test_what_is_gone_is_no_error(pack, clock) -> None:
    shown = view(pack, clock, FIRST, at="zz")
    assert shown.exhibit is None
    assert shown.facts is None
    assert not shown.has_picture
    assert not shown.can_open
    assert (shown.previous, shown.following, shown.name) == ("", "", "")


def test_facts_are_in_words(pack, clock) -> None:
    taken = FILM.model_copy(
        update={"added_at": moment("2026-11-17T09:05"), "taken_at": moment("2026-11-12T10:00")}
    )
    facts = view(pack, clock, taken, at="b").facts
    assert (facts.size, facts.media, facts.names) == ("43.0 MB", "MP4", ("x.mp4",))
    assert "2026" in facts.added
    assert facts.added.endswith("09:05")
    assert facts.taken.endswith("10:00")


def test_only_pictures_are_shown_and_only_known_kinds_opened(pack, clock) -> None:
    assert view(pack, clock, FIRST).has_picture
    shown = view(pack, clock, FILM, at="b")
    assert not shown.has_picture
    assert shown.can_open
    assert not view(pack, clock, TOLD, at="c").can_open
    page = FIRST.model_copy(update={"media_type": "text/html"})
    assert not view(pack, clock, page).can_open


@pytest.mark.parametrize(
    ("size", "words"),
    [(0, "0 B"), (1023, "1023 B"), (1024, "1.0 KB"), (3_221_225_472, "3.0 GB")],
)
def test_sizes_are_read_as_people_write_them(size: int, words: str) -> None:
    assert size_words(size) == words


def test_it_may_serve_what_else_is_needed_and_what_was_ticked(pack, clock) -> None:
    shown = view(pack, clock, FIRST.model_copy(update={"also": ("E13",)}))
    offered = [name for name, _words in shown.also]
    assert "E01" not in offered
    assert "E02" in offered
    assert offered[-1] == "E13"


def hints(pack, clock, answers=SCARF, **notes):
    return view(pack, clock, FIRST.model_copy(update=notes), answers=answers).hints


def test_a_picture_older_than_the_order_is_pointed_out(pack, clock) -> None:
    (hint,) = hints(pack, clock, taken_at=moment("2026-10-25T23:00"))
    assert hint.kind == "before_order"
    assert "2026" in dict(hint.facts)["ordered"]
    assert not hints(pack, clock, taken_at=moment("2026-10-26T00:00"))
    bare = {**SCARF, "ordered_on": None}
    assert not hints(pack, clock, bare, taken_at=moment("2020-01-01T00:00"))


def test_a_moment_that_has_not_come_is_pointed_out(pack, clock) -> None:
    (hint,) = hints(pack, clock, taken_at=moment("2026-11-18T09:00"))
    assert hint.kind == "after_now"


def test_another_day_than_was_said_is_pointed_out(pack, clock) -> None:
    at = moment("2026-11-12T10:00")
    (hint,) = hints(pack, clock, taken_at=at, captured_on=date(2026, 11, 10))
    assert hint.kind == "other_day"
    assert not hints(pack, clock, taken_at=at, captured_on=date(2026, 11, 12))


@pytest.mark.parametrize(
    ("software", "kind"),
    [
        ("Adobe Photoshop 25.0 (Windows)", "edited"),
        ("美图秀秀 10.1", "edited"),
        ("Snipaste", "screenshot"),
        ("HUAWEI Mate 60", None),
        ("", None),
    ],
)
def test_programs_that_edit_are_named_and_cameras_are_not(pack, clock, software, kind) -> None:
    found = [hint.kind for hint in hints(pack, clock, software=software)]
    assert found == ([kind] if kind else [])
