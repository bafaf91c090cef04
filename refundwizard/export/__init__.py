"""One small module per file format, picked from one table."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Protocol

from refundwizard.domain.document import NO_PICTURES
from refundwizard.export import docx, html, markdown, pdf, txt
from refundwizard.export.pdf import archive

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from refundwizard.domain.document import Document, Pictures, Rendered


class Exporter(Protocol):
    """What a format offers; modules fit it by shape and never import it.

    ``extension`` has no dot, ``media_type`` is the format's internet media type.
    """

    @property
    def extension(self) -> str:
        """The file name ending."""
        ...

    @property
    def media_type(self) -> str:
        """The internet media type."""
        ...

    def render(
        self, document: Document, resources: Path, pictures: Pictures = NO_PICTURES
    ) -> Rendered:
        """Return the file's bytes.

        ``resources`` is the program's resource folder, ``pictures`` the bytes of the document's
        figures; a figure without bytes stands as its words.
        """
        ...


EXPORTERS: Final[Mapping[str, Exporter]] = MappingProxyType(
    {"pdf": pdf, "pdfa": archive, "docx": docx, "html": html, "md": markdown, "txt": txt}
)
"""Format names as the command line knows them."""
