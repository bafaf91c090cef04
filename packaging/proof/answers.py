"""What somebody would click and type for a refused dress, in the words the window shows.

Run in the development environment; prints JSON for `drive.py`, which reads the window from outside.
"""

from __future__ import annotations

import json
import sys
import tomllib
from pathlib import Path

from refundwizard.content.load import load
from refundwizard.domain.words import Words
from refundwizard.session.asking_view import choice_words

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "content" / "cn"


def main() -> int:
    """Print each question with the words of its answers, or the text to type."""
    pack = load(FOLDER)
    words = Words("zh_CN", pack.texts)
    case = tomllib.loads((ROOT / "resources/demo/1-dress.toml").read_text(encoding="utf-8"))
    rows = []
    for name, value in {"platform": case["platform"], **case["answers"]}.items():
        row: dict[str, object] = {"id": name, "label": words(f"questions.{name}.label")}
        chosen = value if isinstance(value, list) else [value]
        named = [choice_words(name, str(each), words) for each in chosen]
        if pack.questions[name].asks in {"choice", "many"}:
            row["pick"] = named
        else:
            row["type"] = str(value)
        rows.append(row)
    sys.stdout.write(json.dumps(rows, ensure_ascii=False, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
