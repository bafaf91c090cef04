"""Taking evidence in: a large video, two hundred photos, and the memory that takes."""

from __future__ import annotations

import hashlib
import os
import statistics
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PIL import Image

from benchmarks.engine import AS_OF
from benchmarks.measure import Figure
from benchmarks.samples import usual_case
from refundwizard.content.load import load
from refundwizard.media.sniff import sniff
from refundwizard.session.exhibits import Place
from refundwizard.session.intake import HANDS, Hooks, take_in
from refundwizard.session.looking import LANES, Lanes
from refundwizard.session.thumbnails import EDGE
from refundwizard.storage.case_codec import CaseCodec
from refundwizard.storage.case_store import CaseStore
from refundwizard.storage.copying import CHUNK
from refundwizard.storage.fs import OsFs
from refundwizard.storage.paths import resources
from refundwizard.storage.store import Store
from refundwizard.storage.vault import Vault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from refundwizard.session.exhibits import Intake

VIDEO: Final = 10**9
PHOTOS: Final = 200
SIZE: Final = (4000, 3000)
VIDEO_ROUNDS: Final = 5
PHOTO_ROUNDS: Final = 3


def figures() -> Iterator[Figure]:
    """Yield the ratios to the bare work, and the memory above idle."""
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        yield _video(root)
        yield _photos(root)
    yield _memory()


# ---------------------------------------------------------------------------------- a large video


def _video(root: Path) -> Figure:
    """Compare with a loop that copies and hashes in one pass and syncs, round by round."""
    source = root / "video.mp4"
    write_video(source, VIDEO)
    ours, bare, tools = [], [], []
    for _ in range(VIDEO_ROUNDS):
        bare.append(_timed(lambda: _bare(source, root / "bare")))
        ours.append(_timed_intake(root, [source], is_seen=False))
        if sys.platform == "linux":
            tools.append(_timed(lambda: _by_tools(source, root / "tools")))
    source.unlink()
    mine, theirs = statistics.median(ours), statistics.median(bare)
    note = f"{mine:.2f} s against {theirs:.2f} s"
    if tools:
        note += f"; {mine / statistics.median(tools):.2f} x cp + sha256sum + sync"
    return Figure("taking in 1 GB against one bare pass", mine / theirs, 1.1, "x", note)


def write_video(path: Path, size: int) -> None:
    """Write a file that looks like a video."""
    head = b"\0\0\0\x10ftypisom\0\0\0\0" + (size - 16).to_bytes(4, "big") + b"mdat"
    block = os.urandom(CHUNK)
    with path.open("wb") as stream:
        stream.write(head)
        left = size - len(head)
        while left:
            left -= stream.write(block[: min(left, CHUNK)])
        stream.flush()
        os.fsync(stream.fileno())


def _bare(source: Path, target: Path) -> None:
    sums = hashlib.sha256()
    with source.open("rb", buffering=0) as read, target.open("wb", buffering=0) as written:
        while chunk := read.read(CHUNK):
            written.write(chunk)
            sums.update(chunk)
        os.fsync(written.fileno())
    target.unlink()


def _by_tools(source: Path, target: Path) -> None:
    commands: tuple[tuple[str | Path, ...], ...] = (
        ("cp", source, target),
        ("sha256sum", target),
        ("sync", target),
    )
    for command in commands:
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    target.unlink()


# -------------------------------------------------------------------------------------- many photos


def _photos(root: Path) -> Figure:
    """Compare with decoding the small pictures alone, on as many threads as there are lanes."""
    folder = root / "photos"
    files = write_photos(folder, PHOTOS)
    ours, bare = [], []
    for _ in range(PHOTO_ROUNDS):
        bare.append(_timed(lambda: _decode(files)))
        ours.append(_timed_intake(root, files, is_seen=True))
    mine, theirs = statistics.median(ours), statistics.median(bare)
    note = f"{mine:.2f} s against {theirs:.2f} s, {sum(f.stat().st_size for f in files) >> 20} MB"
    name = "taking in 200 photos against their thumbnails"
    return Figure(name, mine / theirs, 1.3, "x", note)


def write_photos(folder: Path, count: int) -> list[Path]:
    """Write so many different photos of 12 megapixels, as detailed as those of a phone."""
    folder.mkdir()
    sky = Image.linear_gradient("L").resize(SIZE)
    grain = Image.effect_noise(SIZE, 24)
    photo = Image.merge("RGB", (Image.blend(sky, grain, 0.4), Image.blend(grain, sky, 0.7), sky))
    out = BytesIO()
    photo.save(out, "JPEG", quality=85)
    data = out.getvalue()
    files = []
    for number in range(count):
        files.append(folder / f"IMG_{number:04}.jpg")
        remark = b"\xff\xfe" + (10).to_bytes(2, "big") + f"{number:08}".encode()
        files[-1].write_bytes(data[:2] + remark + data[2:])
    return files


def _decode(files: list[Path]) -> None:
    with ThreadPoolExecutor(LANES) as pool:
        list(pool.map(_small, files))


def _small(path: Path) -> Image.Image:
    with Image.open(path) as opened:
        opened.draft("RGB", (EDGE, EDGE))
        picture = opened.convert("RGB")
    picture.thumbnail((EDGE, EDGE))
    return picture


# ------------------------------------------------------------------------------------------- memory


def _memory() -> Figure:
    """Take a video and photos in, in a process of their own; children that decode count too."""
    code = "from benchmarks.evidence import memory; print(memory())"
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    own, children = (float(part) for part in done.stdout.split())
    note = f"the window's process {own:.0f} MB, decoding children {children:.0f} MB"
    return Figure("memory above idle while taking in", own + children, 150, "MB", note)


def memory() -> str:
    """Return megabytes above idle of this process, and those of its children at their peak."""
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        files = write_photos(root / "photos", 20)
        write_video(root / "video.mp4", 200_000_000)
        with _opened(root) as (store, case_id), Lanes(store, case_id) as lanes:
            idle = _status("self", "VmRSS")
            _reset_peak()
            _take(store, case_id, [*files, root / "video.mp4"], lanes)
            own = _status("self", "VmHWM") - idle
            helpers = [maker._helper for maker in lanes._makers]  # noqa: SLF001
            pids = [str(each.process.pid) for each in helpers if each.process is not None]
            children = sum(_status(pid, "VmHWM") for pid in pids)
    return f"{max(own, 0):.1f} {children:.1f}"


def _status(process: str, what: str) -> float:
    """Return a figure of a process in megabytes; 0 where the system does not tell."""
    status = Path(f"/proc/{process}/status")
    if not status.exists():
        return 0.0
    lines = status.read_text(encoding="ascii", errors="replace").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(what)) / 1024


def _reset_peak() -> None:
    """Forget the peak that making the samples left."""
    peak = Path("/proc/self/clear_refs")
    if peak.exists():
        peak.write_text("5", encoding="ascii")


# ---------------------------------------------------------------------------------------- the store


def _timed(call: Callable[[], object]) -> float:
    _quiet()
    started = time.perf_counter()
    call()
    return time.perf_counter() - started


def _quiet() -> None:
    """Let the disk finish what was written before, so that no part is charged for another's."""
    if sys.platform != "win32":
        os.sync()


def _timed_intake(root: Path, files: list[Path], *, is_seen: bool) -> float:
    """Return seconds from the drop to the last picture, on an empty case."""
    with _opened(root) as (store, case_id):
        _quiet()
        started = time.perf_counter()
        if is_seen:
            with Lanes(store, case_id) as lanes:
                intake = _take(store, case_id, files, lanes)
        else:
            intake = _take(store, case_id, files, None)
        taken = time.perf_counter() - started
        if len(intake.added) != len(files) or not intake.is_good:
            raise RuntimeError(f"not everything was taken in: {intake.left_out}")
    return taken


def _take(store: Store, case_id: str, files: list[Path], lanes: Lanes | None) -> Intake:
    place = Place(case_id, frozenset())
    return take_in(Vault(store, sniff=sniff), place, files, AS_OF, Hooks(look=lanes, hands=HANDS))


@contextmanager
def _opened(root: Path) -> Iterator[tuple[Store, str]]:
    """Open a store of its own with one case; it is gone afterwards."""
    case = usual_case(load(resources() / "content" / "cn"), AS_OF)
    with (
        tempfile.TemporaryDirectory(dir=root) as name,
        Store.open(Path(name) / "store", fs=OsFs(), clock=_clock, create=True) as store,
    ):
        yield store, CaseStore(store, CaseCodec()).create(case)


def _clock() -> datetime:
    return AS_OF
