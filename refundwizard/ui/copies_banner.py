"""The line that reminds of the second copy when it is due."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from refundwizard.ui.widgets.banner import Banner

if TYPE_CHECKING:
    from refundwizard.domain.words import Words
    from refundwizard.session.second_copy import Standing


def copies_banner(standing: Standing, words: Words) -> Banner:
    """Make the banner: how the copy stands, a button to copy now, and a way to close it."""
    say = QCoreApplication.translate
    if standing.has_failed:
        text = words("copies.banner_failed")
    elif standing.days is None:
        text = words("copies.banner_none", where=standing.folder)
    else:
        text = words("copies.banner_old", days=standing.days)
    action, close = say("CopiesPlace", "Copy now"), say("Notices", "Close")
    return Banner("soon", text, action=action, close_name=close)
