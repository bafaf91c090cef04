"""The bill of materials of a frozen edition, as CycloneDX 1.5 JSON.

It is made from what is installed in the edition's environment, and run there:
`python -m devtools.bill EDITION FOLDER TARGET`. Nothing is looked up anywhere.
"""

from __future__ import annotations

import hashlib
import json
import platform
import sys
from importlib.metadata import metadata
from pathlib import Path
from typing import Any, Final

from devtools.editions import EDITIONS, distributions
from devtools.freeze import epoch, libraries, version
from devtools.places import ROOT

FONTS: Final = (
    ("Noto Sans SC", "OFL-1.1", "resources/fonts/NotoSansSC-Regular.ttf"),
    ("Inter", "OFL-1.1", "resources/fonts/latin"),
)


def main(arguments: list[str]) -> int:
    """Write the bill of one edition.

    Args:
        arguments: the edition, the frozen folder, and the file to write.

    Returns:
        The exit code.
    """
    name, folder, target = arguments
    text = json.dumps(bill(name, Path(folder)), ensure_ascii=False, indent=1, sort_keys=True)
    Path(target).write_text(text + "\n", encoding="utf-8", newline="\n")
    return 0


def bill(edition: str, folder: Path) -> dict[str, Any]:
    """Return the bill of an edition whose environment runs this."""
    components = [
        *(_distribution(name) for name in distributions(EDITIONS[edition])),
        _component("framework", "CPython", platform.python_version(), "PSF-2.0"),
        *(_component("data", name, "", licence) for name, licence, _path in FONTS),
        *_files(folder),
    ]
    program = _component("application", "refundwizard", version(ROOT), "Apache-2.0")
    program["properties"] = [{"name": "refundwizard:edition", "value": edition}]
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {
            "timestamp": _moment(int(epoch())),
            "component": program,
            "tools": [{"name": "devtools.bill", "version": version(ROOT)}],
        },
        "components": sorted(components, key=lambda each: (each["type"], each["name"])),
    }


def _moment(seconds: int) -> str:
    from datetime import UTC, datetime

    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _component(kind: str, name: str, release: str, licence: str) -> dict[str, Any]:
    made: dict[str, Any] = {"type": kind, "name": name}
    if release:
        made["version"] = release
    if licence:
        made["licenses"] = [{"expression": licence}]
    return made


def _distribution(name: str) -> dict[str, Any]:
    facts: Any = metadata(name)  # a message, whose type differs by Python
    made = _component("library", facts["Name"], facts["Version"], "")
    made["purl"] = f"pkg:pypi/{name}@{facts['Version']}"
    made["bom-ref"] = made["purl"]
    if expression := facts.get("License-Expression"):
        made["licenses"] = [{"expression": expression}]
    elif words := licence_words(facts):
        made["licenses"] = [{"license": {"name": words}}]
    return made


def licence_words(facts: Any) -> str:  # noqa: ANN401 - a message, whose type differs by Python
    """Return what a distribution without an expression says of its licence, in one line."""
    said = (facts.get("License") or "").strip()
    if said and "\n" not in said:
        return str(said)
    last = [line.rpartition(" :: ")[2] for line in facts.get_all("Classifier") or ()
            if line.startswith("License ::")]  # fmt: skip
    return "; ".join(last)


def _files(folder: Path) -> list[dict[str, Any]]:
    """Return the native libraries with their digests, so that one can be found again."""
    found = []
    for path in libraries(folder):
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        made = _component("file", path.relative_to(folder).as_posix(), "", "")
        made["hashes"] = [{"alg": "SHA-256", "content": digest}]
        found.append(made)
    return found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
