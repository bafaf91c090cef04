"""Text from people and packs is shown as it is, never interpreted."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt, qInstallMessageHandler
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from refundwizard.ui.safe_text import (
    Label,
    set_status_tip,
    set_tooltip,
    tooltip,
    visible,
)
from refundwizard.ui.widgets.meta_line import MetaLine
from refundwizard.ui.widgets.paragraph import Heading, Paragraph

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from refundwizard.ui.theme import Theme

PACKAGE = Path(__file__).resolve().parents[3] / "refundwizard"
DOOR = PACKAGE / "ui" / "safe_text.py"
CLASSES = {
    "QLabel",
    "QMessageBox",
    "QTextBrowser",
    "QTextEdit",
    "QErrorMessage",
    "QTextDocument",
    "QWhatsThis",
    "QToolTip",
}
METHODS = {"setToolTip", "setHtml", "setMarkdown", "setStatusTip", "setWhatsThis", "appendHtml"}
CANARY = '<img src="canary.png"> //host/x [x](file:canary) <b>&amp;</b>'


def offences(source: str) -> list[str]:
    """Name each call of, and each subclass of, what may read rich text."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            name = _name(node.func)
            if name in CLASSES | METHODS:
                found.append(f"{node.lineno}: {name}")
        if isinstance(node, ast.ClassDef):
            found += [f"{node.lineno}: {_name(b)}" for b in node.bases if _name(b) in CLASSES]
    return found


def _name(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def test_only_safe_text_makes_labels_and_tool_tips() -> None:
    bad = {
        str(path.relative_to(PACKAGE)): offences(path.read_text(encoding="utf-8"))
        for path in PACKAGE.rglob("*.py")
        if path != DOOR
    }
    assert {name: lines for name, lines in bad.items() if lines} == {}


@pytest.mark.parametrize(
    "source",
    [
        "QLabel(text)",
        "QtWidgets.QMessageBox(window)",
        "class Mine(QTextBrowser): pass",
        "widget.setToolTip(name)",
        "document.setHtml(text)",
        "QToolTip.showText(at, text) if QToolTip() else None",
        "self.setStatusTip(x); self.setWhatsThis(y)",
    ],
)
def test_the_lint_finds_what_it_looks_for(source: str) -> None:
    assert offences(source)


def test_the_lint_leaves_plain_code_alone() -> None:
    assert offences("Label(text)\nset_tooltip(w, text)") == []


@pytest.mark.parametrize("kind", [Label, Paragraph, Heading])
def test_labels_show_the_characters_they_were_given(
    kit: Theme, qtbot: QtBot, kind: type[Label]
) -> None:
    label = kind(CANARY)
    qtbot.addWidget(label)
    assert label.text() == CANARY
    assert label.textFormat() == Qt.TextFormat.PlainText
    label.setText("<b>x</b>")
    assert label.textFormat() == Qt.TextFormat.PlainText
    label.show()
    plain = QLabel()
    qtbot.addWidget(plain)
    assert label.sizeHint().width() > plain.fontMetrics().horizontalAdvance("x") * 3


def test_nothing_asks_for_the_picture_named_in_a_text(kit: Theme, qtbot: QtBot) -> None:
    """Rich text with a missing picture makes Qt complain; plain text is silent."""
    complaints: list[str] = []
    before = qInstallMessageHandler(lambda _kind, _context, text: complaints.append(text))
    try:
        page = QWidget()
        qtbot.addWidget(page)
        for widget in (Label(CANARY), Paragraph(CANARY), MetaLine([CANARY, CANARY])):
            widget.setParent(page)
            set_tooltip(widget, CANARY)
        page.resize(400, 200)
        page.show()
        page.grab()
    finally:
        qInstallMessageHandler(before)
    assert [text for text in complaints if "canary" in text] == []


def test_a_tool_tip_is_escaped(kit: Theme, qtbot: QtBot) -> None:
    assert tooltip("<img src=x>\n&") == "<qt>&lt;img src=x&gt;<br/>&amp;</qt>"
    assert tooltip("") == ""
    label = Label("x")
    qtbot.addWidget(label)
    set_tooltip(label, CANARY)
    set_status_tip(label, "<b>")
    assert "<img" not in label.toolTip()
    assert label.statusTip() == "&lt;b&gt;"


def test_a_shown_tool_tip_reads_as_given(kit: Theme, qtbot: QtBot) -> None:
    label = Label("x")
    qtbot.addWidget(label)
    set_tooltip(label, "a <b> & c")
    label.show()
    event = QHelpEvent(QEvent.Type.ToolTip, QPoint(1, 1), label.mapToGlobal(QPoint(1, 1)))
    QApplication.sendEvent(label, event)
    tips = [w for w in QApplication.topLevelWidgets() if w.metaObject().className() == "QTipLabel"]
    assert all("&lt;b&gt;" in tip.property("text") for tip in tips)
    for tip in tips:
        tip.hide()


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("photo\u202egpj.exe", "photo⟦RLO⟧gpj.exe"),
        ("a\u200bb", "a⟦ZWSP⟧b"),
        ("\ufeffx", "⟦BOM⟧x"),
        ("a\x07b", "a⟦U+0007⟧b"),
        ("tab\tline\n", "tab⟦U+0009⟧line⟦U+000A⟧"),
        ("\ue000", "⟦U+E000⟧"),
        ("木棉小铺 é 👗", "木棉小铺 é 👗"),
        ("", ""),
    ],
)
def test_hidden_characters_become_marks(given: str, shown: str) -> None:
    assert visible(given) == shown


def test_an_ampersand_is_no_shortcut(kit: Theme, qtbot: QtBot) -> None:
    label = Label("R&D")
    qtbot.addWidget(label)
    assert label.text() == "R&D"
