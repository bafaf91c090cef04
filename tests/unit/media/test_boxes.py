from __future__ import annotations

from io import BytesIO

from refundwizard.media.boxes import is_cut_off


def box(kind: bytes, size: int, body: int) -> bytes:
    return size.to_bytes(4, "big") + kind + bytes(body)


WHOLE = box(b"ftyp", 16, 8) + box(b"moov", 40, 32) + box(b"mdat", 100, 92)


def cut(data: bytes) -> bool:
    return is_cut_off(BytesIO(data))


def test_a_whole_file_ends_with_its_last_box() -> None:
    assert not cut(WHOLE)


def test_a_file_that_ends_inside_a_box_or_its_head_is_cut_off() -> None:
    assert cut(WHOLE[:-1])
    assert cut(WHOLE[:60])
    assert cut(WHOLE + b"\0\0")


def test_a_long_box_says_its_length_behind_its_name() -> None:
    long = b"\0\0\0\x01mdat" + (116).to_bytes(8, "big") + bytes(100)
    assert not cut(box(b"ftyp", 16, 8) + long)
    assert cut(box(b"ftyp", 16, 8) + long[:-3])


def test_a_last_box_may_reach_to_the_end_without_a_length() -> None:
    assert not cut(box(b"ftyp", 16, 8) + box(b"mdat", 0, 500))


def test_nonsense_is_left_alone_and_ends() -> None:
    assert not cut(box(b"ftyp", 16, 8) + box(b"free", 3, 500))
    assert not cut(box(b"free", 8, 0) * 5000)
