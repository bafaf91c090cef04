"""`refundwizard` and `python -m refundwizard`: the window, or a command."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import MutableMapping


def main(arguments: list[str] | None = None) -> int:
    """Open the window for no command or one case file, else run the command.

    Returns:
        The exit code.
    """
    words = sys.argv[1:] if arguments is None else arguments
    if getattr(sys, "frozen", False):
        give_back_library_path(os.environ)
    if words and words[0].endswith("-child"):
        return _child(words)
    from refundwizard import app

    try:
        request = app.parse(words)
    except app.UsageError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    if request is None:
        from refundwizard import cli

        return cli.main(words)
    return app.main(request)


def give_back_library_path(environment: MutableMapping[str, str]) -> None:
    """Let programs that are started from here (browser, file manager) find their own libraries.

    A frozen program's loader points at its own folder; what was there before is kept beside it.
    """
    before = environment.pop("LD_LIBRARY_PATH_ORIG", None)
    environment.pop("LD_LIBRARY_PATH", None)
    if before is not None:
        environment["LD_LIBRARY_PATH"] = before


def _child(words: list[str]) -> int:
    """Be one of the program's own helpers, as a frozen program is started for them."""
    from importlib import import_module

    from refundwizard.media.helper import child_module

    module = child_module(words)
    if module is None:
        sys.stderr.write(f"There is no {words[0]}.\n")
        return 2
    code: int = import_module(module).main()
    return code


if __name__ == "__main__":
    sys.exit(main())
