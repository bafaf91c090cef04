"""Pictures, video and PDF pages: looking inside, shrinking, cleaning."""

from __future__ import annotations
