"""A prompter that answers from a script and fails on a question nobody expected."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from refundwizard.ui.prompter import Choice


class ScriptedPrompter:
    """Put answers in `answers` (ids, paths or None), in the order they will be asked for."""

    def __init__(self) -> None:
        self.answers: list[object] = []
        self.told: list[str] = []
        self.asked: list[str] = []
        self.is_telling_expected = False

    def _next(self, question: str) -> object:
        self.asked.append(question)
        assert self.answers, f"an unexpected question: {question}"
        return self.answers.pop(0)

    def ask(self, title: str, text: str, choices: Sequence[Choice], details: str = "") -> str:
        answer = self._next(f"{title}: {text}{details}")
        assert answer in [choice.id for choice in choices], f"{answer} is no choice of {choices}"
        return str(answer)

    def tell(self, title: str, text: str, details: str = "") -> None:
        assert self.is_telling_expected, f"an unexpected message: {title}: {text}{details}"
        self.told.append(text)

    def open_files(self, title: str, kinds: str = "") -> tuple[Path, ...]:
        answer = self._next(f"{title} {kinds}")
        assert isinstance(answer, tuple)
        return answer

    def open_folder(self, title: str) -> Path | None:
        answer = self._next(title)
        assert answer is None or isinstance(answer, Path)
        return answer

    def save_path(self, title: str, suggested: str, kinds: str = "") -> Path | None:
        answer = self._next(f"{title} {suggested} {kinds}")
        assert answer is None or isinstance(answer, Path)
        return answer
