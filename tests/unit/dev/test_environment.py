"""The environment is made once, and again only when something it was made from changed."""

from __future__ import annotations

import platform

import pytest

from devtools import environment
from devtools.places import Stop

PROJECT = '[project]\nname = "x"\n[build-system]\nrequires = []\n[tool.hatch]\n[tool.ruff]\n'


@pytest.fixture
def checkout(tmp_path, monkeypatch):
    """A small checkout; commands are noted, and make the files the real ones would."""
    venv = tmp_path / ".venv"
    python = venv / "bin" / "python"
    calls = []

    def call_logged(command, env=None):
        calls.append(" ".join(command[1:]).replace(str(tmp_path), ""))
        if "venv" in command:
            python.parent.mkdir(parents=True, exist_ok=True)
            python.touch()
            (venv / "pyvenv.cfg").write_text(f"version = {platform.python_version()}\n")
        return 0, ""

    (tmp_path / "pyproject.toml").write_text(PROJECT)
    for name in ("dev.txt", "extras.txt", "ocr.txt"):
        (tmp_path / name).write_text(f"{name}==1\n")
    monkeypatch.setattr(environment, "ROOT", tmp_path)
    monkeypatch.setattr(environment, "VENV", venv)
    monkeypatch.setattr(environment, "LOCK", tmp_path / "dev.txt")
    monkeypatch.setattr(environment, "EXTRAS", (tmp_path / "extras.txt", tmp_path / "ocr.txt"))
    monkeypatch.setattr(environment, "program", lambda name: str(python.with_name(name)))
    monkeypatch.setattr(environment, "call_logged", call_logged)
    monkeypatch.setattr(environment.system_packages, "ensure", lambda **_: None)
    monkeypatch.setattr(environment.translations, "release", lambda: None)
    return tmp_path, calls


def test_the_first_set_up_makes_installs_and_adds_the_package_itself(checkout):
    _, calls = checkout
    environment.ensure()
    made, locked, package = calls
    assert made == "-m venv --clear /.venv"
    assert locked.endswith("--require-hashes --no-deps --only-binary :all: -r /dev.txt")
    assert package.endswith("--no-deps --no-build-isolation --editable ")


def test_the_second_set_up_starts_nothing(checkout):
    _, calls = checkout
    environment.ensure()
    calls.clear()
    environment.ensure()
    assert calls == []


@pytest.mark.parametrize(
    ("name", "text"),
    [("dev.txt", "dev.txt==2\n"), ("pyproject.toml", PROJECT.replace('"x"', '"y"'))],
)
def test_a_changed_lock_or_project_installs_again_into_the_same_environment(checkout, name, text):
    root, calls = checkout
    environment.ensure()
    calls.clear()
    (root / name).write_text(text)
    environment.ensure()
    assert len(calls) == 2
    assert not any("venv --clear" in call for call in calls)


def test_a_tools_setting_does_not_install_again(checkout):
    root, calls = checkout
    environment.ensure()
    calls.clear()
    (root / "pyproject.toml").write_text(f"{PROJECT}line-length = 80\n")
    environment.ensure()
    assert calls == []


def test_an_environment_of_another_python_is_made_anew(checkout):
    root, calls = checkout
    environment.ensure()
    calls.clear()
    (root / ".venv" / "pyvenv.cfg").write_text("version = 3.9.2\n")
    (root / ".venv" / "installed-dev").unlink()
    environment.ensure()
    assert "venv --clear" in calls[0]


def test_a_failed_install_stops_and_is_tried_again_next_time(checkout, monkeypatch):
    _, calls = checkout
    works = environment.call_logged
    monkeypatch.setattr(environment, "call_logged", lambda command: (int("pip" in command), "why"))
    (environment.VENV / "bin").mkdir(parents=True)
    with pytest.raises(Stop, match="why"):
        environment.ensure()
    monkeypatch.setattr(environment, "call_logged", works)
    environment.ensure()
    assert any("--require-hashes" in call for call in calls)


def test_full_set_up_adds_the_extras_once(checkout):
    _, calls = checkout
    environment.ensure(full=True)
    assert calls[-2].endswith("-r /extras.txt")
    assert calls[-1].endswith("-r /ocr.txt")
    calls.clear()
    environment.ensure(full=True)
    assert calls == []


def test_extras_that_fail_are_one_sentence(checkout, monkeypatch, capsys):
    environment.ensure()
    monkeypatch.setattr(environment, "call_logged", lambda _: (1, "why"))
    environment.ensure(full=True)
    assert capsys.readouterr().out.count("could not be installed; what needs them is skipped") == 2
