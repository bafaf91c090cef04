from __future__ import annotations

from pathlib import Path

from refundwizard.storage import paths


def fake_package(tmp_path, monkeypatch):
    module = tmp_path / "refundwizard" / "storage" / "paths.py"
    module.parent.mkdir(parents=True)
    module.touch()
    monkeypatch.setattr(paths, "__file__", str(module))


def test_a_checkout_has_its_resources_beside_the_package(tmp_path, monkeypatch):
    fake_package(tmp_path, monkeypatch)
    assert paths.resources() == tmp_path / "resources"
    assert paths.translations() == tmp_path / "translations"


def test_an_installed_package_has_them_inside(tmp_path, monkeypatch):
    fake_package(tmp_path, monkeypatch)
    inside = tmp_path / "refundwizard" / "_resources"
    (inside / "translations").mkdir(parents=True)
    assert paths.resources() == inside
    assert paths.translations() == inside / "translations"


def test_the_data_folder_is_where_it_was_asked_for(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    assert paths.data_dir("data") == Path.cwd() / "data"
    assert paths.data_dir("~/data") == tmp_path / "data"


def test_the_usual_places_are_the_systems(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    for place in (paths.data_dir(), paths.data_dir(""), paths.config_dir()):
        assert place.is_absolute()
        assert "refundwizard" in place.parts
        assert not place.exists()
    assert paths.data_dir() != paths.config_dir()
