"""Checks of the glossary: what states a rule says which one (RW208)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from refundwizard.content.findings import Finding, Job

if TYPE_CHECKING:
    from collections.abc import Iterator

_STATES: Final = re.compile(
    r"应当|不得|必须|法定|依法"
    r"|[0-9一二两三四五六七八九十] ?(?:个工作日|个月|小时|天|日|年|倍|元|%)"
    r"|\b(?:must|may not|by law|statutory)\b"
    r"|\b[0-9]+ (?:working days?|days?|months?|years?|hours?|times|yuan)\b"
)
"""What is only said where a rule says it: a duty, a period, a multiple."""


def check_terms(job: Job) -> Iterator[Finding]:
    """Yield RW208."""
    for term in job.pack.glossary.values():
        for language in job.pack.languages:
            text = job.pack.texts[language].get(f"glossary.{term.id}.text", "")
            found = _STATES.search(text)
            if found is not None and not term.rules:
                message = (
                    f"“{found.group()}” states a rule and none is named; add it to `rules`,"
                    " or say what the word means without it"
                )
                yield Finding("RW208", f"glossary.toml: {term.id}", message)
                break
