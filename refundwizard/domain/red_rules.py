"""Rules a text names that are not in force, or that nobody read for this program."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from refundwizard.domain.correspondence import fold
from refundwizard.domain.red_spots import Spot
from refundwizard.domain.rules import in_force

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from datetime import date

    from refundwizard.domain.pack import Pack
    from refundwizard.domain.rules import Rule, RuleVersion

OLD_RULE: Final = "old_rule"
UNKNOWN_RULE: Final = "unknown_rule"

_TITLE: Final = re.compile("《([^《》\n]{2,60})》")
_RULES: Final = ("法", "法典", "办法", "条例", "规定", "解释", "细则", "规则", "意见", "通则")
"""How the titles of rules end; a book or a course may be named freely."""
_EDITION: Final = re.compile("[(（][^()（）]*[)）]$")


def old_rules(own: str, pack: Pack, days: Collection[date]) -> Iterator[Spot]:
    """Yield the titles of rules that are in force on none of these days, and of unknown ones."""
    for hit in _TITLE.finditer(own):
        title = _EDITION.sub("", hit.group(1).strip())
        if not title.endswith(_RULES):
            continue
        named = [source for source, known in _titles(pack).items() if _is_same(title, known)]
        if not named:
            yield Spot(UNKNOWN_RULE, hit.group(), *hit.span())
        elif not any(_stands(source, pack, days) for source in named):
            yield Spot(OLD_RULE, hit.group(), *hit.span())


def _is_same(title: str, known: str) -> bool:
    """Tell whether a title is a known one or its short form."""
    short = fold(title)
    return known == short or known.endswith(short) or short.endswith(known)


def _titles(pack: Pack) -> dict[str, str]:
    texts = pack.texts.get(pack.languages[0], {})
    titles = {source: texts.get(f"sources.{source}.title", "") for source in pack.sources}
    return {source: _folded(title) for source, title in titles.items() if title}


@lru_cache(maxsize=512)
def _folded(title: str) -> str:
    return fold(_EDITION.sub("", title))


def _stands(source: str, pack: Pack, days: Iterable[date]) -> bool:
    """Tell whether a rule in force rests on a source, or no rule ever rested on it."""
    resting = [rule for rule in pack.rules.values() if _ever_cites(rule, source)]
    return not resting or any(_cites(in_force(rule, on), source) for rule in resting for on in days)


def _ever_cites(rule: Rule, source: str) -> bool:
    return any(_cites(version, source) for version in rule.versions.values())


def _cites(version: RuleVersion | None, source: str) -> bool:
    return version is not None and any(cite.source == source for cite in version.cites)
