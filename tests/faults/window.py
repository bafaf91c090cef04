"""The real program in a process of its own, without a screen, driven by a script.

    python window.py ACT OUT '{"data": …}'

Lines about what happened go to OUT at once; see the acts at the end for what each takes.
"""

from __future__ import annotations

import itertools
import json
import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from refundwizard import app as program
from refundwizard.domain.answers_file import read_answers
from refundwizard.domain.case import Case
from refundwizard.session.wizard import SECTIONS, Place
from refundwizard.ui import prompter
from tests.faults import keyboard, sentence, walks

PATIENCE = 30.0
TODAY = "2026-11-17T14:02"
DRESS = {
    "story": "裙子不合适想退，商家说已拆封不退",
    "fraud_contact": "no",
    "payer_minor": "no",
    "received": "yes",
    "stage": "not_applied",
    "goods_kind": "clothing",
    "reason": "changed_mind",
    "signed_on": "2026-11-12",
    "price_paid": "329.00",
    "freight_paid": "0",
    "goods_state": "tried_on_tags_on",
    "merchant_reply": "已拆封影响二次销售,不退",
    "opened_only_to_inspect": "yes",
    "item_name": "法式碎花连衣裙",
    "seller_name": "木棉小铺",
    "order_no": "P7620 1189 3158",
    "seller_identified": "no",
}


class Scripted:
    """Answers the program's questions: the safe choice, and the path set in `path`."""

    def __init__(self) -> None:
        self.path: Path | None = None

    def ask(
        self, _title: str, _text: str, choices: Sequence[prompter.Choice], _details: str = ""
    ) -> str:
        return next((choice.id for choice in choices if choice.is_safe), choices[-1].id)

    def tell(self, _title: str, _text: str, _details: str = "") -> None:
        """Take it in."""

    def open_files(self, _title: str, _kinds: str = "") -> tuple[Path, ...]:
        return (self.path,) if self.path else ()

    def open_folder(self, _title: str) -> Path | None:
        return None

    def save_path(self, _title: str, _suggested: str, _kinds: str = "") -> Path | None:
        return self.path


class Window:
    """The program with its window; has what `Guide` asks of a stage."""

    DRESS = DRESS

    def __init__(self, out: str, order: dict[str, Any]) -> None:
        self.order = order
        self.answerer = Scripted()
        self._out = os.open(out, os.O_WRONLY | os.O_APPEND)
        if not order.get("real_dialogs"):
            prompter.QtPrompter = lambda _window: self.answerer  # type: ignore[misc, assignment]
        self.qt = program.make_application([])
        lang = order.get("lang", "zh_CN")
        request = program.Request(data_dir=order["data"], as_of=TODAY, lang=lang)
        self.app = program.App(self.qt, request)
        self.window = self.app.window
        self.window.show()
        self.settle()
        program._after_first_paint(self.app)
        if self.app.controller is None:
            self.say("NO_STORE", self.window.pages.currentWidget().objectName())
            self.app.close()
            os._exit(0)
        self.controller = self.app.controller
        self.wait(lambda: self.controller._is_ready)

    def say(self, *words: object) -> None:
        os.write(self._out, (" ".join(map(str, words)) + "\n").encode())

    @property
    def desk(self) -> Any:
        return self.controller.desk

    @property
    def page(self) -> Any:
        return self.desk.page

    def settle(self, seconds: float = 0.0) -> None:
        """Let events happen, at least for a while."""
        end = time.monotonic() + seconds
        for turn in itertools.count():
            self.qt.processEvents()
            if turn >= 3 and time.monotonic() >= end:
                return
            if seconds:
                time.sleep(0.001)

    def wait(self, is_there: Callable[[], object], patience: float = PATIENCE) -> None:
        end = time.monotonic() + patience
        while not is_there():
            if time.monotonic() > end:
                raise TimeoutError
            self.qt.processEvents()
            time.sleep(0.001)
        self.settle()

    def picture(self) -> Any:
        """Paint everything once, as showing it on a screen would."""
        self.settle()
        self.say("TITLE", self.window.windowTitle())
        return self.window.grab().toImage()

    def case_of(self, answers: dict[str, object]) -> Case:
        pack, now = self.controller.library.pack, self.app.clock()
        return read_answers(pack, {"platform": "xiaohongshu", "answers": answers}, now)

    def open(self, case_id: str) -> None:
        self.controller.open_case(case_id)
        self.wait(lambda: self.desk is not None and self.page is not None)

    def only_case(self) -> str:
        """Return the id of the one case, which is made if there is none."""
        library = self.controller.library
        ids = library.cases.ids()
        if ids:
            return ids[0]
        case_id = library.create(self.case_of(DRESS))
        library.index.save()
        return case_id

    def places(self) -> Iterator[Place]:
        """Yield every place of the open case."""
        wizard = self.desk.wizard
        yield from (wizard.place_of_page(name) for name in dict.fromkeys(wizard.flow_pages()))
        yield from (Place(section) for section in SECTIONS[2:])

    def go(self, place: Place) -> None:
        self.desk.go(place)
        self.settle()

    def is_saved(self) -> bool:
        return bool(self.desk.opened.autosave.is_clean)

    def close(self) -> None:
        self.window.close()
        self.settle()
        self.app.close()


ACTS = {
    act.__name__: act
    for act in (
        keyboard.keep_typing,
        keyboard.slow,
        sentence.write_sentence,
        sentence.come_back,
        walks.walk,
        walks.hostile,
    )
}


def main() -> None:
    act, out, order = sys.argv[1:4]
    window = Window(out, json.loads(order))
    ACTS[act](window)
    window.close()
    os._exit(0)


if __name__ == "__main__":
    main()
