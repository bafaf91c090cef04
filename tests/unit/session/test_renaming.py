"""An id that newer knowledge calls otherwise: seen under the new name, stored as it was said."""

from __future__ import annotations

import json

import pytest

from refundwizard.domain.answers import Choice, Many
from refundwizard.domain.answers_file import read_answers
from refundwizard.domain.case import Exhibit
from refundwizard.domain.renaming import as_said, seen
from refundwizard.session.library import Library
from refundwizard.session.open_case import OpenCase
from refundwizard.session.tasks import InPlace

RENAMED = {
    "questions.shop": "seller_name",
    "questions.goods_kind.garment": "clothing",
    "questions.gone": "",
    "evidence.E99": "E01",
}


def older(case):
    """The case as an older version of the knowledge would have asked for it."""
    answers = dict(case.answers)
    answers["shop"] = answers.pop("seller_name")
    answers["goods_kind"] = Choice(id="garment")
    answers["gone"] = Choice(id="x")
    exhibit = Exhibit(id="a", kind="E99", also=("E99", "E02"))
    return case.model_copy(update={"answers": answers, "exhibits": (exhibit,)})


@pytest.fixture
def newer_library(library: Library) -> Library:
    library.use(library.pack.model_copy(update={"renamed": RENAMED}))
    return library


def on_disk(library: Library, case_id: str) -> dict:
    path = library.store.folder(case_id) / "case.json"
    return json.loads(path.read_text("utf-8"))["data"]


def test_what_is_seen_has_the_new_names_and_what_is_gone_stays(dress) -> None:
    now = seen(older(dress), RENAMED)
    assert now.answers["seller_name"] == dress.answers["seller_name"]
    assert now.answers["goods_kind"] == Choice(id="clothing")
    assert "shop" not in now.answers
    assert now.answers["gone"] == Choice(id="x")
    assert (now.exhibits[0].kind, now.exhibits[0].also) == ("E01", ("E01", "E02"))
    assert seen(dress, {}) is dress


def test_what_nobody_changed_is_stored_as_it_was_said(dress) -> None:
    stored = older(dress)
    assert as_said(seen(stored, RENAMED), stored, RENAMED) == stored
    changed = seen(stored, RENAMED).answered("goods_kind", Choice(id="food"))
    kept = as_said(changed, stored, RENAMED)
    assert kept.answers["goods_kind"] == Choice(id="food")
    assert kept.answers["shop"] == stored.answers["shop"]
    away = seen(stored, RENAMED).answered("seller_name", None)
    assert "shop" not in as_said(away, stored, RENAMED).answers


def test_an_answer_under_the_new_name_wins_and_both_stay_stored(dress) -> None:
    answers = {**dress.answers, "shop": dress.answers["item_name"]}
    stored = dress.model_copy(update={"answers": answers})
    now = seen(stored, RENAMED)
    assert now.answers["seller_name"] == dress.answers["seller_name"]
    assert as_said(now, stored, RENAMED) == stored


def test_choices_that_became_one_are_one() -> None:
    from refundwizard.domain.renaming import _chosen

    both = {"questions.q.a": "c", "questions.q.b": "c"}
    assert _chosen("q", Many(ids=("a", "b", "d")), both) == Many(ids=("c", "d"))


def test_an_opened_case_shows_the_new_names_and_looking_or_saving_keeps_the_old_ones(
    newer_library: Library, dress
) -> None:
    case_id = newer_library.cases.create(older(dress))
    before = on_disk(newer_library, case_id)
    opened = OpenCase(newer_library, case_id, InPlace())
    assert opened.wizard.case.answers["seller_name"] == dress.answers["seller_name"]
    assert on_disk(newer_library, case_id)["answers"] == before["answers"]
    opened.commit(lambda wizard: wizard.answer({"item_name": None}), at_once=True)
    after = on_disk(newer_library, case_id)
    name = before["answers"]["item_name"]
    assert before["answers"] == {**after["answers"], "item_name": name}
    assert after["exhibits"] == before["exhibits"]


def test_an_answers_file_may_use_the_old_name(newer_library: Library, dress) -> None:
    table = {"platform": "xiaohongshu", "answers": {"shop": "x"}}
    case = read_answers(newer_library.pack, table, newer_library.clock())
    assert "seller_name" in case.answers
