"""The window under test, on the shipped knowledge."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from refundwizard.app import App, Request
from refundwizard.content.load import load
from refundwizard.domain.pack import Pack
from refundwizard.ui.theme import Mode, Theme
from tests.ui.desk import MOMENT, Desk

CONTENT = Path(__file__).resolve().parent.parent.parent / "resources" / "content" / "cn"


@pytest.fixture(scope="session")
def shipped_pack() -> Pack:
    """The knowledge pack that ships."""
    return load(CONTENT)


@pytest.fixture
def make_desk(
    qapp: QApplication, tmp_path: Path, shipped_pack: Pack
) -> Iterator[Callable[..., Desk]]:
    """Makes windows; they are taken away after the test."""
    made: list[Desk] = []

    def make(lang: str = "zh_CN") -> Desk:
        made.append(Desk(tmp_path / str(len(made)), shipped_pack, lang))
        return made[-1]

    yield make
    for desk in made:
        desk.close()
    qapp.setStyleSheet("")


@pytest.fixture
def desk(make_desk: Callable[..., Desk]) -> Desk:
    """A Chinese window on an empty store; today is 2026-11-17, 14:02 in Beijing."""
    return make_desk()


@pytest.fixture
def kit(qapp: QApplication) -> Iterator[Theme]:
    """An installed theme for widgets that stand alone."""
    theme = Theme(CONTENT.parent.parent, mode=Mode.LIGHT)
    theme.set_motion(on=False)
    theme.install(qapp)
    yield theme
    qapp.setStyleSheet("")


@pytest.fixture
def running(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[Path], App]]:
    """Starts the real application object on a folder; closes what was started."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    started: list[App] = []

    def start(folder: Path) -> App:
        request = Request(data_dir=str(folder), as_of=MOMENT.isoformat(), lang="zh_CN")
        started.append(App(qapp, request))
        started[-1].window.show()
        return started[-1]

    yield start
    for each in started:
        each.window.close()
        each.window.deleteLater()
        each.translation.remove()
        each.close()
    qapp.setStyleSheet("")
