"""The keys knowledge may have, as a list: whoever adds one says what older programs do with it.

A program refuses knowledge with a key it does not know, and can say "needs a newer version" only
where the file's format number is higher than its own. So once knowledge files of one format are in
people's hands, a new key needs a higher ``FORMAT`` in ``storage/knowledge_file.py``; then
``--update-golden`` writes the list anew.
"""

from __future__ import annotations

from pathlib import Path

from refundwizard.domain.pack import Pack
from refundwizard.storage.knowledge_file import FORMAT

GOLDEN = Path(__file__).resolve().parent.parent / "golden" / "pack_keys.txt"


def keys() -> str:
    schema = Pack.model_json_schema()
    parts = {"Pack": schema, **schema["$defs"]}
    named = sorted(
        f"{name}.{key}" for name, each in parts.items() for key in each.get("properties", ())
    )
    return "\n".join((f"format {FORMAT}", *named, ""))


def test_no_key_was_added_or_taken_away_without_a_thought_for_older_programs(update_golden) -> None:
    if update_golden:
        GOLDEN.write_text(keys(), encoding="utf-8")
    assert keys() == GOLDEN.read_text(encoding="utf-8"), (
        "the keys of knowledge changed; see the top of this file for what has to be raised"
    )


def test_a_key_nobody_knows_is_seen() -> None:
    """The control."""
    assert "Pack.renamed" in keys()
    assert keys().startswith(f"format {FORMAT}\n")
