"""What a pack says about itself: its first page, the list of its files, and how to check them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from refundwizard import __version__
from refundwizard.domain.audience import Masker, hidden_from
from refundwizard.export.pack_page import Beside, Piece
from refundwizard.session import pack_parts
from refundwizard.storage.bundle import PDF, VERIFY
from refundwizard.storage.marks import timestamp

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import datetime

    from refundwizard.domain.audience import Audience
    from refundwizard.domain.case import Case
    from refundwizard.domain.integrity import Integrity
    from refundwizard.domain.pack import Words
    from refundwizard.session.exporting import Request

FORMAT: Final = "refundwizard.pack"
SCHEMA: Final = 1
_POWERSHELL: Final = (
    "Get-Content verify.txt -Encoding UTF8 | Where-Object { $_ -match '^([0-9a-f]{64})  (.+)$' } |"
    " ForEach-Object { $f = $Matches[2]; $h = $Matches[1];"
    " $s = (Get-FileHash -LiteralPath $f -Algorithm SHA256).Hash -eq $h;"
    " \"$(if ($s) {'OK       '} else {'DIFFERENT'})  $f\" }"
)


@dataclass(frozen=True, slots=True)
class Row:
    """One entry: size in bytes, digest, and the number of the exhibit it is (0 for none)."""

    name: str
    size: int
    sha256: str
    number: int = 0


@dataclass(frozen=True, slots=True)
class About:
    """What a pack is about."""

    case: Case
    as_of: datetime
    request: Request
    words: Words
    integrity: Integrity | None = None

    @property
    def audience(self) -> Audience:
        """For whom it is."""
        return self.request.audience

    @property
    def is_masked(self) -> bool:
        """Whether it is for somebody who does not see everything."""
        return bool(hidden_from(self.audience))


def manifest(about: About, rows: Iterable[Row]) -> dict[str, object]:
    """Return the list of a pack's entries for other programs; its own row is not in it."""
    record = about.integrity
    return {
        "format": FORMAT,
        "schema": SCHEMA,
        "app": __version__,
        "pack": {"id": about.case.pack.id, "version": about.case.pack.version},
        "packed_at": timestamp(about.as_of),
        "language": about.request.lang,
        "audience": about.audience,
        "variant": "masked" if about.is_masked else "full",
        "log": {"sha256": record.digest, "records": record.records} if record else None,
        "files": [_row(about, row) for row in rows],
    }


def _row(about: About, row: Row) -> dict[str, object]:
    facts: dict[str, object] = {"name": row.name, "size": row.size, "sha256": row.sha256}
    if row.number:
        original = about.case.exhibits[row.number - 1].sha256
        facts |= {"exhibit": row.number, "original": original}
    return facts


def verify(about: About, rows: Sequence[Row]) -> bytes:
    """Return how to check the files, and what they have to hash to.

    Lines that begin with # are for people; the rest is what `sha256sum --check` reads.
    """
    words = about.words
    said = [words(f"casepack.verify_{key}") for key in ("title", "what", "means")]
    said.append(words("casepack.verify_packed", at=timestamp(about.as_of)))
    if about.integrity is not None:
        said.append(words("casepack.verify_digest", digest=about.integrity.digest))
    said += ["", words("casepack.verify_windows"), f"  {_POWERSHELL}"]
    said += [words("casepack.verify_mac"), f"  shasum -a 256 --check {VERIFY}"]
    said += [words("casepack.verify_linux"), f"  sha256sum --check {VERIFY}"]
    said += [words("casepack.verify_one"), ""]
    lines = [f"# {line}".rstrip() for line in said]
    lines += [f"{row.sha256}  {row.name}" for row in rows]
    return ("\n".join(lines) + "\n").encode()


def page_of(
    about: About, parts: Sequence[pack_parts.Part], pictures: Mapping[str, bytes | None]
) -> Beside:
    """Return what the first page says beside the case; `pictures` are small ones by exhibit id."""
    words = about.words
    whom = words(f"checklist.audience.for_{about.audience}")
    variant = "masked" if about.is_masked else "full"
    links = ((words("casepack.open_pdf"), PDF), (words("casepack.open_check"), VERIFY))
    lines = (words(f"casepack.{variant}", whom=whom), words("casepack.how_to_open"))
    pieces = tuple(_pieces(about, parts, pictures))
    return Beside(lines, links, words("casepack.gallery"), pieces)


def _pieces(
    about: About, parts: Iterable[pack_parts.Part], pictures: Mapping[str, bytes | None]
) -> Iterator[Piece]:
    masker = Masker(about.case, about.audience)
    for part in parts:
        made = Piece(
            title=masker.text(pack_parts.title(part, about.words)),
            lines=pack_parts.lines(part, about.words, is_masked=about.is_masked),
            href=part.entry,
            digest=part.sha256 if part.entry else part.exhibit.sha256 or "",
        )
        yield replace(made, picture=pictures.get(part.exhibit.id) or b"") if part.entry else made
