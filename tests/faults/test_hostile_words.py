"""T21: words that look like markup, shown on every page, tip and dialog, open nothing."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path

import pytest

from refundwizard.ui.safe_text import visible
from tests.faults.marks import UNIX
from tests.faults.programs import Home, Running, start

pytestmark = [pytest.mark.fault, UNIX, pytest.mark.timeout(200)]

HOST = "canary-host"
LONG = 40
"""Characters of a word by which it is recognised where it is cut to fit."""
FILE_CALLS = (
    *("open", "openat", "openat2", "stat", "lstat", "newfstatat", "statx"),
    *("access", "faccessat", "faccessat2", "readlink", "readlinkat"),
)
RLO, ZWSP = "\u202e", "\u200b"


def words_for(canary: Path) -> list[str]:
    """Return words that would open a file, ask a server, or turn text round."""
    return [
        f'canary <img src="{canary}">',
        f'canary <img src="file://{canary}"> <b>bold</b>',
        f"canary <img src='//{HOST}/share/x.png'>",
        f"canary [letter](file://{canary}) ![picture]({canary})",
        f'canary <a href="{canary}">click</a> <style>@import url({canary});</style>',
        f"canary {RLO}gpj.exe{ZWSP} <br> &lt;img&gt; &amp;",
        f'<qt>canary <img src="{canary}"></qt>',
        "canary {0.__class__} %s $field ${x} {canary}",
    ]


def answers_from(words: list[str]) -> dict[str, str]:
    """Put hostile words into every question that takes words."""
    names = ("story", "merchant_reply", "item_name", "seller_name", "order_no")
    return dict(zip(names, words, strict=False))


def shown_by(strace: str, root: Path, **order: object) -> tuple[Running, str, Path, list[str]]:
    """Run the window over hostile words under strace; return it, the trace and what it was fed."""
    home = Home(root)
    canary = root / "files" / "canary.png"
    canary.write_bytes(b"not for reading")
    words = words_for(canary)
    trace = root / "trace"
    command = [strace, "-f", "-qq", "--seccomp-bpf", "-o", str(trace)]
    command += ["-e", "trace=" + ",".join(f"?{call}" for call in FILE_CALLS)]
    fed = {"words": words, "answers": answers_from(words), "real_dialogs": True, **order}
    with start(home, "hostile", *command, **fed) as running:
        assert running.wait() == 0, running.complaint()
    return running, trace.read_text(encoding="utf-8", errors="replace"), canary, words


def touches(trace: str, canary: Path) -> list[str]:
    """Return the calls that name the canary file or the made-up server."""
    names = re.compile(rf'"[^"]*({re.escape(canary.name)}|{HOST})[^"]*"')
    return [line for line in trace.splitlines() if names.search(line)]


@pytest.mark.parametrize("lang", ["zh_CN", "en"])
def test_no_page_tip_or_dialog_opens_what_its_words_name(needs, tmp_path, figure, lang):
    running, trace, canary, words = shown_by(needs("strace"), tmp_path, lang=lang)
    assert running.lines("DONE")
    shown = [json.loads(line[len("SHOWN ") :]) for line in running.lines("SHOWN")]
    figure(shown=len(shown), calls=len(trace.splitlines()))
    assert touches(trace, canary) == []
    assert len(trace.splitlines()) > 500
    seen = {word for word in words if any(is_whole(word, text) for text in shown)}
    assert seen == set(words)
    assert not [text for text in shown if not is_faithful(text, words)]


def is_whole(word: str, text: str) -> bool:
    """Say whether a text shows the words exactly, or with the marks file names get."""
    return word in text or visible(word) in text


def is_faithful(text: str, words: list[str]) -> bool:
    """Say whether a text that names the canary shows one of the inputs, whole or cut short."""
    plain = flat(html.unescape(text.removeprefix("<qt>"))) if is_tip(text, words) else flat(text)
    for word in (*words, *map(visible, words)):
        beginning = flat(word)[:LONG]
        cuts = (f"{beginning[:length].rstrip()}…" for length in range(6, LONG))
        if beginning in plain or any(cut in plain for cut in cuts):
            return True
    return False


def is_tip(text: str, words: list[str]) -> bool:
    """Say whether this is a tool tip as Qt is given it: every character escaped."""
    return text.startswith("<qt>") and text not in words


def flat(text: str) -> str:
    return " ".join(text.split())


def test_a_label_that_guesses_is_found_out(needs, tmp_path):
    """The control: one careless label in the same window opens the canary and asks the server."""
    _, trace, canary, _ = shown_by(needs("strace"), tmp_path, careless=True)
    assert touches(trace, canary)
