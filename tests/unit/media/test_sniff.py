from __future__ import annotations

import pytest

from refundwizard.media.sniff import UNKNOWN, sniff

KINDS = [
    (b"\x89PNG\r\n\x1a\n....", "image/png"),
    (b"\xff\xd8\xff\xe0....", "image/jpeg"),
    (b"GIF89a....", "image/gif"),
    (b"BM......", "image/bmp"),
    (b"RIFF1234WEBPVP8 ", "image/webp"),
    (b"RIFF1234WAVEfmt ", "audio/wav"),
    (b"RIFF1234XXXX", UNKNOWN),
    (b"\0\0\0\x18ftypheic\0\0", "image/heic"),
    (b"\0\0\0\x18ftypisom\0\0", "video/mp4"),
    (b"\0\0\0\x14ftypqt  \0\0", "video/quicktime"),
    (b"%PDF-1.7\n", "application/pdf"),
    (b"PK\x03\x04....", "application/zip"),
    ("退款记录\n".encode(), "text/plain"),
    ("退款".encode()[:-1], "text/plain"),
    (b"\xff\xfe\x00\x01", UNKNOWN),
    (b"abc\xffdefghij", UNKNOWN),
    (b"", UNKNOWN),
]


@pytest.mark.parametrize(("head", "kind"), KINDS)
def test_the_first_bytes_decide_the_kind(head: bytes, kind: str) -> None:
    assert sniff(head) == kind
