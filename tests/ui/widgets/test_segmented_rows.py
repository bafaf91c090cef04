"""Many forms to choose from stand in rows, so that none gets too narrow to read."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from refundwizard.ui.theme import Theme
from refundwizard.ui.widgets.option_row import Option
from refundwizard.ui.widgets.segmented import Segmented


@pytest.mark.parametrize(("count", "in_a_row"), [(2, 2), (3, 3), (4, 2), (5, 3), (7, 3)])
def test_forms_stand_in_rows_of_one_width(
    kit: Theme, qtbot: QtBot, count: int, in_a_row: int
) -> None:
    assert kit
    made = Segmented([Option(f"f{n}", f"文书 {n}", "200 字以内") for n in range(count)])
    qtbot.addWidget(made)
    made.resize(684, made.heightForWidth(684))
    made.show()
    buttons = made.buttons()
    tops = [button.mapTo(made, button.rect().topLeft()).y() for button in buttons]
    assert tops[:in_a_row] == tops[:1] * in_a_row
    assert len(set(tops)) == -(-count // in_a_row)
    widths = {button.width() for button in buttons}
    assert max(widths) - min(widths) <= 1


def test_every_form_can_be_chosen_in_rows_too(kit: Theme, qtbot: QtBot) -> None:
    assert kit
    made = Segmented([Option(f"f{n}", f"文书 {n}", "说明") for n in range(5)])
    qtbot.addWidget(made)
    made.show()
    with qtbot.waitSignal(made.changed) as caught:
        made.buttons()[4].click()
    assert caught.args == ["f4"]
    assert made.chosen() == "f4"
