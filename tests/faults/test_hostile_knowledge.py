"""T19 for files: spoiled knowledge from anywhere is refused in words, or is used without harm."""

from __future__ import annotations

import json
import time
from collections import Counter
from dataclasses import dataclass
from datetime import date

import pytest

from refundwizard.content import usable as gate
from refundwizard.content.flaws import PackError
from refundwizard.storage.bundle import Packer
from refundwizard.storage.errors import NotAPack, TooNew
from refundwizard.storage.knowledge_file import (
    ALLOWED,
    MANIFEST,
    Label,
    is_listed,
    packed,
    unpacked,
)
from refundwizard.storage.strict_json import digest
from tests.content.tiny_pack import engine
from tests.faults.dice import dice
from tests.faults.hostile_packs import only_inside
from tests.faults.packs import Spoiler
from tests.faults.spoiled_packs import Yard

pytestmark = [pytest.mark.fault, pytest.mark.timeout(280)]

LABEL = Label("tiny", "2026.1", date(2026, 11, 1))
LIMIT = 1.0
"""Seconds of computing one file may take, with its whole lint."""


@dataclass
class FileSpoiler(Spoiler):
    """Spoils a file of knowledge: its bytes, its list, its manifest, its contents."""

    def __post_init__(self) -> None:
        self.sound = packed(LABEL, self.parts)
        self.parts = {MANIFEST: self.manifest(), **self.parts}

    def manifest(self) -> bytes:
        files = {name: digest(data) for name, data in self.parts.items()}
        table = {"kind": "refundwizard.knowledge", "format": 1, "id": "tiny", "version": "2026.1"}
        return json.dumps({**table, "checked": "2026-11-01", "files": files}).encode()

    def told(self) -> bytes:
        """A manifest that says something else."""
        raw = self.parts[MANIFEST]
        ways = (
            raw.replace(b'"format": 1', b'"format": 9'),
            raw.replace(b'"format": 1', b'"format": true'),
            raw.replace(b'"tiny"', b'"../tiny"'),
            raw.replace(b'"2026.1"', b'"2026.1/.."'),
            raw.replace(b'"kind"', b'"kind": 1, "kind"'),
            raw.replace(b"-01", b"-99"),
            b"[" * 70 + b"]" * 70,
            b'{"a":' * 5000 + b"1" + b"}" * 5000,
            b"",
        )
        return joined({**self.parts, MANIFEST: self.rng.choice(ways)})

    def filled(self) -> bytes:
        """Files that are missing, other, or more than the manifest knows of."""
        parts = dict(self.parts)
        name = self.rng.choice([each for each in parts if each != MANIFEST])
        way = self.rng.randrange(3)
        if way == 0:
            del parts[name]
        elif way == 1:
            parts[name] = self.rng.randbytes(len(parts[name]) + 1)
        else:
            parts["extra.toml"] = b"x = 1"
        return joined(parts)


def joined(parts: dict[str, bytes]) -> bytes:
    pieces: list[bytes] = []
    packer = Packer(pieces.append, ALLOWED)
    for name, data in parts.items():
        packer.add(name, data)
    packer.finish()
    return b"".join(pieces)


def verdict(raw: bytes) -> str:
    """Read and check one file as an installation does; return how it went."""
    try:
        gate.usable(unpacked(raw).files, engine())
    except NotAPack as error:
        return error.reason
    except TooNew:
        return "too_new"
    except PackError:
        return "content"
    except Exception as error:  # noqa: BLE001 - whatever it is, it is a crash
        return f"crashed: {error!r}"
    return "taken"


def test_a_spoiled_file_is_refused_in_words_and_touches_nothing(sized, figure, tmp_path):
    yard = Yard(tmp_path)
    spoiler, seen, slowest = FileSpoiler(dict(yard.files), dice(19)), Counter[str](), 0.0
    assert verdict(spoiler.sound) == "taken"
    count = sized(1_500, 30_000, 300_000)
    with only_inside(tmp_path / "nowhere") as touched:
        for _ in range(count):
            began = time.process_time()
            seen[verdict(spoiler.one())] += 1
            slowest = max(slowest, time.process_time() - began)
    figure(files=count, reasons=len(seen), taken=seen["taken"], slowest=f"{slowest * 1000:.0f} ms")
    assert [each for each in seen if each.startswith("crashed")] == []
    assert touched == []
    assert len(seen) >= 12, seen
    assert slowest <= LIMIT


def test_spoiled_contents_under_a_true_manifest_are_refused_or_harmless(sized, figure, tmp_path):
    yard, seen, slowest = Yard(tmp_path), Counter[str](), 0.0
    count = sized(1_000, 20_000, 200_000)
    for seed in range(count):
        raw = whole(yard, seed)
        began = time.process_time()
        seen[verdict(raw) if raw else "not packed"] += 1
        slowest = max(slowest, time.process_time() - began)
    figure(files=count, taken=seen["taken"], refused=seen["content"], slowest=f"{slowest:.2f} s")
    assert [each for each in seen if each.startswith("crashed")] == []
    assert seen["content"] > count // 4
    assert seen["taken"] > 0
    assert slowest <= LIMIT


def whole(yard: Yard, seed: int) -> bytes:
    """Return the file of a spoiled pack folder; nothing where it cannot even be packed."""
    files = dict(yard.files)
    for name, content in yard.changes(dice(seed)).items():
        files.pop(name, None)
        if isinstance(content, bytes) and is_listed(name):
            files[name] = content
    try:
        return packed(LABEL, files)
    except NotAPack:
        return b""


def test_a_crash_would_be_seen(tmp_path, monkeypatch):
    raw = packed(LABEL, dict(Yard(tmp_path).files))
    monkeypatch.setattr(gate, "lint", lambda *_args, **_named: 1 / 0)
    assert verdict(raw).startswith("crashed: ZeroDivisionError")
