"""The tables in docs/review: written from the texts of today, every sentence with its basis."""

from __future__ import annotations

import re
from functools import cache

import pytest

from devtools.review import CASES, OUT, Opened, faults, opened, rows_of, table_file
from tests.scenarios_plugin import shipped

NAMES = sorted(CASES)


@cache
def case(name: str) -> Opened:
    return opened(shipped(), CASES[name])


def committed(name: str) -> str:
    return (OUT / f"{name}.md").read_text(encoding="utf-8")


def texts(name: str) -> dict[str, str]:
    return {draft.id: draft.text for draft in case(name).drafts}


@pytest.mark.parametrize("name", NAMES)
def test_a_committed_table_is_what_would_be_written_today(name: str) -> None:
    written = table_file(name, case(name))
    assert committed(name) == written, "python3 dev.py content review"


@pytest.mark.parametrize("name", NAMES)
def test_every_sentence_stands_once_in_order_and_rests_on_something(name: str) -> None:
    assert texts(name)
    assert faults(committed(name), texts(name)) == []


def test_a_sentence_without_basis_is_refused() -> None:
    doctored = re.sub(r"(\| 订单号：\w+ \|) [^|]+ \|", r"\1  |", committed("s1"), count=1)
    assert doctored != committed("s1")
    assert any("rests on nothing" in each for each in faults(doctored, texts("s1")))


@pytest.mark.parametrize("change", ["left out", "twice", "out of order"])
def test_a_sentence_left_out_or_twice_or_out_of_order_is_refused(change: str) -> None:
    lines = committed("s2").split("\n")
    at = next(n for n, line in enumerate(lines) if line.startswith("| 订单号："))
    following = lines[at + 1]
    if change == "left out":
        del lines[at]
    elif change == "twice":
        lines.insert(at, lines[at])
    else:
        lines[at : at + 2] = [following, lines[at]]
    assert any("not its text" in each for each in faults("\n".join(lines), texts("s2")))


def test_a_draft_that_is_not_in_it_is_refused() -> None:
    whole = committed("s5")
    cut = whole[: whole.index("\n## ")]
    assert faults(cut, texts("s5")) == [f"{name} is not in it" for name in texts("s5")]


def test_a_basis_says_rule_sum_answer_and_exhibit_in_words() -> None:
    rests = " ".join(rest for rows in rows_of(committed("s2")).values() for _, rest in rows)
    assert "规则“" in rests
    assert "《中华人民共和国消费者权益保护法》第24条，法律，2014-03-15 起施行" in rests
    assert "金额“商品款”468.00 元：" in rests
    assert "回答“订单号”：P8812345678" in rests
    assert "证据 1：商品页" in rests
    assert "答复日期 2026-11-20：" in rests


def test_every_gloss_is_there_and_whole() -> None:
    for name in NAMES:
        own = shipped().languages[0]
        found = case(name).found
        every = (*found.drafts, *found.scripts)
        glosses = {draft.id: draft.text for draft in every if draft.language != own}
        assert glosses.keys() == texts(name).keys()
        for letter, text in texts(name).items():
            lines = [len(each.split("\n")) for each in (text, glosses[letter])]
            assert abs(lines[0] - lines[1]) <= MOST_APART, (name, letter)


MOST_APART = 3
"""Lines by which a gloss may differ: some sentences share a line in one language only."""
