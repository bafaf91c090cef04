"""What a document says of the exhibit files: never more than “unchanged since added”."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from refundwizard.domain.checklist import checklist
from refundwizard.domain.document import Paragraph
from refundwizard.domain.integrity import Integrity
from refundwizard.domain.moments import BEIJING
from tests.unit.export import sample as s

DIGEST = "ab12cd34ef56" + "0" * 52
NOON = datetime(2026, 11, 17, 12, 0, tzinfo=BEIJING)
FOUND = Integrity(DIGEST, 14, NOON, checked_at=NOON.replace(hour=13), files=12)

CLAIMS_TOO_MUCH = (
    "验真",
    "真实可信",
    "证明真实",
    "未被篡改",
    "法律效力",
    "authentic",
    "genuine",
    "proof",
)


def paragraphs(found: Integrity | None, lang: str = "zh_CN") -> list[str]:
    document = checklist(s.pack(), s.case(), s.found(), s.words(lang), found)
    return [block.text for block in document.blocks if isinstance(block, Paragraph)]


def foot(found: Integrity | None, lang: str = "zh_CN") -> str:
    return checklist(s.pack(), s.case(), s.found(), s.words(lang), found).foot


@pytest.mark.parametrize("lang", ["zh_CN", "en"])
def test_the_digest_the_number_and_the_result_stand_at_the_end(lang):
    text = "\n".join(paragraphs(FOUND, lang))
    assert DIGEST in text
    assert "14" in text
    said = {"zh_CN": "12 份文件自导入之日起未变", "en": "unchanged since added, files: 12"}[lang]
    assert said in text
    assert not [word for word in CLAIMS_TOO_MUCH if word in text]


@pytest.mark.parametrize("lang", ["zh_CN", "en"])
def test_every_page_carries_the_short_digest(lang):
    assert FOUND.short == "ab12cd-34ef56"
    assert "ab12cd-34ef56" in foot(FOUND, lang)
    assert foot(None, lang) in foot(FOUND, lang)


def test_without_a_record_nothing_is_said():
    assert not [text for text in paragraphs(None) if "摘要" in text]
    assert "摘要" not in foot(None)


@pytest.mark.parametrize(
    ("change", "result", "said"),
    [
        ({}, "unchanged", "自导入之日起未变"),
        ({"checked_at": None}, "unchecked", "还没有核对过"),
        ({"faults": 2}, "differs", "有 2 处和记录不一致"),
        ({"is_whole": False}, "broken", "不能用它说明"),
        ({"late": 3, "late_since": NOON}, "unchanged", "自开始记录之日起未变"),
    ],
)
def test_each_result_has_its_own_sentence(change, result, said):
    found = replace(FOUND, **change)
    assert found.result == result
    text = "\n".join(paragraphs(found))
    assert said in text
    assert ("未变。" in text) == (result == "unchanged")
    assert ("自导入之日起未变" in text) == (not change)


def test_files_that_were_there_before_the_record_are_counted():
    text = "\n".join(paragraphs(replace(FOUND, late=3, late_since=NOON)))
    assert "其中 3 份从 2026-11-17 12:00 起才有记录" in text
