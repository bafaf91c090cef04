"""One document for each audience: masked or full, said which, and looked through before it goes."""

from __future__ import annotations

import pytest

from refundwizard.domain.answers import Words as Text
from refundwizard.domain.audience import AUDIENCES, hidden_from
from refundwizard.domain.pack import Words
from refundwizard.session.export_work import error_words
from refundwizard.session.exporting import (
    FORMATS,
    NotForOthersError,
    Request,
    can_be_masked,
    document_of,
    produce,
)
from refundwizard.session.leak_scan import LeakError

PHONE = "13812345678"


TEXTS = frozenset(("html", "md", "txt", "ics"))
"""Formats that are read as they stand; the others are read back by their own tests."""


@pytest.fixture
def told(dress):
    answers = {**dress.answers, "seller_name": Text(text=f"木棉小铺 {PHONE}")}
    return dress.model_copy(update={"answers": answers})


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize("form", [form for form in FORMATS if form in TEXTS])
def test_every_format_is_masked_for_whom_it_has_to_be(pack, clock, told, form, audience) -> None:
    made = produce(pack, told, clock(), Request(Request.DOCUMENTS[0], form, "zh_CN", audience))
    text = made.data.decode().replace("\r\n ", "").replace("\\", "")
    assert (PHONE in text) != bool(hidden_from(audience))
    assert ("138****5678" in text) == bool(hidden_from(audience))


def test_the_case_data_is_for_those_who_see_everything(pack, clock, told, tmp_path) -> None:
    assert PHONE.encode() in produce(pack, told, clock(), Request(format="json")).data
    with pytest.raises(NotForOthersError) as refused:
        produce(pack, told, clock(), Request(format="json", audience="merchant"))
    words = Words("zh_CN", pack.texts)
    assert "只能自己留底" in error_words(words, refused.value, tmp_path)
    assert [form for form in FORMATS if not can_be_masked(form)] == ["json"]


def test_an_export_that_would_tell_is_stopped_and_says_why(
    pack, clock, told, tmp_path, monkeypatch
) -> None:
    request = Request(format="md", audience="merchant")
    whole = document_of(pack, told, clock(), Request(format="md"))
    monkeypatch.setattr("refundwizard.session.exporting.document_of", lambda *_: whole)
    with pytest.raises(LeakError) as stopped:
        produce(pack, told, clock(), request)
    assert "没遮住的电话" in error_words(Words("zh_CN", pack.texts), stopped.value, tmp_path)
