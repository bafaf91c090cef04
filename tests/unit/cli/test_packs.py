"""Case packs from the command line: out whole or masked, in once, refused in one line."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest


@pytest.fixture
def packed(run, dress, tmp_path):
    """A stored case with a file, and a pack of it."""
    file = tmp_path / "a.mp4"
    file.write_bytes(b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom" + b"\0" * 400)
    case_id = run("case", "new", "--answers", dress, "--evidence", file).out.strip()
    path = tmp_path / "case.refundcase.zip"
    assert run("export", case_id, "--format", "zip", "--out", path).code == 0
    return case_id, path


def elsewhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("REFUNDWIZARD_DATA_DIR", str(tmp_path / "elsewhere"))


def test_a_pack_is_listed_among_the_formats(run) -> None:
    assert "zip" in run("export", "--list").out.split()


def test_a_pack_goes_out_and_comes_in_elsewhere(run, packed, tmp_path, monkeypatch) -> None:
    case_id, path = packed
    elsewhere(monkeypatch, tmp_path)
    assert run("import", path).out.strip() == case_id
    assert run("doctor", "--deep").code == 0
    shown = run("case", "show", case_id, "--json").json
    assert shown["assessment"]["claims"]["firm"] == "329.00"
    assert len(shown["case"]["exhibits"]) == 1


def test_the_same_pack_comes_in_once(run, packed) -> None:
    case_id, path = packed
    again = run("import", path)
    assert (again.code, again.out.strip()) == (0, case_id)
    assert "没有重复导入" in again.err
    assert len(run("case", "list", "--json").json) == 1


def test_a_case_that_differs_is_kept_apart_or_brought_up_to_date(run, packed) -> None:
    case_id, path = packed
    assert run("case", "close", case_id, "--result", "dropped").code == 0
    beside = run("import", path)
    assert beside.out.strip() not in {"", case_id}
    assert "--update" in beside.err
    assert len(run("case", "list", "--json").json) == 2
    assert run("import", path, "--update").out.strip() == case_id
    assert run("case", "show", case_id, "--json").json["case"]["closings"] == []


def test_a_masked_pack_holds_no_case_and_is_not_taken_in(run, packed, tmp_path) -> None:
    case_id, _path = packed
    out = tmp_path / "masked.zip"
    assert run("export", case_id, "--format", "zip", "--for", "merchant", "--out", out).code == 0
    with zipfile.ZipFile(out) as archive:
        assert "case.json" not in archive.namelist()
    assert "没有案件数据" in run("import", out).complaint


def test_an_existing_file_is_not_replaced_unless_told(run, packed) -> None:
    case_id, path = packed
    assert "--force" in run("export", case_id, "--format", "zip", "--out", path).complaint
    assert run("export", case_id, "--format", "zip", "--out", path, "--force").code == 0


def test_a_folder_that_is_not_there_is_named(run, packed, tmp_path) -> None:
    case_id, _path = packed
    out = tmp_path / "gone" / "a.zip"
    assert "不存在" in run("export", case_id, "--format", "zip", "--out", out).complaint


@pytest.mark.parametrize("raw", [b"", b"PK\x03\x04 and no more", b"x" * 500])
def test_what_is_no_pack_is_refused_in_one_line(run, tmp_path, raw) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(raw)
    assert "没有导入" in run("import", path).complaint
    assert not list((tmp_path / "data" / "cases").glob("*"))


def test_a_file_that_is_not_there_is_named(run, tmp_path) -> None:
    assert "找不到文件" in run("import", tmp_path / "gone.zip").complaint


def test_an_answers_file_still_becomes_a_case(run, dress, tmp_path) -> None:
    case_id = run("import", dress).out.strip()
    toml = tmp_path / "a.toml"
    toml.write_text('platform = "xiaohongshu"\n', encoding="utf-8")
    assert run("import", toml).out.strip() not in {"", case_id}


def test_a_case_file_without_a_store_becomes_a_pack(run, dress, tmp_path) -> None:
    out = tmp_path / "a.zip"
    assert run("export", dress, "--format", "zip", "--out", out).code == 0
    with zipfile.ZipFile(out) as archive:
        assert json.loads(archive.read("manifest.json"))["variant"] == "full"
    assert len(run("import", out).out.strip()) == 32


def test_files_that_are_not_at_hand_are_named_as_the_reason(run, packed, tmp_path) -> None:
    case_id, _path = packed
    case_file = tmp_path / "data" / "cases" / case_id / "case.json"
    out = tmp_path / "b.zip"
    assert "不在手边" in run("export", case_file, "--format", "zip", "--out", out).complaint
    assert not out.exists()


def test_characters_the_font_lacks_are_named(run, tmp_path) -> None:
    answers = {"platform": "xiaohongshu", "answers": {"seller_name": "小铺\U0001f9ff"}}
    path = tmp_path / "a.json"
    path.write_text(json.dumps(answers), encoding="utf-8")
    made = run("export", path, "--format", "zip", "--out", tmp_path / "a.zip")
    assert made.code == 0
    assert "U+1F9FF" in made.err or "\U0001f9ff" in made.err
