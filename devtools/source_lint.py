"""What the product's source must not say: no door for code, network or stray writes.

A lint over the syntax tree, stricter and narrower than ruff: it names the few calls and imports
that would break a promise of SECURITY.md, wherever they stand.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import TYPE_CHECKING

from devtools.format_strings import FormatStrings, name_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

RUNS_CODE = frozenset({"eval", "exec", "compile", "__import__"})
BANNED_MODULES = frozenset(
    # run code hidden in data
    {
        "pickle",
        "_pickle",
        "cPickle",
        "dill",
        "cloudpickle",
        "marshal",
        "shelve",
        "dbm",
        "yaml",
        "jinja2",
    }
    # reach for a network
    | {
        "socket",
        "ssl",
        "requests",
        "httpx",
        "aiohttp",
        "urllib3",
        "urllib.request",
        "http",
        "ftplib",
    }
    | {"smtplib", "imaplib", "poplib", "xmlrpc", "socketserver", "webbrowser"}
    | {"PySide6.QtNetwork", "PySide6.QtWebEngineCore", "PySide6.QtWebEngineWidgets"}
    | {"PySide6.QtWebEngineQuick", "PySide6.QtWebSockets", "PySide6.QtWebChannel"}
)
SHELLS = frozenset({"os.system", "os.popen", "os.startfile"})
WRITERS = frozenset({"write_text", "write_bytes"})
# Where a banned import is the point of the file, with what it may import there.
ALLOWED: Mapping[str, frozenset[str]] = {
    "refundwizard/ui/single_instance.py": frozenset({"PySide6.QtNetwork"}),
}
MAY_WRITE = (
    "refundwizard/storage/",
    "refundwizard/ui/log_bridge.py",  # the log has to work when the store does not
)
SHOWS_WORDS = ("refundwizard/ui/", "refundwizard/app.py")
TRANSLATES = {"tr": 0, "translate": 1, "say": 1}
"""Name of a translating call -> position of its string. `say` is how functions outside a class
abbreviate `QCoreApplication.translate`; lupdate is told so in `translations`."""


@dataclass(frozen=True)
class Finding:
    """One forbidden thing.

    Attributes:
        path: file, relative to the checkout, with forward slashes.
        line: line number, from 1.
        what: the thing, as a short name.
    """

    path: str
    line: int
    what: str


def findings(root: Path, folder: str = "refundwizard") -> tuple[Finding, ...]:
    """Lint every Python file under a folder of the checkout."""
    files = sorted((root / folder).rglob("*.py"))
    return tuple(
        finding
        for file in files
        for finding in lint(file.relative_to(root).as_posix(), file.read_text(encoding="utf-8"))
    )


def lint(path: str, source: str) -> tuple[Finding, ...]:
    """Lint one file's source; the path decides what is allowed in it."""
    tree = ast.parse(source)
    strings = FormatStrings(tree)
    return tuple(
        Finding(path, getattr(node, "lineno", 1), what)
        for node in ast.walk(tree)
        for what in _faults(node, path, strings)
    )


def _faults(node: ast.AST, path: str, strings: FormatStrings) -> Iterator[str]:
    yield from (f"import {name}" for name in _imported(node) if _is_banned(name, path))
    if isinstance(node, ast.Call):
        yield from _call_faults(node)
        if strings.is_data(node):
            yield "str.format on data"
        if path.startswith(SHOWS_WORDS) and _translates_data(node):
            yield "tr of something else than a literal"
        if not path.startswith(MAY_WRITE) and _writes(node):
            yield "writes a file outside storage"


def _imported(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom) and node.module:
        yield node.module
        yield from (f"{node.module}.{alias.name}" for alias in node.names)
    elif isinstance(node, ast.Call) and name_of(node.func).endswith("import_module"):
        yield from (str(part.value) for part in node.args if isinstance(part, ast.Constant))


def _is_banned(name: str, path: str) -> bool:
    parts = name.split(".")
    prefixes = {".".join(parts[:count]) for count in range(1, len(parts) + 1)}
    return bool((prefixes & BANNED_MODULES) - ALLOWED.get(path, frozenset()))


def _call_faults(call: ast.Call) -> Iterator[str]:
    name = name_of(call.func)
    if name.removeprefix("builtins.") in RUNS_CODE:
        yield name
    if name in SHELLS:
        yield name
    if any(word.arg == "shell" and not _is(word.value, value=False) for word in call.keywords):
        yield "shell=True"


def _translates_data(call: ast.Call) -> bool:
    """`tr(f"…")` is extracted as if it were a literal and never found again."""
    owner, _, method = name_of(call.func).rpartition(".")
    position = TRANSLATES.get(method)
    if position is None or (method == "translate" and not owner.endswith("Application")):
        return False
    return not all(isinstance(part, ast.Constant) for part in call.args[: position + 1])


def _writes(call: ast.Call) -> bool:
    name = name_of(call.func)
    method = name.rpartition(".")[2]
    if method in WRITERS:
        return True
    if method != "open":
        return False
    if name == "os.open":
        return True
    position = 0 if isinstance(call.func, ast.Attribute) and name != "io.open" else 1
    return _opens_for_writing(call, position)


def _opens_for_writing(call: ast.Call, position: int) -> bool:
    modes = [word.value for word in call.keywords if word.arg == "mode"]
    modes += call.args[position : position + 1]
    texts = [mode.value for mode in modes if isinstance(mode, ast.Constant)]
    letters = [set(text) for text in texts if isinstance(text, str)]
    return any(mode & set("wax+") and mode <= set("rwaxbt+") for mode in letters)


def _is(node: ast.expr, *, value: object) -> bool:
    return isinstance(node, ast.Constant) and node.value is value
