"""T16, T22, T27: one whole use of the program, watched: what it makes, asks for and lets out."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from PIL import Image

from tests.faults.marks import UNIX
from tests.faults.programs import Home, Running, start

pytestmark = [
    pytest.mark.fault,
    UNIX,
    pytest.mark.timeout(200),
    pytest.mark.xdist_group("whole_walk"),
]

CALLS = (
    "trace=%network,?open,?openat,?creat,?mkdir,?mkdirat,?rename,?renameat,?renameat2,"
    "?link,?linkat,?symlink,?symlinkat"
)
MADE = re.compile(
    r"(?:open(?:at)?\((?:AT_FDCWD, )?\"(?P<opened>[^\"]+)\", "
    r"[^)\n]*O_CREAT[^)\n]*(?:\) = \d|<unfinished)"
    r"|(?:creat|mkdir|mkdirat)\((?:AT_FDCWD, )?\"(?P<made>[^\"]+)\".*= \d"
    r"|(?:rename|link|symlink)\w*\(.*\"(?P<moved>[^\"]+)\"[^\"]*\) = 0)"
)
SECRETS = {
    "story": "故事zqxstory裙子",
    "merchant_reply": "已拆封影响二次销售,不退 zqxreply",
    "item_name": "zqxitem裙子",
    "seller_name": "zqxseller小铺",
    "order_no": "zqxorder4711",
    "price_paid": "83471.29",
}
TITLE = ("zqxitem裙子", "zqxseller小铺")
"""What the list of cases shows, and so keeps in its cache."""
FILE_NAME = "zqxname.png"


@dataclass
class Walk:
    """A finished walk through the program."""

    home: Home
    running: Running
    trace: str

    def lines(self, start: str) -> list[str]:
        return self.running.lines(start)


def without_network(unshare: str) -> list[str]:
    """Return a command that runs another in an empty network namespace."""
    for options in (["-n"], ["-r", "-n"]):
        if not subprocess.run(
            [unshare, *options, "true"], check=False, capture_output=True
        ).returncode:
            return [unshare, *options]
    pytest.skip("this system lets nobody make a network namespace")


@pytest.fixture(scope="module")
def walk(tmp_path_factory) -> Walk:
    """Walk once, under strace, in an empty network namespace."""
    import shutil

    missing = [name for name in ("strace", "unshare") if shutil.which(name) is None]
    if missing:
        pytest.skip(f"{' and '.join(missing)} not installed; dev.py setup --full brings it")
    home = Home(tmp_path_factory.mktemp("walk"))
    Image.effect_noise((400, 300), 60).save(home.root / "files" / FILE_NAME)
    (home.root / "files" / "notes.pdf").write_bytes(b"%PDF-1.4 nothing to see")
    trace = home.root / "trace"
    command = [*without_network("unshare"), "strace", "-f", "-qq", "--seccomp-bpf"]
    command += ["-s", "300", "-o", str(trace), "-e", CALLS]
    words = {"answers": SECRETS, "secrets": [*SECRETS.values(), "zqx", FILE_NAME]}
    with start(home, "walk", *command, **words) as running:
        code = running.wait()
    assert code == 0, (running.lines()[-3:], running.complaint())
    return Walk(home, running, trace.read_text(encoding="utf-8", errors="replace"))


def test_the_walk_arrives_without_any_network(walk, figure):
    assert walk.lines("DONE")
    assert walk.lines("ATTACHED") == ["ATTACHED 2"]
    (exported,) = walk.lines("EXPORTED")
    endings = {name.rpartition(".")[2] for name in exported.split()[1:]}
    assert endings >= {"pdf", "html", "md", "json"}
    figure(pages=len(walk.lines("TITLE")), exports=len(exported.split()) - 1)


def internet_calls(trace: str) -> list[str]:
    return [line for line in trace.splitlines() if re.search(r"\bAF_INET6?\b|sin6?_addr", line)]


def test_nothing_asks_for_the_internet(walk, figure):
    figure(socket_calls=len(re.findall(r"\b(?:socket|connect|sendto|sendmsg)\(", walk.trace)))
    assert internet_calls(walk.trace) == []


def test_the_same_look_sees_a_program_that_does_ask(needs, tmp_path):
    """The control, for the trace and for the empty namespace."""
    ask = "import socket; socket.create_connection(('127.0.0.1', 9), 1)"
    trace = tmp_path / "trace"
    command = [*without_network(needs("unshare")), needs("strace"), "-f", "-qq", "-o", str(trace)]
    done = subprocess.run(
        [*command, "-e", CALLS, sys.executable, "-S", "-c", ask], check=False, capture_output=True
    )
    assert done.returncode
    assert b"unreachable" in done.stderr
    assert internet_calls(trace.read_text(encoding="utf-8"))


def made_files(walk: Walk) -> set[Path]:
    """Return every path the walk made."""
    found = set()
    for match in MADE.finditer(walk.trace):
        name = match["opened"] or match["made"] or match["moved"]
        found.add(walk.home.root / name)
    return found


def test_nothing_is_made_outside_the_places_a_person_expects(walk, figure):
    """The data folder, the settings, the exports; sockets and the null device hold no bytes."""
    home = walk.home
    expected = [home.data, home.root / "config", home.root / "exports"]
    ours = {walk.running.out, walk.running.said}
    made = {path for path in made_files(walk) if path not in ours and not is_empty_device(path)}
    figure(made=len(made))
    strays = [path for path in made if not any(path.is_relative_to(place) for place in expected)]
    assert [path for path in strays if not is_bare_socket(path)] == []
    assert not [path for path in strays if path.is_file()]
    assert len(made) > 50


def is_empty_device(path: Path) -> bool:
    return path.is_relative_to("/dev") or path.is_relative_to("/proc")


def is_bare_socket(path: Path) -> bool:
    """The socket on which a second start finds the first, and the folder Qt makes it in."""
    return bool(re.fullmatch(r"refundwizard-[0-9a-f]{24}|\.[A-Za-z]{6}", path.name))


def test_nothing_temporary_stays(walk):
    left = [path for path in (walk.home.root / "tmp").rglob("*") if path.is_file()]
    assert left == []
    stale = [path for path in walk.home.data.rglob("*") if path.name.startswith((".tmp-", ".new-"))]
    assert stale == []
    assert list((walk.home.data / "tmp").iterdir()) == []


def holding_secrets(walk: Walk) -> dict[str, set[str]]:
    """Return which files outside the cases hold which words of the case, name included."""
    home = walk.home
    known = {walk.running.out, home.root / "trace"}
    by_choice = [home.root / name for name in ("exports", "files")] + [home.data / "cases"]
    found: dict[str, set[str]] = {}
    for path in home.root.rglob("*"):
        if path in known or any(path.is_relative_to(place) for place in by_choice):
            continue
        text = path.name + (path.read_bytes().decode("utf-8", "replace") if path.is_file() else "")
        hits = {word for word in (*SECRETS.values(), FILE_NAME) if word in text}
        hits |= {"zqx"} if "zqx" in text and not hits else set()
        if hits:
            found[path.relative_to(home.root).as_posix()] = hits
    return found


def test_no_word_of_a_case_is_outside_its_folder_but_the_title_in_the_list(walk):
    assert holding_secrets(walk) == {"data/cache/index.json": set(TITLE)}


def test_the_same_look_sees_a_word_that_got_out(walk):
    """The control: a log that quotes the case."""
    stray = walk.home.root / "state" / "stray.log"
    stray.write_text(f"error near {SECRETS['order_no']}", encoding="utf-8")
    try:
        assert holding_secrets(walk)["state/stray.log"] == {SECRETS["order_no"]}
    finally:
        stray.unlink()


def test_a_deleted_case_leaves_neither_title_nor_small_pictures_in_the_cache(walk):
    assert walk.lines("LISTED") == ["LISTED"]
    assert walk.lines("THUMBS") == ["THUMBS 0"]


def test_window_titles_and_crash_texts_hold_no_word_of_a_case(walk):
    shown = walk.lines("TITLE") + walk.lines("CRASH")
    assert len(walk.lines("TITLE")) > 10
    assert any("RuntimeError" in line for line in walk.lines("CRASH"))
    assert not [line for line in shown if "zqx" in line or "83471" in line]
    log = (walk.home.data / "logs" / "refundwizard.log").read_text(encoding="utf-8")
    assert "RuntimeError" in log
    assert "zqx" not in log
