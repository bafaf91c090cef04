"""What one pack says differently from another."""

from __future__ import annotations

from refundwizard.domain.pack_changes import Change, compare, counts
from tests.knowledge_files import load_shipped


def with_table(pack, table: str, **entries):
    """A pack in which entries are other ones, or gone (None)."""
    kept = {**getattr(pack, table), **{name: each for name, each in entries.items() if each}}
    for name in (name for name, each in entries.items() if each is None):
        del kept[name]
    return pack.model_copy(update={table: kept})


def with_word(pack, key: str, text: str, lang: str = "zh_CN"):
    texts = {**pack.texts, lang: {**pack.texts[lang], key: text}}
    return pack.model_copy(update={"texts": texts})


def test_the_same_pack_differs_in_nothing() -> None:
    assert compare(load_shipped(), load_shipped(), "zh_CN") == ()


def test_added_changed_and_removed_entries_are_named_by_their_words() -> None:
    old = load_shipped()
    rule = old.rules["cpl_25_right"]
    new = with_table(old, "rules", cpl_25_right=None, brand_new=rule)
    new = with_word(new, "rules.brand_new.title", "新的一条")
    gone = old.texts["zh_CN"]["rules.cpl_25_right.title"]
    assert compare(old, new, "zh_CN") == (
        Change("rules", "added", "brand_new", "新的一条"),
        Change("rules", "removed", "cpl_25_right", gone),
    )


def test_an_entry_has_changed_by_its_values_or_by_its_words_in_any_language() -> None:
    old = load_shipped()
    shop = old.platforms["xiaohongshu"]
    by_value = with_table(
        old, "platforms", xiaohongshu=shop.model_copy(update={"max_requests": 99})
    )
    by_word = with_word(old, "platforms.xiaohongshu.apply", "elsewhere", "en")
    assert [each.id for each in compare(old, by_value, "en")] == ["xiaohongshu"]
    assert [each.id for each in compare(old, by_word, "zh_CN")] == ["xiaohongshu"]


def test_a_letter_has_changed_by_its_body() -> None:
    old = load_shipped()
    name = min(old.bodies)
    new = old.model_copy(update={"bodies": {**old.bodies, name: {"zh_CN": "x", "en": "y"}}})
    assert [(each.table, each.kind, each.id) for each in compare(old, new, "en")] == [
        ("letters", "changed", name)
    ]


def test_words_of_a_version_count_for_its_rule() -> None:
    old = load_shipped()
    name, stem = next(
        (name, version.words)
        for name, rule in old.rules.items()
        for version in rule.versions.values()
        if version.words
    )
    new = with_word(old, f"rules.{stem}.summary", "anders")
    assert [each.id for each in compare(old, new, "zh_CN")] == [name]


def test_an_entry_without_a_name_is_called_by_its_id_and_counts_add_up() -> None:
    old = load_shipped()
    tip = next(iter(old.tips.values()))
    changes = compare(old, with_table(old, "tips", nameless=tip), "zh_CN")
    assert [each.title for each in changes] == ["nameless"]
    assert counts(changes) == {"tips": {"added": 1, "changed": 0, "removed": 0}}
