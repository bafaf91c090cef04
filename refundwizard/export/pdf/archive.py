"""A document as PDF to be kept for long: PDF/A-2a, and PDF/UA-1 at the same time.

Nothing outside the file is needed to draw it, and its colours are told by a profile in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from refundwizard.domain.document import NO_PICTURES, Document, Pictures, Rendered
from refundwizard.export.pdf import pages

if TYPE_CHECKING:
    from pathlib import Path

extension: Final = "pdf"
media_type: Final = "application/pdf"


def render(document: Document, resources: Path, pictures: Pictures = NO_PICTURES) -> Rendered:
    """Return the PDF, with the characters its font lacks; as slow as the plain one.

    Raises:
        OSError: a font or the template is missing.
        FontError: a font file is damaged.
    """
    return pages.render(document, resources, pictures, ("a-2a", "ua-1"))
