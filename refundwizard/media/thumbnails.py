"""Small pictures of exhibits, made by a child process that may die without harm."""

from __future__ import annotations

import json
import threading
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from refundwizard.media.helper import Helper, child_command

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Mapping
    from pathlib import Path

TIME_LIMIT: Final = 10.0
"""Seconds one picture may take."""


@dataclass(frozen=True, slots=True)
class Thumbnail:
    """A PNG no larger than asked for, and facts of the original (pixels or points, pages).

    ``flaw`` is "truncated" where only the beginning of the original could be read.
    """

    png: bytes
    width: int
    height: int
    pages: int
    flaw: str = ""


@dataclass(frozen=True, slots=True)
class NoPicture:
    """Why there is no picture: no_preview, no_decoder, damaged, locked, or a limit that was hit.

    The limits are too_large (bytes), too_many_pixels, too_much_memory and too_slow; "crashed" is a
    decoder that died.
    """

    why: str


class Thumbnailer:
    """Keeps one child alive between pictures; start is lazy, ``close`` ends it. Thread-safe."""

    def __init__(self, command: tuple[str, ...] = (), seconds: float = TIME_LIMIT) -> None:
        """Use the real child unless another command is given (tests)."""
        self._helper = Helper(command or child_command("media"))
        self._seconds = seconds
        self._turn = threading.Lock()

    def make(self, path: Path, edge: int) -> Thumbnail | None:
        """Return a thumbnail at most ``edge`` pixels on each side, or None if there can be none."""
        made = self.look(path, edge)
        return made if isinstance(made, Thumbnail) else None

    def look(self, path: Path, edge: int) -> Thumbnail | NoPicture:
        """Return a thumbnail at most ``edge`` pixels on each side, or why there is none."""
        made = self.ask({"path": str(path), "edge": edge})
        if isinstance(made, NoPicture):
            return made
        data, facts = made
        size = facts["width"], facts["height"]
        return Thumbnail(data, *size, facts["pages"], facts.get("flaw", ""))

    def ask(self, request: Mapping[str, Any]) -> tuple[bytes, dict[str, Any]] | NoPicture:
        """Return the bytes and facts the child answers, or why there is no picture."""
        with self._turn:
            child = self._helper.running()
            is_late = threading.Event()
            clock = threading.Timer(self._seconds, partial(_end, child, is_late))
            clock.start()
            try:
                return _ask(child, request)
            except (OSError, ValueError):
                self._helper.stop()
                return NoPicture("too_slow" if is_late.is_set() else "crashed")
            finally:
                clock.cancel()

    def give_up(self) -> None:
        """End what is being worked on, from any thread; whoever waits hears that it crashed."""
        self._helper.kill()

    def close(self) -> None:
        """End the child."""
        with self._turn:
            self._helper.stop()


def _end(child: subprocess.Popen[bytes], is_late: threading.Event) -> None:
    is_late.set()
    child.kill()


def _ask(
    child: subprocess.Popen[bytes], request: Mapping[str, Any]
) -> tuple[bytes, dict[str, Any]] | NoPicture:
    if child.stdin is None or child.stdout is None:
        raise ValueError("child without pipes")
    child.stdin.write(json.dumps(request).encode() + b"\n")
    child.stdin.flush()
    answer = json.loads(child.stdout.readline())
    data = child.stdout.read(answer["bytes"])
    if "error" in answer:
        return NoPicture(answer["error"])
    if len(data) != answer["bytes"]:
        raise ValueError("the child died in the middle of its answer")
    return data, answer
