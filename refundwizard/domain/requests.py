"""How many after-sales requests an order still allows, where its platform counts them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from refundwizard.domain.conditions import picked
from refundwizard.domain.record_results import Requests

if TYPE_CHECKING:
    from refundwizard.domain.conditions import Answers
    from refundwizard.domain.pack import Pack

MADE: Final = "requests_made"

_COUNTS: Final = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5}


def requests(pack: Pack, answers: Answers) -> Requests | None:
    """Return requests made and allowed; None where no limit is known or nobody counted."""
    names = picked(answers.get("platform"))
    limits = (pack.platforms[name].max_requests for name in names if name in pack.platforms)
    most = next(limits, None)
    made = next((_COUNTS[name] for name in picked(answers.get(MADE)) if name in _COUNTS), None)
    return None if most is None or made is None else Requests(made, most)
