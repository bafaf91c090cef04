"""Words of the window: extracted, compiled, and complete."""

from __future__ import annotations

import os

import pytest

from devtools import places, translations

EMPTY = (
    '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    '<TS version="2.1" language="{}" sourcelanguage="en_US">\n</TS>\n'
)
SOURCE = """
from PySide6.QtCore import QCoreApplication, QObject

class Page(QObject):
    def words(self, n):
        return self.tr("Next"), self.tr("%n file(s)", "", n)

TITLE = QCoreApplication.translate("Titles", "Your case")

def rail(done):
    say = QCoreApplication.translate
    return say("Rail", "Done")
"""


@pytest.fixture
def checkout(tmp_path, monkeypatch):
    """One source file and two empty catalogues."""
    source = tmp_path / "ui" / "page.py"
    source.parent.mkdir()
    source.write_text(SOURCE, encoding="utf-8")
    folder = tmp_path / "translations"
    folder.mkdir()
    for lang in ("zh_CN", "en"):
        catalogue = folder / f"refundwizard_{lang}.ts"
        catalogue.write_text(EMPTY.format(lang), encoding="utf-8")
    monkeypatch.setattr(translations, "SOURCES", (source.parent, tmp_path / "app.py"))
    monkeypatch.setattr(translations, "TRANSLATIONS", folder)
    monkeypatch.setattr(places, "BUILD", tmp_path / "build")
    monkeypatch.setattr(places, "SETUP_LOG", tmp_path / "build" / "setup.log")
    return folder


def translate(catalogue, **words):
    text = catalogue.read_text(encoding="utf-8")
    text = text.replace(' type="unfinished"', "")
    for source, word in words.items():
        text = text.replace(
            f"<source>{source}</source>\n        <translation></translation>",
            f"<source>{source}</source>\n        <translation>{word}</translation>",
        )
    catalogue.write_text(
        text.replace("<numerusform></", "<numerusform>%n 个文件</"), encoding="utf-8"
    )


def test_a_string_in_code_that_no_catalogue_has_is_found(checkout):
    assert (
        "refundwizard_zh_CN.ts is out of step with the code: run dev.py i18n"
        in translations.findings()
    )


def test_extraction_finds_tr_plural_and_translate_and_says_what_is_left(checkout, capsys):
    assert translations.run() == 1
    said = capsys.readouterr().out
    for left in ("Page: Next", "Page: %n file(s)", "Titles: Your case", "Rail: Done"):
        assert f"refundwizard_zh_CN.ts: not translated: {left}\n" in said
    assert "refundwizard_en.ts: not translated: Page: %n file(s)\n" in said
    assert "refundwizard_en.ts: not translated: Page: Next" not in said


def test_a_complete_catalogue_is_well_and_compiled(checkout):
    translations.run()
    translate(
        checkout / "refundwizard_zh_CN.ts",
        **{"Next": "下一步", "Your case": "你的案件", "Done": "已完成"},
    )
    translate(checkout / "refundwizard_en.ts")
    assert translations.run() == 0
    assert {path.name for path in checkout.glob("*.qm")} == {
        "refundwizard_en.qm",
        "refundwizard_zh_CN.qm",
    }


def test_an_empty_translation_marked_finished_is_still_missing(checkout):
    translations.run()
    catalogue = checkout / "refundwizard_zh_CN.ts"
    translate(catalogue, Next="下一步", Done="已完成")
    assert translations.unfinished(catalogue) == ("Titles: Your case",)


def test_only_a_changed_catalogue_is_compiled_again(checkout):
    translations.release()
    built = checkout / "refundwizard_en.qm"
    catalogue = built.with_suffix(".ts")
    os.utime(built, ns=(1, 1))
    os.utime(catalogue, ns=(1, 1))
    translations.release()
    assert built.stat().st_mtime_ns == 1
    os.utime(catalogue, ns=(2, 2))
    translations.release()
    assert built.stat().st_mtime_ns > 2


def test_a_broken_catalogue_stops_with_its_name(checkout):
    (checkout / "refundwizard_en.ts").write_text("<TS", encoding="utf-8")
    with pytest.raises(places.Stop, match=r"refundwizard_en\.ts"):
        translations.release()
