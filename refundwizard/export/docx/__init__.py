"""A document as DOCX: real styles and tables, to be edited in Word, WPS or LibreOffice.

The same document gives the same bytes. The file names nobody and no program; the only date in it
is the document's own ``as_of``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from refundwizard.domain.document import NO_PICTURES, Document, Pictures, Rendered

if TYPE_CHECKING:
    from pathlib import Path

extension: Final = "docx"
LARGE: Final = 1.6
"""How much larger the letters of a document in large type are."""
media_type: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def render(
    document: Document,
    resources: Path,  # noqa: ARG001 - same shape as every format
    pictures: Pictures = NO_PICTURES,
) -> Rendered:
    """Return the file; nothing is ever missing, the reader's fonts draw it."""
    import docx

    from refundwizard.export.docx.blocks import Writer
    from refundwizard.export.docx.package import packed
    from refundwizard.export.docx.parts import draw_as_chinese
    from refundwizard.export.docx.styles import prepare

    made = docx.Document()
    prepare(made, document.tag, LARGE if document.large else 1)
    Writer(made, pictures).write(document)
    if document.lang.startswith("zh"):
        draw_as_chinese(made)
    return Rendered(data=packed(made, document))
