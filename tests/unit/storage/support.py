"""What the storage tests share: a clock that is set by hand and a disk that fails on command."""

from __future__ import annotations

import errno
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from refundwizard.storage.envelope import BlobRef, Body, PackRef
from refundwizard.storage.fs import OsFs

BEIJING = timezone(timedelta(hours=8))
START = datetime(2026, 1, 5, 10, 0, tzinfo=BEIJING)


class FakeClock:
    """A clock that stands still until it is moved."""

    def __init__(self, now: datetime = START) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **span: float) -> None:
        self.now += timedelta(**span)


class FaultyFs(OsFs):
    """The real disk, except for the calls that are told to fail.

    `fail("replace", errno.EIO, "case.json")` makes every replace fail whose last argument ends so.
    """

    def __init__(self) -> None:
        super().__init__(sleep=lambda _seconds: None)
        self.faults: list[tuple[str, int, str]] = []
        self.calls: list[str] = []
        self.free: int | None = None

    def fail(self, call: str, number: int = errno.EIO, ending: str = "") -> None:
        self.faults.append((call, number, ending))

    def heal(self) -> None:
        self.faults.clear()

    def _before(self, call: str, last: object) -> None:
        self.calls.append(call)
        for name, number, ending in self.faults:
            if name == call and (not ending or str(last).endswith(ending)):
                raise OSError(number, "told to fail")

    def free_space(self, path: Path) -> int:
        self._before("free_space", path)
        return super().free_space(path) if self.free is None else self.free


def _wrapped(call: str) -> Any:
    original = getattr(OsFs, call)

    def wrapper(self: FaultyFs, *args: Any, **options: Any) -> Any:
        last = [arg for arg in args if isinstance(arg, Path)]
        self._before(call, last[-1] if last else "")
        return original(self, *args, **options)

    return wrapper


_DISK = "create write sync close replace rename unlink mkdir rmdir chmod sync_dir"
_LOOK = "names facts read open_read"
for _call in f"{_DISK} {_LOOK}".split():
    setattr(FaultyFs, _call, _wrapped(_call))


def body(number: int = 0, *blobs: BlobRef, **more: object) -> Body:
    """A small made-up case."""
    answers = {
        "seller_name": {"kind": "text", "text": "青禾服饰旗舰店"},
        "item_name": {"kind": "text", "text": f"连衣裙 {number}"},
    }
    return Body({"number": number, "answers": answers, **more}, PackRef("cn", "2026.1"), blobs)
