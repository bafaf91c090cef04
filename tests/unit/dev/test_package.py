"""The wheel carries what the program needs, and nothing else."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def wheel_names(tmp_path_factory):
    """File names in a wheel built from this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        return frozenset(archive.namelist())


def shipped(folder, pattern="*"):
    files = (path for path in (ROOT / folder).rglob(pattern) if path.is_file())
    return {path.relative_to(ROOT / folder).as_posix() for path in files}


def test_the_wheel_has_all_resources(wheel_names):
    wanted = {f"refundwizard/_resources/{name}" for name in shipped("resources")}
    assert "refundwizard/_resources/fonts/OFL.txt" in wanted
    assert wanted <= wheel_names


def test_the_wheel_has_the_compiled_translations_and_not_their_sources(wheel_names):
    compiled = shipped("translations", "*.qm")
    assert compiled == {name.replace(".ts", ".qm") for name in shipped("translations", "*.ts")}
    assert {f"refundwizard/_resources/translations/{name}" for name in compiled} <= wheel_names
    assert not [name for name in wheel_names if name.endswith(".ts")]


def test_the_wheel_has_the_code_and_its_licences(wheel_names):
    assert {f"refundwizard/{name}" for name in shipped("refundwizard", "*.py")} <= wheel_names
    licences = {name.rpartition("/")[2] for name in wheel_names if ".dist-info/licenses/" in name}
    assert licences == {"LICENSE", "NOTICE", "OFL.txt"}


def test_the_wheel_has_nothing_else(wheel_names):
    assert {name.partition("/")[0].partition("-")[0] for name in wheel_names} == {"refundwizard"}
    assert not [name for name in wheel_names if "__pycache__" in name]
