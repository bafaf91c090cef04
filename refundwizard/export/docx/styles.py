"""The styles of a DOCX: few, named for what they are, with fonts for both scripts.

The library's empty file brings some 160 styles and takes its fonts from a theme, in which Chinese
text would get whatever font the reader's system thinks of; both are cleared away.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

if TYPE_CHECKING:
    from docx.document import Document as Docx
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.styles.style import BaseStyle, ParagraphStyle

BOX, LINK = "Check Box", "Inner Link"
"""Character styles: of the boxes to tick, and of links within the document."""
_BLACK, _GREY = RGBColor(0, 0, 0), RGBColor(0x44, 0x44, 0x44)
_BOX_FONT: Final = "Segoe UI Symbol"
_LANG: Final = {"val": "en-US", "eastAsia": "zh-CN", "bidi": "ar-SA"}


class _Fonts(NamedTuple):
    """Fonts of running text and of headings, for Latin and for Chinese letters."""

    text: tuple[str, str]
    head: tuple[str, str]


_FONTS: Final = {
    "zh": _Fonts(("Times New Roman", "宋体"), ("Arial", "黑体")),
    "en": _Fonts(("Calibri", "宋体"), ("Calibri", "黑体")),
}


class _Look(NamedTuple):
    """How a style looks: points, and millimetres for ``left`` and ``hanging``."""

    name: str
    size: float = 10.5
    bold: bool = False
    grey: bool = False
    head: bool = False
    before: float = 0
    after: float = 4
    left: float = 0
    hanging: float = 0
    keep: bool = False
    edges: tuple[str, ...] = ()


_ALL_EDGES: Final = ("top", "left", "bottom", "right")
_LOOKS: Final = (
    _Look("Normal"),
    _Look("Title", 20, bold=True, head=True, after=2, keep=True),
    _Look("Subtitle", 10.5, grey=True, after=8),
    _Look("Heading 1", 14, bold=True, head=True, before=16, after=6, keep=True, edges=("bottom",)),
    _Look("Heading 2", 12, bold=True, head=True, before=12, after=4, keep=True),
    _Look("Heading 3", 11, bold=True, head=True, before=8, after=3, keep=True),
    _Look("List Bullet", left=6, hanging=6, after=3),
    _Look("Quote", left=4, after=0, edges=("left",)),
    _Look("Caption", 9.5, bold=True, before=6, after=3, keep=True),
    _Look("Footer", 8.5, grey=True, after=0),
    _Look("Notice", before=4, after=6, left=2, edges=_ALL_EDGES),
    _Look("Source", 9, grey=True),
    _Look("Small", 9, grey=True),
    _Look("Label", 9, grey=True, before=4, after=2, keep=True),
    _Look("Check", left=7, hanging=7, before=2, after=1),
    _Look("Check Detail", 9, grey=True, left=7, after=1),
    _Look("Date Box", 11, left=2, after=0, edges=_ALL_EDGES),
    _Look("Date", 15, bold=True, left=2, after=0, edges=_ALL_EDGES),
    _Look("Trace", 9.5, left=4, after=1, edges=("left",)),
    _Look("Table Text", 9.5, after=0),
    _Look("Figure", after=8),
)
_KEPT: Final = frozenset(
    {each.name for each in _LOOKS}
    | {"Default Paragraph Font", "Normal Table", "No List", "Table Grid", BOX, LINK}
)
_AFTER_EDGES: Final = (
    *("w:shd", "w:tabs", "w:suppressAutoHyphens", "w:kinsoku", "w:wordWrap", "w:overflowPunct"),
    *("w:topLinePunct", "w:autoSpaceDE", "w:autoSpaceDN", "w:bidi", "w:adjustRightInd"),
    *("w:snapToGrid", "w:spacing", "w:ind", "w:contextualSpacing", "w:mirrorIndents"),
    *("w:suppressOverlap", "w:jc", "w:textDirection", "w:textAlignment", "w:outlineLvl"),
)
"""What has to stand behind the borders in the properties of a paragraph."""


def prepare(made: Docx, tag: str, scale: float) -> None:
    """Give an empty file its page, styles (letters so much larger) and language (a BCP 47 tag)."""
    fonts = _FONTS.get(tag[:2], _FONTS["en"])
    _page(made)
    for look in _LOOKS:
        _apply(made, look._replace(size=round(look.size * scale * 2) / 2), fonts)
    _letters(made, fonts.text)
    _prune(made)
    _defaults(made, fonts.text)


def _page(made: Docx) -> None:
    page = made.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = Mm(20)
    page.top_margin = page.bottom_margin = Mm(18)
    page.header_distance = page.footer_distance = Mm(9)


def _style(made: Docx, name: str, kind: WD_STYLE_TYPE) -> Any:  # noqa: ANN401 - of that kind
    known = {each.name for each in made.styles}
    return made.styles[name] if name in known else made.styles.add_style(name, kind)


def _apply(made: Docx, look: _Look, fonts: _Fonts) -> None:
    style: ParagraphStyle = _style(made, look.name, WD_STYLE_TYPE.PARAGRAPH)
    for old in style.element.findall(qn("w:rPr")):
        style.element.remove(old)
    _set_fonts(style, fonts.head if look.head else fonts.text)
    style.font.size, style.font.bold = Pt(look.size), look.bold
    style.font.color.rgb = _GREY if look.grey else _BLACK
    style.quick_style, style.hidden = True, False
    layout = style.paragraph_format
    layout.space_before, layout.space_after = Pt(look.before), Pt(look.after)
    layout.line_spacing_rule, layout.line_spacing = WD_LINE_SPACING.MULTIPLE, 1.2
    layout.left_indent, layout.first_line_indent = Mm(look.left), Mm(-look.hanging)
    layout.right_indent = Mm(look.left if look.edges == _ALL_EDGES else 0)
    layout.keep_with_next = look.keep
    if look.hanging:
        layout.tab_stops.add_tab_stop(Mm(look.left))
    _draw_edges(style, look.edges)


def _draw_edges(style: ParagraphStyle, edges: tuple[str, ...]) -> None:
    properties = style.element.get_or_add_pPr()
    for old in properties.findall(qn("w:pBdr")):
        properties.remove(old)
    if not edges:
        return
    borders = OxmlElement("w:pBdr")
    for edge in edges:
        borders.append(_element(f"w:{edge}", val="single", sz="8", space="4", color="000000"))
    properties.insert_element_before(borders, *_AFTER_EDGES)


def _element(name: str, **attributes: str) -> BaseOxmlElement:
    made = OxmlElement(name)
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    return made


def _set_fonts(style: BaseStyle, pair: tuple[str, str]) -> None:
    properties = style.element.get_or_add_rPr()
    for old in properties.findall(qn("w:rFonts")):
        properties.remove(old)
    properties.insert(0, _fonts_element(pair))


def _fonts_element(pair: tuple[str, str]) -> BaseOxmlElement:
    latin, asian = pair
    return _element("w:rFonts", ascii=latin, hAnsi=latin, eastAsia=asian, cs=latin)


def _letters(made: Docx, fonts: tuple[str, str]) -> None:
    box = _style(made, BOX, WD_STYLE_TYPE.CHARACTER)
    _set_fonts(box, (_BOX_FONT, _BOX_FONT))
    link = _style(made, LINK, WD_STYLE_TYPE.CHARACTER)
    _set_fonts(link, fonts)
    link.font.underline = True


def _prune(made: Docx) -> None:
    """Take out the styles nothing uses, and what ties the others to them."""
    for style in list(made.styles):
        if style.name not in _KEPT:
            made.styles.element.remove(style.element)
            continue
        for tie in style.element.findall(qn("w:link")):
            style.element.remove(tie)


def _defaults(made: Docx, fonts: tuple[str, str]) -> None:
    """Set what holds where no style says anything: fonts of no theme, and both languages."""
    (properties,) = made.styles.element.xpath("w:docDefaults/w:rPrDefault/w:rPr")
    for name, element in (("rFonts", _fonts_element(fonts)), ("lang", _element("w:lang", **_LANG))):
        for old in properties.findall(qn(f"w:{name}")):
            properties.replace(old, element)
    settings = made.settings.element
    for name in ("rsids", "savePreviewPicture"):
        for old in settings.findall(qn(f"w:{name}")):
            settings.remove(old)
    for old in settings.findall(qn("w:themeFontLang")):
        settings.replace(old, _element("w:themeFontLang", val="en-US", eastAsia="zh-CN"))
    for old in settings.findall(qn("w:zoom")):
        settings.replace(old, _element("w:zoom", percent="100"))
    for old in settings.xpath("w:compat/w:compatSetting[@w:name='compatibilityMode']"):
        old.set(qn("w:val"), "15")
