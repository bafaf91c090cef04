"""What is imported on the window's thread before there is another one.

Two threads that import modules of one library from two ends may see one of them half made: Python
rather hands it out than let them wait for each other for ever.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

MODULES: Final = (
    "typing_extensions",
    "pydantic_core",
    "pydantic.main",
    "refundwizard.domain.base",
)
"""In an order in which none takes long."""


def import_all() -> None:
    """Import them at once; costs nothing where it was done."""
    for name in MODULES:
        import_module(name)


def import_by_turns(
    parent: QObject, then: Callable[[], None], names: tuple[str, ...] = MODULES
) -> None:
    """Import one a turn, so that the window answers in between, then call `then`.

    Nothing more happens once `parent` is gone.
    """
    if not names:
        then()
        return
    import_module(names[0])
    QTimer.singleShot(0, parent, lambda: import_by_turns(parent, then, names[1:]))
