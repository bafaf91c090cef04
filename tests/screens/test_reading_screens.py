"""Six of the generated screenshots, read by the real engine in its child process."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from refundwizard.domain.extraction import extract
from refundwizard.media.reading import Reader, ReadingFailed, is_available
from tests.screens.pages import Screen, make
from tests.screens.scoring import Score
from tests.screens.specs import FOREIGN, SUITE, font_file, specs

WITHOUT = "reads pictures with the extra [ocr], which is not installed (dev.py setup --full)"
needs_engine = pytest.mark.skipif(not is_available(), reason=WITHOUT)
ROOT = Path(__file__).resolve().parent.parent.parent


def test_there_are_enough_pictures_of_every_kind() -> None:
    every = specs()
    assert len(every) >= 60
    assert len({spec.name for spec in every}) == len(every)
    assert sum(spec.is_dark for spec in every) >= 10
    assert sum(spec.width <= 540 for spec in every) >= 10
    assert sum(0 < spec.quality <= 40 for spec in every) >= 10
    assert sum(bool(spec.turn) for spec in every) >= 10
    assert sum(bool(spec.crop) for spec in every) >= 5
    for name, _file, _number in FOREIGN:
        assert sum(spec.font == name for spec in every) >= 10


def test_the_same_number_makes_the_same_picture(tmp_path) -> None:
    spec = next(each for each in specs() if each.font == "shipped")
    first, second = make(spec, tmp_path), make(spec, tmp_path)
    assert first.expected == second.expected
    assert first.path.read_bytes() == second.path.read_bytes()


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    reader = Reader()
    yield reader
    reader.close()


def screen(number: int, folder: Path) -> Screen:
    spec = specs()[number]
    if font_file(spec.font) is None:
        pytest.skip(f"draws with the font {spec.font}, which is not installed")
    return make(spec, folder)


@needs_engine
@pytest.mark.timeout(120)
@pytest.mark.parametrize("number", SUITE)
def test_order_number_amounts_and_dates_are_read(number, reader, tmp_path) -> None:
    drawn, score = screen(number, tmp_path), Score()
    score.add(drawn, reader.read(drawn.path).lines)
    assert score.slips == []


@needs_engine
@pytest.mark.timeout(120)
def test_a_picture_lying_on_its_side_is_turned(reader, tmp_path) -> None:
    drawn = screen(0, tmp_path)
    with Image.open(drawn.path) as upright:
        upright.rotate(90, expand=True).save(tmp_path / "side.png")
    values = {each.kind: each.value for each in extract(reader.read(tmp_path / "side.png").lines)}
    assert values["order_no"] == drawn.expected["order_no"]


@needs_engine
@pytest.mark.timeout(120)
def test_boxes_of_a_long_screenshot_are_places_in_the_whole(reader, tmp_path) -> None:
    drawn = screen(0, tmp_path)
    with Image.open(drawn.path) as page:
        long = Image.new("RGB", (page.width, page.height * 4), "white")
        long.paste(page, (0, page.height * 3))
    long.save(tmp_path / "long.png")
    read = reader.read(tmp_path / "long.png")
    found = {each.kind: each for each in extract(read.lines)}
    assert found["order_no"].value == drawn.expected["order_no"]
    assert found["order_no"].box.top > long.height * 0.75
    assert (read.width, read.height) == long.size


@needs_engine
@pytest.mark.timeout(120)
@pytest.mark.parametrize("content", [b"\x89PNG\r\n\x1a\n broken", b"<svg/>", b""])
def test_a_broken_file_is_unreadable_and_the_child_lives_on(content, reader, tmp_path) -> None:
    (tmp_path / "broken.png").write_bytes(content)
    with pytest.raises(ReadingFailed, match="unreadable"):
        reader.read(tmp_path / "broken.png")
    Image.new("RGB", (300, 200), "white").save(tmp_path / "empty.png")
    assert reader.read(tmp_path / "empty.png").lines == ()


CUT = """
import sys
from pathlib import Path
from refundwizard.media.reading import Reader
reader = Reader()
print(len(reader.read(Path(sys.argv[1])).lines))
reader.close()
"""


def can_cut() -> bool:
    """Whether a process can be started without any network."""
    tool = shutil.which("unshare")
    return tool is not None and not subprocess.run([tool, "-rn", "true"], check=False).returncode


@needs_engine
@pytest.mark.timeout(120)
def test_nothing_is_fetched_the_network_may_be_cut(tmp_path) -> None:
    if not can_cut():
        pytest.skip("cuts the network with unshare, which is not to be had here")
    drawn = screen(0, tmp_path)
    command = ["unshare", "-rn", sys.executable, "-c", CUT, str(drawn.path)]
    done = subprocess.run(
        command, capture_output=True, text=True, check=True, cwd=ROOT, env=dict(os.environ)
    )
    assert int(done.stdout) > 5
