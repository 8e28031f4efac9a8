"""How a caption looks: the title, the date, a dot for each source, and the flag of a conflict.

On the screen all of it is one picture that is kept, since it recurs on every frame.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtGui import QPainter, QPixmap

from herline.frozen import replace
from herline.layout.scene import Caption
from herline.paint.kept_stamps import KeptStamps
from herline.paint.looks import Look, seen
from herline.paint.marks import draw_flag, draw_source
from herline.paint.stamps import Stamps


def draw_caption(
    painter: QPainter, caption: Caption, x: float, line: float, look: Look, stamps: Stamps
) -> None:
    """`caption` with its left edge at `x` and its line's middle at `line`."""
    stamps.line(
        painter,
        (caption, look.dimmed, look.strong),
        x,
        line,
        caption.length,
        lambda drawing, x, line: write_caption(drawing, caption, x, line, look, stamps),
    )


def caption_picture(caption: Caption, look: Look, stamps: KeptStamps) -> QPixmap | None:
    """A picture of `caption`, to be kept; None where the frame has no time left to make it."""
    return stamps.line_picture(
        caption.length,
        lambda drawing, x, line: write_caption(drawing, caption, x, line, look, stamps),
    )


def write_caption(
    painter: QPainter, caption: Caption, x: float, line: float, look: Look, stamps: Stamps
) -> None:
    """The same part by part."""
    if caption.title:
        lettering = replace(look.title, role=caption.role)
        stamps.draw_text(painter, caption.title, x, line, lettering)
    if caption.date:
        stamps.draw_text(painter, caption.date, x + caption.date_x, line, look.date)
    if caption.dots:
        _draw_dots(painter, caption.dots, x + caption.dots_x, line, look.dimmed, stamps)
    if caption.flag_x is not None:
        size = stamps.style.metrics.flag
        draw_flag(painter, x + caption.flag_x + 0.5, line, size, look.accent)


def _draw_dots(
    painter: QPainter, sources: Iterable[int], x: float, line: float, dimmed: bool, stamps: Stamps
) -> None:
    """The signs of the sources at these positions in the story, the first with its edge at `x`."""
    style, metrics = stamps.style, stamps.style.metrics
    radius, air = metrics.dot / 2, 1.0
    side = 2 * (radius + air)

    def draw(drawing: QPainter, source: int) -> None:
        colour = seen(style, style.source_colour(source), dimmed)
        draw_source(drawing, source, side / 2, side / 2, radius, colour)

    for place, source in enumerate(sources):
        left = x + place * metrics.dot_spacing - air
        key = ("dot", source, dimmed)
        stamps.stamp(painter, key, left, line - side / 2, side, side, partial(draw, source=source))
