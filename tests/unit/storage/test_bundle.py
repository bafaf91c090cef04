"""The zip of a case pack: what is written is read by others, what is odd is refused with a word."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

import pytest

from refundwizard.content.load import load
from refundwizard.domain.words import Words
from refundwizard.storage import bundle
from refundwizard.storage.bundle import Packer, is_listed, readable_name
from refundwizard.storage.bundle_reader import Bundle
from refundwizard.storage.errors import NotAPack, Refused
from refundwizard.storage.paths import resources
from tests.faults.packs import Ending, Forged, forged

NAME = "evidence/" + "a" * 64


def packed(*pieces: tuple[str, bytes]) -> bytes:
    out = BytesIO()
    packer = Packer(out.write)  # type: ignore[arg-type]
    for name, data in pieces:
        packer.add(name, data)
    packer.finish()
    return out.getvalue()


def refused(raw: bytes) -> str:
    try:
        found = Bundle(BytesIO(raw))
        for entry in found.entries.values():
            list(found.pieces(entry))
    except NotAPack as error:
        return error.reason
    return ""


def test_what_is_written_is_read_back_here_and_by_another_reader() -> None:
    pieces = {"index.html": b"<p>" * 500, "case.pdf": b"", NAME: bytes(range(256)) * 9}
    raw = packed(*pieces.items())
    found = Bundle(BytesIO(raw))
    assert {name: found.read(name) for name in found.entries} == pieces
    with zipfile.ZipFile(BytesIO(raw)) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == pieces


def test_what_another_program_packed_anew_is_read_as_well(tmp_path) -> None:
    class OneWay(BytesIO):
        def seekable(self) -> bool:
            return False

        def seek(self, *_at: int) -> int:
            raise OSError

        def tell(self) -> int:
            raise OSError

    out = OneWay()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("index.html", b"text" * 400)
        archive.writestr("case.pdf", b"more")
    found = Bundle(BytesIO(out.getvalue()))
    assert found.read("index.html") == b"text" * 400
    assert found.read("case.pdf") == b"more"


def test_a_stream_that_is_not_what_was_measured_is_refused() -> None:
    for chunks in ((b"ab",), (b"abcd",), (b"abd",)):
        packer = Packer(lambda _data: None)
        with pytest.raises(Refused):
            packer.add_stored(NAME, 3, 0x352441C2, chunks)
    packer = Packer(lambda _data: None)
    packer.add_stored(NAME, 3, 0x352441C2, (b"abc",))


def test_a_pack_never_grows_beyond_what_every_program_reads(monkeypatch) -> None:
    monkeypatch.setattr(bundle, "WHOLE", bundle.DIRECTORY + 100)
    packer = Packer(lambda _data: None)
    with pytest.raises(Refused) as error:
        packer.add_stored(NAME, 101, 0, ())
    assert error.value.reason == "too_large_pack"
    monkeypatch.setattr(bundle, "ENTRIES", 0)
    with pytest.raises(Refused):
        packer.add("index.html", b"")


def test_no_other_name_and_none_twice_is_written() -> None:
    packer = Packer(lambda _data: None)
    packer.add("index.html", b"")
    for name in ("index.html", "a.txt"):
        with pytest.raises(ValueError, match=name):
            packer.add(name, b"")


def test_what_repeats_itself_too_much_is_stored_so_that_it_is_no_bomb() -> None:
    raw = packed(("index.html", b"\0" * (2 << 20)))
    assert len(Bundle(BytesIO(raw)).read("index.html")) == 2 << 20


@pytest.mark.parametrize(
    ("word", "made"),
    [
        ("和商家的聊天", "files/03_和商家的聊天.png"),
        ("", "files/03.png"),
        ("../a b:c\u202e", "files/03_abc.png"),
        ("e\u0301" * 40, "files/03_" + "é" * 24 + ".png"),
    ],
)
def test_a_readable_name_is_made_of_letters_and_a_known_ending(word: str, made: str) -> None:
    assert readable_name(3, word, ".png") == made
    assert is_listed(made)


def test_a_missing_or_too_long_entry_is_named() -> None:
    found = Bundle(BytesIO(packed(("index.html", b"12345"))))
    for name, limit, reason in (("case.json", 9, "missing"), ("index.html", 4, "too_long")):
        with pytest.raises(NotAPack) as error:
            found.read(name, limit)
        assert error.value.reason == reason


A = Forged(b"index.html", b"abc")
CASE = Forged(b"case.json", b"{}")


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "no_zip"),
        (b"x" * 100, "no_zip"),
        (forged([A]) + b"x" * 30, "behind"),
        (forged([A], Ending(head=b"MZ")), "overlap"),
        (forged([A], Ending(tail=b"note", comment=4)), "behind"),
        (forged([A], Ending(count=1)), "list"),
        (forged([A], Ending(count=-1)), "list"),
        (forged([A], Ending(count=0xFFFE)), "zip64"),
        (forged([A], Ending(size=1)), "list"),
        (forged([A] * 5001), "too_many"),
        (forged([A, A]), "twice"),
        (forged([Forged(b"case.json", b"{}", flags=1)]), "encrypted"),
        (forged([Forged(b"case.json", b"{}", flags=0x20)]), "list"),
        (forged([Forged(b"case.json", b"{}", method=12)]), "method"),
        (forged([Forged(b"case.json", b"{}", outer=0o120777 << 16)]), "link"),
        (forged([Forged(b"case.json", b"{}", outer=0x10)]), "link"),
        (forged([Forged(b"\xff", b"{}")]), "name"),
        (forged([Forged("files/01_é.png".encode(), b"", flags=0)]), "name"),
        (forged([Forged(b"case.json", b"{}", size=1)]), "lying"),
        (forged([Forged(b"case.json", b"{}", crc=1)]), "lying"),
        (forged([Forged(b"case.json", b"{}" * 90, 8, size=9)]), "lying"),
        (forged([Forged(b"case.json", b"{}" * 90, 8, size=999)]), "lying"),
        (forged([Forged(b"case.json", b"{}" * (1 << 20), 8)]), "bomb"),
        (forged([Forged(b"case.json", b"{}", size=5 << 20, packed=5 << 20)]), "too_long"),
        (forged([A, Forged(b"case.json", b"{}", start=0)]), "overlap"),
        (forged([A, Forged(b"case.json", b"{}", inner_name=b"case.jsom")]), "list"),
        (forged([Forged(b"index.html", b"a", behind=b"hidden"), CASE]), "overlap"),
        (forged([CASE, Forged(b"index.html", b"a", behind=b"hidden")]), "overlap"),
        (forged([Forged(b"case.json", b"{}", start=7)]), "overlap"),
    ],
)
def test_each_oddity_is_refused_with_a_word_of_its_own(raw: bytes, reason: str) -> None:
    assert refused(raw) == reason


def test_more_than_is_believed_in_all_is_a_bomb(monkeypatch) -> None:
    monkeypatch.setattr("refundwizard.storage.bundle_reader.WHOLE", 400)
    big = [Forged(b"evidence/" + bytes([97 + at]) * 64, b"") for at in range(2)]
    raw = forged(big)
    assert refused(raw) == "too_large"
    monkeypatch.setattr("refundwizard.storage.bundle_reader.WHOLE", len(raw))
    sizes = [Forged(each.name, b"", 8, size=len(raw)) for each in big[:2]]
    more = forged([*sizes, Forged(b"index.html", b"", 8, size=len(raw))])
    monkeypatch.setattr("refundwizard.storage.bundle_reader.WHOLE", len(more))
    assert refused(more) in {"bomb", "lying"}


def test_every_word_has_a_sentence_in_both_languages() -> None:
    pack = load(resources() / "content" / "cn")
    source = "".join(
        (resources().parent / "refundwizard" / "storage" / f"{name}.py").read_text()
        for name in ("bundle_reader", "pack_contents", "taking_in")
    )
    reasons = set(re.findall(r'NotAPack\("([a-z_0-9]+)"', source))
    reasons |= set(re.findall(r'"([a-z0-9_]+)" if file\.read', source))
    assert len(reasons) >= 18
    for lang in ("zh_CN", "en"):
        words = Words(lang, pack.texts)
        assert [each for each in reasons if not words.has(f"faults.pack_{each}")] == []
