from __future__ import annotations

import re
import shutil
from pathlib import Path

from tests.content.tiny_pack import TINY


def test_the_shipped_pack_has_no_findings(run) -> None:
    ran = run("content", "check")
    assert (ran.code, ran.err) == (0, "")
    assert "rules" in ran.out


def test_a_broken_pack_is_refused_with_file_and_key(run, tmp_path) -> None:
    (tmp_path / "pack.toml").write_text('id = "x"\nversio = "1"\n')
    assert "pack.toml" in run("content", "check", tmp_path).complaint


def test_the_outline_shows_the_flow(run) -> None:
    assert "story" in run("content", "outline").out


def test_every_question_is_listed_with_its_words(run) -> None:
    rows = run("content", "questions", "--json").json
    assert {"id", "asks", "choices", "unit", "optional", "text"} <= set(rows[0])
    listed = {row["id"]: row for row in rows}
    assert listed["signed_on"]["asks"] == "date"
    assert all(re.search(r"[\u4e00-\u9fff]", row["text"]) for row in rows)
    assert "signed_on" in run("content", "questions").out


def test_outdated_lists_what_has_to_be_checked_again(run) -> None:
    assert run("content", "outdated").code == 0
    late = run("content", "outdated", "--as-of", "2027-12-01")
    assert late.code == 1
    assert "cpl_25_right" in late.out


def test_a_classifier_is_made_and_one_of_other_examples_is_found(run, tmp_path) -> None:
    folder = Path(shutil.copytree(TINY, tmp_path / "pack"))
    assert "classifier.json" in run("content", "build", folder).out
    with (folder / "lexicon.toml").open("w", encoding="utf-8") as file:
        file.write('no = ["拒绝"]\n')
    ran = run("content", "check", folder)
    assert ran.code == 1
    assert "run `content build`" in ran.out


def test_what_cannot_be_read_or_written_is_said_in_one_line(run, tmp_path) -> None:
    assert "pack.toml" in run("content", "build", tmp_path).complaint
    folder = Path(shutil.copytree(TINY, tmp_path / "pack"))
    (folder / "classifier.json").mkdir()
    assert "cannot be written" in run("content", "build", folder).complaint
