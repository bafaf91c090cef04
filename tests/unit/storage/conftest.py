"""A store in a temporary folder, on a disk that can be told to fail."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from refundwizard.storage.case_codec import PlainCodec
from refundwizard.storage.case_store import CaseStore
from refundwizard.storage.store import Store
from refundwizard.storage.vault import Vault
from tests.unit.storage.support import FakeClock, FaultyFs, body

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from refundwizard.storage.envelope import Body


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def fs() -> FaultyFs:
    return FaultyFs()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def store(root: Path, fs: FaultyFs, clock: FakeClock) -> Iterator[Store]:
    with Store.open(root, fs=fs, clock=clock, create=True) as opened:
        yield opened


@pytest.fixture
def cases(store: Store) -> CaseStore[Body]:
    return CaseStore(store, PlainCodec(), app="0.1.0")


@pytest.fixture
def vault(store: Store) -> Vault:
    return Vault(store, floor=0)


@pytest.fixture
def case_id(cases: CaseStore[Body]) -> str:
    return cases.create(body(1))


@pytest.fixture
def folder(store: Store, case_id: str) -> Path:
    return store.folder(case_id)
