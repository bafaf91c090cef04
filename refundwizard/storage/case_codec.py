"""Between a case in memory and the JSON values that stand in its file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

from refundwizard.storage.envelope import BlobRef, Body, PackRef
from refundwizard.storage.strict_json import canonical

if TYPE_CHECKING:
    from refundwizard.domain.case import Case

C = TypeVar("C")


class Codec(Protocol[C]):
    """Writes and reads one kind of case."""

    def encode(self, case: C) -> Body:
        """Return the JSON values, the pack and the exhibit files of a case."""
        ...

    def decode(self, body: Body) -> C:
        """Return the case; ValueError where the values make none."""
        ...


class CaseCodec:
    """The real one. pydantic is imported with the first case, not at the start of the program."""

    def encode(self, case: Case) -> Body:
        """Write a case."""
        sizes = {item.sha256: item.size for item in case.exhibits if item.sha256 is not None}
        sizes |= {item.mask.sha256: item.mask.size for item in case.exhibits if item.mask}
        return Body(
            data=case.model_dump(mode="json"),
            pack=PackRef(case.pack.id, case.pack.version),
            evidence=tuple(BlobRef(name, sizes[name]) for name in sorted(sizes)),
        )

    def decode(self, body: Body) -> Case:
        """Read a case; pydantic's ValidationError is a ValueError."""
        from refundwizard.domain.case import Case as Model  # noqa: PLC0415  (see the class)

        return Model.model_validate_json(canonical(body.data))


class PlainCodec:
    """Leaves the body as it is: for whoever only looks at the file around the case."""

    def encode(self, case: Body) -> Body:
        """Return the body."""
        return case

    def decode(self, body: Body) -> Body:
        """Return the body."""
        return body
