"""The shopper's particulars while the program runs; nothing is loaded before they are needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from refundwizard.domain.person import Person
    from refundwizard.storage.fs import Fs


class Personal:
    """Holds the particulars: read when first needed, written only when the shopper says so."""

    def __init__(self, fs: Fs, folder: Path) -> None:
        """Keep them in a folder apart from every case."""
        self._fs = fs
        self._folder = folder
        self._known: tuple[Person, str] | None = None

    @property
    def person(self) -> Person:
        """What was entered; everything is empty where nothing was."""
        return self._read()[0]

    @property
    def problem(self) -> str:
        """What was wrong with the file, as a code; empty while all is well."""
        return self._read()[1]

    def _read(self) -> tuple[Person, str]:
        if self._known is None:
            from refundwizard.storage.personal import load_person

            self._known = load_person(self._fs, self._folder)
        return self._known

    def keep(self, person: Person) -> None:
        """Write the particulars.

        Raises:
            StoreError: they are as they were.
        """
        from refundwizard.storage.personal import save_person

        if person == type(person)():
            self.wipe()
            return
        save_person(self._fs, self._folder, person)
        self._known = (person, "")

    def wipe(self) -> None:
        """Forget everything, here and on disk.

        Raises:
            StoreError: something of it is still on disk.
        """
        from refundwizard.storage.personal import wipe_person

        wipe_person(self._fs, self._folder)
        self._known = None

    def forget(self) -> None:
        """Forget what was read: the file is gone, or another."""
        self._known = None
