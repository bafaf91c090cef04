"""Moments of the window that no filled case shows: the first minutes, errors, dialogs, exhibits."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtGui import QImage

from refundwizard.domain.answers_file import read_answers
from refundwizard.session.integrity import CaseLog
from refundwizard.session.reminders import Reminder
from refundwizard.session.view_state import lock_reason
from refundwizard.session.wizard import SECTIONS, Place
from refundwizard.storage.evidence_log import Fault
from refundwizard.ui.ask_dialog import AskDialog
from refundwizard.ui.crash_dialog import CrashDialog
from refundwizard.ui.export_parts import Making
from refundwizard.ui.licences_dialog import LicencesDialog
from refundwizard.ui.quiet_check import QuietCheck
from refundwizard.ui.rescue import Rescue, details

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from refundwizard.ui.stage import Stage

Shot = tuple[str, QImage | None]
"""Name and picture; None is the window as it stands."""

SITUATION: Final = "changed_mind"
TOLD: Final = {"stage": "refused", "refused_at": "2026-11-16 10:00", "signed_on": "2026-11-12"}
"""What an invented shopper in a hurry says."""
WRONG: Final = {"signed_on": "2026-02-30", "price_paid": "12,3x"}
"""What nobody can have meant."""
NOBODY: Final = "裙子二手自行车"
"""Words no case has."""
PLACES: Final = "ValueError < refundwizard/ui/pages/money.py:41 fill < refundwizard/ui/page.py:88"
"""An invented error."""


def first_minutes(stage: Stage) -> Iterator[Shot]:
    """Walk the first minutes of somebody who has no case yet; leaves the list empty again."""
    yield "start", None
    yield from _hurried(stage)
    stage.controller.go_home()
    stage.controller.home.new_case()
    stage.settle()
    for section in SECTIONS:
        if not lock_reason(stage.desk.wizard, section):
            stage.desk.go(Place(section))
            yield f"fresh-{section}", None
    for section in ("closing", "versions"):
        stage.desk.go(Place(section))
        yield f"fresh-{section}", None
    stage.controller.go_home()
    _clear(stage)
    yield from _sample(stage)
    stage.controller.go_home()
    _clear(stage)


def _hurried(stage: Stage) -> Iterator[Shot]:
    stage.controller.commands.first.hurry()
    stage.settle()
    yield "hurry", None
    page: Any = stage.page
    page.foot.next.click()
    yield "hurry-error", None
    page.choices.button(SITUATION).click()
    yield "hurry-picked", None
    told = read_answers(stage.pack, {"answers": TOLD}, stage.clock())
    stage.page.answered.emit({name: told.answers[name] for name in TOLD})
    yield "hurry-told", None
    stage.desk.go(Place("today"))
    yield "today", None
    stage.page.column.verticalScrollBar().setValue(10_000)  # type: ignore[attr-defined]
    yield "today-below", None
    for section in SECTIONS:
        if not lock_reason(stage.desk.wizard, section):
            stage.desk.go(Place(section))
            yield f"early-{section}", None


def _sample(stage: Stage) -> Iterator[Shot]:
    stage.controller.commands.first.look_around()
    stage.settle()
    yield "sample", None
    stage.controller.go_home()
    yield "start-sample", None
    stage.controller.commands.first.look_around()
    stage.settle()
    exhibit = stage.desk.wizard.case.exhibits[0].id
    beside = [Place("evidence"), Place("exhibit", exhibit), Place("mask", exhibit)]
    beside += [Place(section) for section in ("phone", "personal", "versions", "reply", "closing")]
    for place in beside:
        stage.desk.go(place)
        yield f"sample-{place.section}", None
    yield from told_by_itself(stage)


def _clear(stage: Stage) -> None:
    for row in tuple(stage.library.rows()):
        stage.library.delete(row.id)
    stage.controller.home.refresh()
    stage.settle()


def errors_and_dialogs(stage: Stage) -> Iterator[Shot]:
    """Show wrong answers in the open case, then what is said in windows of its own."""
    yield from _wrong(stage)
    window = stage.window
    crash = CrashDialog(details(PLACES), Path(), window, Rescue(stage.controller))
    yield "dialog-crash", _grab(stage, crash)
    yield "dialog-licences", _grab(stage, LicencesDialog(stage.around.resources, window))
    yield from _asked(stage)
    stage.controller.go_home()
    stage.controller.commands.help()
    yield "home-help", None
    stage.window.side.take_away()
    page = stage.controller.home.page
    if page is None:
        return
    page.search.set_raw(NOBODY)
    page.search.edited.emit()
    yield "home-nothing", None
    page.search.set_raw("")
    page.search.edited.emit()


def _asked(stage: Stage) -> Iterator[Shot]:
    """Ask some questions, and picture the boxes in which they would stand."""
    prompter: Any = stage.controller.prompter
    prompter.heard.clear()
    stage.desk.go(Place("versions"))
    page: Any = stage.page
    page.ask_back(1)
    stage.desk.go(Place("personal"))
    page = stage.page
    page.desk.wipe()
    for number, (words, choices) in enumerate(prompter.heard):
        yield f"dialog-box{number}", _grab(stage, AskDialog(stage.window, words, choices))


def _wrong(stage: Stage) -> Iterator[Shot]:
    page_id = next(
        page.id
        for page in stage.pack.pages.values()
        if {use.id for use in page.fields} >= set(WRONG)
    )
    stage.desk.go(stage.desk.wizard.place_of_page(page_id))
    stage.settle()
    page: Any = stage.page
    for question, raw in WRONG.items():
        page.fields[question].control.set_raw(raw)
    page.foot.next.click()
    yield "errors", None
    stage.desk.show()


def _grab(stage: Stage, dialog: QWidget) -> QImage:
    dialog.show()
    stage.settle()
    image = dialog.grab().toImage()
    dialog.hide()
    dialog.deleteLater()
    return image


def told_by_itself(stage: Stage) -> Iterator[Shot]:
    """Show what the window says by itself: a file that changed, work that goes on, reminders."""
    desk = stage.desk
    desk.go(Place("evidence"))
    exhibit = next(each for each in desk.wizard.case.exhibits if each.sha256)
    found = CaseLog(stage.store, desk.opened.id).check()
    if found.integrity is None:
        raise ValueError("the sample has no record of its evidence")
    changed = Fault("evidence_changed", "", f"evidence/{exhibit.sha256}")
    check = QuietCheck(desk)
    check.tell(replace(found, integrity=replace(found.integrity, faults=1), faults=(changed,)))
    yield "banner-check", None
    check.stop()
    desk.go(Place("export"))
    page: Any = stage.page
    making = Making("清单.pdf", page.desk)
    making.show_progress(2, 5)
    page.column.column.insertWidget(1, making)
    yield "banner-making", None
    stage.controller.go_home()
    home: Any = stage.controller.home.page
    home.show_reminders(
        [
            Reminder(
                desk.opened.id, "today", ("木棉小铺", "法式碎花连衣裙"), "发出退货通知", "buyer"
            ),
            Reminder(desk.opened.id, "unsent", ("木棉小铺", "法式碎花连衣裙"), count=1),
        ]
    )
    yield "banner-reminders", None
    home.show_reminders([])
