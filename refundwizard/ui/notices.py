"""Banners about the data folder and an opened case: what is so, and what that means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from refundwizard.ui.widgets.banner import Banner

if TYPE_CHECKING:
    from collections.abc import Sequence

    from refundwizard.storage.case_store import Problem
    from refundwizard.storage.store import Store
    from refundwizard.ui.main_window import MainWindow

LOCKED = "locked"


def show_store_notice(window: MainWindow, store: Store) -> Banner | None:
    """Say why nothing can be changed, or that the folder's marker was damaged."""
    say = QCoreApplication.translate
    if store.read_only == LOCKED:
        text = say("Notices", "Another RefundWizard (process {pid}) has these cases open. You can "
                   "look at everything here; close the other one to change something.")  # fmt: skip
        return _show(window, text.format(pid=store.holder.pid), is_closable=False)
    if store.read_only:
        text = say("Notices", "The data folder cannot be written to. You can look at everything; "
                   "to change something, make the folder writable and start again.")  # fmt: skip
        return _show(window, text, is_closable=False)
    if store.problems:
        text = say("Notices", "The data folder’s marker was damaged. Your cases are untouched; the "
                   "doctor command says more.")  # fmt: skip
        return _show(window, text, is_closable=True)
    return None


def show_case_notice(window: MainWindow, problems: Sequence[Problem]) -> Banner | None:
    """Say that a damaged or lagging file of a case was made good from its history."""
    if not problems:
        return None
    say = QCoreApplication.translate
    if all(problem.code == "rolled_forward" for problem in problems):
        text = say("Notices", "The app closed early last time. This case is shown as it was last "
                   "saved; nothing saved is missing.")  # fmt: skip
    else:
        text = say("Notices", "A file of this case was damaged. The newest good version from its "
                   "history is shown, and the damaged file is kept.")  # fmt: skip
    return _show(window, text, is_closable=True)


def _show(window: MainWindow, text: str, *, is_closable: bool) -> Banner:
    close = QCoreApplication.translate("Notices", "Close") if is_closable else ""
    banner = Banner("soon", text, close_name=close)
    window.add_banner(banner)
    return banner
