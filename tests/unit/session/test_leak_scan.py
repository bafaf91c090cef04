from __future__ import annotations

import base64
import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from refundwizard.domain.answers import Words as Text
from refundwizard.domain.case import Case, Exhibit, PackRef
from refundwizard.domain.pack import Words
from refundwizard.domain.prevention_card import prevention_card
from refundwizard.domain.private_data import Known
from refundwizard.session import leak_scan
from refundwizard.session.leak_parts import extras_of, parts_of, pdf_page
from refundwizard.session.leak_scan import (
    Guard,
    Leak,
    LeakError,
    Surroundings,
    check,
    check_picture,
    leak_words,
    scan,
    surroundings,
)

HOME = "/home" + "/zhang-san"
USERS = "/Users" + "/li"
HERE = Surroundings(("zhang-san",), (HOME,))
GUARD = Guard("public", Known(), (), ("0123456789abcdef0123",), HERE)
SELF = replace(GUARD, audience="self")


def jpeg(**more: object) -> bytes:
    out = BytesIO()
    Image.new("RGB", (40, 40), "red").save(out, "JPEG", **more)
    return out.getvalue()


def pdf(**more: object) -> bytes:
    out = BytesIO()
    Image.new("RGB", (60, 40), "red").save(out, "PDF", **more)
    return out.getvalue()


def archive(content: bytes, name: str = "a.txt") -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.mkdir("folder")
        made.writestr(name, content)
    return out.getvalue()


def kinds(data: bytes, guard: Guard = GUARD) -> set[str]:
    return {leak.kind for leak in scan(data, guard)}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("call 13812345678 now", "phone"),
        ("138\r\n 12345678", "phone"),
        ("<b>138</b>12345678", "phone"),
        ("证件 11010519491231002X", "id_number"),
        ("4111 1111 1111 1111", "bank_card"),
        ("li@example.com", "email"),
        ("by zhang-san", "computer"),
        (f"see {HOME}/a.png", "folder"),
        (r"C:\Users\li\a.png", "folder"),
        (f"{USERS}/a.png", "folder"),
        ("0123456789abcdef0123", "internal_id"),
    ],
)
def test_each_planted_word_is_found_as_text_in_archives_and_in_two_byte_letters(
    text: str, kind: str
) -> None:
    assert kind in kinds(text.encode())
    assert kind in kinds(text.encode("utf-16"))
    assert kind in kinds(archive(archive(text.encode())))


def test_what_is_masked_or_harmless_is_no_leak() -> None:
    assert scan("138****5678 浙江省杭州市**** xzhang-sanx 收件人：李四".encode(), GUARD) == ()


def test_for_yourself_only_the_computer_is_secret() -> None:
    assert scan(b"13812345678 li@example.com", SELF) == ()
    assert kinds(b"by zhang-san", SELF) == {"computer"}


def test_a_name_that_may_be_a_word_is_looked_for_among_the_facts_alone() -> None:
    mark = replace(SELF, here=Surroundings(("mark",)))
    assert scan(b"mark the date", mark) == ()
    assert kinds(pdf(author="mark"), mark) == {"computer"}


def test_what_the_shopper_wrote_is_no_secret_of_the_computer() -> None:
    said = replace(SELF, said=(f"zhang-san put it in {HOME}/x and C:\\Users\\li",))
    assert scan(f"zhang-san {HOME}/x C:\\Users\\li".encode(), said) == ()


def test_what_the_case_says_is_found_however_it_is_wrapped() -> None:
    said = ("收货地址：幸福里小院东门 收件人：欧阳小明 收件人：张三",)
    guard = replace(GUARD, said=said)
    assert kinds("幸福里\n小院东门".encode(), guard) == {"address"}
    assert kinds("欧阳 小明".encode(), guard) == {"name"}
    assert scan("张三".encode(), guard) == ()


def test_facts_pages_and_streams_of_a_pdf_are_read() -> None:
    assert kinds(pdf(author="zhang-san")) == {"computer"}
    assert kinds(pdf(title="13812345678")) == {"phone"}
    assert scan(pdf(), GUARD) == ()


def test_what_hides_in_a_pdf_is_found() -> None:
    assert kinds(pdf() + b"\nappended") == {"appended"}
    assert "attachment" in kinds(pdf().replace(b"%%EOF", b"/EmbeddedFile %%EOF"))
    stream = b"stream\n" + jpeg(comment=b"x") + b"\nendstream"
    assert ("comment", "pdf_picture") in set(extras_of(b"%PDF-1.7 " + stream + b" %%EOF"))


def test_what_hides_in_pictures_is_found_where_they_lie() -> None:
    hidden = jpeg(comment=b"secret")
    page = b"<img src='data:image/jpeg;base64," + base64.b64encode(hidden) + b"'>"
    assert scan(hidden, GUARD) == (Leak("comment", "picture", ""),)
    assert scan(page, GUARD) == (Leak("comment", "inline_picture", ""),)
    assert kinds(archive(hidden, "a.jpg")) == {"comment"}
    assert kinds(jpeg(comment=b"by zhang-san")) == {"comment", "computer"}


def test_a_broken_picture_in_a_page_is_looked_at_as_it_stands() -> None:
    assert scan(b"data:image/png;base64,A|", GUARD) == ()


def test_archives_in_archives_end_somewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    deep = b"13812345678"
    for _level in range(5):
        deep = archive(deep)
    assert list(parts_of(deep))
    monkeypatch.setattr("refundwizard.session.leak_parts.MOST_BYTES", 3)
    assert scan(archive(b"13812345678"), GUARD) == ()


def test_a_name_of_a_file_in_an_archive_is_read() -> None:
    assert kinds(archive(b"", "13812345678.txt")) == {"phone"}


def test_a_stop_says_what_and_where_in_a_sentence(pack) -> None:
    with pytest.raises(LeakError) as stopped:
        check(b"13812345678 li@example.com", GUARD)
    words = leak_words(Words("zh_CN", pack.texts), stopped.value)
    assert "没遮住的电话（138****5678）" in words
    assert "共 2 处" in words
    assert "phone (text)" in str(stopped.value)
    gps = LeakError((Leak("gps", "picture", ""),))
    assert "the picture still holds where it was taken" in leak_words(Words("en", pack.texts), gps)
    check(b"nothing", GUARD)


def test_a_picture_passes_only_with_pixels_alone() -> None:
    check_picture(jpeg())
    with pytest.raises(LeakError):
        check_picture(jpeg(comment=b"x"))


def test_a_guard_knows_the_case(pack, clock) -> None:
    case = Case(
        pack=PackRef(id=pack.id, version=pack.version),
        created_at=clock(),
        answers={"order_no": Text(text="P123456789")},
        exhibits=(Exhibit(id="0123456789abcdef0123"), Exhibit(id="E1")),
    )
    guard = Guard.of(case, "merchant", HERE)
    assert guard.ids == ("0123456789abcdef0123",)
    assert guard.known.orders == {"P123456789"}
    assert Guard.of(case, "merchant").here == surroundings()


def test_a_document_of_no_case_tells_nothing_of_the_computer(pack, clock) -> None:
    words = Words("zh_CN", pack.texts)
    guard = Guard.of_document(prevention_card(pack, "买家说 13812345678", clock(), words))
    assert (guard.audience, guard.ids) == ("self", ())
    check(b"13812345678", guard)


def test_common_and_short_names_tell_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, is_kept in (("root", False), ("li", False), ("zhang-san", True), ("zhangsan", True)):
        surroundings.cache_clear()
        monkeypatch.setattr(leak_scan.getpass, "getuser", lambda name=name: name)
        assert (name in surroundings().names) == is_kept
    surroundings.cache_clear()

    def nobody() -> str:
        raise KeyError

    monkeypatch.setattr(leak_scan.getpass, "getuser", nobody)
    assert str(Path.home()) in surroundings().folders
    surroundings.cache_clear()


def test_a_page_of_a_pdf_is_drawn() -> None:
    assert pdf_page(pdf(), 0).startswith(b"\x89PNG")


DIGEST = "0a" * 10 + "b18212343074c" + "5f" * 15 + "9"
"""Looks like a telephone in its middle."""


def test_a_digest_broken_over_lines_is_no_telephone() -> None:
    pieces = "\n".join((DIGEST[:20], DIGEST[20:33], DIGEST[33:])).encode()
    known = replace(GUARD, digests=(DIGEST,))
    assert "phone" in kinds(pieces)
    assert kinds(pieces, known) == set()
    assert kinds("电话 18212343075".encode(), known) == {"phone"}


def test_a_line_of_any_digest_is_no_telephone_but_a_word_before_one_hides_nothing() -> None:
    assert kinds("记录摘要 9ab18212343074cdef".encode()) == set()
    assert kinds(b"phone18212343074") == {"phone"}


def test_the_guard_of_a_case_knows_the_digests_of_its_files() -> None:
    moment = datetime(2026, 11, 17, tzinfo=UTC)
    file = Exhibit(id="e1", sha256=DIGEST)
    case = Case(pack=PackRef(id="cn", version="1"), created_at=moment, exhibits=(file,))
    assert Guard.of(case, "public", HERE).digests == (DIGEST,)
