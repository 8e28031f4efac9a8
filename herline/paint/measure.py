"""Measures text as the painter will set it, so that layout needs no screen."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QFontMetricsF

from herline.layout.paper import Paper
from herline.layout.scene import Measure, Size, TextRole
from herline.paint.plain import plain
from herline.paint.style import Style

if TYPE_CHECKING:
    from PySide6.QtGui import QTextLine


@lru_cache(maxsize=8)
def make_measure(style: Style) -> Measure:
    """A function that gives the width in pixels of a text in a role, and remembers it."""
    metrics = {role: QFontMetricsF(style.font(role)) for role in TextRole}

    @lru_cache(maxsize=50_000)
    def measure(text: str, role: TextRole) -> float:
        return metrics[role].horizontalAdvance(plain(text))

    return measure


def paper_for(style: Style, size: Size, *, tallest: float = 0.0) -> Paper:
    """Paper of so many pixels, on which words are set in a style."""
    return Paper(size, make_measure(style), style.metrics, tallest)


@lru_cache(maxsize=64)
def metrics_of(style: Style, role: TextRole, strong: bool = False) -> QFontMetricsF:
    """The metrics of a role's font."""
    return QFontMetricsF(style.font(role, strong))


def edge(line: QTextLine, unit: int) -> float:
    """The x at which a UTF-16 unit of a text begins on its line."""
    found: Any = line.cursorToX(unit)  # Qt for Python gives the unit back beside the x
    return float(found[0] if isinstance(found, tuple) else found)  # pyright: ignore
