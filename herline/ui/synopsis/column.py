"""One source's column: its header, what it says of the time, and its quotes below each other."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from herline.model.story import Event, Source
from herline.model.synopsis import Absence, Column
from herline.paint.style import Style
from herline.ui.parts.prose import Prose
from herline.ui.parts.spare import Spare
from herline.ui.parts.typeset import Paragraph, Role, Run
from herline.ui.synopsis import words as synopsis_words
from herline.ui.synopsis.header import ColumnHeader
from herline.ui.synopsis.header_looks import MARGIN
from herline.ui.synopsis.quote import QuoteView
from herline.ui.synopsis.words import Telling

GAP = 16
"""Pixels between two quotes of one source."""


class SynopsisColumn:
    """The widgets of one column, put where `place` says; their parent is the row of columns."""

    source: Source
    _told: Column | Absence

    def __init__(self, style: Style, parent: QWidget) -> None:
        self.header = ColumnHeader(style, parent)
        self.top = Prose(style, parent)
        self.top.lower()  # its header passes over it
        self.quotes: list[QuoteView] = []
        self.bounds = QRect()

    def hold(
        self, event: Event, told: Column | Absence, telling: Telling, spare: Spare[QuoteView]
    ) -> None:
        """Show what a source says of an event, its quotes in widgets that are `spare`."""
        self.source, self._told = told.source, told
        self.header.hold(told.source, telling)
        self.quotes = []
        if isinstance(told, Column):
            numbers = {id(quote): number for number, quote in enumerate(event.quotes)}
            for passage in told.passages:
                quote = spare.lend()
                quote.hold(passage, told.source, numbers[id(passage.quote)], telling)
                self.quotes.append(quote)
        self._in_order = tuple(self.quotes)
        self._tell_top(telling)

    def tell_anew(self, telling: Telling) -> None:
        """The same column as the reader now wants it told."""
        self._tell_top(telling)
        for quote in self.quotes:
            quote.tell_anew(telling)

    def _tell_top(self, telling: Telling) -> None:
        if isinstance(self._told, Column):
            self.top.tell(synopsis_words.dates(self._told, telling), telling.style)
        else:
            reason = synopsis_words.reason(self._told)
            words = Run(reason.capitalize(), Role.BODY, "quiet")
            self.top.tell((Paragraph((words,)),), telling.style)
        self.header.head(self.top.accessibleName())

    def begin_with(self, asked: str) -> bool:
        """Put the quotes that claim something under this key first; whether there are any."""
        from herline.model.collation import claim_key

        def silent(quote: QuoteView) -> bool:
            return all(claim_key(claim) != asked for claim in quote.passage.claims)

        self.quotes = sorted(self._in_order, key=silent)
        return not all(map(silent, self.quotes))

    @property
    def widgets(self) -> tuple[QWidget, ...]:
        return (self.header, self.top, *self.quotes)

    def place(self, left: int, top: int, width: int, seen_to: float) -> int:
        """Lay the column out from this corner; the height that it takes.

        Quotes that begin below `seen_to` are as high as they may be by their letters.
        """
        inner = width - 2 * MARGIN
        y = top + self.header.sizeHint().height()
        self.header.resize(width, self.header.sizeHint().height())
        y += put(self.top, left + MARGIN, y + 4, inner) + 4
        for quote in self.quotes:
            y += 10 if quote is self.quotes[0] else GAP
            y += put(quote, left + MARGIN, y, inner, rough=y > seen_to)
        y += MARGIN
        self.bounds = QRect(left, top, width, y - top)
        return y - top

    def stretch(self, height: int) -> None:
        """Be as high as the others."""
        self.bounds.setHeight(max(height, self.bounds.height()))

    def stick(self, seen_from: int) -> None:
        """Keep the header in sight while what belongs to it is."""
        lowest = self.bounds.bottom() - self.header.height()
        y = min(max(self.bounds.top(), seen_from), max(lowest, self.bounds.top()))
        self.header.move(self.bounds.left(), y)
        self.header.stick(y > self.bounds.top())


def put(prose: Prose, left: int, top: int, width: int, *, rough: bool = False) -> int:
    """Place paragraphs; the height that they take, or about that where it may be `rough`."""
    height = prose.rough_height(width) if rough else prose.heightForWidth(width)
    prose.setGeometry(left, top, width, height)
    return height
