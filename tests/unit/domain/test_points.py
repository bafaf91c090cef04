from __future__ import annotations

from types import SimpleNamespace

from refundwizard.domain.assessment import ClaimLine, Claims, RebuttalResult
from refundwizard.domain.point_words import point_words
from refundwizard.domain.points import REQUEST, points, replies
from refundwizard.domain.records import Call, Message, PointAnswer
from refundwizard.domain.words import Words
from tests.builders import case, moment, pack

MINI = pack()
EXCUSE = next(iter(MINI.rebuttals))
REFUSED = "已拆封，不退"


def line(name="price_back", amount=32900, tier="firm", *, chosen=True):
    return ClaimLine(id=name, tier=tier, amount=amount, trace=(), chosen=chosen)


def found(lines=(), rebuttals=(), problem="seven_day"):
    return SimpleNamespace(
        claims=Claims(lines=tuple(lines)), rebuttals=tuple(rebuttals), problem=problem
    )


def excuse(state="proposed"):
    return RebuttalResult(id=EXCUSE, matched=("拆封",), confirm="opened_only", state=state)


def out(name="m1", on="2026-11-15T10:00", call=None):
    return Message(
        id=name, at=moment(on), direction="out", channel="chat", text="请退款", call=call
    )


def came(name="m2", on="2026-11-16T20:00", text=REFUSED):
    return Message(id=name, at=moment(on), direction="in", channel="chat", text=text)


def told(point, state="open", reply="m2", on="2026-11-17T12:00"):
    return PointAnswer(point=point, state=state, at=moment(on), reply=reply)


def of(result, **parts):
    return {each.id: each for each in points(result, case(**parts), MINI)}


def test_a_case_without_a_name_has_no_points():
    assert points(found([line()], problem=None), case(), MINI) == ()


def test_every_line_that_is_asked_for_is_a_point_and_nothing_that_has_to_be_established():
    lines = [
        line(),
        line("freight", 1200, "with_receipt"),
        line("nothing", 0),
        line("open", None),
        line("other", 500, chosen=False),
        line("punitive", 98700, "if_established"),
    ]
    assert list(of(found(lines))) == ["demand_price_back", "demand_freight"]


def test_where_nothing_is_reckoned_the_request_itself_is_the_point():
    (only,) = of(found()).values()
    assert (only.id, only.kind, only.subject) == (f"demand_{REQUEST}", "demand", REQUEST)
    assert (only.state, only.is_asked, only.since, only.is_told) == ("open", False, None, False)


def test_a_demand_begins_with_the_first_message_sent_and_is_asked_about_after_a_reply():
    sent = of(found([line()]), messages=[out("m3", "2026-11-17T09:00"), out()])
    assert sent["demand_price_back"].since == moment("2026-11-15T10:00")
    assert not sent["demand_price_back"].is_asked
    assert of(found([line()]), messages=[out(), came()])["demand_price_back"].is_asked
    early = came(on="2026-11-14T20:00")
    assert not of(found([line()]), messages=[out(), early])["demand_price_back"].is_asked


def test_a_reply_of_which_only_the_day_is_known_counts_on_the_day_of_the_message():
    same_day = came(on="2026-11-15T00:00")
    assert of(found([line()]), messages=[out(), same_day])["demand_price_back"].is_asked
    day_before = came(on="2026-11-14T00:00")
    assert not of(found([line()]), messages=[out(), day_before])["demand_price_back"].is_asked


def test_a_reply_is_asked_about_although_nothing_was_recorded_as_sent():
    assert of(found([line()]), messages=[came()])["demand_price_back"].is_asked


def test_an_excuse_is_a_point_until_it_is_rejected_and_asked_about_at_the_next_reply():
    name = f"excuse_{EXCUSE}"
    for state in ("proposed", "confirmed"):
        point = of(found((), [excuse(state)]), messages=[out(), came()])[name]
        assert (point.kind, point.subject, point.is_asked) == ("excuse", EXCUSE, False)
        assert point.since == moment("2026-11-16T20:00")
    assert name not in of(found((), [excuse("rejected")]), messages=[came()])
    second = came("m3", "2026-11-17T10:00", "再等等")
    assert of(found((), [excuse()]), messages=[came(), second])[name].is_asked


def test_an_excuse_from_the_pasted_answer_has_no_day_and_is_asked_about_at_any_reply():
    name = f"excuse_{EXCUSE}"
    assert of(found((), [excuse()]))[name].since is None
    assert of(found((), [excuse()]), messages=[came(text="再等等")])[name].is_asked


def test_a_promise_made_on_the_phone_is_a_point():
    called = out("m1", call=Call(promise="三天内退款", promised_by=moment("2026-11-18T18:00")))
    empty = out("m4", call=Call(agent="8012"))
    nameless = out("", call=Call(promise="会处理"))
    points_ = of(found(), messages=[called, empty, nameless, came()])
    assert [name for name in points_ if name.startswith("promise")] == ["promise_m1"]
    assert points_["promise_m1"].is_asked
    assert points_["promise_m1"].since == moment("2026-11-15T10:00")


def test_what_is_settled_stays_so_and_is_not_asked_again():
    answered = [told("demand_price_back"), told("demand_price_back", "resolved")]
    later = came("m3", "2026-11-17T20:00", "好的")
    point = of(found([line()]), messages=[out(), came(), later], points=answered)
    assert point["demand_price_back"].state == "resolved"
    assert not point["demand_price_back"].is_asked
    assert not point["demand_price_back"].is_told


def test_what_is_still_so_is_asked_again_at_the_next_reply_only():
    parts = {"points": [told("demand_price_back")]}
    point = of(found([line()]), messages=[out(), came()], **parts)["demand_price_back"]
    assert (point.state, point.is_asked, point.is_told) == ("open", False, True)
    later = came("m3", "2026-11-16T21:00", "再等等")
    again = of(found([line()]), messages=[out(), came(), later], **parts)["demand_price_back"]
    assert (again.is_asked, again.is_told) == (True, False)


def test_an_answer_that_names_no_reply_counts_from_its_own_time():
    parts = {"points": [told("demand_price_back", reply="")]}
    assert not of(found([line()]), messages=[came()], **parts)["demand_price_back"].is_asked
    later = came("m3", "2026-11-18T08:00")
    assert of(found([line()]), messages=[came(), later], **parts)["demand_price_back"].is_asked


def test_an_excuse_that_turns_up_again_is_open_again():
    name = f"excuse_{EXCUSE}"
    parts = {"points": [told(name, "resolved")]}
    again = came("m3", "2026-11-18T08:00")
    other = came("m3", "2026-11-18T08:00", "好的")
    back = of(found((), [excuse()]), messages=[came(), again], **parts)[name]
    assert (back.state, back.is_asked) == ("open", True)
    assert of(found((), [excuse()]), messages=[came(), other], **parts)[name].state == "resolved"


def test_replies_come_the_oldest_first():
    messages = [came("m3", "2026-11-18T08:00"), out(), came()]
    assert [each.id for each in replies(case(messages=messages))] == ["m2", "m3"]


WORDS = Words(
    "zh_CN",
    {
        "zh_CN": {
            "claims.price_back.name": "商品款",
            f"rebuttals.{EXCUSE}.name": "“拆封了”",
            "points.demand": "${name} ${amount} 元",
            "points.request": "原来的要求",
            "points.excuse": "${name}的说法",
            "points.promise": "答应的“${promise}”",
            "points.promise_by": "答应在${on}前“${promise}”",
            "letters.date": "${year}年${month}${day}日",
            "dates.month_11": "11月",
        }
    },
)


def said(result, **parts):
    given = case(**parts)
    return [point_words(each, result, given, WORDS) for each in points(result, given, MINI)]


def test_points_in_words():
    dated = out("m1", call=Call(promise="退款", promised_by=moment("2026-11-18T18:00")))
    plain = out("m3", call=Call(promise="回电"))
    result = found([line()], [excuse()])
    assert said(result, messages=[dated, plain]) == [
        "商品款 329.00 元",
        "“拆封了”的说法",
        "答应在2026年11月18日前“退款”",
        "答应的“回电”",
    ]
    assert said(found()) == ["原来的要求"]
