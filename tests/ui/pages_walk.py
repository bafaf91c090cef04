"""Every place of the window, one after another, for tests of what holds everywhere."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from typing import TYPE_CHECKING

from refundwizard.session.view_state import lock_reason
from refundwizard.session.wizard import BESIDE, SECTIONS, Place
from refundwizard.storage.paths import resources
from tests.ui.desk import DRESS, Desk
from tests.ui.pages.exhibits import add_exhibits, png

if TYPE_CHECKING:
    from refundwizard.session.wizard import Wizard

OFFER = "激活后不支持退换，无质量问题不退。加微信转账便宜 50 元，介意勿拍。"
FORM = "market_complaint"
DOCUMENTS = ("now", "route:complaint_12315", "draft:merchant_chat", "dossier", "case")
TEXT_FILE = ("聊天记录.txt", "text/plain", b"hello")


def everywhere(desk: Desk) -> Iterator[str]:
    """Show every page there is, outside a case and in three cases; gives what is shown.

    Pages of questions are shown of one case only, all of them, in the flow or not.
    """
    yield from outside(desk)
    yield from fresh(desk)
    yield from in_the_middle(desk)
    yield from results(desk)


def outside(desk: Desk) -> Iterator[str]:
    """Show home and the pages beside it, then home with a case."""
    yield "home empty"
    desk.stage.add_case({"platform": "xiaohongshu", "answers": DRESS})
    desk.controller.go_home()
    yield "home with a case"
    desk.home.delete(desk.stage.add_case({"platform": "xiaohongshu", "answers": DRESS}))
    for name in desk.controller.outside.pages:
        desk.controller.commands.show(name)
        if name == "prevention":
            page = desk.controller.prevention.page
            assert page is not None
            page.field.set_raw(OFFER)
            page.look()
        desk.settle()
        yield f"outside {name}"
    yield from in_the_book(desk)
    desk.controller.go_home()


def in_the_book(desk: Desk) -> Iterator[str]:
    """Show what the page of rights and rules finds, one kind, and an entry of every kind."""
    desk.controller.commands.show("book")
    page = desk.controller.book.page
    assert page is not None
    assert page.book is not None
    for words in ("运费", "诉讼试效"):
        page.ask(words)
        desk.settle()
        yield f"book {words}"
    page.open_shelf("rule")
    desk.settle()
    yield "book, the rules"
    entries = {entry.kind: entry.key for entry in page.book.entries.values()}
    for key in ("problem:seven_day", *entries.values()):
        page.open(key)
        desk.settle()
        yield f"book {key}"


def fresh(desk: Desk) -> Iterator[str]:
    """Show what can be seen of a case nothing is known of."""
    desk.new()
    wizard = desk.stage.desk.wizard
    for section in SECTIONS:
        if not lock_reason(wizard, section):
            yield from _go(desk, wizard.place_of_section(section), "fresh")
    desk.controller.go_home()


def in_the_middle(desk: Desk) -> Iterator[str]:
    """Show every kind of page of a case with letters out and in, filings and exhibits."""
    roads = tomllib.loads((resources() / "demo/roads/roads.toml").read_text(encoding="utf-8"))
    desk.stage.open(desk.stage.add_case(roads["in_the_middle"]))
    exhibits = add_exhibits(desk, ("shot.png", "image/png", png(0, (600, 900))), TEXT_FILE)
    wizard = desk.stage.desk.wizard
    for page in wizard.pack.pages:
        yield from _go(desk, wizard.place_of_page(page))
    for place in (*map(Place, SECTIONS[2:]), *beside(wizard, exhibits)):
        yield from _go(desk, place)
    for document in DOCUMENTS:
        yield from _go(desk, Place("export", document))
    desk.controller.go_home()


def beside(wizard: Wizard, exhibits: tuple[str, ...]) -> Iterator[Place]:
    """Every kind of place beside the rail, with what it is about."""
    case, found = wizard.case, wizard.assessment
    replies = [each.id for each in case.messages if each.direction == "in"]
    about = {
        "route": [each.id for each in found.routes],
        "reply": [None, *replies],
        "pause": [each.key for each in found.guards if each.is_asked or each.route],
        "exhibit": exhibits,
        "mask": exhibits[:1],
        "form": [FORM, "court_form"],
        "form_facts": [FORM, "court_form"],
    }
    for section in BESIDE:
        for page in about.get(section, [None]):
            yield Place(section, page)


def results(desk: Desk) -> Iterator[str]:
    """Show what an ordinary return leads to, and the task of the day of somebody in a hurry."""
    desk.open({**DRESS, "signed_on": "2026-11", "story": "裙子不合适，商家说已拆封不退"})
    for place in (*map(Place, SECTIONS[2:]), Place("hurry"), Place("today")):
        yield from _go(desk, place, "dress")
    desk.controller.go_home()
    desk.controller.commands.step("sample")
    desk.settle()
    yield "sample"


def _go(desk: Desk, place: Place, case: str = "case") -> Iterator[str]:
    desk.stage.desk.go(place)
    desk.settle()
    yield " ".join(part for part in (case, place.section, place.page) if part)
