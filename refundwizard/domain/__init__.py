"""Pure rules: answers, knowledge and a day become an assessment. No files, no clock, no Qt."""

from __future__ import annotations
