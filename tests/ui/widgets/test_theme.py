"""The theme object: tokens, sizes, fonts, and what it puts on the application."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QPalette

from refundwizard.ui import fonts, icons
from refundwizard.ui import theme as theme_module
from refundwizard.ui.fonts import Role
from refundwizard.ui.theme import Mode, Theme, theme
from refundwizard.ui.tokens import CONTRAST, DARK, LIGHT
from tests.ui.widgets.gallery import RESOURCES

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

TABLE = [
    "home",
    "case",
    "new",
    "search",
    "settings",
    "help",
    "book",
    "todo",
    "now",
    "done",
    "lock",
    "pause",
    "weak",
    "gap",
    "back",
    "next",
    "chev",
    "down",
    "up",
    "money",
    "clock",
    "eye",
    "hide",
    "route",
    "soon",
    "prov",
    "overdue",
    "safe",
    "statute",
    "regulation",
    "judicial",
    "platform",
    "tip",
    "unver",
    "dont",
    "photo",
    "video",
    "doc",
    "attach",
    "export",
    "write",
    "copy",
    "print",
    "undo",
    "trash",
    "talk",
    "send",
    "lang",
    "list",
    "check",
]


def test_the_installed_theme_is_the_one_given(kit: Theme) -> None:
    assert theme() is kit


@pytest.mark.parametrize(
    ("mode", "tokens"), [(Mode.LIGHT, LIGHT), (Mode.DARK, DARK), (Mode.CONTRAST, CONTRAST)]
)
def test_a_mode_brings_its_tokens_and_palette(
    kit: Theme, qapp: QApplication, mode: Mode, tokens: object
) -> None:
    kit.set_mode(mode)
    assert kit.tokens is tokens
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(kit.tokens.window)
    assert qapp.palette().color(QPalette.ColorRole.ToolTipText) == QColor(kit.tokens.text)
    assert kit.tokens.surface in qapp.styleSheet()


def test_the_system_scheme_is_followed_live(kit: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    hints = QGuiApplication.styleHints()
    kit.set_mode(Mode.SYSTEM)
    for scheme, tokens in ((Qt.ColorScheme.Dark, DARK), (Qt.ColorScheme.Light, LIGHT)):
        chosen = tokens
        monkeypatch.setattr(theme_module, "_system_tokens", lambda chosen=chosen: chosen)
        hints.colorSchemeChanged.emit(scheme)
        assert kit.tokens is tokens


def test_a_setting_overrides_the_system(kit: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    kit.set_mode(Mode.LIGHT)
    monkeypatch.setattr(theme_module, "_system_tokens", lambda: DARK)
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert kit.tokens is LIGHT


def test_without_a_known_scheme_the_theme_is_light(kit: Theme) -> None:
    kit.set_mode(Mode.SYSTEM)
    assert kit.tokens is LIGHT


def test_sizes_follow_the_text_size(kit: Theme, qapp: QApplication) -> None:
    kit.set_percent(150)
    assert kit.font(Role.BODY).pixelSize() == 21
    assert kit.px(10) == 15
    assert kit.line(Role.H1) == 51
    assert "border-radius: 10px" in qapp.styleSheet()


@pytest.mark.parametrize(("asked", "got"), [(50, 100), (175, 175), (400, 200)])
def test_the_text_size_stays_between_100_and_200(kit: Theme, asked: int, got: int) -> None:
    kit.set_percent(asked)
    assert kit.percent == got


def test_every_change_is_told_once(kit: Theme, qtbot: QtBot) -> None:
    for change in (
        lambda: kit.set_mode(Mode.DARK),
        lambda: kit.set_percent(125),
        lambda: kit.set_lang("en"),
    ):
        told: list[bool] = []
        kit.changed.connect(lambda told=told: told.append(True))
        change()
        assert told == [True]


def test_chinese_names_the_simplified_family_first() -> None:
    assert fonts.families("zh_CN", "linux")[0] == "Noto Sans CJK SC"
    assert fonts.families("zh_CN", "win32")[0] == "Microsoft YaHei UI"
    assert fonts.families("zh_CN", "darwin")[0] == "PingFang SC"
    assert all("JP" not in name for name in fonts.families("zh_CN", "linux"))


def test_english_names_the_latin_family_first() -> None:
    for platform, first in (("linux", "Inter"), ("win32", "Segoe UI"), ("darwin", "SF Pro Text")):
        assert fonts.families("en", platform)[0] == first
        assert fonts.BUNDLED in fonts.families("en", platform)


def test_english_quotes_are_narrow(kit: Theme) -> None:
    kit.set_lang("en")
    metrics = QFontMetricsF(kit.font(Role.OPTION))
    assert metrics.horizontalAdvance("’") < 10


def test_the_locale_asks_for_simplified_forms(kit: Theme) -> None:
    assert QLocale().language() == QLocale.Language.Chinese
    kit.set_lang("en")
    assert QLocale().language() == QLocale.Language.English


def test_figures_have_one_width(kit: Theme) -> None:
    metrics = kit.metrics(Role.OPTION)
    widths = {round(metrics.horizontalAdvance(figure), 2) for figure in "0123456789"}
    assert len(widths) == 1


def test_roles_have_two_weights_only(kit: Theme) -> None:
    weights = {kit.font(role).weight() for role in Role}
    assert weights == {QFont.Weight.Normal, QFont.Weight.Bold}


def test_no_role_is_smaller_than_twelve() -> None:
    assert min(size.px for size in fonts.SIZES.values()) == 12


def test_a_missing_font_folder_is_no_error(qapp: QApplication, tmp_path: Path) -> None:
    assert fonts.load_fallback(tmp_path / "nowhere") is False


def test_the_shipped_font_is_loaded_only_without_a_chinese_one(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "NotoSansSC-Regular.ttf").write_bytes(b"")
    loaded: list[str] = []
    monkeypatch.setattr(
        fonts.QFontDatabase, "addApplicationFont", lambda path: loaded.append(path) or 0
    )
    monkeypatch.setattr(fonts, "has_chinese_family", lambda: True)
    assert fonts.load_fallback(tmp_path) is False
    monkeypatch.setattr(fonts, "has_chinese_family", lambda: False)
    assert fonts.load_fallback(tmp_path) is True
    assert len(loaded) == 1


def test_the_shipped_latin_font_is_loaded_only_without_one_of_ours(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "Inter-Regular.ttf").write_bytes(b"")
    database = fonts.QFontDatabase
    monkeypatch.setattr(database, "addApplicationFont", lambda _path: 0)
    monkeypatch.setattr(database, "families", lambda: ["Noto Sans"])
    assert fonts.load_latin(tmp_path, "linux") is False
    monkeypatch.setattr(database, "families", lambda: ["DejaVu Sans"])
    assert fonts.load_latin(tmp_path, "linux") is True
    assert fonts.load_latin(tmp_path / "nowhere", "linux") is False


def test_every_icon_of_the_table_is_there(kit: Theme) -> None:
    assert set(TABLE) <= set(icons.names())


@pytest.mark.parametrize("name", TABLE)
def test_an_icon_takes_the_colour_and_leaves_a_margin(kit: Theme, name: str) -> None:
    image = icons.pixmap(name, "#ff0000", 24, 2.0).toImage()
    assert image.width() == 48
    inked = [(x, y) for x in range(48) for y in range(48) if image.pixelColor(x, y).alpha() > 60]
    assert inked
    assert all(3 <= x <= 44 and 3 <= y <= 44 for x, y in inked)
    assert all(image.pixelColor(x, y).red() > 200 for x, y in inked)


def test_icons_are_cached_by_name_colour_size_and_ratio(kit: Theme) -> None:
    first = icons.pixmap("home", "#123456", 18, 1.0)
    assert icons.pixmap("home", "#123456", 18, 1.0) is first
    assert icons.pixmap("home", "#123456", 18, 2.0) is not first
    assert icons.icon("home", "#123456").isNull() is False


def test_icon_files_hold_nothing_but_strokes() -> None:
    for path in (RESOURCES / "icons").glob("*.svg"):
        text = path.read_text(encoding="utf-8")
        assert 'stroke="currentColor"' in text
        assert 'viewBox="0 0 24 24"' in text
        for forbidden in ("<image", "<style", "<script", "href", "url("):
            assert forbidden not in text
