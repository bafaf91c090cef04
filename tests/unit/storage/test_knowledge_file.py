"""The file knowledge comes in: the same bytes each time, and every name and sum checked."""

from __future__ import annotations

from datetime import date

import pytest

from refundwizard.storage import knowledge_file
from refundwizard.storage.bundle import Packer
from refundwizard.storage.errors import NotAPack, TooNew
from refundwizard.storage.knowledge_file import (
    ALLOWED,
    FORMAT,
    KIND,
    MANIFEST,
    Label,
    is_listed,
    label_named,
    order_of,
    packed,
    unpacked,
)
from refundwizard.storage.strict_json import canonical, digest

LABEL = Label("cn", "2026.12.1", date(2026, 12, 20))
FILES = {"pack.toml": b'id = "cn"\n', "text/zh_CN/tips.toml": b"a = 1\n", "letters/x/en.txt": b"Hi"}


def raw_of(parts: dict[str, bytes], **changes: object) -> bytes:
    """Write a file whose manifest says something else."""
    table: dict[str, object] = {
        "kind": KIND,
        "format": FORMAT,
        "id": LABEL.id,
        "version": LABEL.version,
        "checked": "2026-12-20",
        "files": {name: digest(data) for name, data in parts.items()},
        **changes,
    }
    return joined({MANIFEST: canonical(table), **parts})


def joined(parts: dict[str, bytes]) -> bytes:
    pieces: list[bytes] = []
    packer = Packer(pieces.append, ALLOWED)
    for name, data in parts.items():
        packer.add(name, data)
    packer.finish()
    return b"".join(pieces)


def why(raw: bytes) -> str:
    with pytest.raises(NotAPack) as error:
        unpacked(raw)
    return error.value.reason


def test_what_was_packed_comes_back_and_the_order_does_not_matter() -> None:
    raw = packed(LABEL, FILES)
    found = unpacked(raw)
    assert (found.label, dict(found.files), found.digest) == (LABEL, FILES, digest(raw))
    assert packed(LABEL, dict(reversed(FILES.items()))) == raw


def test_a_manifest_that_says_something_else_is_refused() -> None:
    assert unpacked(raw_of(FILES)).label == LABEL
    for changes in (
        {"kind": "refundwizard.case"},
        {"format": "1"},
        {"format": 0},
        {"id": 7},
        {"id": "../cn"},
        {"checked": "yesterday"},
    ):
        assert why(raw_of(FILES, **changes)) == "manifest", changes
    for version in (7, "2026-12", "2026.12.", "v2", "1.2.3.4.5.6"):
        assert why(raw_of(FILES, version=version)) == "version"


def test_files_that_are_not_those_of_the_manifest_are_refused() -> None:
    for files in ({}, [], {"pack.toml": digest(FILES["pack.toml"])}):
        assert why(raw_of(FILES, files=files)) == "files"
    changed = {name: digest(b"other") for name in FILES}
    assert why(raw_of(FILES, files=changed)) == "unlike"


def test_a_manifest_that_is_missing_or_no_json_is_refused() -> None:
    assert why(joined(FILES)) == "missing"
    assert why(joined({MANIFEST: b"{"})) == "manifest"
    assert why(joined({MANIFEST: b"[]"})) == "manifest"
    assert why(b"no zip at all, but long enough to look") == "no_zip"


def test_a_format_of_a_newer_program_is_told_apart() -> None:
    with pytest.raises(TooNew) as error:
        unpacked(raw_of(FILES, format=FORMAT + 1))
    assert error.value.schema == FORMAT + 1


def test_sizes_are_bounded(monkeypatch) -> None:
    monkeypatch.setattr(knowledge_file, "LARGEST", 10)
    assert why(packed_as_it_is()) == "too_large"
    monkeypatch.undo()
    monkeypatch.setattr(knowledge_file, "_MOST", 2)
    assert why(packed_as_it_is()) == "too_many"
    monkeypatch.undo()
    assert why(raw_of({"a.toml": b"x" * ((1 << 20) + 1)})) == "too_long"


def packed_as_it_is() -> bytes:
    return raw_of(FILES)


@pytest.mark.parametrize(
    "name",
    ["../a.toml", "/a.toml", "a.exe", "a\\b.toml", ".a.toml", "a/b/c/d.toml", "a.toml\n", "é.txt"],
)
def test_no_other_name_is_packed_or_read(name: str) -> None:
    assert not is_listed(name)
    with pytest.raises(NotAPack):
        packed(LABEL, {name: b""})


def test_a_manifest_among_the_files_is_refused() -> None:
    with pytest.raises(NotAPack):
        packed(LABEL, {MANIFEST: b""})


def test_versions_are_compared_as_numbers() -> None:
    assert order_of("2026.11") == order_of("2026.11.0")
    assert order_of("2026.9.1") < order_of("2026.11.1") < order_of("2027.1")
    assert order_of("draft") < order_of("0.0.1")
    assert LABEL.order == order_of(LABEL.version)


def test_a_folder_is_named_after_id_and_version() -> None:
    assert label_named(LABEL.name) == ("cn", "2026.12.1")
    for name in ("cn", "-1", "cn-", "cn-x", "CN-1", ".new-1", "active.json", ""):
        assert label_named(name) is None
