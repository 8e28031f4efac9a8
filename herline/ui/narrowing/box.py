"""One facet in the panel where a story is narrowed: its caption, a search, and its values."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from herline.model.filter import Facet
from herline.paint.style import Style, style_for
from herline.session.session import Session
from herline.session.state import State
from herline.ui.narrowing.caption import FacetCaption
from herline.ui.narrowing.chips import turned
from herline.ui.narrowing.list import FacetList
from herline.ui.narrowing.model import FacetModel
from herline.ui.narrowing.values import Value
from herline.ui.parts.access import clearable
from herline.ui.parts.asked import answer
from herline.ui.parts.field import Field
from herline.ui.parts.plain import set_tip

TITLES = {
    Facet.PEOPLE: "People",
    Facet.SOURCES: "Sources",
    Facet.KINDS: "Kinds",
    Facet.ACCORD: "Agreement",
}
ANY_ALL = (Facet.PEOPLE, Facet.SOURCES)
"""Facets of which an event can have several values."""
SEARCHABLE = 10
"""A list longer than this has a field for searching in it."""
SEEN_AT_LEAST = 5
"""Rows of a long list; where the panel has room for more, it shows more."""


class FacetBox(QWidget):
    """One facet: its caption and the list; a long one has a search and is cut.

    `asked_for_more` when the reader wants the whole of it, or less again.
    """

    asked_for_more = Signal()

    def __init__(self, facet: Facet, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.facet = facet
        self._session = session
        name = TITLES[facet]
        self.model = FacetModel(self)
        self.list = FacetList(self.model, name, style_for(session.state.settings), self)
        self.list.turned.connect(self._turn)
        self.list.asked_about.connect(self._offer)
        self.caption = FacetCaption(name, self)
        self.how, self.clear = self.caption.how, self.caption.clear
        self.how.clicked.connect(self._turn_how)
        self.clear.clicked.connect(self._clear)
        self.search = _ListSearch(self.model, name, self)
        self.is_long = False
        self.is_whole = False
        self.more = QPushButton(self)  # a QToolButton would begin with a space
        self.more.setProperty("class", "link small")
        self.more.clicked.connect(self._turn_more)
        self.model.modelReset.connect(self._count_more)
        self._lay_out()

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.caption)
        rows.addWidget(self.search)
        rows.addWidget(self.list)
        rows.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        # As high as its list and no higher, or the room would come between name and list.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the panel: large letters are cut, not the counts beside them."""
        return QSize(0, super().minimumSizeHint().height())

    def hold(self, values: tuple[Value, ...], state: State, style: Style) -> None:
        """Offer the values of a story."""
        met = state.index.met(self.facet)
        self.list.dress(style, max(met.values(), default=0))
        self.model.hold(values)
        self.is_long = len(values) > SEARCHABLE
        self.search.setVisible(self.is_long)
        if not self.is_long:
            self.search.clear()
            self.model.search("")
        self.show_rows(0)  # so that what leads to the rest has its room before rows are given any
        self._count_more()
        self.setVisible(bool(values))

    def show_rows(self, room: int) -> None:
        """Show as many rows as there is `room` for, unless the reader wants the whole list."""
        whole = self.is_whole or not self.is_long
        self.model.allow(0 if whole else max(room, SEEN_AT_LEAST))

    def _count_more(self) -> None:
        name, left = TITLES[self.facet].lower(), self.model.left_out
        self.more.setVisible(self.is_long and (left > 0 or self.is_whole))
        self.more.setText("fewer" if self.is_whole else f"{left:,} more")
        told = f"Show fewer {name}" if self.is_whole else f"Show {left:,} more {name}"
        self.more.setAccessibleName(told)
        set_tip(self.more, told)

    def _turn_more(self) -> None:
        seen = self.model.rowCount()
        self.is_whole = not self.is_whole
        self.asked_for_more.emit()
        self._count_more()
        if self.is_whole:
            # Once it has its height; the way back stands below all that is new, out of sight.
            QTimer.singleShot(0, self, partial(self._lead_to, seen))

    def _lead_to(self, row: int) -> None:
        self.list.setCurrentIndex(self.model.index(row))
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def count(self, state: State) -> None:
        """Follow the filter."""
        filter = state.view.filter
        chosen = filter.chosen(self.facet)
        self.model.count_and_choose(dict(state.facets[self.facet]), chosen)
        self.caption.tell(
            any_chosen=bool(chosen),
            several=self.facet in ANY_ALL and len(chosen) > 1,
            every=self.facet in filter.every,
        )

    def _turn(self, id: str) -> None:
        filter = self._session.state.view.filter
        self._session.narrow(filter.choosing(self.facet, filter.chosen(self.facet) ^ {id}))

    def _offer(self, value: Value, where: QPoint) -> None:
        from herline.ui.narrowing.menu import value_menu  # late: a start offers nothing

        answer(value_menu(self._session, self.facet, value, self), where)

    def _turn_how(self) -> None:
        self._session.narrow(turned(self._session.state.view.filter, self.facet))

    def _clear(self) -> None:
        self._session.narrow(self._session.state.view.filter.choosing(self.facet, ()))


class _ListSearch(Field):
    """Searches in one list; Escape drops the words, arrow down goes to the list."""

    def __init__(self, model: FacetModel, name: str, parent: FacetBox) -> None:
        super().__init__(parent)
        self._model = model
        self._list = parent.list
        self.setPlaceholderText(f"Find in {name.lower()}")
        self.setAccessibleName(self.placeholderText())
        clearable(self)
        self.textEdited.connect(self._search)

    def _search(self, text: str) -> None:
        """Leave what has these words; the name says how many, which is heard while one types."""
        self._model.search(text)
        found = self._model.rowCount() + self._model.left_out
        said = f", {found:,} found" if text.strip() else ""
        self.setAccessibleName(f"{self.placeholderText()}{said}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self._search("")
        elif event.key() == Qt.Key.Key_Down and self._model.rowCount():
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)
            self._list.setCurrentIndex(self._model.index(0))
        else:
            super().keyPressEvent(event)
