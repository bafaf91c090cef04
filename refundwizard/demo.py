"""The guided demo: an invented case walked through the real window without a screen.

    python -m refundwizard.demo --out DIR

Types the refused dress into the widgets page by page, then leaves a picture of every page and the
checklist in every format.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from refundwizard.ui.stage import Stage

CASE = "1-dress"
FORMATS = {"pdf": "pdf", "html": "html", "markdown": "md"}


def main(arguments: list[str] | None = None) -> int:
    """Walk the case and say what was left where.

    Returns:
        0; 1 where the walk did not arrive.
    """
    parser = argparse.ArgumentParser(prog="refundwizard.demo")
    parser.add_argument("--out", type=Path, required=True)
    out: Path = parser.parse_args(arguments).out
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - after the platform is chosen

    application = QApplication.instance() or QApplication([])
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        is_through = _walk(Path(folder), out)
    del application
    return 0 if is_through else 1


def _walk(folder: Path, out: Path) -> bool:
    from refundwizard.content.load import load  # noqa: PLC0415 - as above
    from refundwizard.storage.paths import resources  # noqa: PLC0415 - as above
    from refundwizard.ui.guide import Guide  # noqa: PLC0415 - as above
    from refundwizard.ui.shots import MOMENT  # noqa: PLC0415 - as above
    from refundwizard.ui.silent_prompter import Silent  # noqa: PLC0415 - as above
    from refundwizard.ui.stage import DEMO, Stage, hush_platform  # noqa: PLC0415 - as above

    hush_platform()
    pack = load(resources() / "content" / "cn")
    stage = Stage(folder, lambda: MOMENT, lambda: pack, Silent())
    data = tomllib.loads((resources() / DEMO / f"{CASE}.toml").read_text(encoding="utf-8"))
    answers = {"platform": data["platform"], **data["answers"]}
    guide = Guide(stage, answers, out / "pages")
    is_through = guide.walk()
    names = _export(stage, out)
    sys.stdout.write(
        f"{guide.taken} page pictures in {out / 'pages'}\n{', '.join(names)} in {out}\n"
    )
    stage.close()
    return is_through


def _export(stage: Stage, out: Path) -> list[str]:
    from refundwizard.export import EXPORTERS  # noqa: PLC0415 - as above
    from refundwizard.session.exporting import Request, produce, write  # noqa: PLC0415 - as above

    names = []
    for name in EXPORTERS:
        for lang in stage.pack.languages:
            case = stage.desk.wizard.case
            made = produce(stage.pack, case, stage.clock(), Request("checklist", name, lang))
            names.append(f"checklist-{lang}.{FORMATS.get(name, name)}")
            write(stage.store.fs, out / names[-1], made.data, force=True)
    return names


if __name__ == "__main__":
    sys.exit(main())
