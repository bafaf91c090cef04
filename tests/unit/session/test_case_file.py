"""A case file of the store, and one that is made to be handed out."""

from __future__ import annotations

from refundwizard.session.case_file import bytes_alone, id_in_store, stored
from refundwizard.session.integrity import CaseLog
from refundwizard.storage.case_codec import CaseCodec
from refundwizard.storage.envelope import parse
from refundwizard.storage.marks import is_id
from refundwizard.storage.strict_json import loads


def test_a_file_of_this_store_is_known(library, dress, tmp_path) -> None:
    case_id = library.create(dress)
    assert id_in_store(library, library.store.folder(case_id) / "case.json") == case_id
    assert id_in_store(library, tmp_path / "case.json") == ""


def test_a_stored_case_leaves_under_its_own_id_and_revision(library, dress) -> None:
    case_id = library.create(dress)
    library.cases.save(case_id, 1, dress)
    made = parse(stored(CaseLog(library.store, case_id), dress), case_id)
    assert (made.id, made.rev, made.log_head) == (case_id, 2, "")
    assert CaseCodec().decode(made.body) == dress


def test_a_case_of_no_store_gets_an_id_from_what_it_says(dress) -> None:
    raw = bytes_alone(dress, "2026-11-17T14:02:00+08:00")
    case_id = str(loads(raw)["id"])  # type: ignore[index]
    assert is_id(case_id)
    assert CaseCodec().decode(parse(raw, case_id).body) == dress
    assert bytes_alone(dress, "2026-11-17T14:02:00+08:00") == raw
