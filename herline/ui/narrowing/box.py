"""One facet in the panel where a story is narrowed: its caption and its values."""

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
from herline.ui.parts.asked import answer
from herline.ui.parts.plain import set_tip

TITLES = {
    Facet.PEOPLE: "People",
    Facet.SOURCES: "Sources",
    Facet.KINDS: "Kinds",
    Facet.ACCORD: "Agreement",
}
ANY_ALL = (Facet.PEOPLE, Facet.SOURCES)
"""Facets of which an event can have several values."""
LONG = 10
"""A list longer than this shows no more than there is room for."""
SEEN_AT_LEAST = 5
"""Rows of a long list; where the panel has room for more, it shows more."""


class FacetBox(QWidget):
    """One facet: its caption and the list; a long one is cut.

    `asked_for_more` when the reader wants the whole of it, or less again; `passed` when the
    keyboard goes beyond its last row (1), or above its first (-1).
    """

    asked_for_more = Signal()
    passed = Signal(int)

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
        self.is_long = False
        self.is_whole = False
        self.more = QPushButton(self)  # a QToolButton would begin with a space
        self.more.setProperty("class", "link small")
        self.more.clicked.connect(self._turn_more)
        self.model.modelReset.connect(self._count_more)
        self.model.modelReset.connect(self._appear)
        self._lay_out()

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.caption)
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
        self.is_long = len(values) > LONG
        self.show_rows(0)  # so that what leads to the rest has its room before rows are given any
        self._count_more()
        self._appear()

    def _appear(self) -> None:
        """Be seen only where there is something to choose."""
        self.setVisible(self.model.rowCount() > 0)

    def show_rows(self, room: int) -> None:
        """Show as many rows as there is `room` for, unless the reader wants the whole list."""
        whole = self.is_whole or not self.is_long
        self.model.allow(0 if whole else max(room, SEEN_AT_LEAST))

    def _count_more(self) -> None:
        name, left = TITLES[self.facet].lower(), self.model.left_out
        fewer = self.is_whole and self.model.rowCount() > SEEN_AT_LEAST
        self.more.setVisible(self.is_long and (left > 0 or fewer))
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
            QTimer.singleShot(0, self, partial(self.lead_to, seen))

    def lead_to(self, row: int) -> None:
        """Bring the keyboard to a row; -1 is the last."""
        row %= self.model.rowCount()
        self.list.setCurrentIndex(self.model.index(row))
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down, where the list itself has no further row."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.passed.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

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
