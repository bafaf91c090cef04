"""What a person can do with an open case."""

from __future__ import annotations
