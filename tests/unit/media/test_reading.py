"""The child that reads pictures: it may fail in every way, the window only gets a reason."""

from __future__ import annotations

import json
import sys
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from refundwizard.domain.reading_lines import Line, Span
from refundwizard.media import ocr_child, reading
from refundwizard.media.reading import Reader, Reading, ReadingFailed

GOOD = {"lines": [{"text": "实付", "box": [1, 2, 30, 12], "score": 0.9}], "width": 40, "height": 50}


def fake(body: str) -> tuple[str, ...]:
    """A child that answers each request with Python code."""
    code = f"""
import json, os, sys, time
def answer(facts, data=b""):
    sys.stdout.buffer.write(json.dumps({{"bytes": len(data), **facts}}).encode() + b"\\n" + data)
    sys.stdout.buffer.flush()
for line in sys.stdin.buffer:
    path = json.loads(line)["path"]
{body}
"""
    return (sys.executable, "-c", code)


def reason_of(reader: Reader, path: str = "a.png", stop=lambda: False) -> str:
    with pytest.raises(ReadingFailed) as caught:
        reader.read(Path(path), stop)
    reader.close()
    return caught.value.reason


def test_lines_come_back_with_their_boxes_and_the_picture() -> None:
    reader = Reader(fake(f"    answer({GOOD!r}, b'jpeg')"))
    line = Line("实付", Span(1, 2, 30, 12), 0.9)
    assert reader.read(Path("a.png")) == Reading((line,), 40, 50, b"jpeg")
    reader.close()


def test_one_child_reads_many_pictures() -> None:
    reader = Reader(fake(f"    answer({{**{GOOD!r}, 'width': os.getpid()}})"))
    assert len({reader.read(Path(name)).width for name in "abc"}) == 1
    reader.close()


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        ("UnidentifiedImageError", "unreadable"),
        ("KeyError", "unreadable"),
        ("DecompressionBombError", "too_large"),
        ("MemoryError", "too_large"),
        ("ModuleNotFoundError", "missing"),
    ],
)
def test_what_the_child_says_becomes_a_reason(error: str, reason: str) -> None:
    assert reason_of(Reader(fake(f"    answer({{'error': '{error}'}})"))) == reason


@pytest.mark.parametrize(
    "body",
    [
        "    os._exit(11)",
        "    print('not json', flush=True)",
        "    answer({'lines': []})",
        "    print(json.dumps({'bytes': -1}), flush=True)",
        "    answer({'width': 1, 'height': 1, 'lines': [{'text': 'x', 'box': [1], 'score': 1}]})",
    ],
)
def test_a_child_that_breaks_costs_one_picture_and_the_next_gets_another_child(body: str) -> None:
    command = fake(f"    if path == 'b':\n        answer({GOOD!r})\n        continue\n{body}")
    reader = Reader(command)
    with pytest.raises(ReadingFailed, match="crashed"):
        reader.read(Path("a"))
    assert reader.read(Path("b")).width == 40
    reader.close()


def test_a_program_that_is_not_there_is_a_reason_too() -> None:
    assert reason_of(Reader(("/nowhere/at/all",))) == "crashed"


@pytest.mark.fault
def test_a_picture_that_takes_too_long_is_given_up() -> None:
    assert reason_of(Reader(fake("    time.sleep(60)"), seconds=0.3)) == "too_slow"


@pytest.mark.fault
def test_work_that_is_called_off_ends_the_child() -> None:
    looks: list[int] = []

    def stop() -> bool:
        looks.append(1)
        return len(looks) > 1

    assert reason_of(Reader(fake("    time.sleep(60)")), stop=stop) == "cancelled"


def test_work_called_off_before_its_turn_starts_no_child() -> None:
    reader = Reader(("/nowhere/at/all",))
    assert reason_of(reader, stop=lambda: True) == "cancelled"


def test_without_the_engine_it_says_so(monkeypatch) -> None:
    monkeypatch.setattr(reading, "ENGINE", "no_such_engine_anywhere")
    assert not reading.is_available()
    assert reason_of(Reader()) == "missing"


def test_a_child_without_pipes_has_crashed() -> None:
    class Bare:
        stdin = stdout = None

    with pytest.raises(ValueError, match="pipes"):
        reading._pipes(Bare())


# ---------------------------------------------------------------------- inside the child


def test_a_picture_stands_upright_and_clear_parts_are_white(tmp_path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("RGB", (40, 20)).save(tmp_path / "a.jpg", exif=exif)
    assert ocr_child._upright(str(tmp_path / "a.jpg")).size == (20, 40)
    Image.new("RGBA", (4, 4), (0, 0, 0, 0)).save(tmp_path / "b.png")
    assert ocr_child._upright(str(tmp_path / "b.png")).getpixel((0, 0)) == (255, 255, 255)


def test_only_pictures_known_by_their_content_are_opened(tmp_path) -> None:
    (tmp_path / "a.png").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    with pytest.raises(KeyError):
        ocr_child._upright(str(tmp_path / "a.png"))


def test_a_picture_in_heic_needs_its_own_part(tmp_path, monkeypatch) -> None:
    monkeypatch.setitem(sys.modules, "pi_heif", None)
    (tmp_path / "a.heic").write_bytes(b"\0\0\0\x18ftypheic" + bytes(40))
    with pytest.raises(ImportError):
        ocr_child._upright(str(tmp_path / "a.heic"))


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path) -> None:
    Image.new("1", (9_000, 9_000)).save(tmp_path / "a.png")
    with pytest.raises(Warning):
        ocr_child._upright(str(tmp_path / "a.png"))


def test_the_picture_that_goes_back_is_no_wider_than_shown() -> None:
    wide = Image.new("RGB", (2_160, 400))
    sent = ocr_child._jpeg(wide)
    with Image.open(BytesIO(sent)) as back:
        assert back.size == (1_080, 200)


def box(left: float, top: float, right: float, bottom: float, text: str = "三个字") -> dict:
    return {"text": text, "score": 1.0, "box": [left, top, right, bottom]}


def test_a_tall_picture_is_read_in_slices_and_every_line_once(monkeypatch) -> None:
    seen = []

    def one(_engine, picture, above):
        seen.append((above, picture.height))
        return [box(0, above + 190, 50, above + picture.height)]

    monkeypatch.setattr(ocr_child, "_slice", one)
    ocr_child._lines(None, Image.new("RGB", (100, 500)))
    assert seen == [(0, 200), (185, 200), (370, 130)]
    monkeypatch.setattr(ocr_child, "_slice", lambda *_: [box(0, 0, 9, 9)])
    assert len(ocr_child._lines(None, Image.new("RGB", (100, 200)))) == 1


def test_of_a_line_cut_by_a_slice_the_whole_one_stays() -> None:
    lines = [box(0, 100, 50, 110)]
    ocr_child._keep_once(lines, box(0, 100, 50, 120))
    assert lines == [box(0, 100, 50, 120)]
    ocr_child._keep_once(lines, box(0, 100, 50, 108))
    assert lines == [box(0, 100, 50, 120)]
    ocr_child._keep_once(lines, box(60, 100, 90, 120))
    assert len(lines) == 2


def test_a_picture_on_its_side_is_turned_the_way_it_reads(monkeypatch) -> None:
    on_side = [box(0, 0, 10, 90)]
    assert ocr_child._is_sideways(on_side)
    assert not ocr_child._is_sideways([box(0, 0, 90, 10)])
    assert not ocr_child._is_sideways([])
    sizes = iter([[box(0, 0, 90, 10)], [box(0, 0, 90, 10, "更长的一行字")]])
    monkeypatch.setattr(ocr_child, "_lines", lambda *_: next(sizes))
    picture, lines = ocr_child._turned(None, Image.new("RGB", (30, 20)), on_side)
    assert picture.size == (20, 30)
    assert lines[0]["text"] == "更长的一行字"


def test_the_guard_lets_nothing_connect() -> None:
    ocr_child._guard("open", ())
    with pytest.raises(PermissionError):
        ocr_child._guard("socket.connect", ())


def test_a_json_request_is_one_line() -> None:
    assert "\n" not in json.dumps({"path": "a\nb"})
