from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from refundwizard.cli import main
from tests.knowledge_files import remember_packs

DRESS = {
    "platform": "xiaohongshu",
    "answers": {
        "fraud_contact": "no",
        "payer_minor": "no",
        "stage": "refused",
        "received": "yes",
        "goods_kind": "clothing",
        "reason": "changed_mind",
        "goods_state": "tried_on_tags_on",
        "seller_name": "木棉小铺",
        "item_name": "法式碎花连衣裙",
        "ordered_on": "2026-11-09",
        "signed_on": "2026-11-12",
        "price_paid": "329",
        "merchant_reply": "已拆封影响二次销售,不退",
    },
}


@dataclass(frozen=True, slots=True)
class Ran:
    """What one command gave back."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def complaint(self) -> str:
        """The one line on standard error of a command that could not be done."""
        assert self.code == 2
        assert self.out == ""
        assert self.err.count("\n") == 1
        assert "Traceback" not in self.err
        return self.err.strip()


@pytest.fixture
def run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., Ran]:
    monkeypatch.setenv("REFUNDWIZARD_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("REFUNDWIZARD_TODAY", "2026-11-17")
    monkeypatch.setattr("refundwizard.cli.stores.config_dir", lambda: tmp_path / "config")
    remember_packs(monkeypatch)

    def _run(*words: object) -> Ran:
        try:
            code = main([str(word) for word in words])
        except SystemExit as ended:
            code = int(ended.code or 0)
        captured = capsys.readouterr()
        return Ran(code, captured.out, captured.err)

    return _run


@pytest.fixture
def dress(tmp_path: Path) -> Path:
    path = tmp_path / "dress.json"
    path.write_text(json.dumps(DRESS, ensure_ascii=False), encoding="utf-8")
    return path
