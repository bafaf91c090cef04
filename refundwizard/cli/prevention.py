"""``prevent``: the check before buying; it makes no case and keeps nothing."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from refundwizard.cli.failure import Failure
from refundwizard.cli.shell import Shell, show_json
from refundwizard.domain.prevention import flags, prevention_report

if TYPE_CHECKING:
    from argparse import Namespace


def prevent(shell: Shell, options: Namespace) -> int:
    """Show the risks in the words of an offer, and write the card where one is asked for."""
    text = sys.stdin.read() if options.text == "-" else options.text
    now = shell.now()
    if options.card is not None:
        _write_card(shell, text, options)
    result = prevention_report(shell.pack, flags(shell.pack, text, now), shell.words)
    if options.json:
        show_json(result)
        return 0
    if not result["flags"]:
        print(shell.words("card.none"))
    for flag in result["flags"]:
        print(f"{flag['name']}  [{' '.join(flag['matched'])}]")
        print(f"  {flag['reason']}")
        print(f"  {shell.words('card.ask', ask=flag['ask'])}")
    return 0


def _write_card(shell: Shell, text: str, options: Namespace) -> None:
    from refundwizard.cli.documents import put
    from refundwizard.domain.prevention_card import prevention_card
    from refundwizard.export import EXPORTERS
    from refundwizard.session.leak_scan import Guard, LeakError, check, leak_words
    from refundwizard.storage.paths import resources

    if options.format not in EXPORTERS:
        known = ", ".join(EXPORTERS)
        raise Failure(shell.words("faults.bad_format", given=options.format, known=known))
    card = prevention_card(shell.pack, text, shell.now(), shell.words)
    made = EXPORTERS[options.format].render(card, resources())
    try:
        check(made.data, Guard.of_document(card))
    except LeakError as error:
        raise Failure(leak_words(shell.words, error)) from error
    put(shell, made, Path(options.card), force=options.force)
