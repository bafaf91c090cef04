"""Articles of one source as a letter names them."""

from __future__ import annotations

import pytest

from refundwizard.domain.cites import together


@pytest.mark.parametrize(
    ("given", "named"),
    [
        (["24", "23"], "23、24"),
        (["563、565", "577、582–584", "566"], "563、565、566、577、582–584"),
        (["563–566、610", "563、565"], "563–566、610"),
        (["8、9", "9"], "8、9"),
        (["9（三）", "8"], "8、9（三）"),
        (["", "25"], "25"),
        ([""], ""),
    ],
)
def test_articles_stand_in_order_and_none_of_them_twice(given: list[str], named: str) -> None:
    assert together(given) == named
