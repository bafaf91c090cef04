"""Earlier versions: each is listed with what changed, compared in words, and gone back to."""

from __future__ import annotations

import pytest

from refundwizard.domain.answers import Money, Words
from refundwizard.domain.case import Exhibit
from refundwizard.domain.pack import Words as Wording
from refundwizard.session import versions
from refundwizard.session.differences import answer_rows, differences
from refundwizard.storage.errors import NotFound


@pytest.fixture(params=["zh_CN", "en"])
def words(pack, request) -> Wording:
    return Wording(request.param, pack.texts)


@pytest.fixture
def case_id(library, dress) -> str:
    """A case saved three times: as told, with another price, with a piece of evidence."""
    case_id = library.create(dress)
    dearer = dress.answered("price_paid", Money(fen=39900))
    library.cases.save(case_id, 1, dearer)
    shot = Exhibit(id="X1", kind="E01", caption="订单截图")
    library.cases.save(case_id, 2, dearer.model_copy(update={"exhibits": (shot,)}))
    return case_id


def test_every_version_says_what_changed_in_it(library, case_id, dress, words):
    newest, middle, first = versions.versions(library, case_id, words)
    assert (newest.rev, middle.rev, first.rev) == (3, 2, 1)
    assert newest.changed == "订单截图"
    assert (newest.exhibits, middle.exhibits) == (1, 0)
    assert middle.changed
    assert middle.changed != newest.changed
    assert first.changed == ""
    assert first.answers == len(dress.answers)


def test_a_version_is_compared_with_now_old_and_new(library, case_id, words):
    found = versions.compare(library, case_id, 1, words).found
    assert [(each.kind, each.id) for each in found] == [
        ("answer", "price_paid"),
        ("exhibit", "X1"),
    ]
    assert (found[0].old, found[0].new) == ("¥329.00", "¥399.00")
    assert found[1].old == ""
    assert "订单截图" in found[1].new


def test_going_back_writes_a_new_version_and_keeps_both_for_good(library, case_id, words):
    before = library.cases.load(case_id).case
    saved = versions.go_back(library, case_id, 1)
    assert saved.rev == 4
    assert library.cases.load(case_id).case == library.cases.load_generation(case_id, 1).case
    kept = {each.rev: each.kept for each in versions.versions(library, case_id, words)}
    assert kept == {4: "", 3: versions.BEFORE, 2: "", 1: versions.SOURCE}
    versions.go_back(library, case_id, 3)
    assert library.cases.load(case_id).case == before


def test_a_damaged_version_is_named_and_the_others_are_listed(library, case_id, words):
    path = library.store.folder(case_id) / "history" / "0000000002.json"
    path.write_bytes(b"{")
    rows = versions.versions(library, case_id, words)
    assert [row.is_readable for row in rows] == [True, False, True]
    assert rows[0].changed == ""


def test_what_the_program_notes_for_itself_is_no_difference(pack, dress, words):
    noted = dress.model_copy(update={"pack": dress.pack.model_copy(update={"version": "0"})})
    assert differences(pack, words, dress, noted) == ()


def test_an_answer_taken_back_has_no_new_side(pack, dress, words):
    (found,) = differences(pack, words, dress, dress.answered("seller_name", None))
    assert (found.old, found.new) == ("木棉小铺", "")
    (found,) = differences(pack, words, dress, dress.answered("seller_name", Words(text="新店")))
    assert (found.old, found.new) == ("木棉小铺", "新店")


def test_the_answers_of_a_version_are_told_in_the_order_they_are_asked(pack, dress, words):
    rows = dict(answer_rows(pack, words, dress))
    assert "木棉小铺" in rows.values()
    assert len(rows) == len(dress.answers)


def test_a_version_that_is_not_there_is_said_to_be_missing(library, case_id, words):
    with pytest.raises(NotFound):
        versions.compare(library, case_id, 9, words)
