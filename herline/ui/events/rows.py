"""The rows of the event table: what each cell says, and in which order the events stand."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QWidget

from herline.ledger.held import ledger_of
from herline.ledger.order import RowOf
from herline.model.edtf import in_words, short
from herline.model.filter import Accord
from herline.model.story import Dating, Story
from herline.model.view import Unmatched
from herline.paint.plain import plain
from herline.session.state import State
from herline.ui.events.order import Column, in_order
from herline.ui.parts.plain import tip
from herline.ui.parts.typed import Index, TitledRows

HEADINGS = ("Date", "Title", "Kind", "People", "Sources", "Agreement")


class EventRows(TitledRows):
    """The matching events, or all of them with the others dimmed; words are made when seen."""

    EVENT, DIMMED = (Qt.ItemDataRole.UserRole + i for i in range(2))

    def __init__(self, state: State, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = state
        self._order: Sequence[int] = ()
        self._row_of: Mapping[int, int] = {}
        self._matching: Container[int] = ()
        self._words: dict[tuple[int, int], str] = {}
        self._sorted_by = (Column.DATE, Qt.SortOrder.AscendingOrder)
        self.without_room: Sequence[Column] = ()
        """Columns that are not shown; who listens is told them with the title."""
        self._arrange()

    def follow(self, state: State) -> None:
        """Show the events of another state."""
        if state.story is not self._state.story or state.settings != self._state.settings:
            self._words.clear()
        self.beginResetModel()
        self._state = state
        self._arrange()
        self.endResetModel()

    def row_of(self, id: str) -> int:
        """The row of an event; -1 if it is not shown."""
        position = self._state.story.index.get(id, -1)
        return self._row_of.get(position, -1)

    def written(self, row: int, column: Column) -> str:
        """What a cell says."""
        return self._written(self._order[row], column)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._sorted_by = Column(max(column, 0)), order
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        events = [self._order[index.row()] for index in before]
        self._arrange()
        after = [
            self.index(self._row_of[event], index.column())
            for event, index in zip(events, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _arrange(self) -> None:
        state, (column, order) = self._state, self._sorted_by
        reverse = order is Qt.SortOrder.DescendingOrder
        if ledger_of(state.story) is not None:
            self._matching = state.matching
            self._order = in_order(state, column, reverse)
            self._row_of = RowOf(self._order, len(state.story.events))
            return
        self._matching = frozenset(state.matching)
        hidden = state.view.unmatched is Unmatched.HIDDEN
        shown = state.matching if hidden else range(len(state.story.events))
        # Events that are alike in a column stand in the order of time.
        subset = state.chart.subset(shown)
        dated, undated = subset.dated.tolist(), subset.undated
        if column is Column.DATE:
            self._order = [*(dated[::-1] if reverse else dated), *undated]
        else:
            self._order = sorted((*dated, *undated), key=self._keys()[column], reverse=reverse)
        self._row_of = {event: row for row, event in enumerate(self._order)}

    def _keys(self) -> dict[Column, Callable[[int], Any]]:
        events, accords = self._state.story.events, self._state.index.accords
        return {
            Column.TITLE: lambda i: plain(events[i].title).casefold(),
            Column.KIND: lambda i: self._written(i, Column.KIND).casefold(),
            Column.PEOPLE: lambda i: self._written(i, Column.PEOPLE).casefold(),
            Column.SOURCES: lambda i: (-len(events[i].sources), self._written(i, Column.SOURCES)),
            Column.AGREEMENT: lambda i: tuple(Accord).index(accords[i]),
        }

    # What Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._order)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    def titled(self) -> tuple[Story, Sequence[int]]:
        return self._state.story, self._order

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        column, order = self._sorted_by
        if role == Qt.ItemDataRole.AccessibleTextRole and section == column:
            down = order is Qt.SortOrder.DescendingOrder
            return f"{HEADINGS[section]}, sorted {'descending' if down else 'ascending'}"
        wanted = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return HEADINGS[section] if role in wanted else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        position, column = self._order[index.row()], Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._written(position, column)
            case Qt.ItemDataRole.AccessibleTextRole:
                also = self.without_room if column is Column.TITLE else ()
                return ". ".join(
                    f"{HEADINGS[c]}: {self._spoken(position, c)}" for c in (column, *also)
                )
            case Qt.ItemDataRole.ToolTipRole:
                return tip(self._spoken(position, column))
            case EventRows.EVENT:
                return self._state.story.events[position]
            case EventRows.DIMMED:
                return position not in self._matching
            case _:
                return None

    def _written(self, position: int, column: Column) -> str:
        key = position, int(column)
        words = self._words.get(key)
        if words is None:
            words = self._words[key] = plain(self._write(position, column))
        return words

    def _spoken(self, position: int, column: Column) -> str:
        """A cell as it is told, where what is written is too short to be understood."""
        event, story = self._state.story.events[position], self._state.story
        if column is Column.SOURCES:
            labels = (source.label for source in story.in_order(event.sources))
            return plain(", ".join(labels)) or "none"
        words = self._written(position, column) or "none"
        if column is Column.DATE and event.when:
            words = in_words(event.when.date, self._state.settings.reader_language)
            inferred = event.when.dating is Dating.INFERRED
            return plain(f"{words}. Inferred: {event.when.reason}" if inferred else words)
        if column is Column.TITLE:
            words = f"{words} (milestone)" if event.milestone else words
            return words if position in self._matching else f"{words} (does not match the filter)"
        return words

    def _write(self, position: int, column: Column) -> str:
        story, event = self._state.story, self._state.story.events[position]
        match column:
            case Column.DATE:
                language = self._state.settings.reader_language
                return short(event.date, language) if event.date else "undated"
            case Column.TITLE:
                return event.title
            case Column.KIND:
                kind = story.kind_by_id.get(event.kind)
                return kind.label if kind else event.kind
            case Column.PEOPLE:
                people = (story.person_by_id.get(part.person) for part in event.people)
                return ", ".join(person.name for person in people if person)
            case Column.SOURCES:
                return " ".join(source.letter for source in story.in_order(event.sources))
            case Column.AGREEMENT:
                return str(self._state.index.accords[position].value)
