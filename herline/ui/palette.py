"""The command palette: whatever can be done or shown, found by typing a few letters."""

from __future__ import annotations

from collections.abc import Callable, Sequence
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

from herline.frozen import frozen
from herline.ledger.held import ledger_of
from herline.model.edtf import short
from herline.model.filter import Filter
from herline.paint.plain import plain
from herline.ui.actions import MENUS, in_words
from herline.ui.parts.access import announce
from herline.ui.parts.paired_row import BESIDE, PairedRow
from herline.ui.parts.plain import label

if TYPE_CHECKING:
    from herline.model.story import Event
    from herline.ui.window import Window

SHOWN = 60
"""Longer lists are cut: one more letter finds what is not among them."""

NOTHING = "Nothing that can be done now has these words, and no event. Try fewer letters."


@frozen
class Offer:
    """Something to choose: its words, a few more beside them, and what choosing it does."""

    words: str
    beside: str
    do: Callable[[], object]


def score(asked: str, words: str) -> int | None:
    """How well `words` answer what was typed, lower is better; None if they do not.

    Every typed word must be there: at the start of the words (0), at the start of one of them
    (1), within one (3), or at least with its letters in order (9).
    """
    folded = words.casefold()
    total = 0
    for part in asked.casefold().split():
        if folded.startswith(part):
            continue
        if f" {part}" in folded:
            total += 1
        elif part in folded:
            total += 3
        elif _in_order(part, folded):
            total += 9
        else:
            return None
    return total


def best(offers: Sequence[Offer], asked: str) -> list[Offer]:
    """The offers that answer what was typed, the best first, else in their own order."""
    scored = [(score(asked, offer.words), offer) for offer in offers]
    found = [(value, offer) for value, offer in scored if value is not None]
    return [offer for _, offer in sorted(found, key=lambda pair: pair[0])][:SHOWN]


def titled(titles: Sequence[str], asked: str) -> list[int]:
    """Positions of the folded `titles` in which every word asked for stands, the best first.

    Quick enough for a hundred thousand, of which only as many are given as can be shown.
    """
    words = asked.casefold().split()
    found = [i for i, title in enumerate(titles) if all(word in title for word in words)]
    found = found[: SHOWN * 10] if words else found[:SHOWN]
    return sorted(found, key=lambda i: score(asked, titles[i]) or 0)[:SHOWN]


def _in_order(letters: str, words: str) -> bool:
    rest = iter(words)
    return all(letter in rest for letter in letters)


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
        self.nothing.setVisible(not self._found)
        if self._found:
            self._go_to(0)
        else:
            announce(self.nothing, NOTHING)

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


def offers_of(window: Window) -> list[Offer]:
    """All that may be done now."""
    offers: list[Offer] = []
    for words, act in (said for menu in MENUS for said in in_words(menu.entries)):
        action = window.menus.actions[act.id]
        if act.id != "palette" and action.isEnabled():
            offers.append(Offer(words, action.shortcut().toString(), action.trigger))
    for switch in window.panel_switches():
        shortcut = switch.shortcut().toString()
        offers.append(Offer(f"Show or hide: {switch.text()}", shortcut, switch.trigger))
    return offers


class EventTitles:
    """The events of the open story, offered by their titles."""

    def __init__(self, window: Window) -> None:
        self._session, self._state = window.session, window.session.state
        story = self._state.story
        self._events = story.events
        self._large = ledger_of(story) is not None
        self._titles = [] if self._large else [title.casefold() for title in story.titles]

    def offers(self, asked: str) -> list[Offer]:
        """Those that answer what was typed; as many as can be shown, in their own order."""
        found = self._of_many(asked) if self._large else titled(self._titles, asked)
        return [self._offer(self._events[i]) for i in sorted(found)]

    def _of_many(self, asked: str) -> list[int]:
        """The same of a large story: the best among the first that have the words anywhere."""
        found = self._state.index.matching(Filter(text=asked))[: SHOWN * 10]
        titles = [self._state.story.titles[i].casefold() for i in found]
        return [found[i] for i in titled(titles, asked)]

    def _offer(self, event: Event) -> Offer:
        date = short(event.date) if event.date else ""
        return Offer(plain(event.title), date, lambda: self._session.show_event(event.id))
