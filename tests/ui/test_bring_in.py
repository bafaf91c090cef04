"""Taking in a case in the window: by the tile, by dropping, and from outside; asked before."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from refundwizard.session.export_work import Job, save
from refundwizard.session.exporting import Request
from refundwizard.session.integrity import CaseLog
from refundwizard.storage.vault import Vault
from tests.ui.desk import Desk

COPY, LEFT, NONE = (
    Qt.DropAction.CopyAction,
    Qt.MouseButton.LeftButton,
    Qt.KeyboardModifier.NoModifier,
)
OLD_EVENTS = pytest.mark.filterwarnings("ignore:Function.*QDragEnterEvent:DeprecationWarning")


def dragged(path: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    return data


def packed(desk: Desk, folder: Path, audience: str = "self") -> tuple[Path, str]:
    """A pack of a case of the window's store, and the case's id."""
    case_id = desk.stage.add_case({"platform": "xiaohongshu", "answers": {"price_paid": "329.00"}})
    library = desk.stage.library
    Vault(library.store, floor=0).take_bytes(case_id, b"nothing of the case names this")
    case = library.cases.load(case_id).case
    job = Job(
        desk.stage.pack,
        case,
        desk.now,
        Request("checklist", "zip", "zh_CN", audience),  # type: ignore[arg-type]
        CaseLog(library.store, case_id),
    )
    return save(job, library.store.fs, folder / "case.zip").path, case_id


def forgotten(desk: Desk, tmp_path: Path, audience: str = "self") -> tuple[Path, str]:
    """A pack whose case the store does not have any more."""
    path, case_id = packed(desk, tmp_path, audience)
    desk.stage.library.delete(case_id)
    return path, case_id


def test_the_tile_asks_says_what_is_in_it_and_opens_the_case(desk: Desk, tmp_path: Path) -> None:
    path, case_id = forgotten(desk, tmp_path)
    desk.prompter.answers += [(path,), "new"]
    desk.home.page.bring_in.click()
    desk.settle()
    assert desk.stage.desk.opened.id == case_id
    asked = desk.prompter.asked[-1]
    assert "没有证据文件" in asked
    assert "2026年11月17日" in asked


def test_nothing_is_taken_in_when_the_person_says_no(desk: Desk, tmp_path: Path) -> None:
    path, _case_id = forgotten(desk, tmp_path)
    desk.prompter.answers += [(path,), "no"]
    desk.home.page.bring_in.click()
    desk.settle()
    assert desk.stage.library.cases.ids() == ()


def test_a_changed_mind_in_the_file_dialog_asks_nothing_more(desk: Desk) -> None:
    desk.prompter.answers += [()]
    desk.home.page.bring_in.click()
    assert desk.stage.library.cases.ids() == ()


def test_what_is_here_already_is_opened_and_not_doubled(desk: Desk, tmp_path: Path) -> None:
    path, case_id = packed(desk, tmp_path)
    desk.controller.open_file(str(path))
    desk.settle()
    assert desk.stage.desk.opened.id == case_id
    assert desk.stage.library.cases.ids() == (case_id,)


@pytest.mark.parametrize(("answer", "count"), [("new", 2), ("update", 1), ("no", 1)])
def test_a_case_that_differs_is_asked_about(
    desk: Desk, tmp_path: Path, answer: str, count: int
) -> None:
    path, case_id = packed(desk, tmp_path)
    library = desk.stage.library
    case = library.cases.load(case_id).case
    library.cases.save(case_id, 1, case.model_copy(update={"ticks": ("a",)}))
    desk.prompter.answers += [answer]
    desk.controller.open_file(str(path))
    desk.settle()
    assert "第 2 版" in desk.prompter.asked[-1]
    assert len(library.cases.ids()) == count
    assert library.cases.load(case_id).rev == (3 if answer == "update" else 2)


def test_a_masked_pack_is_refused_in_one_sentence(desk: Desk, tmp_path: Path) -> None:
    path, _case_id = packed(desk, tmp_path, "merchant")
    desk.prompter.is_telling_expected = True
    desk.controller.open_file(str(path))
    desk.settle()
    assert len(desk.prompter.told) == 1
    assert "没有导入 case.refundcase.zip：里面没有案件数据" in desk.prompter.told[0]


@OLD_EVENTS
def test_a_file_dropped_on_the_list_is_taken_in(desk: Desk, tmp_path: Path) -> None:
    path, case_id = forgotten(desk, tmp_path)
    desk.prompter.answers += ["new"]
    page = desk.home.page
    data = dragged(path)
    entering = QDragEnterEvent(QPoint(9, 9), COPY, data, LEFT, NONE)
    QApplication.sendEvent(page, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(page, QDropEvent(QPointF(9, 9), COPY, data, LEFT, NONE))
    desk.settle()
    assert desk.stage.desk.opened.id == case_id


@OLD_EVENTS
def test_other_files_are_not_welcome_on_the_list(desk: Desk, tmp_path: Path) -> None:
    data = dragged(tmp_path / "a.png")
    entering = QDragEnterEvent(QPoint(9, 9), COPY, data, LEFT, NONE)
    entering.ignore()
    QApplication.sendEvent(desk.home.page, entering)
    assert not entering.isAccepted()


def test_a_file_that_is_gone_is_named(desk: Desk, tmp_path: Path) -> None:
    desk.prompter.is_telling_expected = True
    desk.controller.open_file(str(tmp_path / "gone.zip"))
    desk.settle()
    assert len(desk.prompter.told) == 1


def test_a_case_file_of_this_store_opens_where_it_lies(desk: Desk, tmp_path: Path) -> None:
    _path, case_id = packed(desk, tmp_path)
    desk.controller.open_file(str(desk.stage.store.folder(case_id) / "case.json"))
    desk.settle()
    assert desk.stage.desk.opened.id == case_id


def test_an_unexpected_error_is_told_and_nothing_is_taken_in(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, _case_id = forgotten(desk, tmp_path)

    def fail(*_args: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("refundwizard.session.bring_in.look", fail)
    desk.prompter.is_telling_expected = True
    desk.controller.open_file(str(path))
    desk.settle()
    assert len(desk.prompter.told) == 1
    assert desk.stage.library.cases.ids() == ()
