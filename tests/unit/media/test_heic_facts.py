"""A real HEIC photo tells when it was taken and by which program; its copy tells nothing."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from refundwizard.media.copies import Copier, Rebuilt
from refundwizard.media.metadata import Told, told_by
from refundwizard.media.printer import Printer, Prints
from refundwizard.media.thumbnails import Thumbnailer

pytest.importorskip("pi_heif", reason="the extra that reads HEIC is not installed")
HEIC = Path(__file__).parents[2] / "data" / "cup_photo.heic"


def test_capture_time_and_program_are_read_through_the_child() -> None:
    child = Thumbnailer()
    try:
        assert told_by(child, HEIC) == Told("2026-11-20T10:31:07+08:00", "Invented camera 3.1")
    finally:
        child.close()


def test_the_picture_for_print_is_converted_and_holds_no_note() -> None:
    before = HEIC.read_bytes()
    printer = Printer()
    try:
        made = printer.prints(HEIC)
    finally:
        printer.close()
    assert isinstance(made, Prints)
    (piece,) = made.pieces
    assert b"Invented" not in piece.data
    with Image.open(BytesIO(piece.data)) as picture:
        assert picture.size == (640, 480)
        assert not picture.getexif()
    assert HEIC.read_bytes() == before


def test_a_copy_for_others_holds_neither_place_nor_device() -> None:
    copier = Copier()
    try:
        made = copier.rebuild(HEIC, [(0, 10, 10, 50, 50)])
    finally:
        copier.close()
    assert isinstance(made, Rebuilt)
    assert b"Invented" not in made.data
    with Image.open(BytesIO(made.data)) as picture:
        assert not picture.getexif()
