"""Nothing leaves that its reader must not see: canaries in every corner, audiences, formats."""

from __future__ import annotations

import base64
import itertools
import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PIL import Image, PngImagePlugin

from refundwizard.content.load import load
from refundwizard.domain.answers import Words as Text
from refundwizard.domain.answers_file import read_answers
from refundwizard.domain.audience import AUDIENCES, Audience, hidden_from
from refundwizard.domain.case import Case, Exhibit
from refundwizard.domain.document import Figure, Paragraph
from refundwizard.domain.moments import BEIJING
from refundwizard.domain.pack import Pack
from refundwizard.domain.private_data import Known
from refundwizard.domain.records import Call, Filing, Message
from refundwizard.domain.workbook import Column, Sheet, Workbook
from refundwizard.export import docx, xlsx
from refundwizard.media.copies import Copier, Rebuilt
from refundwizard.session.exporting import FORMATS, Request, can_be_masked, produce, usual_document
from refundwizard.session.leak_scan import Guard, Surroundings, scan
from refundwizard.storage.paths import resources
from tests.faults.dice import dice
from tests.unit.export import reading

pytestmark = [pytest.mark.fault, pytest.mark.timeout(600)]

NOW = datetime(2026, 11, 17, 14, 2, tzinfo=BEIJING)
HERE = Surroundings(("canary-account", "canary-host"), ("/home" + "/canary-account/store",))
INTERNAL = "c0ffee00c0ffee00c0ffee00c0ffee00"
PRIVATE = {
    "phone": "13812345678",
    "id_number": "11010519491231002X",
    "bank_card": "4111111111111111",
    "email": "canary@example.com",
    "address": "浙江省杭州市西湖区文三路90号3栋501室",
    "name": "欧阳小明",
}
ORDER = "P736281920381"
STRAY = f"收件人：{PRIVATE['name']} " + " ".join(PRIVATE.values())
NEVER = (INTERNAL, *HERE.names, *HERE.folders)
DRESS = {
    "fraud_contact": "no",
    "payer_minor": "no",
    "stage": "refused",
    "received": "yes",
    "goods_kind": "clothing",
    "reason": "changed_mind",
    "goods_state": "tried_on_tags_on",
    "ordered_on": "2026-11-09",
    "signed_on": "2026-11-12",
    "price_paid": "329",
    "merchant_reply": "已拆封影响二次销售,不退",
}


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load(resources() / "content" / "cn")


@pytest.fixture(scope="module")
def case(pack: Pack) -> Case:
    """A case with private data wherever the shopper may have put it."""
    made = read_answers(pack, {"platform": "xiaohongshu", "answers": DRESS}, NOW)
    said = {
        "seller_name": f"木棉小铺 {STRAY}",
        "item_name": f"连衣裙 {PRIVATE['phone']}",
        "order_no": ORDER,
        "merchant_reply": f"已拆封影响二次销售,不退 {STRAY}",
    }
    call = Call(agent=STRAY, ticket="T12345678", promise=STRAY)
    messages = (
        Message(id=INTERNAL, at=NOW, direction="out", channel="phone", text=STRAY, call=call),
        Message(at=NOW, direction="in", channel="chat", text=STRAY),
    )
    return made.model_copy(
        update={
            "answers": {**made.answers, **{name: Text(text=text) for name, text in said.items()}},
            "messages": messages,
            "filings": (Filing(id=INTERNAL, route="r", filed_at=NOW, body=STRAY, number="N99"),),
            "exhibits": (Exhibit(id=INTERNAL, names=(f"{PRIVATE['phone']}.jpg",), caption=STRAY),),
        }
    )


def text_of(data: bytes) -> str:
    """Every readable word of a file, by other means than the scanner's."""
    if data.startswith(b"PK"):
        return "\n".join(office_texts(data))
    if not data.startswith(b"%PDF"):
        return data.decode().replace("\r\n ", "").replace("\\", "")
    document = pypdfium2.PdfDocument(data)
    try:
        parts = [page.get_textpage().get_text_bounded() for page in document]
        return "\n".join([*parts, *document.get_metadata_dict().values()])
    finally:
        document.close()


def office_texts(data: bytes) -> Iterator[str]:
    """The parts of an office file, or of any archive, with their tags and without."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        for name in archive.namelist():
            content = archive.read(name)
            is_pdf = content.startswith(b"%PDF")
            text = text_of(content) if is_pdf else content.decode("utf-8", "replace")
            yield from (name, text, re.sub("<[^<>]*>", "", text))


def plain(text: str) -> str:
    return "".join(text.split())


def documents() -> Iterator[tuple[Audience, str]]:
    for audience, form in itertools.product(AUDIENCES, FORMATS):
        if can_be_masked(form) or not hidden_from(audience):
            yield audience, form


def second_opinion(path: Path) -> str:
    """What exiftool reads of a file, where it is installed."""
    tool = shutil.which("exiftool")
    if tool is None:
        return ""
    asked = [tool, "-a", "-u", "-G1", "-ee", "-x", "System:all", "-x", "FileName", str(path)]
    return subprocess.run(asked, capture_output=True, text=True, check=False).stdout


def test_no_canary_leaves_for_anybody_who_must_not_see_it(
    pack: Pack,
    case: Case,
    tmp_path: Path,
    figure: Callable[..., None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("refundwizard.session.leak_scan.surroundings", lambda: HERE)
    made = 0
    for audience, form in documents():
        request = Request(usual_document(form), form, "zh_CN", audience)
        data = produce(pack, case, NOW, request).data
        text = plain(text_of(data))
        told = [kind for kind, secret in PRIVATE.items() if secret in text]
        assert not told or not hidden_from(audience), (audience, form, told)
        assert ORDER not in text or audience != "public"
        if form != "json" and (form != "zip" or hidden_from(audience)):
            assert not [each for each in NEVER if each in text], (audience, form)
        path = tmp_path / f"made.{form}"
        path.write_bytes(data)
        facts = second_opinion(path)
        secret = (*(PRIVATE.values() if hidden_from(audience) else ()), *HERE.names, *HERE.folders)
        assert not [each for each in secret if each in facts], (audience, form)
        made += 1
    figure(documents=made)


def planted(canary: str) -> Iterator[tuple[str, bytes]]:
    """The same canary in every kind of file there is, in text and where nobody looks."""
    yield "text", f"x {canary} y".encode()
    yield "two-byte text", f"x {canary} y".encode("utf-16")
    yield "calendar", f"BEGIN\r\nSUMMARY:{canary[:4]}\r\n {canary[4:]}\r\n".encode()
    yield "web page", f"<p>{canary[:3]}<b>{canary[3:]}</b></p>".encode()
    for inner in (f"x {canary} y".encode(), f"x {canary} y".encode("utf-16")):
        out = BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("a.txt", inner)
        yield "archive", out.getvalue()
    out = BytesIO()
    Image.new("RGB", (40, 40)).save(out, "PDF", author=canary)
    yield "facts of a PDF", out.getvalue()
    yield from planted_in_office(canary)


CORE = (
    b'<cp:coreProperties xmlns:cp="x" xmlns:dc="y"><dc:creator>%s</dc:creator></cp:coreProperties>'
)


def planted_in_office(canary: str) -> Iterator[tuple[str, bytes]]:
    """The same canary in an office file: in runs, facts, notes, links, cells, and beside it all."""
    note = reading.document(Paragraph(text="x"))
    letter = docx.render(note, resources()).data
    runs = f"<w:r><w:t>{canary[:3]}</w:t></w:r><w:r><w:t>{canary[3:]}</w:t></w:r></w:p></w:body>"
    body = read_part(letter, "word/document.xml").replace(b"</w:body>", runs.encode())
    entities = "".join(f"&#{ord(char)};" for char in canary)
    link = f'<Relationship Id="r" Type="x" Target="{canary}" TargetMode="External"/>'
    parts = {
        "word/document.xml": body,
        "docProps/core.xml": CORE % canary.encode(),
        "docProps/app.xml": f"<Properties><Company>{canary}</Company></Properties>".encode(),
        "docProps/custom.xml": f"<Properties><p>{entities}</p></Properties>".encode(),
        "word/comments.xml": f"<w:comments><w:t>{canary}</w:t></w:comments>".encode(),
        "word/_rels/document.xml.rels": f"<Relationships>{link}</Relationships>".encode(),
        "word/settings.xml": f"<w:s><w:t>{canary}</w:t></w:s>".encode("utf-16"),
    }
    for name, content in parts.items():
        yield f"docx {name}", with_part(letter, name, content)
    yield "docx entry name", with_part(letter, f"word/{canary.replace('/', '_')}.xml", b"<x/>")
    yield "docx comment", with_part(letter, "a.xml", b"<x/>", comment=canary)
    column = Column(title=canary)
    book = Workbook(title="x", lang="en", as_of=NOW, sheets=(Sheet(name="x", columns=(column,)),))
    yield "xlsx cell", xlsx.render(book).data
    inner = BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr(
            "made.docx", with_part(letter, "docProps/core.xml", CORE % canary.encode())
        )
    yield "docx in an archive", inner.getvalue()


def read_part(data: bytes, name: str) -> bytes:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return archive.read(name)


def with_part(data: bytes, name: str, content: bytes, comment: str = "") -> bytes:
    """An archive with one file more, or another one."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for each in old.namelist():
            if each != name:
                new.writestr(each, old.read(each))
        new.writestr(name, content)
        new.comment = comment.encode()
    return out.getvalue()


def test_the_scanner_finds_every_planted_word(case: Case, figure: Callable[..., None]) -> None:
    guard = Guard.of(case, "public", HERE)
    words = (*PRIVATE.values(), ORDER, *NEVER)
    tried = [(word, where, data) for word in words for where, data in planted(word)]
    missed = [(word, where) for word, where, data in tried if not scan(data, guard)]
    assert missed == []
    figure(planted=len(tried), missed=len(missed))


# ------------------------------------------------------------------------------------- pictures


def hidden_in_pictures() -> Iterator[tuple[str, bytes]]:
    """Pictures with one thing hidden in each."""
    gps, device = Image.Exif(), Image.Exif()
    gps[0x010F] = "Maker"
    gps.get_ifd(0x8825)[2] = (30.0, 16.0, 22.5)
    device[0x0110], device[0x013B] = "canary-host", "canary-account"
    small = BytesIO()
    Image.new("RGB", (16, 16), "red").save(small, "JPEG")
    thumbnail = b"Exif\0\0MM\0*\0\0\0\x08\0\0" + small.getvalue()
    xmp = b'<x:xmpmeta xmlns:x="adobe:ns:meta/">canary-account</x:xmpmeta>'
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Author", "canary-account")
    hidden: dict[str, dict[str, dict[str, Any]]] = {
        "JPEG": {
            "gps": {"exif": gps},
            "exif": {"exif": device},
            "thumbnail": {"exif": thumbnail},
            "xmp": {"xmp": xmp},
            "comment": {"comment": b"/home" + b"/canary-account/store"},
            "profile": {"icc_profile": b"canary-account" * 20},
        },
        "PNG": {"comment": {"pnginfo": notes}, "exif": {"exif": device}, "gps": {"exif": gps}},
    }
    for form, kinds in hidden.items():
        for kind, options in kinds.items():
            yield kind, written(form, **options)
        yield "appended", written(form) + b"canary-account 13812345678"


def written(form: str, **options: Any) -> bytes:
    out = BytesIO()
    grain = Image.frombytes("RGB", (64, 48), dice(5).randbytes(64 * 48 * 3))
    grain.save(out, form, **options)
    return out.getvalue()


def test_nothing_hidden_in_a_picture_is_in_its_copy(
    tmp_path: Path, figure: Callable[..., None]
) -> None:
    guard, tried = Guard("self", Known(), (), (), HERE), 0
    with closing(Copier()) as copier:
        for kind, data in hidden_in_pictures():
            found = {leak.kind for leak in scan(data, guard)}
            assert kind in found, (kind, found)  # the control: the scanner sees each of them
            page = b"data:image/png;base64," + base64.b64encode(data)
            assert kind in {leak.kind for leak in scan(page, guard)}
            path = tmp_path / "original"
            path.write_bytes(data)
            made = copier.rebuild(path)
            assert isinstance(made, Rebuilt), kind
            assert scan(made.data, guard) == (), kind
            copy = tmp_path / "copy"
            copy.write_bytes(made.data)
            facts = second_opinion(copy)
            assert not any(word in facts for word in ("canary", "GPS", "XMP", "Comment", "ICC"))
            tried += 1
    figure(pictures=tried)


def test_a_picture_in_an_office_file_is_looked_through_too(figure: Callable[..., None]) -> None:
    guard, letter, tried = Guard("self", Known(), (), (), HERE), written_letter(), 0
    assert scan(letter, guard) == ()
    for kind, data in hidden_in_pictures():
        for name in ("word/media/image1.png", "xl/media/image1.jpeg"):
            found = {leak.kind for leak in scan(with_part(letter, name, data), guard)}
            assert kind in found, (kind, name, found)
            tried += 1
    figure(planted=tried)


def written_letter() -> bytes:
    figure = Figure(ref="x", alt="x", width=64, height=48)
    return docx.render(reading.document(figure), resources(), {"x": written("PNG")}).data


@pytest.mark.parametrize(
    "name", ["word/vbaProject.bin", "word/embeddings/a.bin", "xl/externalLinks/e.xml"]
)
def test_an_office_file_with_programs_or_files_in_it_does_not_leave(name: str) -> None:
    guard = Guard("self", Known(), (), (), HERE)
    assert ("attachment", "archive", "") in scan(with_part(written_letter(), name, b"x"), guard)


def test_what_is_hung_onto_an_office_file_does_not_leave() -> None:
    guard = Guard("self", Known(), (), (), HERE)
    assert scan(written_letter() + b"x", guard) == (("appended", "archive", ""),)
    assert scan(with_part(written_letter(), "a.xml", b"<x/>", comment="a remark"), guard) == ()


def test_an_account_of_letters_alone_is_found_among_the_facts_of_an_office_file() -> None:
    guard = Guard("self", Known(), (), (), Surroundings(("gwendolyn",)))
    made = with_part(written_letter(), "docProps/core.xml", CORE % b"gwendolyn")
    assert scan(made, guard) == (("computer", "office_facts", "gwendolyn"),)
    assert scan(with_part(written_letter(), "word/x.xml", b"<t>gwendolyn</t>"), guard) == ()


def test_neighbouring_cells_make_no_number() -> None:
    columns = tuple(Column(title=each) for each in ("1381234", "5678"))
    row = (("1381234", "5678"), ("411111111", "1111111"))
    sheet = Sheet(name="x", columns=columns, rows=row)
    made = xlsx.render(Workbook(title="x", lang="en", as_of=NOW, sheets=(sheet,))).data
    assert scan(made, Guard("public", Known(), (), (), HERE)) == ()


def test_a_pdf_of_pictures_carries_nothing_over(tmp_path: Path) -> None:
    path = tmp_path / "original"
    out = Image.frombytes("RGB", (64, 48), dice(6).randbytes(64 * 48 * 3))
    out.save(path, "PDF", author="canary-account", title=PRIVATE["phone"])
    with path.open("ab") as stream:
        stream.write(b"\ncanary-account")
    guard = Guard("public", Known(), (), (), HERE)
    assert {"computer", "appended", "phone"} <= {
        leak.kind for leak in scan(path.read_bytes(), guard)
    }
    with closing(Copier()) as copier:
        made = copier.rebuild(path, [(0, 0, 0, 20, 20)])
    assert isinstance(made, Rebuilt)
    assert scan(made.data, guard) == ()
    (tmp_path / "copy").write_bytes(made.data)
    assert "canary" not in second_opinion(tmp_path / "copy")
