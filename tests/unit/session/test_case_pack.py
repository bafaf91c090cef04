"""A case pack: what is in it for whom, that it can be checked by others, and that it says so."""

from __future__ import annotations

import errno
import hashlib
import html
import json
import re
import shutil
import subprocess
import zipfile
from datetime import datetime
from io import BytesIO
from pathlib import Path
from urllib.parse import unquote

import pytest
from PIL import Image

from refundwizard.domain.case import Exhibit
from refundwizard.domain.records import Box, Mask
from refundwizard.session import case_pack, pack_parts
from refundwizard.session.beside import Beside
from refundwizard.session.export_work import save
from refundwizard.session.exporting import Request, produce
from refundwizard.session.leak_scan import LeakError
from refundwizard.session.masking import with_mask
from refundwizard.session.prints import as_it_is
from refundwizard.session.tasks import Hooks
from refundwizard.storage.errors import DiskFull, Refused
from refundwizard.storage.evidence_log import EvidenceLog
from refundwizard.storage.fs import OsFs
from refundwizard.storage.vault import Vault
from tests.unit.session.packs import FILM, Shelf, picture, shelf_of

PAGES = {"index.html", "case.pdf", "manifest.json", "verify.txt"}


@pytest.fixture
def shelf(library, dress, tmp_path) -> Shelf:
    gps = Image.Exif()
    gps[0x010F] = "Maker"
    files = {"聊天.jpg": picture("red", exif=gps), "b.jpg": picture("blue"), "开箱.mp4": FILM}
    return shelf_of(library, dress, tmp_path, files)


def entries(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        return {each.filename: archive.read(each) for each in archive.infolist()}


def test_a_full_pack_has_the_case_its_record_and_every_exhibit_twice(shelf) -> None:
    made = entries(shelf.pack().path)
    hashes = {each.sha256 for each in shelf.case.exhibits}
    assert PAGES | {"case.json", "log/00000001.json"} <= set(made)
    assert {f"evidence/{name}" for name in hashes} <= set(made)
    assert {"files/01_证据.jpg", "files/02_证据.jpg", "files/03_证据.mp4"} <= set(made)
    assert made["files/03_证据.mp4"] == FILM
    for name in hashes:
        assert hashlib.sha256(made[f"evidence/{name}"]).hexdigest() == name


@pytest.mark.parametrize("audience", ["court", "regulator"])
def test_who_decides_gets_the_whole_case(shelf, audience) -> None:
    assert "case.json" in entries(shelf.pack(audience).path)


@pytest.mark.parametrize("audience", ["merchant", "platform", "helper", "public"])
def test_a_masked_pack_has_no_original_and_no_case_data(shelf, audience) -> None:
    made = entries(shelf.pack(audience).path)
    assert set(made) == PAGES
    page = made["index.html"].decode()
    assert "还没有检查这张图里的个人信息" in page
    assert "没法打码" in page


def test_a_masked_pack_has_copies_made_anew_of_what_may_be_seen(shelf) -> None:
    first, second, _film = shelf.case.exhibits
    covered = picture("black")
    taken = Vault(shelf.library.store, floor=0).take_bytes(
        shelf.case_id, covered, parent=first.sha256 or ""
    )
    box = Box(left=1, top=1, width=9, height=9, page=0, what="phone")
    now = datetime.fromisoformat("2026-11-17T14:02:00+08:00")
    mask = Mask(boxes=(box,), sha256=taken.sha256, size=taken.size, made_at=now)
    case = as_it_is(with_mask(shelf.case, first.id, mask), second.id, now)
    shelf.keep(case)
    made = entries(shelf.pack("merchant").path)
    assert made["files/01_证据.jpg"] == covered
    assert made["files/02_证据.jpg"].startswith(b"\xff\xd8\xff")
    assert hashlib.sha256(made["files/02_证据.jpg"]).hexdigest() != second.sha256
    assert not [name for name in made if name.startswith(("evidence/", "log/", "case.json"))]
    rows = json.loads(made["manifest.json"])["files"]
    assert [row["original"] for row in rows if "original" in row] == [first.sha256, second.sha256]
    assert "遮住了 电话 1 处" in made["index.html"].decode()


def test_a_picture_that_cannot_be_rebuilt_is_left_out_and_named(library, dress, tmp_path) -> None:
    shelf = shelf_of(library, dress, tmp_path, {"b.jpg": b"\xff\xd8\xff\xe0" + b"\0" * 90})
    shelf.keep(as_it_is(shelf.case, shelf.case.exhibits[0].id, library.clock()))
    made = entries(shelf.pack("merchant").path)
    assert set(made) == PAGES
    assert "做不出副本" in made["index.html"].decode()


def test_every_entry_is_fixed_in_what_is_not_content(shelf) -> None:
    with zipfile.ZipFile(shelf.pack().path) as archive:
        for each in archive.infolist():
            assert each.date_time == (1980, 1, 1, 0, 0, 0)
            assert (each.create_system, each.external_attr >> 16) == (3, 0o100600)
            assert each.flag_bits == 0x800
            assert (each.extra, each.comment) == (b"", b"")
        assert archive.comment == b""


def test_the_first_page_leads_to_every_file_and_asks_nothing_of_a_network(shelf) -> None:
    made = entries(shelf.pack().path)
    page = made["index.html"].decode()
    links = [unquote(html.unescape(each)) for each in re.findall(r'href="([^"]*)"', page)]
    assert set(links) <= set(made)
    assert {"case.pdf", "verify.txt", "files/01_证据.jpg", "files/03_证据.mp4"} <= set(links)
    assert "木棉小铺" in page
    assert "329" in page
    assert page.count("data:image/png;base64,") == 2
    assert not re.search(r"https?://|<script|file:", page)
    assert "default-src 'none'; style-src 'sha256-" in page


def test_a_large_file_is_not_there_twice_and_the_page_says_how_to_open_it(
    shelf, monkeypatch
) -> None:
    monkeypatch.setattr(pack_parts, "COPY", 1000)
    made = entries(shelf.pack().path)
    assert not [name for name in made if name.startswith("files/")]
    assert "在名字后面加上 .mp4" in made["index.html"].decode()


def test_a_kind_that_can_do_harm_gets_no_name_that_opens(library, dress, tmp_path) -> None:
    shelf = shelf_of(library, dress, tmp_path, {"a.exe": b"MZ" + b"\0" * 400})
    made = entries(shelf.pack().path)
    assert not [name for name in made if name.startswith("files/")]
    assert "确认来源" in made["index.html"].decode()


def test_the_list_of_hashes_is_checked_by_another_program(shelf, tmp_path) -> None:
    tool = shutil.which("sha256sum")
    if tool is None:
        pytest.skip("sha256sum is not installed")
    place = tmp_path / "unpacked"
    with zipfile.ZipFile(shelf.pack().path) as archive:
        archive.extractall(place)
    asked = [tool, "--check", "--strict", "--quiet", "verify.txt"]
    assert subprocess.run(asked, cwd=place, capture_output=True, check=False).returncode == 0
    (place / "files" / "02_证据.jpg").write_bytes(b"other")
    spoiled = subprocess.run(asked, cwd=place, capture_output=True, check=False)
    assert spoiled.returncode != 0
    assert len(re.findall(rb": FAILED", spoiled.stdout)) == 1


def test_the_manifest_says_what_it_is_for_whom_and_lists_every_file(shelf) -> None:
    made = entries(shelf.pack("court", lang="en").path)
    said = json.loads(made["manifest.json"])
    assert (said["format"], said["variant"], said["audience"]) == (
        "refundwizard.pack",
        "full",
        "court",
    )
    assert {row["name"] for row in said["files"]} == set(made) - {"manifest.json", "verify.txt"}
    for row in said["files"]:
        data = made[row["name"]]
        assert (row["size"], row["sha256"]) == (len(data), hashlib.sha256(data).hexdigest())
    assert said["log"]["sha256"] in made["verify.txt"].decode()


def test_the_same_case_gives_the_same_pack(pack, dress, clock) -> None:
    request = Request("checklist", "zip")
    made = [produce(pack, dress, clock(), request).data for _ in range(2)]
    assert made[0] == made[1]


def test_what_left_is_written_down_with_its_digest(shelf) -> None:
    made = shelf.pack("merchant")
    last = EvidenceLog(shelf.library.store).read(shelf.case_id).records[-1]
    data = made.path.read_bytes()
    assert last.kind == "export"
    assert last.facts["document"] == "pack"
    assert last.facts["audience"] == "merchant"
    assert (last.facts["sha256"], last.facts["size"]) == (
        hashlib.sha256(data).hexdigest(),
        len(data),
    )


def test_progress_is_told_in_bytes_and_a_stop_leaves_nothing(shelf) -> None:
    seen: list[tuple[int, int]] = []
    job, fs = shelf.job(), shelf.library.store.fs
    save(job, fs, shelf.folder / "a.zip", Hooks(progress=lambda *at: seen.append(at)))
    assert seen == sorted(seen)
    assert seen[-1][0] == seen[-1][1]
    with pytest.raises(Refused) as stopped:
        save(job, fs, shelf.folder / "b.zip", Hooks(is_cancelled=lambda: True))
    assert stopped.value.reason == "cancelled"
    assert not [each.name for each in shelf.folder.iterdir() if "b." in each.name]
    assert not list(shelf.folder.glob(".tmp-*"))


def test_a_full_pack_lacks_no_exhibit(shelf) -> None:
    sha256 = shelf.case.exhibits[1].sha256 or ""
    path = Vault(shelf.library.store).path(shelf.case_id, sha256)
    path.chmod(0o600)
    path.write_bytes(b"other")
    for change in (lambda: None, path.unlink):
        change()
        with pytest.raises(Refused) as refused:
            shelf.pack()
        assert refused.value.reason == "unlike"
    assert not (shelf.folder / "case.refundcase.zip").exists()
    assert entries(shelf.pack("merchant").path)


def test_a_record_that_does_not_hold_stops_a_full_pack(shelf) -> None:
    (shelf.library.store.folder(shelf.case_id) / "log" / "00000001.json").write_bytes(b"{}")
    with pytest.raises(Refused) as refused:
        shelf.pack()
    assert refused.value.reason == "unlike"


def test_a_full_disk_leaves_what_stood_there(shelf, monkeypatch) -> None:
    target = shelf.folder / "case.refundcase.zip"
    target.write_bytes(b"before")
    real = OsFs.write

    def full(fs: OsFs, handle: int, data: bytes) -> None:
        if len(data) > 3000:
            raise OSError(errno.ENOSPC, "full")
        real(fs, handle, data)

    monkeypatch.setattr(OsFs, "write", full)
    with pytest.raises(DiskFull):
        shelf.pack()
    assert target.read_bytes() == b"before"
    assert not list(shelf.folder.glob(".tmp-*"))


def test_a_pack_that_would_tell_is_stopped(shelf, monkeypatch) -> None:
    def told(*_args: object) -> bytes:
        return "电话 13812345678".encode()

    monkeypatch.setattr(case_pack, "_index", told)
    with pytest.raises(LeakError):
        shelf.pack("merchant")
    assert not (shelf.folder / "case.refundcase.zip").exists()


def test_a_folder_that_is_gone_is_named(shelf) -> None:
    with pytest.raises(FileNotFoundError):
        save(shelf.job(), shelf.library.store.fs, shelf.folder / "gone" / "a.refundcase.zip")


def test_an_ending_nobody_asked_about_replaces_nothing(shelf) -> None:
    (shelf.folder / "a.refundcase.zip").write_bytes(b"before")
    with pytest.raises(FileExistsError):
        save(shelf.job(), shelf.library.store.fs, shelf.folder / "a.zip")


@pytest.mark.parametrize("audience", ["self", "merchant"])
def test_a_case_of_no_store_is_packed_without_files(pack, dress, clock, audience) -> None:
    made = produce(pack, dress, clock(), Request("checklist", "zip", "en", audience))
    with zipfile.ZipFile(BytesIO(made.data)) as archive:
        assert ("case.json" in archive.namelist()) == (audience == "self")


def test_files_that_are_not_at_hand_are_not_promised(pack, shelf, clock) -> None:
    with pytest.raises(Refused) as refused:
        produce(pack, shelf.case, clock(), Request("checklist", "zip"))
    assert refused.value.reason == "no_files"


@pytest.mark.parametrize(("audience", "after"), [("self", 1), ("self", 4), ("merchant", 0)])
def test_a_stop_is_heard_at_every_step(shelf, audience, after) -> None:
    asked = iter(range(100))
    hooks = Hooks(is_cancelled=lambda: next(asked) >= after)
    job = case_pack.contained(shelf.job(audience))
    with pytest.raises(Refused) as stopped:
        case_pack.save_pack(
            shelf.job(audience), shelf.library.store.fs, shelf.folder / "a.zip", Beside(), hooks
        )
    assert stopped.value.reason == "cancelled"
    assert job.request.format == "pdf"


def test_a_disk_that_gives_a_file_out_in_part_makes_no_pack(shelf, monkeypatch) -> None:
    def failing(*_args: object) -> object:
        raise OSError(errno.EIO, "half")

    job, sha256 = shelf.job(), shelf.case.exhibits[0].sha256 or ""
    monkeypatch.setattr(Vault, "open", failing)
    with pytest.raises(Refused) as refused:
        pack_parts.measured(Vault(shelf.library.store), shelf.case_id, sha256, lambda: False)
    assert refused.value.reason == "unlike"
    assert job.log is not None


def test_what_was_only_said_to_be_there_is_not_on_the_page(library, dress, tmp_path) -> None:
    said = Exhibit(id="s" * 32, kind="E03")
    shelf = shelf_of(library, dress, tmp_path, {"a.mp4": FILM})
    shelf.keep(shelf.case.model_copy(update={"exhibits": (said, *shelf.case.exhibits)}))
    made = entries(shelf.pack().path)
    assert "files/02_证据.mp4" in made
    assert "files/01_" not in made["index.html"].decode()


def test_a_case_that_never_had_a_file_keeps_no_record_of_its_packs(library, dress, tmp_path):
    shelf = Shelf(library, library.create(dress), tmp_path)
    made = entries(shelf.pack().path)
    assert set(made) == PAGES | {"case.json"}
    assert EvidenceLog(library.store).read(shelf.case_id).records == ()
