"""Try out a frozen program on the system that built it: `python packaging/smoke.py PROGRAM`.

No window and no screen: what it says, its children, and a document. On Linux the whole path is
`dev.py build --prove`; this is what the other systems' builds are held to.
"""

from __future__ import annotations

import base64
import json
import subprocess
import sys
import tempfile
from pathlib import Path

PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
CASE = {
    "platform": "xiaohongshu",
    "answers": {
        "received": "yes",
        "stage": "not_applied",
        "goods_kind": "clothing",
        "reason": "changed_mind",
        "signed_on": "2026-11-12",
        "price_paid": "329.00",
        "seller_name": "木棉小铺",
    },
}


def main(arguments: list[str]) -> int:
    """Run every trial and say what came of it; the exit code is the number that failed."""
    program = str(Path(arguments[0]).resolve())
    failed = 0
    for trial in (knows_its_knowledge, shows_pictures, makes_a_document):
        with tempfile.TemporaryDirectory() as place:
            why = trial(program, Path(place))
        print(f"{trial.__name__.replace('_', ' ')}: {why or 'yes'}")
        failed += bool(why)
    return failed


def knows_its_knowledge(program: str, folder: Path) -> str:
    """Check the knowledge pack inside; returns what is wrong."""
    done = subprocess.run(
        [program, "content", "check"], cwd=folder, capture_output=True, check=False
    )
    return "" if done.returncode == 0 else repr(done.stderr[-400:])


def shows_pictures(program: str, folder: Path) -> str:
    """Let the child that decodes pictures answer once; returns what is wrong."""
    picture = folder / "pixel.png"
    picture.write_bytes(PIXEL)
    asked = json.dumps({"path": str(picture), "edge": 8}).encode() + b"\n"
    done = subprocess.run([program, "--media-child"], input=asked, capture_output=True, check=False)
    head = done.stdout.partition(b"\n")[0]
    return "" if b'"width": 1' in head else repr(head or done.stderr[-400:])


def makes_a_document(program: str, folder: Path) -> str:
    """Export a case as PDF; returns what is wrong."""
    source, target = folder / "case.json", folder / "list.pdf"
    source.write_text(json.dumps(CASE, ensure_ascii=False), encoding="utf-8")
    words = [
        "--as-of",
        "2026-11-17",
        "export",
        "--format",
        "pdf",
        "--out",
        str(target),
        str(source),
    ]
    done = subprocess.run([program, *words], cwd=folder, capture_output=True, check=False)
    is_made = target.is_file() and target.read_bytes().startswith(b"%PDF")
    return "" if is_made else repr(done.stderr[-400:])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
