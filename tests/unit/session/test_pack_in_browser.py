"""A pack unpacked and opened by double-click, in a real browser that has no network at all."""

from __future__ import annotations

import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

from tests.unit.session.packs import FILM, picture, shelf_of

NAMES = ("chromium", "chromium-browser", "google-chrome")
OFFLINE = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"),
    *("--host-resolver-rules=MAP * ~NOTFOUND", "--virtual-time-budget=4000", "--dump-dom"),
)
"""No name resolves; the page is printed as it stands once everything is there."""
PROBE = """<!DOCTYPE html><meta charset="utf-8"><title>probe</title>
<iframe src="index.html"></iframe>
<script>onload = () => { const page = document.querySelector("iframe").contentDocument;
document.title = page ? [...page.images].map(i => i.naturalWidth).join() : "closed"; }</script>"""


@pytest.fixture
def browser() -> str:
    path = next(filter(None, map(shutil.which, NAMES)), None)
    if path is None:
        pytest.skip("chromium is not installed; dev.py setup --full brings it")
    return path


def shown(browser: str, page: Path, *more: str) -> str:
    asked = [browser, *OFFLINE, *more, f"--user-data-dir={page.parent / 'profile'}", page.as_uri()]
    unshare = shutil.which("unshare")
    if (
        unshare
        and subprocess.run([unshare, "-n", "true"], capture_output=True, check=False).returncode
        == 0
    ):
        asked = [unshare, "-n", *asked]
    done = subprocess.run(asked, capture_output=True, text=True, check=False, timeout=100)
    assert done.returncode == 0, done.stderr
    return done.stdout


def _runs(asked: list[str]) -> bool:
    return subprocess.run(asked, capture_output=True, check=False).returncode == 0


@pytest.mark.timeout(240)
@pytest.mark.parametrize("audience", ["self", "court"])
def test_the_page_shows_the_case_and_its_pictures(
    library, dress, tmp_path, browser, audience
) -> None:
    files = {"a.jpg": picture("red"), "b.jpg": picture("blue"), "c.mp4": FILM}
    shelf = shelf_of(library, dress, tmp_path, files)
    place = tmp_path / "unpacked"
    with zipfile.ZipFile(shelf.pack(audience).path) as archive:
        archive.extractall(place)
    page = shown(browser, place / "index.html")
    for part in ("木棉小铺", "法式碎花连衣裙", "329", "证据 1", "证据 3"):
        assert part in page
    assert page.count("<img ") == 2
    probe = place / "probe.html"
    probe.write_text(PROBE, encoding="utf-8")
    title = re.search(
        r"<title>([^<]*)</title>", shown(browser, probe, "--allow-file-access-from-files")
    )
    assert title is not None
    widths = [int(each) for each in title[1].split(",")]
    assert len(widths) == 2
    assert min(widths) > 0
