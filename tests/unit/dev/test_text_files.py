"""Ends of lines and files."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from devtools import text_files


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"a", "does not end with one newline"),
        (b"a\n\n", "does not end with one newline"),
        (b"a\r\nb\n", "has carriage returns"),
        (b"\ta\n", "has tabs"),
        (b"a \nb\n", "has spaces at a line's end"),
    ],
)
def test_each_fault_is_named(data, fault):
    assert text_files.faults(data) == (fault,)


@pytest.mark.parametrize("data", [b"", b"a\n", "退款\n".encode()])
def test_a_clean_file_has_none(data):
    assert text_files.faults(data) == ()


def test_pictures_and_exact_files_are_left_alone(tmp_path):
    for name in ("a.png", "tests/golden/a.md", "b.md"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"a")
    paths = [Path("a.png"), Path("tests/golden/a.md"), Path("b.md")]
    found = text_files.findings(tmp_path, paths)
    assert found == ("b.md: does not end with one newline",)


def test_without_git_every_source_file_is_listed(tmp_path):
    for name in ("a.md", ".venv/b.md", "build/c.md", ".mypy_cache/d.json", "docs/e.md"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    assert text_files.tracked(tmp_path) == (Path("a.md"), Path("docs/e.md"))


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_with_git_ignored_files_are_not_listed(tmp_path):
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    (tmp_path / ".gitignore").write_text("*.log\n")
    (tmp_path / "a.md").touch()
    (tmp_path / "b.log").touch()
    assert text_files.tracked(tmp_path) == (Path(".gitignore"), Path("a.md"))
