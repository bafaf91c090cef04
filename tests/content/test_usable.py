"""Which findings keep knowledge from outside out, and which words it is lent."""

from __future__ import annotations

import shutil

import pytest

from refundwizard.content.flaws import PackError
from refundwizard.content.folder import Folder, Members
from refundwizard.content.lint import CODES
from refundwizard.content.load import head_of, load
from refundwizard.content.usable import WARNINGS, read, usable, with_words_of
from tests.content.tiny_pack import TINY, engine


def members() -> dict[str, bytes]:
    files = Folder(TINY)
    return {name: files.raw(name) for name in files.files}


def test_a_pack_read_from_a_file_is_the_pack_of_the_folder() -> None:
    assert read(members()) == load(TINY)
    assert usable(members(), engine()) == load(TINY)


def test_every_warning_is_a_code_and_broken_ends_are_none() -> None:
    assert set(CODES) >= WARNINGS
    assert not WARNINGS & {"RW101", "RW102", "RW301", "RW304", "RW401", "RW501", "RW601"}


def test_what_only_makes_a_pack_less_good_does_not_keep_it_out() -> None:
    files = members()
    for lang in ("zh_CN", "en"):
        files[f"text/{lang}/tips.toml"] += b'\n[nobody]\ntext = "x"\n'
    with pytest.raises(PackError):
        usable(
            {**files, "flow.toml": files["flow.toml"].replace(b'go = "', b'go = "no_')}, engine()
        )
    assert usable(files, engine()).texts["zh_CN"]["tips.nobody.text"] == "x"


def test_a_file_that_is_too_large_or_no_utf_8_is_a_flaw() -> None:
    for raw, said in ((b"#" * (1 << 20) + b"#", "larger"), (b"\xff", "UTF-8")):
        with pytest.raises(PackError) as error:
            read({**members(), "tips.toml": raw})
        assert said in str(error.value)


def test_the_head_alone_is_read_or_refused(tmp_path) -> None:
    assert head_of(TINY).version == load(TINY).version
    with pytest.raises(PackError):
        head_of(tmp_path)
    (tmp_path / "pack.toml").write_text("id = 1", "utf-8")
    with pytest.raises(PackError):
        head_of(tmp_path)


def test_words_of_the_code_are_lent_and_those_of_entries_are_not(tmp_path) -> None:
    shipped = tmp_path / "shipped"
    shutil.copytree(TINY, shipped)
    (shipped / "text" / "zh_CN" / "novel.toml").write_text('said = "新的"\n', "utf-8")
    tips = shipped / "text" / "zh_CN" / "tips.toml"
    tips.write_text(tips.read_text("utf-8") + '\n[nobody]\ntext = "x"\n', "utf-8")
    found = with_words_of(load(TINY), shipped).texts["zh_CN"]
    assert found["novel.said"] == "新的"
    assert "tips.nobody.text" not in found
    assert isinstance(Members({}), Folder)
