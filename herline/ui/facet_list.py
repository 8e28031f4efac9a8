"""One side from which a story is narrowed, as a list of values with check boxes and counts."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from herline.frozen import frozen
from herline.model.filter import Facet
from herline.paint.fonts import Face
from herline.paint.plain import plain
from herline.paint.style import BODY, SMALL, Style
from herline.ui.badges import draw_badge
from herline.ui.plain import tip

Index = QModelIndex | QPersistentModelIndex
ROW = 22
"""Pixels of a row's height at zoom 1."""


@frozen
class Value:
    """A value of a facet: what it is called, what finds it, and the sign it bears.

    `letter` and `colour` ("#RRGGBB") make a badge, a colour alone a square, nothing no sign.
    """

    id: str
    label: str
    found_by: str = ""
    letter: str = ""
    colour: str = ""
    about: str = ""


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

    def hold(self, values: tuple[Value, ...]) -> None:
        """Offer other values."""
        self._all = values
        self.search(self._search)

    def count_and_choose(self, counts: dict[str, int], chosen: frozenset[str]) -> None:
        """Say how many events each value would show, and which are chosen."""
        if counts != self._counts or chosen != self._chosen:
            self._counts, self._chosen = counts, chosen
            if self._shown:
                self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))

    def search(self, text: str) -> None:
        """Leave only the values that have every word of `text`."""
        self._search = text
        words = text.casefold().split()
        self.beginResetModel()
        self._shown = [v for v in self._all if all(word in v.found_by for word in words)]
        self.endResetModel()

    def value(self, row: int) -> Value:
        return self._shown[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._shown)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsUserCheckable

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


class FacetRow(QStyledItemDelegate):
    """Draws a value: check box, sign, label, and how many events it would show."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.type_style: Style | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        zoom = self.type_style.zoom if self.type_style else 1.0
        return QSize(120, round(ROW * zoom))

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """The list itself turns values on and off."""
        return False

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        style = self.type_style
        value = index.data(FacetModel.VALUE)
        if style is None or not isinstance(value, Value):
            return
        chosen, count = bool(index.data(FacetModel.CHOSEN)), int(index.data(FacetModel.COUNT))
        place: QRectF = QRectF(option.rect)  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_ground(painter, place, state, style)
        zoom = style.zoom
        left = place.left() + 6
        box = QRectF(left, place.center().y() - 6.5 * zoom, 13 * zoom, 13 * zoom)
        _paint_box(painter, box, chosen, style)
        left = box.right() + 8
        if value.colour:
            side = (16 if value.letter else 11) * zoom
            sign = QRectF(left, place.center().y() - side / 2, side, side)
            _paint_sign(painter, sign, value, style)
            left = sign.right() + 7
        quiet = not count and not chosen
        painter.setFont(style.face(pixels=SMALL))
        painter.setPen(style.colour("quiet"))
        metrics = painter.fontMetrics()
        right = place.right() - 8
        number = f"{count:,}"
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(
            QRectF(place.left(), place.top(), right - place.left(), place.height()),
            middle | Qt.AlignmentFlag.AlignRight,
            number,
        )
        right -= metrics.horizontalAdvance(number) + 8
        painter.setFont(style.face(Face.STRONG if chosen else Face.SANS, BODY))
        painter.setPen(style.colour("quiet" if quiet else "ink"))
        room = QRectF(left, place.top(), max(right - left, 0), place.height())
        words = painter.fontMetrics().elidedText(
            value.label, Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, middle | Qt.TextFlag.TextSingleLine, words)
        painter.restore()


class FacetList(QListView):
    """Arrows walk, Space or Enter turns a value on or off, a click does too."""

    turned = Signal(str)

    def __init__(self, model: FacetModel, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self.row = FacetRow(self)
        self._wished = 0
        self.setModel(model)
        self.setItemDelegate(self.row)
        self.setAccessibleName(name)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.clicked.connect(self._turn)

    def dress(self, style: Style) -> None:
        """Wear another style."""
        self.row.type_style = style
        self.scheduleDelayedItemsLayout()

    def measure(self, least: int, most: int) -> None:
        """Show at least so many rows, and be as high as `most` of them where there is room."""
        self.setMinimumHeight(self._height_of(least))
        self._wished = self._height_of(most)
        self.setMaximumHeight(self._wished)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(180, self._wished)

    def _height_of(self, rows: int) -> int:
        zoom = self.row.type_style.zoom if self.row.type_style else 1.0
        return rows * round(ROW * zoom) + 2

    def keyPressEvent(self, event: QKeyEvent) -> None:
        turning = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() in turning and self.currentIndex().isValid():
            self._turn(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _turn(self, index: Index) -> None:
        self.turned.emit(self._model.value(index.row()).id)


def _paint_ground(painter: QPainter, place: QRectF, state: QStyle.StateFlag, style: Style) -> None:
    flag = QStyle.StateFlag
    painter.setPen(Qt.PenStyle.NoPen)
    inside = place.adjusted(1, 1, -1, -1)
    if state & flag.State_MouseOver:
        painter.setBrush(style.between(style.colour("panel"), "selected", 0.7))
        painter.drawRoundedRect(inside, 5, 5)
    if state & flag.State_HasFocus:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(style.colour("accent"), 1.2))
        painter.drawRoundedRect(inside, 5, 5)


def _paint_box(painter: QPainter, box: QRectF, chosen: bool, style: Style) -> None:
    painter.setPen(QPen(style.colour("link" if chosen else "quiet"), 1.1))
    painter.setBrush(style.colour("link" if chosen else "raised"))
    painter.drawRoundedRect(box, 3.5, 3.5)
    if chosen:
        painter.setPen(QPen(style.colour("letter"), 1.8))
        at, unit = box.topLeft(), box.width() / 13
        points = ((3, 6.8), (5.5, 9.3), (10, 3.8))
        corners = [at + type(at)(x * unit, y * unit) for x, y in points]
        painter.drawPolyline(corners)


def _paint_sign(painter: QPainter, place: QRectF, value: Value, style: Style) -> None:
    colour = QColor(value.colour)
    if value.letter:
        draw_badge(painter, place, plain(value.letter), colour, style)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(place, 3, 3)
