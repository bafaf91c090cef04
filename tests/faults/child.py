"""The process that forks the children of the fault tests, and what they do.

Run by forks.py, without the site packages: the storage layer needs only the standard library.
Orders come as lines of JSON; "started PID" and "ended PID CODE" go back.
"""

from __future__ import annotations

import ctypes
import fcntl  # noqa: F401 - the storage layer asks for it when "nobody" may no longer read it
import itertools
import json
import os
import resource
import select
import shutil  # noqa: F401 - as above
import signal
import sys
import time
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from refundwizard.storage import (
    all_cases,
    atomic,
    case_store,
    commits,
    copy_back,
    copy_run,
    doctor,
    index,
    settings,
    taking_in,
    vault,
)
from refundwizard.storage.bundle_reader import Bundle
from refundwizard.storage.case_codec import PlainCodec
from refundwizard.storage.envelope import BlobRef, Body, PackRef
from refundwizard.storage.errors import StoreError
from refundwizard.storage.fs import OsFs
from refundwizard.storage.lock import NoLock
from refundwizard.storage.pack_contents import contents
from refundwizard.storage.store import Store, new_id

REFUSED, CANNOT_SPEAK, CRASHED = 3, 4, 9
NOBODY = 65534
BEIJING = timezone(timedelta(hours=8))
PR_SET_PTRACER, ANYBODY = 0x59616D61, ctypes.c_ulong(-1)


def say(order: dict[str, Any], *words: object) -> None:
    """Write one line at once, past every buffer."""
    os.write(order["speak"], (" ".join(map(str, words)) + "\n").encode())


def now() -> datetime:
    return datetime(2026, 1, 5, 10, 0, tzinfo=BEIJING)


def body(number: int, *blobs: BlobRef) -> Body:
    data: dict[str, object] = {"name": "a", "number": number, "more": "写" * 3000}
    return Body(data, PackRef("cn", "2026.1"), blobs)


def opened(order: dict[str, Any], fs: OsFs | None = None) -> Store:
    lock = NoLock() if order.get("unlocked") else None
    is_new = bool(order.get("new"))
    return Store.open(Path(order["root"]), fs=fs or OsFs(), clock=now, lock=lock, create=is_new)


def cases_of(store: Store) -> case_store.CaseStore[Body]:
    return case_store.CaseStore(store, PlainCodec(), app="0.1.0")


def save(order: dict[str, Any]) -> None:
    """Open the store, load the case and save it once."""
    with opened(order) as store:
        cases = cases_of(store)
        loaded = cases.load(order["case"])
        number = int(str(loaded.case.data["number"])) + 1
        cases.save(order["case"], loaded.rev, body(number, *loaded.case.evidence))
        say(order, "ACK", number)


def evidence(order: dict[str, Any]) -> None:
    """Open the store, take a file in and save the case that names it."""
    with opened(order) as store:
        cases = cases_of(store)
        taken = vault.Vault(store, floor=0).take(order["case"], Path(order["source"]))
        say(order, "TAKEN", taken.sha256)
        loaded = cases.load(order["case"])
        number = int(str(loaded.case.data["number"])) + 1
        blobs = (*loaded.case.evidence, BlobRef(taken.sha256, taken.size))
        cases.save(order["case"], loaded.rev, body(number, *blobs))
        say(order, "ACK", number)


def create(order: dict[str, Any]) -> None:
    """Open the store and make a second case."""
    with opened(order) as store:
        say(order, "ACK", cases_of(store).create(body(500)))


def bring(order: dict[str, Any]) -> None:
    """Take a case in from a pack, under an id of its own."""
    with opened(order) as store, Path(order["pack"]).open("rb") as file:
        case_id = new_id()
        taking_in.build(store, contents(Bundle(file)), case_id)
        say(order, "ACK", case_id)


def copy(order: dict[str, Any]) -> None:
    """Copy every case to the drive beside the store, and read it back."""
    with opened(order) as store:
        say(order, "ACK", copy_run.make_copy(store, drive_of(order)).cases)


def back(order: dict[str, Any]) -> None:
    """Bring every case of the drive that is not here."""
    with opened(order) as store:
        found = copy_back.bring_back(store, drive_of(order))
        say(order, *(("CANNOT",) if found.lost else ("ACK", *found.cases)))


def write_all(order: dict[str, Any]) -> None:
    """Write all cases into the file beside the store, where an older one is."""
    with opened(order) as store:
        written = all_cases.write_file(store, drive_of(order) / "all.zip")
        say(order, "CANNOT" if written.left else "ACK")


def take_all(order: dict[str, Any]) -> None:
    """Take every case of such a file in, each under an id of its own."""
    with opened(order) as store, (drive_of(order) / "all.zip").open("rb") as file:
        found, mine = all_cases.read_all(file), []
        for case_id in found.cases:
            mine.append(new_id())
            taking_in.build(store, found.case(case_id), mine[-1])
        say(order, "ACK", *mine)


def drive_of(order: dict[str, Any]) -> Path:
    """Return the drive that belongs to a store, beside it."""
    return Path(f"{order['root']}-drive")


def delete(order: dict[str, Any]) -> None:
    """Move the case to the trash and take it back."""
    with opened(order) as store:
        trash = case_store.Trash(store)
        entry = trash.delete(order["case"])
        trash.undo(entry.name)
        say(order, "ACK")


def keep_saving(order: dict[str, Any]) -> None:
    """Save for ever, and take a small exhibit in now and then."""
    with opened(order) as store:
        store.sweep()
        cases = cases_of(store)
        loaded = cases.load(order["case"])
        number, rev, blobs = int(str(loaded.case.data["number"])), loaded.rev, loaded.case.evidence
        say(order, "OPEN", number)
        for turn in itertools.count():
            if turn % 5 == 4 and len(blobs) < 40:
                data = b"%d" % number * 5000
                taken = vault.Vault(store, floor=0).take_bytes(order["case"], data)
                blobs = (*blobs, BlobRef(taken.sha256, taken.size))
            number += 1
            rev = cases.save(order["case"], rev, body(number, *blobs)).rev
            say(order, "ACK", number)


def increment(order: dict[str, Any]) -> None:
    """Add one to the number of the case, `times` times, holding the store for `hold` of them."""
    left, hold = order["times"], order["hold"]
    while left:
        with opened(order) as store:
            if store.read_only:
                time.sleep(0.0005)
                continue
            cases = cases_of(store)
            for _ in range(min(hold, left)):
                loaded = cases.load(order["case"])
                number = int(str(loaded.case.data["number"])) + 1
                try:
                    cases.save(order["case"], loaded.rev, body(number))
                except StoreError:
                    continue
                left -= 1
    say(order, "DONE")


def hold(order: dict[str, Any]) -> None:
    """Take the store and keep it."""
    with opened(order) as store:
        say(order, "HELD" if not store.read_only else store.read_only)
        time.sleep(60)


def look(order: dict[str, Any]) -> None:
    """Read the case and the list."""
    with opened(order) as store:
        say(order, "SAYS", cases_of(store).load(order["case"]).case.data["number"])


def everything(order: dict[str, Any]) -> None:
    """Make a store and use every way of writing there is."""
    with opened(order) as store:
        cases, blobs, trash = cases_of(store), vault.Vault(store, floor=0), case_store.Trash(store)
        case_id = cases.create(body(1))
        taken = blobs.take_bytes(case_id, b"exhibit")
        cases.save(case_id, 1, body(2, BlobRef(taken.sha256, taken.size)))
        cases.restore(case_id, 2, 1)
        atomic.put(store.fs, store.thumbs(case_id), "1.png", b"small")
        (store.folder(case_id) / "case.json").write_bytes(b"damaged")
        trash.delete(cases.create(body(3)))
        doctor.mend(store, doctor.examine(store))
        rows = index.Index.load(store)
        rows.refresh()
        rows.save()
        handle = store.fs.create(store.folder(case_id) / ".tmp-0")
        store.fs.write(handle, b"left")
        store.fs.close(handle)
        store.sweep()
        settings.save_settings(store.fs, Path(order["config"]), settings.Settings(theme="dark"))
    say(order, "ACK")


def in_place(fs: OsFs, folder: Path, name: str, data: bytes) -> None:
    """Write the way that loses files: over the only one there is."""
    if folder.name == "history":
        return
    handle = os.open(folder / name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    for start in range(0, len(data), 4096):
        os.write(handle, data[start : start + 4096])
        time.sleep(0.0003)  # as long as a disk that is busy takes
    os.close(handle)


ACTS = {
    act.__name__: act
    for act in (
        save,
        evidence,
        create,
        bring,
        copy,
        back,
        write_all,
        take_all,
        delete,
        keep_saving,
        increment,
        hold,
        look,
        everything,
    )
}


def become(order: dict[str, Any]) -> None:
    """Take on what the order says of the process itself."""
    if "umask" in order:
        os.umask(order["umask"])
    if "largest" in order:
        resource.setrlimit(resource.RLIMIT_FSIZE, (order["largest"], order["largest"]))
    if order.get("nobody") and os.getuid() == 0:
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)
    if order.get("careless"):
        atomic.put = commits.put = in_place


def run(order: dict[str, Any]) -> int:
    """Do one order in a fresh child and return its exit code."""
    order["speak"] = os.open(order["out"], os.O_WRONLY | os.O_APPEND)
    become(order)
    if order["stopped"]:
        ctypes.CDLL(None).prctl(PR_SET_PTRACER, ANYBODY, 0, 0, 0)
        os.kill(os.getpid(), signal.SIGSTOP)
    try:
        ACTS[order["act"]](order)
    except StoreError as error:
        say(order, "REFUSED", error.code)
        return REFUSED
    except OSError:
        return CANNOT_SPEAK
    return 0


def fork(order: dict[str, Any]) -> None:
    pid = os.fork()
    if pid:
        tell("started", pid)
        return
    code = CRASHED
    try:
        os.close(0)
        code = run(order)
    finally:
        os._exit(code)


def tell(*words: object) -> None:
    os.write(1, (" ".join(map(str, words)) + "\n").encode())


def reap() -> None:
    while True:
        try:
            pid, status = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return
        if not pid:
            return
        tell("ended", pid, os.waitstatus_to_exitcode(status))


def main() -> None:
    """Fork for every line, and report every end."""
    alarm, wake = os.pipe()
    os.set_blocking(wake, False)
    signal.set_wakeup_fd(wake)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    rest = b""
    while True:
        ready, _, _ = select.select([0, alarm], [], [])
        if alarm in ready:
            os.read(alarm, 4096)
            reap()
        if 0 in ready:
            data = os.read(0, 65536)
            if not data:
                return
            *lines, rest = (rest + data).split(b"\n")
            for line in lines:
                fork(json.loads(line))


if __name__ == "__main__":
    main()
