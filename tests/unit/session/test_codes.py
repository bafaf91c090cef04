from __future__ import annotations

import pytest

from refundwizard.session.codes import MOST_PIECES, PIECE, matrix, pieces

LETTER = "你好，关于我买的“法式碎花连衣裙”：\n请在11月20日前同意退货，退回 329.00 元。😀"


def read(code: tuple[tuple[bool, ...], ...]) -> str:
    cv2, numpy = pytest.importorskip("cv2"), pytest.importorskip("numpy")
    dots = numpy.array([[0 if dark else 255 for dark in row] for row in code], dtype="uint8")
    framed = numpy.pad(dots, 4, constant_values=255)
    picture = numpy.kron(framed, numpy.ones((6, 6), dtype="uint8"))
    return str(cv2.QRCodeDetectorAruco().detectAndDecode(picture)[0])


def test_a_short_text_is_one_code_that_another_program_reads() -> None:
    (piece,) = pieces(f"  {LETTER}\n")
    assert piece == LETTER
    assert read(matrix(piece)) == LETTER


def test_a_longer_text_is_numbered_parts_that_give_it_back() -> None:
    text = "".join(f"第{number}句，请退回 329.00 元。" for number in range(40))
    parts = pieces(text)
    assert 1 < len(parts) <= MOST_PIECES
    assert all(len(part.encode()) <= PIECE for part in parts)
    assert [part[:5] for part in parts] == [
        f"({number}/{len(parts)})" for number in range(1, len(parts) + 1)
    ]
    assert "".join(part[6:] for part in parts) == text
    assert all(part.endswith("。") for part in parts)
    assert read(matrix(parts[-1])) == parts[-1]


def test_a_text_without_any_mark_is_cut_between_characters() -> None:
    text = "退" * 600
    assert "".join(part[6:] for part in pieces(text)) == text


def test_what_takes_too_many_codes_or_says_nothing_has_none() -> None:
    assert pieces("退" * (PIECE * MOST_PIECES)) == ()
    assert pieces("退款" * 533) == ()
    assert pieces(" \n") == ()


def test_half_a_character_does_no_harm() -> None:
    assert pieces("退\ud83d款") == ("退?款",)


def test_a_code_is_a_square_without_its_quiet_zone() -> None:
    code = matrix("退款")
    assert {len(row) for row in code} == {len(code)}
    assert all((code[0][0], code[0][-1], code[-1][0]))
