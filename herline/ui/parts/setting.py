"""Sets paragraphs in type: breaks them into lines, paints them, and knows where their links are.

Letter by letter they go to QTextLayout; its UTF-16 units stay inside.
"""

from __future__ import annotations

from functools import lru_cache, reduce
from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from herline.frozen import frozen
from herline.model.offsets import utf16_offset
from herline.paint.measure import edge
from herline.paint.plain import turns
from herline.paint.style import Style
from herline.paint.theme import mix
from herline.ui.parts.turned import begins_right, set_apart, stretches
from herline.ui.parts.typeset import Ground, Paragraph, Role, Run, letters

KEPT = 600
"""Paragraphs that are kept as they were set: those of some five events of many sources."""
PANGRAM = "the quick brown fox jumps over the lazy dog"
BROKEN = 2.5
"""Letters that stay free at the end of a line on the average, since no word is broken."""


class Setting:
    """Paragraphs set in a width, in pixels; `height` is what they take."""

    def __init__(self, paragraphs: tuple[Paragraph, ...], width: float, style: Style) -> None:
        self.paragraphs = paragraphs
        self.width = max(width, 20.0)
        self._set: list[tuple[float, _Set]] = []
        """The paragraphs, and how far below the first each of them begins."""
        top = 0.0
        for paragraph in paragraphs:
            top += paragraph.gap * style.zoom if self._set else 0.0
            found = _set(paragraph.runs, self.width, style)
            self._set.append((top, found))
            top += found.height
        self.height = top

    def paint(self, painter: QPainter, at: QPointF, shown: QRectF) -> None:
        """Paint what of the paragraphs lies in `shown`, with their top left corner at `at`."""
        first, last = shown.top() - at.y(), shown.bottom() - at.y()
        for top, found in self._set:
            if top + found.height >= first and top <= last:
                found.paint(painter, QPointF(at.x(), at.y() + top))

    def paragraph_at(self, y: float) -> Paragraph | None:
        """The paragraph at this height."""
        for paragraph, (top, found) in zip(self.paragraphs, self._set, strict=True):
            if top <= y < top + found.height:
                return paragraph
        return None

    def link_at(self, point: QPointF) -> str:
        """The name of the link at this place; empty if there is none."""
        for top, found in self._set:
            if top <= point.y() < top + found.height:
                return found.link_at(QPointF(point.x(), point.y() - top))
        return ""

    def links(self) -> list[tuple[Run, QRectF]]:
        """The runs that lead somewhere, in the order of reading, and where each one stands."""
        return [
            (run, place.translated(0, top))
            for top, found in self._set
            for run, place in found.links()
        ]


def roughly(paragraphs: tuple[Paragraph, ...], width: float, style: Style) -> float:
    """About the height that paragraphs take in a width, told from how many letters they have."""
    height = 0.0
    for paragraph in paragraphs:
        role = paragraph.runs[0].role
        letter, line = _usual(role, style)
        lines = ceil(len(paragraph.text) * letter / max(width - BROKEN * letter, 20.0))
        height += lines * line + paragraph.gap * style.zoom
    return height


@frozen
class _Placed:
    """A ground or a link in UTF-16 units of its paragraph."""

    start: int
    end: int
    ground: Ground | None
    behind: str
    link: Run | None


class _Set:
    """The runs of one paragraph in lines of a width; `height` is what these take."""

    def __init__(self, runs: tuple[Run, ...], width: float, style: Style) -> None:
        self._style = style
        self._colour = named(runs[0].colour, style)
        self._placed: list[_Placed] = []
        parts = [letters(run.text) for run in runs]
        self._turned = any(turns(part) for part in parts)
        of_one_kind = len(runs) == 1 or all(run.role is Role.QUOTE for run in runs)
        later = [0] * len(parts)
        if self._turned and not of_one_kind:
            parts, later = map(list, zip(*map(set_apart, parts), strict=True))
        self._layout = QTextLayout("".join(parts), _font(runs[0].role, style))
        self._layout.setTextOption(
            breaking(self._turned and of_one_kind and begins_right("".join(parts)))
        )
        self._layout.setCacheEnabled(True)
        formats: list[QTextLayout.FormatRange] = []
        start = 0
        for run, part, by in zip(runs, parts, later, strict=True):
            length = utf16_offset(part, len(part))
            if run.role is not runs[0].role or run.colour != runs[0].colour:
                formats.append(_format(start, length, run, style))
            self._place(run, part, start, by)
            start += length
        if formats:
            self._layout.setFormats(formats)
        leading = max(run.role.value[2] for run in runs)
        self.height = break_lines(self._layout, width, leading)

    def _place(self, run: Run, part: str, start: int, by: int) -> None:
        """Note where a run has links and grounds, whose code points stand `by` later in `part`."""
        if run.link:
            self._placed.append(
                _Placed(start, start + utf16_offset(part, len(part)), None, "", run)
            )
        for mark in run.marks:
            first, last = utf16_offset(part, mark.start + by), utf16_offset(part, mark.end + by)
            placed = _Placed(start + first, start + last, mark.ground, run.behind, None)
            self._placed.append(placed)

    def paint(self, painter: QPainter, corner: QPointF) -> None:
        for placed in self._placed:
            if placed.ground is not None:
                self._paint_ground(painter, placed, placed.ground, corner)
        painter.setPen(self._colour)
        self._layout.draw(painter, corner)

    def _boxes(self, placed: _Placed) -> list[QRectF]:
        """Where a stretch of text stands, at least one box a line; several where it is turned."""
        boxes: list[QRectF] = []
        first = placed.start
        while first < placed.end:
            line = self._layout.lineForTextPosition(first)
            last = min(placed.end, line.textStart() + line.textLength())
            if self._turned:
                found = stretches(line, first, last)
            else:
                # The space at which a line breaks belongs to no word.
                found = [(edge(line, first), min(edge(line, last), line.naturalTextRect().right()))]
            top, height = line.y() + 1, line.height() - 2
            boxes += [QRectF(left, top, right - left, height) for left, right in found]
            first = last
        return boxes

    def _paint_ground(
        self, painter: QPainter, placed: _Placed, ground: Ground, corner: QPointF
    ) -> None:
        small = ground in (Ground.TAG, Ground.BADGE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_behind(ground, placed.behind, self._style))
        for box in self._boxes(placed):
            box = box.translated(corner)
            if ground is Ground.TAG:
                box = box.adjusted(-2, 0, 2, 0)
            radius = min(8.0 if ground is Ground.TAG else 4.0, box.height() / 2)
            painter.drawRoundedRect(box, radius if small else 3, radius if small else 3)

    def link_at(self, point: QPointF) -> str:
        """The name of the link at this place; empty if there is none."""
        for placed in self._placed:
            if placed.link and any(box.contains(point) for box in self._boxes(placed)):
                return placed.link.link
        return ""

    def links(self) -> list[tuple[Run, QRectF]]:
        """The runs that lead somewhere, and where each one stands."""
        return [
            (placed.link, reduce(QRectF.united, self._boxes(placed), QRectF()))
            for placed in self._placed
            if placed.link is not None
        ]


@lru_cache(maxsize=KEPT)
def _set(runs: tuple[Run, ...], width: float, style: Style) -> _Set:
    """A paragraph once set; many say the same, and an event is often come back to."""
    return _Set(runs, width, style)


def named(colour: str, style: Style) -> QColor:
    """A colour by its name in the theme, or as "#RRGGBB"."""
    return QColor(colour) if colour.startswith("#") else style.colour(colour or "panel")


@lru_cache(maxsize=64)
def _behind(ground: Ground, behind: str, style: Style) -> QColor:
    """The colour of a ground; of a badge it is `behind`."""
    theme = style.theme
    match ground:
        case Ground.SAID:
            return QColor(mix(theme.panel, theme.accent, 0.08))
        case Ground.DIFFERS:
            return QColor(mix(theme.panel, theme.accent, 0.26))
        case Ground.HIT:
            return QColor(mix(theme.panel, theme.palette.get("ochre", theme.warn), 0.42))
        case Ground.TAG:
            return QColor(theme.selected)
        case Ground.BADGE:
            return named(behind, style)


@lru_cache(maxsize=32)
def _font(role: Role, style: Style) -> QFont:
    face, pixels, _ = role.value
    return style.face(face, pixels)


@lru_cache(maxsize=32)
def _usual(role: Role, style: Style) -> tuple[float, float]:
    """Pixels of a letter and of a line in this role."""
    metrics = QFontMetricsF(_font(role, style))
    return metrics.horizontalAdvance(PANGRAM) / len(PANGRAM), metrics.height() * role.value[2]


@lru_cache(maxsize=2)
def breaking(from_right: bool) -> QTextOption:
    """Lines break between words, and within one that has no room."""
    option = QTextOption(Qt.AlignmentFlag.AlignRight if from_right else Qt.AlignmentFlag.AlignLeft)
    if from_right:
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def _format(start: int, length: int, run: Run, style: Style) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length = start, length  # type: ignore[misc]
    made.format = _letters(run.role, run.colour, style)  # type: ignore[misc]
    return made


@lru_cache(maxsize=256)
def _letters(role: Role, colour: str, style: Style) -> QTextCharFormat:
    """How the letters of a run look; Qt copies what it is given."""
    made = QTextCharFormat()
    made.setFont(_font(role, style))
    made.setForeground(named(colour, style))
    return made


def break_lines(layout: QTextLayout, width: float, leading: float) -> float:
    """Break the text into lines of `width`; the height they take."""
    y = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        height = line.height()
        extra = height * (leading - 1)
        line.setPosition(QPointF(0, y + extra / 2))
        y += height + extra
    layout.endLayout()
    return y
