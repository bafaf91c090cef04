"""A disk in memory that knows what would be left of it after a power cut.

Two pictures are kept of everything: what programs see, and what is on the medium. Bytes reach the
medium with `sync` of their file, names with `sync_dir` of their folder. Until then a power cut may
keep any of the pending changes of names, in their order, and of an unsynced file nothing, half,
all, or as many zero bytes. A move is one change: no file system in use loses a file by renaming it.
"""

from __future__ import annotations

import errno
import hashlib
import io
import itertools
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from refundwizard.storage.errors import Corrupt
from refundwizard.storage.fs import Facts, Stamp
from tests.faults.nodes import Change, File, Folder, Node, Step, apply, left_of, nodes_in, walk

ROOT = Path("/disk")
CHANGING = (
    *("create", "write", "sync", "replace", "rename"),
    *("unlink", "mkdir", "rmdir", "chmod", "sync_dir"),
)
LOOKING = ("close", "names", "facts", "read", "open_read", "free_space")


@dataclass
class Plan:
    """Which call fails: the `at`-th from now (from 1), only that one or all from there on."""

    at: int
    number: int
    for_ever: bool = False
    calls: tuple[str, ...] = CHANGING + LOOKING
    seen: int = field(default=0, init=False)
    fired: bool = field(default=False, init=False)

    def meet(self, call: str) -> None:
        if call not in self.calls:
            return
        self.seen += 1
        if self.seen == self.at or (self.for_ever and self.seen > self.at):
            self.fired = True
            raise OSError(self.number, "told to fail")


class SimFs:
    """The `Fs` of the storage layer over a tree in memory.

    `after_change` is called after every call that changed something. `durable` says whether
    syncing does anything, for the recipes that go without.
    """

    def __init__(self, root: Folder | None = None) -> None:
        self.root = root or Folder()
        self.pending: list[Change] = []
        self.dirty: dict[int, File] = {}
        self.handles: dict[int, File] = {}
        self.plan: Plan | None = None
        self.after_change: Callable[[SimFs], None] | None = None
        self.free = 1 << 40
        self.tick = 1
        self._next_handle = 3

    # -------------------------------------------------------------------------- the calls of Fs

    def create(self, path: Path) -> int:
        self._meet("create")
        folder, name = self._place(path)
        if name in folder.entries:
            raise FileExistsError(errno.EEXIST, str(path))
        file = File(mtime=self._now())
        self._change((folder, name, file))
        self._next_handle += 1
        self.handles[self._next_handle] = file
        return self._done(self._next_handle)

    def write(self, handle: int, data: bytes) -> None:
        self._meet("write")
        file = self.handles[handle]
        file.data += bytes(data)
        file.mtime = self._now()
        self.dirty[id(file)] = file
        self._done()

    def sync(self, handle: int) -> None:
        self._meet("sync")
        self._sync_file(self.handles[handle])
        self._done()

    def close(self, handle: int) -> None:
        self.handles.pop(handle, None)
        self._meet("close")

    def replace(self, source: Path, target: Path) -> None:
        self._meet("replace")
        assert source.parent == target.parent, "replace works inside one folder"
        self._move(source, target)

    def rename(self, source: Path, target: Path) -> None:
        self._meet("rename")
        folder, name = self._place(target)
        if name in folder.entries:
            raise FileExistsError(errno.EEXIST, str(target))
        self._move(source, target)

    def unlink(self, path: Path) -> None:
        self._meet("unlink")
        if isinstance(self._node(path), Folder):
            raise IsADirectoryError(errno.EISDIR, str(path))
        self._remove(path)

    def mkdir(self, path: Path) -> None:
        self._meet("mkdir")
        folder, name = self._place(path)
        if name in folder.entries:
            raise FileExistsError(errno.EEXIST, str(path))
        self._change((folder, name, Folder(mtime=self._now())))
        self._done()

    def rmdir(self, path: Path) -> None:
        self._meet("rmdir")
        if self._folder(path).entries:
            raise OSError(errno.ENOTEMPTY, str(path))
        self._remove(path)

    def chmod(self, path: Path, mode: int) -> None:
        self._meet("chmod")
        self._node(path).mode = mode
        self._done()

    def sync_dir(self, path: Path) -> None:
        self._meet("sync_dir")
        self._sync_folder(self._folder(path))
        self._done()

    def names(self, path: Path) -> tuple[str, ...]:
        self._meet("names")
        return tuple(sorted(self._folder(path).entries))

    def facts(self, path: Path) -> Facts:
        self._meet("facts")
        return self._facts(path)

    def read(self, path: Path, limit: int) -> bytes:
        self._meet("read")
        data = self._file(path).data
        if len(data) > limit:
            raise Corrupt("too_large", path.name)
        return data

    def open_read(self, path: Path, *, follow: bool = False) -> BinaryIO:  # noqa: ARG002 - as Fs has it
        self._meet("open_read")
        return io.BytesIO(self._file(path).data)

    def stamps(self, folder: Path, names: Sequence[str], leaf: str) -> list[Stamp | None]:
        return [self._stamp(folder / name / leaf) for name in names]

    def free_space(self, path: Path) -> int:  # noqa: ARG002 - as Fs has it
        self._meet("free_space")
        return self.free

    # -------------------------------------------------------------------------- for the tests

    def settle(self) -> None:
        """Let everything pending reach the medium, as some quiet minutes would."""
        apply(self.pending)
        self.pending = []
        for file in self.dirty.values():
            file.durable = file.data
        self.dirty = {}

    def spoil(self, path: Path, data: bytes | None) -> None:
        """Change a file behind everybody's back and on the medium; None removes it."""
        folder, name = self._place(path)
        if data is None:
            folder.entries.pop(name)
            folder.durable.pop(name, None)
        else:
            file = self._file(path)
            file.data = file.durable = data
            file.mtime = self._now()
            self.dirty.pop(id(file), None)

    def files(self) -> dict[str, bytes]:
        """Return every file that is visible, by its path."""
        return dict(walk(self.root, ""))

    def cuts(self, chance: random.Random, limit: int) -> Iterator[SimFs]:
        """Yield the different disks a power cut may leave now, a sample where they are many."""
        files = self._files_at_stake()
        axes: list[list[object]] = [[False, True] for _ in self.pending]
        axes += [list(file.after_a_cut()) for file in files]
        total = 1
        for axis in axes:
            total *= len(axis)
        picks: Iterator[tuple[object, ...]] = (
            itertools.product(*axes)
            if total <= limit
            else (tuple(chance.choice(axis) for axis in axes) for _ in range(limit))
        )
        seen = set()
        for pick in picks:
            cut = self._cut(
                pick[: len(self.pending)],
                dict(zip(map(id, files), pick[len(self.pending) :], strict=True)),
            )
            mark = cut.fingerprint()
            if mark not in seen:
                seen.add(mark)
                yield cut

    def fingerprint(self) -> bytes:
        """Return a short text that differs wherever two disks differ."""
        sums = hashlib.blake2b(digest_size=16)
        for name, data in sorted(walk(self.root, "", folders=True)):
            sums.update(f"{len(name)} {name} {len(data)} ".encode())
            sums.update(data)
        return sums.digest()

    # -------------------------------------------------------------------------- inside

    def _meet(self, call: str) -> None:
        if self.plan is not None:
            self.plan.meet(call)

    def _done(self, result: int = 0) -> int:
        if self.after_change is not None:
            self.after_change(self)
        return result

    def _now(self) -> int:
        self.tick += 1
        return self.tick * 1_000_000

    def _sync_file(self, file: File) -> None:
        file.durable = file.data
        self.dirty.pop(id(file), None)

    def _sync_folder(self, folder: Folder) -> None:
        mine, others = [], []
        for change in self.pending:
            (mine if any(step[0] is folder for step in change) else others).append(change)
        apply(mine)
        self.pending = others

    def _change(self, *steps: Step) -> None:
        for folder, name, node in steps:
            folder.mtime = self._now()
            if node is None:
                folder.entries.pop(name)
            else:
                folder.entries[name] = node
        self.pending.append(steps)

    def _move(self, source: Path, target: Path) -> None:
        node = self._node(source)
        (old, name), (new, other) = self._place(source), self._place(target)
        self._change((old, name, None), (new, other, node))
        self._done()

    def _remove(self, path: Path) -> None:
        folder, name = self._place(path)
        self._change((folder, name, None))
        self._done()

    def _node(self, path: Path) -> Node:
        node: Node = self.root
        for part in path.parts[1:]:
            if not isinstance(node, Folder):
                raise NotADirectoryError(errno.ENOTDIR, str(path))
            if part not in node.entries:
                raise FileNotFoundError(errno.ENOENT, str(path))
            node = node.entries[part]
        return node

    def _folder(self, path: Path) -> Folder:
        node = self._node(path)
        if isinstance(node, File):
            raise NotADirectoryError(errno.ENOTDIR, str(path))
        return node

    def _file(self, path: Path) -> File:
        node = self._node(path)
        if isinstance(node, Folder):
            raise Corrupt("not_regular", path.name)
        return node

    def _place(self, path: Path) -> tuple[Folder, str]:
        return self._folder(path.parent), path.name

    def _facts(self, path: Path) -> Facts:
        node = self._node(path)
        if isinstance(node, Folder):
            return Facts("folder", 4096, node.mtime, node.mode)
        return Facts("file", len(node.data), node.mtime, node.mode)

    def _stamp(self, path: Path) -> Stamp | None:
        try:
            facts = self._facts(path)
        except OSError:
            return None
        return facts.mtime_ns, facts.size

    def _files_at_stake(self) -> list[File]:
        """Return the unsynced files that may have a name after a cut."""
        named = {id(node) for change in self.pending for _, _, node in change}
        named |= {id(node) for node in nodes_in(self.root)}
        return [
            file for key, file in self.dirty.items() if key in named and file.data != file.durable
        ]

    def _cut(self, kept: tuple[object, ...], contents: dict[int, object]) -> SimFs:
        chosen = [change for change, keep in zip(self.pending, kept, strict=True) if keep]
        names: dict[int, dict[str, Node]] = {}
        for change in chosen:
            for folder, name, node in change:
                table = names.setdefault(id(folder), dict(folder.durable))
                table.pop(name, None)
                if node is not None:
                    table[name] = node
        cut = SimFs(left_of(self.root, names, contents))
        cut.tick = self.tick + 1000
        cut.free = self.free
        return cut


class NoSync(SimFs):
    """A recipe that never syncs anything, as a good many programs save."""

    def _sync_file(self, file: File) -> None:
        """Leave the bytes where they are."""

    def _sync_folder(self, folder: Folder) -> None:
        """Leave the names where they are."""


class NoFolderSync(SimFs):
    """A recipe that syncs files and forgets their folders."""

    def _sync_folder(self, folder: Folder) -> None:
        """Leave the names where they are."""
