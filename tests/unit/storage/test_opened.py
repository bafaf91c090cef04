"""Copies for other programs: read-only, honest names, gone when the case is closed."""

from __future__ import annotations

import os

import pytest

from refundwizard.storage.errors import IoFailed, NotFound
from refundwizard.storage.opened import can_be_opened, lend, plain_name, take_back

DATA = b"x" * 3_000_000
PNG, PDF = "image/png", "application/pdf"


@pytest.mark.parametrize(
    ("name", "kind", "wanted"),
    [
        ("订单 详情.png", PNG, "订单 详情.png"),
        ("bill.exe", PNG, "bill.png"),
        ("photo.JPEG", "image/jpeg", "photo.jpg"),
        ("a/b\\c:d?.png", PNG, "a_b_c_d_.png"),
        ("x\u202egpj.png", PNG, "x gpj.png"),
        ("CON.png", PNG, "_CON.png"),
        ("com1.x.png", PNG, "_com1.x.png"),
        ("...", PDF, "file.pdf"),
        ("", PDF, "file.pdf"),
        (".png", PNG, ".png"[1:] + ".png"),
        ("v1.2 final report", PDF, "v1.2 final report.pdf"),
        ("长" * 300 + ".png", PNG, "长" * 80 + ".png"),
    ],
)
def test_names_fit_every_system_and_end_as_what_they_are(name, kind, wanted) -> None:
    assert plain_name(name, kind) == wanted


@pytest.mark.parametrize(
    "kind", ["application/x-msdownload", "text/html", "image/svg+xml", "application/zip", ""]
)
def test_what_could_run_or_call_elsewhere_is_not_handed_on(kind: str) -> None:
    assert not can_be_opened(kind)
    with pytest.raises(KeyError):
        plain_name("a", kind)


def test_a_copy_has_the_same_bytes_and_can_only_be_read(store, vault, case_id) -> None:
    sha256 = vault.take_bytes(case_id, DATA).sha256
    path = lend(store, case_id, sha256, "a.png")
    assert path.read_bytes() == DATA
    assert path.name == "a.png"
    assert path.stat().st_mode & 0o222 == 0
    other = lend(store, case_id, sha256, "a.png")
    assert other != path
    assert take_back(store) == 0
    assert not path.exists()
    assert not other.parent.exists()
    assert vault.verify(case_id, sha256) == "ok"


def test_a_cancelled_copy_leaves_nothing(store, vault, case_id) -> None:
    sha256 = vault.take_bytes(case_id, DATA).sha256
    assert lend(store, case_id, sha256, "a.png", lambda: True) is None
    assert not any(files for _top, _folders, files in os.walk(store.root / "cache" / "opened"))


def test_a_missing_file_is_said(store, case_id) -> None:
    with pytest.raises(NotFound):
        lend(store, case_id, "a" * 64, "a.png")


def test_a_write_that_fails_leaves_nothing(store, vault, case_id, monkeypatch) -> None:
    sha256 = vault.take_bytes(case_id, DATA).sha256

    def refuse(_handle: int, _data: bytes) -> None:
        raise OSError(5, "broken")

    monkeypatch.setattr(store.fs, "write", refuse)
    with pytest.raises(IoFailed):
        lend(store, case_id, sha256, "a.png")
    assert not any(files for _top, _folders, files in os.walk(store.root / "cache" / "opened"))


def test_what_another_program_holds_stays_for_the_next_time(
    store, vault, case_id, monkeypatch
) -> None:
    sha256 = vault.take_bytes(case_id, DATA).sha256
    path = lend(store, case_id, sha256, "a.png")
    unlink = store.fs.unlink

    def held(_path) -> None:
        raise PermissionError

    monkeypatch.setattr(store.fs, "unlink", held)
    assert take_back(store) == 1
    assert path.exists()
    monkeypatch.setattr(store.fs, "unlink", unlink)
    assert take_back(store) == 0


def test_nothing_to_take_back_is_nothing(store) -> None:
    assert take_back(store) == 0
