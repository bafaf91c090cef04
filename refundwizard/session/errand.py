"""One drop from the window: find the files, have large ones asked about, take them in."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from refundwizard.media.sniff import sniff
from refundwizard.session.exhibits import Intake, Place
from refundwizard.session.gathering import Gathered, gather
from refundwizard.session.intake import HANDS, Gauge, Hooks, take_in
from refundwizard.session.looking import Lanes
from refundwizard.storage.vault import Vault

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime
    from pathlib import Path

    from refundwizard.session.open_case import OpenCase
    from refundwizard.session.tasks import Progress, Ticket
    from refundwizard.storage.store import Store


@dataclass(frozen=True, slots=True)
class Asked:
    """A drop that has to be asked about first, and how many bytes are free."""

    gathered: Gathered
    free: int


@dataclass(frozen=True, slots=True)
class Errand:
    """What is needed to take files into an open case; both methods run beside the window."""

    store: Store
    opened: OpenCase
    now: datetime
    gauge: Gauge = field(default_factory=Gauge)

    def begin(self, sources: Iterable[Path], ticket: Ticket, progress: Progress) -> Intake | Asked:
        """Find the files; take them in at once unless there is something to ask."""
        gathered = gather(sources, ticket.is_cancelled)
        if gathered.is_asked_about:
            return Asked(gathered, self.store.free_space())
        return self.take(gathered, ticket, progress)

    def take(self, gathered: Gathered, ticket: Ticket, progress: Progress) -> Intake:
        """Take files in, with their pictures made on the way."""
        place = Place.of(self.opened.id, self.opened.wizard.case)
        stop = ticket.is_cancelled
        with Lanes(self.store, self.opened.id, stop) as lanes:
            hooks = Hooks(stop, progress, lanes, self.gauge, HANDS)
            return take_in(Vault(self.store, sniff=sniff), place, gathered, self.now, hooks)
