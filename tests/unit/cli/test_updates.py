"""``content pack``, ``install``, ``rollback``, ``versions``."""

from __future__ import annotations

from pathlib import Path

import pytest

from refundwizard.content.folder import Folder
from refundwizard.session import knowledge
from refundwizard.storage import packs
from tests.knowledge_files import NEWER, SHIPPED, load_shipped
from tests.knowledge_files import knowledge as file_of


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """The lint takes seconds and has tests of its own."""
    monkeypatch.setattr(knowledge, "usable", lambda files, **_: knowledge.read(files))
    monkeypatch.setattr("refundwizard.cli.updates.usable", knowledge.read)


@pytest.fixture
def newer(tmp_path: Path) -> Path:
    path = tmp_path / "newer.rwpack"
    path.write_bytes(file_of())
    return path


def test_a_folder_becomes_a_file_that_is_always_the_same(run, tmp_path) -> None:
    one, two = tmp_path / "1.rwpack", tmp_path / "2.rwpack"
    ran = run("content", "pack", SHIPPED, "--out", one, "--lang", "en")
    assert ran.code == 0
    assert "SHA-256" in ran.out
    assert run("content", "pack", SHIPPED, "--out", two).code == 0
    assert one.read_bytes() == two.read_bytes()
    assert "1.rwpack" in run("content", "pack", SHIPPED, "--out", one).complaint
    assert run("content", "pack", SHIPPED, "--out", one, "--force").code == 0


def test_what_cannot_be_packed_is_one_sentence(run, tmp_path) -> None:
    assert "folder" in run("content", "pack", tmp_path / "gone", "--out", tmp_path / "x").complaint
    (tmp_path / "empty").mkdir()
    assert run("content", "pack", tmp_path / "empty", "--out", tmp_path / "x").code == 2
    out = tmp_path / "gone" / "x.rwpack"
    assert "x.rwpack" in run("content", "pack", SHIPPED, "--out", out).complaint


def test_a_version_that_is_no_number_cannot_be_packed(run, tmp_path, monkeypatch) -> None:
    odd = load_shipped().model_copy(update={"version": "draft"})
    monkeypatch.setattr("refundwizard.cli.updates.usable", lambda _files: odd)
    ran = run("content", "pack", SHIPPED, "--out", tmp_path / "x.rwpack")
    assert "版本号" in ran.complaint
    assert not (tmp_path / "x.rwpack").exists()


def test_a_file_of_the_folder_that_cannot_be_read_is_told(run, tmp_path, monkeypatch) -> None:
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "pack.toml").write_text("", "utf-8")
    plain = Folder.raw

    def refuse(folder, name):
        if folder._root == mine:
            raise OSError(5, "told to fail")
        return plain(folder, name)

    monkeypatch.setattr(Folder, "raw", refuse)
    assert "mine" in run("content", "pack", mine, "--out", tmp_path / "x.rwpack").complaint


def test_looking_writes_nothing(run, newer, tmp_path) -> None:
    ran = run("content", "install", newer, "--look", "--lang", "en")
    assert ran.code == 0
    assert NEWER in ran.out
    assert "SHA-256" in ran.out
    assert "not signed" in ran.out
    assert not (tmp_path / "data" / "packs").exists()


def test_what_is_installed_is_used_and_given_back(run, newer, dress) -> None:
    run("case", "new", "--answers", dress)
    assert run("content", "install", newer).out.endswith(f"已改用知识包 {NEWER}，马上生效\n")
    rows = run("content", "versions", "--json").json
    assert [(row["version"], row["is_used"], row["is_shipped"]) for row in rows] == [
        (NEWER, True, False),
        (load_shipped().version, False, True),
    ]
    assert run("content", "install", newer).code == 2
    assert load_shipped().version in run("content", "rollback").out
    assert run("content", "rollback").code == 2
    assert run("content", "rollback", "--shipped").code == 0
    assert "正在使用" in run("content", "versions").out.splitlines()[1]


def test_a_damaged_one_is_told_on_every_command_and_the_rest_goes_on(run, newer, tmp_path) -> None:
    run("content", "install", newer)
    (tmp_path / "data" / "packs" / f"cn-{NEWER}" / packs.FILE).write_bytes(b"x")
    ran = run("content", "versions", "--lang", "en")
    assert ran.code == 0
    assert NEWER in ran.err
    assert ran.err.count("\n") == 1
    assert "damaged" in ran.out.splitlines()[0]
    assert run("content", "rollback", "--shipped").code == 0
    assert run("content", "versions").err == ""


def test_a_file_that_is_none_is_one_sentence(run, tmp_path) -> None:
    path = tmp_path / "x.rwpack"
    path.write_bytes(b"nonsense")
    assert "x.rwpack" in run("content", "install", path).complaint
    assert run("content", "install", tmp_path / "gone.rwpack").code == 2
