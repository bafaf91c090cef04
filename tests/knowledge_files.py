"""Files of knowledge for tests: the shipped pack with another version, and what a test changes."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from refundwizard.content.folder import Folder
from refundwizard.content.load import load
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
