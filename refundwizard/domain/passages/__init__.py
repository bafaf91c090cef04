"""Passages of a document, one module for each part of an assessment.

They say what the window says, for paper: a date with its weekday and what is left, a sum with where
it comes from, a rule with its source, its strength and the day it was checked. Each passage is a
list of blocks without a heading; an empty one is left out by whoever puts the document together.
"""

from __future__ import annotations
