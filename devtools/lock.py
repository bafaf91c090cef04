"""Write `requirements/*.txt` anew from the ranges in `pyproject.toml`: `python -m devtools.lock`.

The files hold exact versions with the hashes of every platform's archives, and no index address,
so they work with whatever package index the person has. Arguments go to uv (`--upgrade`,
`--upgrade-package NAME`).
"""

from __future__ import annotations

import sys

from devtools.places import REQUIREMENTS, ROOT, Stop, call_logged, program, say

HEADER = "# {what}\n# Made by `python -m devtools.lock` from pyproject.toml; not edited by hand.\n"
OPTIONS = (
    "--universal",
    "--generate-hashes",
    "--no-config",
    "--no-header",
    "--no-annotate",
    "--no-emit-index-url",
    "--no-emit-find-links",
    "--python-version",
    "3.11",
)
BASE = ("base.txt", "What the program itself needs.", ())
BUILD_OPTIONS = ("--extra", "heic", "--group", "build")
FOLLOWERS = (
    ("dev.txt", "The program, its tests, checks and build.", ("--group", "dev")),
    ("extras.txt", "The program with pictures in HEIC.", ("--extra", "heic")),
    ("ocr.txt", "The program with recognition of text in pictures.", ("--extra", "ocr")),
    ("build.txt", "The program with pictures in HEIC, and what freezes it.", BUILD_OPTIONS),
)


def main(arguments: list[str]) -> int:
    """Write the base lock, then the others with the same versions.

    Args:
        arguments: more options for `uv pip compile`.

    Returns:
        The exit code.
    """
    try:
        write(*BASE, more=arguments)
        for name, what, options in FOLLOWERS:
            same = ("--constraints", str(REQUIREMENTS / BASE[0]))
            write(name, what, (*options, *same), more=arguments)
    except Stop as stop:
        say(str(stop))
        return stop.code
    return 0


def write(name: str, what: str, options: tuple[str, ...], *, more: list[str]) -> None:
    """Resolve one set and write its file.

    Raises:
        Stop: uv found no set of versions that fits.
    """
    target = REQUIREMENTS / name
    source = str(ROOT / "pyproject.toml")
    command = [program("uv"), "pip", "compile", source, "--output-file", str(target)]
    code, tail = call_logged([*command, *OPTIONS, *options, *more])
    if code:
        raise Stop(f"{name} could not be resolved:\n{tail}")
    pins = target.read_text(encoding="utf-8")
    target.write_text(HEADER.format(what=what) + pins, encoding="utf-8", newline="\n")
    say(f"wrote requirements/{name}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
