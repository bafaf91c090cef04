"""What stands in a dossier: who did what, what it costs, and how exhibits appear."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from refundwizard.domain.answers_file import read_answers
from refundwizard.domain.assess import assess
from refundwizard.domain.case import Case, Exhibit
from refundwizard.domain.document import Document, Figure, Heading, KeyValues, Notice, Table
from refundwizard.domain.dossier import Dossier, dossier
from refundwizard.domain.integrity import Integrity
from refundwizard.domain.moments import BEIJING
from refundwizard.domain.passages.brief import Brief
from refundwizard.domain.passages.chronology import events
from refundwizard.domain.passages.exhibits import evidence_list, numbers
from refundwizard.domain.passages.sheets import sheets, size
from refundwizard.domain.person import Person
from refundwizard.domain.printed import Part, Printed, span_of
from refundwizard.domain.records import Call, Filing, Message
from refundwizard.domain.words import Words
from tests.scenarios_plugin import shipped

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=BEIJING)
DRESS: dict[str, Any] = {
    "platform": "xiaohongshu",
    "answers": {
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
        "freight_paid": 0,
        "merchant_reply": "已拆封影响二次销售,不退",
        "opened_only_to_inspect": "yes",
    },
}


def at(day: int, hour: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, tzinfo=BEIJING)


def exhibit(name: str, kind: str | None = None, **more: Any) -> Exhibit:
    given = {"sha256": "a" * 64, "size": 2_000_000, "names": (f"{name}.jpg",), **more}
    return Exhibit(id=name, kind=kind, **given)


def brief(*exhibits: Exhibit, more: dict[str, Any] | None = None, **records: Any) -> Brief:
    answers = {**DRESS["answers"], **(more or {})}
    case: Case = read_answers(shipped(), {**DRESS, "answers": answers}, NOW)
    case = case.model_copy(update={"exhibits": exhibits, **records})
    record = Integrity("0123456789ab" + "c" * 52, 3, at(12), at(21), files=1)
    return Brief(
        shipped(), case, assess(shipped(), case, NOW), Words("zh_CN", shipped().texts), record
    )


def tables(document: Document) -> list[Table]:
    return [each for each in document.blocks if isinstance(each, Table)]


def values(document: Document) -> dict[str, str]:
    found = [each for each in document.blocks if isinstance(each, KeyValues)]
    return {row.key: row.value for each in found for row in each.rows}


def test_events_come_in_order_with_who_did_it_and_the_exhibit_that_shows_it() -> None:
    messages = (
        Message(
            id="m1", at=at(15, 10), direction="in", channel="platform_chat", text="不退", proof="b"
        ),
        Message(id="m2", at=at(14, 9), direction="out", channel="platform_chat", text="申请退货"),
        Message(id="m3", at=at(16), direction="out", channel="chat", text="草稿", is_sent=False),
    )
    told = brief(exhibit("a", "E01"), exhibit("b", "E03"), messages=messages)
    found = events(told)
    assert [(each.on.day, each.who) for each in found] == [
        (9, "buyer"),
        (12, "buyer"),
        (14, "buyer"),
        (15, "merchant"),
    ]
    assert [each.exhibits for each in found] == [(1,), (), (), (2,)]
    assert found[3].clock == "10:00"
    assert "“不退”" in found[3].what


def test_calls_and_filings_name_number_promise_and_office() -> None:
    call = Call(
        side="platform", agent="0917", ticket="T-778", promise="核实", promised_by=at(17, 14)
    )
    messages = (
        Message(id="m", at=at(16, 14), direction="in", channel="phone", text="", call=call),
    )
    filing = Filing(
        id="f",
        route="complaint_12315",
        filed_at=at(18, 9),
        body="余杭区局",
        number="3301",
        accepted_on=date(2026, 11, 19),
        ended_on=date(2026, 11, 20),
        ending="failed",
    )
    found = events(brief(messages=messages, filings=(filing,)))[2:]
    assert [each.who for each in found] == ["platform", "buyer", "body", "body"]
    for piece in ("0917", "T-778", "核实", "14:00"):
        assert piece in found[0].what
    assert "余杭区局" in found[1].what
    assert "3301" in found[1].what


def test_what_is_still_to_come_is_no_event() -> None:
    later = Message(id="m", at=at(25), direction="in", channel="platform_chat", text="再说")
    assert len(events(brief(messages=(later,)))) == 2


def test_each_exhibit_has_number_name_source_purpose_and_page() -> None:
    told = brief(
        exhibit("a", "E01"),
        exhibit("b", caption="门口的照片", origin="邻居拍的", shows="包裹在门口"),
        exhibit("c"),
        exhibit("d", "E05", captured_on=date(2026, 11, 13)),
    )
    (listed,) = evidence_list(told)
    assert isinstance(listed, Table)
    assert listed.pages
    assert listed.links == tuple(f"exhibit-{number}" for number in (1, 2, 3, 4))
    assert listed.rows[0][:3] == ("1", "订单详情", "申请人保存")
    assert listed.rows[1] == ("2", "门口的照片", "邻居拍的", "包裹在门口", "")
    assert listed.rows[2] == ("3", "c.jpg", "申请人保存", "待说明", "")
    assert listed.rows[3][2] == "申请人保存，2026-11-13"
    (plain,) = evidence_list(told, has_pages=False)
    assert isinstance(plain, Table)
    assert len(plain.header) == 4
    assert plain.links == ()
    assert numbers(told, (1, 3)) == "证据 1、3"
    assert numbers(told, ()) == ""


def test_claims_show_their_arithmetic_and_leave_out_what_is_nothing() -> None:
    in_time = {"applied_at": "2026-11-14T09:10"}
    document = dossier(Dossier(brief(exhibit("a", "E01"), more=in_time)))
    claims = next(each for each in tables(document) if each.header[0] == "项目")
    assert claims.rows[0] == ("商品款", "实付 329.00", "证据 1", "329.00")
    assert claims.rows[1][-1] == "329.00"
    assert len(claims.rows) == 2
    assert claims.links == ("exhibit-1", "")


def test_the_cover_names_the_parties_and_leaves_a_line_for_a_name_nobody_entered() -> None:
    person = Person(my_name="林小满", my_phone="13812345678")
    full = values(dossier(Dossier(brief(), person, audience="court")))
    assert (full["申请人"], full["电话"]) == ("林小满", "13812345678")
    assert full["用途"] == "给法院或仲裁"
    bare = values(dossier(Dossier(brief())))
    assert bare["申请人"].endswith("（手填）")
    assert "电话" not in bare


def test_a_case_without_exhibits_has_a_dossier_too() -> None:
    document = dossier(Dossier(brief()))
    assert "还没有附证据。" in str(document)
    assert [each for each in tables(document) if each.pages] != []


PART = Part(ref="x1", width=1080, height=2400)


@pytest.mark.parametrize(
    ("kind", "width", "height", "span"),
    [
        ("picture", 640, 480, "quarter"),
        ("picture", 1600, 1200, "half"),
        ("slices", 1080, 2800, "half"),
        ("slices", 1600, 2080, "page"),
        ("pages", 1190, 1684, "page"),
    ],
)
def test_how_much_of_a_page_a_picture_takes_goes_by_its_pixels(
    kind: Any, width: int, height: int, span: str
) -> None:
    part = Part(ref="x", width=width, height=height)
    assert span_of(Printed(kind=kind, parts=(part,)), part) == span


def test_parts_of_a_long_screenshot_follow_each_other_and_say_which_they_are() -> None:
    told = brief(exhibit("a", "E03"))
    parts = tuple(Part(ref=f"x01-0{at}", width=1080, height=2800) for at in (1, 2, 3))
    drawn = [*sheets(told, {"a": Printed(kind="slices", parts=parts)})]
    assert all(isinstance(each, Figure) for each in drawn)
    figures = [each for each in drawn if isinstance(each, Figure)]
    assert [each.ref for each in figures] == ["x01-01", "x01-02", "x01-03"]
    assert [each.anchor for each in figures] == ["exhibit-1", "", ""]
    assert figures[1].caption == "证据 1：和商家的聊天，第 2 段，共 3 段"
    assert all(each.alt for each in figures)


def test_a_masked_copy_says_so() -> None:
    shown = {"a": Printed(kind="picture", parts=(PART,), is_masked=True)}
    (figure,) = sheets(brief(exhibit("a", "E03")), shown)
    assert isinstance(figure, Figure)
    assert "打码副本" in figure.caption


@pytest.mark.parametrize(
    ("why", "word"),
    [
        ("unchecked", "个人信息"),
        ("attached", "媒体文件夹"),
        ("no_decoder", "无法预览"),
        ("locked", "密码"),
        ("too_many_pages", "页数"),
        ("elsewhere", "不带图片"),
        ("too_slow", "无法预览"),
    ],
)
def test_what_cannot_be_shown_is_named_with_its_digest_and_a_plain_reason(
    why: str, word: str
) -> None:
    heading, facts, notice = sheets(brief(exhibit("a", "E04")), {"a": Printed(why=why)})
    assert isinstance(heading, Heading)
    assert heading.anchor == "exhibit-1"
    assert isinstance(facts, KeyValues)
    assert [row.value for row in facts.rows] == ["a.jpg", "1.9 MB", "a" * 64]
    assert isinstance(notice, Notice)
    assert word in notice.text


def test_an_exhibit_that_was_only_told_of_has_no_digest() -> None:
    told = brief(exhibit("a", "E04", sha256=None))
    heading, notice = sheets(told, {})
    assert isinstance(heading, Heading)
    assert isinstance(notice, Notice)
    assert "没有附文件" in notice.text


def test_the_record_of_the_files_claims_only_that_they_are_as_they_were_added() -> None:
    said = str(dossier(Dossier(brief(exhibit("a")))))
    assert "自导入之日起未变" in said
    assert "0123456789ab" in said
    assert "012345-6789ab" in said
    assert "真实有效" not in said


def test_sizes_are_written_as_people_read_them() -> None:
    assert (size(1536), size(43_000_000)) == ("1.5 KB", "41.0 MB")
