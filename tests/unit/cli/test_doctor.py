"""``doctor --deep`` names what changed; ``export`` leaves a record and carries the digest."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from refundwizard.storage.lock import KernelLock


@pytest.fixture
def case_id(run, dress, tmp_path) -> str:
    picture = tmp_path / "退款页.txt"
    picture.write_text("已退款 0 元", encoding="utf-8")
    return run("case", "new", "--answers", dress, "--evidence", picture).out.strip()


@pytest.fixture
def folder(case_id, tmp_path) -> Path:
    return tmp_path / "data" / "cases" / case_id


def log_of(folder: Path) -> list[Path]:
    return sorted((folder / "log").iterdir())


def spoil(path: Path, data: bytes = b"junk") -> None:
    os.chmod(path, 0o600)  # noqa: PTH101 - as a careless program would
    path.write_bytes(data)


def test_a_clean_folder_is_clean_and_nothing_is_noted_by_looking(run, folder) -> None:
    assert run("doctor", "--deep").code == 0
    assert len(log_of(folder)) == 1


def test_a_deep_look_that_may_write_is_noted(run, folder) -> None:
    ran = run("doctor", "--deep", "--fix")
    assert ran.code == 0
    assert "1" in ran.out.splitlines()[-1]
    assert len(log_of(folder)) == 2
    assert run("doctor", "--deep", "--fix", "--json").json["noted"] == 1
    assert run("doctor", "--fix", "--json").json["noted"] == 0
    assert run("doctor", "--deep").code == 0


def test_a_changed_exhibit_is_named_with_place_and_what_to_do(run, folder) -> None:
    (blob,) = (folder / "evidence").iterdir()
    spoil(blob)
    ran = run("doctor", "--deep")
    assert ran.code == 1
    (line,) = ran.out.splitlines()
    for words in (
        "证据文件和添加时不一样",
        f"evidence/{blob.name}",
        "退款页.txt",
        "重新添加原文件",
    ):
        assert words in line
    (row,) = run("doctor", "--deep", "--json").json["findings"]
    assert (row["code"], row["name"], row["remedy"]) == (
        "evidence_changed",
        "退款页.txt",
        "reattach",
    )
    assert "is not what was added" in run("--lang", "en", "doctor", "--deep").out


def test_a_changed_record_is_named_with_place_and_what_to_do(run, folder) -> None:
    spoil(log_of(folder)[0])
    ran = run("doctor", "--deep")
    assert ran.code == 1
    for words in ("证据记录被改动或损坏", "log/00000001.json", "发出的文件里的摘要"):
        assert words in ran.out


def test_an_exhibit_of_a_case_that_cannot_be_read_has_no_name(run, folder, monkeypatch) -> None:
    (blob,) = (folder / "evidence").iterdir()
    blob.unlink()
    monkeypatch.setattr("refundwizard.storage.case_codec.CaseCodec.decode", _refuse)
    (row,) = run("doctor", "--deep", "--json").json["findings"]
    assert (row["code"], row["name"]) == ("evidence_missing", "")


def _refuse(*_args: object) -> None:
    raise ValueError


def test_an_export_is_checked_noted_and_carries_the_digest(run, case_id, folder, tmp_path) -> None:
    out = tmp_path / "list.md"
    assert run("export", case_id, "--format", "md", "--out", out).code == 0
    assert len(log_of(folder)) == 3
    text = out.read_text(encoding="utf-8")
    assert "1 份文件自导入之日起未变" in text
    assert run("doctor", "--deep").code == 0
    log_of(folder)[-1].unlink()
    assert run("doctor", "--deep").code == 1


def test_an_export_beside_the_open_window_is_written_without_a_note(
    run, case_id, folder, tmp_path
) -> None:
    holder = KernelLock(tmp_path / "data" / ".lock")
    assert holder.acquire() == "held"
    out = tmp_path / "list.md"
    try:
        assert run("export", case_id, "--format", "md", "--out", out).code == 0
    finally:
        holder.release()
    assert "自导入之日起未变" in out.read_text(encoding="utf-8")
    assert len(log_of(folder)) == 1


def test_what_was_mended_is_said(run, folder) -> None:
    (folder / "case.json").unlink()
    ran = run("doctor", "--deep", "--fix")
    assert ran.code == 1
    assert "已修复" in ran.out
