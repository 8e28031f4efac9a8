"""The columns of a synopsis: what they hold, and how they are moved and pinned."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QObject,
    QPoint,
    QPointF,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget

from herline.model.column_order import arranged, moved
from herline.model.synopsis import Absence, Column, Synopsis
from herline.ui.parts.spare import Spare
from herline.ui.synopsis import head as synopsis_head
from herline.ui.synopsis import words as synopsis_words
from herline.ui.synopsis.column import SynopsisColumn
from herline.ui.synopsis.laid_columns import LaidColumns
from herline.ui.synopsis.quote import KEYS, QuoteView
from herline.ui.synopsis.widths import GAP
from herline.ui.synopsis.words import Telling


class Columns(LaidColumns):
    """What lies in the scroll area: a column for each source, and a summary.

    `ordered` carries the ids of the sources in the order that the reader gave them, `pinned`
    the id of one to pin or to let go, `copied` the name of a source whose quote was copied,
    `reached` the quote to which the keyboard came, `asked_alone` and `asked_to_tell` the id of a
    source whose events alone are wanted, or the story as it tells it.
    """

    ordered = Signal(tuple)
    pinned = Signal(str)
    asked_alone = Signal(str)
    asked_to_tell = Signal(str)
    copied = Signal(str)
    reached = Signal(QWidget)
    read = Signal(str, int)

    def __init__(self, telling: Telling, parent: QWidget) -> None:
        super().__init__(telling.style, parent)
        self._spare = Spare(self._make_column)
        self._spare_quotes = Spare(self._make_quote)
        self.narrow = False
        self._order: tuple[str, ...] = ()
        self._drop: int | None = None

    def show_synopsis(self, synopsis: Synopsis, telling: Telling) -> None:
        """Lay out another event."""
        self._take_back()
        settings = telling.state.settings
        told: dict[str, Column | Absence] = {c.source.id: c for c in synopsis.columns}
        absent = {a.source.id: a for a in synopsis.absent}
        told.update({id: absent[id] for id in settings.pinned if id in absent})
        self._order = settings.columns
        order = arranged(tuple(told), settings.columns, settings.pinned)
        self.columns = [self._spare.lend() for _ in order]
        for number, (column, id) in enumerate(zip(self.columns, order, strict=True)):
            column.hold(synopsis.event, told[id], telling, self._spare_quotes)
            column.header.stand(number + 1, len(order), id in settings.pinned)
        quotes = [quote for column in self.columns for quote in column.quotes]
        for quote in quotes:
            quote.setAccessibleDescription(KEYS if quote is quotes[0] else "")
        silent = tuple(a for a in synopsis.absent if a.source.id not in told)
        self.type_style = telling.style
        words = synopsis_words.absent(silent, telling) if silent else ()
        self.silent.tell(words, telling.style, synopsis_words.absent_in_a_line(silent))
        self.silent.setVisible(bool(silent))
        self.tell_summary(synopsis, telling)
        for widget in self._unused():
            widget.hide()
        for column in self.columns:
            for widget in column.widgets:
                widget.show()
        self.update()
        # All has its place, and need not be asked again whether it has.
        QCoreApplication.removePostedEvents(self, QEvent.Type.LayoutRequest.value)

    def provide(self, columns: int, quotes: int) -> Iterator[None]:
        """Have so many columns and quotes at hand while none is shown, made one after the other."""
        yield from self._spare.provide(columns)
        yield from self._spare_quotes.provide(quotes)

    def clear(self) -> None:
        """Show no event; the widgets stay for the next one."""
        self._take_back()
        self.columns = []
        for widget in self._unused():
            widget.hide()
        for prose in (self.facts, self.summary, self.silent):
            prose.tell((), self.type_style)

    def _take_back(self) -> None:
        self._spare.take_back(self.columns)
        self._spare_quotes.take_back(q for column in self.columns for q in column.quotes)

    def _unused(self) -> list[QWidget]:
        heads = (widget for column in self._spare for widget in (column.header, column.top))
        return [*heads, *self._spare_quotes]

    def tell_anew(self, synopsis: Synopsis, telling: Telling) -> None:
        """The same columns as the reader now wants them told."""
        for column in self.columns:
            column.tell_anew(telling)
        self.tell_summary(synopsis, telling)

    def tell_summary(self, synopsis: Synopsis, telling: Telling) -> None:
        """What is said of the event itself; `narrow` has no room for all of it in the head."""
        _, facts = synopsis_head.head(synopsis, telling, narrow=self.narrow)
        self.facts.tell(facts, telling.style)
        self.summary.tell(synopsis_head.summary(synopsis, telling), telling.style)
        self.arrange()

    def _make_column(self) -> SynopsisColumn:
        column = SynopsisColumn(self.type_style, self)
        column.header.moved.connect(self.move_column)
        column.header.pin_asked.connect(self.pinned)
        column.header.asked_alone.connect(self.asked_alone)
        column.header.asked_to_tell.connect(self.asked_to_tell)
        column.header.dragged.connect(self._drag)
        column.header.dropped.connect(self._drop_column)
        return column

    def _make_quote(self) -> QuoteView:
        quote = QuoteView(self.type_style, self)
        quote.lower()  # headers pass over it
        quote.copied.connect(self.copied)
        quote.reached.connect(self.reached)
        quote.read.connect(self.read)
        return quote

    def begin_with(self, asked: str) -> list[SynopsisColumn]:
        """Begin each column with what its source says of what is asked; those that say something.

        The others stay as they are, and all do where nothing is asked.
        """
        found = [column for column in self.columns if column.begin_with(asked)]
        self.arrange()
        return found

    def tab_order(self) -> list[QWidget]:
        """The event in our words, column by column, and who is silent, as they are laid out."""
        columns = (widget for column in self.columns for widget in column.widgets)
        parts = [self.facts, *columns, self.silent]
        parts.insert(len(parts) if self.summary_last else 1, self.summary)
        return [part for part in parts if not part.isHidden()]

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._drop is not None:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self.type_style.colour("accent"), 3))
            painter.drawLine(*self._drop_line(self._drop))

    # Moving and pinning

    def column_of(self, widget: QObject | None) -> SynopsisColumn | None:
        """The column to which a widget belongs."""
        return next((c for c in self.columns if widget in c.widgets), None)

    def move_column(self, id: str, by: int) -> None:
        """Put a column so many places further to the right."""
        ids = tuple(column.source.id for column in self.columns)
        to = min(max(ids.index(id) + by, 0), len(ids) - 1)
        if to != ids.index(id):
            self.ordered.emit(moved(ids, id, to, self._order))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        both = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        column = self.column_of(QApplication.focusWidget())
        if column is not None and event.modifiers() & both == both and event.key() in steps:
            self.move_column(column.source.id, steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _drag(self, at: QPointF) -> None:
        self._drop = self._place_at(self.mapFromGlobal(at))
        self.update()

    def _drop_column(self, id: str, at: QPointF) -> None:
        self._drop = None
        self.update()
        ids = tuple(column.source.id for column in self.columns)
        place = self._place_at(self.mapFromGlobal(at))
        place -= place > ids.index(id)
        self.move_column(id, place - ids.index(id))

    def _place_at(self, at: QPointF) -> int:
        """Before which column something dropped here would stand."""
        middles = [QPointF(column.bounds.center()) for column in self.columns]
        if self.widths.stacked:
            return sum(middle.y() < at.y() for middle in middles)
        return sum(middle.x() < at.x() for middle in middles)

    def _drop_line(self, place: int) -> tuple[QPoint, QPoint]:
        last = place == len(self.columns)
        bounds = self.columns[place - 1 if last else place].bounds
        half = GAP // 2
        if self.widths.stacked:
            y = bounds.bottom() + half if last else bounds.top() - half
            return QPoint(bounds.left(), y), QPoint(bounds.right(), y)
        x = bounds.right() + half if last else bounds.left() - half
        return QPoint(x, bounds.top()), QPoint(x, bounds.bottom())
