"""What the program is made to do from one end to the other, and with hostile words."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QToolTip, QWidget

from refundwizard.domain.case import Case, Exhibit, Message
from refundwizard.session.exporting import forms_of
from refundwizard.session.wizard import SECTIONS, Place
from refundwizard.ui.guide import Guide

if TYPE_CHECKING:
    from tests.faults.window import Window

# ------------------------------------------------------------------- from one end to the other


def walk(window: Window) -> None:
    """Do everything a person does: new case, every page, files, exports, delete, undo, close."""
    answers = {**window.DRESS, "platform": "xiaohongshu", **window.order.get("answers", {})}
    pictures = Path(window.order["pictures"])
    guide = Guide(window, answers, pictures)  # type: ignore[arg-type]
    window.controller.home.new_case()
    window.wait(lambda: window.desk is not None and window.page is not None)
    while window.page.__class__.__name__ in {"StoryPage", "QuestionPage"}:
        guide._fill(window.page)
        window.picture()
        before = window.desk.wizard.place
        window.desk.next()
        window.settle()
        assert window.desk.wizard.place != before, window.desk.wizard.place
    for section in SECTIONS[2:]:
        window.go(Place(section))
        window.picture()
    attach(window)
    export(window)
    window.controller.switch_language()
    window.picture()
    window.controller.switch_language()
    crash(window)
    window.wait(window.is_saved)
    case_id = window.desk.opened.id
    window.say("CASE", case_id)
    delete_and_undo(window, case_id)
    window.say("DONE")


def attach(window: Window) -> None:
    """Take files in and wait for their small pictures."""
    window.go(Place("evidence"))
    before = len(window.desk.wizard.case.exhibits)
    files = [str(path) for path in sorted(Path(window.order["files"]).iterdir())]
    window.page.desk.intake.take_files([Path(name) for name in files])
    window.wait(lambda: len(window.desk.wizard.case.exhibits) == before + len(files))
    window.wait(lambda: window.page.desk.thumbs.images)
    window.picture()
    window.say("ATTACHED", len(files))


def export(window: Window) -> None:
    """Save the checklist, the dates and the case in every format they have."""
    window.go(Place("export"))
    folder = Path(window.order["exports"])
    kinds = [(each, form) for each in ("checklist", "deadlines", "case") for form in forms_of(each)]
    for document, form in kinds:
        asked = replace(window.page.view.request, document=document, format=form)
        window.page.choices.picked.emit(asked, "formats")
        window.answerer.path = folder / f"{document}-{form}"
        count = len(window.page.written)
        window.page.save.click()
        window.wait(lambda so_far=count: len(window.page.written) > so_far or window.page.error)
        assert not window.page.error, window.page.error
    window.say("EXPORTED", *sorted(path.name for path in folder.iterdir()))


def crash(window: Window) -> None:
    """Let something unexpected happen whose message quotes the case."""
    text = window.order["secrets"][0]

    def fail() -> None:
        raise RuntimeError(f"unexpected: {text}")

    QTimer.singleShot(0, fail)
    window.settle(0.05)
    for widget in QApplication.topLevelWidgets():
        if widget.__class__.__name__ == "CrashDialog":
            for label in widget.findChildren(QLabel):
                window.say("CRASH", label.text().replace("\n", " "))
            for part in widget.findChildren(QWidget):
                if hasattr(part, "text") and not isinstance(part, QLabel):
                    window.say("CRASH", part.text().replace("\n", " "))
            widget.close()


def delete_and_undo(window: Window, case_id: str) -> None:
    window.controller.go_home()
    window.wait(lambda: window.desk is None)
    window.picture()
    window.controller.home.delete(case_id)
    window.wait(lambda: window.controller.home.deleted is not None)
    cache = Path(window.order["data"], "cache")
    listed = (cache / "index.json").read_text(encoding="utf-8")
    window.say("LISTED", *(secret for secret in window.order["secrets"] if secret in listed))
    window.say("THUMBS", int((cache / "thumbs" / case_id).exists()))
    window.controller.commands.undo()
    window.wait(lambda: case_id in window.controller.library.cases.ids())
    window.settle(0.1)


# ----------------------------------------------------------------------------------- hostile words


def hostile(window: Window) -> None:
    """Show a case full of hostile words everywhere and say which texts were shown."""
    words: list[str] = window.order["words"]
    case = full_of(
        window.case_of({**window.DRESS, **window.order["answers"]}), words, window.app.clock()
    )
    library = window.controller.library
    case_id = library.create(case)
    library.create(case)
    window.controller.home.refresh()
    if window.order.get("careless"):
        careless = QLabel(words[0], window.window)
        careless.show()
    look(window)
    window.open(case_id)
    for place in list(window.places()):
        window.go(place)
        look(window)
    window.controller.toast = window.controller.voice.toast
    window.controller.voice.toast(words[0], action=words[-1])
    look(window)
    dialogs(window, words)
    window.controller.go_home()
    window.wait(lambda: window.desk is None)
    search(window, words)
    window.say("DONE")


def full_of(case: Case, words: list[str], now: Any) -> Case:
    """Put hostile words where no question asks for any: messages, files, captions."""
    kinds = itertools.cycle((None, "E02"))
    exhibits = [
        Exhibit(
            id=f"{number:032x}",
            kind=kind,
            size=4,
            names=(word, word),
            caption=word,
            media_type=word[:20],
            added_at=now,
        )
        for number, (word, kind) in enumerate(zip(words, kinds, strict=False), start=1)
    ]
    messages = [Message(at=now, direction="in", channel=word, text=word) for word in words]
    return case.model_copy(update={"exhibits": tuple(exhibits), "messages": tuple(messages)})


def look(window: Window) -> None:
    """Paint the window, show every tool tip, and say every text that names the canary."""
    window.picture()
    for widget in window.window.findChildren(QWidget):
        if widget.toolTip():
            QToolTip.showText(widget.mapToGlobal(widget.rect().center()), widget.toolTip(), widget)
            window.settle(0.005)
        for text in texts_of(widget):
            if "canary" in text:
                window.say("SHOWN", json.dumps(text))
    QToolTip.hideText()


def texts_of(widget: QWidget) -> Iterator[str]:
    for name in ("text", "toPlainText", "accessibleName", "windowTitle", "raw"):
        give = getattr(widget, name, None)
        try:
            text = give() if callable(give) else None
        except (TypeError, RuntimeError):
            continue
        if isinstance(text, str):
            is_button = name == "text" and isinstance(widget, QAbstractButton)
            yield text.replace("&&", "&") if is_button else text


def dialogs(window: Window, words: list[str]) -> None:
    """Show the program's own dialogs with hostile words; each is closed at once."""

    def close() -> None:
        box = QApplication.activeModalWidget()
        if box is not None:
            box.grab()
            for label in box.findChildren(QLabel):
                if "canary" in label.text():
                    window.say("SHOWN", json.dumps(label.text()))
            box.close()

    for word in words:
        QTimer.singleShot(20, close)
        window.controller.prompter.tell(word, word, word)
    window.settle(0.05)


def search(window: Window, words: list[str]) -> None:
    edit = window.controller.home.page.search
    for word in words:
        edit.edit.setText(word)
        edit.edited.emit()
        look(window)
