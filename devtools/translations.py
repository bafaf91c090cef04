"""Words of the window: from `tr("…")` in the code to `.ts` (tracked) to `.qm` (built).

Strings in code are English. `refundwizard_zh_CN.ts` translates every one of them;
`refundwizard_en.ts` holds only the plural forms, which even the source language needs.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from xml.etree import ElementTree as ET

from devtools.places import ROOT, TRANSLATIONS, Stop, call_logged, program, say

SOURCES = (ROOT / "refundwizard" / "ui", ROOT / "refundwizard" / "app.py")
UPDATE_OPTIONS = (
    *("-source-language", "en_US"),
    *("-locations", "none"),
    *("-disable-heuristic", "sametext"),  # a guess that nobody looked at is worse than a gap
    *("-disable-heuristic", "similartext"),
    *("-tr-function-alias", "translate+=say"),  # `say = QCoreApplication.translate`
    "-no-obsolete",
    "-silent",
)


def catalogues() -> tuple[Path, ...]:
    """The `.ts` files, sorted by name."""
    return tuple(sorted(TRANSLATIONS.glob("*.ts")))


def release(*, everything: bool = False) -> None:
    """Build the `.qm` beside each `.ts` that is newer.

    Args:
        everything: build them all.

    Raises:
        Stop: a catalogue could not be compiled.
    """
    for catalogue in catalogues():
        built = catalogue.with_suffix(".qm")
        is_fresh = built.exists() and built.stat().st_mtime_ns >= catalogue.stat().st_mtime_ns
        if is_fresh and not everything:
            continue
        made = built.with_suffix(".new")
        lrelease = [program("pyside6-lrelease"), "-silent", str(catalogue), "-qm", str(made)]
        code, tail = call_logged(lrelease)
        if code:
            raise Stop(f"{catalogue.name} could not be compiled:\n{tail}")
        made.replace(built)  # a running program has the old one mapped: it must not change below it


def update(catalogue: Path) -> None:
    """Bring one `.ts` in step with the strings in the code; translations are kept.

    Raises:
        Stop: the strings could not be extracted.
    """
    options = [*UPDATE_OPTIONS, "-target-language", language(catalogue)]
    if language(catalogue) == "en":
        options.append("-pluralonly")
    code, tail = call_logged(
        [program("pyside6-lupdate"), *options, *_source_files(), "-ts", str(catalogue)]
    )
    if code:
        raise Stop(f"{catalogue.name} could not be updated:\n{tail}")


def language(catalogue: Path) -> str:
    """Language of a catalogue, from its name: `refundwizard_zh_CN.ts` -> `zh_CN`."""
    return catalogue.stem.removeprefix("refundwizard_")


def findings() -> tuple[str, ...]:
    """What is wrong with the catalogues, one sentence each: out of step, or not complete."""
    said: list[str] = []
    if not catalogues():
        said.append("translations/ holds no .ts file")
    for catalogue in catalogues():
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(shutil.copy(catalogue, folder))
            update(copy)
            if copy.read_bytes() != catalogue.read_bytes():
                said.append(f"{catalogue.name} is out of step with the code: run dev.py i18n")
        said += [f"{catalogue.name}: not translated: {text}" for text in unfinished(catalogue)]
    return tuple(said)


def unfinished(catalogue: Path) -> tuple[str, ...]:
    """The strings of a catalogue that have no finished translation, as `context: string`."""
    tree = ET.parse(catalogue)  # noqa: S314 - our own tracked file
    return tuple(
        f"{context.findtext('name')}: {message.findtext('source')}"
        for context in tree.iter("context")
        for message in context.iter("message")
        if not _is_finished(message)
    )


def _is_finished(message: ET.Element) -> bool:
    translation = message.find("translation")
    if translation is None or translation.get("type") is not None:
        return False
    forms = translation.findall("numerusform") or [translation]
    return all((form.text or "").strip() for form in forms)


def run() -> int:
    """The `i18n` command: extract, compile, and say what is left to translate.

    Returns:
        0 when every string is translated, otherwise 1.
    """
    for catalogue in catalogues():
        update(catalogue)
    release(everything=True)
    left = findings()
    for sentence in left:
        say(sentence)
    say(f"{len(catalogues())} catalogues, {len(left)} findings.")
    return 1 if left else 0


def _source_files() -> list[str]:
    files = [path for source in SOURCES for path in (source, *source.rglob("*.py"))]
    return [str(path) for path in sorted(files) if path.is_file()]
