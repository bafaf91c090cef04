"""The page of settings: each acts at once and is remembered; what is kept can be moved or wiped."""

from __future__ import annotations

import errno
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from refundwizard.domain.person import Person
from refundwizard.storage.fs import OsFs
from refundwizard.storage.settings import Settings, load_settings
from refundwizard.ui.theme import Mode
from tests.ui.desk import DRESS, Desk


def page(desk: Desk) -> Any:
    desk.settle()
    assert desk.controller.settings.is_shown
    return desk.controller.settings.page


def shown(desk: Desk) -> Any:
    desk.controller.commands.step("settings")
    return page(desk)


def click(desk: Desk, name: str, *answers: object) -> None:
    desk.prompter.answers = list(answers)
    page(desk).buttons[name].click()
    desk.settle()
    assert desk.prompter.answers == []


def kept(desk: Desk) -> Settings:
    """The settings as another start would read them."""
    return load_settings(OsFs(), desk.stage.around.preferences.folder)[0]


# --------------------------------------------------------------------------------------- acting


def test_colours_act_at_once_and_are_remembered(desk: Desk) -> None:
    shown(desk).controls["colours:dark"].click()
    assert desk.stage.theme.mode is Mode.DARK
    assert kept(desk).theme == "dark"


def test_the_text_size_acts_at_once_and_is_remembered(desk: Desk) -> None:
    segment = shown(desk).controls["size:150"]
    segment.setFocus()
    segment.click()
    assert desk.stage.theme.percent == 150
    assert kept(desk).text_scale == 150
    desk.settle()
    assert not segment.visibleRegion().isEmpty()


def test_keys_that_change_the_size_show_on_the_page(desk: Desk) -> None:
    chosen = shown(desk).choices["size"].chosen
    desk.controller.looks.zoom(1)
    assert chosen() == "125"
    desk.controller.looks.set_theme("contrast")
    assert page(desk).choices["colours"].chosen() == "contrast"


def test_the_language_changes_where_one_is(desk: Desk) -> None:
    shown(desk)
    desk.window.resize(1024, 640)
    page(desk).controls["language:en"].setFocus()
    page(desk).controls["language:en"].click()
    desk.settle()
    assert page(desk).choices["language"].chosen() == "en"
    assert desk.window.focusWidget() is page(desk).controls["language:en"]
    assert kept(desk).language == "en"
    page(desk).controls["language:en"].click()
    assert desk.stage.translation.lang == "en"


def test_reminders_are_switched_and_remembered(desk: Desk) -> None:
    shown(desk).controls["reminders"].click()
    assert kept(desk).reminders is False
    assert not shown(desk).controls["reminders"].isChecked()
    page(desk).controls["reminders"].click()
    assert kept(desk).reminders is True


@pytest.mark.parametrize("name", ["personal", "knowledge", "copies"])
def test_a_button_leads_to_each_other_page(desk: Desk, name: str) -> None:
    shown(desk)
    click(desk, name)
    assert desk.controller.outside.pages[name].desk.is_shown


def test_a_calendar_is_picked_and_the_page_tells_what_is_known(desk: Desk) -> None:
    shown(desk)
    click(desk, "calendar", ())
    desk.controller.calendars.loaded.emit()
    assert [row.year for row in page(desk).view.years] == [2025, 2026, 2027]


def test_the_two_dialogs_open(desk: Desk) -> None:
    from refundwizard.ui.licences_dialog import LicencesDialog

    desk.prompter.is_telling_expected = True
    shown(desk)
    click(desk, "about")
    assert "mcn7" in desk.prompter.told[0]
    click(desk, "licences")
    dialog = desk.window.findChild(LicencesDialog)
    assert dialog.isVisible()
    dialog.close()


def test_every_control_is_reached_by_the_tab_key(desk: Desk) -> None:
    chosen = ("language:zh_CN", "size:100", "colours:light")
    others = {key for key in shown(desk).controls if ":" in key and key not in chosen}
    wanted = set(page(desk).controls) - others
    by_widget = {widget: key for key, widget in page(desk).controls.items()}
    seen: set[str] = set()
    for _step in range(80):
        QTest.keyClick(desk.window.focusWidget() or desk.window, Qt.Key.Key_Tab)
        seen.add(by_widget.get(desk.window.focusWidget(), ""))
    assert wanted <= seen


def test_arrows_choose_within_a_group(desk: Desk) -> None:
    segment = shown(desk).controls["size:100"]
    segment.setFocus()
    QTest.keyClick(segment, Qt.Key.Key_Right)
    assert kept(desk).text_scale == 125


@pytest.mark.parametrize("lang", ["zh_CN", "en"])
def test_what_stands_alone_says_what_it_belongs_to(
    make_desk: Callable[..., Desk], lang: str
) -> None:
    controls = shown(make_desk(lang)).controls
    assert all(widget.accessibleName() or widget.text() for widget in controls.values())
    assert "200%" in controls["size:200"].accessibleName() != "200%"


# --------------------------------------------------------------------------- there and back again


def test_an_open_case_is_saved_and_the_way_back_leads_where_it_was(desk: Desk) -> None:
    case_id = desk.open(DRESS)
    desk.go("money")
    desk.window.top_bar.settings.click()
    assert "back" in page(desk).buttons
    desk.controller.switch_language()
    click(desk, "back")
    assert desk.stage.desk.opened.id == case_id
    assert desk.place.section == "money"
    desk.window.top_bar.settings.click()
    page(desk)
    desk.controller.commands.back()
    desk.settle()
    assert desk.place.section == "money"


def test_from_the_list_there_is_no_case_to_go_back_to(desk: Desk) -> None:
    desk.open(DRESS)
    desk.window.top_bar.settings.click()
    desk.controller.go_home()
    assert "back" not in shown(desk).buttons
    desk.controller.commands.back()
    assert desk.controller.desk is None


def test_the_way_from_the_top_bar_is_there_beside_a_case_only(desk: Desk) -> None:
    assert not desk.window.top_bar.settings.isVisible()
    desk.open(DRESS)
    button = desk.window.top_bar.settings
    assert (button.isVisible(), button.accessibleName()) == (True, "设置")


# -------------------------------------------------------------------------------- the data folder


def test_the_place_can_be_selected_and_copied(desk: Desk) -> None:
    field = shown(desk).controls["place"]
    assert field.isReadOnly()
    click(desk, "path")
    assert QGuiApplication.clipboard().text() == str(desk.stage.store.root)


def test_the_folder_is_opened_by_the_system(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[Path] = []
    monkeypatch.setattr("refundwizard.ui.export_parts.show_file", opened.append)
    shown(desk)
    click(desk, "open")
    assert opened == [desk.stage.store.root]


def test_another_folder_is_made_remembered_and_told_before_the_next_start(
    desk: Desk, tmp_path: Path
) -> None:
    new = tmp_path / "elsewhere"
    new.mkdir()
    desk.open(DRESS)
    before = sorted(desk.stage.store.root.rglob("*"))
    shown(desk)
    click(desk, "move", new, "use")
    assert (kept(desk).data_dir, kept(desk).knows(new)) == (str(new), True)
    assert page(desk).view.next_root == str(new)
    assert sorted(desk.stage.store.root.rglob("*")) == before
    click(desk, "stay")
    assert page(desk).view.next_root == ""
    assert kept(desk).data_dir == str(desk.stage.store.root)
    click(desk, "usual")
    assert kept(desk).data_dir == ""
    assert page(desk).view.next_root


def test_who_changes_their_mind_changes_nothing(desk: Desk, tmp_path: Path) -> None:
    new = tmp_path / "elsewhere"
    new.mkdir()
    shown(desk)
    click(desk, "move", new, "no")
    click(desk, "move", None)
    assert kept(desk).data_dir == ""
    assert list(new.iterdir()) == []


def test_a_folder_that_cannot_be_used_is_refused_with_the_reason(desk: Desk) -> None:
    desk.prompter.is_telling_expected = True
    shown(desk)
    click(desk, "move", desk.stage.store.root)
    assert desk.prompter.told == ["现在用的就是这个文件夹。"]


def test_a_folder_kept_in_step_is_warned_of(desk: Desk, tmp_path: Path) -> None:
    new = tmp_path / "Dropbox" / "x"
    new.mkdir(parents=True)
    shown(desk)
    click(desk, "move", new, "no")
    assert "同步到网上" in desk.prompter.asked[-1]


# ---------------------------------------------------------------------------------------- wiping


def filled(desk: Desk) -> None:
    desk.stage.around.personal.keep(Person(my_name="林晓"))
    desk.open(DRESS)
    desk.controller.go_home()
    desk.controller.looks.set_theme("dark")
    gone = desk.stage.add_case({"platform": "xiaohongshu", "answers": DRESS})
    desk.controller.home.delete(gone)
    shown(desk)


def files(folder: Path) -> set[str]:
    return {path.name for path in folder.rglob("*") if path.is_file()}


def test_everything_goes_after_two_steps_and_the_empty_list_shows(
    desk: Desk, tmp_path: Path
) -> None:
    (tmp_path / "exported.pdf").write_bytes(b"mine")
    filled(desk)
    click(desk, "wipe")
    card = page(desk).wipe
    assert not card.go.isEnabled()
    card.tick.click()
    card.go.click()
    desk.settle()
    assert desk.window.pages.currentWidget() is desk.home.page
    assert desk.home.page.cases.model.rowCount() == 0
    assert desk.stage.around.personal.person == Person()
    assert files(desk.stage.store.root) <= {"store.json", "index.json", ".lock"}
    assert files(desk.stage.around.preferences.folder) == set()
    assert kept(desk) == Settings()
    assert (tmp_path / "exported.pdf").exists()
    assert desk.controller.voice.shown.text == "全部清掉了。"
    desk.new()
    assert desk.controller.desk is not None


def test_nothing_goes_by_one_step(desk: Desk) -> None:
    filled(desk)
    click(desk, "wipe")
    page(desk).wipe.no.click()
    assert not page(desk).wipe.isVisible()
    assert page(desk).buttons["wipe"].isEnabled()
    assert len(desk.stage.library.rows()) == 1


def test_a_tick_taken_back_takes_the_button_back(desk: Desk) -> None:
    filled(desk)
    click(desk, "wipe")
    card = page(desk).wipe
    card.tick.click()
    assert card.go.isEnabled()
    card.no.click()
    click(desk, "wipe")
    assert not page(desk).wipe.go.isEnabled()


def test_the_place_of_the_second_copy_is_named_among_what_stays(desk: Desk, tmp_path: Path) -> None:
    from refundwizard.ui.settings_parts import _stays

    desk.stage.around.preferences.change(desk.stage.tasks, copy_dir=str(tmp_path / "stick"))
    assert any(str(tmp_path / "stick") in line for line in _stays(shown(desk).view))
    click(desk, "wipe")
    page(desk).wipe.copy_wanted.emit()
    assert desk.controller.copies.is_shown


def test_what_could_not_be_removed_is_named(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    filled(desk)
    unlink = OsFs.unlink

    def stubborn(fs: OsFs, path: Path) -> None:
        if path.name == "case.json":
            raise OSError(errno.EACCES, "held")
        unlink(fs, path)

    monkeypatch.setattr(OsFs, "unlink", stubborn)
    desk.prompter.is_telling_expected = True
    (desk.stage.store.root / "notes.txt").write_bytes(b"mine")
    click(desk, "wipe")
    page(desk).wipe.tick.click()
    page(desk).wipe.go.click()
    desk.settle()
    assert "case.json" in desk.prompter.told[0]
    assert "notes.txt" in desk.prompter.told[0]


def test_a_store_another_window_has_is_not_wiped(desk: Desk) -> None:
    filled(desk)
    desk.stage.store.read_only = "locked"
    desk.prompter.is_telling_expected = True
    click(desk, "wipe")
    page(desk).wipe.tick.click()
    page(desk).wipe.go.click()
    desk.settle()
    assert len(desk.prompter.told) == 1
    assert not desk.controller.settings.deeds.is_busy
    assert len(desk.stage.library.rows()) == 1
    desk.stage.store.read_only = ""


def test_the_trash_is_emptied_after_a_question(desk: Desk) -> None:
    filled(desk)
    assert page(desk).view.deleted == 1
    click(desk, "trash", "keep")
    assert page(desk).view.deleted == 1
    click(desk, "trash", "yes")
    assert page(desk).view.deleted == 0
    assert "trash" not in page(desk).buttons
    assert desk.controller.voice.shown.text == "彻底删掉了 1 个案件。"


def test_small_pictures_go_without_a_question(desk: Desk) -> None:
    filled(desk)
    case_id = desk.stage.library.rows()[0].id
    (desk.stage.store.thumbs(case_id) / "x.jpg").write_bytes(b"0" * 2048)
    click(desk, "pictures")
    assert desk.controller.voice.shown.text == "腾出了 2.0 KB。"


def test_particulars_are_wiped_from_here_too(desk: Desk) -> None:
    filled(desk)
    click(desk, "wipe_person", "yes")
    assert desk.stage.around.personal.person == Person()
    assert "wipe_person" not in page(desk).buttons


def test_while_it_is_wiped_nothing_else_can_be_asked_for(desk: Desk) -> None:
    shown(desk)
    desk.controller.settings.deeds.is_busy = True
    desk.controller.settings.show()
    assert page(desk).buttons == {}
    desk.controller.settings.deeds.do("trash")
    assert desk.prompter.asked == []
    desk.controller.looks.set_size(125)
    desk.controller.settings.deeds.is_busy = False


def test_with_loaded_calendars_gone_the_shipped_knowledge_is_read_anew(desk: Desk) -> None:
    filled(desk)
    folder = desk.stage.store.root / "calendars"
    folder.mkdir()
    (folder / "2027.toml").write_bytes(b"x")
    before = desk.stage.library.pack
    click(desk, "wipe")
    page(desk).wipe.tick.click()
    page(desk).wipe.go.click()
    desk.settle()
    assert desk.stage.library.pack is not before
    assert not folder.exists()
