"""The column of a document's text: blocks set in type when they are looked at, and then kept."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextLayout

from herline.model.offsets import code_point_offset, utf16_offset
from herline.paint.fonts import Face
from herline.paint.measure import edge
from herline.paint.style import Style
from herline.ui.desk.blocks import Blocks
from herline.ui.parts.setting import break_lines, breaking
from herline.ui.parts.typeset import letters

_KEPT = 400
LETTERS = 16.0
"""Pixels of the letters at zoom 1."""
_LEADING = 1.16


class Set:
    """One block set in type: lines in its own pixels, places in code points of the document."""

    def __init__(self, text: str, start: int, width: float, style: Style) -> None:
        self.start = start
        self._text = letters(text)
        self._plain = self._text.isascii() or max(self._text) <= "\uffff"
        self.layout = QTextLayout(self._text, style.face(Face.SERIF, LETTERS))
        self.layout.setTextOption(breaking(from_right=False))
        self.height = break_lines(self.layout, width, _LEADING)

    def boxes(self, start: int, end: int) -> list[QRectF]:
        """Where text[start:end] of the document stands in this block, one box a line."""
        first, last = self._units(start), self._units(end)
        found: list[QRectF] = []
        for number in range(self.layout.lineCount()):
            line = self.layout.lineAt(number)
            left = max(first, line.textStart())
            right = min(last, line.textStart() + line.textLength())
            if left < right:
                one, other = edge(line, left), edge(line, right)
                other = min(other, line.naturalTextRect().right())
                found.append(QRectF(min(one, other), line.y(), abs(other - one), line.height()))
        return found

    def place_at(self, x: float, y: float) -> int:
        """The code point of the document at which a click there puts the cursor."""
        number = self._line_at(y)
        return self.start if number < 0 else self._place(self._cursor(number, x))

    def place_in_line(self, number: int, x: float) -> int:
        """The code point of a line that stands nearest to `x`."""
        line = self.layout.lineAt(number)
        last = line.textStart() + line.textLength()
        if number < self.lines - 1:  # behind its last letter the next line begins
            last = self.layout.previousCursorPosition(last)
        return self._place(min(self._cursor(number, x), last))

    def beside(self, place: int, by: int, *, words: bool) -> int:
        """A letter or a word further on, or before (-1); at the ends of the block the same."""
        mode = QTextLayout.CursorMode.SkipWords if words else QTextLayout.CursorMode.SkipCharacters
        layout, units = self.layout, self._units(place)
        step = layout.nextCursorPosition if by > 0 else layout.previousCursorPosition
        return self._place(step(units, mode))

    @property
    def lines(self) -> int:
        return self.layout.lineCount()

    def line_of(self, place: int) -> int:
        """The number of the line in which a code point stands."""
        return self.layout.lineForTextPosition(self._units(place)).lineNumber()

    def cursor_at(self, place: int) -> QRectF:
        """Where the cursor stands before a code point; a stroke without width."""
        line = self.layout.lineForTextPosition(self._units(place))
        return QRectF(edge(line, self._units(place)), line.y(), 0.0, line.height())

    def top_of(self, place: int) -> float:
        """The height at which the line of a code point begins."""
        line = self.layout.lineForTextPosition(self._units(place))
        return line.y() if line.isValid() else 0.0

    def _cursor(self, number: int, x: float) -> int:
        found: object = self.layout.lineAt(number).xToCursor(x)
        return found if isinstance(found, int) else int(found[0])  # type: ignore[index]

    def _line_at(self, y: float) -> int:
        count = self.layout.lineCount()
        for number in range(count):
            line = self.layout.lineAt(number)
            if y < line.y() + line.height():
                return number
        return count - 1

    def _place(self, units: int) -> int:
        return self.start + (units if self._plain else code_point_offset(self._text, units))

    def _units(self, place: int) -> int:
        inside = min(max(place - self.start, 0), len(self._text))
        return inside if self._plain else utf16_offset(self._text, inside)


class Column:
    """The blocks of one document, set in so many pixels of width."""

    def __init__(self, blocks: Blocks, width: float, style: Style) -> None:
        self.blocks = blocks
        self.width = width
        self.style = style
        self._set: OrderedDict[int, Set] = OrderedDict()

    def __getitem__(self, block: int) -> Set:
        found = self._set.get(block)
        if found is None:
            text, start = self.blocks.letters(block), self.blocks.starts[block]
            found = self._set[block] = Set(text, start, self.width, self.style)
            if len(self._set) > _KEPT:
                self._set.popitem(last=False)
        else:
            self._set.move_to_end(block)
        return found

    def height(self, block: int) -> float:
        """Pixels that the block takes, with half a line of air below a paragraph's end."""
        return self[block].height + (self.air if self._ends_paragraph(block) else 0.0)

    @property
    def air(self) -> float:
        """Pixels below a paragraph; a text that leaves lines empty has its own air."""
        if self.blocks.has_empty_lines:
            return 0.0
        return round(LETTERS * self.style.zoom * 0.35)

    def _ends_paragraph(self, block: int) -> bool:
        blocks = self.blocks
        return block + 1 == len(blocks) or blocks.starts[block + 1] > blocks.ends[block]
