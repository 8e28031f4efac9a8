"""What the list of a facet holds: the values that are shown, each with how often it is met."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from herline.model.units import counted
from herline.ui.narrowing.values import Value

Index = QModelIndex | QPersistentModelIndex
Held = tuple[Value, int, bool]
"""A value, how many events it would show, and whether it is chosen."""

_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable


class FacetModel(QAbstractListModel):
    """Shows what the reader's search leaves; a long list is cut, but what is chosen stays."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._all: tuple[Value, ...] = ()
        self._held: list[Held] = []
        self._counts: dict[str, int] = {}
        self._chosen: frozenset[str] = frozenset()
        self._search = ""
        self._found = 0
        self._most = 0

    def hold(self, values: tuple[Value, ...]) -> None:
        """Offer other values."""
        self._all = values
        self._arrange()

    def count_and_choose(self, counts: dict[str, int], chosen: frozenset[str]) -> None:
        """Say how many events each value would show, and which are chosen."""
        if counts != self._counts or chosen != self._chosen:
            self._counts, self._chosen = counts, chosen
            self._arrange()

    def search(self, text: str) -> None:
        """Leave only the values that have every word of `text`."""
        self._search = text
        self._arrange()

    def allow(self, most: int) -> None:
        """Show no more than `most` values, unless more are chosen; 0: all."""
        if most != self._most:
            self._most = most
            self._arrange()

    @property
    def found(self) -> int:
        """How many values the search leaves."""
        return self._found

    @property
    def left_out(self) -> int:
        """How many values that the search leaves are not shown."""
        return self._found - len(self._held)

    def _arrange(self) -> None:
        """Choose what to show, and tell no more of it than what has changed."""
        words = self._search.casefold().split()
        found = (
            [v for v in self._all if all(word in v.found_by for word in words)]
            if words
            else self._all
        )
        counts, chosen = self._counts, self._chosen
        shown = _cut(found, self._most, chosen) if self._most else found
        held = [(value, counts.get(value.id, 0), value.id in chosen) for value in shown]
        before = self._held
        if len(held) != len(before) or len(found) != self._found:
            self.beginResetModel()
            self._held, self._found = held, len(found)
            self.endResetModel()
            return
        self._held = held
        changed = [row for row, each in enumerate(held) if each != before[row]]
        if changed:
            self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))

    def value(self, row: int) -> Value:
        return self._held[row][0]

    def rows(self, first: int, last: int) -> list[Held]:
        """What stands in these rows, both included."""
        return self._held[first : last + 1]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._held)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return _FLAGS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        value, count, chosen = self._held[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return value.label
            case Qt.ItemDataRole.CheckStateRole:
                return Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.AccessibleTextRole:
                chosen_too = ", chosen" if chosen else ""
                return f"{value.label}, {counted(count, 'events')}{chosen_too}"
            case _:
                return None


def _cut(found: Sequence[Value], most: int, chosen: frozenset[str]) -> list[Value]:
    """The first of `found`, and below them what else is chosen; `most`, unless more is chosen."""
    first = min(most, len(found))
    also = [value for value in found[first:] if value.id in chosen]
    while also and first and first + len(also) > most:
        first -= 1
        if found[first].id in chosen:
            also.insert(0, found[first])
    return [*found[:first], *also]
