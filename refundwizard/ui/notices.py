"""Banners about the data folder and an opened case: what is so, and what that means."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from refundwizard.domain.moments import BEIJING
from refundwizard.storage.conflicts import conflict_copies
from refundwizard.storage.errors import StoreError
from refundwizard.storage.lock import UNSUPPORTED, host_name
from refundwizard.ui.safe_text import visible
from refundwizard.ui.widgets.banner import Banner

if TYPE_CHECKING:
    from collections.abc import Sequence

    from refundwizard.storage.case_store import Problem
    from refundwizard.storage.lock import Holder
    from refundwizard.storage.store import Store
    from refundwizard.ui.main_window import MainWindow

LOCKED = "locked"


def show_store_notice(window: MainWindow, store: Store) -> Banner | None:
    """Say why nothing can be changed, who else has the folder, or that its marker was damaged."""
    words = _store_words(store)
    return _show(window, words, is_closable=not store.read_only) if words else None


def _store_words(store: Store) -> str:
    say = QCoreApplication.translate
    if store.read_only == LOCKED:
        return _who(store.holder)
    if store.read_only:
        text = say("Notices", "The data folder {where} cannot be written to. You can look at "
                   "everything; to change something, make the folder writable, or pick another "
                   "one in the settings, and start again.")  # fmt: skip
        return text.format(where=store.root)
    if store.left_by.host:
        left = say("Notices", "The computer “{host}” opened these cases on {when} and has not "
                   "closed them. Close RefundWizard there before you change something here; "
                   "otherwise there will be two versions.")  # fmt: skip
        return left.format(host=visible(store.left_by.host), when=_when(store.left_by))
    return _marker_words(store)


def _marker_words(store: Store) -> str:
    say = QCoreApplication.translate
    if store.problems:
        return say("Notices", "The data folder’s marker was damaged. Your cases are untouched; the "
                   "doctor command says more.")  # fmt: skip
    if store.locking == UNSUPPORTED:
        text = say("Notices", "The drive of {where} does not say whether somebody else has the "
                   "cases open. Open them on one computer at a time.")  # fmt: skip
        return text.format(where=store.root)
    return ""


def _who(holder: Holder) -> str:
    """Say who has the cases open and since when; a lock nobody signed says neither."""
    say = QCoreApplication.translate
    if not holder.host:
        return say("Notices", "Another RefundWizard has these cases open. You can look at "
                   "everything here; close the other one to change something.")  # fmt: skip
    if holder.host == host_name():
        mine = say("Notices", "Another RefundWizard (process {pid}) has had these cases open since "
                   "{when}. You can look at everything here; close the other one to change "
                   "something.")  # fmt: skip
        return mine.format(pid=holder.pid, when=_when(holder))
    other = say("Notices", "The computer “{host}” has had these cases open since {when}. You "
                "can look at everything here; close RefundWizard there to change "
                "something.")  # fmt: skip
    return other.format(host=visible(holder.host), when=_when(holder))


def _when(holder: Holder) -> str:
    return f"{datetime.fromtimestamp(holder.since, BEIJING):%Y-%m-%d %H:%M}"


def show_conflicts(window: MainWindow, store: Store, case_id: str) -> Banner | None:
    """Say that a sync program left other copies of a case; they are kept and never merged."""
    try:
        found = conflict_copies(store, case_id)
    except StoreError:
        return None
    if not found:
        return None
    say = QCoreApplication.translate
    text = say("Notices", "A sync program left {count} other copies of this case, as if it had "
               "been changed on two computers at once. This is the newest version here; the copies "
               "are untouched in {where}.")  # fmt: skip
    filled = text.format(count=len(found), where=store.folder(case_id))
    return _show(window, filled, is_closable=True)


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
