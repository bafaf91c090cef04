"""Everything that touches the disk."""

from __future__ import annotations
