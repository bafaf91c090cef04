from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from refundwizard.content.load import load
from refundwizard.domain.answers_file import read_answers
from refundwizard.domain.case import Case
from refundwizard.domain.moments import BEIJING
from refundwizard.domain.pack import Pack
from refundwizard.session.library import Library
from refundwizard.storage.fs import OsFs
from refundwizard.storage.lock import NoLock
from refundwizard.storage.paths import resources
from refundwizard.storage.store import Store

DRESS = {
    "fraud_contact": "no",
    "payer_minor": "no",
    "stage": "refused",
    "received": "yes",
    "goods_kind": "clothing",
    "reason": "changed_mind",
    "goods_state": "tried_on_tags_on",
    "seller_name": "木棉小铺",
    "item_name": "法式碎花连衣裙",
    "ordered_on": "2026-11-09",
    "signed_on": "2026-11-12",
    "price_paid": "329",
    "merchant_reply": "已拆封影响二次销售,不退",
}
"""The seven-day return of a dress that was refused because it had been opened."""


class Clock:
    """A clock that stands still until moved."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 17, 14, 2, tzinfo=BEIJING)

    def __call__(self) -> datetime:
        return self.now

    def move(self, **by: int) -> None:
        self.now += timedelta(**by)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(scope="session")
def pack() -> Pack:
    return load(resources() / "content" / "cn")


@pytest.fixture
def dress(pack: Pack, clock: Clock) -> Case:
    return read_answers(pack, {"platform": "xiaohongshu", "answers": DRESS}, clock())


@pytest.fixture
def library(tmp_path: Path, pack: Pack, clock: Clock) -> Iterator[Library]:
    root = tmp_path / "store"
    with Store.open(root, fs=OsFs(), clock=clock, lock=NoLock("held"), create=True) as store:
        yield Library(store, lambda: pack, clock)
