"""Invented screenshots of order pages, refund pages and chats, and what stands in each."""

from __future__ import annotations
