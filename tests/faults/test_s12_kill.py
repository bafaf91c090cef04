"""S12 on the real program: killed in the middle of a sentence, then asked what to do with it."""

from __future__ import annotations

import signal
import time

import pytest

from tests.faults import real
from tests.faults.marks import UNIX
from tests.faults.programs import PATIENCE, Home, Running, start
from tests.faults.sentence import CUPS, FIELD

pytestmark = [pytest.mark.fault, UNIX, pytest.mark.timeout(200)]

SENTENCE = ". They said the cup was whole when it left and want me to pay for"
KILLED_AT = 34
"""So many keys were pressed when the program is killed: in the middle of a word."""
BEHIND = 0.5
"""Seconds of typing that the offer may lag behind the keys."""
ASKED = "The app closed early last time. Restore what was not saved?"
RESTORE, DISCARD = "Restore what was not saved", "Discard"


def kill_in_the_middle(home: Home) -> tuple[str, str]:
    """Type and kill; return what had surely been written down, and all that was typed."""
    with start(home, "write_sentence", sentence=SENTENCE, lang="en") as running:
        running.wait_for(f"TYPED {KILLED_AT} ")
        running.process.kill()
        assert running.wait() == -signal.SIGKILL, running.complaint()
        now = time.monotonic()
        typed = [line.split() for line in running.lines("TYPED")]
    sure = max((int(n) for _, n, moment in typed if float(moment) < now - BEHIND), default=0)
    said = CUPS[FIELD]
    return f"{said}{SENTENCE[:sure]}", f"{said}{SENTENCE[: int(typed[-1][1]) + 1]}"


def on_disk(home: Home) -> dict[str, object]:
    """Return the answers the next start will find."""
    world = real.reopened(home.data)
    try:
        (case_id,) = world.cases.ids()
        answers = world.cases.load(case_id).case.data["answers"]
        assert isinstance(answers, dict)
        return answers
    finally:
        world.close()


def come_back(home: Home, press: str) -> Running:
    with start(home, "come_back", press=press, lang="en") as running:
        assert running.process.wait(PATIENCE) == 0, running.complaint()
    return running


def kept_file(home: Home) -> bool:
    return bool(list((home.data / "cases").glob("*/unsaved.json")))


def word(running: Running, kind: str) -> str:
    (line,) = running.lines(f"{kind} ")
    return line.removeprefix(f"{kind} ")


def test_only_the_field_being_typed_may_lack_words(tmp_path):
    home = Home(tmp_path)
    _sure, typed = kill_in_the_middle(home)
    answers = on_disk(home)
    assert set(answers) == {*CUPS, "platform"}
    assert typed.startswith(answers[FIELD]["text"])
    assert answers["item_name"]["text"] == CUPS["item_name"]
    assert answers["story"]["text"] == CUPS["story"]


def test_what_was_typed_is_offered_and_comes_back_when_asked_for(tmp_path):
    home = Home(tmp_path)
    sure, typed = kill_in_the_middle(home)
    back = come_back(home, RESTORE)
    assert word(back, "OFFERED") == ASKED
    assert len(word(back, "FIELD")) >= len(sure)
    assert typed.startswith(word(back, "FIELD"))
    assert word(back, "SHOWN") == word(back, "FIELD")
    assert on_disk(home)[FIELD]["text"] == word(back, "FIELD")
    assert not kept_file(home)
    assert word(come_back(home, RESTORE), "OFFERED") == "nothing"


def test_what_was_typed_is_let_go_when_it_is_not_wanted(tmp_path):
    home = Home(tmp_path)
    kill_in_the_middle(home)
    before = on_disk(home)[FIELD]["text"]
    back = come_back(home, DISCARD)
    assert word(back, "OFFERED") == ASKED
    assert word(back, "FIELD") == before
    assert on_disk(home)[FIELD]["text"] == before
    assert not kept_file(home)


def test_a_program_that_ends_well_leaves_nothing_to_offer(tmp_path):
    """The control: the same person, not killed."""
    home = Home(tmp_path)
    assert word(come_back(home, RESTORE), "OFFERED") == "nothing"
    assert not kept_file(home)
