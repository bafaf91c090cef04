"""Files and folders in memory, with what is seen of them and what is on the medium."""

from __future__ import annotations

from collections.abc import Iterator


class File:
    """Bytes as programs see them and as they are on the medium."""

    def __init__(self, data: bytes = b"", mode: int = 0o600, mtime: int = 0) -> None:
        self.data = self.durable = data
        self.mode, self.mtime = mode, mtime

    def after_a_cut(self) -> list[bytes]:
        """Return what may be left of the file."""
        kept, full = self.durable, self.data
        half = (
            full[: (len(full) + len(kept)) // 2]
            if full.startswith(kept)
            else full[: len(full) // 2]
        )
        return sorted({kept, half, full, bytes(len(full))})


class Folder:
    """Names as programs see them and as they are on the medium."""

    def __init__(self, mode: int = 0o700, mtime: int = 0) -> None:
        self.entries: dict[str, Node] = {}
        self.durable: dict[str, Node] = {}
        self.mode, self.mtime = mode, mtime


Node = File | Folder
Step = tuple[Folder, str, Node | None]
Change = tuple[Step, ...]
"""Names that get a node or lose theirs, all in one."""


def apply(changes: list[Change]) -> None:
    for change in changes:
        for folder, name, node in change:
            folder.durable.pop(name, None)
            if node is not None:
                folder.durable[name] = node


def left_of(node: Folder, names: dict[int, dict[str, Node]], contents: dict[int, object]) -> Folder:
    """Copy a folder as a cut leaves it; what is left is both seen and on the medium."""
    copy = Folder(node.mode, node.mtime)
    for name, kid in names.get(id(node), node.durable).items():
        if isinstance(kid, Folder):
            copy.entries[name] = left_of(kid, names, contents)
        else:
            data = contents.get(id(kid), kid.durable)
            assert isinstance(data, bytes)
            copy.entries[name] = File(data, kid.mode, kid.mtime)
    copy.durable = dict(copy.entries)
    return copy


def nodes_in(folder: Folder) -> Iterator[Node]:
    """Yield what is seen in a folder or stands on the medium, once where both hold the same."""
    every = {id(node): node for node in (*folder.entries.values(), *folder.durable.values())}
    for node in every.values():
        yield node
        if isinstance(node, Folder):
            yield from nodes_in(node)


def walk(folder: Folder, place: str, *, folders: bool = False) -> Iterator[tuple[str, bytes]]:
    for name, node in folder.entries.items():
        if isinstance(node, File):
            yield f"{place}/{name}", node.data
            continue
        if folders:
            yield f"{place}/{name}/", b""
        yield from walk(node, f"{place}/{name}", folders=folders)
