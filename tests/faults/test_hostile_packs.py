"""T19: packs spoiled on purpose are refused in words, or are used without harm."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

from refundwizard.content import load as loader
from refundwizard.content.folder import Folder
from tests.faults.hostile_packs import LIMIT, Found, look, many, only_inside
from tests.faults.spoiled_packs import Yard

pytestmark = [pytest.mark.fault, pytest.mark.timeout(280)]

WORKERS = 2


def test_no_spoiled_pack_crashes_lingers_or_reaches_out(sized, figure, tmp_path):
    size = sized(5_000, 100_000, 1_000_000)
    steps = [size * part // WORKERS for part in range(WORKERS + 1)]
    found = Found()
    with ProcessPoolExecutor(WORKERS, mp_context=get_context("spawn")) as pool:
        homes = [str(tmp_path / str(part)) for part in range(WORKERS)]
        for each in pool.map(many, homes, steps[:-1], steps[1:]):
            found.add(each)
    figure(packs=found.packs, refused=found.refused, used=found.assessed)
    figure(kinds=len(found.reached), slowest=f"{found.slowest * 1000:.0f} ms")
    assert found.faults == []
    assert found.packs == found.refused + found.assessed == size
    assert found.assessed > size // 20, "hardly any spoiled pack is read; spoil them less"
    assert len(found.reached) > 20, "only a few ways to refuse a pack are reached"
    assert found.slowest <= LIMIT


# ------------------------------------------------------------------ that the test sees all of it


def seen(folder: Path) -> str:
    found = Found()
    look(folder, found, "control")
    return "\n".join(found.faults)


@pytest.fixture
def sound(tmp_path):
    """The pack nobody spoiled, used once so that nothing is read for the first time."""
    yard = Yard(tmp_path)
    look(yard.root, Found(), "warm up")
    return yard.root


def test_the_pack_nobody_spoiled_has_nothing_to_note(sound):
    found = Found()
    look(sound, found, "sound")
    assert (found.faults, found.refused, found.assessed) == ([], 0, 1)


def test_an_error_of_the_loader_would_be_seen(sound, monkeypatch):
    monkeypatch.setattr(loader, "largest_condition", lambda _raw: 1 / 0)
    assert "load: ZeroDivisionError" in seen(sound)


def test_an_error_in_use_would_be_seen(sound, monkeypatch):
    monkeypatch.setattr("tests.faults.hostile_packs.assess", lambda *_: {}["gone"])
    assert "use: KeyError" in seen(sound)


def test_a_file_read_outside_would_be_seen(sound, tmp_path, monkeypatch):
    (tmp_path / "elsewhere.toml").write_text("", "utf-8")
    (sound / "tone.toml").unlink()
    (sound / "tone.toml").symlink_to(tmp_path / "elsewhere.toml")
    assert seen(sound) == ""
    monkeypatch.setattr(Folder, "_may_follow", lambda _self, _link: True)
    plain = Folder.text

    def follow(self, name):
        return (
            plain(self, name) if name != "tone.toml" else (tmp_path / "elsewhere.toml").read_text()
        )

    monkeypatch.setattr(Folder, "text", follow)
    assert "elsewhere.toml" in seen(sound)


def test_a_program_started_would_be_seen(tmp_path):
    with only_inside(tmp_path) as touched:
        compile("1", "x", "eval")
        exec("pass")  # noqa: S102 - to be noticed
    assert touched
    assert touched[0].startswith("exec")


def test_a_field_left_over_would_be_seen(sound, monkeypatch):
    monkeypatch.setattr("refundwizard.domain.words.GAP", "${field}")
    file = sound / "text" / "zh_CN" / "tips.toml"
    file.write_text(file.read_text("utf-8").replace('text = "', 'text = "$nobody '), "utf-8")
    assert "unfilled field" in seen(sound)


def test_a_slow_pack_would_be_seen(sound, monkeypatch):
    monkeypatch.setattr("tests.faults.hostile_packs.LIMIT", 0.0)
    assert "took" in seen(sound)
