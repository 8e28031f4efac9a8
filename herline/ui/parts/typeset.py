"""Sets plain paragraphs in type: runs of several faces on one line, marked words, small tags.

A text here is never markup: it goes letter by letter to QTextLayout, and faces and grounds are
given beside it. Positions of marks count code points of their run; Qt's UTF-16 units stay inside.
"""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache, reduce

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from herline.frozen import frozen
from herline.model.reading import utf16_offset
from herline.paint import style as sizes
from herline.paint.fonts import Face
from herline.paint.style import Style
from herline.paint.theme import mix


class Role(Enum):
    """What a run says: its face, its size in pixels, and the share of its height between lines."""

    TITLE = (Face.STRONG, sizes.HEADING, 1.05)
    STRONG = (Face.STRONG, sizes.BODY, 1.1)
    BODY = (Face.SANS, sizes.BODY, 1.1)
    SMALL = (Face.SANS, sizes.SMALL, 1.08)
    CAPTION = (Face.STRONG, 11, 1.08)
    MONO = (Face.MONO, sizes.MONO, 1.08)
    QUOTE = (Face.SERIF, sizes.QUOTE, 1.06)
    WORDS = (Face.SERIF, 13.5, 1.02)


class Ground(Enum):
    """What lies behind words."""

    SAID = "said"
    """They carry a claim."""
    DIFFERS = "differs"
    """They carry a claim that another source contradicts."""
    HIT = "hit"
    """They were searched for."""
    TAG = "tag"
    """They name a difference."""
    BADGE = "badge"
    """They are the letter of a source, in its colour."""


@frozen
class Mark:
    """Code points `start` to `end` of a run, with something behind them."""

    start: int
    end: int
    ground: Ground


@frozen
class Run:
    """Words in one face; `colour` and `behind` are names of the theme or "#RRGGBB".

    `link` names what happens when they are clicked, and `name` what that is called where the
    words say it only to those who see what stands around them.
    """

    text: str
    role: Role = Role.BODY
    colour: str = "ink"
    marks: tuple[Mark, ...] = ()
    link: str = ""
    behind: str = ""
    name: str = ""


@frozen
class Paragraph:
    """Runs one after the other, `gap` pixels below what stands above; `tip` explains them."""

    runs: tuple[Run, ...]
    gap: float = 0.0
    tip: str = ""

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


def tag(text: str) -> tuple[Run, Run]:
    """A small pill that names a difference, with the space before it."""
    words = f"\u00a0{text.replace(' ', chr(0xA0)) if len(text) < 24 else text}\u00a0"
    mark = (Mark(0, len(words), Ground.TAG),)
    return Run("  ", Role.SMALL), Run(words, Role.CAPTION, "link", mark)


def badge(letter: str, colour: str) -> Run:
    """The letter of a source on its colour."""
    words = f"\u00a0{letter}\u00a0"
    return Run(words, Role.CAPTION, "letter", (Mark(0, len(words), Ground.BADGE),), behind=colour)


_UNSEEN = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00ad]")
_CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2029]")
_BREAK = re.compile("[\n\u2028]")
_BROKEN = re.compile("[\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def letters(text: str) -> str:
    """`text` as it can be set, as many code points as before: what would break a line is tamed.

    Marks that turn the line round become invisible, controls spaces, and what no font should
    be given the sign for it. Only for the eye: copying takes the text of the story.
    """
    if text.isascii() and text.isprintable():
        return text
    text = _BREAK.sub("\u2028", _CONTROL.sub(" ", _UNSEEN.sub("\u200b", text)))
    return _BROKEN.sub("\ufffd", text)


@frozen
class _Placed:
    """A ground or a link in UTF-16 units of its paragraph."""

    start: int
    end: int
    ground: Ground | None
    behind: str
    link: Run | None


class Setting:
    """Paragraphs set in a width, in pixels; `height` is what they take."""

    def __init__(self, paragraphs: tuple[Paragraph, ...], width: float, style: Style) -> None:
        self.paragraphs = paragraphs
        self.width = max(width, 20.0)
        self._style = style
        self._set: list[tuple[Paragraph, QTextLayout, list[_Placed], float, float]] = []
        top = 0.0
        for paragraph in paragraphs:
            top += paragraph.gap * style.zoom if self._set else 0.0
            layout, placed, height = self._paragraph(paragraph)
            self._set.append((paragraph, layout, placed, top, top + height))
            top += height
        self.height = top

    def paint(self, painter: QPainter, at: QPointF, shown: QRectF) -> None:
        """Paint what of the paragraphs lies in `shown`, with their top left corner at `at`."""
        for _, layout, placed, top, bottom in self._set:
            if at.y() + bottom < shown.top() or at.y() + top > shown.bottom():
                continue
            corner = QPointF(at.x(), at.y() + top)
            for each in placed:
                if each.ground is not None:
                    self._paint_ground(painter, layout, each, corner)
            layout.draw(painter, corner)

    def paragraph_at(self, y: float) -> Paragraph | None:
        """The paragraph at this height."""
        for paragraph, _, _, top, bottom in self._set:
            if top <= y < bottom:
                return paragraph
        return None

    def link_at(self, point: QPointF) -> str:
        """The name of the link at this place; empty if there is none."""
        for _, layout, placed, top, bottom in self._set:
            if top <= point.y() < bottom:
                inside = QPointF(point.x(), point.y() - top)
                for each in placed:
                    if each.link and any(r.contains(inside) for r in _boxes(layout, each)):
                        return each.link.link
        return ""

    def links(self) -> list[tuple[Run, QRectF]]:
        """The runs that lead somewhere, in the order of reading, and where each one stands."""
        found: list[tuple[Run, QRectF]] = []
        for _, layout, placed, top, _ in self._set:
            for each in placed:
                if each.link is not None:
                    place = reduce(QRectF.united, _boxes(layout, each), QRectF())
                    found.append((each.link, place.translated(0, top)))
        return found

    def _paragraph(self, paragraph: Paragraph) -> tuple[QTextLayout, list[_Placed], float]:
        style, parts = self._style, [letters(run.text) for run in paragraph.runs]
        text = "".join(parts)
        layout = QTextLayout(text, _body(style))
        layout.setTextOption(_breaking())
        layout.setCacheEnabled(True)
        formats: list[QTextLayout.FormatRange] = []
        placed: list[_Placed] = []
        start = 0
        for run, part in zip(paragraph.runs, parts, strict=True):
            length = utf16_offset(part, len(part))
            formats.append(_format(start, length, run, style))
            if run.link:
                placed.append(_Placed(start, start + length, None, "", run))
            for mark in run.marks:
                first, last = utf16_offset(part, mark.start), utf16_offset(part, mark.end)
                placed.append(_Placed(start + first, start + last, mark.ground, run.behind, None))
            start += length
        layout.setFormats(formats)
        leading = max((run.role.value[2] for run in paragraph.runs), default=1.0)
        return layout, placed, _break_lines(layout, self.width, leading)

    def _paint_ground(
        self, painter: QPainter, layout: QTextLayout, placed: _Placed, corner: QPointF
    ) -> None:
        assert placed.ground is not None
        small = placed.ground in (Ground.TAG, Ground.BADGE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_behind(placed.ground, placed.behind, self._style))
        for box in _boxes(layout, placed):
            box = box.translated(corner)
            if placed.ground is Ground.TAG:
                box = box.adjusted(-2, 0, 2, 0)
            radius = min(8.0 if placed.ground is Ground.TAG else 4.0, box.height() / 2)
            painter.drawRoundedRect(box, radius if small else 3, radius if small else 3)


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


@lru_cache(maxsize=16)
def _body(style: Style) -> QFont:
    face, pixels, _ = Role.BODY.value
    return style.face(face, pixels)


@lru_cache(maxsize=1)
def _breaking() -> QTextOption:
    """Lines break between words, and within one that has no room."""
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
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
    face, pixels, _ = role.value
    made = QTextCharFormat()
    made.setFont(style.face(face, pixels))
    made.setForeground(named(colour, style))
    return made


def _break_lines(layout: QTextLayout, width: float, leading: float) -> float:
    """Break the text into lines of `width`; the height they take."""
    y = 0.0
    layout.beginLayout()
    while True:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        extra = line.height() * (leading - 1)
        line.setPosition(QPointF(0, y + extra / 2))
        y += line.height() + extra
    layout.endLayout()
    return y


def _boxes(layout: QTextLayout, placed: _Placed) -> list[QRectF]:
    """Where a stretch of text stands, one box a line; right-to-left runs are taken whole."""
    boxes: list[QRectF] = []
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first = max(placed.start, line.textStart())
        last = min(placed.end, line.textStart() + line.textLength())
        if first < last:
            one = _edge(line, first)
            # The space at which a line breaks belongs to no word.
            other = min(_edge(line, last), line.naturalTextRect().right())
            top = line.y() + 1
            boxes.append(QRectF(min(one, other), top, abs(other - one), line.height() - 2))
    return boxes


def _edge(line: QTextLine, position: int) -> float:
    found: object = line.cursorToX(position)
    return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type]
