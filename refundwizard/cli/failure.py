"""The one way a command fails: a single line that says what, where and what to do."""

from __future__ import annotations


class Failure(Exception):  # noqa: N818 - it is what happened to the command, and reads so
    """Bad input or usage; the message is one line for the person at the terminal."""

    def __init__(self, message: str) -> None:
        """Keep the message on one line."""
        super().__init__(" ".join(message.split()))
