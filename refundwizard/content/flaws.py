"""What is wrong with a pack's files, in one sentence each, with the place and the remedy.

PackError
└── flaws: tuple[Flaw, ...]    every flaw of the pack, not only the first
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Flaw:
    """One thing a file says wrongly.

    ``file`` is relative to the pack's folder, with forward slashes. ``where`` is ``table.key``
    (entries of a list counted from 1), ``line N`` where the file is not TOML, or empty for the
    whole file. ``sentence`` says what is wrong and what to do.
    """

    file: str
    where: str
    sentence: str

    def __str__(self) -> str:
        """Return ``file: where: sentence``."""
        return ": ".join(part for part in (self.file, self.where, self.sentence) if part)


class PackError(Exception):
    """A pack that cannot be used; ``flaws`` holds everything found, in file order."""

    def __init__(self, flaws: tuple[Flaw, ...]) -> None:
        """Keep the flaws; there is at least one."""
        super().__init__(flaws)
        self.flaws = flaws

    @property
    def file(self) -> str:
        """The file of the first flaw, relative to the pack's folder."""
        return self.flaws[0].file

    @property
    def where(self) -> str:
        """The place of the first flaw inside its file."""
        return self.flaws[0].where

    @property
    def sentence(self) -> str:
        """What is wrong there and what to do."""
        return self.flaws[0].sentence

    def __str__(self) -> str:
        """Return one line per flaw."""
        return "\n".join(str(flaw) for flaw in self.flaws)
