from __future__ import annotations

import getpass
import pkgutil
import re
import socket
import subprocess
import sys
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import refundwizard.export
from refundwizard.domain.checklist import checklist
from refundwizard.domain.document import Table
from refundwizard.export import EXPORTERS
from tests.unit.export import reading, sample

if TYPE_CHECKING:
    from refundwizard.domain.document import Document, Rendered

LANGUAGES = ["zh_CN", "en"]

HOSTILE = [
    "<script>alert(1)</script>",
    "</p></title></style><img src=x onerror=alert(1)>",
    "\"'><svg/onload=alert(1)>",
    "&lt;b&gt; &amp; &#60;",
    "<!-- --> ]]> <?xml ?>",
    "javascript:alert(1)",
    "#panic(1)",
    '#import "@preview/x:1.0.0"',
    '#read("/etc/passwd") #include "x"',
    "*x* _y_ `z` $1^2$ @ref <label> // no /* no */",
    "= a",
    "\\u{41} \\ \\# ~ --- ... 'q' \"q\"",
    "# a",
    "- [ ] a",
    "1. a 2) b",
    "| a | b |",
    "![a](http://example.invalid/a.png) [b](x) <http://example.invalid>",
    "http://example.invalid/?a=1&b=2 www.example.invalid a@example.invalid",
    "**a** __b__ ~~c~~ ***",
    "---",
    "===",
    "> a",
    "```",
    "+ a",
    "&copy; &nbsp;",
    "{title} {0} %s ${page} $page",
    "a\\",
    "C:\\x\\y",
]
"""What somebody could type, or paste from a seller, that a format would take for markup."""


def words_of(name: str, made: Rendered, document: Document) -> str:
    match name:
        case "html":
            return reading.html_words(made.data)
        case "md":
            return reading.markdown_words(made.data)
        case "txt":
            return reading.txt_words(made.data)
        case "docx":
            return reading.docx_words(made.data)
        case _:
            return reading.pdf_words(made.data, document)


def the_checklist(lang: str) -> Document:
    return checklist(sample.pack(), sample.case(), sample.found(), sample.words(lang))


def test_every_module_of_the_folder_is_in_the_table_or_holds_no_document() -> None:
    modules = {each.name for each in pkgutil.iter_modules(refundwizard.export.__path__)}
    names = (str(each.__name__) for each in EXPORTERS.values())  # type: ignore[attr-defined]
    listed = {name.removeprefix("refundwizard.export.").partition(".")[0] for name in names}
    assert modules == {*listed, "ics", "xlsx", "pack_page"}


@pytest.mark.parametrize("name", EXPORTERS)
def test_a_format_is_called_by_its_file_name_ending(name: str) -> None:
    assert EXPORTERS[name].extension == {"pdfa": "pdf"}.get(name, name)
    assert re.fullmatch(r"[a-z]+/[a-z.-]+", EXPORTERS[name].media_type)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_all_formats_say_the_same_in_the_same_order(lang: str) -> None:
    document = the_checklist(lang)
    said = {
        name: words_of(name, each.render(document, sample.RESOURCES), document)
        for name, each in EXPORTERS.items()
    }
    assert said["html"] == said["md"]
    assert said["html"] == said["docx"]
    assert said["html"] == said["pdf"]
    assert len(said["html"]) > 1000


@pytest.mark.parametrize("name", EXPORTERS)
@pytest.mark.parametrize("text", HOSTILE)
def test_text_is_never_read_as_markup(name: str, text: str) -> None:
    document = reading.everywhere(text)
    made = EXPORTERS[name].render(document, sample.RESOURCES)
    said = words_of(name, made, document)
    assert said.count(reading.bare(text)) == _places(document, name)
    assert made.missing == ()


def _places(document: Document, form: str) -> int:
    """Count how often a text stands in a document; plain text names the cells of every row."""
    needle, count = document.title, 0
    if form == "txt":
        tables = (each for each in document.blocks if isinstance(each, Table))
        count = sum((len(each.rows) - 1) * len(each.header) for each in tables)

    def walk(value: object) -> None:
        nonlocal count
        match value:
            case dict():
                for name, item in value.items():
                    walk("" if name in {"strong", "kind"} and isinstance(item, str) else item)
            case list():
                for item in value:
                    walk(item)
            case str():
                count += reading.bare(value).count(reading.bare(needle))

    walk(document.model_dump(mode="json"))
    return count


@pytest.mark.parametrize("name", EXPORTERS)
def test_hidden_characters_are_shown(name: str) -> None:
    document = reading.everywhere("付款人\u202e张\u200b三")
    said = words_of(name, EXPORTERS[name].render(document, sample.RESOURCES), document)
    assert said.count("付款人〔U+202E〕张〔U+200B〕三") == _places(document, name)


@pytest.mark.parametrize("name", EXPORTERS)
def test_the_same_document_gives_the_same_bytes(name: str) -> None:
    first = EXPORTERS[name].render(the_checklist("zh_CN"), sample.RESOURCES)
    assert EXPORTERS[name].render(the_checklist("zh_CN"), sample.RESOURCES) == first


@pytest.mark.parametrize("name", EXPORTERS)
def test_who_made_it_and_where_never_gets_in(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    canaries = ("canary-user", "canary-home", "canary-host")
    home = tmp_path / "canary-home" / "canary-user"
    home.mkdir(parents=True)
    for variable in ("USER", "LOGNAME", "USERNAME"):
        monkeypatch.setenv(variable, "canary-user")
    for variable in ("HOME", "TMPDIR", "USERPROFILE", "XDG_CACHE_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(variable, str(home))
    monkeypatch.setattr(socket, "gethostname", lambda: "canary-host")
    monkeypatch.chdir(home)
    resources = home / "resources"
    resources.symlink_to(sample.RESOURCES, target_is_directory=True)
    data = EXPORTERS[name].render(the_checklist("zh_CN"), resources).data
    private = {*canaries, str(tmp_path), str(sample.RESOURCES), sys.prefix}
    private |= {getpass.getuser()} - {"root"}
    for hidden in private:
        for spelled in (hidden.encode(), hidden.encode("utf-16-be"), hidden.encode("utf-16-le")):
            assert spelled not in _inflated(data), hidden


def _inflated(data: bytes) -> bytes:
    """Return a file with every compressed stream of it laid open."""
    opened = [data]
    for found in re.finditer(rb"stream\r?\n", data):
        inflater = zlib.decompressobj()
        try:
            opened.append(inflater.decompress(data[found.end() :]))
        except zlib.error:
            continue
    return b"\n".join(opened)


def test_libraries_wait_until_a_file_is_wanted() -> None:
    code = "import sys, refundwizard.export, refundwizard.export.xlsx; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not {"typst", "PIL", "docx", "lxml", "xlsxwriter"} & set(done.stdout.split())


GOLDEN = Path(__file__).resolve().parents[2] / "golden"


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", ["html", "md", "txt"])
def test_the_checklist_is_what_it_was(name: str, lang: str, update_golden: bool) -> None:
    golden = GOLDEN / f"checklist.{lang}.{name}"
    data = EXPORTERS[name].render(the_checklist(lang), sample.RESOURCES).data
    if update_golden:
        golden.write_bytes(data)
    assert data == golden.read_bytes(), "run pytest --update-golden if this was meant"
