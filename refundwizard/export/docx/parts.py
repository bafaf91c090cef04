"""Pieces of a DOCX that the library has no call for: places, links, fields, pictures in words."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Final

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm

from refundwizard.export.docx.styles import LINK

if TYPE_CHECKING:
    from docx.document import Document as Docx
    from docx.text.paragraph import Paragraph as Line

    from refundwizard.domain.document import Figure

_SPANS: Final = {"page": (170, 225), "half": (170, 105), "quarter": (82, 105)}
"""Millimetres a picture may take."""
_TALL: Final = (82, 225)
"""The same for half a page cut from top to bottom, which is what a tall picture takes."""
_DPI: Final = 96
_INCH: Final = 25.4


_SHARED: Final = frozenset("“”‘’—…·×")
"""Signs both scripts have; unless told otherwise Word draws them as narrow Latin ones."""


def draw_as_chinese(made: Docx) -> None:
    """Have the signs that both scripts share drawn as Chinese ones."""
    for run in made.element.body.iter(qn("w:r")):
        if not _SHARED.isdisjoint(run.text):
            run.get_or_add_rPr().get_or_add_rFonts().set(qn("w:hint"), "eastAsia")


class Anchors:
    """Names of places in the file: Word takes only short ones of letters and digits."""

    def __init__(self) -> None:
        """Begin without any."""
        self._numbers: dict[str, int] = {}

    def name(self, anchor: str) -> str:
        """Return the name of a place, the same each time."""
        return f"place_{self._numbers.setdefault(anchor, len(self._numbers) + 1)}"

    def mark(self, line: Line, anchor: str) -> None:
        """Make a paragraph the place a link leads to; nothing where it has no anchor."""
        if not anchor:
            return
        name = self.name(anchor)
        start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
        for each in (start, end):
            each.set(qn("w:id"), str(self._numbers[anchor]))
        start.set(qn("w:name"), name)
        properties = line._p.pPr  # noqa: SLF001 - the library's own way to the element
        line._p.insert(0 if properties is None else 1, start)  # noqa: SLF001
        line._p.append(end)  # noqa: SLF001


def set_style(line: Line, name: str) -> Line:
    """Give a paragraph a style by its name; the library would look through all of them."""
    line._p.style = name.replace(" ", "")  # noqa: SLF001
    return line


def add_link(line: Line, text: str, name: str) -> None:
    """Add text that leads to a place of the file."""
    run = line.add_run(text, LINK)
    link = OxmlElement("w:hyperlink")
    link.set(qn("w:anchor"), name)
    link.set(qn("w:history"), "1")
    link.append(run._r)  # noqa: SLF001 - moved into the link
    line._p.append(link)  # noqa: SLF001


def add_field(line: Line, instruction: str, *, is_stale: bool = False) -> None:
    """Add a field that the reader's program fills in; ``is_stale`` asks it to do so at once."""
    run = line.add_run("1" if not is_stale else "")
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), f" {instruction} ")
    if is_stale:
        field.set(qn("w:dirty"), "true")
    field.append(run._r)  # noqa: SLF001 - moved into the field
    line._p.append(field)  # noqa: SLF001


def add_picture(line: Line, figure: Figure, data: bytes, number: int) -> None:
    """Add a picture with its words; it is made smaller where it is too large, never larger."""
    is_tall = figure.span == "half" and figure.height > figure.width
    width, height = _TALL if is_tall else _SPANS[figure.span]
    own_width = figure.width / _DPI * _INCH
    scale = min(1, width / own_width, height / (figure.height / _DPI * _INCH))
    shape = line.add_run().add_picture(BytesIO(data), width=Mm(own_width * scale))
    words = shape._inline.docPr  # noqa: SLF001 - the library has no call for it
    words.set("descr", figure.alt)
    words.set("name", f"Picture {number}")
