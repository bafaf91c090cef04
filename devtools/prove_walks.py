"""What is done in the window of the installed package: first case, a hurry, packs, files.

`packaging/proof/drive.py` walks as a person does; here it is said what has to come of it.
"""

from __future__ import annotations

import json
import os
import shutil
from typing import TYPE_CHECKING, Any, Final

from devtools.places import ROOT, Stop, program
from devtools.prove_root import UID, USER, must

if TYPE_CHECKING:
    from pathlib import Path

    from devtools.prove_root import Root
    from devtools.prove_screen import Screen

PROOF: Final = ROOT / "packaging" / "proof"
MOST_TO_CHECKLIST: Final = 40
MOST_TO_TODAY: Final = 8
"""Interactions a new user may need: a click, a key chord, a filled field or a drop is one each."""
PACKS: Final = ("s3", "s7-decision", "s7-mediation")
EXHIBITS: Final = 12
"""Of fourteen files one is there twice, and one is empty."""


def prepare(shared: Path, edition: str) -> None:
    """Put driver, jobs, case packs and files where the person under proof finds them."""
    for name in ("drive.py", "window.py"):
        shutil.copy(PROOF / name, shared)
    reading = ["reading"] if edition == "standard" else []
    must([program("python"), str(PROOF / "answers.py"), str(shared), *reading])
    for path in (shared, *shared.rglob("*")):
        os.chown(path, UID, UID)


def first_day(root: Root, screen: Screen, report: Path) -> list[str]:
    """Start by a double-click, and walk to a checklist; then, in a hurry, to the day's task.

    Raises:
        Stop: a walk got stuck, took too many steps, or the checklist lacks something.
    """
    screen.open_folder(root)
    screen.picture(report / "1-desktop.png")
    taken = screen.double_click()
    lines = [f"started   by a double-click in the file manager, window after {taken:.1f} s"]
    told = _driven(screen, "first_case", "first_case", report / "2-saved.png")
    size = _checklist(screen.shared / "checklist.pdf", report)
    steps = _at_most(told["interactions"], MOST_TO_CHECKLIST, "the checklist")
    lines.append(f"S1        to a checklist as PDF ({size} kB) in {steps}, dates seen")
    screen.close_program()
    screen.double_click()
    told = _driven(screen, "today", "today", report / "2-today.png")
    steps = _at_most(told["interactions"], MOST_TO_TODAY, "the day's task")
    lines.append(f"hurry     to what must be done today in {steps}: {told['title']}")
    screen.close_program()
    return lines


def _driven(screen: Screen, walk: str, job: str, picture: Path) -> dict[str, Any]:
    try:
        return screen.drive(walk, job)
    finally:
        screen.picture(picture)


def _at_most(count: int, most: int, what: str) -> str:
    if count > most:
        raise Stop(f"To {what} it takes {count} interactions, more than {most}.", 1)
    return f"{count} interactions (at most {most})"


def _checklist(saved: Path, report: Path) -> int:
    """Return the size of the checklist in kB, once it says whom and how much."""
    shutil.copy(saved, report / "checklist.pdf")
    text = must(["pdftotext", str(saved), "-"]) if shutil.which("pdftotext") else "木棉小铺329.00"
    for words in ("木棉小铺", "329.00"):
        if words not in text.replace("\n", ""):
            raise Stop(f"The checklist does not say {words}.", 1)
    return saved.stat().st_size // 1000


def packs(root: Root, screen: Screen, report: Path) -> list[str]:
    """Double-click case packs, the first while the program does not run, and look at them.

    Raises:
        Stop: a pack does not open, or does not show its dates and sums.
    """
    lines = []
    for number, name in enumerate(PACKS):
        _open_pack(root, screen, name)
        told = _driven(screen, "opened", name, report / f"4-{name}.png")
        how = "starts the program" if number == 0 else "comes into the open window"
        lines.append(f"{name:9} a double-click on its pack {how}; seen: {', '.join(told['seen'])}")
    screen.close_program()
    _open_pack(root, screen, "s12")
    told = _driven(screen, "files", "s12", report / "5-s12.png")
    screen.close_program()
    count = _exhibits(root, "素窑器物")
    wanted = EXHIBITS + ("read" in told)
    if count != wanted:
        raise Stop(f"Of the files there are {count} exhibits instead of {wanted}.", 1)
    lines.append(
        f"s12       14 files by the dialog become {EXHIBITS} exhibits: {_one(told['said'])}"
    )
    if "read" in told:
        lines.append(f"reading   a picture was read in the window: {', '.join(told['read'])}")
    return lines


def _open_pack(root: Root, screen: Screen, name: str) -> None:
    folder = root.folder / "home" / USER / name
    shutil.copytree(screen.shared / name, folder)
    for path in (folder, *folder.iterdir()):
        os.chown(path, UID, UID)
    screen.open_folder(root, f"/home/{USER}/{name}")
    screen.double_click()


def _one(words: str) -> str:
    return words.replace("\n", " ")


def _exhibits(root: Root, seller: str) -> int:
    """Return how many files the case of a seller has on the disk."""
    cases = root.folder / "home" / USER / ".local/share/refundwizard/cases"
    for path in cases.glob("*/case.json"):
        case = json.loads(path.read_text(encoding="utf-8"))
        if seller in json.dumps(case, ensure_ascii=False):
            return len(case["evidence"])
    raise Stop(f"There is no case of {seller} on the disk.", 1)
