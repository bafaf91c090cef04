"""For whom: the page says what is masked, the preview and the file show it, full for a court."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from refundwizard.domain.audience import AUDIENCES
from refundwizard.session.leak_scan import Leak, LeakError
from tests.ui.desk import DRESS, Desk
from tests.ui.pages.reading import page_text, pdf_text, pick, save_as

PHONE = "13812345678"


@pytest.fixture
def export(desk: Desk) -> Desk:
    desk.open({**DRESS, "seller_name": f"木棉小铺 {PHONE}", "order_no": "P736281920381"})
    desk.go("export")
    return desk


def choose(desk: Desk, audience: str) -> None:
    desk.page.choices.audience.buttons()[[*AUDIENCES].index(audience)].click()
    desk.settle()


def test_at_first_it_is_for_yourself_and_full(export: Desk, tmp_path: Path) -> None:
    assert "什么都不遮：完整版，自己留底。" in page_text(export)
    assert PHONE in pdf_text(save_as(export, tmp_path / "self.pdf"))


def test_the_seller_gets_the_masked_version_with_its_list(export: Desk, tmp_path: Path) -> None:
    choose(export, "merchant")
    assert "会遮住" in page_text(export)
    assert "电话：138****5678" in page_text(export)
    text = pdf_text(save_as(export, tmp_path / "seller.pdf"))
    assert PHONE not in text
    assert "138****5678" in text
    assert "这是打码版（给商家）" in text
    assert "遮住了哪些" in text
    assert "P736281920381" in text


def test_the_public_sees_no_order_number(export: Desk, tmp_path: Path) -> None:
    choose(export, "public")
    text = pdf_text(save_as(export, tmp_path / "public.pdf"))
    assert "P736281920381" not in text


def test_a_court_gets_everything_and_it_is_said(export: Desk, tmp_path: Path) -> None:
    choose(export, "court")
    text = pdf_text(save_as(export, tmp_path / "court.pdf"))
    assert PHONE in text
    assert "这是完整版（给法院或仲裁）" in text


def test_what_cannot_be_masked_is_not_offered(export: Desk) -> None:
    pick(export, document="case", format="json")
    choose(export, "platform")
    assert "json" not in export.page.view.forms
    assert export.page.view.request.format == "zip"
    assert export.page.choices.formats.chosen() == "zip"
    choose(export, "self")
    assert "json" in export.page.view.forms


def test_the_suggested_name_of_a_masked_file_is_masked_too(export: Desk) -> None:
    choose(export, "public")
    export.prompter.answers.append(None)
    export.page.save.click()
    assert PHONE not in export.prompter.asked[0]
    assert "木棉小铺 1385678" in export.prompter.asked[0]


def test_a_calendar_says_what_it_names(export: Desk) -> None:
    choose(export, "helper")
    pick(export, document="deadlines", format="ics")
    assert "备注里的号码会遮住" in page_text(export)


def test_nothing_to_mask_is_said(desk: Desk) -> None:
    desk.open(DRESS)
    desk.go("export")
    choose(desk, "merchant")
    assert "没有找到要遮的号码" in page_text(desk)


def test_arrows_choose_and_keep_the_focus(export: Desk) -> None:
    first = export.page.choices.audience.buttons()[0]
    first.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(first, Qt.Key.Key_Right)
    export.settle()
    assert export.page.choices.audience.chosen() == "merchant"
    assert export.page.choices.audience.buttons()[1].hasFocus()


def test_a_leak_is_one_sentence_and_no_file(
    export: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_given: object) -> None:
        raise LeakError((Leak("phone", "pdf_page", "138****5678"),))

    monkeypatch.setattr("refundwizard.session.exporting.check", stop)
    save_as(export, tmp_path / "made.pdf")
    assert "没有导出：PDF 页面里还有没遮住的电话" in page_text(export)
    assert not list(tmp_path.glob("*.pdf"))
