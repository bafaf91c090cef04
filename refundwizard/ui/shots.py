"""Pictures of every page in every language and theme, from invented cases at a fixed moment.

python -m refundwizard.ui.shots --out DIR [--only PAGE] [--lang L] [--theme T] [--size WxH]
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import tomllib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QApplication

from refundwizard.content.load import load
from refundwizard.domain.moments import BEIJING
from refundwizard.session.view_state import lock_reason
from refundwizard.session.wizard import SECTIONS, Place
from refundwizard.storage.paths import resources
from refundwizard.ui.pseudo import PSEUDO
from refundwizard.ui.shot_drafts import letter_states
from refundwizard.ui.shot_moments import errors_and_dialogs, first_minutes
from refundwizard.ui.silent_prompter import Silent
from refundwizard.ui.stage import Stage, hush_platform
from refundwizard.ui.theme import Mode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QImage

    from refundwizard.domain.pack import Pack
    from refundwizard.ui.shot_moments import Shot

MOMENT: Final = datetime(2026, 11, 17, 14, 2, tzinfo=BEIJING)
CASE: Final = "1-dress"
OUTSIDE: Final = (
    *("overview", "knowledge", "copies", "personal"),
    *("settings", "trash", "guide", "book"),
)
"""Pages outside a case that need nothing typed."""
ROADS: Final = "demo/roads/roads.toml"
OFFER: Final = "激活后不支持退换，无质量问题不退。加微信转账便宜 50 元，介意勿拍。"
"""Words of an invented offer."""
RESULT: Final = "rights"
"""The page pictured of every road."""
TAKEN: Final = ("now", "route:complaint_12315", "draft:merchant_chat", "dossier", "case")
"""Documents whose choice on the export page is pictured."""
RECORDS: Final = ("deadlines", "timeline", "money", "drafts", "ledger", "closing")
"""Pages pictured again of a road that has letters out and in, beside a way, a pause and a reply."""
FORM: Final = "market_complaint"
"""The form of another body that is pictured."""
MAIN: Final = ("home", "delivery", "rights", "check", "start", "hurry-told", "today", "errors")
"""Pages that are also pictured in high contrast and in a narrow window."""


@dataclass(frozen=True, slots=True)
class Look:
    """One way the window can look; sizes in px."""

    lang: str
    theme: str
    percent: int = 100
    size: tuple[int, int] = (1280, 800)
    pages: tuple[str, ...] = ()
    """Only these pages; all if empty."""

    @property
    def name(self) -> str:
        """The end of the file names."""
        scale = "" if self.percent == 100 else f"-{self.percent}"  # noqa: PLR2004 - percent
        width = "" if self.size[0] == 1280 else f"-{self.size[0]}"  # noqa: PLR2004 - the usual one
        return f"{self.lang}-{self.theme}{scale}{width}"


def looks() -> tuple[Look, ...]:
    """Return every look that is pictured."""
    both = [
        Look(lang, theme, percent)
        for lang in ("zh_CN", "en")
        for theme in ("light", "dark")
        for percent in (100, 200)
    ]
    extra = [
        Look(lang, theme, 100, size, MAIN)
        for lang in ("zh_CN", "en")
        for theme, size in (
            ("contrast", (1280, 800)),
            ("light", (1024, 640)),
            ("light", (1920, 1080)),
        )
    ]
    return (*both, *extra)


class Photographer:
    """Walks a stage through its pages in one look after another."""

    def __init__(self, stage: Stage, out: Path) -> None:
        """Keep the stage and where pictures go."""
        self.stage = stage
        self.out = out
        self.taken = 0
        self._cases: dict[str, str] = {}
        self._roads: dict[str, str] = {}
        self._seen = {"home"}

    def take(self, look: Look, only: str = "") -> None:
        """Picture every page in a look."""
        self._put_on(look)
        self.stage.controller.go_home()
        self._cases = self._cases or self.stage.add_demo_cases()
        pages = look.pages or None
        if (not only or only == "home") and (pages is None or "home" in pages):
            self._save("home", look)
        if pages is None:
            self._picture_outside(look, only)
        self.stage.open(self._cases[CASE])
        for name, place in self._places():
            self._seen.add(name)
            if (not only or only in {name, place.section}) and (pages is None or name in pages):
                self._go(place)
                self._save(name, look)
        if pages is None and only in {"", "drafts"}:
            for name in letter_states(self.stage):
                self._save(name, look)
        if only in {"", "moments"}:
            self._save_all(errors_and_dialogs(self.stage), look)

    def take_first(self, look: Look) -> None:
        """Picture the first minutes, before there is any case."""
        self._put_on(look)
        self._save_all(first_minutes(self.stage), look)

    def _save_all(self, shots: Iterator[Shot], look: Look) -> None:
        for name, image in shots:
            if not look.pages or name in look.pages:
                self._save(name, look, image)

    def _picture_outside(self, look: Look, only: str) -> None:
        if only in {"", "prevention"}:
            self._picture_prevention(look)
        for name in OUTSIDE:
            if only in {"", name}:
                self.stage.controller.commands.step(name)
                self._save(name, look)

    def take_roads(self, look: Look, only: str = "") -> None:
        """Picture the pages that only other roads pass, and what each road ends in.

        Their cases are stored now, so that they do not fill the home page of other pictures.
        """
        self._put_on(look)
        if not self._roads:
            text = (resources() / ROADS).read_text(encoding="utf-8")
            roads = tomllib.loads(text)
            self._roads = {road: self.stage.add_case(data) for road, data in roads.items()}
        seen = set(self._seen)
        for road, case_id in self._roads.items():
            self.stage.open(case_id)
            for name, place in self._places():
                is_new = name not in seen
                shown = f"{road}-{name}" if name == RESULT else name
                if (is_new or name == RESULT) and only in {"", name, road}:
                    self._go(place)
                    self._save(shown, look)
                seen.add(name)
            if only in {"", road}:
                self._take_records(road, look)

    def _take_records(self, road: str, look: Look) -> None:
        """Picture what a case with letters out and in has more than one without."""
        wizard = self.stage.desk.wizard
        replies = [each.id for each in wizard.case.messages if each.direction == "in"]
        if not replies:
            return
        shut = [each.id for each in wizard.assessment.routes if each.shut_by]
        asked = [each.key for each in wizard.assessment.guards if each.is_asked or each.route]
        places = [Place(name) for name in RECORDS]
        places += [Place("route", name) for name in shut[:1]]
        places += [Place("pause", key) for key in asked[:2]]
        places += [Place("reply"), Place("reply", replies[0])]
        places += [Place(name, FORM) for name in ("form", "form_facts")]
        for number, place in enumerate(places):
            self._go(place)
            self._save(f"{road}-{number:02d}-{place.section}", look)

    def _picture_prevention(self, look: Look) -> None:
        desk = self.stage.controller.prevention
        desk.show(self.stage.translation.lang)
        self.stage.controller.home.show_rail("prevention")
        if desk.page is not None:
            desk.page.field.set_raw(OFFER)
            desk.page.look()
        self._save("prevention", look)

    def _put_on(self, look: Look) -> None:
        self.stage.controller.looks.set_theme(Mode(look.theme))
        self.stage.controller.looks.set_size(look.percent)
        self.stage.window.resize(*look.size)
        if self.stage.translation.lang != look.lang:
            self.stage.controller.switch_language()
        self.stage.settle()

    def _places(self) -> Iterator[tuple[str, Place]]:
        wizard = self.stage.desk.wizard
        for page in dict.fromkeys(wizard.flow_pages()):
            yield page, wizard.place_of_page(page)
        for section in SECTIONS[2:]:
            if not lock_reason(wizard, section):
                yield section, Place(section)
        for document in TAKEN:
            yield f"export-{document.replace(':', '-')}", Place("export", document)

    def _go(self, place: Place) -> None:
        self.stage.desk.go(place)
        self.stage.settle()

    def _save(self, name: str, look: Look, image: QImage | None = None) -> None:
        self.out.mkdir(parents=True, exist_ok=True)
        picture = image if image is not None else self.stage.picture()
        picture.save(str(self.out / f"{name}-{look.name}.png"))
        self.taken += 1


def main(arguments: list[str] | None = None) -> int:
    """Take the pictures and say how many there are."""
    options = _parse(arguments)
    application = QApplication.instance() or QApplication([])
    hush_platform()
    with tempfile.TemporaryDirectory() as folder:
        lang = options.lang if options.lang == PSEUDO else "zh_CN"
        stage = Stage(Path(folder), lambda: MOMENT, _load, Silent(), lang)
        options.lang = "en" if lang == PSEUDO else options.lang
        photographer = Photographer(stage, options.out)
        for look in _chosen(options) if options.only in {"", "first"} else ():
            photographer.take_first(look)
        if options.only == "first":
            stage.close()
            return _say(photographer)
        for look in _chosen(options):
            photographer.take(look, options.only)
        for look in _chosen(options):
            if not look.pages and look.theme == "light":
                photographer.take_roads(look, options.only)
        stage.close()
    del application
    return _say(photographer)


def _say(photographer: Photographer) -> int:
    sys.stdout.write(f"{photographer.taken} pictures in {photographer.out}\n")
    return 0


def _load() -> Pack:
    return load(resources() / "content" / "cn")


def _parse(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="refundwizard.ui.shots")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--only", default="", help="a page of the flow, a section, or home")
    parser.add_argument("--lang", default="", help="zh_CN, en, or pseudo: English, stretched")
    parser.add_argument("--theme", default="")
    parser.add_argument("--percent", type=int, default=0)
    parser.add_argument("--size", default="", help="WIDTHxHEIGHT")
    return parser.parse_args(arguments)


def _chosen(options: argparse.Namespace) -> tuple[Look, ...]:
    """Return the looks asked for; a size makes looks of its own."""
    if options.size:
        width, height = (int(part) for part in options.size.split("x"))
        return (
            Look(
                options.lang or "zh_CN",
                options.theme or "light",
                options.percent or 100,
                (width, height),
            ),
        )
    return tuple(
        look
        for look in looks()
        if look.lang.startswith(options.lang)
        and look.theme.startswith(options.theme)
        and (not options.percent or look.percent == options.percent)
    )


if __name__ == "__main__":
    sys.exit(main())
