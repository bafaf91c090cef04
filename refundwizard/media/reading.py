"""Text of pictures, read by a child process that may die without harm.

The engine is an optional part of the program (`ocr`); without it ``is_available`` says so.
"""

from __future__ import annotations

import importlib.util
import json
import threading
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, Any, Final, Literal

from refundwizard.domain.reading_lines import Line, Span
from refundwizard.media.helper import Helper, child_command

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Iterator
    from pathlib import Path

TIME_LIMIT: Final = 90.0
"""Seconds one picture may take, the start of the engine included."""
LOOK: Final = 0.1
"""Seconds between two looks whether the work was called off."""
ENGINE: Final = "rapidocr"
LARGEST_ANSWER: Final = 64 * 1024 * 1024

Reason = Literal["missing", "unreadable", "too_large", "crashed", "too_slow", "cancelled"]
IsCancelled = Callable[[], bool]

_TOO_LARGE: Final = {"DecompressionBombError", "DecompressionBombWarning", "MemoryError"}


class ReadingFailed(Exception):  # noqa: N818 - what happened, as the page says it
    """No text could be had; ``reason`` says why."""

    def __init__(self, reason: Reason) -> None:
        """Keep the reason."""
        super().__init__(reason)
        self.reason: Reason = reason


@dataclass(frozen=True, slots=True)
class Reading:
    """What a picture says: lines with boxes in pixels of the upright picture of this size.

    ``picture`` is a JPEG of the whole upright picture, perhaps smaller, to cut pieces from.
    """

    lines: tuple[Line, ...]
    width: int
    height: int
    picture: bytes = b""


def is_available() -> bool:
    """Tell whether the engine is installed; it is not loaded for that."""
    return importlib.util.find_spec(ENGINE) is not None


class Reader:
    """Keeps one child alive between pictures; start is lazy, ``close`` ends it. Thread-safe."""

    def __init__(self, command: tuple[str, ...] = (), seconds: float = TIME_LIMIT) -> None:
        """Use the real child unless another command is given (tests)."""
        self._is_real = not command
        self._helper = Helper(command or child_command("reading"))
        self._seconds = seconds
        self._turn = threading.Lock()

    def read(self, path: Path, is_cancelled: IsCancelled = lambda: False) -> Reading:
        """Return the text of a picture; blocks for seconds.

        Raises:
            ReadingFailed: there can be none; calling it off ends the child.
        """
        if self._is_real and not is_available():
            raise ReadingFailed("missing")
        with self._turn:
            if is_cancelled():
                raise ReadingFailed("cancelled")
            try:
                child = self._helper.running()
            except OSError as error:
                raise ReadingFailed("crashed") from error
            return self._asked(child, path, is_cancelled)

    def _asked(
        self, child: subprocess.Popen[bytes], path: Path, is_cancelled: IsCancelled
    ) -> Reading:
        with _watched(child, self._seconds, is_cancelled) as stopped:
            try:
                answer, picture = _exchange(child, {"path": str(path)})
                return _reading(answer, picture)
            except (OSError, ValueError, KeyError, TypeError) as error:
                self._helper.stop()
                raise ReadingFailed(stopped[0] if stopped else "crashed") from error

    def close(self) -> None:
        """End the child, whatever it is at; its memory goes back to the system."""
        self._helper.kill()
        with self._turn:
            self._helper.stop()


@contextmanager
def _watched(
    child: subprocess.Popen[bytes], seconds: float, is_cancelled: IsCancelled
) -> Iterator[list[Reason]]:
    """Kill the child when it takes too long or the work is called off; yield why, once it was."""
    ended, why = threading.Event(), list[Reason]()

    def watch() -> None:
        looks = 0
        while not ended.wait(LOOK):
            looks += 1
            if is_cancelled():
                why.append("cancelled")
            elif looks * LOOK >= seconds:
                why.append("too_slow")
            if why:
                child.kill()
                return

    watcher = threading.Thread(target=watch, name="reading-watch", daemon=True)
    watcher.start()
    try:
        yield why
    finally:
        ended.set()
        watcher.join()


def _exchange(
    child: subprocess.Popen[bytes], request: dict[str, str]
) -> tuple[dict[str, Any], bytes]:
    stdin, stdout = _pipes(child)
    stdin.write(json.dumps(request).encode() + b"\n")
    stdin.flush()
    answer = json.loads(stdout.readline(LARGEST_ANSWER))
    size = answer["bytes"]
    if not 0 <= size <= LARGEST_ANSWER:
        raise ValueError("the answer is too large")
    return answer, stdout.read(size)


def _pipes(child: subprocess.Popen[bytes]) -> tuple[IO[bytes], IO[bytes]]:
    if child.stdin is None or child.stdout is None:
        raise ValueError("child without pipes")
    return child.stdin, child.stdout


def _reading(answer: dict[str, Any], picture: bytes) -> Reading:
    """Return the reading an answer describes.

    Raises:
        ReadingFailed: the child says that there is none.
    """
    error = answer.get("error")
    if error is not None:
        if error in {"ImportError", "ModuleNotFoundError"}:
            raise ReadingFailed("missing")
        raise ReadingFailed("too_large" if error in _TOO_LARGE else "unreadable")
    lines = tuple(
        Line(str(each["text"]), Span(*map(float, each["box"])), float(each["score"]))
        for each in answer["lines"]
    )
    return Reading(lines, int(answer["width"]), int(answer["height"]), picture)
