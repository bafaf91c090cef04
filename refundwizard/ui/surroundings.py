"""What the window stands on; made once, by the composition root."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from refundwizard.domain.words import Words
    from refundwizard.session.library import Library
    from refundwizard.session.personal_store import Personal
    from refundwizard.ui.preferences import Preferences
    from refundwizard.ui.translation import Translation


class Surroundings(NamedTuple):
    """The objects every part of the window shares; `clock` tells Beijing time."""

    library: Library
    clock: Callable[[], datetime]
    resources: Path
    preferences: Preferences
    translation: Translation
    personal: Personal

    @property
    def words(self) -> Words:
        """The knowledge's words in the language of the window; reads the pack if nobody has."""
        from refundwizard.domain.words import Words  # noqa: PLC0415 - after the first page

        return Words(self.translation.lang, self.library.pack.texts)
