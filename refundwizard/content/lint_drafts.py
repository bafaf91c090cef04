"""Check of what letters say: every sentence of theirs rests on something (RW405)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refundwizard.content.findings import Finding, Job
from refundwizard.domain.provenance import KINDS, REFERENCES, basis, fixed, sentences
from refundwizard.domain.words import pieces_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from refundwizard.domain.pack import Letter, Pack


def check_rests(job: Job) -> Iterator[Finding]:
    """Yield RW405 for letters in their own language; the others only translate it."""
    own = job.pack.languages[0]
    for letter in job.pack.letters.values():
        body = job.pack.bodies[letter.id].get(own, "")
        yield from _unfounded(letter, body, own)
        yield from _bases(job.pack, letter)


def _unfounded(letter: Letter, body: str, own: str) -> Iterator[Finding]:
    begun = [each for line in body.split("\n") for each in sentences(pieces_of(line))]
    starts = [(fixed(each) or each[0][0]).strip() for each in begun]
    for sentence in filter(None, map(fixed, begun)):
        if not basis(letter, sentence):
            message = f"“{sentence}” rests on nothing; say under `rests` what it is or rests on"
            yield Finding("RW405", f"letters/{letter.id}/{own}.txt", message)
    for key in letter.rests:
        if not any(start.startswith(key) for start in starts):
            message = f"no sentence begins with “{key}”; correct or remove it"
            yield Finding("RW405", f"letters/{letter.id}/letter.toml", message)


def _bases(pack: Pack, letter: Letter) -> Iterator[Finding]:
    where = f"letters/{letter.id}/letter.toml"
    for each in (name for names in letter.rests.values() for name in names):
        kind, _, name = each.partition(":")
        table = REFERENCES.get(kind)
        if table is None and each not in KINDS:
            message = f"`{each}` is no basis of a sentence; write one of its kinds, or `rule:ID`"
            yield Finding("RW405", where, message)
        elif table is not None and name not in getattr(pack, table):
            message = f"`{name}` does not exist in {table}; correct the name or add it"
            yield Finding("RW405", where, message)
        elif kind == "rule" and pack.rules[name].shown_strength == "unverified":
            message = f"it rests on `{name}`, which nobody has read in full; use another rule"
            yield Finding("RW405", where, message)
