"""How the window puts things: echoes, dialogs, notices, help, menus."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QFileDialog,  # noqa: TID251 - the dialogs behind the prompter
    QMenu,
    QWidget,
)
from pytestqt.qtbot import QtBot

from refundwizard.domain.answers import AtTime, Items, Money, OnDate, Span, Words
from refundwizard.domain.pack import Pack, Question
from refundwizard.domain.words import Words as Wording
from refundwizard.session.rule_view import CiteView, RuleView
from refundwizard.storage.case_store import Problem
from refundwizard.storage.errors import DiskFull
from refundwizard.ui import rule_words
from refundwizard.ui.application import application
from refundwizard.ui.ask_dialog import AskDialog
from refundwizard.ui.notices import show_case_notice, show_store_notice
from refundwizard.ui.prompter import Choice, QtPrompter
from refundwizard.ui.readers import distance, echo, reader_for
from refundwizard.ui.translation import other, preferred
from tests.builders import moment
from tests.ui.desk import MOMENT, Desk

# ------------------------------------------------------------------------------------------ echoes


@pytest.fixture
def words(desk: Desk) -> Wording:
    return Wording("zh_CN", desk.stage.pack.texts)


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (OnDate(on=date(2026, 11, 12)), "读作：11月12日 周四，5 天前"),
        (OnDate(on=date(2026, 11, 17)), "读作：11月17日 周二，今天"),
        (OnDate(on=date(2026, 11, 16)), "读作：11月16日 周一，昨天"),
        (OnDate(on=date(2026, 11, 19)), "读作：11月19日 周四，2 天后"),
        (OnDate(on=date(2026, 11, 1), precision="month"), "读作：2026年11月，哪天不确定"),
        (AtTime(at=moment("2026-11-16T21:05")), "读作：11月16日 周一 21:05，昨天"),
        (Span(minutes=27 * 60), "读作：1 天 3 小时，到 11月18日 周三 17:02"),
        (Money(fen=123_450), "读作：¥1,234.50"),
        (Words(text="x"), ""),
    ],
)
def test_an_answer_is_repeated_in_words(words: Wording, answer: object, said: str) -> None:
    assert echo(answer, words, MOMENT) == said


def test_an_unclear_day_has_two_readings(words: Wording) -> None:
    for asks in ("date", "time"):
        read = reader_for(Question(id="signed_on", asks=asks), words, lambda: MOMENT)
        readings = read("6/7/2026")
        assert len({each.value for each in readings}) == len(readings)
        assert read("gibberish") == ()


def test_an_unclear_moment_keeps_its_time_of_day(words: Wording) -> None:
    read = reader_for(Question(id="applied_at", asks="time"), words, lambda: MOMENT)
    values = [each.value for each in read("6/7/2026 21:05")]
    assert all(value.endswith("21:05") for value in values)


def test_the_distance_of_a_day_is_put_in_words(desk: Desk) -> None:
    assert [distance(days) for days in (-2, -1, 0, 1)] == ["2 天前", "昨天", "今天", "1 天后"]


# ------------------------------------------------------------------------------------------- rules


def rule(*cites: CiteView, stale: int = 0) -> RuleView:
    return RuleView(
        "x", "t", "s", "statute", "法律", cites, date(2014, 3, 15), date(2026, 11, 2), stale
    )


def test_a_source_stands_with_article_start_and_check(desk: Desk) -> None:
    law = CiteView("《消费者权益保护法》", "25")
    first = rule_words.source_lines(rule(law, CiteView("《公约》", "附件")))
    assert first == (
        "《消费者权益保护法》",
        ("第 25 条", "2014-03-15 起施行"),
        "《公约》 附件",
        "2026-11-02 核对",
    )
    assert rule_words.source_lines(rule()) == ("2014-03-15 起施行", "2026-11-02 核对")
    assert rule_words.source_parts(rule(law))[0] == "《消费者权益保护法》 第 25 条"


def test_a_check_long_ago_is_pointed_out(desk: Desk) -> None:
    assert rule_words.stale_words(rule(stale=9)) == "9 个月前核对"
    assert rule_words.stale_words(rule()) == ""


# ----------------------------------------------------------------------------------------- dialogs


@pytest.fixture
def prompter(kit: object, qtbot: QtBot) -> QtPrompter:
    window = QWidget()
    qtbot.addWidget(window)
    return QtPrompter(window)


def test_a_question_returns_the_button_taken(
    prompter: QtPrompter, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[AskDialog] = []

    def click_the_second(box: AskDialog) -> int:
        shown.append(box)
        box.buttons["b"].click()
        return 0

    monkeypatch.setattr(AskDialog, "exec", click_the_second)
    choices = (Choice("a", "One"), Choice("b", "Two"), Choice("c", "Three", is_safe=True))
    assert prompter.ask("Title", "<b>text</b>", choices, "details") == "b"
    assert [text.text() for text in shown[0].texts] == ["<b>text</b>"]
    assert shown[0].texts[0].textFormat().name == "PlainText"
    assert shown[0].buttons["c"].isDefault()


def test_a_question_that_is_closed_means_the_safe_choice(
    prompter: QtPrompter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(AskDialog, "exec", lambda _box: 0)
    assert prompter.ask("T", "t", (Choice("a", "One"), Choice("b", "Two", is_safe=True))) == "b"
    prompter.tell("T", "t")


def test_a_long_message_scrolls_and_leaves_the_buttons_in_sight(kit: object, qtbot: QtBot) -> None:
    text = "\n\n".join(f"Paragraph {number}. " + "words " * 40 for number in range(20))
    dialog = AskDialog(None, ("T", text, ""), (Choice("ok", "Close", is_safe=True),))
    qtbot.addWidget(dialog)
    assert dialog.sizeHint().height() < 640
    assert len(dialog.texts) == 20


def test_file_dialogs_give_paths(prompter: QtPrompter, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args: (["/a", "/b"], ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: ("/c", ""))
    assert prompter.open_files("T") == (Path("/a"), Path("/b"))
    assert prompter.save_path("T", "c") == Path("/c")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: ("", ""))
    assert prompter.save_path("T", "c") is None


# ----------------------------------------------------------------------------------------- notices


@pytest.mark.parametrize(
    ("values", "part"),
    [
        ({"read_only": "locked"}, "正开着这些案件"),
        ({"read_only": "read_only"}, "不能写入"),
        ({"problems": ("marker_damaged",)}, "标记文件损坏"),
    ],
)
def test_the_state_of_the_data_folder_is_said(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, values: dict[str, object], part: str
) -> None:
    for name, value in values.items():
        monkeypatch.setattr(desk.stage.store, name, value)
    banner = show_store_notice(desk.window, desk.stage.store)
    assert banner is not None
    assert part in banner.words.text()
    desk.controller._notice.show()
    desk.controller._notice.show()
    monkeypatch.undo()


def test_a_sound_folder_needs_no_notice(desk: Desk) -> None:
    assert show_store_notice(desk.window, desk.stage.store) is None


@pytest.mark.parametrize(
    ("code", "part"), [("rolled_forward", "没有正常关闭"), ("case_damaged", "有一个文件损坏")]
)
def test_a_mended_case_says_so(desk: Desk, code: str, part: str) -> None:
    banner = show_case_notice(desk.window, (Problem(code, "case.json"),))
    assert banner is not None
    assert part in banner.words.text()
    assert show_case_notice(desk.window, ()) is None


def test_a_case_opened_from_its_history_carries_the_notice(desk: Desk) -> None:
    case_id = desk.open()
    desk.controller.go_home()
    path = desk.stage.store.folder(case_id) / "case.json"
    path.chmod(0o600)
    path.write_bytes(b"{")
    desk.stage.open(case_id)
    assert desk.stage.desk.notices._found is not None
    desk.controller.go_home()


# ------------------------------------------------------------------------------- failures and help


def test_a_failure_is_one_sentence(desk: Desk) -> None:
    desk.prompter.is_telling_expected = True
    desk.controller.voice.tell_failure(DiskFull(Path("/data")))
    desk.controller.voice.tell_failure(ValueError("x"))
    assert "磁盘已满" in desk.prompter.told[0]
    assert desk.prompter.told[1] == "出现意外错误：ValueError。"


def test_a_case_that_cannot_be_opened_is_told(desk: Desk) -> None:
    desk.prompter.is_telling_expected = True
    desk.controller.open_case("f" * 32)
    assert desk.controller.desk is None
    assert desk.prompter.told


def test_a_failed_delete_is_told_and_nothing_is_gone(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    case_id = desk.open()
    desk.controller.go_home()

    def refuse(_case_id: str) -> None:
        raise DiskFull(Path("/data"))

    monkeypatch.setattr(desk.stage.library, "delete", refuse)
    desk.prompter.is_telling_expected = True
    desk.home.delete(case_id)
    assert "磁盘已满" in desk.prompter.told[0]
    assert desk.home.page.cases.model.rowCount() == 1


def test_help_on_the_home_page_says_what_this_is(desk: Desk) -> None:
    desk.controller.commands.help()
    assert "不是法律意见" in desk.window.panel.sections()[0].text


def test_what_this_is_can_be_told_too(desk: Desk) -> None:
    desk.prompter.is_telling_expected = True
    desk.controller.commands.about()
    assert "不是法律意见" in desk.prompter.told[0]


def test_the_details_of_a_failed_save_are_told(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.open()
    desk.go("facts", "order")

    def refuse(*_args: object) -> None:
        raise DiskFull(desk.stage.store.root)

    monkeypatch.setattr(desk.stage.library.cases, "save", refuse)
    desk.type("seller_name", "新店")
    desk.elapse(800)
    desk.prompter.is_telling_expected = True
    desk.stage.desk.watch._on_details()
    assert "磁盘已满" in desk.prompter.told[0]
    desk.prompter.answers.append(None)
    assert not desk.stage.desk.watch.copy_elsewhere()
    desk.prompter.answers.append(desk.stage.store.root / "no" / "where.json")
    assert not desk.stage.desk.watch.copy_elsewhere()
    desk.controller.switch_language()
    assert "disk is full" in desk.stage.desk.watch.banner.words.text()
    monkeypatch.undo()
    desk.stage.desk.watch.retry()


# ------------------------------------------------------------------------------------------- menus


def test_the_list_is_arranged_by_a_menu(desk: Desk) -> None:
    desk.open()
    desk.controller.go_home()
    desk.open({"seller_name": "乙", "item_name": "丙"})
    desk.controller.go_home()
    page = desk.home.page
    page.order.click()
    menu = next(each for each in page.findChildren(QMenu) if each.isVisible())
    menu.actions()[1].trigger()
    assert page.order.words == "按最近修改排列"
    menu.close()


def test_keys_of_the_home_page_begin_a_case_and_search(desk: Desk) -> None:
    desk.open()
    desk.controller.go_home()
    desk.controller.commands.find()
    assert desk.window.focusWidget() is desk.home.page.search.edit
    desk.controller.commands.new()
    desk.settle()
    assert desk.controller.desk is not None


def test_keys_without_an_open_case_do_nothing(desk: Desk) -> None:
    for call in (
        desk.controller.commands.redo,
        desk.controller.commands.back,
        desk.controller.commands.go_on,
    ):
        call()
    desk.controller.commands.cycle()
    desk.controller.commands.undo()
    assert desk.controller.desk is None


# ---------------------------------------------------------------------------------------- language


def test_the_first_language_is_chinese_unless_the_system_is_english() -> None:
    assert preferred("en") == "en"
    assert preferred("zh_CN") == "zh_CN"
    assert preferred("") in {"zh_CN", "en"}
    assert other("zh_CN") == "en"
    assert other("en") == "zh_CN"


def test_the_application_is_found(desk: Desk) -> None:
    assert application() is desk.stage.application


def test_an_order_can_be_typed_line_by_line(desk: Desk, shipped_pack: Pack) -> None:
    from refundwizard.session.asking_view import FieldView, Why
    from refundwizard.ui.answer_field import AnswerField, Speech

    question = Question(id="items", asks="items")
    view = FieldView("items", "items", "买了什么", "", (), True, True, False, Why("", None, ""))
    speech = Speech(Wording("zh_CN", shipped_pack.texts), lambda: MOMENT)
    field = AnswerField(view, question, speech)
    assert "每行一件" in field.block._head.hint()
    field.control.set_raw("针织衫 299.00\n帆布包 129 ×2")
    answer = field.answer()
    assert isinstance(answer, Items)
    assert [row.price for row in answer.rows] == [29_900, 12_900]
    field.block.deleteLater()
