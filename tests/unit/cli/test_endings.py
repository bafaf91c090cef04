"""Closing and reopening a case from the command line."""

from __future__ import annotations

import json

import pytest

from tests.unit.cli.conftest import DRESS


@pytest.fixture
def case_id(run, dress) -> str:
    return run("case", "new", "--answers", dress).out.strip()


def test_a_case_is_closed_with_its_result_and_opened_again(run, case_id) -> None:
    ran = run(
        *("case", "close", case_id, "--result", "part", "--recovered", "60.00"),
        *("--route", "merchant", "--argument", "opened_package", "--note", "够了"),
    )
    assert (ran.code, ran.out.strip()) == (0, "11月17日 周二结束：退回一部分 ¥60.00")
    (row,) = run("case", "list", "--json").json
    assert (row["status"], row["result"], row["recovered"]) == ("closed", "part", "60.00")
    assert (row["route"], row["closed_on"], row["next_due"]) == ("merchant", "2026-11-17", "")
    assert "closed" in run("case", "list").out
    shown = run("case", "show", case_id, "--json").json["assessment"]
    assert shown["status"] == "closed"
    assert shown["closing"]["recovered"] == "60.00"
    assert shown["closing"]["argument"] == "opened_package"
    assert run("case", "reopen", case_id, "--json").json == {
        "id": case_id,
        "rev": 3,
        "is_closed": False,
    }
    (row,) = run("case", "list", "--json").json
    assert (row["next_due"], row["result"], row["recovered"]) == ("2026-11-19", "", None)
    assert run("case", "show", case_id, "--json").json["assessment"]["closing"] is None


def test_show_names_what_was_recorded_and_the_end_but_quotes_nothing(run, tmp_path) -> None:
    answers = json.loads(json.dumps(DRESS))
    answers["messages"] = [
        {"at": "2026-11-15T10:00", "direction": "out", "channel": "merchant_chat", "text": "退货"},
        {"at": "2026-11-15T12:00", "direction": "in", "channel": "merchant_chat", "text": "不退"},
    ]
    answers["filings"] = [
        {"route": "complaint_12315", "filed_at": "2026-11-16T09:00"},
        {"route": "court", "filed_at": "2026-11-16T10:00", "accepted_on": "2026-11-17"},
    ]
    path = tmp_path / "much.json"
    path.write_text(json.dumps(answers, ensure_ascii=False), encoding="utf-8")
    case_id = run("case", "new", "--answers", path).out.strip()
    run("case", "close", case_id, "--result", "dropped")
    shown = run("case", "show", case_id).out
    for part in (
        *("2026-11-15 10:00  answered ", "2026-11-15 12:00  received ", "filed      "),
        *("accepted   ", "11月17日 周二结束：没有再追"),
    ):
        assert part in shown
    assert "不退" not in shown


def test_reopening_says_nothing_unless_asked(run, case_id) -> None:
    closed = run("case", "close", case_id, "--result", "none", "--json").json
    assert closed == {"id": case_id, "rev": 2, "is_closed": True}
    assert run("case", "reopen", case_id).out == ""


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--result", "won"], "won"),
        ([], "--result"),
        (["--result", "part", "--recovered", "sixty"], "sixty"),
        (["--result", "part", "--route", "moon"], "moon"),
        (["--result", "full", "--argument", "luck"], "luck"),
        (["--result", "none", "--recovered", "5"], "none"),
        (["--result", "dropped", "--route", "court"], "dropped"),
    ],
)
def test_what_cannot_be_is_one_line_and_changes_nothing(run, case_id, options, said) -> None:
    assert said in run("case", "close", case_id, *options).complaint
    assert run("case", "list", "--json").json[0]["rev"] == 1


def test_only_a_closed_case_is_opened_again_and_unknown_ones_are_named(run, case_id) -> None:
    assert "没有结束" in run("case", "reopen", case_id).complaint
    assert "0" * 32 in run("case", "close", "0" * 32, "--result", "full").complaint
