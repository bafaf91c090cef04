"""What a draft says, worked out when first asked for: most texts of a case are never opened."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable


class Said(NamedTuple):
    """A text with all that belongs to it.

    ``warnings`` say what to mend (see ``tone``), ``used`` the questions whose answers stand in it,
    ``particulars`` those of the shopper that stand in it as tokens (see ``person``), ``left_out``
    fields that gave way because the text would not have fitted.
    """

    text: str
    warnings: tuple[str, ...] = ()
    used: tuple[str, ...] = ()
    particulars: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()


class Writing:
    """A text that is written once, at the first look; two are equal when they say the same."""

    __slots__ = ("_said", "_write")

    def __init__(self, write: Callable[[], Said]) -> None:
        """Bind what writes the text; it has to give the same every time."""
        self._write = write
        self._said: Said | None = None

    @classmethod
    def of(cls, text: str, warnings: tuple[str, ...] = (), used: tuple[str, ...] = ()) -> Writing:
        """Return a text that is there already."""
        said = Said(text, warnings, used)
        return cls(lambda: said)

    @property
    def said(self) -> Said:
        """The text with all that belongs to it."""
        if self._said is None:
            self._said = self._write()
        return self._said

    def __eq__(self, other: object) -> bool:
        """Compare by what is said."""
        return isinstance(other, Writing) and self.said == other.said

    def __hash__(self) -> int:
        """Hash by what is said."""
        return hash(self.said)

    def __repr__(self) -> str:
        """Show what is said."""
        return f"Writing({self.said!r})"
