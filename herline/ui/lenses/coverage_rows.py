"""The rows of the coverage matrix as a table asks for them: an event, its cells, its sums."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QWidget

from herline.ledger.held import matrix_of
from herline.ledger.order import Integers, RowOf
from herline.model.coverage import MEANING, SAYS, Matrix, Order
from herline.model.edtf import in_words, short
from herline.model.origins import corroboration
from herline.model.story import Event, Story
from herline.paint.plain import plain
from herline.progress import Progress, to_nobody
from herline.session.in_time import in_time
from herline.session.state import State
from herline.ui.parts.plain import tip
from herline.ui.parts.typed import Index, TitledRows

DATE, TITLE, FIRST_SOURCE = range(3)
"""The columns before those of the sources, and the first of these."""
BEFORE, BEHIND = ("Date", "Event"), ("Sources", "Agreement")
"""The heads of the columns before and behind those of the sources."""


class CoverageRows(TitledRows):
    """The matching events in the order that is asked for; cells are bytes, words made when seen."""

    def __init__(self, state: State, parent: QWidget) -> None:
        super().__init__(parent)
        self._state: State = state
        self.matrix: Matrix = _matrix(state)
        self.order: Sequence[int] = ()
        self._row_of: Mapping[int, int] = {}
        self.sums: tuple[tuple[int, ...], ...] = ()
        self.by: Order | int = Order.TIME
        self.backwards = False
        self._words: dict[tuple[int, int], str] = {}
        self._dates: dict[str, str] = {}
        self._arrange()

    # What is shown

    @property
    def sources(self) -> int:
        return len(self.matrix.story.sources)

    def source_of(self, column: int) -> int:
        """The position of the source of a column; -1 for the other columns."""
        source = column - FIRST_SOURCE
        return source if 0 <= source < self.sources else -1

    def order_of(self, column: int) -> Order | int:
        """What the rows are sorted by when the head of this column is clicked."""
        source = self.source_of(column)
        if source >= 0:
            return source
        orders = {DATE: Order.TIME, TITLE: Order.TITLE, self.columnCount() - 2: Order.SOURCES}
        return orders.get(column, Order.DISAGREEMENT)

    def row_of(self, id: str) -> int:
        """The row of an event; -1 if it is not shown."""
        return self._row_of.get(self.matrix.story.index.get(id, -1), -1)

    def follow(self, state: State) -> None:
        """Show the events of another state."""
        self.beginResetModel()
        if state.story is not self._state.story or state.settings != self._state.settings:
            self._words.clear()
            self._dates.clear()
        if state.story is not self._state.story:
            self.matrix = _matrix(state)
            if isinstance(self.by, int) and self.by >= self.sources:
                self.by = Order.TIME
        self._state = state
        self._arrange()
        self.endResetModel()

    def arrange(self, by: Order | int, *, backwards: bool = False) -> None:
        """Sort by another thing; `backwards` turns it about."""
        if (by, backwards) == (self.by, self.backwards):
            return
        self.by, self.backwards = by, backwards
        self.beginResetModel()
        self._arrange()
        self.endResetModel()

    def in_words(self) -> str:
        return self.matrix.in_words(self.order)

    def as_csv(self, progress: Progress = to_nobody) -> str:
        return self.matrix.as_csv(self.order, progress)

    def _arrange(self) -> None:
        state = self._state
        order = Integers(in_time(state.chart, state.matching))
        ordered = self.matrix.ordered(order, self.by)
        self.order = ordered[::-1] if self.backwards else ordered
        self._row_of = RowOf(self.order, len(state.story.events))
        self.sums = self.matrix.sums(self.order)

    # What Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.order)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else FIRST_SOURCE + self.sources + len(BEHIND)

    def titled(self) -> tuple[Story, Sequence[int]]:
        return self.matrix.story, self.order

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return ": ".join(self._head(section))
            case Qt.ItemDataRole.ToolTipRole if self.source_of(section) >= 0:
                return tip("\n".join(self._head(section)))
            case _:
                return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.written(index.row(), index.column())
            case Qt.ItemDataRole.AccessibleTextRole:
                heading = self._heading(index.column())
                return f"{heading}: {self._heard(index.row(), index.column())}"
            case Qt.ItemDataRole.ToolTipRole:
                return tip(self.told(index.row(), index.column()))
            case _:
                return None

    def written(self, row: int, column: int) -> str:
        """A cell in words."""
        key = self.order[row], column
        words = self._words.get(key)
        if words is None:
            words = self._words[key] = self._write(*key)
        return words

    def _heard(self, row: int, column: int) -> str:
        """The same to be heard: a date in whole words."""
        date = self.event_at(row).date if column == DATE else None
        language = self._state.settings.reader_language
        return in_words(date, language) if date else self.written(row, column)

    def _write(self, place: int, column: int) -> str:
        source = self.source_of(column)
        event = self.matrix.story.events[place]
        if source >= 0:
            return MEANING[self.matrix.cells[place][source]].value
        if column == DATE:
            return self._dated(event)
        if column == TITLE:
            return plain(event.title)
        if column == self.columnCount() - 1:
            return str(self._state.index.accords[place].value)
        count, alone = self.matrix.sources[place], self.matrix.independent[place]
        return f"{count}" if alone == count else f"{count} ({alone} independent)"

    def _dated(self, event: Event) -> str:
        """The date in short; many events share theirs."""
        if event.date is None:
            return "–"
        words = self._dates.get(event.date.text)
        if words is None:
            words = short(event.date, self._state.settings.reader_language)
            self._dates[event.date.text] = words
        return words

    def told(self, row: int, column: int) -> str:
        """A cell as a tooltip tells it: whose it is, and what is said there."""
        place, source = self.order[row], self.source_of(column)
        event = self.matrix.story.events[place]
        if source < 0:
            counted = corroboration(self.matrix.sources[place], self.matrix.independent[place])
            return f"{plain(event.title)}\n{counted}"
        label = plain(self.matrix.story.sources[source].label)
        if self.matrix.cells[place][source] != SAYS:
            return f"{label}: {self.written(row, column)}"
        id = self.matrix.story.sources[source].id
        quotes = [quote for quote in event.quotes if quote.source == id]
        more = f"\n… and {len(quotes) - 1} more" if len(quotes) > 1 else ""
        return f"{label}: “{plain(quotes[0].exact)}”{more}"

    def _heading(self, column: int) -> str:
        source = self.source_of(column)
        if source >= 0:
            return plain(self.matrix.story.sources[source].label)
        return (*BEFORE, *BEHIND)[column if column < FIRST_SOURCE else column - self.sources]

    def _head(self, column: int) -> list[str]:
        """The heading of a column, and of how much its source speaks."""
        source = self.source_of(column)
        if source < 0:
            return [self._heading(column)]
        counts = zip(MEANING, self.sums[source], strict=True)
        sums = (f"{meaning.value} {count:,}" for meaning, count in counts if count)
        return [self._heading(column), ", ".join(sums)]


def _matrix(state: State) -> Matrix:
    return state.chart.remembered("coverage", lambda: matrix_of(state.story))
