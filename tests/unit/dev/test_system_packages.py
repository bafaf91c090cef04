"""System packages: what is missing is installed by root, and named to everyone else."""

from __future__ import annotations

import subprocess
from types import SimpleNamespace

import pytest

from devtools import system_packages
from devtools.places import Stop


class Machine:
    """A pretended Debian: which packages it has, which apt knows, and what apt was told."""

    def __init__(self):
        self.has = {row[0] for row in system_packages.QT_LIBRARIES}
        self.has |= {row[0] for row in system_packages.SLOW_TEST_TOOLS}
        self.unknown = set()
        self.fails = set()
        self.apt = []
        self.is_root = True
        self.has_font = True
        self.has_venv = True

    def query(self, command, **_options):
        if command[0] == "dpkg-query":
            lines = [f"installed {name}" for name in command[4:] if name in self.has]
            lines += [f"config-files {name}" for name in command[4:] if name not in self.has]
            return SimpleNamespace(stdout="\n".join(lines), returncode=1)
        assert command[:2] == ["apt-cache", "show"]
        return SimpleNamespace(returncode=100 if command[-1] in self.unknown else 0)

    def install(self, command, env=None):
        assert env["DEBIAN_FRONTEND"] == "noninteractive"
        words = tuple(word for word in command if not word.startswith(("-", "DPkg")))[1:]
        self.apt.append(words)
        return (100 if self.fails & set(words) else 0), "the end of its output"


@pytest.fixture
def machine(monkeypatch):
    machine = Machine()
    monkeypatch.setattr(system_packages, "is_debian", lambda: True)
    monkeypatch.setattr(system_packages, "is_root", lambda: machine.is_root)
    monkeypatch.setattr(system_packages, "has_chinese_font", lambda: machine.has_font)
    monkeypatch.setattr(system_packages, "can_make_environments", lambda: machine.has_venv)
    monkeypatch.setattr(subprocess, "run", machine.query)
    monkeypatch.setattr(system_packages, "call_logged", machine.install)
    return machine


@pytest.mark.parametrize("full", [False, True])
def test_nothing_is_done_when_all_is_there(machine, full):
    system_packages.ensure(full=full)
    assert machine.apt == []


def test_root_installs_what_is_missing_after_an_update(machine):
    machine.has -= {"libgl1", "libxcb-cursor0"}
    system_packages.ensure(full=False)
    assert machine.apt == [("update",), ("install", "libgl1", "libxcb-cursor0")]


def test_a_renamed_library_counts_under_either_name(machine):
    machine.has = machine.has - {"libglib2.0-0"} | {"libglib2.0-0t64"}
    system_packages.ensure(full=False)
    assert machine.apt == []


def test_a_renamed_library_is_asked_for_by_the_name_apt_knows(machine):
    machine.has -= {"libglib2.0-0"}
    machine.unknown = {"libglib2.0-0"}
    system_packages.ensure(full=False)
    assert machine.apt[-1] == ("install", "libglib2.0-0t64")


def test_without_root_one_command_names_all_that_is_missing(machine):
    machine.is_root = machine.has_venv = machine.has_font = False
    machine.has -= {"libgl1"}
    with pytest.raises(Stop) as stop:
        system_packages.ensure(full=False)
    said = str(stop.value)
    assert said.count("sudo") == 2
    assert "apt-get install -y libgl1 python3." in said
    assert said.endswith("-venv fonts-noto-cjk")
    assert machine.apt == []


def test_without_root_a_missing_font_alone_stops_nobody(machine, capsys):
    machine.is_root = machine.has_font = False
    system_packages.ensure(full=False)
    assert capsys.readouterr().out == ""


def test_without_root_full_set_up_prints_the_command_and_goes_on(machine, capsys):
    machine.is_root = False
    machine.has -= {"strace"}
    system_packages.ensure(full=True)
    assert "apt-get install -y strace" in capsys.readouterr().out


def test_a_needed_package_that_cannot_be_had_stops_with_its_name(machine):
    machine.has -= {"libegl1"}
    machine.fails = {"libegl1"}
    with pytest.raises(Stop, match="libegl1"):
        system_packages.ensure(full=False)


def test_a_needed_package_apt_does_not_know_stops_with_its_name(machine):
    machine.has -= {"libegl1"}
    machine.unknown = {"libegl1"}
    with pytest.raises(Stop, match="libegl1"):
        system_packages.ensure(full=False)


def test_an_optional_package_that_fails_is_one_sentence_and_the_rest_is_installed(machine, capsys):
    machine.has -= {"chromium", "strace", "qpdf"}
    machine.fails = {"qpdf"}
    machine.unknown = {"chromium", "chromium-browser"}
    system_packages.ensure(full=True)
    assert machine.apt[-2:] == [("install", "strace"), ("install", "qpdf")]
    assert "what needs them is skipped: chromium qpdf." in capsys.readouterr().out


def test_a_failed_update_is_said_and_not_fatal(machine, capsys):
    machine.has -= {"libgl1"}
    machine.fails = {"update"}
    system_packages.ensure(full=False)
    assert "apt-get update failed" in capsys.readouterr().out
    assert machine.apt[-1] == ("install", "libgl1")


def test_a_missing_chinese_font_is_installed_by_root(machine):
    machine.has_font = False
    system_packages.ensure(full=False)
    assert machine.apt[-1] == ("install", "fonts-noto-cjk")


def test_elsewhere_only_a_python_without_venv_stops(machine, monkeypatch):
    monkeypatch.setattr(system_packages, "is_debian", lambda: False)
    system_packages.ensure(full=True)
    machine.has_venv = False
    with pytest.raises(Stop, match="ensurepip"):
        system_packages.ensure(full=False)


def test_a_font_file_is_found_by_its_name(tmp_path, monkeypatch):
    monkeypatch.setattr(system_packages, "FONT_FOLDERS", (str(tmp_path), str(tmp_path / "none")))
    assert not system_packages.has_chinese_font()
    (tmp_path / "truetype").mkdir()
    (tmp_path / "truetype" / "NotoSansCJK-Regular.ttc").touch()
    assert system_packages.has_chinese_font()
