"""The user guide as a page for each language, to open in a browser.

`dev.py guide` runs it, after the pictures were taken. The pages are made from the chapters the
window shows and hold their pictures inside, so that one file can be handed on.
"""

from __future__ import annotations

import base64
import html
from typing import TYPE_CHECKING

from devtools.places import BUILD, ROOT, say
from refundwizard.session import guide

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from refundwizard.session.guide import Block, Chapter, Links, Picture, Table, Text

RESOURCES = ROOT / "resources"
TITLES = {"zh_CN": "退款向导 使用说明", "en": "RefundWizard: how to use it"}
CONTENTS = {"zh_CN": "目录", "en": "Chapters"}
CODES = {"zh_CN": "zh-CN", "en": "en"}
FONTS = 'system-ui,"Noto Sans SC","Noto Sans CJK SC","Microsoft YaHei","PingFang SC",sans-serif'
STYLE = f"""
:root{{color-scheme:light dark;
--ground:#f6f5f2;--text:#1b1b1a;--quiet:#55534f;--line:#d9d6cf;--link:#14566b}}
@media (prefers-color-scheme:dark){{:root{{
--ground:#17191a;--text:#ecebe8;--quiet:#b4b1ab;--line:#3a3d3e;--link:#86c8da}}}}
body{{margin:0 auto;max-width:44rem;padding:2rem 1.2rem 4rem;background:var(--ground);
color:var(--text);font:1rem/1.7 {FONTS}}}
h1{{font-size:1.7rem}}h2{{font-size:1.4rem;margin-top:3.5rem}}h3{{font-size:1.1rem;margin-top:2rem}}
a{{color:var(--link)}}figure{{margin:1.2rem 0}}
img{{max-width:100%;height:auto;border:1px solid var(--line)}}
figcaption{{color:var(--quiet);font-size:.9rem}}table{{border-collapse:collapse;width:100%}}
th,td{{border:1px solid var(--line);padding:.4rem .7rem;text-align:left;vertical-align:top}}
@media print{{h2{{break-before:page}}figure,tr{{break-inside:avoid}}}}
"""


def write_pages(out: Path) -> tuple[Path, ...]:
    """Write a page for each language into a folder and return where they are."""
    out.mkdir(parents=True, exist_ok=True)
    made = []
    for lang in TITLES:
        path = out / f"{lang}.html"
        path.write_text(page(guide.read(RESOURCES, lang), lang), encoding="utf-8", newline="\n")
        made.append(path)
    return tuple(made)


def page(chapters: Sequence[Chapter], lang: str) -> str:
    """Return the whole guide as one page."""
    title = html.escape(TITLES[lang])
    names = {chapter.id: f"{chapter.number} {html.escape(chapter.title)}" for chapter in chapters}
    rows = "".join(f'<li><a href="#{name}">{words}</a></li>' for name, words in names.items())
    body = "".join(
        f'<h2 id="{chapter.id}">{names[chapter.id]}</h2>{"".join(_blocks(chapter.blocks, lang))}'
        for chapter in chapters
    )
    head = (
        f'<!doctype html>\n<html lang="{CODES[lang]}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width"><meta http-equiv='
        '"Content-Security-Policy" content="default-src \'none\'; img-src data:; '
        f"style-src 'unsafe-inline'\"><title>{title}</title><style>{STYLE}</style></head>"
    )
    contents = f'<nav aria-label="{CONTENTS[lang]}"><ul style="list-style:none">{rows}</ul></nav>'
    return f"{head}<body><h1>{title}</h1>{contents}<main>{body}</main></body></html>\n"


def _blocks(blocks: Iterable[Block], lang: str) -> Iterator[str]:
    open_list = ""
    for block in blocks:
        wanted = ("ol" if block.number else "ul") if isinstance(block, guide.Item) else ""
        if wanted != open_list:
            yield f"</{open_list}>" if open_list else ""
            start = (
                f' start="{block.number}"' if isinstance(block, guide.Item) and block.number else ""
            )
            yield f"<{wanted}{start}>" if wanted else ""
            open_list = wanted
        yield _block(block, lang)
    yield f"</{open_list}>" if open_list else ""


def _block(block: Block, lang: str) -> str:
    made = ""
    match block:
        case guide.Text():
            made = f"<p>{_text(block)}</p>"
        case guide.Section(title):
            made = f"<h3>{html.escape(title)}</h3>"
        case guide.Item(text):
            made = f"<li>{_text(text)}</li>"
        case guide.Picture():
            made = _figure(block, lang)
        case guide.Table():
            made = _table(block)
        case guide.Links():
            made = _links(block)
    return made


def _text(text: Text) -> str:
    made, end = "", 0
    for start, stop in text.strong:
        bold = html.escape(text.words[start:stop])
        made += f"{html.escape(text.words[end:start])}<strong>{bold}</strong>"
        end = stop
    return made + html.escape(text.words[end:])


def _figure(picture: Picture, lang: str) -> str:
    data = base64.b64encode(guide.picture_path(RESOURCES, picture.name, lang).read_bytes()).decode()
    alt, caption = html.escape(picture.alt), _text(guide.text_of(picture.caption))
    image = f'<img alt="{alt}" src="data:image/webp;base64,{data}">'
    return f"<figure>{image}<figcaption>{caption}</figcaption></figure>"


def _table(table: Table) -> str:
    head = "".join(f'<th scope="col">{_text(cell)}</th>' for cell in table.head)
    rows = "".join(
        f"<tr>{''.join(f'<td>{_text(cell)}</td>' for cell in row)}</tr>" for row in table.rows
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def _links(links: Links) -> str:
    """Return links to chapters; pages of the window cannot be reached from a browser."""
    ways = [
        f'<a href="#{link.target}">{html.escape(link.words)}</a>'
        for link in links.links
        if link.kind == "chapter"
    ]
    return f"<p>{'<br>'.join(ways)}</p>" if ways else ""


if __name__ == "__main__":
    for path in write_pages(BUILD / "guide"):
        say(f"the guide is in {path}")
