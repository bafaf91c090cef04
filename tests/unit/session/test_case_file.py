"""A case file from outside the store, or from within."""

from __future__ import annotations

import pytest

from refundwizard.session.case_file import id_in_store, open_file
from refundwizard.session.exporting import write
from refundwizard.session.open_case import OpenCase
from refundwizard.session.tasks import InPlace
from refundwizard.storage.case_codec import CaseCodec
from refundwizard.storage.errors import Corrupt, NotFound


def test_a_file_of_this_store_opens_where_it_lies(library, dress) -> None:
    case_id = library.create(dress)
    path = library.store.folder(case_id) / "case.json"
    assert open_file(library, path) == case_id
    assert id_in_store(library, path) == case_id


def test_a_copy_from_elsewhere_becomes_a_new_case(library, dress, tmp_path) -> None:
    case_id = library.create(dress)
    opened = OpenCase(library, case_id, InPlace())
    copy = tmp_path / "copy.json"
    write(library.store.fs, copy, opened.copy_bytes())
    new_id = open_file(library, copy)
    assert new_id != case_id
    copied = library.cases.load(new_id).case
    assert copied.model_copy(update={"dates_shown": {}}) == dress


def test_a_file_that_is_not_there_is_named(library, tmp_path) -> None:
    with pytest.raises(NotFound):
        open_file(library, tmp_path / "gone.json")


def test_an_intact_file_of_another_shape_is_refused(library, dress, tmp_path, monkeypatch) -> None:
    opened = OpenCase(library, library.create(dress), InPlace())
    copy = tmp_path / "copy.json"
    write(library.store.fs, copy, opened.copy_bytes())

    def refuse(*_args: object) -> None:
        raise ValueError("shape")

    monkeypatch.setattr(CaseCodec, "decode", refuse)
    with pytest.raises(Corrupt):
        open_file(library, copy)


@pytest.mark.parametrize(
    "raw", [b"not json", b"[]", b'{"id": "short"}', b'{"id": "' + b"a" * 32 + b'"}']
)
def test_a_file_that_holds_no_case_is_refused(library, tmp_path, raw) -> None:
    path = tmp_path / "x.json"
    path.write_bytes(raw)
    with pytest.raises(Corrupt):
        open_file(library, path)
