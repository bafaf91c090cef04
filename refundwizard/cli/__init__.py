"""The second shell over the same core: everything the window can derive, without Qt."""

from __future__ import annotations

import sys

from refundwizard.cli.failure import Failure
from refundwizard.cli.options import parse
from refundwizard.cli.shell import Shell


def main(argv: list[str] | None = None) -> int:
    """Run one command.

    Returns:
        0 done, 1 a check found something, 2 bad input or usage (one line on stderr).
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        options = parse(sys.argv[1:] if argv is None else argv)
        code: int = options.run(Shell.of(options), options)
    except Failure as failure:
        print(failure, file=sys.stderr)
        return 2
    except BrokenPipeError:
        sys.stderr.close()
        return 0
    return code
