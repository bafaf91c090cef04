"""The schema number of a case file, its history, and the steps from each number to the next.

History:
    1: first version. Keys: format, schema, id, rev, saved_at, app, pack, data, evidence, sha256.
    2: data has filings, extensions, points, closings, dates_shown, date_changes; a message has id,
       is_sent, letter, used, call, proof, in_reply_to.
    3: an exhibit has origin, shows, taken_at, software, mask, also; the file has log_head where
       there is a record of the exhibit files.
    4: data has edits.

A step takes the whole table of one schema (checksum left out) and returns that of the next; it is
pure and never drops what the person said. Every new key anywhere in the file is a new number.
Each number has a sample file in tests/legacy/. Older files are brought up in memory and written in
the new shape with the first change; the generation before it is pinned. Newer files are not
touched.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from refundwizard.storage.errors import Corrupt, TooNew

Table = dict[str, object]
Step = Callable[[Table], Table]


@dataclass(frozen=True, slots=True)
class Chain:
    """The current schema number and, for each older one, the step that leads on from it."""

    current: int
    steps: Mapping[int, Step] = field(default_factory=dict)

    def upgrade(self, table: Table, schema: int, where: str = "") -> Table:
        """Return the table as the current schema has it.

        Args:
            table: A table of schema `schema`; it is not changed.
            schema: Its number.
            where: Name of the file, for the error.

        Raises:
            TooNew: The number is above the current one.
            Corrupt: schema (no such number) or shape (a step could not make sense of the table).
        """
        if schema > self.current:
            raise TooNew(schema)
        if schema < 1:
            raise Corrupt("schema", where)
        for number in range(schema, self.current):
            try:
                table = {**self.steps[number](dict(table)), "schema": number + 1}
            except (KeyError, TypeError, ValueError, AttributeError) as error:
                raise Corrupt("shape", where) from error
        return table


def _with_records(table: Table) -> Table:
    """Number the messages and give the case its empty lists; what stood there was sent."""
    data = table["data"]
    if not isinstance(data, dict):
        raise TypeError
    messages = [
        {
            **message,
            "id": f"m{number}",
            "is_sent": True,
            "letter": "",
            "used": {},
            "call": None,
            "proof": "",
            "in_reply_to": "",
        }
        for number, message in enumerate(data["messages"], start=1)
    ]
    keys = ("filings", "extensions", "points", "closings", "date_changes")
    lists: Table = {key: [] for key in keys}
    return {**table, "data": {**data, **lists, "dates_shown": {}, "messages": messages}}


def _with_provenance(table: Table) -> Table:
    """Give exhibits their empty fields; nothing was known about them before."""
    data = table["data"]
    if not isinstance(data, dict):
        raise TypeError
    new: Table = {
        "origin": "",
        "shows": "",
        "taken_at": None,
        "software": "",
        "mask": None,
        "also": [],
    }
    exhibits = [{**exhibit, **new} for exhibit in data["exhibits"]]
    return {**table, "data": {**data, "exhibits": exhibits}}


def _with_edits(table: Table) -> Table:
    """Give the case its list of rewritten letters; nothing could be rewritten before."""
    data = table["data"]
    if not isinstance(data, dict):
        raise TypeError
    return {**table, "data": {**data, "edits": []}}


CHAIN = Chain(current=4, steps={1: _with_records, 2: _with_provenance, 3: _with_edits})
"""The chain of this version."""
