from __future__ import annotations

from pathlib import Path

import pytest

from refundwizard.domain.pack import Words
from refundwizard.session.export_work import Job, error_words, preview, printable, save, with_ending
from refundwizard.session.exporting import Request, document_of
from refundwizard.storage.errors import DiskFull
from refundwizard.storage.fs import OsFs


@pytest.fixture
def job(pack, clock, dress) -> Job:
    return Job(pack, dress, clock(), Request(format="md"))


@pytest.mark.parametrize(("form", "ending"), [("pdf", "pdf"), ("md", "md"), ("json", "json")])
def test_each_format_has_its_ending(pack, clock, dress, form: str, ending: str) -> None:
    assert Job(pack, dress, clock(), Request(format=form)).extension == ending


def test_an_ending_is_added_once() -> None:
    assert with_ending(Path("a"), "pdf") == Path("a.pdf")
    assert with_ending(Path("a.PDF"), "pdf") == Path("a.PDF")
    assert with_ending(Path("a.b"), "pdf") == Path("a.b.pdf")


def test_a_named_file_is_replaced_and_an_unnamed_one_is_not(job: Job, tmp_path: Path) -> None:
    target = tmp_path / "list.md"
    target.write_bytes(b"old")
    assert save(job, OsFs(), target).path == target
    assert target.read_bytes() != b"old"
    with pytest.raises(FileExistsError):
        save(job, OsFs(), tmp_path / "list")


def test_a_folder_that_is_gone_is_said(job: Job, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        save(job, OsFs(), tmp_path / "gone" / "list.md")


def test_preview_and_printout_come_from_the_same_pages(pack, clock, dress) -> None:
    request = Request(format="pdf")
    pages = preview(document_of(pack, dress, clock(), request))
    assert all(page.startswith(b"\x89PNG") for page in pages)
    pdf = printable(Job(pack, dress, clock(), request))
    assert pdf.startswith(b"%PDF")


def test_every_error_is_one_sentence(pack, tmp_path: Path) -> None:
    words, target = Words("zh_CN", pack.texts), tmp_path / "list.pdf"
    assert "磁盘已满" in error_words(words, DiskFull(target), target)
    assert str(tmp_path) in error_words(words, FileNotFoundError(), target)
    assert "ValueError" in error_words(words, ValueError("x"), target)
