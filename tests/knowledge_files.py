"""Files of knowledge for tests: the shipped pack with another version, and what a test changes."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path

import pytest

from refundwizard.content import usable
from refundwizard.content.folder import Folder
from refundwizard.content.load import load
from refundwizard.domain.pack import Pack
from refundwizard.session import knowledge as session
from refundwizard.session.knowledge import label_of
from refundwizard.storage.knowledge_file import packed

SHIPPED = Path(__file__).resolve().parents[1] / "resources" / "content" / "cn"
NEWER = "2026.12.1"
NOTICE_TOML = "deadlines.toml"


@cache
def shipped_files() -> dict[str, bytes]:
    files = Folder(SHIPPED)
    return {name: files.raw(name) for name in files.files}


def knowledge(
    version: str = NEWER,
    changes: Mapping[str, tuple[str, str]] | None = None,
    checked: str = "2026-12-20",
    own: str = "cn",
) -> bytes:
    """Return a file: `changes` maps a file's name to a text in it and what to put there."""
    files = dict(shipped_files())
    head = files["pack.toml"].decode()
    shipped = load_shipped()
    head = head.replace(f'version = "{shipped.version}"', f'version = "{version}"')
    head = head.replace(f"checked = {shipped.checked}", f"checked = {checked}")
    files["pack.toml"] = head.replace('id = "cn"', f'id = "{own}"').encode()
    for name, (old, new) in (changes or {}).items():
        text = files[name].decode()
        assert old in text, (name, old)
        files[name] = text.replace(old, new).encode()
    label = label_of(shipped)._replace(id=own, version=version)
    label = label._replace(checked=type(label.checked).fromisoformat(checked))
    return packed(label, files)


@cache
def load_shipped():
    return load(SHIPPED)


_READ: dict[bytes, Pack] = {}


def load_once(folder: Path | Folder) -> Pack:
    """Load a pack; the one that ships once for all tests, for nothing may change it."""
    return load_shipped() if folder == SHIPPED else load(folder)


def read_once(files: Mapping[str, bytes]) -> Pack:
    """Read a pack; one of the same content once for all tests. A bad one is read every time."""
    told = sha256()
    for name in sorted(files):
        told.update(f"{name} {len(files[name])} ".encode() + files[name])
    if told.digest() not in _READ:
        _READ[told.digest()] = usable.read(files)
    return _READ[told.digest()]


def remember_packs(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read each pack once: a test of versions reads the same ones again and again."""
    monkeypatch.setattr(session, "load", load_once)
    monkeypatch.setattr(session, "read", read_once)
