"""Sets text in lines: breaks a paragraph at the width of its column and says where each run stands.

Words of a story are drawn letter by letter, so that they can be selected and found. Only what no
file can hold is replaced: control characters, lone surrogates, code points that are no characters.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from herline.frozen import frozen, replace
from herline.paint.fonts import Face
from herline.paint.measure import edge
from herline.paint.plain import plain, turns
from herline.paint.style import Style

_UNWRITABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
_BREAK = re.compile("\r\n?|[\n\x85\u2029]")
_LINE_END = "\u2028"
_TURNING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_JOINER = "\u2060"
"""Stands for a mark of direction where lines are set: it is as wide, and turns nothing."""
_ONE_LINE = 1e6
"""So wide is a column in which nothing is broken."""


@frozen
class Span:
    """Words in one face, so many pixels high, in a base colour of the theme."""

    text: str
    face: Face = Face.SANS
    pixels: float = 12.0
    colour: str = "ink"


@frozen
class Run:
    """A span, or what of it stands on one line, with its left edge."""

    x: float
    span: Span


@frozen
class Line:
    """One line of text: its runs, its height, and its baseline seen from its top."""

    runs: tuple[Run, ...]
    width: float
    height: float
    baseline: float

    def draw(self, painter: QPainter, x: float, y: float, style: Style) -> None:
        """With its top left corner at (x, y)."""
        for run in self.runs:
            painter.setFont(_font(style, run.span.face, run.span.pixels))
            painter.setPen(style.colour(run.span.colour))
            painter.drawText(QPointF(x + run.x, y + self.baseline), run.span.text)


def writable(text: str) -> str:
    """`text` with a replacement character for whatever a file cannot hold; tabs become spaces."""
    if text.isprintable():
        return text
    return _UNWRITABLE.sub("\ufffd", _BREAK.sub(_LINE_END, text)).replace("\t", " ")


def one_line(text: str, style: Style, span: Span | None = None) -> Line:
    """`text` on one line, however long."""
    like = span or Span("")
    shown = writable(text).replace(_LINE_END, " ")
    made = Span(shown, like.face, like.pixels, like.colour)
    metrics = measured(style, made.face, made.pixels)
    return Line(
        (Run(0.0, made),), metrics.horizontalAdvance(shown), metrics.height(), metrics.ascent()
    )


def followed(title: str, words: str, width: float, style: Style, like: Span) -> Line:
    """`title` and the `words` after it on one line, the title shortened if there is no room."""
    metrics = measured(style, like.face, like.pixels)
    room = width - metrics.horizontalAdvance(words)
    shown = metrics.elidedText(plain(title), Qt.TextElideMode.ElideRight, room)
    (line,) = broken([replace(like, text=shown), replace(like, text=words)], _ONE_LINE, style, 1.0)
    return line


def broken(spans: Sequence[Span], width: float, style: Style, leading: float = 1.2) -> list[Line]:
    """The spans, one after the other, in lines at most `width` wide; `leading` spreads them.

    All text is kept, also the spaces at which a line ends. Marks of direction in one span do not
    turn the others round: each span is drawn on its own, at a place that was found without them,
    and where one is written from right to left, they still follow each other from left to right.
    """
    shown = [Span(writable(span.text), span.face, span.pixels, span.colour) for span in spans]
    shown = [span for span in shown if span.text]
    if not shown:
        return []
    text = "".join(span.text for span in shown)
    units = _utf16_offsets(text)
    layout = QTextLayout(_TURNING.sub(_JOINER, text))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    starts = [0]
    for span in shown:
        starts.append(starts[-1] + len(span.text))
    layout.setFormats(
        [
            _format(span, units[starts[i]], units[starts[i + 1]], style)
            for i, span in enumerate(shown)
        ]
    )
    leftward = turns(text)
    lines: list[Line] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1.0))
        first = _code_point(units, line.textStart())
        last = _code_point(units, line.textStart() + line.textLength())
        runs: list[Run] = []
        for i, span in enumerate(shown):
            a, b = max(first, starts[i]), min(last, starts[i + 1])
            words = text[a:b].replace(_LINE_END, "")
            if not words:
                continue
            edges = (edge(line, units[a]), edge(line, units[b]))
            runs.append(Run(min(edges), Span(words, span.face, span.pixels, span.colour)))
        height = line.height() * leading
        top = (height - line.height()) / 2
        wide = line.naturalTextWidth()
        if leftward:
            runs, wide = _side_by_side(runs, style)
        lines.append(Line(tuple(runs), wide, height, top + line.ascent()))
    layout.endLayout()
    return lines


def _side_by_side(runs: Sequence[Run], style: Style) -> tuple[list[Run], float]:
    """The runs of a line one after the other, and how wide it is; drawn alone each may turn round.

    The spaces before a run are left free, since it would have them on its other side.
    """
    placed: list[Run] = []
    x = 0.0
    for run in runs:
        metrics = measured(style, run.span.face, run.span.pixels)
        words = run.span.text.lstrip(" ")
        before = run.span.text[: len(run.span.text) - len(words)]
        x += metrics.horizontalAdvance(before)
        placed.append(Run(x, Span(words, run.span.face, run.span.pixels, run.span.colour)))
        x += metrics.horizontalAdvance(words)
    return placed, x


@lru_cache(maxsize=64)
def measured(style: Style, face: Face, pixels: float) -> QFontMetricsF:
    """The metrics of a face at so many pixels."""
    return QFontMetricsF(style.face(face, pixels))


@lru_cache(maxsize=64)
def _font(style: Style, face: Face, pixels: float) -> QFont:
    """The font of a face at so many pixels; not to be changed."""
    return style.face(face, pixels)


@lru_cache(maxsize=64)
def _char_format(style: Style, face: Face, pixels: float) -> QTextCharFormat:
    format = QTextCharFormat()
    format.setFont(_font(style, face, pixels))
    return format


def _format(span: Span, start: int, end: int, style: Style) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start = start  # pyright: ignore[reportAttributeAccessIssue]
    made.length = end - start  # pyright: ignore[reportAttributeAccessIssue]
    format = _char_format(style, span.face, span.pixels)
    made.format = format  # pyright: ignore[reportAttributeAccessIssue]
    return made


def _utf16_offsets(text: str) -> Sequence[int]:
    """For each place between code points, how many UTF-16 units lie before it."""
    if text.isascii() or max(text) <= "\uffff":
        return range(len(text) + 1)
    offsets = [0]
    for character in text:
        offsets.append(offsets[-1] + (2 if character > "\uffff" else 1))
    return offsets


def _code_point(units: Sequence[int], unit: int) -> int:
    return bisect_left(units, unit)
