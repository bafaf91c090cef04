"""The pages of a document as pictures: what the PDF will look like, from the same template."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from refundwizard.domain.document import NO_PICTURES
from refundwizard.export.pdf.engine import compiler

if TYPE_CHECKING:
    from pathlib import Path

    from refundwizard.domain.document import Document, Pictures

SCREEN: Final = 96.0
"""Pixels per inch of a screen at 100 %."""


def pages(
    document: Document, resources: Path, ppi: float = SCREEN, pictures: Pictures = NO_PICTURES
) -> tuple[bytes, ...]:
    """Return one PNG per page, drawn at ``ppi`` pixels per inch (A4 is 794 × 1123 px at 96).

    Raises:
        OSError: a font or the template is missing.
    """
    made, _missing = compiler(document, resources, pictures)
    return as_pages(made.compile(format="png", ppi=ppi))


def as_pages(drawn: object) -> tuple[bytes, ...]:
    """Return what typst drew as pages; a single page comes as bytes, several as a list.

    Raises:
        TypeError: it is neither.
    """
    match drawn:
        case bytes():
            return (drawn,)
        case list():
            return tuple(drawn)
        case _:
            raise TypeError(type(drawn))
