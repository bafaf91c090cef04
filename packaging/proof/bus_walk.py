"""Walk the window over the real accessibility bus, as a screen reader does: no mouse, no picture.

    /usr/bin/python3 packaging/proof/bus_walk.py PYTHON

PYTHON is the interpreter of the checkout's environment. A screen nobody looks at, a message bus and
the accessibility bus are started and ended again. From home a case is made, answered, looked at
page by page and exported; on every page everything that takes the focus has to have a name, and
everything that shows has to be found from the window down. Says "skipped" and ends with 77 where a
program is missing; the system's Python needs pyatspi.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Self

ROOT = Path(__file__).resolve().parents[2]
DISPLAY = ":79"
SKIPPED = 77
PROGRAMS = ("Xvfb", "dbus-daemon", "openbox", "xdotool")
LAUNCHERS = (
    "/usr/libexec/at-spi-bus-launcher",
    "/usr/lib/at-spi2-core/at-spi-bus-launcher",
)
STEPS = ("rights", "deadlines", "timeline", "money", "evidence", "drafts", "ledger", "check")
ANSWERS = {
    "platform": "xiaohongshu",
    "fraud_contact": "no",
    "payer_minor": "no",
    "received": "yes",
    "stage": "not_applied",
    "goods_kind": "clothing",
    "reason": "changed_mind",
    "goods_state": "tried_on_tags_on",
    "opened_only_to_inspect": "yes",
    "seller_identified": "no",
    "signed_on": "2026-11-12",
    "price_paid": "329.00",
    "freight_paid": "0",
    "item_name": "dress",
    "seller_name": "shop",
}
"""What is entered; the first of these are picked, the last typed."""
TYPED = ("signed_on", "price_paid", "freight_paid", "item_name", "seller_name")
MOST_PAGES = 20


def missing() -> list[str]:
    """Name what this computer lacks."""
    lacking = [name for name in PROGRAMS if shutil.which(name) is None]
    if importlib.util.find_spec("pyatspi") is None:
        lacking.append("pyatspi")
    if not any(Path(each).exists() for each in LAUNCHERS):
        lacking.append("at-spi-bus-launcher")
    return lacking


class Machine:
    """Everything that runs for the walk; leaving the `with` ends all of it."""

    def __init__(self, folder: Path) -> None:
        """Take a folder for data and sockets; nothing is started yet."""
        self.folder = folder
        self.started: list[subprocess.Popen[bytes]] = []
        os.environ |= {
            "DISPLAY": DISPLAY,
            "HOME": str(folder),
            "XDG_RUNTIME_DIR": str(folder),
            "DBUS_SESSION_BUS_ADDRESS": f"unix:path={folder}/bus",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "QT_QPA_PLATFORM": "xcb",
            "LANG": "zh_CN.UTF-8",
        }

    def __enter__(self) -> Self:
        """Start screen, buses and window manager."""
        self.run("Xvfb", DISPLAY, "-screen", "0", "1280x800x24", "-nolisten", "tcp")
        time.sleep(1.5)
        address = f"--address=unix:path={self.folder}/bus"
        self.run("dbus-daemon", "--session", address, "--nofork", "--nopidfile")
        self.run("openbox")
        time.sleep(0.5)
        self.run(next(each for each in LAUNCHERS if Path(each).exists()), "--launch-immediately")
        time.sleep(1.5)
        return self

    def __exit__(self, *_why: object) -> None:
        """End what was started, the last first."""
        for process in reversed(self.started):
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGTERM)
        for process in self.started:
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)

    def run(self, *command: str) -> None:
        """Start a program that stays."""
        log = (self.folder / "programs.log").open("ab")
        self.started.append(
            subprocess.Popen(command, stdout=log, stderr=log, start_new_session=True, cwd=ROOT)
        )


class Reader:
    """Reads and works the window by the bus alone; `faults` is what was found wrong."""

    def __init__(self) -> None:
        """Find the bus."""
        import pyatspi  # noqa: PLC0415 - needs the bus that was started just now

        self.bus = pyatspi
        self.faults: list[str] = []
        self.pages = self.nodes = self.stops = 0

    def shown(self) -> list[tuple[str, object]]:
        """Return accessible id and node of everything that shows, from the window down."""
        found: list[tuple[str, object]] = []
        desktop = self.bus.Registry.getDesktop(0)
        for index in range(desktop.childCount):
            app = desktop.getChildAtIndex(index)
            if app is not None and app.name == "refundwizard":
                self._collect(app, found)
        return found

    def _collect(self, node: object, found: list[tuple[str, object]]) -> None:
        for index in range(node.childCount):
            child = node.getChildAtIndex(index)
            if child is None or not child.getState().contains(self.bus.STATE_SHOWING):
                continue
            found.append((child.get_accessible_id() or "", child))
            self._collect(child, found)

    def find(self, *ids: str, roles: tuple[str, ...] = (), patience: float = 15.0) -> object:
        """Return the first node below these names for machines, once it shows."""
        until = time.monotonic() + patience
        while True:
            for path, node in self.everything():
                parts = path.split(".")
                if all(each in parts for each in ids) and (
                    not roles or node.getRoleName() in roles
                ):
                    return node
            if time.monotonic() > until:
                names = [node.name for _path, node in self.everything() if node.name]
                raise LookupError(f"{ids} does not show; there is: {names[:40]}")
            time.sleep(0.2)

    def everything(self) -> list[tuple[str, object]]:
        """Return what shows, read again where it changed meanwhile."""
        for _attempt in range(10):
            try:
                return self.shown()
            except Exception:  # noqa: BLE001 - the tree changes while it is read
                time.sleep(0.2)
        return []

    def press(self, node: object) -> None:
        """Do what a control does."""
        node.queryAction().doAction(0)
        time.sleep(0.5)

    def audit(self, page: str) -> None:
        """Look at everything on a page."""
        state, here = self.bus, self.everything()
        self.pages += 1
        self.nodes += len(here)
        for path, node in here:
            has = node.getState()
            if not (has.contains(state.STATE_FOCUSABLE) and has.contains(state.STATE_ENABLED)):
                continue
            if node.getRoleName() in ("filler", "panel", "frame", "scroll pane", "viewport"):
                continue
            self.stops += 1
            if not (node.name or "").strip():
                self.faults.append(f"{page}: {node.getRoleName()} without a name: {path}")
        ids = [path.split(".")[-1] for path, _node in here]
        if "page_title" not in ids:
            self.faults.append(f"{page}: no heading is found from the window down")


def type_in(words: str) -> None:
    """Type where the focus is, in the place of what stands there."""
    subprocess.run(["xdotool", "key", "ctrl+a"], check=True)
    subprocess.run(["xdotool", "type", "--delay", "15", words], check=True)
    time.sleep(0.3)


def answer(reader: Reader) -> None:
    """Answer what the page asks; an answer may bring another question."""
    done: set[str] = set()
    while True:
        parts = {part for path, _node in reader.everything() for part in path.split(".")}
        here = [each for each in ANSWERS if f"question_{each}" in parts and each not in done]
        if not here:
            return
        question = here[0]
        done.add(question)
        if question in TYPED:
            node = reader.find(f"question_{question}", roles=("text", "entry"))
            node.queryComponent().grabFocus()
            time.sleep(0.2)
            type_in(ANSWERS[question])
        else:
            node = reader.find(f"question_{question}", f"option_{ANSWERS[question]}")
            if not node.getState().contains(reader.bus.STATE_CHECKED):
                reader.press(node)


def walk(reader: Reader, folder: Path) -> None:
    """Go from home to an exported checklist."""
    tile = reader.find("tile_new_case", patience=40)
    reader.audit("home")
    reader.press(tile)
    reader.find("page_story")
    for number in range(MOST_PAGES):
        answer(reader)
        reader.audit(f"page {number + 1} of the questions")
        if not any(part in path for path, _ in reader.everything() for part in ASKING):
            break
        subprocess.run(["xdotool", "key", "ctrl+Return"], check=True)
        time.sleep(0.8)
    for step in STEPS:
        reader.press(reader.find(f"step_{step}"))
        reader.find(f"page_{step}")
        reader.audit(step)
    reader.press(reader.find("step_export"))
    reader.find("page_export")
    reader.audit("export")
    save(reader, folder / "checklist.pdf")


ASKING = ("page_story", "page_question")


def save(reader: Reader, target: Path) -> None:
    """Save the checklist as a PDF."""
    buttons = [node for _path, node in reader.everything() if node.getRoleName() == "push button"]
    save_it = next(node for node in buttons if "PDF" in node.name and "存" in node.name)
    reader.press(save_it)
    time.sleep(1.5)
    type_in(str(target))
    subprocess.run(["xdotool", "key", "Return"], check=True)
    for _look in range(80):
        if target.is_file() and target.stat().st_size:
            return
        time.sleep(0.25)
    names = [node.name for _path, node in reader.everything() if node.name]
    raise LookupError(f"no file was written; there is: {names[:40]}")


def main(arguments: list[str]) -> int:
    """Run the walk and say what was found."""
    if lacking := missing():
        sys.stdout.write(f"skipped: this computer lacks {', '.join(lacking)}\n")
        return SKIPPED
    with tempfile.TemporaryDirectory() as name, Machine(Path(name)) as machine:
        folder = Path(name)
        machine.run(arguments[0], "-m", "refundwizard", "--data-dir", str(folder / "cases"))
        reader = Reader()
        try:
            walk(reader, folder)
        except LookupError as stuck:
            reader.faults.append(f"stuck: {stuck}")
        counted = f"{reader.pages} pages, {reader.nodes} nodes, {reader.stops} stops"
        sys.stdout.write(f"{counted}, {len(reader.faults)} faults\n")
        sys.stdout.write("".join(f"  {each}\n" for each in dict.fromkeys(reader.faults)))
        if reader.faults:
            sys.stdout.write((folder / "programs.log").read_text(errors="replace")[-2000:])
        return 1 if reader.faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
