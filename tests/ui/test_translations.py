"""The words of the window: complete, found, and free of what a translator cannot handle."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QTranslator

from devtools import translations as catalogues

ROOT = Path(__file__).resolve().parent.parent.parent
UI = sorted((ROOT / "refundwizard" / "ui").rglob("*.py"))


def parsed(path: Path) -> ET.ElementTree:
    return ET.parse(path)  # noqa: S314 - our own file


def calls(path: Path) -> Iterator[ast.Call]:
    """The calls of a file that ask for a translation."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and ast.unparse(node.func) in {
            "self.tr",
            "say",
            "QCoreApplication.translate",
        }:
            yield node


@pytest.mark.parametrize("catalogue", catalogues.catalogues(), ids=lambda path: path.stem)
def test_every_string_is_translated(catalogue: Path) -> None:
    assert catalogues.unfinished(catalogue) == ()


def test_the_catalogues_are_in_step_with_the_code() -> None:
    assert [said for said in catalogues.findings() if "out of step" in said] == []


def test_what_is_to_be_translated_is_a_plain_string() -> None:
    wrong = [
        f"{path.name}:{call.lineno}"
        for path in UI
        for call in calls(path)
        for argument in call.args[:2]
        if isinstance(argument, ast.JoinedStr | ast.BinOp)
    ]
    assert wrong == []


@pytest.mark.parametrize("catalogue", catalogues.catalogues(), ids=lambda path: path.stem)
def test_every_context_holds_something(catalogue: Path) -> None:
    tree = parsed(catalogue)
    for context in tree.iter("context"):
        assert (context.findtext("name") or "").strip()
        assert context.findall("message"), context.findtext("name")


def test_placeholders_survive_translation() -> None:
    import re

    fields = re.compile(r"%n|\{\w+\}")
    tree = parsed(ROOT / "translations" / "refundwizard_zh_CN.ts")
    for message in tree.iter("message"):
        source = message.findtext("source") or ""
        translation = message.find("translation")
        assert translation is not None
        text = "".join(translation.itertext())
        assert set(fields.findall(text)) == set(fields.findall(source)), source


def test_chinese_words_keep_to_the_house_style() -> None:
    tree = parsed(ROOT / "translations" / "refundwizard_zh_CN.ts")
    for message in tree.iter("message"):
        text = "".join(message.find("translation").itertext())
        for forbidden in ("！", "您", "亲", "抱歉", "·", "保证", "一定"):
            assert forbidden not in text, text


def test_qts_own_words_are_there_in_chinese(qapp: object) -> None:
    from PySide6.QtCore import QLibraryInfo

    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    assert QTranslator().load("qtbase_zh_CN", folder)
