"""The last look at a finished pack: it is read like one from a stranger, and each part searched.

Originals and what the store itself keeps are in a full pack because they are wanted there as they
are; everything made for the pack, and the whole of a masked one, must hold nothing it should not.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, BinaryIO, Final

from refundwizard.domain.audience import hidden_from
from refundwizard.session.leak_parts import extras_of
from refundwizard.session.leak_scan import Guard, Leak, LeakError, scan
from refundwizard.storage.bundle import EVIDENCE, FILES, INDEX, LOG, PAGES
from refundwizard.storage.bundle_reader import Bundle
from refundwizard.storage.evidence_log import parse
from refundwizard.storage.marks import CASE_FILE

if TYPE_CHECKING:
    from collections.abc import Iterator

_INLINE: Final = re.compile(rb"data:image/(?:png|jpeg);base64,[A-Za-z0-9+/=]+")


def look_through(file: BinaryIO, guard: Guard) -> None:
    """Let a finished pack pass that holds nothing its audience must not see.

    Raises:
        LeakError: it holds something.
        NotAPack: it could not be taken in again.
    """
    leaks = tuple(dict.fromkeys(found(Bundle(file), guard)))
    if leaks:
        raise LeakError(leaks)


def found(bundle: Bundle, guard: Guard) -> Iterator[Leak]:
    """Yield everything in a pack that must not leave with it."""
    is_full = not hidden_from(guard.audience)
    own = replace(guard, ids=(), said=(*guard.said, *_logged(bundle)))
    for name in bundle.entries:
        if is_full and name.startswith((EVIDENCE, FILES)):
            continue
        data = bundle.read(name, PAGES)
        if name == INDEX:
            yield from _in_pictures(data)
            data = _INLINE.sub(b"", data)
        is_own = name == CASE_FILE or name.startswith(LOG)
        yield from scan(data, own if is_own else guard)


def _in_pictures(page: bytes) -> Iterator[Leak]:
    for inline in _INLINE.findall(page):
        yield from (Leak(kind, where, "") for kind, where in extras_of(inline))


def _logged(bundle: Bundle) -> Iterator[str]:
    """Yield the names files came under: the record keeps those of files the case let go of."""
    for name in bundle.under(LOG):
        record = parse(bundle.read(f"{LOG}{name}"), name)
        yield str(record.facts.get("name", ""))
