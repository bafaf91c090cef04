"""Whose work the program carries, and under which licences: read from what is installed.

The same in a checkout, an installed wheel and a frozen program: every distribution brings its own
name, version and texts; what is no distribution (fonts, Python, libraries of the system a package
was built on) has a text in the resources.
"""

from __future__ import annotations

import re
import sys
import sysconfig
from importlib.metadata import (
    Distribution,
    PackageNotFoundError,
    PackagePath,
    distribution,
    distributions,
)
from pathlib import Path
from typing import Any, Final, NamedTuple

PROGRAM: Final = "refundwizard"
EXTRAS: Final = ("heic", "ocr")
"""The program's optional parts; those of its dependencies are not installed with it."""
_TEXT: Final = re.compile(r"(^|/)(licen[cs]es?|notice|copying|authors)[^/]*(/|$)", re.IGNORECASE)
_LGPL: Final = ("LGPL-3.0.txt", "GPL-3.0.txt")
_BUNDLES_LGPL: Final = frozenset({"pi_heif"})
"""Distributions under another licence that bring libraries under the LGPL."""


class Component(NamedTuple):
    """Something the program carries, and the files with the texts of its licence."""

    name: str
    version: str
    licence: str
    texts: tuple[Path, ...]

    def text(self) -> str:
        """Return all of its texts, one after another; blocks on the disk."""
        return "\n\n".join(
            path.read_text(encoding="utf-8", errors="replace").strip() for path in self.texts
        )


def components(resources: Path) -> tuple[Component, ...]:
    """Return the program itself, then what it carries by name; `resources` is its own folder."""
    carried = [*_distributions(resources), *_fonts(resources), *_others(resources)]
    program = Component("RefundWizard", "", "Apache-2.0", _own(resources))
    return (program, *sorted(carried, key=lambda each: each.name.casefold()))


def _own(resources: Path) -> tuple[Path, ...]:
    """Return the program's own licence and notice: in a package, a checkout, or a wheel."""
    folders = (resources / "licences", resources.parent)
    found = _present(folder / name for folder in folders for name in ("LICENSE", "NOTICE"))
    return found or _texts_of(PROGRAM)


def _present(paths: Any) -> tuple[Path, ...]:  # noqa: ANN401 - any iterable of paths
    return tuple(path for path in paths if path.is_file())


# ---------------------------------------------------------------------------------- distributions


def _distributions(resources: Path) -> list[Component]:
    return [_component(each, resources) for each in _installed().values()]


def _installed() -> dict[str, Distribution]:
    """Return by name what comes with the program: in a frozen one, everything that is there."""
    found: dict[str, Distribution] = {}
    try:
        waiting = _required(distribution(PROGRAM))
    except PackageNotFoundError:
        return {_plain(each.metadata["Name"]): each for each in distributions()}
    while waiting:
        name = waiting.pop()
        if name in found:
            continue
        try:
            found[name] = distribution(name)
        except PackageNotFoundError:
            continue
        waiting += _required(found[name])
    return found


def _required(of: Distribution) -> list[str]:
    """Return the names a distribution requires here; markers but those of extras are let pass."""
    names = []
    for asked in of.requires or ():
        extra = re.search(r"extra == ['\"]([^'\"]+)", asked)
        if extra is None or (of.metadata["Name"] == PROGRAM and extra[1] in EXTRAS):
            names.append(_plain(re.split(r"[^A-Za-z0-9._-]", asked, maxsplit=1)[0]))
    return names


def _plain(name: str) -> str:
    return name.casefold().replace("_", "-")


def _component(of: Distribution, resources: Path) -> Component:
    facts: Any = of.metadata
    licence = licence_of(facts)
    texts = _texts(of)
    if "LGPL" in licence or facts["Name"] in _BUNDLES_LGPL:
        texts += _present(resources / "licences" / name for name in _LGPL)
    if not texts and licence.startswith("Apache"):
        texts = _own(resources)[:1]
    return Component(facts["Name"], facts["Version"], licence, texts)


def licence_of(facts: Any) -> str:  # noqa: ANN401 - a message, whose type differs by Python
    """Return the licence in one line, by expression, field or classifier, whichever there is."""
    if expression := facts.get("License-Expression"):
        return str(expression)
    said = str(facts.get("License") or "").strip()
    if said and "\n" not in said:
        return said
    classifiers = facts.get_all("Classifier") or ()
    named = [each.rpartition(" :: ")[2] for each in classifiers if each.startswith("License ::")]
    return "; ".join(named)


def _texts_of(name: str) -> tuple[Path, ...]:
    try:
        return _texts(distribution(name))
    except PackageNotFoundError:
        return ()


def _texts(of: Distribution) -> tuple[Path, ...]:
    """Return the files with licence texts that a distribution lists, in its own order."""
    named = [each for each in of.files or () if _is_text(each.as_posix())]
    once = {(path.name, path.stat().st_size): path for path in _present(map(_located, named))}
    return tuple(once.values())


def _located(path: PackagePath) -> Path:
    return Path(str(path.locate()))


def _is_text(name: str) -> bool:
    return bool(_TEXT.search(name)) and not name.endswith((".py", ".pyc", ".pyi", ".so", ".json"))


# -------------------------------------------------------------------------- what is no distribution


def _fonts(resources: Path) -> list[Component]:
    fonts = resources / "fonts"
    rows = (("Noto Sans SC", fonts / "OFL.txt"), ("Inter", fonts / "latin" / "OFL.txt"))
    return [Component(name, "", "OFL-1.1", _present((path,))) for name, path in rows]


def _others(resources: Path) -> list[Component]:
    """Return Python, and the libraries of a system that a package was built on."""
    ours = {*_LGPL, "Python.txt"}
    folder = resources / "licences"
    beside = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    release = ".".join(map(str, sys.version_info[:3]))
    python = Component("Python", release, "PSF-2.0", _present((folder / "Python.txt", beside))[:1])
    rest = sorted(path for path in folder.glob("*.txt") if path.name not in ours)
    return [python, *(Component(path.stem, "", "", (path,)) for path in rest)]
