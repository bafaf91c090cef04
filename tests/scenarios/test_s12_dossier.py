"""S12 on paper: messy evidence becomes a dossier, through the command line as others get it."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from refundwizard.cli import main
from refundwizard.domain.moments import BEIJING
from refundwizard.domain.records import Box
from refundwizard.media.copies import Copier
from refundwizard.session.exhibits import Place, with_intake
from refundwizard.session.intake import take_in
from refundwizard.session.library import Library
from refundwizard.session.masking import keep, rebuild, with_mask
from refundwizard.session.prints import as_it_is
from refundwizard.storage.fs import OsFs
from refundwizard.storage.lock import NoLock
from refundwizard.storage.store import Store
from refundwizard.storage.vault import Vault
from tests import paper

pytestmark = [pytest.mark.tools, pytest.mark.timeout(120)]

HEIC = Path(__file__).parents[1] / "data" / "cup.heic"
NOW = datetime(2026, 11, 21, 9, 30, tzinfo=BEIJING)
CUPS = {
    "platform": "xiaohongshu",
    "answers": {
        "fraud_contact": "no",
        "payer_minor": "no",
        "received": "yes",
        "stage": "not_applied",
        "goods_kind": "home",
        "reason": "quality",
        "fault_kind": ["broken_on_arrival"],
        "ordered_on": "2026-11-17",
        "signed_on": "2026-11-20",
        "price_paid": "158.00",
        "freight_paid": 0,
        "item_name": "陶瓷咖啡杯两只",
        "seller_name": "素窑器物",
        "story": "人在家签收，开箱就碎了一只，联系电话 13812345678",
        "merchant_reply": "请留电话 13812345678 等回复",
    },
}


def photo(path: Path, number: int) -> None:
    exif = Image.Exif()
    exif[0x0110], exif[0x013B] = "Phone of Xiaoman", "Xiaoman"
    exif.get_ifd(0x8825).update({1: "N", 2: (31.0, 12.0, 3.0), 3: "E", 4: (120.0, 9.0, 1.0)})
    picture = Image.new("RGB", (1200, 900), (40 * number % 256, 90, 120))
    picture.save(path, "JPEG", exif=exif, comment=b"at home")


def chat(path: Path, height: int) -> None:
    """A long screenshot: grey steps down its left edge tell the slices' order."""
    picture = Image.new("RGB", (1080, height), "white")
    draw = ImageDraw.Draw(picture)
    for at in range(0, height, 60):
        grey = at * 200 // height
        draw.rectangle((0, at, 200, at + 59), fill=(grey, grey, grey))
    picture.save(path)


@pytest.fixture(scope="module")
def messy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Nine photos of which two are the same, two long screenshots, HEIC, film, an empty file."""
    folder = tmp_path_factory.mktemp("phone")
    for number in range(8):
        photo(folder / f"IMG_{number}.jpg", number)
    shutil.copy(folder / "IMG_7.jpg", folder / "mmexport7.jpg")
    chat(folder / "chat.png", 9000)
    chat(folder / "order.png", 4000)
    shutil.copy(HEIC, folder / "IMG_0042.HEIC")
    head = b"\0\0\0\x10ftypisom\0\0\0\0" + (1_000_000 - 16).to_bytes(4, "big") + b"mdat"
    (folder / "unboxing.mp4").write_bytes(head + bytes(1_000_000 - len(head)))
    (folder / "nothing.png").write_bytes(b"")
    return folder


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory, messy: Path) -> tuple[Path, str]:
    """The store with the case; one photo has a masked copy, another may be seen as it is."""
    root = tmp_path_factory.mktemp("data")
    given = root / "cups.json"
    given.write_text(json.dumps(CUPS, ensure_ascii=False), "utf-8")
    from refundwizard.content.load import load
    from refundwizard.domain.answers_file import read_answers
    from refundwizard.storage.paths import resources

    pack = load(resources() / "content" / "cn")
    with Store.open(
        root / "store", fs=OsFs(), clock=lambda: NOW, lock=NoLock("held"), create=True
    ) as store:
        library = Library(store, lambda: pack, lambda: NOW)
        case_id = library.create(read_answers(pack, CUPS, NOW))
        loaded, vault = library.cases.load(case_id), Vault(store, floor=0)
        files = sorted(messy.iterdir())
        taken = take_in(vault, Place.of(case_id, loaded.case), files, NOW)
        assert [left.name for left in taken.left_out] == ["nothing.png"]
        case = with_intake(loaded.case, taken)
        first, second = case.exhibits[1], case.exhibits[2]
        boxes = (Box(left=80, top=80, width=300, height=60, what="phone"),)
        copier = Copier()
        made = rebuild(copier, vault.path(case_id, str(first.sha256)), boxes)
        copier.close()
        case = with_mask(case, first.id, keep(vault, case_id, made, boxes, NOW))
        case = as_it_is(case, second.id, NOW)
        library.cases.save(case_id, loaded.rev, case)
        library.index.save()
    return root / "store", case_id


@pytest.fixture
def dossier(
    home: tuple[Path, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Path]:
    monkeypatch.setenv("REFUNDWIZARD_DATA_DIR", str(home[0]))
    monkeypatch.setenv("REFUNDWIZARD_TODAY", "2026-11-21")
    monkeypatch.setattr("refundwizard.cli.stores.config_dir", lambda: tmp_path / "config")

    def make(whom: str = "court", lang: str = "en", form: str = "pdf") -> Path:
        path = tmp_path / f"{whom}-{lang}-{form}.pdf"
        words = ["--lang", lang, "export", home[1], "--document", "dossier", "--format", form]
        assert main([*words, "--for", whom, "--out", str(path)]) == 0
        return path

    return make


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_all_twelve_exhibits_are_numbered_and_the_page_of_each_is_right(
    dossier: Callable[..., Path],
) -> None:
    pages = paper.pages_of(dossier())
    at = next(
        number for number, page in enumerate(pages) if "What it proves" in page and "Source" in page
    )
    rows = re.findall(r"^ *(\d+) +\S.*? (\d+)$", pages[at], re.MULTILINE)
    assert [int(number) for number, _page in rows] == list(range(1, 13))
    for number, page in rows:
        assert re.search(rf"Ex\. {number}\b", pages[int(page) - 1]), (number, page)
        assert f"Page {page} of {len(pages)}" in pages[int(page) - 1]


def test_the_film_is_listed_by_name_and_digest_and_lies_beside(
    dossier: Callable[..., Path], messy: Path
) -> None:
    said = paper.plain("".join(paper.pages_of(dossier())))
    assert said.count(digest(messy / "unboxing.mp4")) == 2
    assert "seemediafolder" in said
    for name in ("IMG_7.jpg,mmexport7.jpg", "unboxing.mp4", "IMG_0042.HEIC"):
        assert name in said
    for name in ("IMG_0.jpg", "chat.png", "IMG_0042.HEIC"):
        assert digest(messy / name) in said
    assert "nothing.png" not in said


def test_long_screenshots_are_cut_on_a4_in_order_with_their_number(
    dossier: Callable[..., Path], messy: Path
) -> None:
    path = dossier()
    said = "".join(paper.pages_of(path))
    places = [said.index(f"part {at} of 4") for at in range(1, 5)]
    assert places == sorted(places)
    assert "part 1 of 2" in said
    sizes = [size for _page, *size in paper.pictures_in(path)]
    slices = [height for width, height in sizes if width == 1080]
    assert sum(slices[:4]) >= 9000
    assert sum(slices[4:]) >= 4000
    assert "595.276 x 841.89 pts (A4)" in paper.run("pdfinfo", str(path))


def test_a_heic_photo_is_shown_or_a_plain_sentence_says_why_not(
    dossier: Callable[..., Path],
) -> None:
    said = "".join(paper.pages_of(dossier()))
    try:
        import pi_heif  # noqa: F401
    except ImportError:
        assert "no decoder" in said
    else:
        assert "no decoder" not in said


@pytest.mark.parametrize(("whom", "lang", "form"), [
    ("self", "zh_CN", "pdf"),
    ("court", "en", "pdfa"),
    ("public", "zh_CN", "pdf"),
])  # fmt: skip
def test_every_dossier_is_whole_readable_tagged_and_free_of_facts_of_the_photos(
    dossier: Callable[..., Path], whom: str, lang: str, form: str
) -> None:
    path = dossier(whom, lang, form)
    said = "".join(paper.pages_of(path))
    assert "陶" in said
    assert "□" not in said
    assert not re.search("[\u2e80-\u2fdf]", said)
    assert "No syntax or stream encoding errors" in paper.run("qpdf", "--check", str(path))
    about = paper.run("pdfinfo", str(path))
    assert re.search(r"^Tagged: +yes$", about, re.MULTILINE)
    root = next(each for each in paper.objects(path) if each.get("/Type") == "/Catalog")
    assert paper.text_of(root["/Lang"]).lower() == {"zh_CN": "zh-cn", "en": "en"}[lang]
    assert "/Outlines" in root
    kinds = [kind for kind, _alt in paper.structure(path)]
    assert {"/H1", "/H2", "/Table", "/TH", "/Link"} <= set(kinds)
    assert all(alt for kind, alt in paper.structure(path) if kind == "/Figure")
    told = paper.facts_of(path)
    raw = path.read_bytes()
    for secret in ("Xiaoman", "GPS", "at home", "/home/", "/tmp"):
        assert secret not in told.replace(str(path), "").replace(str(path.parent), "")
        assert secret.encode() not in raw
    unchanged = {"zh_CN": "自导入之日起未变", "en": "unchanged since added"}[lang]
    assert paper.plain(unchanged) in paper.plain(said)


def test_pictures_of_a_dossier_hold_nothing_but_pixels(
    dossier: Callable[..., Path], tmp_path: Path
) -> None:
    paper.run("pdfimages", "-all", str(dossier()), str(tmp_path / "out"))
    pictures = sorted(tmp_path.glob("out-*"))
    assert len(pictures) >= 14
    for each in pictures:
        told = paper.facts_of(each)
        assert "GPS" not in told
        assert "[IFD0]" not in told
        assert "Comment" not in told


def test_others_see_the_masked_copy_and_the_list_and_no_picture_nobody_looked_at(
    dossier: Callable[..., Path],
) -> None:
    path = dossier("helper")
    said = "".join(paper.pages_of(path))
    assert "138****5678" in said
    assert "13812345678" not in said
    assert "What was masked" in said
    assert "masked copy" in said
    assert said.count("has not looked through it for private data yet") == 9
    assert len(paper.pictures_in(path)) == 2

    full = "".join(paper.pages_of(dossier("court")))
    assert "138****5678" not in full
    assert "13812345678" in full
    assert "has not looked through it" not in full


def test_the_record_and_its_digest_stand_in_it_and_claim_no_more(
    dossier: Callable[..., Path],
) -> None:
    said = "".join(paper.pages_of(dossier("self", "zh_CN")))
    assert re.search(r"证据摘要 [0-9a-f]{6}-[0-9a-f]{6}", said)
    assert re.search(r"（SHA-256）：[0-9a-f]{64}", paper.plain(said))
    for claim in ("真实有效", "已验真", "区块链", "公证"):
        assert claim not in said
    assert "不说明内容真实" in paper.plain(said)


def test_the_originals_are_as_they_were(
    dossier: Callable[..., Path], messy: Path, home: tuple[Path, str]
) -> None:
    before = {each: (digest(each), each.stat().st_mtime_ns) for each in messy.iterdir()}
    dossier()
    assert {each: (digest(each), each.stat().st_mtime_ns) for each in messy.iterdir()} == before
    vault = home[0] / "cases" / home[1] / "evidence"
    for each in vault.iterdir():
        assert digest(each) == each.name
    assert not [each for each in home[0].rglob("*") if "tmp" in each.name and each.is_file()]
