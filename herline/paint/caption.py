"""How a caption looks: the title, the date, a dot for each source, and the flag of a conflict.

On the screen all of it is one picture that is kept, since it recurs on every frame.
"""

from __future__ import annotations

from PySide6.QtGui import QPainter

from herline.layout.scene import Caption, TextRole
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
        lambda drawing, x, line: _draw(drawing, caption, x, line, look, stamps),
    )


def _draw(
    painter: QPainter, caption: Caption, x: float, line: float, look: Look, stamps: Stamps
) -> None:
    style, metrics, write = stamps.style, stamps.style.metrics, stamps.draw_text
    if caption.title:
        write(painter, caption.title, x, line, TextRole.TITLE, look.ink, look.strong)
    if caption.date:
        write(painter, caption.date, x + caption.date_x, line, TextRole.DATE, look.quiet)
    radius = metrics.dot / 2
    for place, source in enumerate(caption.dots):
        middle = x + caption.dots_x + radius + place * metrics.dot_spacing
        colour = seen(style, style.source_colour(source), look.dimmed)
        draw_source(painter, source, middle, line, radius, colour)
    if caption.flag_x is not None:
        draw_flag(painter, x + caption.flag_x + 0.5, line, metrics.flag, look.accent)
