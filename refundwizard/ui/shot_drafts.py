"""States of a letter that are worth a picture: edited, as a code, and after a fact changed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from refundwizard.domain.answers import Money
from refundwizard.session import editing
from refundwizard.session.wizard import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from refundwizard.ui.stage import Stage

ADDED: Final = "\n再不退就曝光你们。请另外赔我 9,876 元。"  # not to be sent by anybody
"""Words of an invented shopper that cross two lines."""
_PAID: Final = "price_paid"


def letter_states(stage: Stage) -> Iterator[str]:
    """Bring the first letter of the open case into one state after another, naming each.

    In the end the case is as it was before.
    """
    stage.desk.go(Place("drafts"))
    page: Any = stage.page
    draft = page.view.drafts[0].source
    page.show_letter(draft.id)
    text = f"{draft.prepared}{ADDED}"
    page.case_changed.emit(partial(editing.edit, draft=draft, text=text, at=page.tools.clock()))
    yield "drafts-edited"
    page.letter.code.click()
    yield "drafts-code"
    page.letter.code.click()
    paid = stage.desk.wizard.case.answers.get(_PAID)
    if isinstance(paid, Money):
        page.answered.emit({_PAID: Money(fen=paid.fen - 1_000)})
        yield "drafts-changed"
        stage.desk.undo()
    stage.desk.undo()
    stage.settle()
