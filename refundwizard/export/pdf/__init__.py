"""A document as PDF: tagged and written to PDF/UA-1, with bookmarks, searchable, font embedded.

The same document gives the same bytes: the only date inside is the document's own ``as_of``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from refundwizard.domain.document import NO_PICTURES, Document, Pictures, Rendered
from refundwizard.export.pdf import pages
from refundwizard.export.pdf.pages import as_bytes

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["as_bytes", "extension", "media_type", "render"]

extension: Final = "pdf"
media_type: Final = "application/pdf"


def render(document: Document, resources: Path, pictures: Pictures = NO_PICTURES) -> Rendered:
    """Return the PDF, with the characters its font lacks.

    Takes up to a second (the first time two), with many pictures longer: call it from a task, not
    from the window's thread.

    Raises:
        OSError: a font or the template is missing.
        FontError: a font file is damaged.
    """
    return pages.render(document, resources, pictures, ("ua-1",))
