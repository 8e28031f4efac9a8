"""Stamps: what recurs on every frame, such as words, captions, diamonds, a skyline.

Here each is drawn afresh, so that text stays text in a picture; for the screen see `kept_stamps`.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from herline.paint.lettering import Lettering
from herline.paint.measure import metrics_of
from herline.paint.plain import plain
from herline.paint.style import Style

Draw = Callable[[QPainter], None]
"""Draws into a space whose origin is the stamp's top left corner."""

DrawAt = Callable[[QPainter, float, float], None]
"""Draws a picture with its top left corner at an x and a y."""

DrawLine = Callable[[QPainter, float, float], None]
"""Draws a line of words and signs with its left edge at an x and its middle at a y."""


class Stamps:
    """Draws every picture afresh, exactly where it is told to."""

    whole_pixels = False
    """Whether a logical pixel is a pixel of the screen."""
    owes = False
    """Whether something was left out of the present frame, and may be had in the next one."""

    def __init__(self, style: Style) -> None:
        self.style = style

    def begin(self) -> None:
        """A frame begins, in which time is short."""

    def whole(self, length: float) -> float:
        """The length as it is drawn: pictures that are kept stand on whole pixels."""
        return length

    def settle(self, painter: QPainter) -> None:
        """All that is drawn by now lies below what comes next."""

    def texts(
        self,
        painter: QPainter,
        texts: Iterable[tuple[str, float]],
        middle: float,
        lettering: Lettering,
    ) -> None:
        """Many lines of text at one height, each with its left edge at an x."""
        for text, x in texts:
            self.draw_text(painter, text, x, middle, lettering)

    def text(
        self,
        painter: QPainter,
        text: str,
        x: float,
        middle: float,
        lettering: Lettering,
    ) -> None:
        """One line of text with its left edge at `x` and its capitals centred on `middle`."""
        self.texts(painter, ((text, x),), middle, lettering)

    def draw_text(
        self,
        painter: QPainter,
        text: str,
        x: float,
        middle: float,
        lettering: Lettering,
    ) -> None:
        """The same as `text`, but never kept: for parts of a picture, and for what soon changes."""
        role, strong = lettering.role, lettering.strong
        painter.setFont(self.style.font(role, strong))
        painter.setPen(lettering.colour)
        half = metrics_of(self.style, role, strong).capHeight() / 2
        painter.drawText(QPointF(x, middle + half), plain(text))

    def line(
        self,
        painter: QPainter,
        key: Hashable,
        x: float,
        middle: float,
        width: float,
        draw: DrawLine,
    ) -> None:
        """A line of words and signs, `width` pixels wide; with the same `key` it looks the same.

        In a frame with much that is new it may be left out (`owes`).
        """
        draw(painter, x, middle)

    def stamp(
        self,
        painter: QPainter,
        key: Hashable,
        x: float,
        y: float,
        width: float,
        height: float,
        draw: Draw,
    ) -> None:
        """A picture that `draw` draws, width by height; with the same `key` it looks the same."""
        painter.save()
        painter.translate(x, y)
        draw(painter)
        painter.restore()

    def composed(
        self,
        painter: QPainter,
        key: Hashable,
        x: float,
        y: float,
        width: float,
        height: float,
        draw: DrawAt,
    ) -> None:
        """A picture that is put together of others, of which only what is foreseen is kept whole.

        There are too many to keep them all.
        """
        draw(painter, self.whole(x), self.whole(y))

    def latest(
        self,
        painter: QPainter,
        name: str,
        key: Hashable,
        width: float,
        height: float,
        draw: Draw,
        x: float = 0.0,
        y: float = 0.0,
    ) -> None:
        """A large picture at (x, y) that covers what is below it.

        Of each `name` only that with the latest key is kept.
        """
        Stamps.stamp(
            self, painter, key, x, y, width, height, draw
        )  # at once, also where stamps are gathered
