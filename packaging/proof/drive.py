"""Drive the installed window as a person does, for `dev.py build --prove`.

The window is read over the accessibility bus, as a screen reader reads it; what is done is done
with mouse and keyboard through xdotool. Each click, key chord and filled field counts one.
Run by the system's Python, which has pyatspi: `drive.py ANSWERS.json OUT.pdf`, or `drive.py --look`
to print what stands in the window, `drive.py --close` to close it by its frame.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

import pyatspi

GO_ON = ("继续", "Continue")
MOST_PAGES = 30
PATIENCE = 40
TOP, BOTTOM = 90, 712
"""Between these heights the page shows; above is the bar of the window, below that of the page."""
HEADING, RAIL = 30, 230
"""A heading is at least so high and stands right of this."""


class Stuck(Exception):
    """The window does not show what should come next; the text says what is missing."""


class Window:
    """Eyes and hands; `count` is the interactions so far."""

    def __init__(self):
        self.count = 0

    # ---------------------------------------------------------------------------------- eyes

    def app(self):
        desktop = pyatspi.Registry.getDesktop(0)
        for index in range(desktop.childCount):
            child = desktop.getChildAtIndex(index)
            if child is not None and child.name == "refundwizard":
                return child
        return None

    def shown(self):
        """Return (role, name, node, (x, y, width, height)) of everything that shows, in order."""
        found = []
        app = self.app()
        if app is not None:
            self._collect(app, found)
        return found

    def _collect(self, node, found):
        for index in range(node.childCount):
            try:
                child = node.getChildAtIndex(index)
                state = child.getState()
                if not state.contains(pyatspi.STATE_SHOWING):
                    continue
                box = child.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
                if child.name:
                    place = (box.x, box.y, box.width, box.height)
                    found.append((child.getRoleName(), child.name, child, place))
            except (NotImplementedError, LookupError, AttributeError, RuntimeError):
                continue
            self._collect(child, found)

    def names(self):
        return [name for _role, name, _node, _box in self.shown()]

    def find(self, *names, roles=(), after=""):
        everything = self.shown()
        starts = [at for at, row in enumerate(everything) if after and row[1].startswith(after)]
        for role, name, node, box in everything[starts[0] if starts else 0 :]:
            if name in names and (not roles or role in roles):
                return role, name, node, box
        return None

    def wait(self, *names, roles=()):
        for _ in range(PATIENCE):
            found = self.find(*names, roles=roles)
            if found:
                return found
            time.sleep(0.25)
        raise Stuck(f"{' / '.join(names)} does not show; there is: {self.names()[:60]}")

    def at_rest(self, *starts):
        """Return a button whose name begins so, once it stands still: pages move as they come."""
        before = None
        for _ in range(PATIENCE):
            time.sleep(0.5)
            rows = [row for row in self.shown() if row[0] == "push button"]
            found = next((row for row in rows if row[1].startswith(starts)), None)
            if found and before and found[3] == before[3]:
                return found
            before = found
        raise Stuck(f"{' / '.join(starts)} does not show; there is: {self.names()[:60]}")

    # --------------------------------------------------------------------------------- hands

    def xdotool(self, *words):
        subprocess.run(["xdotool", *map(str, words)], check=True)

    def click(self, box):
        x, y, width, height = box
        self.xdotool("mousemove", x + min(width // 2, 120), y + height // 2, "click", 1)
        self.count += 1
        time.sleep(0.3)

    def key(self, chord):
        self.xdotool("key", "--clearmodifiers", chord)
        self.count += 1
        time.sleep(0.3)

    def type(self, text):
        """Type as a keyboard does; slower where every key has to be mapped anew."""
        self.xdotool("type", "--delay", 12 if text.isascii() else 140, text)
        self.count += 1
        time.sleep(0.4)

    def scroll_to(self, name, roles, after=""):
        """Turn the wheel over the page until a control stands clear of the bar below."""
        for _ in range(14):
            found = self.find(name, roles=roles, after=after)
            if found and found[3][1] > TOP and found[3][1] + found[3][3] < BOTTOM:
                return found
            button = 4 if found and found[3][1] <= TOP else 5
            self.xdotool("mousemove", 604, 600, "click", "--repeat", 2, button)
            time.sleep(0.25)
        return self.find(name, roles=roles, after=after)


BOXES = ("check box", "radio button")
FIELDS = ("text", "entry", "spin button", "paragraph")


def answer_page(window, rows):
    """Answer what the page asks and these rows know; an answer may bring another field."""
    done = set()
    for _ in range(12):
        names = window.names()
        waiting = [
            row
            for row in rows
            if row["id"] not in done
            and row["label"]
            in {name.split(" (")[0].split("（")[0].strip() for name in names} | set(names)
        ]
        if not waiting:
            return done
        row = waiting[0]
        done.add(row["id"])
        if "pick" in row:
            for words in row["pick"]:
                found = window.scroll_to(words, BOXES, row["label"])
                if found and not found[2].getState().contains(pyatspi.STATE_CHECKED):
                    window.click(found[3])
        else:
            wanted = [name for name in names if name.startswith(row["label"])]
            for name in wanted:
                found = window.scroll_to(name, FIELDS)
                if found:
                    window.click(found[3])
                    window.count -= 1  # a filled field counts one, the click into it included
                    window.type(row["type"])
                    break
    return done


def title(window):
    """Return the heading of the page: the first high label right of the rail."""
    for role, name, _node, box in window.shown():
        if role in ("label", "heading") and box[3] >= HEADING and box[0] > RAIL:
            return name
    return ""


def asks(window, rows):
    """Tell whether the page asks something that the answers know."""
    names = window.names()
    return any(name.startswith(row["label"]) for row in rows for name in names)


def to_results(window, rows):
    """Answer pages until none of the questions shows; return the titles on the way."""
    titles = []
    for page in range(MOST_PAGES):
        titles.append(title(window))
        if page and not asks(window, rows):
            return titles
        answer_page(window, rows)
        before = window.names()
        window.key("ctrl+Return")
        for _ in range(12):
            if window.names() != before:
                break
            time.sleep(0.25)
        else:
            raise Stuck(f"the page does not go on: {window.names()[:80]}")
    raise Stuck("the questions do not end")


def save(window, target):
    """Go to the export page by the rail, save the checklist, and wait for its file."""
    window.xdotool("mousemove", 120, 400, "click", "--repeat", 12, 5)  # the rail's last step
    window.click(window.at_rest("导出", "Export")[3])
    time.sleep(1.5)
    button = window.wait("存为 PDF", "Save as PDF", "保存为 PDF", roles=("push button",))
    found = window.scroll_to(button[1], ("push button",))
    window.click(found[3])
    time.sleep(2)
    window.key("ctrl+a")
    window.count -= 1
    window.type(target)
    window.key("Return")
    window.count -= 1  # the name and its Return are one filled field
    for _ in range(PATIENCE * 2):
        if Path(target).is_file() and Path(target).stat().st_size:
            return
        time.sleep(0.25)
    raise Stuck(f"no file was written: {window.names()[:80]}")


def main(arguments):
    window = Window()
    if arguments[0] == "--look":
        print("\n".join(f"{role}\t{name}\t{box}" for role, name, _node, box in window.shown()))
        return 0
    rows = json.loads(Path(arguments[0]).read_text(encoding="utf-8"))
    try:
        window.wait("新建案件", "New case", roles=("push button",))
        window.key("ctrl+n")
        window.wait(rows[0]["label"])
        titles = to_results(window, rows)
        save(window, arguments[1])
    except Stuck as stuck:
        print(f"stuck after {window.count} interactions: {stuck}")
        return 1
    print(json.dumps({"interactions": window.count, "titles": titles}, ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
