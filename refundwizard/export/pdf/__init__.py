"""A document as PDF: tagged and written to PDF/UA-1, with bookmarks, searchable, font embedded.

The same document gives the same bytes: the only date inside is the document's own ``as_of``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from refundwizard.domain.document import Document, Rendered
from refundwizard.export.pdf.engine import compiler

if TYPE_CHECKING:
    from pathlib import Path

extension: Final = "pdf"
media_type: Final = "application/pdf"


def render(document: Document, resources: Path) -> Rendered:
    """Return the PDF, with the characters its font lacks.

    Takes up to a second (the first time two): call it from a task, not from the window's thread.

    Raises:
        OSError: a font or the template is missing.
        FontError: a font file is damaged.
    """
    made, missing = compiler(document, resources)
    data = made.compile(
        format="pdf", pdf_standards="ua-1", timestamp=document.as_of.replace(microsecond=0)
    )
    return Rendered(data=as_bytes(data), missing=missing)


def as_bytes(data: object) -> bytes:
    """Return what typst compiled; it gives a list only for pictures.

    Raises:
        TypeError: it is not one file.
    """
    if not isinstance(data, bytes):
        raise TypeError(type(data))
    return data
