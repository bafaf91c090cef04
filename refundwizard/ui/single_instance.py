"""One window per data folder: a second start hands its case file to the first and ends.

The only module that uses QtNetwork, and of that only the local socket.
"""

from __future__ import annotations

import getpass
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

if TYPE_CHECKING:
    from pathlib import Path

WAIT_MS: Final = 1_000
"""How long a second start waits for the first to answer."""
_LIMIT: Final = 64 << 10


def channel(root: Path) -> str:
    """Return the socket's name: one per person and data folder."""
    digest = sha256(f"{getpass.getuser()}\n{root}".encode()).hexdigest()[:24]
    return f"refundwizard-{digest}"


def hand_over(name: str, file: str) -> bool:
    """Give a running instance the file to open ("" only raises it); False if none answers."""
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(WAIT_MS):
        return False
    socket.write(f"{file}\n".encode())
    is_sent = socket.waitForBytesWritten(WAIT_MS) or socket.bytesToWrite() == 0
    socket.disconnectFromServer()
    return is_sent


class SingleInstance(QObject):
    """Listens for second starts."""

    started_again = Signal(str)
    """The case file the second start was given, "" for none."""

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        """Listen; a socket left by a crash is taken over (the store's lock is what counts)."""
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connected)
        if not self._server.listen(name):
            QLocalServer.removeServer(name)
            self._server.listen(name)

    def _on_connected(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(self._on_ready)
            socket.disconnected.connect(socket.deleteLater)
            if socket.bytesAvailable():
                self._read(socket)

    def _on_ready(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        if socket.canReadLine():
            line = bytes(socket.readLine(_LIMIT).data()).decode("utf-8", "replace")
            self.started_again.emit(line.rstrip("\n"))

    def close(self) -> None:
        """Stop listening."""
        self._server.close()
