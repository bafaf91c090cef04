"""Writing a document as PDF to one standard or another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refundwizard.domain.document import Rendered
from refundwizard.export.pdf.engine import compiler

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from typst import PDFStandard

    from refundwizard.domain.document import Document, Pictures


def render(
    document: Document, resources: Path, pictures: Pictures, standards: Sequence[PDFStandard]
) -> Rendered:
    """Return the PDF, with the characters its font lacks.

    The same document gives the same bytes: the only date inside is the document's own ``as_of``.

    Raises:
        OSError: a font or the template is missing.
        FontError: a font file is damaged.
    """
    made, missing = compiler(document, resources, pictures)
    data = made.compile(
        format="pdf",
        pdf_standards=list(standards),
        timestamp=document.as_of.replace(microsecond=0),
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
