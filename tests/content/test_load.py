"""Reading a pack: what comes out, what is left alone, how fast."""

from __future__ import annotations

import shutil
import time
from datetime import date
from typing import TYPE_CHECKING

import pytest
from pydantic import BaseModel, Field, ValidationError

from refundwizard.content import folder as folder_module
from refundwizard.content.flaws import Flaw, PackError
from refundwizard.content.load import load
from refundwizard.content.sentences import explain
from refundwizard.domain.pack import Page
from tests.content.tiny_pack import TINY, link

if TYPE_CHECKING:
    from pathlib import Path


def copy(tmp_path: Path) -> Path:
    return shutil.copytree(TINY, tmp_path / "pack")


def test_names_of_files_and_tables_are_the_ids() -> None:
    pack = load(TINY)
    assert pack.rules["seven_days"].id == "seven_days"
    assert pack.questions["arrived_on"].not_before == "bought_on"
    assert pack.letters["ask_back"].id == "ask_back"
    assert pack.calendars[2026].off == {date(2026, 1, 1): "new_year"}
    assert pack.calendars[2026].work == (date(2026, 2, 14),)
    assert pack.examples["regret"] == ("不想要了", "changed my mind")
    assert pack.renamed == {"questions.delivered_on": "arrived_on"}
    assert pack.tone["insult"].phrases == ("黑店",)


def test_rule_versions_start_on_their_days() -> None:
    versions = load(TINY).rules["seven_days"].versions
    assert sorted(versions) == [date(2014, 3, 15), date(2020, 5, 1)]
    assert versions[date(2014, 3, 15)].words == "seven_days_2014"


def test_words_are_keyed_by_table_entry_and_field() -> None:
    texts = load(TINY).texts
    assert texts["zh_CN"]["questions.stage.choices.asked"] == "已经提出，还没答复"
    assert texts["en"]["proves.order"] == "What was bought and paid"


def test_a_table_may_be_spread_over_files(tmp_path: Path) -> None:
    pack = copy(tmp_path)
    (pack / "tips-more.toml").write_text('[sleep_on_it]\nkind = "tip"\n', encoding="utf-8")
    (pack / "text/en/tips-more.toml").write_text(
        '[sleep_on_it]\ntext = "Sleep"\n', encoding="utf-8"
    )
    loaded = load(pack)
    assert {"keep_box", "sleep_on_it"} <= loaded.tips.keys()
    assert loaded.texts["en"]["tips.sleep_on_it.text"] == "Sleep"


def test_what_is_optional_may_be_missing(tmp_path: Path) -> None:
    pack = copy(tmp_path)
    for name in ("renamed.toml", "tone.toml", "claims.toml"):
        (pack / name).unlink()
    loaded = load(pack)
    assert (loaded.renamed, loaded.tone, loaded.claims) == ({}, {}, {})


def test_line_ends_and_byte_order_mark_of_windows_are_fine(tmp_path: Path) -> None:
    pack = copy(tmp_path)
    letter = pack / "letters/ask_back/zh_CN.txt"
    letter.write_bytes(b"\xef\xbb\xbf" + letter.read_bytes().replace(b"\n", b"\r\n"))
    assert load(pack) == load(TINY)


def test_hidden_files_and_links_inside_the_pack_are_fine(tmp_path: Path) -> None:
    pack = copy(tmp_path)
    (pack / ".DS_Store").write_bytes(b"\xff")
    (pack / "tips-more.toml").write_text('[sleep_on_it]\nkind = "tip"\n', encoding="utf-8")
    (pack / "tips.toml").rename(pack / ".tips")
    link(pack / "tips.toml", pack / ".tips")
    assert "keep_box" in load(pack).tips


def test_a_link_to_a_folder_is_not_followed(tmp_path: Path) -> None:
    pack = copy(tmp_path)
    link(pack / "more", pack)
    with pytest.raises(PackError, match="more: this link leads out of the pack"):
        load(pack)


def test_a_folder_that_is_missing_is_said(tmp_path: Path) -> None:
    with pytest.raises(PackError, match="nowhere: this folder does not exist; name a pack folder"):
        load(tmp_path / "nowhere")


def test_too_many_files_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folder_module, "MAX_FILES", 10)
    with pytest.raises(PackError, match="more than 10 files; remove some"):
        load(copy(tmp_path))


def test_a_file_that_cannot_be_read_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack = copy(tmp_path)

    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(type(pack), "read_bytes", refuse)
    with pytest.raises(PackError) as caught:
        load(pack)
    flaw = next(flaw for flaw in caught.value.flaws if flaw.file == "pack.toml")
    assert flaw.sentence == "this file cannot be read (Permission denied); check its rights"


def test_every_unreadable_file_is_a_flaw_and_none_an_exception(tmp_path: Path) -> None:
    pack = copy(tmp_path)
    for file in pack.rglob("*.*"):
        file.write_bytes(b"\xff")
    with pytest.raises(PackError) as caught:
        load(pack)
    told = {flaw.file for flaw in caught.value.flaws}
    assert {"pack.toml", "renamed.toml", "tips.toml", "rules/coupons.toml"} <= told


def test_an_error_names_file_place_and_sentence_of_the_first_flaw() -> None:
    error = PackError((Flaw("tips.toml", "keep_box", "odd; mend it"), Flaw("b.toml", "", "worse")))
    assert (error.file, error.where, error.sentence) == ("tips.toml", "keep_box", "odd; mend it")
    assert str(error) == "tips.toml: keep_box: odd; mend it\nb.toml: worse"


def test_a_condition_that_is_no_table_is_said() -> None:
    raw = {"id": "a", "section": "facts", "fields": [], "next": [{"go": "b", "when": "always"}]}
    with pytest.raises(ValidationError) as caught:
        Page.model_validate(raw)
    said = list(explain(Page, raw, caught.value))
    assert said == [("next.1.when", "this has to be a table, not text")]


def test_a_list_that_is_no_list_is_said_at_its_place() -> None:
    raw = {"id": "a", "section": "facts", "fields": [], "next": [{"go": True, "when": {}}, 12.5]}
    with pytest.raises(ValidationError) as caught:
        Page.model_validate(raw)
    assert dict(explain(Page, raw, caught.value)) == {
        "next.1.go": "this has to be text in quotes, not true or false",
        "next.1.when": "a condition needs `kind`, one of: is, before, fact, every, not",
        "next.2": "this has to be a table, not a fraction",
    }


def test_a_refusal_without_words_of_ours_still_says_what_to_do() -> None:
    class Odd(BaseModel):
        share: int = Field(multiple_of=7)

    with pytest.raises(ValidationError) as caught:
        Odd.model_validate({"share": 8})
    said = list(explain(Odd, {"share": 8}, caught.value))
    sentence = "this value cannot be used (multiple_of); compare it with another entry"
    assert said == [("share", sentence)]


def test_a_large_pack_loads_quickly(tmp_path: Path) -> None:
    """Aim 150 ms on a quiet machine; the test allows for a busy one."""
    pack = copy(tmp_path)
    rule = (pack / "rules/seven_days.toml").read_text(encoding="utf-8")
    texts: dict[str, str] = {"zh_CN": "", "en": ""}
    for number in range(150):
        (pack / f"rules/rule_{number}.toml").write_text(rule, encoding="utf-8")
        for language in texts:
            texts[language] += f'[rule_{number}]\ntitle = "{"题" * 20}"\nsummary = "{"文" * 120}"\n'
    for language, text in texts.items():
        (pack / f"text/{language}/rules-more.toml").write_text(text, encoding="utf-8")
    outcomes, classes = (pack / "outcomes.toml"), (pack / "taxonomy.toml")
    names = ", ".join(f'"rule_{number}"' for number in range(40))
    many = "".join(f"[class_{number}]\nrules = [{names}]\n" for number in range(25))
    outcomes.write_text(outcomes.read_text(encoding="utf-8") + many, encoding="utf-8")
    more = "".join(
        f'[class_{number}]\ncode = "X"\naxis = "issue"\npriority = {number}\n'
        for number in range(25)
    )
    classes.write_text(classes.read_text(encoding="utf-8") + more, encoding="utf-8")
    best = min(_seconds(pack) for _ in range(3))
    assert best < 0.5


def _seconds(pack: Path) -> float:
    start = time.perf_counter()
    loaded = load(pack)
    assert len(loaded.rules) == 152
    return time.perf_counter() - start
