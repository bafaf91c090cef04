"""A draft as ``assess`` returns it: what it is for, and its text when that is first asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from datetime import date, datetime

    from refundwizard.domain.writing import Writing


@dataclass(frozen=True, slots=True)
class DraftResult:
    """A filled draft; ``missing`` names needed fields that stand as blanks in ``text``.

    What it says is worked out when it is first asked for. ``moment`` tells why it is there
    (``Letter.moment``), ``route`` the way it is a step of, ``group`` the letters of one purpose in
    several lengths, ``not_before`` the day from which it has its time (None: at once).
    """

    id: str
    channel: str
    language: str
    length: str
    limit: int
    writing: Writing
    missing: tuple[str, ...] = ()
    state: Literal["draft", "prepared", "sent", "answered"] = "draft"
    """``prepared``: nothing is blank and it is not sent; ``sent`` only where that was recorded."""
    sent_at: datetime | None = None
    sent_via: str = ""
    moment: str = "outcome"
    route: str = ""
    route_state: str = ""
    """How far its way is: a text of a locked way is prepared early."""
    group: str = ""
    not_before: date | None = None
    plain: Writing | None = None
    """What the answers give, where the text is the shopper's own."""

    @property
    def text(self) -> str:
        """The body as it would be sent; particulars of the shopper stand in it as tokens."""
        return self.writing.said.text

    @property
    def warnings(self) -> tuple[str, ...]:
        """What to mend in it (see ``tone``)."""
        return self.writing.said.warnings

    @property
    def used(self) -> tuple[str, ...]:
        """The questions whose answers stand in the text."""
        return self.writing.said.used

    @property
    def particulars(self) -> tuple[str, ...]:
        """The shopper's own particulars that are filled in when the text leaves the program."""
        return self.writing.said.particulars

    @property
    def left_out(self) -> tuple[str, ...]:
        """Fields that gave way, whole or in part, because the text would not have fitted."""
        return self.writing.said.left_out

    @property
    def is_main(self) -> bool:
        """Whether an outcome or a call brought it: the others stand ready for a later step."""
        return self.moment in {"outcome", "called", "call"}

    @property
    def prepared(self) -> str:
        """The text as the answers of today give it, whatever the shopper made of it."""
        return (self.plain or self.writing).said.text
