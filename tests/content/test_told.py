"""The answers to excuses as a third party reads them: of the seller, and never to it."""

from __future__ import annotations

import re

import pytest

from refundwizard.domain.letters import fields_of
from refundwizard.domain.tone import warnings
from refundwizard.domain.words import Words
from tests.scenarios_plugin import shipped

TO_THE_SELLER = frozenset({"merchant_chat", "merchant_letter"})
"""Channels that the seller itself reads."""

SPOKEN_TO = ("answers_chat", "answers_short", "answers_formal")
"""Fields that speak to the seller."""

LONGEST = 130
"""Characters of an answer: one that stands among others and is read to its end."""

YOU_ZH = re.compile("你|您")
YOU_EN = re.compile(r"\b(?:you|your|yours)\b", re.IGNORECASE)
ASKED_ZH = re.compile("(?:^|[。；，])请")


def said(name: str, language: str) -> str:
    return Words(language, shipped().texts)(f"rebuttals.{name}.told")


def addressed(text: str, language: str) -> bool:
    return bool((YOU_ZH if language == "zh_CN" else YOU_EN).search(text))


@pytest.mark.parametrize("name", sorted(shipped().rebuttals))
def test_an_answer_told_to_others_speaks_of_the_seller_and_not_to_it(name: str) -> None:
    for language in shipped().languages:
        assert f"rebuttals.{name}.told" in shipped().texts[language]
        assert not addressed(said(name, language), language)
        assert warnings(said(name, language), 500, shipped().tone, ()) == ()


@pytest.mark.parametrize("name", sorted(shipped().rebuttals))
def test_an_answer_told_to_others_reads_as_a_whole(name: str) -> None:
    chinese, english = said(name, "zh_CN"), said(name, "en")
    assert chinese.startswith(("商家", "卖家"))
    assert english.startswith("The seller ")
    assert chinese.endswith("。")
    assert english.endswith(".")
    assert chinese.count("。") > 1, "what the seller says, then the answer"
    assert len(chinese) <= LONGEST
    assert not ASKED_ZH.search(chinese), "a request to the seller has no place in it"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("你方以已签收为由拒绝。", "zh_CN"),
        ("请你提供照片。", "zh_CN"),
        ("You refuse the return.", "en"),
        ("The seller says it is your fault.", "en"),
    ],
)
def test_a_text_that_speaks_to_the_seller_is_noticed(text: str, language: str) -> None:
    assert addressed(text, language)


def test_only_texts_the_seller_reads_speak_to_it() -> None:
    pack = shipped()
    wrong = [
        (letter.id, name)
        for letter in pack.letters.values()
        for name in fields_of(pack.bodies[letter.id]["zh_CN"])
        if name in SPOKEN_TO and letter.channel not in TO_THE_SELLER
    ]
    assert wrong == []


def test_forms_for_others_do_not_speak_to_the_seller() -> None:
    for language in shipped().languages:
        wrong = [
            key
            for key, text in shipped().texts[language].items()
            if key.startswith("forms.") and fields_of(text) & set(SPOKEN_TO)
        ]
        assert wrong == []
