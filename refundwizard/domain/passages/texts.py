"""The texts of a case and what became of them: prepared, sent, answered, said in a call.

Only what the shopper recorded as sent is called sent, and it stands as it was sent.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from refundwizard.domain.document import Bullet, CheckItem, Quote
from refundwizard.domain.letter_fields import label
from refundwizard.domain.tone import length

if TYPE_CHECKING:
    from collections.abc import Iterator

    from refundwizard.domain.document import Block
    from refundwizard.domain.draft_result import DraftResult
    from refundwizard.domain.passages.brief import Brief
    from refundwizard.domain.records import Call, Message

LETTER_LANGUAGE: Final = "zh_CN"
"""The language of what is sent, whatever the window's."""


def heading(brief: Brief) -> str:
    """Return which heading the texts stand under; it says “not sent” only while that is so."""
    is_sent = any(draft.state in ("sent", "answered") for draft in brief.found.drafts)
    return "letters" if is_sent else "drafts"


def unsent(brief: Brief) -> bool:
    """Tell whether a prepared text waits to be sent."""
    return any(not message.is_sent for message in brief.case.messages)


def drafts(brief: Brief) -> Iterator[Block]:
    """Yield every text with what is blank in it and how far it is; the short ones in full.

    What is sent is Chinese whatever the reader's language; a gloss stands below it for others.
    Texts of later steps stand here once something became of them.
    """
    for draft in brief.found.drafts:
        if not draft.is_main and not _is_recorded(brief, draft):
            continue
        sent = _sent(brief, draft)
        if draft.language == LETTER_LANGUAGE:
            yield _draft(brief, draft, sent)
        if draft.length == "chat" and draft.language == LETTER_LANGUAGE:
            yield _in_full(brief, draft, sent)
        elif draft.length == "chat" and draft.language == brief.words.lang and sent is None:
            yield Quote(label=brief.say("drafts.gloss", name=_name(brief, draft)), text=draft.text)


def _is_recorded(brief: Brief, draft: DraftResult) -> bool:
    return any(message.letter == draft.id for message in brief.case.messages)


def _in_full(brief: Brief, draft: DraftResult, sent: Message | None) -> Quote:
    name = _name(brief, draft)
    if sent is None:
        return Quote(label=brief.say("drafts.text", name=name), text=draft.text)
    label_sent = brief.say("drafts.text_sent", name=name, day=brief.moment(sent.at))
    return Quote(label=label_sent, text=sent.text)


def _sent(brief: Brief, draft: DraftResult) -> Message | None:
    """Return what went out of a letter, where nothing was prepared from it since."""
    if draft.state not in ("sent", "answered"):
        return None
    out = [each for each in brief.case.messages if each.letter == draft.id and each.went_out]
    return max(out, key=lambda each: each.at, default=None)


def _name(brief: Brief, draft: DraftResult) -> str:
    return brief.words.get(f"letters.{draft.id}.name", draft.id)


def _draft(brief: Brief, draft: DraftResult, sent: Message | None) -> CheckItem:
    name = _name(brief, draft)
    purpose = brief.words.get(f"letters.{draft.id}.purpose")
    details = [purpose, *(_to_do(brief, draft) if sent is None else [_sent_line(brief, sent)])]
    kept = tuple(line for line in details if line)
    return CheckItem(text=name, strong=name, details=kept, ticked=sent is not None)


def _sent_line(brief: Brief, sent: Message) -> str:
    return brief.say("drafts.sent", day=brief.moment(sent.at), channel=_channel(brief, sent))


def _to_do(brief: Brief, draft: DraftResult) -> Iterator[str]:
    yield brief.say("drafts.length", count=length(draft.text), limit=draft.limit)
    if draft.missing:
        blanks = brief.listed(label(field, brief.words) for field in draft.missing)
        yield brief.say("drafts.blanks", fields=blanks)
    if draft.warnings:
        yield brief.say("drafts.warnings", count=len(draft.warnings))
    for message in brief.case.messages:
        if message.letter == draft.id and not message.is_sent:
            yield brief.say("drafts.prepared", day=brief.moment(message.at))


def messages(brief: Brief) -> Iterator[Block]:
    """Yield what was recorded, the oldest first, and what is prepared and not sent before it."""
    for message in sorted(brief.case.messages, key=lambda each: (each.is_sent, each.at)):
        yield Bullet(text=_line(brief, message))


def _line(brief: Brief, message: Message) -> str:
    day, channel = brief.moment(message.at), _channel(brief, message)
    name = brief.words.get(f"letters.{message.letter}.name", message.letter)
    if message.call is not None and message.is_call:
        return _called(brief, message.call, day)
    if not message.is_sent:
        return brief.say("messages.prepared", name=name, channel=channel, day=day)
    if name:
        return brief.say("messages.out_letter", name=name, channel=channel, day=day)
    return brief.say(f"messages.{message.direction}", day=day, channel=channel)


def _called(brief: Brief, call: Call, day: str) -> str:
    until = brief.moment(call.promised_by) if call.promised_by is not None else ""
    said = {
        "agent": call.agent,
        "ticket": call.ticket,
        "promise": call.promise,
        "promised_by": until,
    }
    parts = [brief.say(f"messages.{key}", value=value) for key, value in said.items() if value]
    if not parts:
        return brief.say("messages.call_plain", day=day)
    return brief.say("messages.call", day=day, details=brief.listed(parts))


def _channel(brief: Brief, message: Message) -> str:
    return brief.words.get(f"channels.{message.channel}", message.channel)
