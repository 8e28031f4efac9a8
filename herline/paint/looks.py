"""Looks: in which colours the marks of a kind are drawn, worked out once for a story."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from PySide6.QtGui import QColor

from herline.layout.scene import TextRole
from herline.model.story import Kind
from herline.paint.lettering import Lettering
from herline.paint.style import Style

DIMMED = 0.66
"""Share of the paper in the colours of what the filter does not let through."""
HOLLOW = 0.72
"""Share of the ground in what fills a mark that was inferred."""


class Look(NamedTuple):
    """The colours of a mark, `faint` of what fills a hollow one, and how its words are written."""

    colour: QColor
    faint: QColor
    accent: QColor
    title: Lettering
    date: Lettering
    dimmed: bool
    strong: bool


class Looks:
    """The looks of all kinds of a story in one style."""

    def __init__(self, style: Style, kinds: tuple[Kind, ...]) -> None:
        self._style = style
        self._kinds = kinds
        self._made: dict[tuple[int, bool, bool], Look] = {}

    def of(self, kind: int, dimmed: bool, strong: bool) -> Look:
        """The look of marks of the kind at a position in the story; `strong` for the chosen one."""
        key = (kind, dimmed, strong)
        return self._made.get(key) or self._make(key)

    def _make(self, key: tuple[int, bool, bool]) -> Look:
        style, (position, dimmed, strong) = self._style, key
        kind = self._kinds[position] if 0 <= position < len(self._kinds) else None
        colour = seen(style, style.kind_colour(kind, position), dimmed)
        ink, quiet, accent = (
            seen(style, style.colour(name), dimmed) for name in ("ink", "quiet", "accent")
        )
        faint = style.between(colour, "selected" if strong else "paper", HOLLOW)
        title, date = Lettering(TextRole.TITLE, ink, strong), Lettering(TextRole.DATE, quiet)
        self._made[key] = Look(colour, faint, accent, title, date, dimmed, strong)
        return self._made[key]


@lru_cache(maxsize=8)
def looks(style: Style, kinds: tuple[Kind, ...]) -> Looks:
    """The looks of these kinds; the same ones for the same style."""
    return Looks(style, kinds)


def seen(style: Style, colour: QColor, dimmed: bool) -> QColor:
    """The colour itself, or a shadow of it where the mark is dimmed."""
    return style.between(colour, "paper", DIMMED) if dimmed else colour
