"""The window's language: our words, Qt's own words, and switching both while the window is open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

LANGUAGES: Final = ("zh_CN", "en")
"""Languages of the window; the names are the suffixes of the catalogues."""


def preferred(setting: str) -> str:
    """Return the language to start in: the setting, else Chinese unless the system is English."""
    if setting in LANGUAGES:
        return setting
    wished = QLocale.system().uiLanguages()
    return "en" if wished and wished[0].startswith("en") else "zh_CN"


def other(lang: str) -> str:
    """Return the language the switch in the top bar leads to."""
    return "en" if lang == "zh_CN" else "zh_CN"


class Translation:
    """The translators installed on the application."""

    def __init__(self, app: QApplication, folder: Path, *, is_stretched: bool = False) -> None:
        """Keep the folder of the compiled catalogues; stretched, English is `ui.pseudo`'s."""
        self._app = app
        self._is_stretched = is_stretched
        self._folder = folder
        self._installed: list[QTranslator] = []
        self.lang = ""

    def use(self, lang: str) -> None:
        """Speak a language from now on; pages ask for their words again."""
        self.remove()
        self.lang = lang
        qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        self._install(f"qtbase_{lang}", qt_folder)
        self._install(f"refundwizard_{lang}", str(self._folder))
        if self._is_stretched and lang == "en":
            from refundwizard.ui.pseudo import PseudoTranslator  # noqa: PLC0415 - for makers

            last = self._installed[-1] if self._installed else None
            self._installed.append(PseudoTranslator(last))
            self._app.installTranslator(self._installed[-1])

    def remove(self) -> None:
        """Take the translators away: the words of the source are left."""
        for translator in self._installed:
            self._app.removeTranslator(translator)
        self._installed = []

    def _install(self, name: str, folder: str) -> None:
        translator = QTranslator(self._app)
        if translator.load(name, folder):
            self._app.installTranslator(translator)
            self._installed.append(translator)
