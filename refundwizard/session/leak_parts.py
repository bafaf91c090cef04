"""Taking finished files apart: every text in them, and what pictures hold besides pixels."""

from __future__ import annotations

import base64
import binascii
import html
import re
import threading
import zipfile
import zlib
from io import BytesIO
from typing import TYPE_CHECKING, Final, NamedTuple

from refundwizard.media.picture_parts import JPEG, PNG, extras

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pypdfium2

DEPTH: Final = 3
"""So many archives may lie in each other."""
MOST_ENTRIES: Final = 4000
MOST_BYTES: Final = 256 * 1024 * 1024
"""More than this is not unpacked (bytes)."""
_SHARP: Final = 1.5
"""Pixels per point of a page that is only looked at."""
_PDF: Final = b"%PDF-"
_ZIP: Final = b"PK\x03\x04"
_STREAM: Final = re.compile(rb"stream\r?\n(.*?)\r?\n?endstream", re.DOTALL)
_INLINE: Final = re.compile(rb"data:[a-z]+/[a-z0-9.+-]+;base64,([A-Za-z0-9+/=\s]+)")
_ATTACHED: Final = (b"/EmbeddedFile", b"/JavaScript", b"/Launch")
_END: Final = b"%%EOF"
_ACTIVE: Final = re.compile(r"vbaProject|/embeddings/|/activeX/|/externalLinks/|oleObject")
"""Names of parts of an office file that carry programs or other files."""
_ENDS: Final = re.compile(r"</(?:[a-z]+:)?(?:p|tc|si|c|v|tr|row)>|/>")
"""Where one piece of text of an office file ends: what comes after belongs to another."""
_ZIP_END: Final = b"PK\x05\x06"
_ZIP_END_SIZE: Final = 22
_TURN: Final = threading.Lock()
"""The PDF reader is not made for two threads."""


class Part(NamedTuple):
    """A text and where it stands; ``is_read`` is one that a person can read."""

    text: str
    where: str
    is_read: bool


def parts_of(data: bytes, depth: int = 0) -> Iterator[Part]:
    """Yield every text in a file: of a PDF its pages, facts and streams; of an archive its files.

    What cannot be read is looked at as it stands.
    """
    if data.startswith(_PDF):
        yield from _pdf(data)
    elif data.startswith(_ZIP) and depth < DEPTH:
        yield from _archive(data, depth)
    elif data.startswith((JPEG, PNG)):
        yield Part(data.decode("latin-1"), "picture", is_read=False)
    else:
        yield from _text(data)


def extras_of(data: bytes, depth: int = 0) -> Iterator[tuple[str, str]]:
    """Yield what pictures hold besides pixels, with where they are: on their own or in a file."""
    if data.startswith((JPEG, PNG)):
        yield from ((kind, "picture") for kind in extras(data))
    elif data.startswith(_PDF):
        for stream in _streams(data):
            yield from ((kind, "pdf_picture") for kind in extras(stream) if _is_picture(stream))
        yield from (("attachment", "pdf") for name in _ATTACHED if name in data)
        if data[data.rfind(_END) + len(_END) :].strip():
            yield "appended", "pdf"
    elif data.startswith(_ZIP) and depth < DEPTH:
        yield from _extras_of_archive(data, depth)
    else:
        for inline in _inlines(data):
            yield from ((kind, "inline_picture") for kind, _where in extras_of(inline, depth + 1))


def _extras_of_archive(data: bytes, depth: int) -> Iterator[tuple[str, str]]:
    for name, content in _files(data):
        if _ACTIVE.search(name):
            yield "attachment", "archive"
        yield from extras_of(content, depth + 1)
    if not data.endswith(_ending(data)):
        yield "appended", "archive"


def _is_picture(data: bytes) -> bool:
    return data.startswith((JPEG, PNG))


def _decoded(data: bytes) -> str:
    is_wide = data[:2] in {b"\xff\xfe", b"\xfe\xff"}
    return data.decode("utf-16" if is_wide else "utf-8", "replace")


def _text(data: bytes) -> Iterator[Part]:
    text = _decoded(data)
    unfolded = re.sub(r"\r\n[ \t]", "", text)  # long lines of calendars
    bare = re.sub(r"<[^<>]*>", "", unfolded)
    plain = bare.replace("\\*", "*").replace("\\", "")  # Markdown's and JSON's own signs
    yield Part(text, "text", is_read=True)
    yield Part(unfolded, "text", is_read=True)
    yield Part(plain, "text", is_read=True)


def _inlines(data: bytes) -> Iterator[bytes]:
    for hit in _INLINE.finditer(data):
        try:
            yield base64.b64decode(hit.group(1))
        except binascii.Error:
            yield hit.group(1)


def _pdf(data: bytes) -> Iterator[Part]:
    yield Part(data.decode("latin-1"), "pdf_facts", is_read=False)
    yield from (
        Part(s.decode("utf-8", "replace"), "pdf_facts", is_read=False) for s in _streams(data)
    )
    from pypdfium2 import PdfDocument

    with _TURN:
        document = PdfDocument(data)
        try:
            facts = " ".join(
                f"{key}: {value}" for key, value in document.get_metadata_dict().items()
            )
            pages = [_page(document, number) for number in range(len(document))]
        finally:
            document.close()
    yield Part(facts, "pdf_facts", is_read=True)
    yield from (Part(text, "pdf_page", is_read=True) for text in pages)


def pdf_page(data: bytes, number: int) -> bytes:
    """Return a page of a PDF of our own making as PNG."""
    from pypdfium2 import PdfDocument

    out = BytesIO()
    with _TURN:
        document = PdfDocument(data)
        try:
            document[number].render(scale=_SHARP).to_pil().save(out, "PNG", compress_level=1)
        finally:
            document.close()
    return out.getvalue()


def _page(document: pypdfium2.PdfDocument, number: int) -> str:
    page = document[number]
    words = page.get_textpage()
    text = str(words.get_text_range())
    words.close()
    page.close()
    return text


def _streams(data: bytes) -> Iterator[bytes]:
    """Yield the streams of a PDF, inflated where they are packed."""
    for hit in _STREAM.finditer(data):
        packed = hit.group(1)
        try:
            yield zlib.decompressobj().decompress(packed, MOST_BYTES)
        except zlib.error:
            yield packed


def _archive(data: bytes, depth: int) -> Iterator[Part]:
    for name, content in _files(data):
        yield Part(name, "archive", is_read=True)
        if name.endswith((".xml", ".rels")):
            yield from _office(name, content)
        else:
            yield from parts_of(content, depth + 1)
    with zipfile.ZipFile(BytesIO(data)) as archive:
        notes = [archive.comment, *(entry.comment + entry.extra for entry in archive.infolist())]
    yield Part(b"\n".join(filter(None, notes)).decode("utf-8", "replace"), "archive", is_read=True)


def _office(name: str, data: bytes) -> Iterator[Part]:
    """Yield a part of an office file as it stands, and what it says: one piece of text a line.

    A piece is cut into runs as its maker likes; those are joined, neighbouring cells are not.
    """
    text, where = _decoded(data), "office_facts" if name.startswith("docProps/") else "text"
    yield Part(text, where, is_read=True)
    yield Part(html.unescape(re.sub(r"<[^<>]*>", "", _ENDS.sub("\n", text))), where, is_read=True)


def _ending(data: bytes) -> bytes:
    """Return with what an archive has to end: its last record and the comment in it."""
    at = data.rfind(_ZIP_END)
    size = int.from_bytes(data[at + _ZIP_END_SIZE - 2 : at + _ZIP_END_SIZE], "little")
    return data[at : at + _ZIP_END_SIZE + size] if at >= 0 else b""


def _files(data: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield the files of an archive; one of more bytes than may be is left alone."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        for entry in archive.infolist()[:MOST_ENTRIES]:
            if not entry.is_dir() and entry.file_size <= MOST_BYTES:
                yield entry.filename, archive.read(entry)
