from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from refundwizard.domain import answers
from refundwizard.domain.case import Case, Exhibit, PackRef
from refundwizard.storage.case_codec import CaseCodec, PlainCodec
from refundwizard.storage.case_store import CaseStore
from refundwizard.storage.envelope import BlobRef, parse
from refundwizard.storage.errors import Corrupt
from tests.unit.storage.support import START, body

LEGACY = Path(__file__).parents[2] / "legacy"


@pytest.fixture
def case():
    return Case(
        pack=PackRef(id="cn", version="2026.1"),
        created_at=START,
        answers={
            "signed_on": answers.OnDate(on=date(2026, 1, 2)),
            "seller_name": answers.Words(text="青禾\n“服饰”\u2028 <img src=x>"),
        },
        exhibits=(
            Exhibit(id="b" * 32, sha256="b" * 64, size=7),
            Exhibit(id="a" * 32, sha256="a" * 64, size=5),
            Exhibit(id="c" * 32),
        ),
    )


def test_a_case_comes_back_as_it_was(store, case):
    cases = CaseStore(store, CaseCodec())
    case_id = cases.create(case)
    assert cases.load(case_id).case == case
    assert cases.load(case_id).pack.version == "2026.1"


def test_the_file_names_the_exhibit_files_once_and_in_order(case):
    twice = case.model_copy(update={"exhibits": (*case.exhibits, case.exhibits[0])})
    assert CaseCodec().encode(twice).evidence == (BlobRef("a" * 64, 5), BlobRef("b" * 64, 7))


def test_the_case_of_every_legacy_file_can_be_read():
    for path in LEGACY.glob("schema_*.json"):
        raw = path.read_bytes()
        case = CaseCodec().decode(parse(raw, json.loads(raw)["id"]).body)
        assert case.answers
        assert case.exhibits


def test_an_unknown_key_inside_the_case_is_unknown_not_dropped(store):
    case_id = CaseStore(store, PlainCodec()).create(body(1))
    with pytest.raises(Corrupt) as caught:
        CaseStore(store, CaseCodec()).load(case_id)
    assert caught.value.is_foreign


def test_the_list_of_cases_needs_neither_pydantic_nor_the_models():
    source = (
        "import sys, refundwizard.storage.store, refundwizard.storage.index;"
        "import refundwizard.storage.settings, refundwizard.storage.paths;"
        "bad = {'pydantic', 'platformdirs', 'refundwizard.domain.base', 'shutil', 'tempfile'};"
        "sys.exit(', '.join(bad & set(sys.modules)) or 0)"
    )
    found = subprocess.run(
        [sys.executable, "-c", source], check=False, capture_output=True, text=True
    )
    assert found.returncode == 0, found.stderr
