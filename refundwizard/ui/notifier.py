"""Telling the person something although another window is in front: the system does it, if it can.

A tray takes a message where there is one, else the desktop's notification portal on the session
bus; both are local. Where neither answers, the caller's own way is used.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSystemTrayIcon

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtDBus import QDBusPendingCallWatcher
    from PySide6.QtGui import QIcon

    Fallback = Callable[[str], None]

SERVICE: Final = "org.freedesktop.portal.Desktop"
PATH: Final = "/org/freedesktop/portal/desktop"
INTERFACE: Final = "org.freedesktop.portal.Notification"
NAME: Final = "refundwizard-reminder"
"""The portal replaces an earlier notification of this name."""


class Notifier(QObject):
    """Chooses how to tell, anew each time: a tray may come and go."""

    def __init__(
        self,
        parent: QObject,
        icon: Callable[[], QIcon],
        raise_window: Callable[[], None],
        fallback: Fallback,
    ) -> None:
        """Prepare; nothing is shown before the first message."""
        super().__init__(parent)
        self._icon = icon
        self._raise = raise_window
        self._fallback = fallback
        self._tray: QSystemTrayIcon | None = None
        self._watchers: list[QObject] = []

    def tell(self, title: str, text: str) -> None:
        """Show a message outside the window, or inside where the system shows none."""
        if _is_off_screen():
            self._fallback(text)
        elif QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages():
            self._by_tray(title, text)
        elif not self._by_bus(title, text):
            self._fallback(text)

    def _by_tray(self, title: str, text: str) -> None:
        if self._tray is None:
            self._tray = QSystemTrayIcon(self._icon(), self)
            self._tray.messageClicked.connect(self._raise)
            self._tray.activated.connect(self._raise)
        self._tray.show()
        self._tray.showMessage(title, text, self._tray.icon())

    def _by_bus(self, title: str, text: str) -> bool:
        """Ask the portal; False where there is no session bus to ask."""
        if not has_session_bus():
            return False
        from PySide6.QtDBus import (  # noqa: PLC0415 - only where there is a bus
            QDBusConnection,
            QDBusMessage,
            QDBusPendingCallWatcher,
        )

        bus = QDBusConnection.sessionBus()
        if not bus.isConnected():
            return False
        message = QDBusMessage.createMethodCall(SERVICE, PATH, INTERFACE, "AddNotification")
        message.setArguments([NAME, {"title": title, "body": text}])
        watcher = QDBusPendingCallWatcher(bus.asyncCall(message), self)
        watcher.finished.connect(lambda done: self._on_answer(done, text))
        self._watchers.append(watcher)
        return True

    def _on_answer(self, done: QDBusPendingCallWatcher, text: str) -> None:
        """Say it inside the window where the portal did not take it."""
        if done.isError():
            self._fallback(text)
        self._watchers.remove(done)
        done.deleteLater()


def has_session_bus() -> bool:
    """Tell whether a session bus is already there; asking for one could start one otherwise."""
    return bool(os.environ.get("DBUS_SESSION_BUS_ADDRESS"))


def _is_off_screen() -> bool:
    return QGuiApplication.platformName() in {"offscreen", "minimal"}
