"""Eyes and hands for the driver: the window over the accessibility bus, mouse and keys by xdotool.

What is looked for is found by the names the program gives its controls for machines (`step_export`,
`question_signed_on`), which stand in no language. Run by the system's Python, which has pyatspi.
"""

from __future__ import annotations

import subprocess
import time
from dataclasses import dataclass

import pyatspi

PATIENCE = 60
"""So many looks, four a second, until something has to be there."""
FIELDS = ("text", "entry", "spin button", "paragraph")


class Stuck(Exception):
    """The window does not show what should come next; the text says what is missing."""


@dataclass(frozen=True)
class Seen:
    """Something that shows: the names from the window down to it, and where it is (pixels)."""

    path: tuple[str, ...]
    role: str
    words: str
    node: object
    x: int
    y: int
    width: int
    height: int

    @property
    def name(self) -> str:
        """Its own name for machines."""
        return self.path[-1]

    def within(self, name: str) -> bool:
        """Whether it is something of this name, or inside of it."""
        return name in self.path

    def has(self, state: int) -> bool:
        """Whether it is in a state of the bus just now."""
        return self.node.getState().contains(state)


class Window:
    """Reads and works the window; `count` is the interactions so far."""

    def __init__(self):
        self.count = 0

    # ---------------------------------------------------------------------------------- eyes

    def shown(self):
        """Return everything that shows, in order."""
        desktop, found = pyatspi.Registry.getDesktop(0), []
        for index in range(desktop.childCount):
            app = desktop.getChildAtIndex(index)
            if app is not None and app.name == "refundwizard":
                self._collect(app, found)
        return found

    def _collect(self, node, found):
        try:
            count = node.childCount
        except (RuntimeError, AttributeError, LookupError):
            return
        for index in range(count):
            try:
                child = node.getChildAtIndex(index)
                if not child.getState().contains(pyatspi.STATE_SHOWING):
                    continue
                box = child.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
                path = tuple((child.get_accessible_id() or "?").split("."))
                place = (box.x, box.y, box.width, box.height)
                found.append(Seen(path, child.getRoleName(), child.name or "", child, *place))
            except Exception:  # noqa: BLE001, S112 - it went while it was looked at
                continue
            self._collect(child, found)

    def words(self):
        """Return all words that show, one piece a line."""
        return "\n".join(each.words for each in self.shown() if each.words)

    def find(self, name, inside=""):
        """Return what has a name, perhaps inside of something named, or None."""
        for each in self.shown():
            if each.name == name and (not inside or each.within(inside)):
                return each
        return None

    def wait(self, name, inside=""):
        """Return what has a name as soon as it shows and stands still: pages move as they come."""
        before = None
        for _ in range(PATIENCE):
            found = self.find(name, inside)
            if found and before and (found.x, found.y) == (before.x, before.y):
                return found
            before = found
            time.sleep(0.25)
        raise Stuck(f"{name} does not show; there is: {self.told()}")

    def wait_words(self, *wanted):
        """Wait until all these words show somewhere.

        Raises:
            Stuck: some do not; the sentence names them.
        """
        lacking = wanted
        for _ in range(PATIENCE):
            said = self.words()
            lacking = [each for each in wanted if each not in said]
            if not lacking:
                return
            time.sleep(0.25)
        raise Stuck(f"{' / '.join(lacking)} is not said; there is: {self.told()}")

    def told(self):
        """Return the beginning of what shows, for a sentence about being stuck."""
        return self.words().replace("\n", " | ")[:1500]

    def page(self):
        """Return the name of the page that shows."""
        for each in self.shown():
            if each.name.startswith("page_") and each.name != "page_title":
                return each.name
        return ""

    def title(self):
        """Return the heading of the page."""
        found = self.find("page_title")
        return found.words if found else ""

    # --------------------------------------------------------------------------------- hands

    def xdotool(self, *words):
        """Do something with mouse or keyboard; it counts nothing."""
        subprocess.run(["xdotool", *map(str, words)], check=True)

    def click(self, seen):
        """Click something that stands in sight."""
        x, y = seen.x + min(seen.width // 2, 120), seen.y + seen.height // 2
        self.xdotool("mousemove", x, y, "click", 1)
        self.count += 1
        time.sleep(0.3)

    def press(self, name, inside=""):
        """Wait for a button, bring it into sight and click it."""
        self.wait(name, inside)
        self.click(self.in_sight(name, inside))

    def key(self, chord):
        """Press keys together."""
        self.xdotool("key", "--clearmodifiers", chord)
        self.count += 1
        time.sleep(0.3)

    def fill(self, seen, text):
        """Click into a field and type, again where a key got lost; all that is one interaction."""
        self.click(seen)
        for _ in range(3):
            self.type(text)
            field = seen.node.queryText()
            if text.isascii() or field.getText(0, -1) == text:
                return
            self.xdotool("key", "ctrl+a")
        raise Stuck(f"{text} cannot be typed into {seen.path[-3:]}")

    def type(self, text):
        """Type as a keyboard does; slower where every key has to be mapped anew."""
        self.xdotool("type", "--delay", 12 if text.isascii() else 140, text)
        time.sleep(0.4)

    def in_sight(self, name, inside=""):
        """Turn the wheel over what holds it until a control stands clear of the bars."""
        found = None
        for _ in range(16):
            everything = self.shown()
            found = next(
                (e for e in everything if e.name == name and (not inside or e.within(inside))), None
            )
            if found is None:
                return self.wait(name, inside)
            top, bottom = _bounds(everything, found)
            if found.y >= top and found.y + min(found.height, 60) <= bottom:
                return found
            wheel = 4 if found.y < top else 5
            spot = (_beside(everything, found), (top + bottom) // 2)
            self.xdotool("mousemove", *spot, "click", "--repeat", 2, wheel)
            time.sleep(0.25)
        return found


def _beside(everything, wanted):
    """Return where to turn the wheel: at the page's edge, as a picture in it has its own wheel."""
    page = next(
        (e for e in everything if e.name in wanted.path and e.name.startswith("page_")), None
    )
    return page.x + 8 if page else wanted.x + min(wanted.width // 2, 120)


def _bounds(everything, wanted):
    """Return between which heights something is seen: in its page, or in the rail."""
    scroller = "rail_scroll" if wanted.within("rail_scroll") else ""
    box = next((each for each in everything if each.name == scroller), None)
    if box:
        return box.y, box.y + box.height
    if not any(part.startswith("page_") for part in wanted.path) or wanted.within("foot_bar"):
        return 0, 10_000
    foot = next((each for each in everything if each.name == "foot_bar"), None)
    top = next((each for each in everything if each.name == "top_bar"), None)
    return (top.y + top.height if top else 90), (foot.y if foot else 780)
