"""T25 for case packs: pictures full of canaries, for everybody who must not see them."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from refundwizard.content.load import load
from refundwizard.domain.answers import Words as Text
from refundwizard.domain.answers_file import read_answers
from refundwizard.domain.audience import AUDIENCES, hidden_from
from refundwizard.domain.moments import BEIJING
from refundwizard.session import pack_parts
from refundwizard.session.leak_scan import LeakError
from refundwizard.session.library import Library
from refundwizard.session.prints import as_it_is
from refundwizard.storage.fs import OsFs
from refundwizard.storage.lock import NoLock
from refundwizard.storage.paths import resources
from refundwizard.storage.store import Store
from refundwizard.storage.vault import Vault
from tests.faults.test_leaks import (
    HERE,
    INTERNAL,
    NEVER,
    NOW,
    ORDER,
    PRIVATE,
    STRAY,
    plain,
    second_opinion,
    text_of,
)
from tests.unit.session.packs import Shelf, shelf_of

pytestmark = [pytest.mark.fault, pytest.mark.timeout(600)]

MASKED = tuple(each for each in AUDIENCES if hidden_from(each))
FULL = tuple(each for each in AUDIENCES if not hidden_from(each))
HIDDEN = (b"canary-account", b"canary-host", b"13812345678", b"GPSLatitude")


def full_of_canaries() -> dict[str, bytes]:
    """Pictures with everything hidden in them that pictures can hide."""
    exif = Image.Exif()
    exif[0x010F], exif[0x0110], exif[0x013B] = "Maker", "canary-host", "canary-account"
    exif.get_ifd(0x8825)[2] = (30.0, 16.0, 22.5)
    out, grey = BytesIO(), Image.effect_noise((64, 48), 50).convert("RGB")
    xmp = b'<x:xmpmeta xmlns:x="adobe:ns:meta/">canary-account</x:xmpmeta>'
    grey.save(out, "JPEG", exif=exif, xmp=xmp, comment=b"canary-host 13812345678")
    jpeg = out.getvalue() + b"canary-account 13812345678"
    paper = BytesIO()
    grey.save(paper, "PDF", author="canary-account", title="13812345678")
    return {f"{PRIVATE['phone']}.jpg": jpeg, "notes.pdf": paper.getvalue()}


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    pack = load(resources() / "content" / "cn")
    answers = {"platform": "xiaohongshu", "answers": {"price_paid": "329"}}
    case = read_answers(pack, answers, NOW)
    said = {"seller_name": f"木棉小铺 {STRAY}", "order_no": ORDER}
    told = {**case.answers, **{name: Text(text=text) for name, text in said.items()}}
    case = case.model_copy(update={"answers": told})
    root = tmp_path / "store"
    with Store.open(
        root, fs=OsFs(), clock=lambda: NOW.astimezone(BEIJING), lock=NoLock("held"), create=True
    ) as store:
        made = shelf_of(
            Library(store, lambda: pack, lambda: NOW), case, tmp_path, full_of_canaries()
        )
        case = made.case
        for each in case.exhibits:
            case = as_it_is(case, each.id, NOW)
        made.keep(case)
        yield made


def entries(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_no_canary_is_in_a_masked_pack(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch, figure: Callable[..., None], tmp_path: Path
) -> None:
    monkeypatch.setattr("refundwizard.session.leak_scan.surroundings", lambda: HERE)
    looked_at = 0
    for audience in MASKED:
        made = entries(shelf.pack(audience).path)
        assert [name for name in made if name.startswith("files/")] != []
        text = plain("\n".join(text_of(data) for data in _read(made)))
        assert [kind for kind, secret in PRIVATE.items() if secret in text] == []
        assert ORDER not in text or audience != "public"
        assert [each for each in (*NEVER, shelf.case_id) if each in text] == []
        for name, data in made.items():
            assert [each for each in HIDDEN if each in data] == [], (audience, name)
            path = tmp_path / "looked-at"
            path.write_bytes(data)
            facts = second_opinion(path)
            assert [each for each in ("canary", "GPS", "13812345678") if each in facts] == []
            looked_at += 1
    figure(packs=len(MASKED), entries=looked_at, exiftool=bool(shutil.which("exiftool")))


def _read(made: dict[str, bytes]) -> Iterator[bytes]:
    for name, data in made.items():
        if not name.startswith("files/"):
            yield data


def test_what_is_made_for_a_full_pack_tells_nothing_of_the_computer(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("refundwizard.session.leak_scan.surroundings", lambda: HERE)
    originals = [each.sha256 for each in shelf.case.exhibits]
    for audience in FULL:
        made = entries(shelf.pack(audience).path)
        for name in ("index.html", "case.pdf", "manifest.json", "verify.txt"):
            text = text_of(made[name])
            assert [each for each in (INTERNAL, *HERE.names, *HERE.folders) if each in text] == []
        kept = {each for each in made if each.startswith("evidence/")}
        assert kept == {f"evidence/{each}" for each in originals}


def test_a_copy_that_is_the_original_stops_the_pack(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control: with the rebuilding left out, the last look finds what is hidden."""

    def careless(vault: Vault, case_id: str, _copier: object, exhibit: object) -> bytes:
        with vault.open(case_id, exhibit.sha256) as file:  # type: ignore[attr-defined]
            return file.read()

    monkeypatch.setattr(pack_parts, "copy_of", careless)
    with pytest.raises(LeakError) as stopped:
        shelf.pack("merchant")
    kinds = {leak.kind for leak in stopped.value.leaks}
    assert {"gps", "exif", "xmp", "comment", "appended"} <= kinds
    assert not list(shelf.folder.glob("*.refundcase.zip"))
