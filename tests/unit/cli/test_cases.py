from __future__ import annotations

import json

import pytest

PNG = b"\x89PNG\r\n\x1a\n"


def new(run, dress, *more) -> str:
    return run("case", "new", "--answers", dress, *more).out.strip()


def test_a_case_is_made_listed_shown_deleted_and_restored(run, dress) -> None:
    case_id = new(run, dress)
    assert [row["id"] for row in run("case", "list", "--json").json] == [case_id]
    assert case_id in run("case", "list").out
    shown = run("case", "show", case_id, "--json").json
    assert shown["assessment"]["claims"]["firm"] == "329.00"
    assert shown["rev"] == 1
    assert case_id in run("case", "show", case_id).out
    assert run("case", "delete", case_id, "--json").json["id"] == case_id
    assert run("case", "list", "--json").json == []
    assert run("case", "restore", case_id, "--json").json == {"id": case_id}
    assert [row["next_due"] for row in run("case", "list", "--json").json] == ["2026-11-19"]
    assert run("case", "delete", case_id).out == run("case", "restore", case_id).out == ""


def test_evidence_is_taken_in_and_what_is_left_out_is_named(run, dress, tmp_path) -> None:
    (tmp_path / "order.png").write_bytes(PNG + b"order")
    (tmp_path / "empty.png").write_bytes(b"")
    ran = run(
        "case",
        "new",
        "--answers",
        dress,
        "--evidence",
        tmp_path / "order.png",
        tmp_path / "empty.png",
    )
    assert ran.code == 0
    assert "empty.png" in ran.err
    case = run("case", "show", ran.out.strip(), "--json").json["case"]
    assert [item["names"] for item in case["exhibits"]] == [["order.png"]]


def test_what_is_odd_about_evidence_is_said_and_a_name_cannot_command_the_terminal(
    run, dress, tmp_path
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "page.png").write_bytes(b"\xff\xd8\xff photo")
    (folder / "art\x1b[2J\u202e.psd").write_bytes(b"8BPS\0\x01")
    (folder / "film.mp4").write_bytes(b"\0\0\0\x10ftypisom\0\0\0\0" + b"\0\0\1\0mdat")
    (folder / "empty\x07.png").touch()
    ran = run("case", "new", "--answers", dress, "--evidence", folder)
    assert ran.code == 0
    assert "JPEG" in ran.err
    assert "art\\x1b[2J\\u202e.psd" in ran.err
    assert "empty\\x07.png" in ran.err
    assert "film.mp4" in ran.err
    assert "\x1b" not in ran.err


def test_missing_evidence_is_said_before_anything_is_stored(run, dress, tmp_path) -> None:
    ran = run("case", "new", "--answers", dress, "--evidence", tmp_path / "gone.png")
    assert "gone.png" in ran.complaint
    assert run("case", "list", "--json").json == []


@pytest.mark.parametrize("action", ["show", "delete", "restore"])
def test_an_unknown_case_is_one_line(run, dress, action) -> None:
    new(run, dress)
    assert "0" * 32 in run("case", action, "0" * 32).complaint
    if action != "restore":
        assert "../x" in run("case", action, "../x").complaint


def test_a_store_that_was_there_and_is_gone_is_said_to_be_missing_and_not_made_anew(
    run, dress, tmp_path
) -> None:
    new(run, dress)
    (tmp_path / "data").rename(tmp_path / "elsewhere")
    for words in (("case", "list"), ("case", "new", "--answers", dress), ("doctor",)):
        assert str(tmp_path / "data") in run(*words).complaint
    assert not (tmp_path / "data").exists()


def test_a_case_file_can_be_assessed_exported_and_imported(run, dress, tmp_path) -> None:
    case_id = new(run, dress)
    case_file = tmp_path / "data" / "cases" / case_id / "case.json"
    assert run("assess", case_file, "--json").json["claims"]["firm"] == "329.00"
    assert run("export", case_id, "--format", "json", "--out", tmp_path / "out.json").code == 0
    assert json.loads((tmp_path / "out.json").read_text())["data"]["answers"]
    for file in (case_file, tmp_path / "out.json"):
        imported = run("import", file)
        assert imported.out.strip() == case_id
        assert "已经在这里" in imported.err
    assert len(run("case", "list", "--json").json) == 1


def test_a_damaged_case_file_is_refused_with_the_reason(run, dress, tmp_path) -> None:
    case_id = new(run, dress)
    case_file = tmp_path / "data" / "cases" / case_id / "case.json"
    broken = tmp_path / "broken.json"
    broken.write_bytes(
        case_file.read_bytes().replace(b"329", b"328", 1).replace(b"32900", b"32800")
    )
    assert run("assess", broken).complaint


@pytest.mark.parametrize("form", ["pdf", "html", "md"])
def test_the_checklist_is_written_in_every_format_and_never_over_a_file(
    run, dress, tmp_path, form
) -> None:
    out = tmp_path / f"list.{form}"
    assert run("export", dress, "--format", form, "--out", out).code == 0
    first = out.read_bytes()
    assert first
    assert str(out) in run("export", dress, "--format", form, "--out", out).complaint
    assert run("--lang", "en", "export", dress, "--format", form, "--out", out, "--force").code == 0
    assert out.read_bytes() != first


def test_the_formats_are_named(run) -> None:
    assert {"pdf", "html", "md", "json"} <= set(run("export", "--list").out.split())


def test_a_wrong_export_is_one_line(run, dress, tmp_path) -> None:
    out = tmp_path / "list.pdf"
    assert "pdf" in run("export", dress, "--format", "doc", "--out", out).complaint
    assert "checklist" in run("export", dress, "--document", "poem", "--out", out).complaint
    assert run("export", dress).complaint
    assert "none" in run("export", dress, "--out", tmp_path / "none" / "a.pdf").complaint
    assert run("export", "0" * 32, "--out", out).complaint


def test_a_character_the_pdf_font_lacks_is_named(run, tmp_path) -> None:
    path = tmp_path / "emoji.json"
    path.write_text(json.dumps({"answers": {"reason": "changed_mind", "item_name": "杯子😀"}}))
    ran = run("export", path, "--out", tmp_path / "a.pdf")
    assert ran.code == 0
    assert "1F600" in ran.err or "😀" in ran.err


def test_doctor_finds_nothing_on_a_clean_store_and_names_damage(run, dress, tmp_path) -> None:
    case_id = new(run, dress)
    assert run("doctor").code == 0
    case_file = tmp_path / "data" / "cases" / case_id / "case.json"
    case_file.write_bytes(b"{")
    found = run("doctor", "--json")
    assert found.code == 1
    assert [row["case_id"] for row in found.json["findings"]] == [case_id]
    assert case_id in run("doctor").out
    mended = run("doctor", "--fix")
    assert mended.code == 1
    assert run("doctor", "--deep").code == 0
