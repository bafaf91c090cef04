"""Promises the repository makes about itself."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from devtools import source_lint, text_files
from refundwizard.storage import paths

ROOT = Path(__file__).resolve().parent.parent
TRACKED = text_files.tracked(ROOT)
PYTHON = tuple(path for path in TRACKED if path.suffix == ".py")
LOCKS = ("base.txt", "build.txt", "dev.txt", "extras.txt", "ocr.txt")


def read(path: str | Path) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def text_of_repository() -> dict[str, str]:
    """Every tracked text file but this one, which has to name what it looks for."""
    texts = {}
    for path in TRACKED:
        if path.suffix in text_files.SUFFIXES and path != Path("tests/test_repository.py"):
            texts[path.as_posix()] = (ROOT / path).read_text(encoding="utf-8", errors="replace")
    return texts


# ------------------------------------------------------------------------------------------- sizes


def ceiling(path: Path) -> int:
    if path.parts[0] == "tests" or path == Path("refundwizard/content/lint.py"):
        return 400
    if path.is_relative_to("refundwizard/ui/pages"):
        return 200
    return 300


def test_no_python_file_is_longer_than_its_ceiling():
    lengths = {path: len(read(path).splitlines()) for path in PYTHON}
    assert not {str(path): size for path, size in lengths.items() if size > ceiling(path)}


def test_no_class_is_longer_than_150_lines():
    long = {
        f"{path}: {node.name}": (node.end_lineno or 0) - node.lineno + 1
        for path in PYTHON
        if path.parts[0] != "tests"
        for node in ast.walk(ast.parse(read(path)))
        if isinstance(node, ast.ClassDef)
    }
    assert not {name: size for name, size in long.items() if size > 150}


def test_no_unfinished_marks():
    marks = re.compile(r"\b(TODO|FIXME|XXX)\b|pragma: no cover")
    assert not [path for path in PYTHON if path.parts[0] != "tests" and marks.search(read(path))]


# ------------------------------------------------------------------------------------------- words


HOSTS = (
    "pypi.org",
    "pythonhosted.org",
    "npmjs.org",
    "npmjs.com",
    "registry.npm",
    "debian.org",
    "ubuntu.com",
    "crates.io",
    "proxy.golang.org",
    "file:///",
)


@pytest.mark.parametrize("host", HOSTS)
def test_no_registry_host_is_named(host):
    assert not [path for path, text in text_of_repository().items() if host in text]


def test_no_path_of_a_developers_machine_is_named():
    machine = re.compile(r"/home/[a-z]+/|/root/\.|/Users/[a-z]+/|/work/[a-z]+/|/opt/[a-z]+/")
    assert not [path for path, text in text_of_repository().items() if machine.search(text)]


def test_text_files_end_cleanly():
    assert not text_files.findings(ROOT, TRACKED)


# -------------------------------------------------------------------------------------------- lock


def pins(name: str) -> dict[str, str]:
    found = re.findall(r"^([A-Za-z0-9_.-]+)==([^\s;]+)", read(f"requirements/{name}"), re.MULTILINE)
    return {canonicalize_name(package): version for package, version in found}


def test_no_lock_that_names_indexes_is_tracked():
    assert "uv.lock" not in {path.name for path in TRACKED}


@pytest.mark.parametrize("name", LOCKS)
def test_every_pin_has_hashes_and_no_address(name):
    text = read(f"requirements/{name}")
    assert "://" not in text
    entries = text.replace("\\\n", " ").splitlines()
    for entry in (line for line in entries if line and not line.startswith("#")):
        assert re.match(r"^[a-z0-9.-]+==\S+ ", entry), entry[:80]
        assert re.search(r" --hash=sha256:[0-9a-f]{64}", entry), entry[:80]


def test_one_version_of_each_package_in_all_locks():
    base = pins("base.txt")
    for name in LOCKS:
        assert base.items() <= pins(name).items()


def test_the_locks_fit_the_ranges_of_pyproject():
    settings = tomllib.loads(read("pyproject.toml"))
    wanted = {
        "base.txt": settings["project"]["dependencies"],
        "dev.txt": settings["dependency-groups"]["dev"] + settings["build-system"]["requires"],
        "extras.txt": settings["project"]["optional-dependencies"]["heic"],
        "ocr.txt": settings["project"]["optional-dependencies"]["ocr"][:2],  # as for most systems
        "build.txt": settings["dependency-groups"]["build"],
    }
    for name, requirements in wanted.items():
        locked = pins(name)
        for requirement in map(Requirement, requirements):
            version = locked[canonicalize_name(requirement.name)]
            assert requirement.specifier.contains(version), f"{requirement} in {name}"


def test_the_notice_names_every_package_the_program_uses():
    notice = canonicalize_name(read("NOTICE").replace("PySide6 Essentials", "pyside6-essentials"))
    assert not [package for package in pins("base.txt") if package not in notice]


# ---------------------------------------------------------------------------------------- commands


@pytest.mark.parametrize("readme", ["README.md", "README.zh-CN.md"])
def test_the_readme_names_both_commands(readme):
    assert "\npython3 dev.py run\npython3 dev.py test\n" in read(readme)


@pytest.mark.parametrize("readme", ["README.md", "README.zh-CN.md"])
def test_the_readme_says_where_the_data_really_is(readme):
    text = read(readme)
    assert f"`~/.local/share/{paths.APP}`" in text
    assert f"`~/Library/Application Support/{paths.APP}`" in text
    assert f"`%LOCALAPPDATA%\\{paths.APP}`" in text


def test_continuous_integration_runs_the_readmes_commands_and_nothing_else():
    lines = [line for line in read(".ci/run").splitlines() if line and not line.startswith("#")]
    assert lines == [
        "set -euo pipefail",
        'cd "$(dirname "$0")/.."',
        "python3 dev.py setup --full",
        "python3 dev.py check",
        "python3 dev.py test",
    ]


def imported_modules(path: Path) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(read(path))):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add((node.module or "").split(".")[0])
    return names


def test_set_up_needs_the_standard_library_only():
    tables = ("devtools/review.py", "devtools/review_words.py", "devtools/guide.py")
    needs_an_environment = {Path("devtools/fonts.py"), *map(Path, tables)}
    for path in PYTHON:
        if path.parts[0] in ("dev.py", "devtools") and path not in needs_an_environment:
            assert imported_modules(path) <= sys.stdlib_module_names | {"devtools"}, path


# ------------------------------------------------------------------------------------- source lint


def test_the_source_opens_no_door_for_code_network_or_stray_writes():
    assert not source_lint.findings(ROOT)


@pytest.mark.parametrize(
    "source",
    [
        "eval('1')",
        "exec(text)",
        "import builtins; builtins.eval('1')",
        "__import__('os')",
        "import pickle",
        "from pickle import loads",
        "import importlib; importlib.import_module('marshal')",
        "import yaml",
        "import shelve",
        "from jinja2 import Template",
        "import socket",
        "import requests",
        "import urllib.request",
        "from urllib import request",
        "from PySide6 import QtNetwork",
        "from PySide6.QtNetwork import QLocalServer",
        "import PySide6.QtWebEngineCore",
        "import os; os.system('ls')",
        "import subprocess; subprocess.run('ls', shell=True)",
        "import subprocess; subprocess.run('ls', shell=flag)",
        "text.format(name=name)",
        "self.text.format(name=name)",
        "self.tr('Read as {day}').format(**fields)",
        "self.tr('Read as {day}').format(day)",
        "self.tr('Read as {day}').format_map(fields)",
        "self.tr(text).format(day=day)",
        "other.tr('Read as {day}').format(day=day)",
        "say('Page', 'Read as {day}').format(day=day)",
        "def say(a, b): ...\nsay('Page', 'Read as {day}').format(day=day)",
        "say = QCoreApplication.translate\nsay(page, 'Read as {day}').format(day=day)",
        "words = self.tr('{day}').format(day=day)\nwords.format(time=time)",
        "words = self.tr('{day}')\nif late:\n words = load()\nwords.format(day=day)",
        "words = self.tr('{day}')\nwords += load()\nwords.format(day=day)",
        "words = self.tr('{day}')\nfor words in load(): words.format(day=day)",
        "words = self.tr('{day}')\ndef show(words): words.format(day=day)",
        "words = self.tr('{day}')\ndef show(): words, at = load(); words.format(day=day)",
        "def one(): words = self.tr('{day}')\ndef two(): words.format(day=day)",
        "class Page:\n words = self.tr('{day}')\n def show(self): words.format(day=day)",
        "load(text).format_map(fields)",
        "open('a', 'w')",
        "open('a', mode='ab')",
        "path.open('x')",
        "path.open(mode='r+')",
        "import os; os.open('a', os.O_WRONLY)",
        "path.write_text('a')",
        "path.write_bytes(b'a')",
        "self.tr(f'{n} files')",
        "self.tr(text)",
        "say('Page', text)",
        "QCoreApplication.translate('Page', text)",
    ],
)
def test_the_source_lint_sees(source):
    assert source_lint.lint("refundwizard/ui/page.py", source)


@pytest.mark.parametrize(
    "source",
    [
        "from urllib.parse import quote",
        "'{} of {}'.format(1, 2)",
        "image.format()",
        "open('a')",
        "path.open('rb')",
        "Image.open('max.png')",
        "import re; re.compile('a')",
        "import subprocess; subprocess.run(['ls'], shell=False)",
        "self.tr('%n file(s)', '', n)",
        "self.tr('Read as {day}').format(day=day)",
        "say = QCoreApplication.translate\nsay('Page', 'Read as {day}').format(day=day)",
        "def show():\n say = QCoreApplication.translate\n say('A', '{day}').format(day=day)",
        "QCoreApplication.translate('Page', 'Read as {day}').format(day=day)",
        "words = self.tr('{day}')\nif late: words = self.tr('{day}!')\nwords.format(day=day)",
        "words = self.tr('{day}')\n[words.format(day=day) for day in days]",
        "words = self.tr('{day}')\ndef show(): words.format(day=day)",
        "painter.translate(x, y)",
        "QCoreApplication.translate('Page', 'Next')",
    ],
)
def test_the_source_lint_lets_pass(source):
    assert not source_lint.lint("refundwizard/ui/page.py", source)


def test_only_storage_writes_and_only_single_instance_opens_local_sockets():
    write, sockets = "path.write_bytes(b'a')", "from PySide6.QtNetwork import QLocalSocket"
    assert not source_lint.lint("refundwizard/storage/fs.py", write)
    assert not source_lint.lint("refundwizard/ui/single_instance.py", sockets)
    assert source_lint.lint("refundwizard/storage/fs.py", sockets)
    assert source_lint.lint("refundwizard/ui/single_instance.py", "import socket")


# ------------------------------------------------------------------------------------------ layers


def layers(root: Path) -> str:
    command = [
        sys.executable,
        "-c",
        "from importlinter.cli import lint_imports_command as run; run()",
    ]
    done = subprocess.run(
        [*command, "--no-cache"],
        cwd=root,
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    said = " ".join(f"{done.stdout} {done.stderr}".split())
    return said[max(said.find("Contracts"), 0) :]


@pytest.fixture
def copied_package(tmp_path):
    shutil.copytree(
        ROOT / "refundwizard",
        tmp_path / "refundwizard",
        ignore=shutil.ignore_patterns("__pycache__"),
    )
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_the_package_keeps_its_layers():
    assert re.search(r"Contracts: \d+ kept, 0 broken\.", layers(ROOT))


def test_every_layer_contract_sees_a_violation(copied_package):
    package = copied_package / "refundwizard"
    probes = {
        "domain/probe_up.py": "import refundwizard.storage",
        "domain/probe_io.py": "import os",
        "session/probe_qt.py": "from PySide6 import QtCore",
        "ui/pages/probe_a.py": "import refundwizard.ui.pages.probe_b",
        "ui/pages/probe_b.py": "",
        "export/probe_a.py": "import refundwizard.export.probe_b",
        "export/probe_b.py": "",
    }
    for name, source in probes.items():
        (package / name).write_text(source, encoding="utf-8")
    said = layers(copied_package)
    contracts = tomllib.loads(read("pyproject.toml"))["tool"]["importlinter"]["contracts"]
    for contract in contracts:
        assert f"{contract['name']} BROKEN" in said


def test_a_new_top_level_module_needs_a_layer(copied_package):
    (copied_package / "refundwizard" / "stray.py").write_text("", encoding="utf-8")
    assert "Layers BROKEN" in layers(copied_package)


# ------------------------------------------------------------------------------------------- pages


def test_links_between_the_documents_lead_somewhere():
    documents = [path for path in TRACKED if path.suffix == ".md"]
    links = [
        (path, target)
        for path in documents
        for target in re.findall(r"\]\(([^)#:]+)\)", read(path))
        if not target.startswith("docs/images/")
    ]
    dead = [link for link in links if not (ROOT / link[0].parent / link[1]).exists()]
    assert not dead


def test_the_readme_shows_a_picture_of_the_window():
    picture = (ROOT / "docs" / "images" / "home.png").read_bytes()
    assert picture.startswith(b"\x89PNG")
