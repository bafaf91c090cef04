"""Tell which kind of text a file holds: plain, a page, a drawing, a mail."""

from __future__ import annotations

import re
from typing import Final

PLAIN: Final = "text/plain"
_BOMS: Final = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_CODINGS: Final = ("utf-8", "gb18030")
_LAST: Final = 4
"""A character cut off at the end of what was read has at most so many bytes."""
_CONTROL: Final = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x9f]")
_LEAD: Final = re.compile(r"\A\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*", re.DOTALL)
_PAGE: Final = re.compile(r"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_DRAWING: Final = re.compile(r"<(?:!doctype\s+svg|svg)\b", re.IGNORECASE)
_FIELD: Final = re.compile(r"^([A-Za-z][A-Za-z0-9-]*):[ \t\r]", re.MULTILINE)
_MAIL: Final = frozenset(
    [
        "from",
        "to",
        "date",
        "subject",
        "received",
        "return-path",
        "message-id",
        "mime-version",
        "delivered-to",
    ]
)
_MAIL_FIELDS: Final = 2
"""A mail names at least so many of the fields every mail has."""


def text_kind(head: bytes) -> str:
    """Return the media type of a text by its first bytes; empty where it is no text."""
    text = _decoded(head)
    if text is None or _CONTROL.search(text):
        return ""
    start = _LEAD.sub("", text, count=1)
    if _DRAWING.match(start):
        return "image/svg+xml"
    if _PAGE.match(start):
        return "text/html"
    return "message/rfc822" if _is_mail(start) else PLAIN


def _decoded(head: bytes) -> str | None:
    """Return the text in the coding its bytes fit; the two usual ones are tried."""
    if not head:
        return None
    for mark, coding in _BOMS:
        if head.startswith(mark):
            return head[len(mark) :].decode(coding, "ignore")
    for coding in _CODINGS:
        try:
            return head.decode(coding)
        except UnicodeDecodeError as error:
            if error.start > len(head) - _LAST:
                return head[: error.start].decode(coding) or None
    return None


def _is_mail(text: str) -> bool:
    """Tell whether a text begins with the fields of a mail."""
    fields = re.split(r"\r?\n\r?\n", text, maxsplit=1)[0]
    if not _FIELD.match(fields):
        return False
    found = {name.lower() for name in _FIELD.findall(fields)}
    return len(found & _MAIL) >= _MAIL_FIELDS
