"""``classifier.json`` of a pack folder: made from its examples, lexicon and folding."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any, Final

from pydantic import ValidationError

from refundwizard.content.flaws import Flaw, PackError
from refundwizard.content.folder import Folder
from refundwizard.content.load import load
from refundwizard.content.sentences import explain
from refundwizard.content.train import dumped, train
from refundwizard.domain.classifier import stored
from refundwizard.domain.marks import Reader

if TYPE_CHECKING:
    from pathlib import Path

    from refundwizard.domain.pack import Pack

FILE: Final = "classifier.json"


def build(folder: Path) -> str:
    """Return the text of ``classifier.json`` for a pack folder.

    Raises:
        PackError: the pack, its lexicon or its folding cannot be read.
    """
    pack, reader = load(folder), _reader(folder)
    return dumped(_digest(pack, reader), reader, train(pack.examples, reader))


def is_stale(folder: Path) -> bool:
    """Whether the stored classifier is damaged or was made from other examples or words.

    A pack without one is not stale: it is ranked by its examples.

    Raises:
        PackError: the pack, its lexicon or its folding cannot be read.
    """
    pack = load(folder)
    if not pack.classifier:
        return False
    found = stored(pack.classifier)
    return found is None or found.made_from != _digest(pack, _reader(folder))


def _reader(folder: Path) -> Reader:
    files = Folder(folder)
    lexicon = _toml(files, "lexicon.toml")
    folding = _toml(files, "folding.toml")
    if files.flaws:
        raise PackError(tuple(files.flaws))
    for name, raw in (("folding.toml", folding), ("lexicon.toml", {"lexicon": lexicon})):
        try:
            Reader.model_validate(raw)
        except ValidationError as error:
            flaws = [Flaw(name, *each) for each in explain(Reader, raw, error)]
            raise PackError(tuple(flaws)) from error
    return Reader.model_validate({**folding, "lexicon": lexicon})


def _toml(files: Folder, name: str) -> dict[str, Any]:
    return (files.toml(name) or {}) if name in files.files else {}


def _digest(pack: Pack, reader: Reader) -> str:
    whole = [{name: list(pack.examples[name]) for name in pack.examples}, reader.model_dump()]
    text = json.dumps(whole, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()
