"""Sets text in lines: breaks a paragraph at the width of its column and says where each run stands.

Words of a story are drawn letter by letter, so that they can be selected and found. Only what no
file can hold is replaced: control characters, lone surrogates, code points that are no characters.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
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


def one_line(span: Span, style: Style) -> Line:
    """A span on one line, however long."""
    shown = writable(span.text).replace(_LINE_END, " ")
    run, metrics = Run(0.0, replace(span, text=shown)), measured(style, span.face, span.pixels)
    return Line((run,), metrics.horizontalAdvance(shown), metrics.height(), metrics.ascent())


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
    paragraph = _Paragraph.of(spans)
    if not paragraph.text:
        return []
    layout, leftward = paragraph.layout(style), turns(paragraph.text)
    lines: list[Line] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1.0))
        runs, wide = paragraph.runs_on(line), line.naturalTextWidth()
        if leftward:
            runs, wide = _side_by_side(runs, style)
        height = line.height() * leading
        baseline = (height - line.height()) / 2 + line.ascent()
        lines.append(Line(tuple(runs), wide, height, baseline))
    layout.endLayout()
    return lines


class _Paragraph(NamedTuple):
    """Spans as they can be written, one after the other."""

    spans: list[Span]
    text: str
    starts: list[int]
    """Where in the text each span begins, and where the last one ends."""
    units: Sequence[int]
    """For each place in the text, where Qt has it: how many UTF-16 units lie before it."""

    @classmethod
    def of(cls, spans: Sequence[Span]) -> _Paragraph:
        shown = [replace(span, text=text) for span in spans if (text := writable(span.text))]
        text = "".join(span.text for span in shown)
        starts = [0, *accumulate(len(span.text) for span in shown)]
        return cls(shown, text, starts, _utf16_offsets(text))

    def layout(self, style: Style) -> QTextLayout:
        """The text in its faces, without its marks of direction, to be broken into lines."""
        layout = QTextLayout(_TURNING.sub(_JOINER, self.text))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        ends = pairwise(self.units[start] for start in self.starts)
        each = zip(self.spans, ends, strict=True)
        layout.setFormats([_format(span, first, last, style) for span, (first, last) in each])
        return layout

    def runs_on(self, line: QTextLine) -> list[Run]:
        """What of the spans stands on a line, and where."""
        begin = line.textStart()
        first = bisect_left(self.units, begin)
        last = bisect_left(self.units, begin + line.textLength())
        runs: list[Run] = []
        for span, (start, end) in zip(self.spans, pairwise(self.starts), strict=True):
            start, end = max(first, start), min(last, end)
            if words := self.text[start:end].replace(_LINE_END, ""):
                x = min(edge(line, self.units[start]), edge(line, self.units[end]))
                runs.append(Run(x, replace(span, text=words)))
        return runs


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
        placed.append(Run(x, replace(run.span, text=words)))
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
