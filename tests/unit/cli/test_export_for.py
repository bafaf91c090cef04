"""``export --for``: masked by default for those who do not decide, and always said which it is."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from refundwizard.domain.audience import AUDIENCES, hidden_from
from refundwizard.session.leak_scan import Leak, LeakError
from tests.unit.cli.conftest import DRESS, Ran

PHONE = "13812345678"


@pytest.fixture
def told(tmp_path: Path) -> Path:
    answers = {**DRESS["answers"], "seller_name": f"木棉小铺 {PHONE}"}  # type: ignore[dict-item]
    path = tmp_path / "told.json"
    path.write_text(json.dumps({**DRESS, "answers": answers}, ensure_ascii=False), encoding="utf-8")
    return path


@pytest.mark.parametrize("audience", AUDIENCES)
def test_each_audience_gets_its_version(
    run: Callable[..., Ran], told: Path, tmp_path: Path, audience: str
) -> None:
    out = tmp_path / "made.html"
    made = run("export", told, "--format", "html", "--for", audience, "--out", out)
    assert made.code == 0
    text = out.read_text(encoding="utf-8")
    is_masked = bool(hidden_from(next(each for each in AUDIENCES if each == audience)))
    assert (PHONE in text) != is_masked
    assert ("138****5678" in text) == is_masked
    assert ("这是打码版" if is_masked else "这是完整版") in text


def test_without_an_audience_it_is_for_yourself(
    run: Callable[..., Ran], told: Path, tmp_path: Path
) -> None:
    run("export", told, "--format", "md", "--out", tmp_path / "made.md")
    assert "自己留底" in (tmp_path / "made.md").read_text(encoding="utf-8")


def test_what_cannot_be_masked_is_refused(
    run: Callable[..., Ran], told: Path, tmp_path: Path
) -> None:
    out = tmp_path / "made.json"
    refused = run("export", told, "--format", "json", "--for", "public", "--out", out)
    assert "只能自己留底" in refused.complaint
    assert not out.exists()


def test_an_unknown_audience_is_a_usage_error(run: Callable[..., Ran], told: Path) -> None:
    assert "--for" in run("export", told, "--for", "everybody", "--out", "x").complaint


def test_a_leak_stops_document_and_card(
    run: Callable[..., Ran], told: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_given: object) -> None:
        raise LeakError((Leak("phone", "text", "138****5678"),))

    monkeypatch.setattr("refundwizard.session.exporting.check", stop)
    monkeypatch.setattr("refundwizard.session.leak_scan.check", stop)
    out = tmp_path / "made.md"
    for command in (
        ("export", told, "--format", "md", "--out", out),
        ("prevent", "不退不换", "--card", out, "--format", "md"),
    ):
        assert "没遮住的电话（138****5678）" in run(*command).complaint
        assert not out.exists()
