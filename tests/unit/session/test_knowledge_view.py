"""Knowledge in words: its age, what a file changes, why one was not taken."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from refundwizard.content.flaws import Flaw, PackError
from refundwizard.domain.words import Words
from refundwizard.session import knowledge
from refundwizard.session.knowledge import RefusedKnowledgeError, look, take_in
from refundwizard.session.knowledge_view import (
    age,
    is_old,
    knowledge_view,
    offer_view,
    refusal,
    told,
)
from refundwizard.storage import packs
from refundwizard.storage.errors import NotAPack, StoreMissing, TooNew
from tests.knowledge_files import NEWER, SHIPPED, load_shipped
from tests.knowledge_files import knowledge as file_of

DAY = date(2026, 11, 23)


@pytest.fixture(params=["zh_CN", "en"])
def words(request) -> Words:
    return Words(request.param, load_shipped().texts)


@pytest.fixture
def newer(library, tmp_path, monkeypatch):
    """A looked-at file in which one deadline has other words."""
    monkeypatch.setattr(knowledge, "usable", lambda files, **_: knowledge.read(files))
    path = tmp_path / "given.rwpack"
    changes = {"text/zh_CN/deadlines.toml": ("发出退货通知", "把退货通知发出去")}
    path.write_bytes(file_of(changes=changes))
    return look(library, path)


def test_the_age_is_in_days_and_then_in_months() -> None:
    chinese = Words("zh_CN", load_shipped().texts)
    said = [age(chinese, DAY, DAY + timedelta(days=days)) for days in (-1, 0, 1, 59, 60, 300)]
    assert said == ["就是今天", "就是今天", "1 天前", "59 天前", "2 个月前", "10 个月前"]
    assert not is_old(DAY, DAY + timedelta(days=179))
    assert is_old(DAY, DAY + timedelta(days=180))


def test_a_file_is_told_with_versions_checksum_and_each_change(newer, words) -> None:
    view = offer_view(words, newer)
    lines = list(told(words, newer))
    assert view.digest in lines[1]
    assert NEWER in lines[0]
    assert lines[0] == view.headline
    assert [len(group.entries) for group in view.groups] == [1]
    assert any("send_return_notice" in line for line in lines)


def test_a_file_that_changes_nothing_to_be_seen_says_so(library, tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(knowledge, "usable", lambda files, **_: knowledge.read(files))
    (tmp_path / "x.rwpack").write_bytes(file_of())
    offer = look(library, tmp_path / "x.rwpack")
    assert list(told(Words("zh_CN", library.pack.texts), offer))[-1] == "看得见的内容没有变化"


def test_the_page_knows_what_going_back_leads_to(library, newer, words) -> None:
    today = date(2026, 12, 24)
    view = knowledge_view(library, SHIPPED, words, today)
    assert (view.back, view.shipped, view.trouble) == (None, None, "")
    take_in(library, SHIPPED, newer)
    view = knowledge_view(library, SHIPPED, words, today)
    assert (view.version, view.checked, view.is_old) == (NEWER, "2026-12-20", False)
    assert view.back is not None
    assert (view.back.is_shipped, view.shipped) == (True, None)
    assert all(count for _name, count in view.counts)


def test_a_damaged_pack_is_told_in_one_line_and_may_be_given_up(library, newer, words) -> None:
    before = library.pack
    take_in(library, SHIPPED, newer)
    (library.store.root / "packs" / f"cn-{NEWER}" / packs.FILE).write_bytes(b"")
    library.use(before)
    view = knowledge_view(library, SHIPPED, words, DAY)
    assert NEWER in view.trouble
    assert before.version in view.trouble
    assert view.shipped is not None
    knowledge.use_again(library, SHIPPED, view.shipped)
    assert knowledge_view(library, SHIPPED, words, DAY).trouble == ""


@pytest.mark.parametrize(
    "error",
    [
        *(RefusedKnowledgeError(why, "1", "2") for why in ("other", "same", "older", "first")),
        PackError((Flaw("flow.toml", "x", "this leads nowhere"),)),
        TooNew(2),
        *(NotAPack(why, "a") for why in ("manifest", "version", "files", "unlike", "bomb")),
        NotAPack("no_zip"),
        StoreMissing(SHIPPED),
    ],
    ids=lambda error: f"{type(error).__name__}-{error}",
)
def test_every_reason_is_one_sentence_in_both_languages(words, error) -> None:
    said = refusal(words, error, "a.rwpack")
    assert said
    assert "$" not in said
    assert "…" not in said
    assert "\n" not in said


def test_what_is_no_reason_is_not_hidden(words) -> None:
    with pytest.raises(ZeroDivisionError):
        refusal(words, ZeroDivisionError(), "")
