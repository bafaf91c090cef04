"""Tables that put every sentence of every draft beside what it rests on, into `docs/review/`.

    python3 dev.py content review            write the tables
    python3 dev.py content review --check    say which differ from what would be written

One file for each of six cases; who knows the law, or once was such a shopper, reads them line by
line. The cases are those the scenarios tell, with a few answers more, so that the later texts have
something to say.
"""

from __future__ import annotations

import re
import sys
import tomllib
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final

from devtools.places import ROOT, say
from devtools.review_words import Basis
from refundwizard.content.load import load
from refundwizard.domain.answers_file import KEYS, read_answers
from refundwizard.domain.assess import assess
from refundwizard.domain.forms import forms_of
from refundwizard.domain.materials import material_of
from refundwizard.domain.moments import beijing, start_of
from refundwizard.domain.provenance import provenance
from refundwizard.domain.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from refundwizard.domain.assessment import Assessment
    from refundwizard.domain.case import Case
    from refundwizard.domain.draft_result import DraftResult
    from refundwizard.domain.forms import FormResult
    from refundwizard.domain.letter_fields import Material
    from refundwizard.domain.pack import Pack

OUT: Final = ROOT / "docs" / "review"
CONTENT: Final = ROOT / "resources" / "content" / "cn"
SCENARIOS: Final = ROOT / "tests" / "scenarios"


@dataclass(frozen=True)
class Told:
    """A case to lay open.

    Attributes:
        file: the scenario file.
        scenario: how the scenario's name begins.
        more: answers beside those of the scenario.
    """

    file: str
    scenario: str
    more: dict[str, Any]


_SELLER: Final = {
    "seller_identified": "yes",
    "seller_registered": "示例市暖绒服饰有限公司",
    "seller_address": "示例省示例市示例路 1 号",
}

CASES: Final = {
    "s1": Told("s1_seven_day.toml", "S1: once confirmed", {}),
    "s2": Told(
        "s2_not_as_described.toml",
        "S2: with the product page attached",
        {
            **_SELLER,
            "merchant_reply": "图片仅供参考，商品没有问题，最多补你一张券",
            "main_point_differs": "yes",
            "can_name_the_difference": "yes",
            "voucher_not_agreed": "yes",
            "for_own_use": "yes",
        },
    ),
    "s5": Told(
        "s5_partial_refund.toml",
        "S5: pro rata for a fault",
        {
            "merchant_reply": "开过发票，要扣税点",
            "no_tax_deal": "yes",
        },
    ),
    "s9": Told("counterfeit.toml", "S9: a jade bangle", {}),
    "s10": Told(
        "s10_not_shipped.toml",
        "S10: eighteen days late",
        {"merchant_reply": "工厂延期了，缺货，再等等", "promised_day_passed": "yes"},
    ),
    "s11": Told(
        "s11_wedding_dress.toml",
        "S11 写“定金”",
        {"merchant_reply": "定金一律不退", "deal_failed_by_seller": "yes"},
    ),
}
"""By the name of the file that is written."""


@dataclass(frozen=True)
class Opened:
    """An assessed case with what its drafts are made of."""

    pack: Pack
    case: Case
    found: Assessment
    facts: Material

    def words(self, language: str) -> Words:
        """Return the words of a language."""
        return Words(language, self.pack.texts, self.pack.languages[0])

    @property
    def drafts(self) -> tuple[DraftResult, ...]:
        """The drafts and scripts in the language they are sent in."""
        own = self.pack.languages[0]
        every = (*self.found.drafts, *self.found.scripts)
        return tuple(draft for draft in every if draft.language == own)


def opened(pack: Pack, told: Told) -> Opened:
    """Return a case of a scenario, assessed.

    Raises:
        LookupError: the scenario, or a problem to write about, does not exist.
    """
    text = (SCENARIOS / told.file).read_text(encoding="utf-8")
    rows = tomllib.loads(text)["scenario"]
    data = next((row for row in rows if row["name"].startswith(told.scenario)), None)
    if data is None:
        message = f"{told.file} has no scenario “{told.scenario}…”"
        raise LookupError(message)
    given = {key: data[key] for key in KEYS if key in data}
    now = _moment(data["as_of"])
    case = read_answers(pack, {**given, "answers": {**data["answers"], **told.more}}, now)
    found = assess(pack, case, now)
    facts = material_of(pack, case, found)
    if facts is None:
        message = f"“{told.scenario}…” has no problem yet"
        raise LookupError(message)
    return Opened(pack, case, found, facts)


def _moment(given: date) -> datetime:
    return beijing(given) if isinstance(given, datetime) else start_of(given)


# ------------------------------------------------------------------------------------- the tables


def table_file(name: str, case: Opened) -> str:
    """Return the text of a file: every draft with its gloss, then the copy packs."""
    lines = [
        f"# {name.upper()}: every sentence and what it rests on",
        "",
        "Written by `python3 dev.py content review`; change the texts, not this file.",
        f"The day of the case is {case.facts.as_of:%Y-%m-%d}. Particulars of the shopper stand as",
        "tokens in double brackets; they are filled in when a text leaves the program.",
    ]
    for draft in case.drafts:
        lines += _draft(draft, case)
    for form in forms_of(case.pack, case.case, case.found):
        lines += _form(form, case)
    return "\n".join(lines) + "\n"


def _draft(draft: DraftResult, case: Opened) -> Iterator[str]:
    name = case.words("en").get(f"letters.{draft.id}.name", draft.id)
    yield from ("", f"## {name} (`{draft.id}`)", "")
    yield f"Channel `{draft.channel}`, at most {draft.limit} characters."
    own = case.pack.languages[0]
    words = case.words(own)
    basis = Basis(case.facts, case.found, words)
    yield from ("", f"| {own} | 依据 |", "|---|---|")
    for each in provenance(case.pack.letters[draft.id], case.facts, words):
        rests = "<br>".join(map(_cell, basis.said(each.text, each.sources)))
        yield f"| {_cell(each.text)} | {rests} |"
    for gloss in (*case.found.drafts, *case.found.scripts):
        if gloss.id == draft.id and gloss.language != own:
            yield from ("", f"| in {gloss.language}, for the shopper alone |", "|---|")
            yield from (f"| {_cell(line)} |" for line in gloss.text.split("\n") if line)


def _form(form: FormResult, case: Opened) -> Iterator[str]:
    words, own = case.words("en"), case.words(case.pack.languages[0])
    name = words.get(f"forms.{form.id}.name", form.id)
    yield from ("", f"## Copy pack: {name} (`{form.id}`)", "")
    yield from ("| field | zh_CN | en |", "|---|---|---|")
    for field in form.fields:
        label = own.get(f"forms.{form.id}.fields.{field.id}.label", field.id)
        yield f"| {_cell(label)} | {_cell(field.text)} | {_cell(field.gloss)} |"


def _cell(text: str) -> str:
    return text.strip().replace("|", "\\|").replace("\n", "<br>")


def tables() -> dict[str, str]:
    """Return every file by its name."""
    pack = load(CONTENT)
    return {f"{name}.md": table_file(name, opened(pack, told)) for name, told in CASES.items()}


# --------------------------------------------------------------------------------- reading it back


def rows_of(text: str) -> dict[str, list[tuple[str, str]]]:
    """Return the rows of a file by draft: a sentence as it stands there, and its basis."""
    found: dict[str, list[tuple[str, str]]] = {}
    draft, current = "", ""
    for line in text.split("\n"):
        if heading := re.match(r"## (?!Copy pack).*\(`(\w+)`\)$", line):
            draft, current = heading[1], ""
        elif line.startswith("## "):
            draft, current = "", ""
        elif not line.startswith("| "):
            current = current if line.startswith("|---") else ""
        elif not current:
            current = line.split("|")[1].strip()
        elif draft and not current.startswith("in "):
            sentence, rests = re.split(r"(?<!\\)\|", line)[1:3]
            found.setdefault(draft, []).append((sentence.strip(), rests.strip()))
    return found


def faults(text: str, drafts: dict[str, str]) -> list[str]:
    """Return what is wrong with a file: a sentence without basis, missing, twice, or out of order.

    Args:
        text: the file.
        drafts: the text of each draft as it is sent.
    """
    rows = rows_of(text)
    said = [f"{name} is not in it" for name in drafts if name not in rows]
    for name, lines in rows.items():
        said += [f"{name}: “{each}” rests on nothing" for each, rests in lines if not rests]
        if _bare("".join(each for each, _ in lines)) != _bare(_cell(drafts.get(name, ""))):
            said.append(f"{name}: its sentences are not its text")
    return said


def _bare(text: str) -> str:
    return re.sub(r"\s", "", text.replace("<br>", ""))


def main(arguments: Sequence[str]) -> int:
    """Write the tables, or with `--check` only say which differ."""
    written = tables()
    stale = [name for name, text in written.items() if _read(OUT / name) != text]
    if "--check" in arguments:
        for name in stale:
            say(f"docs/review/{name} is not what `python3 dev.py content review` writes")
        return 1 if stale else 0
    OUT.mkdir(parents=True, exist_ok=True)
    for name in stale:
        (OUT / name).write_text(written[name], encoding="utf-8", newline="\n")
    say(f"docs/review: {len(stale)} of {len(written)} files changed")
    return 0


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
