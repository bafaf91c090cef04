from __future__ import annotations

import io
import json
import subprocess
import sys

import pytest


def test_assess_gives_one_json_document_with_the_stable_keys(run, dress) -> None:
    result = run("assess", dress, "--json").json
    assert {
        "as_of", "pack", "problem", "rules", "not_available", "tips", "dont", "evidence",
        "deadlines", "claims", "routes", "drafts", "next", "status", "rebuttals", "offer",
        "todo", "warnings", "forms",
    } <= set(result)  # fmt: skip
    assert result["problem"]["primary"] == "seven_day"
    assert result["claims"]["firm"] == "329.00"
    notice = next(item for item in result["deadlines"] if item["id"] == "send_return_notice")
    assert (notice["safe_by"], notice["provisional"]) == ("2026-11-19", False)
    assert "market_complaint" in [form["id"] for form in result["forms"]]


def test_assess_reads_toml_too_and_the_file_may_name_its_day(run, tmp_path) -> None:
    path = tmp_path / "a.toml"
    path.write_text(
        'platform = "xiaohongshu"\nas_of = 2026-11-20\n[answers]\nreason = "changed_mind"\n'
    )
    assert run("assess", path, "--json").json["as_of"].startswith("2026-11-17")


def test_the_files_day_counts_when_none_is_given(run, tmp_path, monkeypatch) -> None:
    monkeypatch.delenv("REFUNDWIZARD_TODAY")
    path = tmp_path / "a.toml"
    path.write_text("as_of = 2026-11-20\n[answers]\n")
    assert run("assess", path, "--json").json["as_of"].startswith("2026-11-20")


def test_a_countdown_was_seen_when_the_file_was_written_whatever_day_is_asked_for(
    run, tmp_path
) -> None:
    path = tmp_path / "a.toml"
    path.write_text(
        'as_of = "2026-11-19T18:05"\nplatform = "xiaohongshu"\n[answers]\nproblem = "cs_slow"\n'
        'reason = "quality"\napplied_at = "2026-11-18 21:05"\npage_countdown = "1天3小时"\n'
    )
    for day, status in (("2026-11-20T21:04", "waiting"), ("2026-11-20T21:06", "action_needed")):
        result = run("assess", path, "--as-of", day, "--json").json
        clocks = {each["id"]: each["safe_by"] for each in result["deadlines"]}
        assert clocks["merchant_answer"] == "2026-11-20T21:05:00+08:00"
        assert result["status"] == status


def test_any_day_can_be_asked_for(run, dress) -> None:
    result = run("assess", dress, "--as-of", "2026-11-20T21:06", "--json").json
    assert result["as_of"] == "2026-11-20T21:06:00+08:00"


def test_assess_prints_a_readable_summary_without_json(run, dress) -> None:
    ran = run("assess", dress)
    assert ran.code == 0
    assert "329.00" in ran.out
    assert run("--lang", "en", "assess", dress).out != ran.out


def test_assess_stores_nothing(run, dress, tmp_path) -> None:
    run("assess", dress, "--json")
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize(
    ("asked", "safe", "latest"),
    [
        ("2026-11-12 7 calendar_days", "2026-11-19", "2026-11-19"),
        ("2026-09-24 7 calendar_days", "2026-10-01", "2026-10-08"),
        ("2026-09-28 7 working_days", "2026-10-13", "2026-10-13"),
        ("2026-10-12 60 calendar_days", "2026-12-11", "2026-12-11"),
        ("2026-01-31 1 months", "2026-02-28", "2026-02-28"),
        ("2023-11-17 3 years", "2026-11-17", "2026-11-17"),
    ],
)
def test_due_counts_from_the_day_after(run, asked, safe, latest) -> None:
    result = run("due", *asked.split(), "--json").json
    assert (result["safe_by"], result["latest"], result["provisional"]) == (safe, latest, False)
    assert result["trace"]


@pytest.mark.parametrize("start", ["2026-11-18T21:05", "2026-11-18 21:05"])
def test_due_in_hours_keeps_the_time_of_day(run, start) -> None:
    result = run("due", start, 36, "hours", "--json").json
    assert result["safe_by"] == "2026-11-20T09:05:00+08:00"


def test_due_in_a_year_without_an_official_calendar_is_provisional(run) -> None:
    result = run("due", "2026-12-28", 7, "working_days", "--json").json
    assert (result["safe_by"], result["provisional"]) == ("2027-01-07", True)


def test_due_prints_how_it_was_counted(run) -> None:
    out = run("due", "2026-09-28", 7, "working_days").out
    assert out.startswith("2026-10-13")
    assert len(out.splitlines()) > 3


def test_classify_ranks_for_words_given_or_piped(run, monkeypatch) -> None:
    given = run("classify", "裙子不喜欢想退，七天无理由", "--json").json
    assert given["primary"][0]["id"] == "seven_day"
    assert {"primary", "issue", "stuck", "matched"} <= set(given)
    scores = [row["score"] for row in given["primary"]]
    assert scores == sorted(scores, reverse=True)
    monkeypatch.setattr(sys, "stdin", io.StringIO("裙子不喜欢想退，七天无理由"))
    assert run("classify", "-", "--json").json == given
    assert run("classify", "裙子不喜欢想退").out


def test_the_command_line_never_loads_the_window() -> None:
    code = "import sys, refundwizard.cli.options; print('PySide6' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "False"


def answers(tmp_path, **changes) -> object:
    path = tmp_path / "bad.json"
    path.write_text(json.dumps({"answers": changes}, ensure_ascii=False), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"signed_no": "2026-11-12"}, "signed_on"),
        ({"signed_on": "2026-02-30"}, "2026-02-30"),
        ({"signed_on": "2026-11-12", "ordered_on": "2026-11-13"}, "11"),
        ({"price_paid": "12,3x"}, "12,3x"),
        ({"reason": "whatever"}, "whatever"),
    ],
    ids=["unknown question", "30 February", "received before ordered", "amount", "unknown choice"],
)
def test_bad_answers_give_one_clear_line(run, tmp_path, changes, words) -> None:
    assert words in run("assess", answers(tmp_path, **changes), "--json").complaint


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.json", b"{"),
        ("a.json", b"[]"),
        ("a.json", b'{"answers": {}, "answers": {}}'),
        ("a.toml", b"answers = "),
        ("a.toml", b"\xff"),
    ],
)
def test_a_file_that_cannot_be_read_is_named(run, tmp_path, name, content) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert str(path) in run("assess", path, "--json").complaint


def test_a_missing_file_is_named(run, tmp_path) -> None:
    assert "gone.json" in run("assess", tmp_path / "gone.json").complaint


@pytest.mark.parametrize(
    "words",
    [
        ("nonsense",),
        (),
        ("assess",),
        ("due", "2026-11-17", "many", "hours"),
        ("due", "2026-11-17", "3", "fortnights"),
        ("due", "17.11.2026", "3", "hours"),
        ("--as-of", "soon", "content", "outline"),
        ("--lang", "fr", "content", "outline"),
    ],
)
def test_wrong_usage_is_one_line(run, words) -> None:
    assert run(*words).complaint


def test_the_version_is_told(run) -> None:
    ran = run("--version")
    assert (ran.code, ran.out.split()[0]) == (0, "refundwizard")


@pytest.mark.parametrize(
    ("document", "title"), [("unboxing", "开箱拍摄清单"), ("return", "寄回拍摄清单")]
)
def test_a_shot_list_is_a_document_of_its_own(run, dress, tmp_path, document, title) -> None:
    out = tmp_path / "shots.md"
    words = ("export", dress, "--format", "md", "--out", out, "--document", f"shots_{document}")
    assert run(*words).code == 0
    assert title in out.read_text(encoding="utf-8")
