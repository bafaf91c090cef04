"""What a method of reckoning may look at, and the trace it writes while it reckons."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from refundwizard.domain.answers import Money, Unsure
from refundwizard.domain.assessment import Step
from refundwizard.domain.wording import money

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from refundwizard.domain.claim_shapes import Claim
    from refundwizard.domain.conditions import Answers
    from refundwizard.domain.pack import Question


@dataclass(slots=True)
class Sums:
    """One line being reckoned: its claim, the answers in use, the day, and the steps so far.

    ``today`` is None where no day is known; then nothing that runs on can be counted.
    """

    claim: Claim
    answers: Answers
    questions: Mapping[str, Question]
    today: date | None = None
    trace: list[Step] = field(default_factory=list)

    def step(self, code: str, **args: str | int) -> None:
        """Write one step (words ``trace.<code>``)."""
        self.trace.append(Step(code, None, tuple(args.items())))

    def total(self, names: tuple[str, ...]) -> int | None:
        """Return the sum of money answers in fen; None, and why, while one of them is missing.

        An optional question that was left empty counts as nothing.
        """
        amounts = [self._amount(name) for name in names]
        known = [amount for amount in amounts if amount is not None]
        return sum(known) if len(known) == len(amounts) else None

    def _amount(self, name: str) -> int | None:
        answer = self.answers.get(name)
        if isinstance(answer, Money):
            self.step("amount_of", question=name, amount=money(answer.fen))
            return answer.fen
        if isinstance(answer, Unsure):
            self.step("amount_unsure", question=name)
            return None
        question = self.questions.get(name)
        if question is not None and question.optional:
            self.step("nothing_of", question=name)
            return 0
        self.step("amount_missing", question=name)
        return None

    def needed(self, name: str) -> int | None:
        """Return one money answer in fen; here an empty answer is missing, optional or not."""
        if name in self.answers:
            return self.total((name,))
        self.step("amount_missing", question=name)
        return None
