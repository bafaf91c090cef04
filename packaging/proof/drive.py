"""Drive the installed window as a person does, for `dev.py build --prove`.

The window is read over the accessibility bus, as a screen reader reads it; what is done is done
with mouse and keyboard. Each click, key chord, filled field and drop counts one. Run by the
system's Python: `drive.py WALK JOB.json`, where a walk is one of `WALKS` and the job, made by
`answers.py`, says what to enter and what has to be seen; `drive.py look` prints what shows.
What came of it is printed as JSON.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

import pyatspi
from window import FIELDS, PATIENCE, Stuck, Window

MOST_PAGES = 30


def asked(window, rows):
    """Return the questions that show and that the rows know, in the order of the rows."""
    there = {part for each in window.shown() for part in each.path if part.startswith("question_")}
    return [row for row in rows if f"question_{row['id']}" in there]


def answer(window, row):
    """Pick, or fill in, what a row says; an answer given already is left."""
    block = f"question_{row['id']}"
    for option in row.get("pick", ()):
        found = window.in_sight(f"option_{option}", block)
        if not found.has(pyatspi.STATE_CHECKED):
            window.click(found)
    if "type" in row:
        field = next(e for e in window.shown() if e.within(block) and e.role in FIELDS)
        window.fill(window.in_sight(field.name, block), row["type"])


def answer_page(window, rows):
    """Answer what the page asks; an answer may bring another question."""
    done = []
    while waiting := [row for row in asked(window, rows) if row["id"] not in done]:
        done.append(waiting[0]["id"])
        answer(window, waiting[0])
    return done


def go_on(window):
    """Go to the next page, and wait until it is another one."""
    before = (window.page(), window.title())
    window.press("go_on")
    for _ in range(PATIENCE):
        if (window.page(), window.title()) != before:
            return
        time.sleep(0.25)
    raise Stuck(f"the page does not go on: {window.told()}")


def to_results(window, rows):
    """Answer pages until one asks nothing of this; return the titles on the way."""
    titles = []
    for _ in range(MOST_PAGES):
        window.wait("page_title")
        titles.append(window.title())
        if len(titles) > 1 and not asked(window, rows):
            return titles
        answer_page(window, rows)
        go_on(window)
    raise Stuck("the questions do not end")


def save(window, target):
    """Save what the export page offers first, under the name given, and wait for the file."""
    window.press("save_document")
    time.sleep(2)
    window.xdotool("key", "ctrl+a")
    window.type(target)
    window.xdotool("key", "Return")
    window.count += 1  # the name and its Return are one filled field
    for _ in range(PATIENCE * 2):
        if Path(target).is_file() and Path(target).stat().st_size:
            return
        time.sleep(0.25)
    raise Stuck(f"no file was written: {window.told()}")


# ---------------------------------------------------------------------------------------- walks


def first_case(window, job):
    """From the start page to the checklist as PDF, then a look at the dates."""
    window.press("tile_new_case")
    titles = to_results(window, job["rows"])
    window.press("step_export")
    save(window, job["target"])
    count = window.count
    window.press("step_deadlines")
    window.wait_words(*job["see"])
    return {"interactions": count, "titles": titles, "seen": job["see"]}


def today(window, job):
    """From the start page to what has to be done today."""
    window.press("tile_hurry")
    window.wait("question_situation")
    answer_page(window, job["rows"])
    go_on(window)
    window.wait_words(*job["see"])
    return {"interactions": window.count, "title": window.title(), "seen": job["see"]}


def opened(window, job):
    """Take in the case pack that was opened, and look for its dates and sums on their pages."""
    window.press("choice_new")
    for step, words in job["pages"].items():
        window.press(f"step_{step}")
        window.wait_words(*words)
    return {"seen": [word for words in job["pages"].values() for word in words]}


def files(window, job):
    """Add a folder's files by the dialog, all at once, and wait for what is said of them."""
    window.press("choice_new")
    window.press("step_evidence")
    said = add(window, job["folder"], " ".join(f'"{name}"' for name in job["names"]))
    return {"said": said, **(read_text(window, job) if "picture" in job else {})}


def add(window, *typed):
    """Type line by line into the dialog that picks files; return what the page says then."""
    window.press("add_files")
    time.sleep(2)
    for line in typed:
        window.type(line)
        window.xdotool("key", "Return")
        time.sleep(1)
    window.wait("intake_news")
    return next(e.words for e in window.shown() if e.within("intake_news") and e.words)


def read_text(window, job):
    """Add a picture with words in it, open it, and let the program read it."""
    before = len(tiles(window))
    add(window, job["picture"])
    for _ in range(PATIENCE):
        if len(tiles(window)) > before:
            break
        time.sleep(0.25)
    window.xdotool("mousemove", 700, 500, "click", "--repeat", 30, 5)
    time.sleep(1)
    window.click(tiles(window)[-1])
    window.xdotool("key", "Return")
    window.press("read_picture")
    window.wait_words(*job["see"])
    return {"read": job["see"]}


def tiles(window):
    """Return the exhibits that show."""
    return [each for each in window.shown() if each.role == "list item" and each.within("exhibits")]


def look(window, _job):
    """Print what shows, one line each."""
    for each in window.shown():
        print(each.role, each.words, ".".join(each.path[-4:]), each.x, each.y, sep="\t")
    return {"words": window.words()}


WALKS = {walk.__name__: walk for walk in (first_case, today, opened, files, look)}


def main(arguments):
    """Do one walk; the exit code is 1 where it got stuck."""
    window = Window()
    job = json.loads(Path(arguments[1]).read_text(encoding="utf-8")) if arguments[1:] else {}
    try:
        said = WALKS[arguments[0]](window, job)
    except (Stuck, StopIteration) as stuck:
        print(f"stuck after {window.count} interactions: {stuck}")
        return 1
    print(json.dumps(said, ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
