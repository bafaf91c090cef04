from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest

from refundwizard.content.load import load
from refundwizard.domain.answers import Words as Text
from refundwizard.domain.audience import (
    AUDIENCES,
    Audience,
    Masker,
    covered,
    for_audience,
    hidden_from,
    known_of,
)
from refundwizard.domain.case import Case, Exhibit, PackRef
from refundwizard.domain.document import (
    Bullet,
    Document,
    Heading,
    KeyValues,
    Pair,
    Paragraph,
    Quote,
    Table,
)
from refundwizard.domain.moments import BEIJING
from refundwizard.domain.records import Box, Call, Filing, Mask, Message
from refundwizard.domain.words import Words

NOW = datetime(2026, 11, 17, 14, 2, tzinfo=BEIJING)
CONTENT = Path(__file__).resolve().parents[3] / "resources" / "content" / "cn"
SECRETS = ("13812345678", "11010519491231002X", "文三路90号", "李小四")


@pytest.fixture(scope="module")
def words() -> Words:
    return Words("zh_CN", load(CONTENT).texts)


def case(**more: object) -> Case:
    return Case(pack=PackRef(id="cn", version="1"), created_at=NOW, **more)


def document(*blocks: object) -> Document:
    return Document(
        title="清单 13812345678",
        subtitle="li@example.com",
        lang="zh_CN",
        as_of=NOW,
        pack_id="cn",
        pack_version="1",
        checked=date(2026, 11, 2),
        blocks=blocks,
    )


def full() -> Document:
    return document(
        Paragraph(text="电话13812345678好", strong="13812345678好"),
        Paragraph(text="先退货", strong="退货"),
        KeyValues(rows=(Pair(key="证件", value="11010519491231002X", strong=True),)),
        Table(header=("地址",), align=("left",), rows=(("浙江省杭州市西湖区文三路90号",),)),
        Quote(label="原话", text="收件人：李小四\n订单号 P736281920381"),
    )


@pytest.mark.parametrize("audience", AUDIENCES)
def test_who_decides_sees_all_and_everybody_else_what_they_need(
    words: Words, audience: Audience
) -> None:
    shared = for_audience(full(), case(), audience, words)
    text = shared.document.model_dump_json()
    is_full = audience in {"self", "regulator", "court"}
    assert all((secret in text) == is_full for secret in SECRETS)
    assert bool(hidden_from(audience)) != is_full
    assert ("P736281920381" in text) == (audience != "public")
    assert words(f"checklist.audience.for_{audience}") in text
    assert bool(shared.hidden) != is_full


def test_the_full_version_changes_nothing_but_says_what_it_is(words: Words) -> None:
    whole = full()
    shared = for_audience(whole, case(), "court", words).document
    assert shared.blocks[:-1] == whole.blocks
    assert shared.blocks[-1].text == "这是完整版（给法院或仲裁），没有遮住任何内容。"


def test_the_list_of_what_was_masked_stands_at_the_end(words: Words) -> None:
    shared = for_audience(full(), case(), "merchant", words)
    assert isinstance(shared.document.blocks[0], Paragraph)
    assert "已遮住：电话、身份证号、邮箱、地址、姓名" in shared.document.blocks[0].text
    texts = [block.text for block in shared.document.blocks if isinstance(block, Bullet)]
    assert texts[:2] == ["电话：138****5678", "身份证号：110****2X"]
    assert Heading(text="遮住了哪些") in shared.document.blocks


def test_a_bold_phrase_that_was_masked_is_bold_no_more_where_it_is_gone(words: Words) -> None:
    shared = for_audience(
        document(Paragraph(text="电话13812345678", strong="话1381")), case(), "public", words
    )
    assert shared.document.blocks[1] == Paragraph(text="电话138****5678")
    kept = for_audience(full(), case(), "public", words).document.blocks[1:3]
    assert [block.strong for block in kept] == ["138****5678好", "退货"]


def test_for_yourself_a_text_stays_as_it_is() -> None:
    assert Masker(case(), "self").text("13812345678") == "13812345678"


def test_nothing_found_is_said_too(words: Words) -> None:
    plain = document(Paragraph(text="退货")).model_copy(update={"title": "清单", "subtitle": ""})
    shared = for_audience(plain, case(), "helper", words).document
    assert "没有找到" in shared.blocks[0].text
    assert len(shared.blocks) == 2


def test_many_pieces_are_counted(words: Words) -> None:
    numbers = " ".join(f"138123456{n:02}" for n in range(9))
    shared = for_audience(document(Paragraph(text=numbers)), case(), "public", words).document
    assert any("另有" in getattr(block, "text", "") for block in shared.blocks)


def test_exhibits_with_masked_copies_are_listed(words: Words) -> None:
    box = {"left": 0, "top": 0, "width": 9, "height": 9}
    boxes = (Box(**box, what="phone"), Box(**box, what="phone"), Box(**box), Box(**box, what="脸"))
    mask = Mask(boxes=boxes, sha256="0" * 64, size=1, made_at=NOW)
    given = case(exhibits=(Exhibit(id="a"), Exhibit(id="b", mask=mask)))
    shared = for_audience(full(), given, "platform", words).document
    line = "证据 2 有打码副本，遮住了 电话 2 处、其他 1 处、脸 1 处。原件没有动。"
    assert shared.blocks[-1].text == line
    assert covered(boxes, words) == "电话 2 处、其他 1 处、脸 1 处"


def test_numbers_of_orders_files_and_calls_are_known(words: Words) -> None:
    call = Message(at=NOW, direction="in", channel="phone", text="", call=Call(ticket="T1"))
    plain = Message(at=NOW, direction="in", channel="chat", text="收件人：李小四")
    filing = Filing(id="f", route="r", filed_at=NOW, number="N2")
    given = case(answers={"order_no": Text(text=" P3 ")}, messages=(call, plain), filings=(filing,))
    assert known_of(given).orders == {"T1", "N2", "P3"}
    assert known_of(given).names == ("李小四",)
    assert not known_of(case()).orders
