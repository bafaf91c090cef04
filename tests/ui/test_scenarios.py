"""S1 and the core of S2 through the real window: typed in, read from the page and from the PDF."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from refundwizard.domain.answers import Choice, OnDate
from refundwizard.domain.moments import BEIJING
from tests.ui.desk import DRESS, Desk
from tests.ui.pages.reading import SCARF, page_text, pdf_text, save_as, title
from tests.ui.walk import walk

TYPED = {
    **DRESS,
    "story": "在小红书买的裙子试穿一次不合适，商家说已拆封影响二次销售，不退",
    "signed_on": "11.12",
    "price_paid": "¥329",
}


def fill_in(desk: Desk, answers: dict[str, object]) -> None:
    desk.new()
    walk(desk, answers)


def test_the_refused_dress_arrives_at_its_right_and_its_date(desk: Desk, tmp_path: Path) -> None:
    fill_in(desk, TYPED)
    assert desk.place.section == "rights"
    assert title(desk) == "这属于：七天无理由退货，被商家拒绝"
    said = page_text(desk)
    for words in ("11月19日 周四 24:00 前", "还剩 2 天", "消费者权益保护法", "第 3 条"):
        assert words in said
    assert "第 55 条" not in said
    desk.go_on()
    assert "11月19日 周四 24:00 前" in title(desk)
    desk.go_on()
    assert desk.place.section == "timeline"
    desk.go_on()
    assert "329.00" in page_text(desk)
    desk.go("check")
    assert title_of_check(desk) == "已填好，还没有发出任何东西"
    text = pdf_text(save_as(desk, tmp_path / "list.pdf"))
    for words in ("七天无理由退货", "11月19日周四24:00前", "¥329.00", "木棉小铺"):
        assert words in text
    assert "第55条" not in text


def title_of_check(desk: Desk) -> str:
    from refundwizard.ui.widgets.title import PageTitle

    return desk.page.column.findChild(PageTitle).heading.text()


def test_made_to_order_flips_the_result_and_loses_nothing(desk: Desk) -> None:
    fill_in(desk, TYPED)
    before = desk.case.answers
    desk.go("facts", "goods")
    desk.pick("goods_kind", "custom")
    assert {**desk.case.answers, "goods_kind": before["goods_kind"]} == before
    desk.go("rights")
    problem = desk.stage.desk.wizard.assessment
    assert "seven_day_custom" in str(problem.not_available) or problem.not_available
    desk.undo()
    assert desk.answer("goods_kind") == Choice(id="clothing")
    assert desk.place.page == "goods"


def test_signed_before_the_holiday_shows_the_safe_and_the_latest_day(
    desk: Desk, tmp_path: Path
) -> None:
    desk.now = datetime(2026, 9, 29, 10, 2, tzinfo=BEIJING)
    fill_in(desk, {**TYPED, "signed_on": "9月24日"})
    desk.go("deadlines")
    said = page_text(desk)
    assert "10月1日 周四 24:00 前" in said + title(desk)
    text = pdf_text(save_as(desk, tmp_path / "list.pdf"))
    assert "10月1日周四24:00前" in text
    assert "10月8日周四24:00前" in text


def test_the_scarf_gives_the_three_sums_and_the_share_of_the_offer(
    desk: Desk, tmp_path: Path
) -> None:
    fill_in(desk, SCARF)
    desk.go("money")
    said = page_text(desk)
    for words in ("480.00", "660.00", "1,404.00", "7.6%"):
        assert words in said
    text = pdf_text(save_as(desk, tmp_path / "list.pdf"))
    for words in ("480.00", "660.00", "1,404.00"):
        assert words in text


def test_a_case_left_in_the_middle_goes_on_where_it_was(desk: Desk) -> None:
    desk.new()
    desk.pick("platform", "xiaohongshu")
    desk.go_on()
    case_id = desk.stage.desk.opened.id
    desk.controller.go_home()
    desk.stage.open(case_id)
    assert desk.place.page == "safety"


def test_what_the_story_suggests_counts_only_when_it_is_ticked(desk: Desk) -> None:
    desk.new()
    desk.type("story", "裙子不合适想七天无理由退，商家拒绝")
    desk.elapse(500)
    assert desk.page.suggested is not None
    assert desk.answer("reason") is None
    desk.page.suggested.button("seven_day").click()
    desk.settle()
    assert desk.answer("reason") == Choice(id="changed_mind")
    desk.page.suggested.button("none_of_these").click()
    desk.settle()
    assert desk.answer("reason") is None
    assert desk.page.suggested.chosen() == ("none_of_these",)


def test_the_month_alone_is_an_answer(desk: Desk) -> None:
    desk.open(DRESS)
    desk.go("facts", "delivery")
    desk.type("signed_on", "2026年11月")
    answer = desk.answer("signed_on")
    assert isinstance(answer, OnDate)
    assert answer.precision == "month"
    assert desk.page.fields["signed_on"].block.echo() == "读作：2026年11月，哪天不确定"
