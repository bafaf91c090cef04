"""`refundwizard` and `python -m refundwizard`: the window, or a command."""

from __future__ import annotations

import sys


def main(arguments: list[str] | None = None) -> int:
    """Open the window for no command or one case file, else run the command.

    Returns:
        The exit code.
    """
    words = sys.argv[1:] if arguments is None else arguments
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


if __name__ == "__main__":
    sys.exit(main())
