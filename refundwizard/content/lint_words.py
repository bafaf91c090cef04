"""Checks of words and letters: missing, unused, stale, too long, out of step (RW4xx, RW5xx)."""

from __future__ import annotations

from datetime import date
from string import Template
from typing import TYPE_CHECKING, Final

from refundwizard.content.findings import Finding, Job, listed
from refundwizard.content.wanted import OWN_TABLES, is_allowed, needed_words, rule_stems
from refundwizard.domain.rules import started_on
from refundwizard.domain.tone import length

if TYPE_CHECKING:
    from collections.abc import Iterator

    from refundwizard.domain.pack import Letter, Pack

CHAT_LIMIT: Final = 200
"""The most characters of a chat message."""

_BANNED: Final = (
    ("投诉举报处理暂行办法", date(2026, 4, 15)),
    ("45 个工作日", date.min),
    ("45个工作日", date.min),
    ("一定能退", date.min),
    ("不赔就曝光", date.min),
    ("同时向多个部门投诉", date.min),
)
"""Stale or harmful phrases with the day from which they are."""

_FREE: Final = "dates."
"""Every language writes a day in its own way, with or without the year."""

_LOUD: Final = ("！", "!", "·")


def check_words(job: Job) -> Iterator[Finding]:
    """Yield RW501 to RW506."""
    yield from _missing(job.pack)
    yield from _unused(job.pack)
    yield from _banned(job)
    yield from _loud(job.pack)
    yield from _uneven(job.pack)


def _file(language: str, key: str) -> str:
    table, _, rest = key.partition(".")
    return f"text/{language}/{table}.toml: {rest}"


def _missing(pack: Pack) -> Iterator[Finding]:
    """Words are missing where they are needed, or where another language has them."""
    everywhere = {key for words in pack.texts.values() for key in words}
    for language in pack.languages:
        words = pack.texts[language]
        for key in needed_words(pack) | everywhere:
            if not words.get(key):
                message = f"these words are missing in {language}; write them"
                yield Finding("RW501", _file(language, key), message)


def _unused(pack: Pack) -> Iterator[Finding]:
    needed = needed_words(pack)
    for language in pack.languages:
        for key in pack.texts[language].keys() - needed:
            if key.partition(".")[0] in OWN_TABLES and not is_allowed(pack, key):
                message = "nothing shows these words; correct the key or remove them"
                yield Finding("RW502", _file(language, key), message)


def _banned(job: Job) -> Iterator[Finding]:
    for where, text in _said(job):
        for phrase, since in _BANNED:
            if phrase in text and job.release >= since:
                message = f"“{phrase}” is out of date or does harm; write what holds today"
                yield Finding("RW503", where, message)


def _said(job: Job) -> Iterator[tuple[str, str]]:
    """Yield the texts that advise: tips, drafts, answers to excuses, rules in force."""
    pack = job.pack
    keys = [f"tips.{tip.id}.text" for tip in pack.tips.values() if tip.kind != "dont"]
    forms = ("chat", "formal", "told")
    keys += [f"rebuttals.{name}.{part}" for name in pack.rebuttals for part in forms]
    keys += [f"prevention.{name}.{part}" for name in pack.prevention for part in ("reason", "ask")]
    keys += [f"defences.{name}.answer" for name in pack.defences]
    keys += [f"guards.{name}.safer" for name in pack.guards]
    for rule in pack.rules.values():
        day = started_on(rule, job.release)
        if day is not None:
            stem = rule_stems(pack, rule.id)[sorted(rule.versions).index(day)]
            keys += [f"{stem}.title", f"{stem}.summary"]
    for language, words in pack.texts.items():
        for key in keys:
            yield _file(language, key), words.get(key, "")
    for letter, bodies in pack.bodies.items():
        for language, body in bodies.items():
            yield f"letters/{letter}/{language}.txt", body


def _loud(pack: Pack) -> Iterator[Finding]:
    texts = [(_file("zh_CN", key), text) for key, text in pack.texts.get("zh_CN", {}).items()]
    texts += [
        (f"letters/{letter}/zh_CN.txt", bodies.get("zh_CN", ""))
        for letter, bodies in pack.bodies.items()
    ]
    for where, text in texts:
        for mark in _LOUD:
            if mark in text:
                message = f"“{mark}” stands in a Chinese text; write it without"
                yield Finding("RW504", where, message)


def _uneven(pack: Pack) -> Iterator[Finding]:
    reference, *others = pack.languages
    for key, text in pack.texts[reference].items():
        if key.startswith(_FREE):
            continue
        if not Template(text).is_valid():
            message = "a `$` names no field; write `$name`, or `$$` for the sign"
            yield Finding("RW506", _file(reference, key), message)
        for language in others:
            other = pack.texts[language].get(key)
            if other and _fields(other) != _fields(text):
                message = (
                    f"the fields differ from {reference}: {listed(_fields(other) ^ _fields(text))};"
                    " use the same in both"
                )
                yield Finding("RW505", _file(language, key), message)


def _fields(text: str) -> frozenset[str]:
    return frozenset(Template(text).get_identifiers())


def check_letters(job: Job) -> Iterator[Finding]:
    """Yield RW401, RW403 and RW404."""
    yield from _form_fields(job)
    for letter in job.pack.letters.values():
        bodies = job.pack.bodies[letter.id]
        yield from _letter_fields(job, letter, bodies)
        yield from _length(letter, bodies.get(job.pack.languages[0], ""), job.pack.languages[0])
        sets = {language: _fields(body) for language, body in bodies.items()}
        reference, *others = job.pack.languages
        for language in others:
            if sets[language] != sets[reference]:
                odd = listed(sets[language] ^ sets[reference])
                message = f"the fields differ from {reference}: {odd}; use the same in both"
                yield Finding("RW403", f"letters/{letter.id}/{language}.txt", message)


def _form_fields(job: Job) -> Iterator[Finding]:
    """Fields of a form are filled like letters: from answers and from what is worked out."""
    known = job.pack.questions.keys() | job.engine.derived
    for form in job.pack.forms.values():
        for field in form.fields:
            key = f"forms.{form.id}.fields.{field.id}.text"
            texts = (words.get(key, "") for words in job.pack.texts.values())
            named = {*field.needed, *(name for text in texts for name in _fields(text))}
            for name in sorted(named - known):
                message = f"`{name}` is no question and nothing derives it; correct the name"
                yield Finding("RW401", f"forms.toml: {form.id}.{field.id}", message)


def _letter_fields(job: Job, letter: Letter, bodies: dict[str, str]) -> Iterator[Finding]:
    known = job.pack.questions.keys() | job.engine.derived
    declared = {*letter.needed, *letter.optional}
    for name in sorted(declared - known):
        message = f"the field `{name}` is no question and nothing derives it; correct the name"
        yield Finding("RW401", f"letters/{letter.id}/letter.toml", message)
    for language, body in bodies.items():
        where = f"letters/{letter.id}/{language}.txt"
        if not Template(body).is_valid():
            yield Finding(
                "RW401", where, "a `$` names no field; write `$name`, or `$$` for the sign"
            )
        for name in sorted(_fields(body) - declared):
            message = f"the field `{name}` is not in letter.toml; add it to `needed` or `optional`"
            yield Finding("RW401", where, message)


def _length(letter: Letter, body: str, own: str) -> Iterator[Finding]:
    """Yield RW404 for the text that is sent; a translation beside it has no limit."""
    if letter.length == "chat" and letter.limit > CHAT_LIMIT:
        message = f"a chat message may have {CHAT_LIMIT} characters at most; lower `limit`"
        yield Finding("RW404", f"letters/{letter.id}/letter.toml", message)
    count = length(_emptied(body, frozenset(letter.optional)))
    if count > letter.limit:
        message = f"{count} characters with all fields empty, {letter.limit} allowed; shorten it"
        yield Finding("RW404", f"letters/{letter.id}/{own}.txt", message)


def _emptied(body: str, optional: frozenset[str]) -> str:
    """Return a letter with no field filled in: lines of optional fields go as a whole."""
    lines = [line for line in body.split("\n") if _fields(line).isdisjoint(optional)]
    text = "\n".join(lines)
    return Template(text).safe_substitute(dict.fromkeys(_fields(text), ""))
