"""Which format strings of a file are certainly its own words, translated or not.

`text.format(…)` reaches attributes of its arguments, so the text must not come from outside. Two
shapes are known to be safe: a literal, and a literal that went through the window's translation,
formatted with named fields, either at once or by way of a variable that holds nothing else.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

TRANSLATE: Final = "QCoreApplication.translate"
_FORMATS: Final = ("format", "format_map")
_FUNCTIONS: Final = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
_NAMED: Final = (
    *(ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef),
    *(ast.ExceptHandler, ast.MatchAs, ast.MatchStar),
)

Bound = dict[str, list[ast.expr | None]]
"""Name -> everything it is bound to in one scope; None stands for what cannot be told."""


def name_of(node: ast.expr) -> str:
    """Dotted name of an expression: `os.system`; "?" stands for anything that is not a name."""
    if isinstance(node, ast.Attribute):
        return f"{name_of(node.value)}.{node.attr}"
    return node.id if isinstance(node, ast.Name) else "?"


class FormatStrings:
    """The scopes of one file, asked about the calls of `format` in it."""

    def __init__(self, tree: ast.AST) -> None:
        """Note what every name of the file is bound to, scope by scope."""
        self._bound: dict[ast.AST, Bound] = {tree: {}}
        self._outer: dict[ast.AST, ast.AST | None] = {tree: None}
        self._scope_of: dict[ast.AST, ast.AST] = {}
        self._note(tree, tree)

    def is_data(self, call: ast.Call) -> bool:
        """Say whether this formats a text that may have come from outside."""
        func = call.func
        if not isinstance(func, ast.Attribute) or not (call.args or call.keywords):
            return False
        if func.attr not in _FORMATS or isinstance(func.value, ast.Constant):
            return False
        has_names_only = not call.args and all(word.arg for word in call.keywords)
        return not (has_names_only and self._is_ours(func.value, self._scope_of[call]))

    def _is_ours(self, text: ast.expr, scope: ast.AST) -> bool:
        if isinstance(text, ast.Name):
            values = self._values(text.id, scope)
            return bool(values) and all(self._is_translated(value, scope) for value in values)
        return self._is_translated(text, scope)

    def _is_translated(self, text: ast.expr | None, scope: ast.AST) -> bool:
        """Say whether this is a call of the translation with literals in front."""
        if not isinstance(text, ast.Call):
            return False
        name = name_of(text.func)
        if name == "self.tr":
            count = 1
        elif name == TRANSLATE or self._is_alias(name, scope):
            count = 2
        else:
            return False
        words = text.args[:count]
        return len(words) == count and all(isinstance(word, ast.Constant) for word in words)

    def _is_alias(self, name: str, scope: ast.AST) -> bool:
        values = self._values(name, scope)
        return bool(values) and all(value and name_of(value) == TRANSLATE for value in values)

    def _values(self, name: str, scope: ast.AST | None) -> list[ast.expr | None]:
        """Return what a name may stand for in a scope, by the nearest scope that binds it."""
        while scope is not None:
            if name in self._bound[scope]:
                return self._bound[scope][name]
            scope = self._outer[scope]
        return []

    # -------------------------------------------------------------------------------- noting

    def _note(self, node: ast.AST, scope: ast.AST) -> None:
        self._scope_of[node] = scope
        for name, value in _bindings(node):
            self._bound[scope].setdefault(name, []).append(value)
        inner = scope
        if isinstance(node, (*_FUNCTIONS, ast.ClassDef)):
            inner = node
            self._bound[node] = {}
            # what a class binds is not seen by its methods
            self._outer[node] = self._outer[scope] if isinstance(scope, ast.ClassDef) else scope
        told = _told(node)
        for child in ast.iter_child_nodes(node):
            if child not in told:
                self._note(child, inner)


def _told(node: ast.AST) -> list[ast.expr]:
    """Return the targets of a binding whose value is known."""
    if isinstance(node, ast.Assign):
        return [target for target in node.targets if isinstance(target, ast.Name)]
    if isinstance(node, (ast.AnnAssign, ast.NamedExpr)) and node.value is not None:
        return [node.target] if isinstance(node.target, ast.Name) else []
    return []


def _bindings(node: ast.AST) -> Iterator[tuple[str, ast.expr | None]]:
    if isinstance(node, (ast.Assign, ast.AnnAssign, ast.NamedExpr)):
        yield from ((name_of(target), node.value) for target in _told(node))
    elif isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
        yield node.id, None
    else:
        yield from ((name, None) for name in _untold(node))


def _untold(node: ast.AST) -> list[str]:
    """Return the names a node binds to something that cannot be told."""
    if isinstance(node, (ast.Global, ast.Nonlocal)):
        return node.names
    if isinstance(node, ast.alias):
        return [(node.asname or node.name).split(".")[0]]
    if isinstance(node, ast.arg):
        return [node.arg]
    name = getattr(node, "name", None) if isinstance(node, _NAMED) else None
    return [name] if name else []
