"""The shot lists as files: in every document format, from window and command line alike."""

from __future__ import annotations

import pytest

from refundwizard.session.documents import SHOTS
from refundwizard.session.exporting import Request, documents_of, produce

ASKED = [
    Request(document, form, lang)
    for document in SHOTS
    for form in ("pdf", "html", "md")
    for lang in ("zh_CN", "en")
]


@pytest.mark.parametrize("asked", ASKED, ids=str)
def test_a_shot_list_comes_in_every_document_format(pack, clock, dress, asked: Request) -> None:
    document, form, lang = asked.document, asked.format, asked.lang
    assert document in documents_of(form)
    made = produce(pack, dress, clock(), asked)
    assert not made.missing
    if form == "md":
        text = made.data.decode()
        assert pack.texts[lang][f"shots.{SHOTS[document]}"] in text
        assert "[ ]" in text or "☐" in text
    else:
        assert made.data[:5] in {b"%PDF-", b"<!DOC", b"<!doc"}
