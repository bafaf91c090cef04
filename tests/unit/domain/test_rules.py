from __future__ import annotations

from datetime import date

from refundwizard.domain.rules import in_force, started_on
from tests.builders import TABLES, pack

RULE = pack().rules["repealed_rule"]


def test_a_version_is_in_force_from_its_day_until_the_next_or_a_repeal():
    assert in_force(RULE, date(2019, 12, 31)) is None
    assert in_force(RULE, date(2020, 1, 1)) is not None
    assert in_force(RULE, date(2026, 4, 14)) is not None
    assert in_force(RULE, date(2026, 4, 15)) is None


def test_the_day_a_version_started_is_known_while_it_is_in_force():
    assert started_on(RULE, date(2026, 4, 14)) == date(2020, 1, 1)
    assert started_on(RULE, date(2026, 4, 15)) is None
    assert started_on(RULE, date(2019, 1, 1)) is None


def test_a_secondary_reading_is_unverified_whatever_its_rank():
    entry = TABLES["rules"]["return_right"] | {"read": "secondary"}
    assert pack(rules={"return_right": entry}).rules["return_right"].shown_strength == "unverified"
    assert RULE.shown_strength == "regulation"
