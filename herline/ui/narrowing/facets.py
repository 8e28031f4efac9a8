"""The panel where a story is narrowed: people, sources, kinds and agreement, with their counts."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from herline.model.filter import Facet
from herline.paint.style import style_for
from herline.session.session import Session
from herline.session.state import State
from herline.ui.narrowing.box import FacetBox
from herline.ui.narrowing.find import FacetSearch
from herline.ui.narrowing.list import FacetList
from herline.ui.narrowing.values import values_of
from herline.ui.parts.plain import label

_INTO_LISTS = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
"""Keys that lead from the search to what it found."""


class FacetPanel(QFrame):
    """Follows the story and its filter.

    Up and down go through all lists as through one; Escape drops the words that were searched for.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("class", "panel")
        self.setAccessibleName("Filters")
        self._session = session
        self._style = style_for(session.state.settings)
        self.search = FacetSearch(self)
        self.search.textEdited.connect(self._search)
        self.nothing = label("Nothing here has these words.", self, wrap=True)
        self.nothing.setProperty("class", "quiet")
        self.nothing.setContentsMargins(6, 4, 6, 4)
        self.nothing.hide()
        self._inner = inner = QWidget(self)
        inner.setProperty("class", "panel")
        self.boxes = {facet: FacetBox(facet, session, inner) for facet in Facet}
        self._rows = rows = QVBoxLayout(inner)
        rows.setContentsMargins(8, 4, 8, 4)
        rows.setSpacing(2)
        for box in self.boxes.values():
            rows.addWidget(box)
            box.list.walked.connect(partial(self._keep_in_sight, box.list))
            box.asked_for_more.connect(self._share_room)
            box.passed.connect(partial(self._pass, box))
        rows.addStretch(1)
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(inner)
        self._lay_out()
        session.followed.connect(self._follow)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._wear)
        self._hold(session.state)

    def _lay_out(self) -> None:
        """The search stays in sight while the lists scroll below it."""
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 8, 0, 0)
        outer.setSpacing(4)
        for part in (self.search, self.nothing):
            row = QVBoxLayout()
            row.setContentsMargins(8, 0, 8, 0)
            row.addWidget(part)
            outer.addLayout(row)
        outer.addWidget(self.area)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """Give the rows of long lists the height that all else leaves."""
        for box in self.boxes.values():
            box.updateGeometry()  # else the height of all is the one before their last change
        long = [box for box in self._seen() if box.is_long and not box.is_whole]
        hint, least = self._rows.sizeHint(), self._rows.minimumSize()
        taken = max(hint.height(), least.height()) - sum(box.list.height() for box in long)
        free = self.area.height() - taken
        for box in self.boxes.values():
            box.show_rows(free // max(len(long), 1) // box.list.row.height)

    def _seen(self) -> list[FacetBox]:
        """The lists in which there is something to choose."""
        return [box for box in self.boxes.values() if not box.isHidden()]

    def _keep_in_sight(self, list: FacetList, row: QRect) -> None:
        middle = list.viewport().mapToGlobal(row.center())
        self.area.ensureVisible(0, self._inner.mapFromGlobal(middle).y(), 0, row.height())

    # Searching

    def _search(self, text: str) -> None:
        for box in self.boxes.values():
            box.model.search(text)
        self._say_found()
        self._share_room()

    def _say_found(self) -> None:
        found = sum(box.model.found for box in self.boxes.values())
        self.search.say(found)
        self.search.setVisible(found > 0 or self.search.is_asked)
        self.nothing.setVisible(not found and self.search.is_asked)

    def _drop_words(self) -> None:
        self.search.clear()
        self._search("")

    def _pass(self, box: FacetBox | None, step: int) -> None:
        """Go on in the next list, or back to the search."""
        lists = [None, *self._seen()]
        place = lists.index(box) + step
        if place == 0:
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        elif place < len(lists) and (beyond := lists[place]):
            beyond.lead_to(0 if step > 0 else -1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.search.text():
            self._drop_words()
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        elif event.key() in _INTO_LISTS and self.search.hasFocus():
            self._pass(None, 1)
        else:
            super().keyPressEvent(event)

    # Following

    def _wear(self) -> None:
        """Dress anew when the desktop turns dark or light."""
        state = self._session.state
        if style_for(state.settings) != self._style:
            self._hold(state)

    def _follow(self, before: State, after: State) -> None:
        if before.path != after.path:
            self._drop_words()
        if before.story is not after.story or style_for(after.settings) != self._style:
            self._hold(after)
        elif before.view.filter != after.view.filter and self.isVisible():
            self._count(after)

    def showEvent(self, event: QShowEvent) -> None:
        """Follow the filter that was chosen while nobody saw the panel."""
        super().showEvent(event)
        self._count(self._session.state)

    def _count(self, state: State) -> None:
        for box in self.boxes.values():
            box.count(state)

    def _hold(self, state: State) -> None:
        self._style = style_for(state.settings)
        for box in self.boxes.values():
            box.hold(values_of(box.facet, state, self._style), state, self._style)
        self._say_found()
        self._count(state)
        self._share_room()
