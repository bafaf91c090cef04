"""Search over rights and rules: what people type, and what has to come up for it."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from refundwizard.content.load import load
from refundwizard.domain.pack import Pack
from refundwizard.session.book_entries import KINDS
from refundwizard.session.book_search import BookIndex, Doc, articles, fold
from refundwizard.session.book_view import Book, terms_in

CONTENT = Path(__file__).resolve().parents[3] / "resources" / "content" / "cn"
DAY = date(2026, 11, 17)


@cache
def pack() -> Pack:
    return load(CONTENT)


@cache
def book(lang: str = "zh_CN") -> Book:
    return Book(pack(), lang, DAY)


def keys(query: str, lang: str = "zh_CN") -> list[str]:
    return [entry.key for _kind, _title, found in book(lang).find(query).groups for entry in found]


# ------------------------------------------------------------------------------ what is typed

SEARCHES = (
    # typed                     first of all              also found
    ("七天无理由", "term:seven_day", "rule:cpl_25_right"),
    ("7日无理由", "term:seven_day", "rule:cpl_25_right"),
    ("７天无理由", "term:seven_day", "rule:r7_6_excluded"),
    ("七 天 无理由", "term:seven_day", "problem:seven_day"),
    ("12315", "term:b12315", "route:complaint_12315"),
    ("第25条", "rule:cpl_25_right", "rule:o121_25"),
    ("25条", "rule:cpl_25_right", "rule:o121_25"),
    ("第 25 条", "rule:cpl_25_right", "rule:o121_25"),
    ("第二十五条", "rule:cpl_25_right", "rule:o121_25"),
    ("消法 25条", "rule:cpl_25_right", ""),
    ("art. 25", "rule:cpl_25_right", "rule:o121_25"),
    ("民法典 188", "rule:cc_188", ""),
    ("民法典第188条", "rule:cc_188", ""),
    ("消保委", "term:association", "route:association"),
    ("京东 退款", "clock:jd.refund_arrival", "rule:jd_arrival"),
    ("拼多多", "clock:pinduoduo", "rule:pdd_answer"),
    ("rednote", "clock:xiaohongshu", "rule:xhs_seven_day"),
    ("拆封", "excuse:opened_package", "rule:spc22_3_opened"),
    ("开箱视频", "term:unboxing", "evidence:E04"),
    ("诉讼时效", "term:limitation", "rule:cc_188"),
    ("退一赔三", "term:triple", "rule:cpl_55_triple"),
    ("seven-day return", "problem:seven_day", "term:seven_day"),
    ("burden of proof", "term:burden", "rule:cpl_23_burden"),
    ("FREIGHT", "", "rule:r7_18_freight"),
    ("small claims", "term:small_claims", "rule:cpc_165"),
    ("霸王条款", "term:standard_terms", "rule:ntm_21_terms"),
)


@pytest.mark.parametrize(("typed", "first", "also"), SEARCHES, ids=str)
def test_what_is_typed_finds_what_is_meant(typed: str, first: str, also: str) -> None:
    found = keys(typed)
    if first:
        assert found[0] == first
    if also:
        assert also in found


@pytest.mark.parametrize("lang", ["zh_CN", "en"])
def test_either_language_is_understood_whichever_is_shown(lang: str) -> None:
    assert "rule:cpl_25_right" in keys("七天无理由", lang)
    assert "rule:cc_188" in keys("limitation period", lang)


@pytest.mark.parametrize("lang", ["zh_CN", "en"])
def test_every_rule_is_found_by_its_title(lang: str) -> None:
    titles = {name: pack().texts[lang][f"rules.{name}.title"] for name in pack().rules}
    shown = {entry.id for entry in book(lang).entries.values() if entry.kind == "rule"}
    assert shown == set(titles)
    lost = [name for name, title in titles.items() if f"rule:{name}" not in keys(title, lang)]
    assert lost == []


@pytest.mark.parametrize("kind", ["problem", "route", "evidence", "term", "excuse"])
def test_every_entry_with_a_name_is_found_by_it(kind: str) -> None:
    named = [entry for entry in book().entries.values() if entry.kind == kind]
    assert [entry.key for entry in named if entry.key not in keys(entry.title)] == []


@pytest.mark.parametrize("typed", ["七", "七天", "七天无", "1", "第", "举", "仅退"])
def test_half_a_word_finds_something_while_it_is_typed(typed: str) -> None:
    assert keys(typed)


def test_nothing_typed_finds_nothing() -> None:
    for typed in ("", "   ", "，。！"):
        found = book().find(typed)
        assert (found.count, found.near) == (0, ())


def test_where_nothing_is_found_near_names_are_offered() -> None:
    assert book().find("诉讼试效").near[0] == "诉讼时效"
    assert "12315" in book().find("12351").near
    assert book("en").find("bruden of prof").near[0] == "Burden of proof"


def test_tips_come_after_what_explains() -> None:
    kinds = [kind for kind, _title, _found in book().find("运费").groups]
    assert kinds[-1] == "tip"


# -------------------------------------------------------------------------------- what is there


def test_the_contents_hold_every_entry_once() -> None:
    shelves = book().contents()
    assert tuple(shelf.kind for shelf in shelves) == KINDS
    assert sum(shelf.count for shelf in shelves) == len(book().entries)
    assert all(shelf.count and shelf.title and shelf.note for shelf in shelves)


def test_an_unverified_figure_says_so() -> None:
    entry = book()["clock:douyin.merchant_answer"]
    assert entry.rules[0].strength == "unverified"
    assert any("没有核实" in line for part in entry.parts for line in part.lines)


def test_what_leads_on_is_there() -> None:
    for entry in book().entries.values():
        assert set(entry.related) <= book().entries.keys()
        assert all(f"rule:{rule.id}" in book().entries for rule in entry.rules)


def test_terms_of_a_page_come_in_the_order_of_the_page() -> None:
    words = book().words
    found = terms_in(pack(), words, "先看举证责任，再看七天无理由。")
    assert [name for name, _text in found] == ["举证责任", "七天无理由"]
    assert all(text for _name, text in found)


# -------------------------------------------------------------------------------------- folding


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("七天", "7 天"),
        ("７ 日", "7 天"),
        ("十五日", "15 天"),
        ("第二十五条", "第 25 条"),
        ("三倍", "3 倍"),
        ("Seven-day Return", "7 day return"),
        ("“仅退款”", "仅退款"),
        ("全国 12315 平台", "全国 12315 平台"),
        ("全国12315平台", "全国 12315 平台"),
    ],
)
def test_one_form_for_what_is_written_in_many(written: str, read: str) -> None:
    assert fold(written) == read


@pytest.mark.parametrize(
    ("printed", "named"),
    [("25", {25}), ("8、9", {8, 9}), ("15-17", {15, 16, 17}), ("1-9999", {1, 9999}), ("", set())],
)
def test_articles_of_a_source(printed: str, named: set[int]) -> None:
    assert articles(printed) == named


def test_a_title_counts_more_than_a_text_and_every_word_has_to_count() -> None:
    index = BookIndex((Doc("a", ("运费",)), Doc("b", ("其他",), ("运费怎么算",))))
    assert [hit.key for hit in index.find("运费")] == ["a", "b"]
    assert [hit.key for hit in index.find("运费 其他")] == ["b"]


def test_a_latin_word_is_found_by_its_beginning_and_with_a_slip_at_its_end() -> None:
    index = BookIndex((Doc("a", ("Express delivery",)),))
    assert index.find("expr")
    assert index.find("expresss")
    assert not index.find("press")
    assert not index.find("exq")
