"""Long correspondence: what fits is kept whole, what does not is said and loses nothing."""

from __future__ import annotations

from datetime import timedelta

import pytest

from refundwizard.domain.case import Case
from refundwizard.domain.pack import Words
from refundwizard.domain.records import TEXT
from refundwizard.session import recording
from refundwizard.session.faults import sentence
from refundwizard.session.open_case import OpenCase
from refundwizard.session.tasks import InPlace
from refundwizard.storage.errors import Refused
from refundwizard.storage.strict_json import CASE_LIMIT

FITTING = 65
"""Messages of the greatest length, in Chinese, that one case holds."""


def with_messages(case: Case, count: int, now) -> Case:
    for number in range(count):
        at = now - timedelta(minutes=count - number)
        case = recording.record_incoming(case, at, "merchant_chat", "退" * TEXT)
    return case


def test_many_of_the_longest_messages_come_back_word_for_word(library, dress, clock) -> None:
    case = with_messages(dress, FITTING, clock())
    case_id = library.create(case)
    assert library.cases.load(case_id).case.messages == case.messages
    assert library.store.folder(case_id).joinpath("case.json").stat().st_size < CASE_LIMIT
    library.index.save()
    index = library.store.root / "cache" / "index.json"
    assert index.stat().st_size < 10_000


def test_a_case_that_grew_too_large_says_so_and_loses_nothing(library, dress, clock, pack) -> None:
    case_id = library.create(dress)
    opened = OpenCase(library, case_id, InPlace())
    notices = []
    opened.listeners.append(notices.append)
    huge = with_messages(dress, 500, clock())
    opened.commit(lambda wizard: wizard.change(huge), at_once=True)
    failed = notices[-1]
    assert failed.state == "failed"
    assert isinstance(failed.error, Refused)
    said = sentence(Words("zh_CN", pack.texts), failed.error, "/store")
    assert said.startswith("这个案件太大了，超过 4 MB")
    assert not opened.autosave.is_clean
    assert opened.wizard.case.messages == huge.messages
    assert library.cases.load(case_id).case.messages == ()
    opened.commit(lambda wizard: wizard.undo(), at_once=True)
    opened.commit(lambda wizard: wizard.change(with_messages(dress, 3, clock())), at_once=True)
    assert notices[-1].state == "saved"
    assert len(library.cases.load(case_id).case.messages) == 3


@pytest.mark.parametrize("lang", ["zh_CN", "en"])
@pytest.mark.parametrize("reason", ["too_large", "not_storable"])
def test_a_case_that_cannot_be_written_is_no_file_left_out(pack, lang, reason) -> None:
    said = sentence(Words(lang, pack.texts), Refused(reason), "/store")
    assert "/store" not in said
    assert reason not in said
    assert sentence(Words(lang, pack.texts), Refused("empty"), "/f").count("/f") == 1
