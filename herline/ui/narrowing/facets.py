"""The panel where a story is narrowed: people, sources, kinds and agreement, with their counts."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from herline.model.filter import Facet
from herline.paint.style import style_for
from herline.session.session import Session
from herline.session.state import State
from herline.ui.narrowing.box import FacetBox
from herline.ui.narrowing.list import FacetList
from herline.ui.narrowing.values import values_of


class FacetPanel(QFrame):
    """Follows the story and its filter."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("class", "panel")
        self.setAccessibleName("Filters")
        self._session = session
        self._style = style_for(session.state.settings)
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
        rows.addStretch(1)
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.area)
        session.followed.connect(self._follow)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._wear)
        self._hold(session.state)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """Give the rows of long lists the height that all else leaves."""
        for box in self.boxes.values():
            box.updateGeometry()  # else the height of all is the one before their last change
        long = [box for box in self.boxes.values() if box.is_long and not box.is_whole]
        hint, least = self._rows.sizeHint(), self._rows.minimumSize()
        taken = max(hint.height(), least.height()) - sum(box.list.height() for box in long)
        free = self.height() - taken
        for box in self.boxes.values():
            box.show_rows(free // max(len(long), 1) // box.list.row.height)

    def _keep_in_sight(self, list: FacetList, row: QRect) -> None:
        middle = list.viewport().mapToGlobal(row.center())
        self.area.ensureVisible(0, self._inner.mapFromGlobal(middle).y(), 0, row.height())

    def _wear(self) -> None:
        """Dress anew when the desktop turns dark or light."""
        state = self._session.state
        if style_for(state.settings) != self._style:
            self._hold(state)

    def _follow(self, before: State, after: State) -> None:
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
        self._count(state)
        self._share_room()
