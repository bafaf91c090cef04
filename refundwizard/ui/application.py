"""The one QApplication, typed as what it is."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication


def application() -> QApplication:
    """Return the running application.

    Raises:
        RuntimeError: none was made yet.
    """
    found = QApplication.instance()
    if not isinstance(found, QApplication):
        raise RuntimeError("make a QApplication first")  # noqa: TRY004 - nothing of a wrong type
    return found
