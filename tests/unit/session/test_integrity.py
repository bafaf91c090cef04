"""The record of a case: where it stands, a check, exports, and the digest in what leaves."""

from __future__ import annotations

import shutil
from pathlib import Path
from random import Random

import icalendar
import pypdfium2
import pytest

from refundwizard.domain.audience import for_audience
from refundwizard.domain.case import Case
from refundwizard.domain.integrity import Integrity
from refundwizard.domain.passages.unchanged import foot, unchanged
from refundwizard.domain.records import Box, Mask
from refundwizard.domain.words import Words
from refundwizard.media.copies import Rebuilt
from refundwizard.session.export_work import Job, checked, printable, save
from refundwizard.session.exporting import Request, document_of
from refundwizard.session.integrity import CaseLog, Checked, Handed, note_copy
from refundwizard.session.integrity_view import (
    MOST_NAMED,
    file_names,
    has_files,
    integrity_view,
)
from refundwizard.session.leak_scan import Guard, check
from refundwizard.session.masking import keep
from refundwizard.session.open_case import OpenCase
from refundwizard.session.tasks import InPlace
from refundwizard.storage.errors import DiskFull
from refundwizard.storage.evidence_log import DERIVE, EXPORT, VERIFY, EvidenceLog, Fault
from refundwizard.storage.fs import OsFs
from refundwizard.storage.store import Store
from refundwizard.storage.strict_json import digest
from refundwizard.storage.vault import Vault
from tests.unit.session.exhibits_given import with_files


@pytest.fixture
def case_id(library, dress) -> str:
    return library.create(dress)


@pytest.fixture
def log(library, case_id) -> CaseLog:
    return CaseLog(library.store, case_id)


@pytest.fixture
def case(library, case_id) -> Case:
    """The dress with two files, saved."""
    return with_files(library, case_id, b"picture", b"receipt")


@pytest.fixture
def opened(library, case, case_id) -> OpenCase:
    return OpenCase(library, case_id, InPlace())


@pytest.fixture
def words(pack) -> Words:
    return Words("zh_CN", pack.texts)


def kinds(log: CaseLog) -> list[str]:
    return [record.kind for record in EvidenceLog(log.store).read(log.case_id).records]


def spoil(log: CaseLog, case: Case) -> None:
    path = Vault(log.store).path(log.case_id, str(case.exhibits[0].sha256))
    path.chmod(0o600)
    path.write_bytes(b"Picture")


def test_a_case_without_files_keeps_no_record(log, library):
    assert log.standing() is None
    assert log.check() == Checked(None)
    assert kinds(log) == []
    assert not (library.store.folder(log.case_id) / "log").exists()


def test_the_record_stands_without_hashing(log, case):
    found = log.standing()
    assert found is not None
    assert (found.records, found.result, found.checked_at) == (2, "unchecked", None)
    assert found.digest == EvidenceLog(log.store).head(log.case_id)
    assert log.standing(found) is found


def test_a_check_is_noted_and_stays_known(log, case, clock):
    first = log.check()
    assert first.integrity is not None
    assert (first.integrity.result, first.integrity.files) == ("unchanged", 2)
    assert first.integrity.checked_at == clock().replace(second=0, microsecond=0)
    assert first.integrity.digest == EvidenceLog(log.store).head(log.case_id)
    assert log.standing() == first.integrity
    assert kinds(log)[-1] == VERIFY


def test_a_check_names_what_changed(log, case):
    spoil(log, case)
    found = log.check()
    assert found.integrity is not None
    assert (found.integrity.result, found.integrity.faults) == ("differs", 1)
    assert [fault.code for fault in found.faults] == ["evidence_changed"]
    standing = log.standing()
    assert standing is not None
    assert standing.result == "differs"


def test_a_damaged_record_says_nothing_about_the_files(log, case, library):
    folder = library.store.folder(log.case_id) / "log"
    (folder / "00000001.json").write_bytes(b"junk")
    found = log.check().integrity
    standing = log.standing()
    assert found is not None
    assert standing is not None
    assert (found.result, standing.result) == ("broken", "broken")


def test_files_of_before_the_record_are_named_as_such(log, case, library):
    shutil.rmtree(library.store.folder(log.case_id) / "log")
    library.cases.save(log.case_id, library.cases.load(log.case_id).rev, case)
    assert log.standing() is None
    found = log.check().integrity
    assert found is not None
    assert (found.result, found.late, found.late_since) == ("unchanged", 2, found.since)


def test_a_store_that_is_only_read_is_checked_and_nothing_noted(log, case, library, clock):
    look = Store.look(library.store.root, fs=OsFs(), clock=clock)
    found = CaseLog(look, log.case_id).check()
    assert found.integrity is not None
    assert found.integrity.result == "unchanged"
    assert kinds(log) == ["add", "add"]
    note_copy(CaseLog(look, log.case_id), b"copy")
    assert kinds(log) == ["add", "add"]


def test_an_old_case_that_may_only_be_read_has_nothing_to_say(log, case, library, clock):
    shutil.rmtree(library.store.folder(log.case_id) / "log")
    look = Store.look(library.store.root, fs=OsFs(), clock=clock)
    found = CaseLog(look, log.case_id).check()
    assert found.integrity is None
    assert {fault.code for fault in found.faults} >= {"evidence_unlogged"}


def test_a_result_counts_also_where_it_cannot_be_noted(log, case, monkeypatch):
    def refuse(*_args: object) -> None:
        raise DiskFull(Path("x"))

    monkeypatch.setattr(EvidenceLog, "append", refuse)
    found = log.check().integrity
    assert found is not None
    assert found.result == "unchanged"
    note_copy(log, b"copy")


def test_what_is_handed_out_is_noted_with_its_own_digest(log, case):
    log.note_export(Handed("checklist", "pdf", "zh_CN", b"bytes"))
    note_copy(log, b"copy")
    first, second = EvidenceLog(log.store).read(log.case_id).of_kind(EXPORT)
    assert first.facts == {
        "document": "checklist",
        "format": "pdf",
        "lang": "zh_CN",
        "audience": "",
        "sha256": digest(b"bytes"),
        "size": 5,
    }
    assert (second.facts["document"], second.facts["sha256"]) == ("copy", digest(b"copy"))


def test_a_case_can_be_saved_only_to_name_the_newest_record(opened, library, log):
    log.note_export(Handed("checklist", "pdf", "zh_CN", b"bytes"))
    rev = opened.rev
    opened.keep_record()
    assert opened.rev == rev + 1
    head = EvidenceLog(log.store).head(log.case_id)
    assert library.cases.peek(log.case_id)[0].log_head == head


def test_a_case_that_may_only_be_read_is_not_saved_for_it(opened, library):
    library.store.read_only = "locked"
    rev = opened.rev
    opened.keep_record()
    assert opened.rev == rev


def test_a_masked_copy_is_on_record_with_what_it_was_made_from(log, case, clock):
    parent = str(case.exhibits[0].sha256)
    made = Rebuilt(b"masked", "image/png", 1, 1, 1)
    mask = keep(Vault(log.store, floor=0), log.case_id, made, (), clock(), parent=parent)
    record = EvidenceLog(log.store).read(log.case_id).records[-1]
    assert record.kind == DERIVE
    assert (record.facts["sha256"], record.facts["parent"]) == (mask.sha256, parent)


# ------------------------------------------------------------------------------------ documents


def job(pack, clock, case: Case, log: CaseLog, form: str) -> Job:
    return Job(pack, case, clock(), Request(format=form), log)


def short_of(digest_of: str) -> str:
    return f"{digest_of[:6]}-{digest_of[6:12]}"


def read_back(path: Path) -> str:
    if path.suffix != ".pdf":
        return path.read_text(encoding="utf-8")
    document = pypdfium2.PdfDocument(path)
    try:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()
    return "".join("".join(pages).split())


@pytest.mark.parametrize("form", ["md", "html", "pdf"])
def test_the_digest_can_be_read_in_every_document(pack, clock, case, log, tmp_path, form):  # noqa: PLR0913, PLR0917 - all of them fixtures
    saved = save(job(pack, clock, case, log, form), OsFs(), tmp_path / f"list.{form}")
    text = read_back(saved.path)
    chain = EvidenceLog(log.store).read(log.case_id)
    verified, handed = chain.records[-2:]
    assert verified.sha256 in text
    assert short_of(verified.sha256) in text
    assert "自导入之日起未变" in text
    assert saved.integrity is not None
    assert saved.integrity.records == 3
    assert (verified.kind, handed.kind) == (VERIFY, EXPORT)
    assert handed.facts["sha256"] == digest(saved.path.read_bytes())


def test_a_calendar_carries_the_digest_in_short(pack, clock, case, log, tmp_path):
    asked = Request("deadlines", "ics")
    saved = save(Job(pack, case, clock(), asked, log), OsFs(), tmp_path / "dates.ics")
    verified = EvidenceLog(log.store).read(log.case_id).records[-2]
    calendar = icalendar.Calendar.from_ical(saved.path.read_bytes())
    assert short_of(verified.sha256) in calendar["x-wr-caldesc"]
    plain = save(Job(pack, case, clock(), asked), OsFs(), tmp_path / "plain.ics")
    assert "x-wr-caldesc" not in icalendar.Calendar.from_ical(plain.path.read_bytes())


def test_a_printed_document_carries_it_and_is_noted(pack, clock, case, log):
    pdf = printable(job(pack, clock, case, log, "pdf"))
    handed = EvidenceLog(log.store).read(log.case_id).records[-1]
    assert handed.facts["sha256"] == digest(pdf)


def test_a_document_of_a_case_without_files_is_as_before(pack, clock, dress, log, tmp_path):
    saved = save(job(pack, clock, dress, log, "md"), OsFs(), tmp_path / "list.md")
    assert saved.integrity is None
    assert printable(job(pack, clock, dress, log, "pdf")).startswith(b"%PDF")
    assert "摘要" not in saved.path.read_text(encoding="utf-8")
    assert kinds(log) == []


def test_a_record_that_cannot_be_read_or_written_holds_no_document_up(  # noqa: PLR0913, PLR0917 - all of them fixtures
    pack, clock, case, log, tmp_path, monkeypatch
):
    def refuse(*_args: object) -> None:
        raise DiskFull(Path("x"))

    monkeypatch.setattr(EvidenceLog, "append", refuse)
    saved = save(job(pack, clock, case, log, "md"), OsFs(), tmp_path / "list.md")
    assert saved.path.exists()
    monkeypatch.setattr(EvidenceLog, "read", refuse)
    assert checked(log) is None


@pytest.mark.parametrize("audience", ["merchant", "platform", "regulator", "court", "public"])
def test_no_digest_is_taken_for_a_number_to_be_masked(pack, clock, case, audience):
    """Of thousands of digests some look like phones or cards; each has to arrive whole."""
    words, chance = Words("zh_CN", pack.texts), Random(7)  # noqa: S311 - nothing to be kept secret
    whole = document_of(pack, case, clock(), Request())
    guard = Guard.of(case, audience)
    for _ in range(4_000):
        found = Integrity(f"{chance.getrandbits(256):064x}", 14, clock())
        blocks = tuple(unchanged(words, found))
        said = whole.model_copy(update={"blocks": blocks, "foot": foot(words, found)})
        masked = for_audience(said, case, audience, words).document
        assert masked.foot.startswith(said.foot)
        assert blocks[0] in masked.blocks
        check("\n".join([*(block.text for block in blocks), said.foot]).encode(), guard)


# ----------------------------------------------------------------------------------- the window


def test_the_line_says_unchanged_since_added_with_number_and_digest(log, case, words):
    found = log.check()
    view = integrity_view(words, case, found.integrity)
    assert view is not None
    short = short_of(EvidenceLog(log.store).head(log.case_id))
    assert view.line == f"自导入之日起未变，记录 3 条，摘要 {short}…"
    assert view.notes == ("上次核对：2026-11-17 14:02，2 份文件",)
    assert not view.is_bad
    assert EvidenceLog(log.store).head(log.case_id) in view.sentence


def test_before_any_check_the_line_claims_nothing(log, case, words):
    view = integrity_view(words, case, log.standing())
    assert view is not None
    assert view.line.startswith("导入时已记下，记录 2 条")
    assert "未变" not in view.line
    assert view.notes == ()


def test_what_changed_is_called_by_its_name(log, case, words):
    spoil(log, case)
    found = log.check()
    view = integrity_view(words, case, found.integrity, found.faults)
    assert view is not None
    assert view.is_bad
    assert "有 1 处和记录不一致" in view.line
    assert view.notes[-1] == "截图 1.png：证据文件和添加时不一样"


def test_many_faults_are_counted(log, case, words):
    faults = tuple(Fault("log_missing", "", f"log/{n:08d}.json") for n in range(MOST_NAMED + 2))
    view = integrity_view(words, case, log.standing(), faults)
    assert view is not None
    assert view.notes[-1] == "还有 2 处"


def test_a_broken_record_gives_nothing_to_send(log, case, words, library):
    (library.store.folder(log.case_id) / "log" / "00000001.json").unlink()
    view = integrity_view(words, case, log.check().integrity)
    assert view is not None
    assert view.is_bad
    assert view.sentence == ""


def test_an_old_case_is_told_that_its_record_begins_with_a_check(log, case, words, library):
    assert integrity_view(words, case.model_copy(update={"exhibits": ()}), None) is None
    view = integrity_view(words, case, None)
    assert view is not None
    assert "从现在开始记录" in view.line
    shutil.rmtree(library.store.folder(log.case_id) / "log")
    library.cases.save(log.case_id, library.cases.load(log.case_id).rev, case)
    late = integrity_view(words, case, log.check().integrity)
    assert late is not None
    assert late.line.startswith("自开始记录之日起未变")
    assert late.notes[-1].startswith("其中 2 份从 2026-11-17 14:02 起才有记录")


def test_files_are_called_by_caption_or_name_and_copies_like_their_exhibit(case, clock):
    first, second = case.exhibits
    box = Box(left=0, top=0, width=1, height=1)
    mask = Mask(boxes=(box,), sha256="e" * 64, size=3, made_at=clock())
    items = (
        first.model_copy(update={"caption": "退款页", "mask": mask}),
        second.model_copy(
            update={"names": (), "mask": mask.model_copy(update={"sha256": "f" * 64})}
        ),
        second.model_copy(update={"sha256": None}),
    )
    named = case.model_copy(update={"exhibits": items})
    assert file_names(named) == {first.sha256: "退款页", "e" * 64: "退款页"}
    assert has_files(named)
