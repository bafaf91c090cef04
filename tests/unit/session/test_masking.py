from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from refundwizard.domain.case import Case, Exhibit, PackRef
from refundwizard.domain.reading_lines import Line, Span
from refundwizard.domain.records import Box
from refundwizard.media.copies import Copier, Rebuilt
from refundwizard.media.thumbnails import NoPicture
from refundwizard.session.leak_scan import LeakError
from refundwizard.session.masking import (
    CopyFailedError,
    exhibit_of,
    keep,
    kept,
    page_of,
    rebuild,
    save_copy,
    suggestions,
    with_mask,
)
from refundwizard.storage.fs import OsFs
from refundwizard.storage.vault import Vault

BOX = Box(left=8, top=8, width=40, height=16, what="phone")


def png(**more: object) -> bytes:
    out = BytesIO()
    Image.new("RGB", (120, 80), "#cde").save(out, "PNG", **more)
    return out.getvalue()


class Made(Copier):
    """A copier that answers what it is told."""

    def __init__(self, answer: Rebuilt | NoPicture) -> None:
        super().__init__()
        self.answer = answer
        self.boxes: list[object] = []

    def rebuild(self, path: Path, boxes: object = ()) -> Rebuilt | NoPicture:
        del path
        self.boxes = list(boxes)  # type: ignore[call-overload]
        return self.answer


def copy_of(data: bytes) -> Rebuilt:
    return Rebuilt(data, "image/png", 120, 80, 1)


@pytest.fixture
def vault(library, pack, clock) -> tuple[Vault, str]:
    case = Case(pack=PackRef(id=pack.id, version=pack.version), created_at=clock())
    return Vault(library.store), library.create(case)


def test_a_suggestion_covers_its_part_of_a_line_and_a_little_more() -> None:
    line = Line("电话 13812345678", Span(100, 200, 500, 240))
    (found,) = suggestions([line, Line("没有"), Line("13812345678")], page=2)
    assert found.shown == "138****5678"
    assert (found.box.what, found.box.page) == ("phone", 2)
    assert 100 < found.box.left < 240
    assert found.box.left + found.box.width >= 500
    assert found.box.top < 200
    assert found.box.top + found.box.height > 240


def test_a_suggestion_at_the_edge_stays_on_the_picture() -> None:
    (found,) = suggestions([Line("13812345678", Span(0, 0, 300, 30))])
    assert (found.box.left, found.box.top) == (0, 0)


def test_a_copy_takes_the_boxes_in_their_order_and_is_looked_through() -> None:
    copier = Made(copy_of(png()))
    assert rebuild(copier, Path("a"), [BOX]).data == png()
    assert copier.boxes == [(0, 8, 8, 40, 16)]
    with pytest.raises(CopyFailedError) as failed:
        rebuild(Made(NoPicture("locked")), Path("a"))
    assert failed.value.why == "locked"
    with pytest.raises(LeakError):
        rebuild(Made(copy_of(png() + b"appended")), Path("a"))


def test_a_kept_copy_lies_in_the_vault_and_the_original_stays(vault, clock) -> None:
    store, case_id = vault
    original = store.take_bytes(case_id, png(compress_level=0)).sha256
    mask = keep(store, case_id, copy_of(png()), [BOX], clock())
    assert kept(store, case_id, mask.sha256) == png()
    assert (mask.size, mask.boxes, mask.made_at) == (len(png()), (BOX,), clock())
    assert kept(store, case_id, original) == png(compress_level=0)


def test_a_copy_that_went_bad_is_not_handed_out(vault) -> None:
    store, case_id = vault
    sha256 = store.take_bytes(case_id, png()).sha256
    path = store.path(case_id, sha256)
    path.chmod(0o600)
    path.write_bytes(b"other")
    with pytest.raises(CopyFailedError):
        kept(store, case_id, sha256)


def test_a_mask_is_noted_and_forgotten_and_nothing_else_changes(vault, pack, clock) -> None:
    store, case_id = vault
    mask = keep(store, case_id, copy_of(png()), [BOX], clock())
    given = Case(
        pack=PackRef(id=pack.id, version=pack.version),
        created_at=clock(),
        exhibits=(Exhibit(id="a"), Exhibit(id="b")),
    )
    noted = with_mask(given, "b", mask)
    assert [each.mask for each in noted.exhibits] == [None, mask]
    assert with_mask(noted, "b", None) == given
    assert exhibit_of(noted, "b") == noted.exhibits[1]
    assert exhibit_of(noted, "c") is None


def test_a_copy_is_written_with_the_ending_of_its_form(tmp_path: Path) -> None:
    path = save_copy(OsFs(), tmp_path / "copy", png())
    assert path == tmp_path / "copy.png"
    assert path.read_bytes() == png()
    with pytest.raises(FileExistsError):
        save_copy(OsFs(), tmp_path / "copy", png())


def test_a_copy_with_more_than_pixels_is_never_written(tmp_path: Path) -> None:
    with pytest.raises(LeakError):
        save_copy(OsFs(), tmp_path / "copy.png", png() + b"appended")
    assert not list(tmp_path.iterdir())


def test_a_page_of_a_copy_is_a_picture() -> None:
    out = BytesIO()
    Image.new("RGB", (60, 40), "red").save(out, "PDF")
    page = page_of(Rebuilt(out.getvalue(), "application/pdf", 60, 40, 1), 0)
    assert Image.open(BytesIO(page)).size[0] >= 60
    assert page_of(copy_of(png()), 0) == png()
