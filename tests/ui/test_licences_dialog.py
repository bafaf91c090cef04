"""The licences can be read in the window, from the page of settings."""

from __future__ import annotations

from refundwizard.storage.paths import resources
from refundwizard.ui.licences_dialog import LicencesDialog
from tests.ui.desk import Desk


def test_the_page_of_settings_leads_to_the_licences(desk: Desk) -> None:
    desk.controller.commands.step("settings")
    button = desk.controller.settings.page.buttons["licences"]
    assert button.text() == "许可证…"
    button.click()
    desk.settle()
    (dialog,) = desk.window.findChildren(LicencesDialog)
    assert dialog.isVisible()
    assert "Apache License" in dialog.text.toPlainText()
    assert dialog.width() <= desk.window.width()
    dialog.accept()


def test_the_text_beside_the_list_is_the_chosen_ones(desk: Desk) -> None:
    dialog = LicencesDialog(resources(), desk.window)
    names = [each.name for each in dialog.carried]
    dialog.list.setCurrentRow(names.index("PySide6_Essentials"))
    said = dialog.text.toPlainText()
    assert said.startswith("PySide6_Essentials 6.")
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in said
    assert dialog.list.accessibleName()
    assert dialog.text.accessibleName()
    assert dialog.text.isReadOnly()
    dialog.deleteLater()
