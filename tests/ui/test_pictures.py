"""The page pictures and the guided demo: every page comes, and the exports lie beside them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import qInstallMessageHandler
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from refundwizard import __main__, app, demo
from refundwizard.ui import shots


@pytest.fixture(autouse=True)
def own_message_handler(qapp: QApplication) -> object:
    """Put pytest-qt's handler back, which pictures replace."""
    before = qInstallMessageHandler(None)
    yield
    qInstallMessageHandler(before)
    qapp.setStyleSheet("")


def test_every_look_is_pictured_once() -> None:
    names = [look.name for look in shots.looks()]
    assert len(names) == len(set(names))
    assert {look.lang for look in shots.looks()} == {"zh_CN", "en"}
    assert {look.theme for look in shots.looks()} == {"light", "dark", "contrast"}
    assert {look.percent for look in shots.looks()} == {100, 200}


def test_a_page_is_pictured_in_the_look_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["--only", "delivery", "--lang", "en", "--theme", "dark", "--size", "1024x640"]
    assert shots.main(["--out", str(tmp_path), *words]) == 0
    pictures = list(tmp_path.glob("*.png"))
    assert [path.name for path in pictures] == ["delivery-en-dark-1024.png"]
    assert QImage(str(pictures[0])).size().toTuple() == (1024, 640)
    assert "1 pictures" in capsys.readouterr().out


def test_the_home_page_is_pictured_in_both_languages(tmp_path: Path) -> None:
    assert shots.main(["--out", str(tmp_path), "--only", "home", "--theme", "contrast"]) == 0
    names = sorted(path.name for path in tmp_path.glob("*.png"))
    assert names == ["home-en-contrast.png", "home-zh_CN-contrast.png"]


def test_the_demo_walks_to_the_export_and_leaves_pictures_and_documents(tmp_path: Path) -> None:
    assert demo.main(["--out", str(tmp_path)]) == 0
    assert (tmp_path / "checklist-zh_CN.pdf").read_bytes().startswith(b"%PDF")
    assert (tmp_path / "checklist-en.html").exists()
    names = [path.stem.partition("-")[2] for path in sorted((tmp_path / "pages").iterdir())]
    assert names[0] == "home"
    assert names[-1] == "export"


def test_silence_takes_the_safe_choice(capsys: pytest.CaptureFixture[str]) -> None:
    from refundwizard.ui.prompter import Choice

    silent = shots.Silent()
    assert silent.ask("t", "t", (Choice("a", "A"), Choice("b", "B", is_safe=True))) == "b"
    assert silent.open_files("t") == ()
    assert silent.save_path("t", "s") is None
    silent.tell("title", "text")
    assert "title: text" in capsys.readouterr().err


# ---------------------------------------------------------------------------------- the two shells


def test_a_command_goes_to_the_other_shell(capsys: pytest.CaptureFixture[str]) -> None:
    assert __main__.main(["due", "2026-11-12", "7", "calendar_days"]) == 0
    assert "2026-11-19" in capsys.readouterr().out


def test_a_usage_error_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert __main__.main(["--as-of"]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_no_command_opens_the_window(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[app.Request] = []

    def show(request: app.Request) -> int:
        seen.append(request)
        return 0

    monkeypatch.setattr(app, "main", show)
    assert __main__.main(["--lang", "en"]) == 0
    assert seen == [app.Request(lang="en")]


def test_a_day_that_is_none_ends_before_a_window_is_made(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert app.main(app.Request(as_of="2026-02-30")) == 2
    assert "2026-02-30" in capsys.readouterr().err
