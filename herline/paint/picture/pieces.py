"""What stands on a page: lines of text, swatches, rules, and the timeline itself."""

from __future__ import annotations

from typing import Protocol, TypeVar

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from herline.frozen import frozen, replace
from herline.layout.scene import Scene
from herline.model.story import Story
from herline.paint.bars import Bar, draw_bar
from herline.paint.fonts import Face
from herline.paint.looks import HOLLOW
from herline.paint.marks import draw_flag, draw_point, draw_source
from herline.paint.mirror import pen_of_link
from herline.paint.painter import paint
from herline.paint.picture.dies import Dies
from herline.paint.picture.subject import Number
from herline.paint.picture.typeset import Line, measured
from herline.paint.style import Style

NUMBER = 9.0
"""Pixels of a number beside a mark."""
_RAISED = 0.5
"""Pixels that such a number stands higher than its title."""
SWATCH = 20.0
"""Pixels that a bar in the legend is long."""
_LETTERS = 13.0
"""Pixels of the letters that stand for a title in bold."""

P = TypeVar("P", bound="Piece")


@frozen
class Text:
    """A line of text with its top left corner at (x, y)."""

    x: float
    y: float
    line: Line

    def draw(self, painter: QPainter, story: Story, style: Style) -> None:
        self.line.draw(painter, self.x, self.y, style)


@frozen
class Rule:
    """A hairline."""

    x: float
    y: float
    width: float

    def draw(self, painter: QPainter, story: Story, style: Style) -> None:
        painter.fillRect(QRectF(self.x, self.y, self.width, 1), style.colour("line"))


@frozen
class KindSwatch:
    """The bar of a kind, by its position in the story; (x, y) is its left and its middle."""

    x: float
    y: float
    kind: int

    def draw(self, painter: QPainter, story: Story, style: Style) -> None:
        colour = style.kind_colour(story.kinds[self.kind], self.kind)
        draw_bar(painter, _bar(self.x, self.y), colour, colour, self.x + SWATCH)


@frozen
class SourceDot:
    """The dot of a source, by its position in the story; (x, y) is its middle."""

    x: float
    y: float
    source: int
    radius: float = 3.6

    def draw(self, painter: QPainter, story: Story, style: Style) -> None:
        colour = style.source_colour(self.source)
        draw_source(painter, self.source, self.x, self.y, self.radius, colour)


@frozen
class Sign:
    """A sign of the timeline as a legend shows it.

    It is "milestone", "flag", "solid", "fades", "inferred", "point" or, for two sources,
    "witnesses", and in a mirror "both" and "apart".
    """

    x: float
    y: float
    name: str

    def draw(self, painter: QPainter, story: Story, style: Style) -> None:
        quiet = style.colour("quiet")
        paper = style.between(quiet, "paper", HOLLOW)
        match self.name:
            case "milestone":
                painter.setFont(style.face(Face.STRONG, _LETTERS))
                painter.setPen(style.colour("ink"))
                half = measured(style, Face.STRONG, _LETTERS).capHeight() / 2
                painter.drawText(QPointF(self.x, self.y + half), "Aa")
            case "flag":
                draw_flag(painter, self.x, self.y, 11, style.colour("accent"))
            case "solid":
                draw_bar(painter, _bar(self.x, self.y), quiet, quiet, self.x + SWATCH)
            case "fades":
                bar = _bar(self.x, self.y, fade=SWATCH * 0.42)
                draw_bar(painter, bar, quiet, paper, self.x + SWATCH)
            case "inferred":
                bar = _bar(self.x, self.y, inferred=True)
                draw_bar(painter, bar, quiet, paper, self.x + SWATCH)
            case "witnesses":
                for source, x in enumerate((self.x, self.x + 8)):
                    end, colour = x + 12, style.source_colour(source)
                    bar = Bar(x, x, end, end, self.y + 8 * source - 4, 4.0)
                    draw_bar(painter, bar, colour, colour, end)
            case "both" | "apart":
                painter.setPen(pen_of_link(style, differs=self.name == "apart"))
                ends = QPointF(self.x, self.y + 5), QPointF(self.x + SWATCH, self.y - 5)
                painter.drawLine(*ends)
            case _:
                draw_point(painter, self.x + 6, self.y, 5.5, quiet, None)


@frozen
class Timeline:
    """A scene, scaled, with its top left corner at (x, y), and the numbers of its footnotes."""

    x: float
    y: float
    scene: Scene
    scale: float = 1.0
    numbers: tuple[Number, ...] = ()

    def draw(self, painter: QPainter, story: Story, style: Style) -> None:
        painter.save()
        painter.translate(self.x, self.y)
        painter.scale(self.scale, self.scale)
        paint(painter, self.scene, story, style, stamps=Dies(style), ground=False)
        painter.setFont(style.face(Face.STRONG, NUMBER))
        painter.setPen(style.colour("link"))
        down = measured(style, Face.STRONG, NUMBER).capHeight() / 2 - _RAISED
        for number in self.numbers:
            painter.drawText(QPointF(number.x, number.middle + down), number.text)
        painter.restore()


class Piece(Protocol):
    """Something that stands on a page."""

    @property
    def x(self) -> float: ...

    @property
    def y(self) -> float: ...

    def draw(self, painter: QPainter, story: Story, style: Style) -> None: ...


def moved(piece: P, x: float, y: float) -> P:
    """The same piece so far to the right and down."""
    return replace(piece, x=piece.x + x, y=piece.y + y)


def _bar(x: float, middle: float, fade: float = 0.0, inferred: bool = False) -> Bar:
    """A bar as it stands in a timeline, to be shown in a legend."""
    right = x + SWATCH
    return Bar(x, x + fade, right - fade, right, middle, 6.0, inferred)
