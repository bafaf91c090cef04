"""What the controller shows outside a case, and what opens one: made once, shown on demand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from refundwizard.ui.book_place import BookPlace
from refundwizard.ui.bring_in_desk import BringInDesk
from refundwizard.ui.calendar_desk import CalendarDesk
from refundwizard.ui.case_door import CaseDoor
from refundwizard.ui.copies_place import CopiesPlace
from refundwizard.ui.guide_place import GuidePlace
from refundwizard.ui.knowledge_place import KnowledgePlace
from refundwizard.ui.looks import Looks
from refundwizard.ui.overview_desk import OverviewDesk
from refundwizard.ui.personal_place import PersonalPlace
from refundwizard.ui.prevention_desk import PreventionDesk
from refundwizard.ui.settings_place import SettingsPlace
from refundwizard.ui.trash_place import TrashPlace
from refundwizard.ui.voice import Voice

if TYPE_CHECKING:
    from refundwizard.ui.main_window import MainWindow
    from refundwizard.ui.surroundings import Surroundings


class Places(QObject):
    """Owns them; no page is made before it is asked for."""

    def __init__(self, window: MainWindow, around: Surroundings) -> None:
        """Prepare everything on what the window stands on."""
        super().__init__(window)
        self.window = window
        self.around = around
        self.looks = Looks(window, around.preferences)
        self.voice = Voice(window, around.resources / "content" / "cn", around.translation)
        self.voice.where = str(around.library.store.root)
        self.door = CaseDoor(window, around, self.voice)
        self.prevention = PreventionDesk(window, self.door.tools)
        self.overview = OverviewDesk(window, around.library)
        self.personal = PersonalPlace(window, self.door.tools)
        self.knowledge = KnowledgePlace(window, around, self.voice)
        self.calendars = CalendarDesk(self, around, self.voice)
        self.copies = CopiesPlace(window, around, self.voice)
        self.bringing = BringInDesk(self, around, self.voice)
        self.settings = SettingsPlace(window, around, self.looks, self.voice)
        self.trash = TrashPlace(window, around, self.settings.deeds, self.voice)
        self.book = BookPlace(window, around)
        self.guide = GuidePlace(window, around)
