"""Lists whose items are a few lines each, which end in "…" where the list ends."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from herline.frozen import frozen
from herline.paint.fonts import Face
from herline.paint.plain import plain
from herline.paint.style import BODY, SMALL, Style
from herline.ui.parts.plain import tip

_TOLD, _KEY = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_LEADING = 1.5
_PAD = 6
_BADGE = 20


@frozen
class Line:
    """Words in a colour of the theme; strong ones are the name of the item."""

    text: str
    colour: str = "quiet"
    strong: bool = False


@frozen
class Told:
    """What an item shows; `letter` is on a square of `colour` ("#RRGGBB") before the lines."""

    lines: tuple[Line, ...]
    letter: str = ""
    colour: str = ""
    indent: int = 0
    """In steps of a letter's square."""


class Rows(QListWidget):
    """A list of items of `lines` lines; the style is what the window wears.

    `came` carries the key of an item that the reader chose, `opened` of one on which they pressed
    Enter, or clicked twice.
    """

    came = Signal(object)
    opened = Signal(object)

    def __init__(self, name: str, lines: int, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setProperty("class", "rows")
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._delegate = _Lines(lines, style, self)
        self.setItemDelegate(self._delegate)
        self._silent = False
        self.currentItemChanged.connect(self._came)
        self.itemDoubleClicked.connect(lambda: self.opened.emit(self.current_key))

    def wear(self, style: Style) -> None:
        """Show the items in another style."""
        self._delegate.style_of_text = style
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def add(self, key: object, told: Told, spoken: str, explained: str = "") -> None:
        """One item more; `key` says what it stands for, `spoken` what a screen reader says."""
        item = QListWidgetItem()
        item.setData(_TOLD, told)
        item.setData(_KEY, key)
        item.setToolTip(tip(explained))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, plain(spoken))
        self.addItem(item)

    def empty(self) -> None:
        """Take all items away without saying so."""
        self._silent = True
        self.clear()
        self._silent = False

    @property
    def current_key(self) -> object:
        """What the chosen item stands for; None where none is chosen."""
        row = self.currentRow()
        return self.item(row).data(_KEY) if row >= 0 else None

    def go(self, key: object) -> None:
        """Choose the item that stands for `key`, or none, without saying so."""
        self._silent = True
        row = next((r for r in range(self.count()) if self.item(r).data(_KEY) == key), -1)
        self.setCurrentRow(row)
        self._silent = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentRow() >= 0:
            self.opened.emit(self.current_key)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The first item is the current one then, if none is; nobody chose it."""
        self._silent = True
        if self.currentRow() < 0:
            self.setCurrentRow(0)
        super().focusInEvent(event)
        self._silent = False

    def _came(self, item: QListWidgetItem | None) -> None:
        if item is not None and not self._silent:
            self.came.emit(item.data(_KEY))


class _Lines(QStyledItemDelegate):
    def __init__(self, lines: int, style: Style, parent: Rows) -> None:
        super().__init__(parent)
        self.style_of_text = style
        self._lines = lines

    def _row(self) -> float:
        return SMALL * self.style_of_text.zoom * _LEADING

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(60, round(self._lines * self._row() + 2 * _PAD + 2))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        told: Told = index.data(_TOLD)
        style, box = self.style_of_text, QRectF(option.rect).adjusted(3, 1, -3, -1)  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, box, state)
        left = box.left() + 8 + told.indent * (_BADGE * style.zoom + 8)
        if told.letter:
            self._letter(painter, told, left, box.top() + _PAD)
            left += _BADGE * style.zoom + 8
        y = box.top() + _PAD
        for line in told.lines:
            face = (Face.STRONG, BODY - 0.5) if line.strong else (Face.SANS, SMALL)
            font = style.face(*face)
            width = box.right() - 8 - left
            words = QFontMetricsF(font).elidedText(line.text, Qt.TextElideMode.ElideRight, width)
            painter.setFont(font)
            painter.setPen(style.colour(line.colour))
            align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(left, y, width, self._row()), align, words)
            y += self._row()
        painter.restore()

    def _ground(self, painter: QPainter, box: QRectF, state: QStyle.StateFlag) -> None:
        style = self.style_of_text
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if not chosen and not state & QStyle.StateFlag.State_MouseOver:
            return
        colour = style.colour("selected")
        if not chosen:
            colour.setAlphaF(0.5)
        painter.setPen(Qt.PenStyle.NoPen)
        if chosen and state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(style.colour("accent"))
        painter.setBrush(colour)
        painter.drawRoundedRect(box, 6, 6)

    def _letter(self, painter: QPainter, told: Told, left: float, top: float) -> None:
        side = _BADGE * self.style_of_text.zoom
        box = QRectF(left, top, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(told.colour))
        painter.drawRoundedRect(box, 5, 5)
        painter.setFont(self.style_of_text.face(Face.STRONG, SMALL))
        painter.setPen(self.style_of_text.colour("letter"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, told.letter)
