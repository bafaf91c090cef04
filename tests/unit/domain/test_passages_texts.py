"""Texts on paper: prepared ones are named as not sent, sent ones stand as they were sent."""

from __future__ import annotations

import pytest

from refundwizard.content.load import load
from refundwizard.domain.assess import assess
from refundwizard.domain.checklist import checklist
from refundwizard.domain.document import Bullet, CheckItem, Heading, Quote
from refundwizard.domain.records import Call, Message
from refundwizard.domain.words import Words
from refundwizard.storage.paths import resources
from tests.builders import NOON, S1, case, moment

AT = "2026-11-16T20:00"


@pytest.fixture(scope="module")
def known():
    return load(resources() / "content" / "cn")


def out(name, at=AT, **more):
    fields = {"channel": "merchant_chat", "text": f"文 {name}", **more}
    return Message(id=name, at=moment(at), direction="out", **fields)


@pytest.fixture
def paper(known):
    def make(*given, lang="zh_CN"):
        mine = case(dict(S1), messages=given)
        return checklist(known, mine, assess(known, mine, NOON), Words(lang, known.texts))

    return make


def lines(document):
    return [block.text for block in document.blocks if isinstance(block, Bullet)]


def headings(document):
    return [block.text for block in document.blocks if isinstance(block, Heading)]


def item(document, name):
    return next(
        block for block in document.blocks if isinstance(block, CheckItem) and block.strong == name
    )


def quotes(document):
    return {q.label: q.text for q in document.blocks if isinstance(q, Quote)}


def test_nothing_is_called_sent_while_nothing_was_recorded(paper):
    for lang, sent in (("zh_CN", "已发送"), ("en", "Sent")):
        document = paper(lang=lang)
        said = [*lines(document), *headings(document), *quotes(document)]
        assert not [text for text in said if text.startswith(sent)]
    assert "准备好的文书（未发送）" in headings(paper())


def test_a_prepared_text_is_named_as_not_sent_before_everything_else(paper):
    kept = out("m1", letter="merchant_chat", is_sent=False)
    document = paper(out("m2", "2026-11-15T09:00"), kept)
    first, second = (text for text in lines(document) if "11月1" in text)
    assert first == "已准备（未发送）：短消息，商家聊天，11月16日 周一 20:00 准备的"
    assert second == "11月15日 周日 09:00 已发送：商家聊天"
    assert "往来记录，有写好没发的" in headings(document)
    assert "已准备（未发送），11月16日 周一 20:00 复制的" in item(document, "短消息").details
    assert "短消息全文（未发送）" in quotes(document)


def test_what_was_sent_stands_as_it_was_sent(paper):
    document = paper(
        out("m1", "2026-11-15T09:00", letter="merchant_chat"), out("m2", letter="merchant_chat")
    )
    sent = item(document, "短消息")
    assert sent.ticked
    assert sent.details[-1] == "已发送：11月16日 周一 20:00，商家聊天"
    assert quotes(document)["短消息发出的原文（11月16日 周一 20:00）"] == "文 m2"
    assert "文书" in headings(document)
    assert "准备好的文书（未发送）" not in headings(document)
    assert "11月16日 周一 20:00 已发送：短消息，商家聊天" in lines(document)
    assert not item(document, "正式函").ticked


def test_a_sent_text_has_no_gloss_of_another_text(paper):
    labels = quotes(paper(out("m1", letter="merchant_chat"), lang="en"))
    assert not [label for label in labels if "gloss" in label]
    assert [label for label in quotes(paper(lang="en")) if "gloss" in label]


def test_a_call_is_told_with_what_it_brought(paper):
    told = Call(agent="8012", ticket="T1", promise="退款", promised_by=moment("2026-11-20T18:00"))
    said = lines(paper(out("m1", channel="phone", call=told), out("m2", AT, call=Call())))
    assert "11月16日 周一 20:00 打了电话" in said
    told_of = "工号 8012、工单号 T1、答应 退款、答应在 11月20日 周五 18:00 前"
    assert f"11月16日 周一 20:00 打了电话：{told_of}" in said


def test_a_received_message_is_told_with_day_and_channel(paper):
    came = Message(id="m1", at=moment(AT), direction="in", channel="email", text="不退")
    assert "11月16日 周一 20:00 收到：邮件" in lines(paper(came))
