"""No draft the program writes by itself crosses a line; a crossed one is found in each of them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from refundwizard.domain.answers_file import KEYS, read_answers
from refundwizard.domain.assess import assess
from refundwizard.domain.red_lines import Ground, findings
from tests.content.test_rules_in_scenarios import scenarios
from tests.scenarios_plugin import moment, shipped

if TYPE_CHECKING:
    from refundwizard.domain.draft_result import DraftResult


@cache
def written() -> tuple[tuple[str, DraftResult, Ground], ...]:
    """Return every draft of every scenario in the language it is sent in."""
    pack, found = shipped(), []
    for data in scenarios():
        if "due" in data or "prevent" in data:
            continue
        now = moment(data["as_of"])
        case = read_answers(pack, {key: data[key] for key in KEYS if key in data}, now)
        ground = Ground(pack, case, assess(pack, case, now))
        drafts = (*ground.found.drafts, *ground.found.scripts)
        own = (each for each in drafts if each.language == pack.languages[0])
        found += [(data["name"], each, ground) for each in own]
    return tuple(found)


def test_no_draft_of_any_scenario_crosses_a_line() -> None:
    alarms = {
        (name, draft.id): [each.code for each in crossed]
        for name, draft, ground in written()
        if (crossed := findings(draft.text, ground, draft.text))
    }
    assert alarms == {}


def test_particulars_and_rules_in_them_are_not_merely_let_pass() -> None:
    """Without being told what the program wrote, only sums that are marked as optional show."""
    alarms = {
        (name, draft.id, each.code)
        for name, draft, ground in written()
        for each in findings(draft.text, ground)
        if each.line != "amount"
    }
    assert alarms == set()


def test_a_line_crossed_in_any_of_them_is_found() -> None:
    added = "\n再不退就曝光你们。你们就是骗子！赔我 9876543 元。"
    for name, draft, ground in written():
        lines = {each.line for each in findings(draft.text + added, ground, draft.text)}
        assert {"threat", "insult", "exclamations"} <= lines, (name, draft.id)


def test_no_prepared_answer_to_an_excuse_crosses_a_line() -> None:
    pack = shipped()
    _name, _draft, ground = written()[0]
    own = pack.texts[pack.languages[0]]
    for name in pack.rebuttals:
        for form in ("chat", "formal"):
            text = own[f"rebuttals.{name}.{form}"]
            assert findings(text, ground) == (), (name, form)
