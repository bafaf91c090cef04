#!/usr/bin/env python3
"""The one door for developers, and for people who run the program from a checkout.

    python3 dev.py run      set up what is missing and open the window
    python3 dev.py test     set up what is missing and run the tests

Standard library only, and no shell: it is the same on Linux, macOS and Windows.
"""

from __future__ import annotations

import sys

USAGE = """usage: python3 dev.py COMMAND [ARGUMENTS]

  run [CASE_FILE]    open the window; without a display, walk the demo case off-screen
  test [PYTEST ...]  the whole test suite, off-screen; or what the arguments pick
  setup [--full]     only set up; --full also brings what the slower tests use
  check [STEP ...]   lint, format, types, imports, text, content, translations
  shots [...]        page pictures in every language and theme, into build/shots
  bench [...]        benchmarks
  content [...]      check the knowledge pack and print its outline; `content build`: its classifier
                     `content review`: tables of every sentence of the drafts and its basis
  i18n               extract and compile the words of the window
  guide [pages]      pictures of the user guide anew, and the guide as pages in build/guide
  build [PART ...]   packages into dist/: wheel, small, standard; `build --prove` tries them out

Every command sets up first what is missing; when nothing is, that takes no time."""


def main(arguments: list[str]) -> int:
    """Run one command.

    Args:
        arguments: the words after `dev.py`.

    Returns:
        The exit code: 0 done, 1 something was found or failed, 2 bad usage or a missing piece.
    """
    if sys.version_info < (3, 11):  # noqa: UP036 - an older Python is told so, not shown a traceback
        print(f"RefundWizard needs Python 3.11 or newer; this is {sys.version.split()[0]}.")
        return 2
    if not arguments or arguments[0] in ("-h", "--help", "help"):
        print(USAGE)
        return 0 if arguments else 2
    from devtools.places import Stop, say  # noqa: PLC0415 - not before the version is known to do

    try:
        return _run(arguments[0], arguments[1:])
    except Stop as stop:
        say(str(stop))
        return stop.code
    except KeyboardInterrupt:
        return 130


def _run(name: str, rest: list[str]) -> int:
    from devtools import commands, environment  # noqa: PLC0415 - as above

    is_setup = name == "setup" and rest in ([], ["--full"])
    if name not in commands.COMMANDS and not is_setup:
        print(f"dev.py does not know `{' '.join((name, *rest))}`.\n\n{USAGE}")
        return 2
    environment.ensure(full=is_setup and bool(rest))
    if is_setup:
        print("All is set up: `run` opens the window, `test` runs the tests.")
        return 0
    return commands.COMMANDS[name](rest)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
