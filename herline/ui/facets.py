"""The panel where a story is narrowed: people, sources, kinds and agreement, with their counts."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from herline.model.asking import ACCORDS
from herline.model.filter import Facet
from herline.model.story import Story
from herline.paint.plain import plain
from herline.paint.style import Style, style_for
from herline.session.session import Session
from herline.session.state import State
from herline.ui.chips import turned
from herline.ui.facet_list import FacetList, FacetModel
from herline.ui.facet_row import Value
from herline.ui.plain import label, set_tip

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
WIDTH = 236
"""Pixels of the panel at first."""
MANY = 200_000
"""Events from which on counting takes as long as a frame, which must not wait for it."""
SEEN_AT_LEAST = 5
"""Rows of a long list; where the panel has room for more, it shows more."""


class FacetBox(QWidget):
    """One facet: its name, any or all, clear, and the list; a long one has a search and is cut.

    `asked_for_more` when the reader wants the whole of it, or less again.
    """

    asked_for_more = Signal()

    def __init__(self, facet: Facet, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.facet = facet
        self._session = session
        name = TITLES[facet]
        self.model = FacetModel(facet, self)
        self.list = FacetList(self.model, name, self)
        self.list.turned.connect(self._turn)
        self.title = label(name.upper(), self)
        self.title.setProperty("class", "caption")
        self.how = self._link("any of", "Events that have any of these, or only all of them")
        self.how.clicked.connect(self._turn_how)
        self.clear = self._link("clear", f"Drop what is chosen of {name.lower()}")
        self.clear.setAccessibleName(f"Clear {name.lower()}")
        self.clear.clicked.connect(self._clear)
        self.search = _ListSearch(self.model, name, self)
        self.is_long = False
        self.is_whole = False
        self.more = QToolButton(self)
        self.more.setProperty("class", "link small")
        self.more.clicked.connect(self._turn_more)
        self.model.modelReset.connect(self._count_more)
        self._lay_out()

    def _link(self, words: str, about: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(words)
        button.setProperty("class", "link small")
        set_tip(button, about)
        # Its room stays when it is hidden, or the list below would move up and down.
        policy = button.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        button.setSizePolicy(policy)
        button.hide()
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(6, 0, 2, 0)
        row.setSpacing(0)
        row.addWidget(self.title, 1)
        row.addWidget(self.how)
        row.addWidget(self.clear)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(row)
        rows.addWidget(self.search)
        rows.addWidget(self.list)
        rows.addWidget(self.more)
        # As high as its list and no higher, or the room would come between name and list.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the panel: large letters are cut, not the counts beside them."""
        return QSize(0, super().minimumSizeHint().height())

    def hold(self, state: State, style: Style) -> None:
        """Offer the values of a story."""
        self.list.dress(style)
        self.more.setFixedHeight(self.list.row_height)
        values = values_of(self.facet, state, style)
        self.model.hold(values)
        self.is_long = len(values) > SEARCHABLE
        self.search.setVisible(self.is_long)
        if not self.is_long:
            self.search.clear()
            self.model.search("")
            self.show_rows(0)
        self._count_more()
        self.setVisible(bool(values))

    def show_rows(self, room: int) -> None:
        """Show as many rows as there is `room` for, unless the reader wants the whole list."""
        whole = self.is_whole or not self.is_long
        self.model.allow(0 if whole else max(room, SEEN_AT_LEAST))

    def _count_more(self) -> None:
        name, left = TITLES[self.facet].lower(), self.model.left_out
        self.more.setVisible(self.is_long and (left > 0 or self.is_whole))
        self.more.setText("fewer" if self.is_whole else f"{left} more")
        told = f"Show fewer {name}" if self.is_whole else f"Show {left} more {name}"
        self.more.setAccessibleName(told)
        set_tip(self.more, told)

    def _turn_more(self) -> None:
        self.is_whole = not self.is_whole
        self.asked_for_more.emit()
        self._count_more()

    def count(self, state: State) -> None:
        """Follow the filter."""
        filter = state.view.filter
        chosen = filter.chosen(self.facet)
        self.model.count_and_choose(dict(state.facets[self.facet]), chosen)
        self.clear.setVisible(bool(chosen))
        self.how.setVisible(self.facet in ANY_ALL and len(chosen) > 1)
        how = "all of" if self.facet in filter.every else "any of"
        self.how.setText(how)
        self.how.setAccessibleName(f"{TITLES[self.facet]}: {how}")

    def _turn(self, id: str) -> None:
        filter = self._session.state.view.filter
        self._session.narrow(filter.choosing(self.facet, filter.chosen(self.facet) ^ {id}))

    def _turn_how(self) -> None:
        self._session.narrow(turned(self._session.state.view.filter, self.facet))

    def _clear(self) -> None:
        self._session.narrow(self._session.state.view.filter.choosing(self.facet, ()))


class _ListSearch(QLineEdit):
    """Searches in one list; Escape drops the words, arrow down goes to the list."""

    def __init__(self, model: FacetModel, name: str, parent: FacetBox) -> None:
        super().__init__(parent)
        self._model = model
        self._list = parent.list
        self.setPlaceholderText(f"Find in {name.lower()}")
        self.setAccessibleName(f"Find in {name.lower()}")
        self.setClearButtonEnabled(True)
        self.textEdited.connect(model.search)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self._model.search("")
        elif event.key() == Qt.Key.Key_Down:
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)
            self._list.setCurrentIndex(self._model.index(0))
        else:
            super().keyPressEvent(event)


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
        self._counting = QTimer(self)
        self._counting.setSingleShot(True)
        self._counting.timeout.connect(self._count)
        session.changed.connect(self._follow)
        self._hold(session.state)

    def sizeHint(self) -> QSize:
        return QSize(round(WIDTH * self._style.zoom), 600)

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
            box.show_rows(free // max(len(long), 1) // box.list.row_height)

    def _keep_in_sight(self, list: FacetList, row: QRect) -> None:
        middle = list.viewport().mapToGlobal(row.center())
        self.area.ensureVisible(0, self._inner.mapFromGlobal(middle).y(), 0, row.height())

    def changeEvent(self, event: QEvent) -> None:
        """Dress anew when the desktop turns dark or light."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "boxes"):
            state = self._session.state
            if style_for(state.settings) != self._style:
                self._hold(state)

    def _follow(self, before: State, after: State) -> None:
        if before.story is not after.story or style_for(after.settings) != self._style:
            self._hold(after)
        elif before.view.filter != after.view.filter:
            if len(after.story.events) < MANY:
                self._count()
            elif not self._counting.isActive():
                self._counting.start()

    def _count(self) -> None:
        """Follow the filter; in a story of very many events once the timeline has."""
        for box in self.boxes.values():
            box.count(self._session.state)

    def _hold(self, state: State) -> None:
        self._style = style_for(state.settings)
        for box in self.boxes.values():
            box.hold(state, self._style)
            box.count(state)
        self._share_room()


def values_of(facet: Facet, state: State, style: Style) -> tuple[Value, ...]:
    """The values of a facet: people and kinds that events name, the most frequent people first."""
    story = state.story
    met = state.index.met(facet)
    match facet:
        case Facet.PEOPLE:
            people = [person for person in story.people if met[person.id]]
            people.sort(key=lambda person: (-met[person.id], plain(person.name).casefold()))
            return tuple(
                _value(person.id, person.name, *person.aliases, about=person.role)
                for person in people
            )
        case Facet.SOURCES:
            return _sources(story, style)
        case Facet.KINDS:
            return tuple(
                _value(kind.id, kind.label, colour=style.kind_colour(kind, position).name())
                for position, kind in enumerate(story.kinds)
                if met[kind.id]
            )
        case Facet.ACCORD:
            shown = ACCORDS.items() if story.events else ()
            return tuple(_value(id, words.capitalize()) for id, words in shown)


def _sources(story: Story, style: Style) -> tuple[Value, ...]:
    return tuple(
        _value(
            source.id,
            source.label,
            source.title,
            letter=source.letter,
            colour=style.source_colour(position).name(),
            about=source.title,
        )
        for position, source in enumerate(story.sources)
    )


def _value(
    id: str, name: str, *also: str, letter: str = "", colour: str = "", about: str = ""
) -> Value:
    shown = plain(name)
    told = f"{shown}, {plain(about)}" if about else shown
    return Value(id, shown, " ".join((shown, *also)).casefold(), letter, colour, told)
