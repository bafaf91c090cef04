"""One small module per file format, picked from one table."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Protocol

from refundwizard.export import html, markdown, pdf

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from refundwizard.domain.document import Document, Rendered


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

    def render(self, document: Document, resources: Path) -> Rendered:
        """Return the file's bytes; ``resources`` is the program's resource folder."""
        ...


EXPORTERS: Final[Mapping[str, Exporter]] = MappingProxyType(
    {"pdf": pdf, "html": html, "md": markdown}
)
"""Format names as the command line knows them."""
