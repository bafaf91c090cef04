"""The pictures of the user guide: taken from the window, of invented cases, at a fixed moment.

python -m refundwizard.ui.guide_shots --out DIR

`dev.py guide` runs it. Each picture is written as WebP, as good as fits in `MOST` bytes.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import tomllib
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect
from PySide6.QtGui import QImage, QImageWriter
from PySide6.QtWidgets import QApplication

from refundwizard.content.load import load
from refundwizard.domain.answers_file import read_answers
from refundwizard.session.hurry import picking
from refundwizard.session.sample import make_sample
from refundwizard.session.wizard import Place
from refundwizard.storage.paths import resources
from refundwizard.ui.sample_pictures import drawn, page
from refundwizard.ui.shots import CASE, MOMENT, ROADS
from refundwizard.ui.silent_prompter import Silent
from refundwizard.ui.stage import Stage, hush_platform
from refundwizard.ui.theme import Mode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from refundwizard.domain.pack import Pack

MOST: Final = 36_000
"""Bytes of one picture, where the lowest quality allows it."""
LANGUAGES: Final = ("zh_CN", "en")
QUALITIES: Final = (82, 74, 66, 58, 50, 42, 34, 26, 18)
WHOLE: Final = (1040, 680)
"""Size of the window where all of it is shown (px)."""
PAGE: Final = (812, 640)
"""Size of the window where only its page is: as wide as the text and its margins."""
MARGIN: Final = 36
"""Room kept below the last thing on a page (px)."""
SITUATION: Final = "changed_mind"
TOLD: Final = {"stage": "refused", "refused_at": "2026-11-16 10:00", "signed_on": "2026-11-12"}
"""What an invented shopper in a hurry says."""
ROAD: Final = "in_the_middle"
"""A case with letters out and in."""
SECTIONS: Final = {
    "rights": "rights",
    "dates": "deadlines",
    "money": "money",
    "letters": "drafts",
    "check": "check",
    "export": "export",
}
"""Picture → section of the case that is not sent yet."""
WAY: Final = "complaint_12315"
ORDER: Final = (
    "示例-订单页.png",
    "订单详情（示例）",
    (
        (False, "收货人 张小满"),
        (False, "电话 138 0000 0000"),
        (False, "订单号 P7620 1189 3158，实付 329.00 元"),
    ),
)
"""An invented order page with something to cover."""
BOXES: Final = (QRect(126, 166, 106, 38), QRect(104, 316, 206, 38))
"""Where it is covered (its own px)."""
COPY_FOLDER: Final = "/media/usb/RefundWizard"
COPIED_ON: Final = "2026-11-15"

Shot = tuple[str, QImage]


def shots(stage: Stage) -> Iterator[Shot]:
    """Take every picture of the guide in the language of the stage, which has no case yet."""
    _resize(stage, WHOLE)
    yield "start", stage.picture()
    _resize(stage, PAGE)
    yield from _hurried(stage)
    yield from _filled(stage)
    yield from _answered(stage)
    yield from _sample(stage)
    yield from _outside(stage)
    yield from _dark(stage)


def _hurried(stage: Stage) -> Iterator[Shot]:
    stage.controller.commands.first.hurry()
    stage.settle()
    yield "hurry", _page(stage)
    asked: Any = stage.page
    asked.answered.emit(picking(stage.desk.wizard.case.answers, SITUATION))
    told = read_answers(stage.pack, {"answers": TOLD}, stage.clock())
    stage.page.answered.emit({name: told.answers[name] for name in TOLD})
    _go(stage, Place("today"))
    yield "today", _page(stage)
    stage.controller.go_home()
    for row in tuple(stage.library.rows()):
        stage.library.delete(row.id)


def _filled(stage: Stage) -> Iterator[Shot]:
    """Walk the case of the dress: told, not sent yet."""
    stage.open(stage.add_demo_cases()[CASE])
    wizard = stage.desk.wizard
    for name, asked in (("story", "story"), ("question", "delivery")):
        _go(stage, wizard.place_of_page(asked))
        yield name, _page(stage)
    for name, section in SECTIONS.items():
        _go(stage, Place(section))
        yield name, _page(stage)


def _answered(stage: Stage) -> Iterator[Shot]:
    """Show what only a case with letters out and in has."""
    roads = tomllib.loads((resources() / ROADS).read_text(encoding="utf-8"))
    stage.controller.go_home()
    stage.open(stage.add_case(roads[ROAD]))
    replies = [each.id for each in stage.desk.wizard.case.messages if each.direction == "in"]
    places = {
        "timeline": Place("timeline"),
        "ledger": Place("ledger"),
        "reply": Place("reply", replies[0]),
        "way": Place("route", WAY),
    }
    for name, place in places.items():
        _go(stage, place)
        yield name, _page(stage)


def _sample(stage: Stage) -> Iterator[Shot]:
    """Show the sample, which has pictures among its evidence; one of them is drawn for here."""
    stage.controller.go_home()
    name, title, lines = ORDER
    pictures = (*drawn()[:2], (name, page(title, lines)))
    stage.open(make_sample(stage.library, resources(), pictures))
    _go(stage, Place("evidence"))
    yield "evidence", _page(stage)
    _go(stage, Place("mask", stage.desk.wizard.case.exhibits[2].id))
    shown: Any = stage.page
    for box in BOXES:
        shown.board.draw(box)
    stage.settle()
    yield "cover", _page(stage)
    stage.controller.go_home()


def _outside(stage: Stage) -> Iterator[Shot]:
    preferences = stage.around.preferences
    preferences.now = replace(preferences.now, copy_dir=COPY_FOLDER, copied_on=COPIED_ON)
    for name in ("copies", "knowledge"):
        stage.controller.commands.step(name)
        yield name, _page(stage)


def _dark(stage: Stage) -> Iterator[Shot]:
    """Show dates in dark colours and large text."""
    stage.open(next(row.id for row in stage.library.rows() if not row.example))
    _go(stage, Place("deadlines"))
    stage.controller.looks.set_theme(Mode.DARK)
    stage.controller.looks.set_size(150)
    _resize(stage, (1216, 900))
    yield "dark", _page(stage)


def _go(stage: Stage, place: Place) -> None:
    stage.desk.go(place)
    stage.settle()


def _resize(stage: Stage, size: tuple[int, int]) -> None:
    stage.window.resize(*size)
    stage.settle()


def _page(stage: Stage) -> QImage:
    """Return the page without rail and bar."""
    stage.settle()
    focused = stage.window.focusWidget()
    if focused is not None:  # no ring and no cursor: what has the focus is of no interest here
        focused.clearFocus()
    stage.settle()
    pages = stage.window.pages
    at = pages.mapTo(stage.window, pages.rect().topLeft())
    return _trimmed(stage.window.grab(QRect(at, pages.size())).toImage())


def _trimmed(image: QImage) -> QImage:
    """Return a picture without the empty rows at its foot, but for a margin."""
    size = image.size()
    empty = image.copy(0, size.height() - 1, size.width(), 1)
    used = range(size.height() - 1, 0, -1)
    rows = (y for y in used if image.copy(0, y, size.width(), 1) != empty)
    last = next(rows, size.height())
    margin = round(MARGIN * image.devicePixelRatio())
    return image.copy(0, 0, size.width(), min(last + margin, size.height()))


def save(image: QImage, path: Path) -> int:
    """Write a picture as WebP, in the best quality that fits in `MOST` bytes; return its size.

    Raises:
        RuntimeError: it could not be written.
    """
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    quality = next((each for each in QUALITIES if _weight(plain, each) <= MOST), QUALITIES[-1])
    writer = QImageWriter(str(path), QByteArray(b"webp"))
    writer.setQuality(quality)
    if not writer.write(plain):
        raise RuntimeError(writer.errorString())
    return path.stat().st_size


def _weight(image: QImage, quality: int) -> int:
    """Return how many bytes a picture takes in a quality."""
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"webp"))
    writer.setQuality(quality)
    writer.write(image)
    return held.size()


def main(arguments: list[str] | None = None) -> int:
    """Take the pictures of both languages and say how large they are."""
    parser = argparse.ArgumentParser(prog="refundwizard.ui.guide_shots")
    parser.add_argument("--out", type=Path, required=True)
    out = parser.parse_args(arguments).out
    application = QApplication.instance() or QApplication([])
    hush_platform()
    out.mkdir(parents=True, exist_ok=True)
    total = 0
    for lang in LANGUAGES:
        with tempfile.TemporaryDirectory() as folder:
            stage = Stage(Path(folder), lambda: MOMENT, _load, Silent(), lang)
            for name, image in shots(stage):
                total += save(image, out / f"{name}.{lang}.webp")
            stage.close()
    sys.stdout.write(f"{total / 1000:.0f} kB of pictures in {out}\n")
    del application
    return 0


def _load() -> Pack:
    return load(resources() / "content" / "cn")


if __name__ == "__main__":
    sys.exit(main())
