"""What the pack says of the law stays within what was read, and in the reader's own signs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from refundwizard.content.load import load
from refundwizard.domain.pack import Words
from refundwizard.domain.wording import articles
from refundwizard.storage.paths import resources

if TYPE_CHECKING:
    from refundwizard.domain.pack import Pack

LANGUAGES = ("zh_CN", "en")
CHINESE_SIGNS = frozenset("、，。（）；：“”一二三四五六七八九十")


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load(resources() / "content" / "cn")


def _said(pack: Pack, language: str, rule: str) -> str:
    words = Words(language, pack.texts, pack.languages[0])
    return words(f"rules.{rule}.title") + words(f"rules.{rule}.summary")


@pytest.mark.parametrize("language", LANGUAGES)
def test_refusing_because_it_was_opened_does_not_wait_for_fifteen_days(
    pack: Pack, language: str
) -> None:
    assert "15" not in _said(pack, language, "pen_9_3_opened")
    assert "15" in _said(pack, language, "pen_9_15days")


def test_ending_the_contract_is_said_to_need_a_notice_and_says_nothing_unread_of_risk(
    pack: Pack,
) -> None:
    assert "通知" in _said(pack, "zh_CN", "cc_610")
    assert "notice" in _said(pack, "en", "cc_610")
    assert "风险" not in _said(pack, "zh_CN", "cc_610")
    assert "risk" not in _said(pack, "en", "cc_610")


def test_articles_are_written_in_english_signs(pack: Pack) -> None:
    english = Words("en", pack.texts, pack.languages[0])
    cited = {
        cite.article
        for rule in pack.rules.values()
        for version in rule.versions.values()
        for cite in version.cites
    }
    assert "9（三）" in cited
    assert articles(english, "9（三）") == "9(3)"
    assert [each for each in cited if CHINESE_SIGNS & set(articles(english, each))] == []


def test_what_no_letter_says_is_a_choice_of_its_question(pack: Pack) -> None:
    asked = pack.questions.values()
    assert set(pack.questions["goods_state"].unsaid) == {"tags_removed", "used_or_stained"}
    assert [each.id for each in asked if not set(each.unsaid) <= set(each.choices)] == []
