"""The commands and their options; usage errors are one line."""

from __future__ import annotations

import argparse
from typing import NoReturn, TypeAlias

from refundwizard import __version__
from refundwizard.cli import (
    calendars,
    cases,
    copies,
    documents,
    endings,
    knowledge,
    packs,
    prevention,
    results,
    updates,
    upkeep,
    versions,
)
from refundwizard.cli.failure import Failure
from refundwizard.cli.shell import LANGUAGES
from refundwizard.domain.audience import AUDIENCES
from refundwizard.session.closing import RESULTS

UNITS = ("calendar_days", "working_days", "hours", "months", "years")


class _Parser(argparse.ArgumentParser):
    """A parser that reports a usage error as one line and never prints the whole usage."""

    def error(self, message: str) -> NoReturn:
        raise Failure(f"{self.prog}: {message} ({self.prog} --help)")


Commands: TypeAlias = "argparse._SubParsersAction[_Parser]"  # noqa: SLF001 - it has no public name


def parse(argv: list[str]) -> argparse.Namespace:
    """Read the command line.

    Raises:
        Failure: an option or a command is not known, or something is missing.
    """
    return _build().parse_args(argv)


def _common() -> _Parser:
    common = _Parser(add_help=False)
    common.add_argument("--data-dir", default=argparse.SUPPRESS, help="folder of the cases")
    common.add_argument("--as-of", default=argparse.SUPPRESS, help="compute for this day")
    common.add_argument("--lang", choices=LANGUAGES, default=argparse.SUPPRESS)
    return common


def _build() -> argparse.ArgumentParser:
    parser = _Parser(prog="refundwizard", parents=[_common()], description="退款向导 RefundWizard")
    parser.add_argument("--version", action="version", version=f"refundwizard {__version__}")
    parser.set_defaults(data_dir=None, as_of=None, lang=None)
    common = _common()  # its own, or the defaults just set would win over what was said before
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    _add_results(commands, common)
    _add_prevention(commands, common)
    _add_cases(commands, common)
    _add_upkeep(commands, common)
    _add_content(commands, common)
    _add_calendars(commands, common)
    return parser


def _add_results(commands: Commands, common: _Parser) -> None:
    classify = commands.add_parser("classify", parents=[common], help="name the problem from words")
    classify.add_argument("text", nargs="?", default="-")
    classify.add_argument("--json", action="store_true")
    classify.set_defaults(run=results.classify)
    assess = commands.add_parser("assess", parents=[common], help="assess an answers or case file")
    assess.add_argument("file")
    assess.add_argument("--json", action="store_true")
    assess.set_defaults(run=results.assess)
    due = commands.add_parser("due", parents=[common], help="compute a date")
    due.add_argument("start")
    due.add_argument("amount", type=int)
    due.add_argument("unit", choices=UNITS)
    due.add_argument("--json", action="store_true")
    due.set_defaults(run=results.due)


def _add_prevention(commands: Commands, common: _Parser) -> None:
    prevent = commands.add_parser("prevent", parents=[common], help="look twice before buying")
    prevent.add_argument("text", nargs="?", default="-")
    prevent.add_argument("--json", action="store_true")
    prevent.add_argument("--card", metavar="PATH", help="write the card to print")
    prevent.add_argument("--format", dest="format", default="pdf")
    prevent.add_argument("--force", action="store_true", help="replace an existing file")
    prevent.set_defaults(run=prevention.prevent)


def _add_cases(commands: Commands, common: _Parser) -> None:
    case = commands.add_parser("case", parents=[common], help="new, list, show, close, delete")
    actions = case.add_subparsers(dest="action", required=True, metavar="ACTION")
    new = actions.add_parser("new", parents=[common])
    new.add_argument("--answers", required=True, metavar="FILE")
    new.add_argument("--evidence", nargs="*", default=[], metavar="PATH")
    new.set_defaults(run=cases.new)
    listing = actions.add_parser("list", parents=[common])
    listing.add_argument("--json", action="store_true")
    listing.set_defaults(run=cases.list_all)
    for name, run in (("show", cases.show), ("delete", cases.delete), ("restore", cases.restore)):
        action = actions.add_parser(name, parents=[common])
        action.add_argument("id")
        action.add_argument("--json", action="store_true")
        action.set_defaults(run=run)
    _add_versions(actions, common)
    close = actions.add_parser("close", parents=[common])
    close.add_argument("id")
    close.add_argument("--result", choices=RESULTS, required=True)
    close.add_argument("--recovered", metavar="YUAN", help="what came back in all")
    close.add_argument("--route", default="", help="the step that did it")
    close.add_argument("--argument", default="", help="the rebuttal that worked")
    close.add_argument("--note", default="", help="for yourself only")
    close.add_argument("--json", action="store_true")
    close.set_defaults(run=endings.close)
    reopen = actions.add_parser("reopen", parents=[common])
    reopen.add_argument("id")
    reopen.add_argument("--json", action="store_true")
    reopen.set_defaults(run=endings.reopen)


def _add_versions(actions: Commands, common: _Parser) -> None:
    listing = actions.add_parser("versions", parents=[common], help="earlier versions of a case")
    listing.add_argument("id")
    listing.add_argument("--rev", type=int, help="show this one, and what differs from now")
    listing.add_argument("--json", action="store_true")
    listing.set_defaults(run=versions.show)
    back = actions.add_parser("back", parents=[common], help="go back to an earlier version")
    back.add_argument("id")
    back.add_argument("--rev", type=int, required=True)
    back.add_argument("--json", action="store_true")
    back.set_defaults(run=versions.go_back)


def _add_upkeep(commands: Commands, common: _Parser) -> None:
    export = commands.add_parser("export", parents=[common], help="write a document")
    export.add_argument("what", nargs="?", metavar="ID|FILE")
    export.add_argument("--format", dest="format", default="pdf")
    export.add_argument("--document", default="", help="which document; --list names them")
    export.add_argument("--large", action="store_true", help="in large type")
    export.add_argument("--for", dest="audience", choices=AUDIENCES, default="self")
    export.add_argument("--out", metavar="PATH")
    export.add_argument("--force", action="store_true", help="replace an existing file")
    export.add_argument("--all", action="store_true", help="all cases in one file, to move them")
    export.add_argument("--list", action="store_true", help="name formats and documents")
    export.set_defaults(run=documents.export)
    bring = commands.add_parser("import", parents=[common], help="take in a case pack or case JSON")
    bring.add_argument("file")
    bring.add_argument("--update", action="store_true", help="make it the newest version here")
    bring.set_defaults(run=packs.bring_in)
    backup = commands.add_parser("backup", parents=[common], help="copy all cases to a drive")
    backup.add_argument("--to", metavar="DIR", help="where to; the last one if left out")
    backup.add_argument("--json", action="store_true")
    backup.set_defaults(run=copies.backup)
    back = commands.add_parser("restore-all", parents=[common], help="all cases from such a copy")
    back.add_argument("folder", metavar="DIR")
    back.add_argument("--json", action="store_true")
    back.set_defaults(run=copies.restore_all)
    doctor = commands.add_parser("doctor", parents=[common], help="check the data folder")
    doctor.add_argument("--json", action="store_true")
    doctor.add_argument("--deep", action="store_true", help="hash every exhibit again")
    doctor.add_argument("--fix", action="store_true", help="mend what can be mended reversibly")
    doctor.set_defaults(run=upkeep.doctor)


def _add_content(commands: Commands, common: _Parser) -> None:
    content = commands.add_parser("content", parents=[common], help="check and list the knowledge")
    actions = content.add_subparsers(dest="action", required=True, metavar="ACTION")
    check = actions.add_parser("check", parents=[common])
    check.add_argument("folder", nargs="?")
    check.set_defaults(run=knowledge.check)
    build = actions.add_parser("build", parents=[common])
    build.add_argument("folder", nargs="?")
    build.set_defaults(run=knowledge.make)
    actions.add_parser("outline", parents=[common]).set_defaults(run=knowledge.show_outline)
    questions = actions.add_parser("questions", parents=[common])
    questions.add_argument("--json", action="store_true")
    questions.set_defaults(run=knowledge.show_questions)
    outdated = actions.add_parser("outdated", parents=[common])
    outdated.set_defaults(run=knowledge.show_outdated)
    _add_updates(actions, common)


def _add_updates(actions: Commands, common: _Parser) -> None:
    pack = actions.add_parser("pack", parents=[common], help="make a file of a pack folder")
    pack.add_argument("folder")
    pack.add_argument("--out", metavar="FILE", required=True)
    pack.add_argument("--force", action="store_true", help="replace an existing file")
    pack.set_defaults(run=updates.pack)
    install = actions.add_parser("install", parents=[common], help="use knowledge from a file")
    install.add_argument("file")
    install.add_argument("--look", action="store_true", help="only say what it would change")
    install.set_defaults(run=updates.install)
    back = actions.add_parser("rollback", parents=[common], help="use the version before")
    back.add_argument("--shipped", action="store_true", help="use the one that shipped")
    back.set_defaults(run=updates.roll_back)
    versions = actions.add_parser("versions", parents=[common], help="list what is here")
    versions.add_argument("--json", action="store_true")
    versions.set_defaults(run=updates.show_versions)


def _add_calendars(commands: Commands, common: _Parser) -> None:
    calendar = commands.add_parser("calendar", parents=[common], help="official days off by year")
    actions = calendar.add_subparsers(dest="action", required=True, metavar="ACTION")
    bring = actions.add_parser("import", parents=[common])
    bring.add_argument("file")
    bring.set_defaults(run=calendars.bring_in)
    listing = actions.add_parser("list", parents=[common])
    listing.add_argument("--json", action="store_true")
    listing.set_defaults(run=calendars.list_all)
