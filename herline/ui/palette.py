"""The command palette: whatever can be done or shown, found by typing a few letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QKeyEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QListView, QVBoxLayout, QWidget

from herline.ui.offers import EventTitles, Offer, best, offers_of
from herline.ui.parts.access import announce
from herline.ui.parts.paired_row import BESIDE, PairedRow
from herline.ui.parts.plain import label

if TYPE_CHECKING:
    from herline.ui.window import Window

NOTHING = "No command and no event matches these words. Try fewer letters."


class Palette(QFrame):
    """Lies over the window; Enter does what is chosen, Escape or going elsewhere closes it.

    It is part of the window: a window of its own would depend on who gives it the keyboard.
    """

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.setObjectName("palette")
        self.setAccessibleName("Command palette")
        self.setProperty("class", "over")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._before = QApplication.focusWidget()
        if self._before is not None:
            self._before.destroyed.connect(self._forget_before)
        self._offers = offers_of(window)
        self._events = EventTitles(window)
        self._found: list[Offer] = []
        self.field = QLineEdit(self)
        self.field.setProperty("class", "search")
        self.field.setAccessibleName("What to do, or which event to show")
        self.field.setPlaceholderText("What to do, or which event to show")
        self.field.installEventFilter(self)
        self.list = QListView(self)
        self.list.setAccessibleName("Found")
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setItemDelegate(PairedRow(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._model = QStandardItemModel(self)
        self.list.setModel(self._model)
        self.nothing = label(NOTHING, self, wrap=True)
        self.nothing.setProperty("class", "quiet")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 10)
        layout.addWidget(self.field)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.nothing, 0, Qt.AlignmentFlag.AlignTop)
        layout.addStretch()
        self.field.textEdited.connect(self._find)
        self.list.clicked.connect(self._choose)
        self._find("")
        self._lie_over(window)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the field, the keys for up, down and Enter are the list's."""
        if event.type() == QEvent.Type.FocusOut:
            self.close()
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._obey(Qt.Key(event.key())) or super().eventFilter(watched, event)
        return super().eventFilter(watched, event)

    def _obey(self, key: Qt.Key) -> bool:
        match key:
            case Qt.Key.Key_Escape:
                self.leave()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._choose(self.list.currentIndex())
            case Qt.Key.Key_Down:
                self._go_to(self.list.currentIndex().row() + 1)
            case Qt.Key.Key_Up:
                self._go_to(self.list.currentIndex().row() - 1)
            case _:
                return False
        return True

    def leave(self) -> None:
        """Close, and give the keyboard back to who had it."""
        if self._before is not None:
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.close()

    def _forget_before(self) -> None:
        self._before = None

    def _find(self, asked: str) -> None:
        self._found = best([*self._offers, *self._events.offers(asked)], asked)
        self.list.selectionModel().clear()
        self._model.clear()
        # All at once, or a screen reader would be told of every row alone.
        self._model.invisibleRootItem().appendRows([_item(offer) for offer in self._found])
        self.list.setVisible(bool(self._found))
        if self._found:
            self._go_to(0)
        elif self.nothing.isHidden():  # else that was told at the letter before
            announce(self.nothing, NOTHING)
        self.nothing.setVisible(not self._found)

    def _go_to(self, row: int) -> None:
        if self._found:
            self.list.setCurrentIndex(self._model.index(row % len(self._found), 0))
            self._say_present()

    def _say_present(self) -> None:
        """Tell assistive technology, if there is any, what Enter would do."""
        if QAccessible.isActive() and self.field.hasFocus():
            said = QAccessibleEvent(self.list, QAccessible.Event.Focus)
            said.setChild(self.list.currentIndex().row())
            QAccessible.updateAccessibility(said)

    def _choose(self, index: QModelIndex) -> None:
        if 0 <= index.row() < len(self._found):
            offer = self._found[index.row()]
            self.leave()
            offer.do()

    def _lie_over(self, window: QWidget) -> None:
        width = min(560, window.width() - 40)
        height = min(420, window.height() - 120)
        self.setGeometry((window.width() - width) // 2, 70, width, height)
        self.show()
        self.raise_()
        self.field.setFocus()


def _item(offer: Offer) -> QStandardItem:
    item = QStandardItem(offer.words)
    item.setData(offer.beside, BESIDE)
    item.setAccessibleText(f"{offer.words}, {offer.beside}" if offer.beside else "")
    return item
