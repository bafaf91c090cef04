"""``backup``, ``restore-all``, ``export --all`` and the way back through ``import``."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.unit.cli.conftest import DRESS


@pytest.fixture(autouse=True)
def settings(tmp_path, monkeypatch) -> None:
    """Let what is remembered belong to one test."""
    monkeypatch.setattr("refundwizard.cli.copies.config_dir", lambda: tmp_path / "config")


@pytest.fixture
def cases(run, tmp_path) -> list[str]:
    """Two cases, one with a piece of evidence."""
    answers = tmp_path / "answers.json"
    answers.write_text(json.dumps(DRESS), encoding="utf-8")
    shot = tmp_path / "chat.txt"
    shot.write_bytes(b"said and done" * 40)
    one = run("case", "new", "--answers", str(answers), "--evidence", str(shot)).out.strip()
    return sorted([one, run("case", "new", "--answers", str(answers)).out.strip()])


def elsewhere(monkeypatch, tmp_path) -> None:
    """Go on as on a new computer."""
    monkeypatch.setenv("REFUNDWIZARD_DATA_DIR", str(tmp_path / "new"))


def whole(run) -> dict[str, object]:
    rows = run("case", "list", "--json").json
    return {row["id"]: run("case", "show", row["id"], "--json").json["case"] for row in rows}


def test_a_copy_is_verified_and_a_new_computer_gets_every_case_back(
    run, cases, tmp_path, monkeypatch
):
    (tmp_path / "drive").mkdir()
    done = run("backup", "--to", str(tmp_path / "drive"), "--json").json
    assert (done["cases"], done["flawed"]) == (2, [])
    before = whole(run)
    shutil.rmtree(tmp_path / "data")
    elsewhere(monkeypatch, tmp_path)
    back = run("restore-all", str(tmp_path / "drive"), "--json").json
    assert (sorted(back["cases"]), back["lost"]) == (cases, [])
    assert whole(run) == before
    assert run("doctor", "--deep").code == 0


def test_the_folder_is_remembered_and_nothing_is_written_twice(run, cases, tmp_path):
    (tmp_path / "drive").mkdir()
    assert run("backup", "--to", str(tmp_path / "drive")).code == 0
    again = run("backup", "--json").json
    assert (again["new"], again["written"]) == (0, 0)
    assert again["folder"] == str(tmp_path / "drive")
    assert len(cases) == 2


def test_a_drive_that_is_not_there_is_one_line_and_nothing_is_made(run, cases, tmp_path):
    assert run("backup").complaint
    complaint = run("backup", "--to", str(tmp_path / "gone")).complaint
    assert "gone" in complaint
    assert not (tmp_path / "gone").exists()
    assert run("restore-all", str(tmp_path / "gone")).complaint
    assert run("backup", "--to", str(tmp_path / "data" / "cases")).complaint
    assert len(cases) == 2


def test_all_cases_travel_in_one_file(run, cases, tmp_path, monkeypatch):
    target = tmp_path / "all.refundcases.zip"
    assert run("export", "--all", "--out", str(target)).code == 0
    assert "all.refundcases.zip" in run("export", "--all", "--out", str(target)).complaint
    before = whole(run)
    elsewhere(monkeypatch, tmp_path)
    assert sorted(run("import", str(target)).out.split()) == cases
    assert whole(run) == before
    assert run("doctor", "--deep").code == 0
    assert run("import", str(target)).out == ""


def test_a_case_that_went_on_here_is_kept_beside_the_one_of_the_file(run, cases, tmp_path):
    target = tmp_path / "all.zip"
    run("export", "--all", "--out", str(target))
    run("case", "close", cases[0], "--result", "none")
    (added,) = run("import", str(target)).out.split()
    assert added not in cases
    assert len(whole(run)) == 3


def test_a_spoiled_file_is_one_line_and_no_case(run, cases, tmp_path, monkeypatch):
    target = tmp_path / "all.zip"
    run("export", "--all", "--out", str(target))
    raw = bytearray(target.read_bytes())
    raw[raw.index(b"said and done")] ^= 1
    target.write_bytes(raw)
    elsewhere(monkeypatch, tmp_path)
    ran = run("import", str(target))
    assert ran.code == 2
    assert len(whole(run)) <= 1
    assert Path(target).exists()
    assert len(cases) == 2
