"""The workbook of a case: what its sheets say, and what others do not see in it."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import openpyxl
import pytest

from refundwizard.domain.assess import assess
from refundwizard.domain.case import Exhibit
from refundwizard.domain.integrity import Integrity
from refundwizard.domain.person import Person, token
from refundwizard.domain.records import Message
from refundwizard.domain.words import Words
from refundwizard.session.case_book import case_book
from refundwizard.session.documents import Subject
from refundwizard.session.exporting import Request, documents_of, produce, usual_document
from tests.unit.session.conftest import DRESS
from tests.unit.session.records import at, with_records
from tests.unit.session.states import SCARF, case_of

SHA = "ab" * 32
EXHIBITS = (
    Exhibit(
        id="a" * 32,
        kind="E03",
        sha256=SHA,
        names=("13812345678.jpg", "聊天.jpg"),
        caption="和商家的聊天",
        captured_on=date(2026, 11, 13),
        added_at=at("2026-11-14T08:00"),
        origin="商家",
        shows="商家不肯退",
    ),
    Exhibit(id="b" * 32, names=("录像.mp4",)),
)


def book(pack, case, clock, lang="zh_CN", **more):
    found = assess(pack, case, clock())
    return case_book(Subject(pack, case, found, Words(lang, pack.texts), **more))


def rows(made, number):
    return [list(row) for row in made.sheets[number].rows]


def test_a_workbook_has_its_sheets_in_either_language(pack, clock) -> None:
    case = with_records(case_of(pack, clock, DRESS))
    names = {
        lang: [each.name for each in book(pack, case, clock, lang).sheets]
        for lang in ("zh_CN", "en")
    }
    assert names["zh_CN"] == ["经过", "金额", "证据", "要证明的", "期限", "说明"]
    assert names["en"] == [
        *("What happened", "Money", "Evidence"),
        *("What to prove", "Deadlines", "About"),
    ]


def test_what_happened_stands_in_order_and_what_comes_is_marked(pack, clock) -> None:
    made = rows(book(pack, with_records(case_of(pack, clock, DRESS)), clock), 0)
    days = [row[0] for row in made]
    assert days == sorted(days)
    texts = {row[4] for row in made}
    assert "我要退货" in texts
    assert {row[5] for row in made} >= {"已发生", "还没到"}
    assert {row[2] for row in made} >= {"你", "商家", "平台或部门"}


def test_every_sum_is_a_number_with_its_arithmetic_and_sums_are_strong(pack, clock) -> None:
    made = book(pack, case_of(pack, clock, SCARF), clock)
    lines, found = rows(made, 1), assess(pack, case_of(pack, clock, SCARF), clock())
    sums = [lines[number][5] for number in made.sheets[1].strong]
    assert found.claims.firm in sums
    assert found.claims.with_receipt in sums
    amounts = {row[5] for row in lines if isinstance(row[5], int)}
    assert {46800, 1200, 18000} <= amounts
    assert all(row[3] for row in lines if row[0])


def test_what_came_back_stands_below_what_is_owed(pack, clock) -> None:
    case = case_of(pack, clock, {**SCARF, "refunded": "100"})
    assert 10000 in {row[5] for row in rows(book(pack, case, clock), 1)}


def test_an_amount_that_is_missing_says_so(pack, clock) -> None:
    made = rows(book(pack, case_of(pack, clock, {**DRESS, "price_paid": None}), clock), 1)
    assert "还缺金额" in {row[5] for row in made}


def test_an_exhibit_stands_with_source_purpose_files_and_digest(pack, clock) -> None:
    case = case_of(pack, clock, DRESS).model_copy(update={"exhibits": EXHIBITS})
    first, second = rows(book(pack, case, clock), 2)
    assert first == [
        1,
        "和商家的聊天",
        "和商家的聊天",
        "商家",
        "商家不肯退",
        date(2026, 11, 13),
        at("2026-11-14T08:00"),
        "13812345678.jpg\n聊天.jpg",
        SHA,
    ]
    assert (second[0], second[1], second[5], second[8]) == (2, "录像.mp4", None, "")
    needs = rows(book(pack, case, clock), 3)
    assert ["有了", "1"] in [row[3:] for row in needs]
    assert "还缺" in {row[3] for row in needs}


def test_a_deadline_has_its_days_as_days(pack, clock) -> None:
    made = rows(book(pack, case_of(pack, clock, DRESS), clock), 4)
    notice = next(row for row in made if row[2] == date(2026, 11, 19))
    assert notice[:2] == ["你", "发出退货通知"]
    assert notice[3:8] == ["24:00", date(2026, 11, 19), "24:00", 2, "进行中"]
    assert "11月19日" in notice[8]
    idle = next(row for row in made if row[2] is None)
    assert idle[3:8] == ["", None, "", None, "还没开始算"]


@pytest.mark.parametrize(
    ("day", "state"), [("2026-11-30T10:00", "已过"), ("2029-01-01T10:00", "已过")]
)
def test_a_deadline_that_passed_says_so(pack, clock, day, state) -> None:
    case = case_of(pack, clock, DRESS)
    clock.now = at(day)
    assert state in {row[7] for row in rows(book(pack, case, clock), 4)}


def test_the_last_sheet_says_for_whom_it_is_and_what_it_rests_on(pack, clock) -> None:
    case = case_of(pack, clock, DRESS)
    record = Integrity(SHA, 3, at("2026-11-14T08:00"))
    made = book(pack, case, clock, integrity=record)
    said = dict(rows(made, 5))
    assert said["案件"] == "木棉小铺，法式碎花连衣裙"
    assert said["按这天计算"] == "2026-11-17"
    assert SHA in said["证据记录"]
    assert said["给谁"] == "这是完整版（自己留底），没有遮住任何内容。"
    assert record.short in made.foot
    assert "证据记录" not in dict(rows(book(pack, case, clock), 5))


def test_others_do_not_see_numbers_and_are_told_what_is_masked(pack, clock) -> None:
    case = case_of(pack, clock, {**DRESS, "order_no": "P736281920381"})
    case = case.model_copy(update={"exhibits": EXHIBITS})
    made = book(pack, case, clock, audience="public")
    assert rows(made, 2)[0][7] == "138****5678.jpg\n聊天.jpg"
    assert rows(made, 2)[0][8] == SHA
    assert dict(rows(made, 5))["给谁"].startswith("这是遮住版（公开），遮住了：电话。")
    plain = book(pack, case_of(pack, clock, DRESS), clock, audience="helper")
    assert "没有找到要遮的内容" in dict(rows(plain, 5))["给谁"]


def test_the_shopper_s_name_stands_where_a_message_has_its_token(pack, clock) -> None:
    said = Message(at=clock(), direction="out", channel="chat", text=f"我是{token('my_name')}")
    case = case_of(pack, clock, DRESS).model_copy(update={"messages": (said,)})
    made = book(pack, case, clock, person=Person(my_name="欧阳小明"))
    assert "我是欧阳小明" in {row[4] for row in rows(made, 0)}
    bare = book(pack, case, clock)
    assert not any(token("my_name") in str(row[4]) for row in rows(bare, 0))


@pytest.mark.parametrize("lang", ["zh_CN", "en"])
def test_a_case_leaves_as_a_workbook_the_same_each_time(pack, clock, lang) -> None:
    case = with_records(case_of(pack, clock, DRESS)).model_copy(update={"exhibits": EXHIBITS})
    request = Request(usual_document("xlsx"), "xlsx", lang)
    made = produce(pack, case, clock(), request)
    assert produce(pack, case, clock(), request) == made
    opened = openpyxl.load_workbook(BytesIO(made.data))
    assert len(opened.worksheets) == 6
    kinds = {cell.data_type for page in opened for row in page.iter_rows() for cell in row}
    assert "f" not in kinds
    assert documents_of("xlsx") == ("case",)
