"""Nothing leaves that its reader must not see: canaries in every corner, audiences, formats."""

from __future__ import annotations

import base64
import itertools
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
from refundwizard.domain.moments import BEIJING
from refundwizard.domain.pack import Pack
from refundwizard.domain.private_data import Known
from refundwizard.domain.records import Call, Filing, Message
from refundwizard.media.copies import Copier, Rebuilt
from refundwizard.session.exporting import FORMATS, Request, can_be_masked, produce, usual_document
from refundwizard.session.leak_scan import Guard, Surroundings, scan
from refundwizard.storage.paths import resources
from tests.faults.dice import dice

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
    if not data.startswith(b"%PDF"):
        return data.decode().replace("\r\n ", "").replace("\\", "")
    document = pypdfium2.PdfDocument(data)
    try:
        parts = [page.get_textpage().get_text_bounded() for page in document]
        return "\n".join([*parts, *document.get_metadata_dict().values()])
    finally:
        document.close()


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
        if form != "json":
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
