"""The credit code on the licence: a check digit that does not fit is pointed out, never refused."""

from __future__ import annotations

import pytest

from refundwizard.domain.answers import Words
from tests.ui.desk import DRESS, Desk

FITS = "91310115MA1K3BKU0H"


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (FITS, "校验位对得上。"),
        (FITS[:-1] + "A", "校验位对不上，和执照再对一遍；不影响继续。"),
        (FITS[:-1], "代码是 18 位，这里有 17 位。"),
    ],
)
def test_a_code_is_remarked_on_and_taken_as_it_is(desk: Desk, code: str, said: str) -> None:
    desk.open({**DRESS, "seller_identified": "yes"})
    desk.go("facts", "order")
    desk.type("seller_code", code)
    assert desk.page.fields["seller_code"].block.echo() == said
    assert desk.answer("seller_code") == Words(text=code)


def test_it_is_asked_only_of_who_has_seen_the_licence(desk: Desk) -> None:
    desk.open({**DRESS, "seller_identified": "platform_silent"})
    desk.go("facts", "order")
    assert "seller_code" not in desk.page.fields
