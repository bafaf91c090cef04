"""Reading a pack's folder: only regular files inside it, of a bounded size, as UTF-8."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

import tomli

from refundwizard.content.flaws import Flaw

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

MAX_BYTES: Final = 1024 * 1024
"""The largest file a pack may hold; the largest of ours is under half of it."""

MAX_FILES: Final = 4096
"""The most files a pack may hold."""

MAX_DOTS: Final = 200
"""The most dots in one line of TOML; the reader takes minutes over a key of a million parts."""

Table = dict[str, Any]

_AT_LINE: Final = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")
_TWICE: Final = (
    "Cannot declare",
    "Cannot overwrite",
    "Cannot mutate",
    "Cannot redefine",
    "Duplicate inline table key",
)


class Folder:
    """A folder of text files that notes what it cannot read instead of raising.

    ``files`` holds the relative names (forward slashes) of everything that may be read, sorted;
    ``flaws`` grows as reading goes on.
    """

    def __init__(self, root: Path) -> None:
        """List the folder once; links that lead out of it and odd files are flaws."""
        self.flaws: list[Flaw] = []
        self._root = root
        self._sizes: dict[str, int] = {}
        self.files: tuple[str, ...] = ()
        if not root.is_dir():
            self.flaws.append(Flaw(root.name, "", "this folder does not exist; name a pack folder"))
            return
        self._inside = root.resolve()
        for name, size in self._entries(root, ""):
            self._sizes[name] = size
            if len(self._sizes) > MAX_FILES:
                self.flaws.append(Flaw(root.name, "", f"more than {MAX_FILES} files; remove some"))
                break
        self.files = tuple(sorted(self._sizes))

    def flaw(self, file: str, where: str, sentence: str) -> None:
        """Note one flaw."""
        self.flaws.append(Flaw(file, where, sentence))

    def _entries(self, folder: Path, prefix: str) -> Iterator[tuple[str, int]]:
        for entry in sorted(folder.iterdir()):
            name = prefix + entry.name
            if entry.name.startswith("."):
                continue
            if entry.is_symlink() and not self._may_follow(entry):
                self.flaw(name, "", "this link leads out of the pack; put the file itself here")
            elif entry.is_dir():
                yield from self._entries(entry, f"{name}/")
            elif entry.is_file():
                yield name, entry.stat().st_size
            else:
                self.flaw(name, "", "this is not a regular file; remove it")

    def _may_follow(self, link: Path) -> bool:
        try:
            target = link.resolve()
            return target.is_file() and target.is_relative_to(self._inside)
        except (OSError, RuntimeError):  # links that lead in a circle
            return False

    def raw(self, name: str) -> bytes:
        """Return a file's bytes; raises OSError."""
        return (self._root / name).read_bytes()

    def text(self, name: str) -> str | None:
        """Return a file's text with plain line ends, or None with a flaw noted."""
        if self._sizes[name] > MAX_BYTES:
            self.flaw(name, "", "this file is larger than 1 MiB; split it")
            return None
        try:
            raw = self.raw(name)
            text = raw.decode("utf-8-sig")
        except OSError as error:
            self.flaw(name, "", f"this file cannot be read ({error.strerror}); check its rights")
            return None
        except UnicodeDecodeError as error:
            line = error.object[: error.start].count(b"\n") + 1
            self.flaw(name, f"line {line}", "this is not UTF-8; save the file as UTF-8")
            return None
        return text.replace("\r\n", "\n")

    def toml(self, name: str) -> Table | None:
        """Return a file's tables, or None with a flaw noted."""
        text = self.text(name)
        if text is None:
            return None
        for number, line in enumerate(text.split("\n") if text.count(".") > MAX_DOTS else (), 1):
            if line.count(".") > MAX_DOTS:
                self.flaw(name, f"line {number}", "too many dots in one line; split it")
                return None
        try:
            return tomli.loads(text)
        except RecursionError:
            self.flaw(name, "", "the values are nested too deeply; write them flat")
        except ValueError as error:  # TOMLDecodeError, and numbers of thousands of digits
            self.flaw(name, *_not_toml(str(error), text))
        return None


class Members(Folder):
    """Files that were read before, from a file that holds a whole pack."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        """Take relative names (forward slashes) and bytes."""
        self.flaws = []
        self.files = tuple(sorted(files))
        self._sizes = {name: len(data) for name, data in files.items()}
        self._members = files

    def raw(self, name: str) -> bytes:
        """Return a file's bytes."""
        return self._members[name]


class OneFile(Folder):
    """A single file that was read before and may lie anywhere."""

    def __init__(self, name: str, raw: bytes) -> None:
        """Take the file's name and its bytes."""
        self.flaws = []
        self.files = (name,)
        self._sizes = {name: len(raw)}
        self._raw = raw

    def raw(self, name: str) -> bytes:
        """Return the bytes; there is only one file."""
        del name
        return self._raw


def _not_toml(message: str, text: str) -> tuple[str, str]:
    """Return the place and our own sentence for a message of the TOML reader."""
    found = _AT_LINE.search(message)
    last = text.count("\n") + 1
    line = int(found[1]) if found and found[1] else last
    if message.startswith(_TWICE):
        return f"line {line}", "this table or key is written twice; keep one of them"
    return f"line {line}", "this is not TOML; look at quotes, brackets and equals signs here"
