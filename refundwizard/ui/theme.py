"""The one object that knows colours, sizes and fonts of the window.

`Theme.install` puts Fusion, the palette and the style sheet on the application; every widget
asks `theme()` while painting and repaints on `Theme.changed`.
"""

from __future__ import annotations

from enum import StrEnum
from itertools import count
from string import Template
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QPalette

from refundwizard.ui import fonts, icons
from refundwizard.ui.fonts import Role
from refundwizard.ui.tokens import CONTRAST, DARK, LIGHT, Tokens

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication


class Mode(StrEnum):
    """Which tokens to use; SYSTEM follows the desktop, live."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


_LOOKS: Final = count()
_FIXED: Final = {Mode.LIGHT: LIGHT, Mode.DARK: DARK, Mode.CONTRAST: CONTRAST}


def _system_tokens() -> Tokens:
    hints = QGuiApplication.styleHints()
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return CONTRAST
    return DARK if hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT


class Theme(QObject):
    """Current tokens, text size, language and motion; emits `changed` after any of them."""

    changed = Signal()

    def __init__(
        self,
        resources: Path,
        *,
        lang: str = "zh_CN",
        percent: int = 100,
        mode: Mode = Mode.SYSTEM,
        parent: QObject | None = None,
    ) -> None:
        """Prepare a theme; nothing shows until `install`.

        Args:
            resources: The folder with `style/`, `icons/` and perhaps `fonts/`.
            lang: Window language, "zh_CN" or "en".
            percent: Text size, 100 to 200.
            mode: Which tokens, or SYSTEM.
            parent: Qt owner.
        """
        super().__init__(parent)
        self._resources = resources
        self._lang = lang
        self._percent = percent
        self._mode = mode
        self._motion = True
        self._app: QApplication | None = None
        self._tokens = LIGHT
        self._fonts: dict[tuple[Role, bool | None], QFont] = {}
        self._metrics: dict[tuple[Role, bool | None], QFontMetricsF] = {}
        self._colors: dict[str, QColor] = {}
        self.look = next(_LOOKS)  # no other theme has it; changes with anything that shows

    @property
    def tokens(self) -> Tokens:
        """The colours in force."""
        return self._tokens

    @property
    def scale(self) -> float:
        """Text size as a factor, 1.0 to 2.0."""
        return self._percent / 100

    @property
    def percent(self) -> int:
        """Text size in percent."""
        return self._percent

    @property
    def lang(self) -> str:
        """Window language, "zh_CN" or "en"."""
        return self._lang

    @property
    def mode(self) -> Mode:
        """What was asked for; `tokens` says what came of it."""
        return self._mode

    @property
    def motion(self) -> bool:
        """Whether anything may move."""
        return self._motion

    def px(self, length: float) -> int:
        """Scale a length of the 100 % design to whole pixels."""
        return round(length * self.scale)

    def color(self, name: str) -> QColor:
        """Give the colour of a token by its name."""
        if name not in self._colors:
            self._colors[name] = QColor(getattr(self._tokens, name))
        return self._colors[name]

    def font(self, role: Role, *, bold: bool | None = None) -> QFont:
        """Give the scaled font of a role; `bold` overrides the role's own weight."""
        key = (role, bold)
        if key not in self._fonts:
            size = fonts.SIZES[role]
            heavy = size.bold if bold is None else bold
            even = self._lang != "en" or role not in fonts.PROSE
            self._fonts[key] = fonts.make_font(
                self.px(size.px), bold=heavy, lang=self._lang, even=even
            )
        return self._fonts[key]

    def metrics(self, role: Role, *, bold: bool | None = None) -> QFontMetricsF:
        """Give the (cached) metrics of `font`."""
        key = (role, bold)
        if key not in self._metrics:
            self._metrics[key] = QFontMetricsF(self.font(role, bold=bold))
        return self._metrics[key]

    def line(self, role: Role) -> int:
        """Give the scaled line height of a role in pixels."""
        size = fonts.SIZES[role]
        english = size.line_en if size.line_en and not self._lang.startswith("zh") else 0
        return self.px(english or size.line)

    def set_mode(self, mode: Mode) -> None:
        """Choose the tokens, or follow the system again."""
        self._mode = mode
        self._refresh()

    def set_percent(self, percent: int) -> None:
        """Set the text size, clamped to 100 to 200 percent."""
        self._percent = min(max(percent, 100), 200)
        self._refresh()

    def set_lang(self, lang: str) -> None:
        """Set the language whose families and line heights apply."""
        self._lang = lang
        fonts.load_shipped(self._resources / "fonts", lang)
        self._refresh()

    def set_motion(self, *, on: bool) -> None:
        """Allow or stop all movement (the system's wish, or a test's)."""
        self._motion = on

    def install(self, app: QApplication) -> None:
        """Put the theme on the application and follow the system from now on."""
        _Installed.theme = self
        self._app = app
        icons.use_folder(self._resources / "icons")
        fonts.load_shipped(self._resources / "fonts", self._lang)
        app.setStyle("Fusion")
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._on_system_changed)
        hints.accessibility().contrastPreferenceChanged.connect(self._on_system_changed)
        self._refresh()

    def _on_system_changed(self, *_args: object) -> None:
        if self._mode is Mode.SYSTEM:
            self._refresh()

    def _refresh(self) -> None:
        self._tokens = _FIXED.get(self._mode) or _system_tokens()
        self.look = next(_LOOKS)
        self._fonts.clear()
        self._metrics.clear()
        self._colors.clear()
        if self._app is not None:
            QLocale.setDefault(QLocale(self._lang))
            self._app.setFont(self.font(Role.BODY))
            self._app.setPalette(_palette(self._tokens))
            self._app.setStyleSheet(style_sheet(self, self._resources / "style"))
        self.changed.emit()


def style_sheet(theme: Theme, folder: Path) -> str:
    """Fill the style sheet template in `folder` with the tokens and scaled lengths of `theme`."""
    template = Template((folder / "app.qss").read_text(encoding="utf-8"))
    lengths = {f"px{n}": f"{theme.px(n)}px" for n in _LENGTHS}
    return template.substitute(theme.tokens.colours(), **lengths)


_LENGTHS: Final = (4, 6, 7, 8, 10, 11, 12, 14, 16, 20, 28, 30, 36, 38)


class _Installed:
    """Holds the installed theme; a class attribute, so that tests may swap it."""

    theme: Theme | None = None


def theme() -> Theme:
    """Give the installed theme.

    Raises:
        RuntimeError: Before `Theme.install` was called.
    """
    if _Installed.theme is None:
        msg = "No theme is installed; call Theme.install(app) before making widgets."
        raise RuntimeError(msg)
    return _Installed.theme


def _palette(tokens: Tokens) -> QPalette:
    """Build the palette from the tokens, so menus and tool tips stay in the theme."""
    palette = QPalette()
    role = QPalette.ColorRole
    for target, name in (
        (role.Window, "window"),
        (role.WindowText, "text"),
        (role.Base, "surface"),
        (role.AlternateBase, "sunken"),
        (role.Text, "text"),
        (role.Button, "surface"),
        (role.ButtonText, "text"),
        (role.BrightText, "overdue"),
        (role.Highlight, "accent"),
        (role.HighlightedText, "on_accent"),
        (role.PlaceholderText, "text3"),
        (role.Link, "accent"),
        (role.LinkVisited, "accent"),
        (role.ToolTipBase, "surface"),
        (role.ToolTipText, "text"),
        (role.Accent, "accent"),
        (role.Mid, "line"),
        (role.Dark, "control"),
    ):
        palette.setColor(target, QColor(getattr(tokens, name)))
    off = QPalette.ColorGroup.Disabled
    for target in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(off, target, QColor(tokens.text3))
    return palette
