"""``case versions`` and ``case back`` on the command line."""

from __future__ import annotations

import json

from tests.unit.cli.conftest import DRESS


def made(run, tmp_path) -> str:
    """Store a case and save it again through an import as its new version."""
    path = tmp_path / "answers.json"
    path.write_text(json.dumps(DRESS), encoding="utf-8")
    case_id = run("case", "new", "--answers", str(path)).out.strip()
    run("case", "close", case_id, "--result", "none")
    return case_id


def test_versions_are_listed_the_newest_first(run, tmp_path):
    case_id = made(run, tmp_path)
    rows = run("case", "versions", case_id, "--json").json
    assert [row["rev"] for row in rows] == [2, 1]
    assert rows[0]["changed"]
    listed = run("case", "versions", case_id)
    assert listed.code == 0
    assert len(listed.out.splitlines()) == 3


def test_one_version_shows_its_answers_and_what_differs_from_now(run, tmp_path):
    case_id = made(run, tmp_path)
    shown = run("case", "versions", case_id, "--rev", "1", "--json").json
    assert len(shown["answers"]) == len(DRESS["answers"]) + 1
    assert [each["kind"] for each in shown["differences"]] == ["other"]
    assert run("case", "versions", case_id, "--rev", "1").code == 0


def test_going_back_and_back_again_loses_nothing(run, tmp_path):
    case_id = made(run, tmp_path)
    now = run("case", "show", case_id, "--json").json["case"]
    assert run("case", "back", case_id, "--rev", "1", "--json").json["rev"] == 3
    assert run("case", "show", case_id, "--json").json["case"]["closings"] == []
    assert run("case", "back", case_id, "--rev", "2").code == 0
    assert run("case", "show", case_id, "--json").json["case"] == now
    assert run("case", "back", case_id, "--rev", "4", "--json").json == {
        "id": case_id,
        "rev": 4,
        "changed": 0,
    }


def test_a_version_that_is_not_there_is_one_line(run, tmp_path):
    case_id = made(run, tmp_path)
    assert run("case", "back", case_id, "--rev", "7").complaint
