"""How a caption looks: the title, the date, a dot for each source, and the flag of a conflict.

On the screen all of it is one picture that is kept, since it recurs on every frame.
"""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPixmap

from herline.layout.scene import Caption, TextRole
from herline.paint.kept_stamps import KeptStamps
from herline.paint.lettering import Lettering
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
    metrics, write = stamps.style.metrics, stamps.draw_text
    if caption.title:
        title = Lettering(TextRole.TITLE, look.ink, look.strong)
        write(painter, caption.title, x, line, title)
    if caption.date:
        date = Lettering(TextRole.DATE, look.quiet)
        write(painter, caption.date, x + caption.date_x, line, date)
    for place, source in enumerate(caption.dots):
        dot_x = x + caption.dots_x + place * metrics.dot_spacing
        _draw_dot(painter, source, dot_x, line, look.dimmed, stamps)
    if caption.flag_x is not None:
        draw_flag(painter, x + caption.flag_x + 0.5, line, metrics.flag, look.accent)


def _draw_dot(
    painter: QPainter, source: int, x: float, line: float, dimmed: bool, stamps: Stamps
) -> None:
    """The sign of the source at a position in the story, its left edge at `x`."""
    style = stamps.style
    radius, air = style.metrics.dot / 2, 1.0
    side = 2 * (radius + air)

    def draw(drawing: QPainter) -> None:
        colour = seen(style, style.source_colour(source), dimmed)
        draw_source(drawing, source, side / 2, side / 2, radius, colour)

    stamps.stamp(painter, ("dot", source, dimmed), x - air, line - side / 2, side, side, draw)
