"""The few settings of the window: colours, text size and calendars, in one menu."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

SIZES: Final = (100, 125, 150, 175, 200)
"""Text sizes in percent."""


def theme_names() -> dict[str, str]:
    """Return the choices of colours: id → words."""
    say = QCoreApplication.translate
    return {
        "system": say("SettingsMenu", "Colours as in the system"),
        "light": say("SettingsMenu", "Light"),
        "dark": say("SettingsMenu", "Dark"),
        "contrast": say("SettingsMenu", "High contrast"),
    }


def settings_menu(
    parent: QWidget,
    now: tuple[str, int],
    on_theme: Callable[[str], None],
    on_size: Callable[[int], None],
    on_calendar: Callable[[], None],
) -> QMenu:
    """Make the menu; `now` is the theme and the text size in force."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    themes = QActionGroup(menu)
    for name, shown in theme_names().items():
        _add(menu, themes, shown, is_on=name == now[0]).triggered.connect(
            lambda _on=False, name=name: on_theme(name)
        )
    menu.addSeparator()
    sizes = QActionGroup(menu)
    for percent in SIZES:
        words = QCoreApplication.translate("SettingsMenu", "Text {percent} %")
        shown = words.format(percent=percent)
        _add(menu, sizes, shown, is_on=percent == now[1]).triggered.connect(
            lambda _on=False, percent=percent: on_size(percent)
        )
    menu.addSeparator()
    load = menu.addAction(QCoreApplication.translate("CalendarDesk", "Load a holiday calendar…"))
    load.triggered.connect(lambda _on=False: on_calendar())
    return menu


def add_reminders(menu: QMenu, *, is_on: bool, on_switch: Callable[[bool], None]) -> QAction:
    """Add the switch for reminders to a menu and return it."""
    action = menu.addAction(QCoreApplication.translate("SettingsMenu", "Remind me of dates"))
    action.setCheckable(True)
    action.setChecked(is_on)
    action.toggled.connect(on_switch)
    return action


def add_personal(menu: QMenu, on_personal: Callable[[], None]) -> QAction:
    """Add the way to the shopper's particulars to a menu and return it."""
    action = menu.addAction(QCoreApplication.translate("SettingsMenu", "Your particulars…"))
    action.triggered.connect(lambda _on=False: on_personal())
    return action


def add_knowledge(menu: QMenu, on_knowledge: Callable[[], None]) -> QAction:
    """Add the way to the knowledge in use to a menu and return it."""
    action = menu.addAction(QCoreApplication.translate("SettingsMenu", "Knowledge…"))
    action.triggered.connect(lambda _on=False: on_knowledge())
    return action


def add_copies(menu: QMenu, on_copies: Callable[[], None]) -> QAction:
    """Add the way to the second copy of all cases to a menu and return it."""
    action = menu.addAction(QCoreApplication.translate("SettingsMenu", "Second copy…"))
    action.triggered.connect(lambda _on=False: on_copies())
    return action


def _add(menu: QMenu, group: QActionGroup, words: str, *, is_on: bool) -> QAction:
    action = menu.addAction(words)
    action.setCheckable(True)
    action.setChecked(is_on)
    group.addAction(action)
    return action
