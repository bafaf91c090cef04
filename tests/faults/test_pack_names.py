"""T18: whatever files were called, a pack has names every system takes, and all comes back."""

from __future__ import annotations

import re
import shutil
import subprocess
import unicodedata
import zipfile
from io import BytesIO
from pathlib import Path
from random import Random

import pytest

from refundwizard.content.load import load
from refundwizard.domain.answers_file import read_answers
from refundwizard.domain.case import Case, Exhibit
from refundwizard.domain.document import Rendered
from refundwizard.session import exporting
from refundwizard.session.bring_in import bring, look
from refundwizard.session.export_work import Job, save
from refundwizard.session.exporting import Request
from refundwizard.session.integrity import CaseLog
from refundwizard.session.library import Library
from refundwizard.storage.bundle import is_listed, readable_name
from refundwizard.storage.bundle_reader import Bundle
from refundwizard.storage.errors import NotAPack
from refundwizard.storage.fs import OsFs
from refundwizard.storage.lock import NoLock
from refundwizard.storage.opened import ENDINGS
from refundwizard.storage.paths import resources
from refundwizard.storage.store import Store
from refundwizard.storage.vault import Vault
from tests.faults.dice import dice
from tests.faults.packs import Forged, forged, names_and_data
from tests.faults.real import QuickFs
from tests.unit.storage.support import FakeClock

pytestmark = [pytest.mark.fault, pytest.mark.timeout(1200)]

RESERVED = ("CON", "con.png", "NUL", "aux.txt", "COM1", "LPT9.jpg", "CLOCK$", "CONIN$")
PIECES = (
    *RESERVED,
    *("..", "../..", "a:stream", "x.png:Zone.Identifier", "C:", "\\\\host\\share", "/etc/passwd"),
    *(
        "截图",
        "е́",
        "e\u0301",
        "\u00e9",
        "ﬁ",
        "İ",
        "ß",
        "가",
        "\u1100\u1161",
        "😀",
        "\U0001f1e8\U0001f1f3",
    ),
    *("\u202e", "\u200f", "\u2066", "\ufeff", "\u200b", "\0", "\n", "\r", "\x1b[31m", "\t", "\x7f"),
    *(" ", ".", "...", "-rf", "~", "%TEMP%", "$HOME", "*", "?", '"', "<", ">", "|", "'", "`"),
    *("=1+1", "<img src=x>", "A" * 300, "长" * 300, "\udcff", "\ud800", ".exe", ".lnk", ".scr"),
)
_WINDOWS = re.compile(r'[<>:"/\\|?*\x00-\x1f]|[. ]$|^ ')
_DEVICE = re.compile(
    r"(con|prn|aux|nul|clock\$|conin\$|conout\$|com\d|lpt\d)(\..*)?", re.IGNORECASE
)


def a_name(rng: Random) -> str:
    """A file name nobody would wish for; a third of them as a GBK system spells it."""
    made = "".join(rng.choice(PIECES) for _ in range(rng.randint(1, 6)))
    if rng.random() < 1 / 3:
        made = made.encode("gbk", "replace").decode("latin-1")
    if rng.random() < 1 / 3:
        made = unicodedata.normalize(rng.choice(("NFC", "NFD", "NFKD")), made)
    return made


def windows_minds(path: str) -> str:
    """Return why Windows would not take a path, "" if it would; any other system is easier."""
    for part in path.split("/"):
        if not part or len(part) > 200 or _WINDOWS.search(part) or _DEVICE.fullmatch(part):
            return part or "empty"
        if any(unicodedata.category(char) in {"Cc", "Cf", "Cs", "Cn", "Zl"} for char in part):
            return f"invisible: {part!r}"
        if not unicodedata.is_normalized("NFC", part):
            return f"not composed: {part!r}"
    return ""


def test_no_name_of_a_pack_troubles_any_system(sized, figure):
    rng, made = dice(18), set()
    count = sized(10_000, 10_000, 100_000)
    endings = sorted(set(ENDINGS.values()))
    for number in range(1, count + 1):
        name = readable_name(number % 5000 + 1, a_name(rng), rng.choice(endings))
        assert is_listed(name), name
        assert windows_minds(name) == ""
        name.encode("gbk", "strict" if name.isascii() else "replace")
        made.add(unicodedata.normalize("NFKC", name).casefold())
    figure(names=count, different=len(made))


def test_no_strange_name_gets_in(sized, figure):
    rng, refused = dice(19), 0
    count = sized(10_000, 10_000, 100_000)
    for _ in range(count):
        name = rng.choice(("", "files/", "evidence/", "log/", "files/01_")) + a_name(rng)
        raw = name.encode("utf-8", "surrogatepass")
        try:
            found = Bundle(BytesIO(forged([Forged(raw, b"", flags=rng.choice((0, 0x800)))])))
        except NotAPack:
            refused += 1
        else:
            (only,) = found.entries
            assert windows_minds(only) == ""
    figure(names=count, refused=refused)
    assert refused > count * 0.9


@pytest.mark.parametrize("name", [*RESERVED, "a:b", "a\u202eb", "e\u0301", "a.", "x" * 300, "a\0"])
def test_the_checker_sees_what_windows_minds(name):
    assert windows_minds(name)


@pytest.fixture
def case_of() -> Case:
    pack = load(resources() / "content" / "cn")
    now = FakeClock()()
    return read_answers(pack, {"platform": "xiaohongshu", "answers": {"price_paid": "9"}}, now)


def library(root: Path) -> Library:
    clock = FakeClock()
    store = Store.open(root, fs=QuickFs(), clock=clock, lock=NoLock("held"), create=True)
    return Library(store, lambda: load(resources() / "content" / "cn"), clock)


def stored(place: Library, case: Case, rng: Random) -> str:
    """Store a case with forty exhibits whose files were called anything."""
    case_id, exhibits = place.create(case), []
    for at in range(40):
        data = b"\x89PNG\r\n\x1a\n" + rng.randbytes(40) if at % 2 else rng.randbytes(30)
        taken = Vault(place.store, floor=0).take_bytes(case_id, data)
        said = a_name(rng).encode("utf-8", "replace").decode().replace("\0", "")
        exhibits.append(
            Exhibit(
                id=f"{at:032}",
                kind=rng.choice((None, "E02", "E03")),
                sha256=taken.sha256,
                size=taken.size,
                media_type=rng.choice(("image/png", "video/mp4", "application/x-msdownload")),
                names=(said,),
                caption=said[:40],
            )
        )
    place.cases.save(case_id, 1, case.model_copy(update={"exhibits": tuple(exhibits)}))
    return case_id


def read_by_others(path: Path, unzip: str) -> int:
    """Read a pack with two other programs and return how many entries it has."""
    with zipfile.ZipFile(path) as archive:
        inside = archive.namelist()
        assert archive.testzip() is None
    different = {unicodedata.normalize("NFC", each).casefold() for each in inside}
    assert len(different) == len(inside)
    assert [windows_minds(each) for each in inside] == [""] * len(inside)
    place = path.parent / "unpacked"
    done = subprocess.run([unzip, "-q", path, "-d", place], capture_output=True, check=False)
    assert done.returncode == 0, done
    found = {each.relative_to(place).as_posix() for each in place.rglob("*") if each.is_file()}
    assert found == set(inside)
    shutil.rmtree(place)
    return len(inside)


def test_files_under_any_name_go_out_and_come_back(case_of, tmp_path, needs, monkeypatch, figure):
    """Each pack is read by two other programs, and its names stand in the case as they were."""
    unzip = needs("unzip")
    here, there, rng = library(tmp_path / "here"), library(tmp_path / "there"), dice(20)
    monkeypatch.setattr(exporting, "produce", lambda *_: Rendered(data=b"no pdf"))
    packs, names = 6, 0
    for _ in range(packs):
        case_id = stored(here, case_of, rng)
        case = here.cases.load(case_id).case
        log = CaseLog(here.store, case_id)
        job = Job(here.pack, case, here.clock(), Request("checklist", "zip"), log)
        path = save(job, OsFs(), tmp_path / f"{case_id}.refundcase.zip").path
        names += read_by_others(path, unzip)
        assert bring(there, look(there, path)) == case_id
        assert there.cases.load(case_id).case == case
    here.store.close()
    there.store.close()
    figure(packs=packs, names=names)


def test_another_reader_would_have_let_them_in(figure):
    """The control: those names do stand in the archives that are refused."""
    raw = forged([Forged(name.encode("utf-8", "replace"), b"") for name in PIECES])
    seen = [name for name, _data in names_and_data(raw) if windows_minds(name)]
    figure(seen=len(seen))
    assert len(seen) > 30
