from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from refundwizard.media.thumbnails import Thumbnail
from refundwizard.session.thumbnails import can_be_shown, thumbnails
from refundwizard.storage.errors import DiskFull
from refundwizard.storage.vault import Vault


def png() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (8, 8), "#abc").save(out, "PNG")
    return out.getvalue()


class Maker:
    """Makes one picture, and counts how often."""

    def __init__(self, thumbnail: Thumbnail | None) -> None:
        self.made = 0
        self.thumbnail = thumbnail

    def __call__(self, _path: Path, _edge: int) -> Thumbnail | None:
        self.made += 1
        return self.thumbnail


@pytest.fixture
def place(library, dress) -> tuple[str, str]:
    case_id = library.create(dress)
    return case_id, Vault(library.store).take_bytes(case_id, b"bytes").sha256


def test_a_picture_is_made_once_and_then_read(library, place) -> None:
    case_id, digest = place
    maker = Maker(Thumbnail(png(), 8, 8, 1))
    first = thumbnails(library.store, case_id, [digest], maker)
    assert thumbnails(library.store, case_id, [digest], maker) == first == {digest: png()}
    assert maker.made == 1


@pytest.mark.parametrize(
    "rubbish", [b"", b"nothing", png()[:-4], png()[:40] + b"\0" * len(png()[40:-12]) + png()[-12:]]
)
def test_a_damaged_picture_is_made_again(library, place, rubbish: bytes) -> None:
    case_id, digest = place
    (library.store.thumbs(case_id) / f"{digest}.png").write_bytes(rubbish)
    made = thumbnails(library.store, case_id, [digest], Maker(Thumbnail(png(), 8, 8, 1)))
    assert made == {digest: png()}


def test_what_cannot_be_shown_is_none(library, place) -> None:
    case_id, digest = place
    assert thumbnails(library.store, case_id, [digest], Maker(None)) == {digest: None}
    assert thumbnails(library.store, case_id, ["f" * 64], Maker(None)) == {"f" * 64: None}


def test_a_broken_maker_harms_nobody(library, place) -> None:
    case_id, digest = place

    def broken(_path: Path, _edge: int) -> Thumbnail | None:
        raise OSError

    assert thumbnails(library.store, case_id, [digest], broken) == {digest: None}


def test_a_full_disk_only_means_no_cache(library, place, monkeypatch) -> None:
    case_id, digest = place

    def full(*_args: object, **_named: object) -> None:
        raise DiskFull(Path("x"))

    monkeypatch.setattr("refundwizard.session.thumbnails.put", full)
    made = thumbnails(library.store, case_id, [digest], Maker(Thumbnail(png(), 8, 8, 1)))
    assert made == {digest: png()}


def test_work_that_was_cancelled_stops(library, place) -> None:
    case_id, digest = place
    assert thumbnails(library.store, case_id, [digest], Maker(None), lambda: True) == {}


def test_pictures_and_pdfs_can_be_shown() -> None:
    assert can_be_shown("image/png")
    assert can_be_shown("application/pdf")
    assert not can_be_shown("video/mp4")
