"""PySide6 spends references to shared constants; the package brings enough of them."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QObject

import refundwizard.ui


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="they are immortal since Python 3.12")
def test_shared_constants_outlive_any_number_of_calls() -> None:
    assert refundwizard.ui.__name__
    thing = QObject()
    for _ in range(20_000):
        thing.setObjectName("x")
    for constant in (None, True, False):
        assert sys.getrefcount(constant) > 1_000_000
