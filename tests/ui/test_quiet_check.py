"""Once a month the files are looked at while the window rests; only a change is said."""

from __future__ import annotations

from datetime import timedelta

import pytest

from refundwizard.domain.case import Case, Exhibit
from refundwizard.session.tasks import Ticket
from refundwizard.storage.evidence_log import VERIFY, EvidenceLog
from refundwizard.storage.vault import Vault
from refundwizard.ui.quiet_check import REST_MS, QuietCheck
from tests.ui.desk import DRESS, Desk


def checks(desk: Desk) -> int:
    chain = EvidenceLog(desk.stage.store).read(desk.stage.desk.opened.id)
    return len(chain.of_kind(VERIFY))


def quiet(desk: Desk) -> QuietCheck:
    return desk.stage.desk.notices.quiet


def reopen(desk: Desk, days: int) -> None:
    case_id = desk.stage.desk.opened.id
    desk.controller.go_home()
    desk.now += timedelta(days=days)
    desk.stage.open(case_id)


@pytest.fixture
def filed(desk: Desk) -> Desk:
    """The dress with one file, saved."""
    desk.open(DRESS)
    opened = desk.stage.desk.opened
    taken = Vault(desk.stage.store, floor=0).take_bytes(opened.id, b"picture")
    exhibit = Exhibit(id="x1", sha256=taken.sha256, size=taken.size, names=("退款页.png",))

    def added(case: Case) -> Case:
        return case.model_copy(update={"exhibits": (exhibit,)})

    opened.commit(lambda wizard: wizard.change(added(wizard.case)), at_once=True)
    return desk


def test_within_a_month_nobody_looks(filed: Desk) -> None:
    reopen(filed, 29)
    filed.elapse(REST_MS)
    assert checks(filed) == 0


def test_after_a_month_the_files_are_looked_at_once_and_nothing_is_said(filed: Desk) -> None:
    reopen(filed, 31)
    filed.elapse(REST_MS - 1000)
    assert checks(filed) == 0
    filed.elapse(1000)
    assert checks(filed) == 1
    assert quiet(filed).banner is None
    reopen(filed, 29)
    filed.elapse(REST_MS)
    assert checks(filed) == 1
    filed.elapse(5000)
    assert filed.on_disk() == filed.case


def test_a_changed_file_is_said_and_leads_to_the_evidence(filed: Desk) -> None:
    sha256 = str(filed.case.exhibits[0].sha256)
    path = Vault(filed.stage.store).path(filed.stage.desk.opened.id, sha256)
    path.chmod(0o600)
    path.write_bytes(b"another")
    reopen(filed, 31)
    filed.elapse(REST_MS)
    banner = quiet(filed).banner
    assert banner is not None
    assert "有 1 个文件和添加时不一样" in banner.words.text()
    assert banner.button is not None
    banner.button.click()
    filed.settle()
    assert filed.place.section == "evidence"
    reopen(filed, 0)
    assert not filed.window.findChildren(QuietCheck)[0].banner


def test_it_waits_while_somebody_works(filed: Desk) -> None:
    reopen(filed, 31)
    filed.elapse(REST_MS // 2)
    filed.go("facts")
    filed.stage.desk.opened.commit(lambda wizard: wizard.answer({"seller_name": None}))
    filed.elapse(REST_MS // 2)
    assert checks(filed) == 0
    filed.elapse(REST_MS)
    assert checks(filed) == 1


def test_leaving_the_case_stops_it(filed: Desk) -> None:
    reopen(filed, 31)
    check = quiet(filed)
    check.running = Ticket()
    ticket = check.running
    check.stop()
    assert ticket.is_cancelled()
    filed.elapse(REST_MS)
    assert checks(filed) == 0
