"""Case packs for the fault tests: sound ones made by the storage layer, and spoiled ones."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from io import BytesIO
from pathlib import Path
from random import Random
from typing import ClassVar

from refundwizard.storage import evidence_log
from refundwizard.storage.bundle import (
    CASES,
    CENTRAL,
    CENTRAL_SIGN,
    END,
    END_SIGN,
    EVIDENCE,
    LOCAL,
    LOCAL_SIGN,
    PACKED,
    REGULAR,
    STORED,
    UTF8,
    Allowed,
    Packer,
    log_entry,
)
from refundwizard.storage.envelope import Header, dump
from refundwizard.storage.strict_json import digest
from tests.faults.world import World
from tests.unit.storage.support import body

LINK, FOLDER, DEVICE = 0o120777 << 16, 0o040755 << 16, 0o020666 << 16


def pack_of(world: World, case_id: str) -> bytes:
    """Return a pack of a case, as the storage layer has it."""
    return joined(parts_of(world, case_id))


def parts_of(world: World, case_id: str) -> dict[str, bytes]:
    """Return the entries of a pack of a case."""
    envelope, _problems = world.cases.peek(case_id)
    chain = evidence_log.EvidenceLog(world.store).read(case_id)
    header = Header(case_id, envelope.rev, envelope.saved_at, envelope.app, log_head=chain.head)
    parts = {"index.html": b"<p>a case</p>", "case.json": dump(header, envelope.body)}
    folder = world.store.folder(case_id)
    for record in chain.records:
        name = evidence_log.file_name(record.seq)
        parts[log_entry(record.seq)] = world.fs.read(folder / "log" / name, 1 << 20)
    for blob in envelope.body.evidence:
        with world.vault.open(case_id, blob.sha256) as file:
            parts[f"{EVIDENCE}{blob.sha256}"] = file.read()
    return parts


def joined(parts: dict[str, bytes], allowed: Allowed = CASES) -> bytes:
    out = BytesIO()
    packer = Packer(out.write, allowed)  # type: ignore[arg-type]
    for name, data in parts.items():
        packer.add(name, data)
    packer.finish()
    return out.getvalue()


@dataclass(frozen=True)
class Forged:
    """An entry whose every field may lie; None stands for what is true."""

    name: bytes
    data: bytes
    method: int = STORED
    flags: int = UTF8
    outer: int = REGULAR << 16
    crc: int | None = None
    size: int | None = None
    packed: int | None = None
    inner_name: bytes | None = None
    start: int | None = None
    behind: bytes = b""

    @property
    def body(self) -> bytes:
        if self.method != PACKED:
            return self.data
        packer = zlib.compressobj(9, zlib.DEFLATED, -15)
        return packer.compress(self.data) + packer.flush()


@dataclass(frozen=True)
class Ending:
    """What the end of a forged pack says besides the truth."""

    count: int = 0
    size: int = 0
    start: int = 0
    tail: bytes = b""
    head: bytes = b""
    comment: int = 0


def forged(entries: list[Forged], end: Ending = Ending()) -> bytes:
    """Write a zip as whoever means harm would."""
    out, listed = bytearray(end.head), []
    for each in entries:
        raw, at = each.body, len(out)
        crc = zlib.crc32(each.data) if each.crc is None else each.crc
        size = len(each.data) if each.size is None else each.size
        packed = len(raw) if each.packed is None else each.packed
        facts = (each.flags, each.method, 0, 0x21, crc, packed, size)
        inner = each.name if each.inner_name is None else each.inner_name
        out += LOCAL.pack(LOCAL_SIGN, 20, *facts, len(inner), 0) + inner + raw + each.behind
        start = at if each.start is None else each.start
        rest = (len(each.name), 0, 0, 0, 0, each.outer, start)
        listed.append(CENTRAL.pack(CENTRAL_SIGN, 3 << 8 | 20, 20, *facts, *rest) + each.name)
    start, size = len(out), sum(map(len, listed))
    count = len(entries) + end.count
    out += b"".join(listed)
    last = (count, count, size + end.size, start + end.start, end.comment)
    return bytes(out) + END.pack(END_SIGN, 0, 0, *last) + end.tail


EVIL = (
    *(
        "../escape",
        "..\\escape",
        "/abs",
        "\\abs",
        "C:\\x",
        "C:x",
        "\\\\host\\share\\x",
        "a/../../x",
    ),
    *("case.json/", "evidence/", "evidence/../../x", "log/../x", "log/00000000.json", "log/1.json"),
    *(
        "CON",
        "nul.txt",
        "files/CON.png",
        "files/01_a.exe",
        "files/01_a.png:stream",
        "files/01.png.",
    ),
    *("files/01_../x.png", "files/\u202egnp.exe", "files/01_e\u0301.png", "EVIDENCE/" + "a" * 64),
    *(
        "evidence/" + "A" * 64,
        "evidence/" + "a" * 63,
        "evidence/" + "a" * 65,
        "Case.json",
        "case.JSON",
    ),
    *("index.html\0.png", "files/01_a b.png", "files/" + "1" * 300 + ".png", "", " ", "."),
    *("~/.bashrc", "%TEMP%/x", "$HOME/x", "file:x", "cases/x", ".import-x/case.json", "store.json"),
)


@dataclass
class Spoiler:
    """Makes one spoiled pack after another of a sound one."""

    parts: dict[str, bytes]
    rng: Random
    sound: bytes = field(init=False)
    inside: str = field(default="", init=False)
    """Where in the pack the case stands."""
    allowed: ClassVar[Allowed] = CASES

    def __post_init__(self) -> None:
        self.sound = joined(self.parts, self.allowed)

    def entries(self) -> list[Forged]:
        return [Forged(name.encode(), data, PACKED) for name, data in self.parts.items()]

    def one(self) -> bytes:
        """Return a spoiled pack; a third of them by bytes, the rest by what they mean."""
        if self.rng.random() < 1 / 3:
            return self.by_bytes()
        ways = [self.named, self.sized, self.kinds, self.ended, self.placed, self.told, self.filled]
        return self.rng.choice(ways)()

    def by_bytes(self) -> bytes:
        raw = bytearray(self.sound)
        way = self.rng.randrange(4)
        if way == 0:
            for _ in range(self.rng.randint(1, 8)):
                raw[self.rng.randrange(len(raw))] = self.rng.randrange(256)
        elif way == 1:
            del raw[self.rng.randrange(len(raw)) :]
        elif way == 2:
            at, size = self.rng.randrange(len(raw)), self.rng.randint(1, 64)
            raw[at : at + size] = self.rng.randbytes(self.rng.randint(0, 64))
        else:
            at = self.rng.randrange(max(1, len(raw) - 200), len(raw) - 4)
            numbers = (0, 1, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFF, len(raw))
            raw[at : at + 4] = struct.pack("<L", self.rng.choice(numbers))
        return bytes(raw)

    def _with(self, change: Forged, *, instead: bool) -> bytes:
        entries = self.entries()
        at = self.rng.randrange(len(entries))
        entries[at : at + instead] = [change]
        return forged(entries)

    def named(self) -> bytes:
        """A name that leads somewhere, or stands there twice."""
        name = self.rng.choice((*EVIL, *self.parts)).encode()
        change = Forged(name, b"x" * self.rng.randint(0, 99), flags=self.rng.choice((0, UTF8)))
        if self.rng.random() < 0.2:
            change = replace(change, inner_name=self.rng.choice(EVIL).encode())
        return self._with(change, instead=self.rng.random() < 0.3)

    def sized(self) -> bytes:
        """Sizes and checksums that lie, and bombs."""
        name = self.rng.choice(tuple(self.parts)).encode()
        data = self.parts[name.decode()]
        lies = (0, 1, len(data) + 1, 1 << 20, (1 << 20) + 1, 0x7FFFFFFF, 0xFFFFFFFE, 0xFFFFFFFF)
        field_name = self.rng.choice(("size", "packed", "crc"))
        change = Forged(name, data, self.rng.choice((STORED, PACKED)))
        change = replace(change, **{field_name: self.rng.choice(lies)})
        if self.rng.random() < 0.15:
            change = Forged(b"index.html", b"\0" * (3 << 20), PACKED)
            if self.rng.random() < 0.5:
                change = replace(change, size=1 << 19)
        kept = [each for each in self.entries() if each.name != change.name]
        return forged([*kept, change])

    def kinds(self) -> bytes:
        """Links, folders, devices, passwords, strange methods."""
        entries = self.entries()
        at = self.rng.randrange(len(entries))
        changes = (
            *({"outer": outer} for outer in (LINK, FOLDER, DEVICE, 0x10)),
            *({"flags": flags} for flags in (1, UTF8 | 1, 0x41, 0x2000, 0x20, 0)),
            *({"method": method} for method in (1, 6, 9, 12, 14, 93, 99)),
        )
        entries[at] = replace(entries[at], **self.rng.choice(changes))  # type: ignore[arg-type]
        return forged(entries)

    def ended(self) -> bytes:
        """An end that contradicts the list."""
        numbers = (-1, 1, 2, 100, 6000)
        name = self.rng.choice(("count", "size", "start"))
        end = Ending(**{name: self.rng.choice(numbers)})
        if self.rng.random() < 0.4:
            end = self.rng.choice(
                (Ending(tail=b"x" * 30), Ending(head=b"MZ" * 9), Ending(comment=4, tail=b"note"))
            )
        try:
            return forged(self.entries(), end)
        except struct.error:
            return self.sound[:-1]

    def placed(self) -> bytes:
        """Entries that share their bytes, or hide something between them."""
        entries = self.entries()
        at = self.rng.randrange(len(entries))
        if self.rng.random() < 0.5:
            entries[at] = replace(entries[at], start=self.rng.choice((0, 7, 40, 0xFFFFFFF0)))
        else:
            entries[at] = replace(entries[at], behind=self.rng.randbytes(self.rng.randint(1, 40)))
        return forged(entries)

    def told(self) -> bytes:
        """A case or a record that says something else, sealed anew or not."""
        parts = dict(self.parts)
        place = f"{self.inside}case.json"
        raw = parts[place]
        ways = (
            raw.replace(b'"rev":', b'"rev":1,"rev":'),
            b"[" * 70 + b"]" * 70,
            b'{"a":' * 5000 + b"1" + b"}" * 5000,
            raw.replace(b'"schema":', b'"schema":9'),
            raw[:-70] + b"}",
            b"\xff\xfe" + raw,
            raw.replace(b'"id":"', b'"id":"../'),
            dump(Header("0" * 32, 1, "2026-01-05T10:00:00+08:00", "0"), body(7)),
            b"NaN",
            b"",
        )
        parts[place] = self.rng.choice(ways)
        if self.rng.random() < 0.4:
            parts[place] = raw
            log = f"{self.inside}log/"
            name = self.rng.choice([each for each in parts if each.startswith(log)])
            parts[name] = self.rng.choice((b"{}", parts[f"{log}00000001.json"], b"", raw))
        return joined(parts, self.allowed)

    def filled(self) -> bytes:
        """Exhibits that are missing, other, or more than the case knows of."""
        parts = dict(self.parts)
        files = f"{self.inside}{EVIDENCE}"
        name = self.rng.choice([each for each in parts if each.startswith(files)])
        way = self.rng.randrange(3)
        if way == 0:
            del parts[name]
        elif way == 1:
            parts[name] = self.rng.randbytes(len(parts[name]))
        else:
            extra = self.rng.randbytes(50)
            parts[f"{files}{digest(extra)}"] = extra
        return joined(parts, self.allowed)


def naive(raw: bytes, folder: Path) -> None:
    """Unpack the way that gets programs into trouble: every name is believed."""
    for name, data in names_and_data(raw):
        path = Path(f"{folder}/{name}")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def names_and_data(raw: bytes) -> Iterator[tuple[str, bytes]]:
    """Read a forged pack from its heads alone; enough for those that are stored."""
    at = 0
    while raw[at : at + 4] == LOCAL_SIGN:
        facts = LOCAL.unpack(raw[at : at + LOCAL.size])
        packed, name, extra = facts[7], facts[9], facts[10]
        start = at + LOCAL.size + name + extra
        yield raw[at + LOCAL.size : at + LOCAL.size + name].decode(), raw[start : start + packed]
        at = start + packed
