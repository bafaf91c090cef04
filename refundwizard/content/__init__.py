"""Files of a knowledge pack become one checked `Pack`."""

from __future__ import annotations
