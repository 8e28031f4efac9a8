"""One side from which a story is narrowed, as a list of values with check boxes and counts."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from herline.model.filter import Facet
from herline.paint.style import Style
from herline.ui.facet_row import ROW, FacetRow, Held, Index, Value
from herline.ui.plain import tip

_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable


class FacetModel(QAbstractListModel):
    """The values that the reader's search leaves, with what is chosen and how often each is met."""

    VALUE, COUNT, CHOSEN = (Qt.ItemDataRole.UserRole + i for i in range(3))

    def __init__(self, facet: Facet, parent: QWidget) -> None:
        super().__init__(parent)
        self.facet = facet
        self._all: tuple[Value, ...] = ()
        self._shown: list[Value] = []
        self._counts: dict[str, int] = {}
        self._chosen: frozenset[str] = frozenset()
        self._search = ""
        self._found = 0
        self._most = 0

    def hold(self, values: tuple[Value, ...]) -> None:
        """Offer other values."""
        self._all = values
        self.search(self._search)

    def count_and_choose(self, counts: dict[str, int], chosen: frozenset[str]) -> None:
        """Say how many events each value would show, and which are chosen."""
        if counts != self._counts or chosen != self._chosen:
            self._counts = counts
            if chosen != self._chosen:
                self._chosen = chosen
                self._arrange()
            if self._shown:
                self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))

    def search(self, text: str) -> None:
        """Leave only the values that have every word of `text`."""
        self._search = text
        self._arrange()

    def allow(self, most: int) -> None:
        """Show no more than the first `most` values, and what is chosen below them; 0: all."""
        if most != self._most:
            self._most = most
            self._arrange()

    @property
    def left_out(self) -> int:
        """How many values that the search leaves are not shown."""
        return self._found - len(self._shown)

    def _arrange(self) -> None:
        words = self._search.casefold().split()
        found = [v for v in self._all if all(word in v.found_by for word in words)]
        most = self._most or len(found)
        shown = found[:most] + [v for v in found[most:] if v.id in self._chosen]
        self._found = len(found)
        if shown != self._shown:
            self.beginResetModel()
            self._shown = shown
            self.endResetModel()

    def value(self, row: int) -> Value:
        return self._shown[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._shown)

    def at(self, row: int) -> Held:
        """The value in a row, how many events it would show, and whether it is chosen."""
        value = self._shown[row]
        return value, self._counts.get(value.id, 0), value.id in self._chosen

    def flags(self, index: Index) -> Qt.ItemFlag:
        return _FLAGS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        value = self._shown[index.row()]
        count = self._counts.get(value.id, 0)
        chosen = value.id in self._chosen
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return value.label
            case Qt.ItemDataRole.CheckStateRole:
                return Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.AccessibleTextRole:
                noun = "event" if count == 1 else "events"
                return f"{value.label}, {count} {noun}{', chosen' if chosen else ''}"
            case Qt.ItemDataRole.ToolTipRole:
                return tip(value.about or value.label)
            case FacetModel.VALUE:
                return value
            case FacetModel.COUNT:
                return count
            case FacetModel.CHOSEN:
                return chosen
            case _:
                return None


class FacetList(QListView):
    """Arrows walk, Space or Enter turns a value on or off, a click does too.

    It is as high as its rows; the panel scrolls. `walked` tells where the keyboard is.
    """

    turned = Signal(str)
    walked = Signal(QRect)

    def __init__(self, model: FacetModel, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self.row = FacetRow(model.at, self)
        self.setModel(model)
        self.setItemDelegate(self.row)
        self.setAccessibleName(name)
        self.setProperty("class", "rows")
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        model.modelReset.connect(self._measure)
        self.clicked.connect(self._turn)

    def dress(self, style: Style) -> None:
        """Wear another style."""
        self.row.dress(style, self.devicePixelRatioF())
        self.scheduleDelayedItemsLayout()
        self._measure()

    @property
    def row_height(self) -> int:
        """Pixels."""
        return round(ROW * self.row.zoom)

    def _measure(self) -> None:
        self.setFixedHeight(self._model.rowCount() * self.row_height + 2)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and self.hasFocus():
            self.walked.emit(self.visualRect(current))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        turning = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() in turning and self.currentIndex().isValid():
            self._turn(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _turn(self, index: Index) -> None:
        self.turned.emit(self._model.value(index.row()).id)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard comes to a row, so that one sees where it is."""
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.MouseFocusReason and self._model.rowCount():
            current = self.currentIndex()
            self.setCurrentIndex(current if current.isValid() else self._model.index(0))
            self.walked.emit(self.visualRect(self.currentIndex()))
