"""What the painters of files are given at once: the spots of a sign, or many lines of text."""

from __future__ import annotations

from PySide6.QtGui import QColor, QFont

Spot = tuple[float, float]
Written = tuple[str, float, float, float, QFont, QColor]
"""A text, the left end of its baseline, how wide it is, its font and its colour."""
