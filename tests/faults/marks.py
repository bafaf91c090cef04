"""What some of the fault tests need of the system."""

from __future__ import annotations

import os

import pytest

UNIX = pytest.mark.skipif(
    os.name != "posix", reason="forks processes and kills them by signal, which only Unix has"
)
