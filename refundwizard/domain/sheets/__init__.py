"""Sheets: documents made for one page of paper, with boxes to tick.

What is on a sheet is decided by what matters most; what finds no room is counted on it, with the
document that holds it. Nothing is derived here: all of it stands in the assessment.
"""
