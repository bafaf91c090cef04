"""What the program carries is read from what is installed, frozen or not."""

from __future__ import annotations

from email.message import Message
from pathlib import Path

import pytest

from refundwizard.session import licences
from refundwizard.session.licences import components, licence_of

ROOT = Path(__file__).resolve().parents[3]


def facts(**fields: str) -> Message:
    made = Message()
    for name, value in fields.items():
        made[name.replace("_", "-")] = value
    return made


@pytest.mark.parametrize(
    ("given", "licence"),
    [
        ({"License_Expression": "MIT", "License": "other"}, "MIT"),
        ({"License": "BSD"}, "BSD"),
        ({"License": "long\ntext", "Classifier": "License :: OSI Approved :: MIT License"},
         "MIT License"),
        ({}, ""),
    ],
)  # fmt: skip
def test_the_licence_is_said_by_expression_field_or_classifier(given, licence):
    assert licence_of(facts(**given)) == licence


def test_the_program_comes_first_and_the_rest_by_name():
    listed = components(ROOT / "resources")
    assert listed[0].name == "RefundWizard"
    assert "Apache License" in listed[0].text()
    names = [each.name.casefold() for each in listed[1:]]
    assert names == sorted(names)


def test_tools_of_developers_are_not_listed():
    names = {each.name.casefold() for each in components(ROOT / "resources")}
    assert not names & {"pytest", "ruff", "mypy", "hypothesis"}


def test_a_frozen_program_lists_everything_that_lies_in_it(tmp_path, monkeypatch):
    folder = tmp_path / "Some_Part-1.0.dist-info"
    (folder / "licenses").mkdir(parents=True)
    (folder / "METADATA").write_text("Name: Some_Part\nVersion: 1.0\nLicense: MIT\n")
    (folder / "RECORD").write_text(
        "Some_Part-1.0.dist-info/licenses/LICENSE,,\nSome_Part-1.0.dist-info/METADATA,,\n"
    )
    (folder / "licenses" / "LICENSE").write_text("may be used")
    resources = tmp_path / "resources"
    (resources / "licences").mkdir(parents=True)
    for name in ("LICENSE", "NOTICE", "Python.txt", "libffi8.txt"):
        (resources / "licences" / name).write_text(f"text of {name}")
    monkeypatch.setattr("sys.path", [str(tmp_path)])
    listed = {each.name: each for each in components(resources)}
    assert listed["Some_Part"].text() == "may be used"
    assert listed["libffi8"].text() == "text of libffi8.txt"
    assert listed["Python"].text() == "text of Python.txt"
    assert listed["RefundWizard"].text() == "text of LICENSE\n\ntext of NOTICE"
    assert licences.PROGRAM not in listed


def test_a_library_under_the_apache_licence_without_a_text_is_shown_the_programs(
    tmp_path, monkeypatch
):
    folder = tmp_path / "bare-1.0.dist-info"
    folder.mkdir()
    (folder / "METADATA").write_text("Name: bare\nVersion: 1.0\nLicense: Apache 2.0\n")
    resources = tmp_path / "resources"
    (resources / "licences").mkdir(parents=True)
    (resources / "licences" / "LICENSE").write_text("Apache License")
    monkeypatch.setattr("sys.path", [str(tmp_path)])
    (bare,) = [each for each in components(resources) if each.name == "bare"]
    assert bare.text() == "Apache License"
