"""Which letters a case brings: listed by its outcomes, beside those, after a call, of its ways."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from refundwizard.domain.conditions import holds

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from refundwizard.domain.assessment import RouteResult
    from refundwizard.domain.case import Case
    from refundwizard.domain.guidance import Guidance
    from refundwizard.domain.pack import Letter, Pack


class Offered(NamedTuple):
    """A letter, and how far the way is that it is a step of (empty for none)."""

    letter: Letter
    route_state: str = ""


def offered(
    pack: Pack, case: Case, guidance: Guidance, routes: Iterable[RouteResult]
) -> tuple[Offered, ...]:
    """Return every letter once, those an outcome lists first.

    A letter of a way stands there as long as the way can still be taken or is under way; one for a
    locked way is prepared early.
    """
    listed = [pack.letters[name] for name in guidance.ids("drafts") if name in pack.letters]
    names = {letter.id for letter in listed}
    states = {each.id: each.state for each in routes}
    is_called = any(message.is_call for message in case.messages)
    known = [*listed, *(pack.letters.values())]
    found: dict[str, Offered] = {}
    for letter in known:
        if letter.id in found or not _is_due(letter, names, states, is_called=is_called):
            continue
        if letter.id in names or holds_for(letter, guidance):
            found[letter.id] = Offered(letter, states.get(letter.route or "", ""))
    return tuple(found.values())


def _is_due(letter: Letter, names: set[str], states: Mapping[str, str], *, is_called: bool) -> bool:
    if letter.id in names:
        return True
    match letter.moment:
        case "called":
            return is_called
        case "beside":
            is_listed = not names.isdisjoint(letter.beside)
            return is_listed and (letter.route is None or _is_step(letter, states))
        case "route":
            return _is_step(letter, states) or not names.isdisjoint(letter.beside)
        case _:
            return False


def _is_step(letter: Letter, states: Mapping[str, str]) -> bool:
    return states.get(letter.route or "") in letter.states


def holds_for(letter: Letter, guidance: Guidance) -> bool:
    """Tell whether what a letter depends on holds."""
    return letter.when is None or holds(letter.when, guidance.answers, guidance.facts)


def scripts(pack: Pack) -> Iterator[Offered]:
    """Yield what can be said in a call."""
    return (Offered(letter) for letter in pack.letters.values() if letter.moment == "call")
