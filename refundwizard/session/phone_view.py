"""How photos, screenshots and recordings get from a phone to this computer unchanged."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from refundwizard.domain.words import Words
    from refundwizard.session.view_state import ViewState

PHONES: Final = ("iphone", "android")
COMPUTERS: Final = ("windows", "macos", "linux")
_WAYS: Final = ("cable", "near", "cloud", "chat")
_SYSTEMS: Final = {"win32": "windows", "darwin": "macos"}


@dataclass(frozen=True, slots=True)
class Pairing:
    """Which phone and which computer the ways are for."""

    phone: str
    computer: str


@dataclass(frozen=True, slots=True)
class WayView:
    """One way: what it is called, what it is good for, and its steps in order."""

    id: str
    title: str
    note: str
    steps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PhoneView:
    """The page; ``phones`` and ``computers`` are (id, name) pairs to choose from."""

    pairing: Pairing
    title: str
    lead: str
    phones: tuple[tuple[str, str], ...]
    computers: tuple[tuple[str, str], ...]
    names: tuple[str, str]
    """What the two choices are called."""
    settings: tuple[str, tuple[str, ...]]
    ways: tuple[WayView, ...]
    donts: tuple[str, tuple[str, ...]]
    after: tuple[str, str]


def usual_pairing(platform: str) -> Pairing:
    """Return what is shown first on a system (``sys.platform``)."""
    return Pairing(PHONES[0], _SYSTEMS.get(platform, "linux"))


def phone_view(state: ViewState, pairing: Pairing) -> PhoneView:
    """Return the ways from one kind of phone to one kind of computer, the safest first."""
    words = state.words
    ways = (_way(words, way, pairing) for way in _WAYS)
    return PhoneView(
        pairing=pairing,
        title=words("phone.title"),
        lead=words("phone.lead"),
        phones=tuple((name, words(f"phone.phone_{name}")) for name in PHONES),
        computers=tuple((name, words(f"phone.computer_{name}")) for name in COMPUTERS),
        names=(words("phone.phones"), words("phone.computers")),
        settings=(words("phone.settings"), _lines(words(f"phone.settings_{pairing.phone}"))),
        ways=tuple(way for way in ways if way.steps),
        donts=(words("phone.donts"), _lines(words("phone.donts_all"))),
        after=(words("phone.after"), words("phone.after_note")),
    )


def _way(words: Words, way: str, pairing: Pairing) -> WayView:
    """Return a way; without steps where there is none between these two."""
    own = words.get(f"phone.{way}_{pairing.phone}_{pairing.computer}")
    steps = own or words.get(f"phone.{way}_{pairing.phone}")
    return WayView(way, words(f"phone.way_{way}"), words(f"phone.way_{way}_note"), _lines(steps))


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.split("\n") if line.strip())
