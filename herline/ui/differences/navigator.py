"""The navigator: everything on which the sources of the story differ, to be walked and narrowed."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QFrame, QToolButton, QVBoxLayout, QWidget

from herline.model.differences import KINDS, Wanted, attributes_of
from herline.paint.style import style_for
from herline.session import listed
from herline.session.session import Session
from herline.session.state import State
from herline.ui.differences.gathering import Gathering
from herline.ui.differences.list import DifferenceList
from herline.ui.differences.rows import DifferenceRows
from herline.ui.parts.access import call, tell
from herline.ui.parts.flow_layout import FlowLayout
from herline.ui.parts.plain import label
from herline.ui.parts.tool import tool
from herline.ui.synopsis.words import Telling

NONE = "The sources do not differ on anything shown."
NOT_WANTED = "None of this kind. Choose another above."
GATHERING = "Collecting the differences: {:.0%}."
TOO_MANY = "{:,} events differ, too many to list. Narrow them with the filters."
OF_TWO = "Only where the two compared sources differ."
ANY = "on anything"
LOWEST_LIST = 48
"""Pixels of the list where the panel is low; what stands above it is never cut for it."""
ORDERS = ("the worst first", "in order of time")


class Navigator(QFrame):
    """Follows story, filter, notes and what is pointed at; Enter asks to read: `opened`.

    `asked_about` carries the id of the event of a row that a right click is on, and where.
    """

    opened = Signal()
    asked_about = Signal(str, QPoint)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("class", "panel")
        self._session = session
        self._style = style_for(session.state.settings)
        self.rows = DifferenceRows(self)
        self.list = DifferenceList(self.rows, self._style, self)
        self.setFocusProxy(self.list)  # above it stand ways to narrow it
        self.kinds = {kind.value: self._kind(kind.value) for kind in KINDS}
        self.attribute = QComboBox(self)
        call(self.attribute, "Only on")
        self.attribute.activated.connect(self._choose_attribute)
        self.order = QComboBox(self)
        self.order.addItems(ORDERS)
        call(self.order, "Order")
        self.order.activated.connect(self._choose_order)
        self.of_two = label(OF_TWO, self, wrap=True)
        self.of_two.setProperty("class", "quiet small")
        self.empty = label("", self, wrap=True)
        self.empty.setProperty("class", "quiet")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._lay_out()
        self.list.walked.connect(self._point_at)
        self.list.decided.connect(self._decide)
        self.list.opened.connect(self.opened)
        self.list.asked_about.connect(self._ask_about)
        session.followed.connect(self._follow)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._wear)
        self.gathering = Gathering(self)
        self.gathering.told.connect(self._say_how_far)
        self.gathering.known.connect(lambda: self._hold(session.state))
        self._hold(session.state)

    def _kind(self, kind: str) -> QToolButton:
        about = f"List only what is “{kind}”, or stop listing only that"
        button = tool(kind, about, self, looks="chip")
        button.setCheckable(True)
        button.clicked.connect(lambda: self._turn_kind(kind))
        return button

    def _lay_out(self) -> None:
        choices = QWidget(self)
        flow = FlowLayout(choices, 4)
        for button in self.kinds.values():
            flow.addWidget(button)
        for box in (self.attribute, self.order):
            flow.addWidget(box)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(8, 8, 4, 4)
        rows.setSpacing(8)
        rows.addWidget(self.of_two)
        rows.addWidget(choices)
        rows.addWidget(self.list, 1)
        self.list.setMinimumHeight(LOWEST_LIST)
        rows.addWidget(self.empty, 1)

    # What follows the session

    def _follow(self, before: State, after: State) -> None:
        if (
            before.story is not after.story
            or before.matching is not after.matching
            or before.view.unmatched is not after.view.unmatched
            or before.notes is not after.notes
            or before.settings != after.settings
        ):
            self._hold(after)
        elif before.view.selected != after.view.selected or before.view.asked != after.view.asked:
            self.list.show_current(self.rows.row_of(after))

    def _wear(self) -> None:
        """Dress anew when the desktop turns dark or light."""
        state = self._session.state
        if style_for(state.settings) != self._style:
            self._hold(state)

    def _hold(self, state: State) -> None:
        """Show the differences of a state."""
        self._style = style_for(state.settings)
        self.rows.follow(Telling(state, self._style))
        self.list.dress(self._style)
        self.list.show_current(self.rows.row_of(state))
        wanted, found = listed.wanted(state), listed.in_sight(state)
        attributes = Wanted(attributes=wanted.attributes)
        counts = Counter(each.agreement.value for each in found if each in attributes)
        for kind, button in self.kinds.items():
            button.setText(f"{kind} {counts[kind]:,}")
            button.setAccessibleName(f"List {kind}: {counts[kind]:,}")
            button.setChecked(kind in wanted.kinds)
        self.of_two.setVisible(state.view.lens.compares)
        self._offer_attributes(state)
        self.order.setCurrentIndex(int(state.settings.differing_in_time))
        some = bool(self.rows.shown)
        self.list.setVisible(some)
        self.empty.setVisible(not some)
        why = NOT_WANTED if found else self._why_none(state)
        tell(self.empty, "" if some else why)

    def _why_none(self, state: State) -> str:
        number = listed.too_many(state)
        if number:
            return TOO_MANY.format(number)
        if listed.is_ready(state):
            return NONE
        if self.isVisible():
            self.gathering.begin(state)
        return GATHERING.format(0.0)

    # What a large story gathers beside the window

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not listed.is_ready(self._session.state):
            self._hold(self._session.state)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.gathering.give_up()

    def _say_how_far(self, share: float) -> None:
        self.empty.setText(GATHERING.format(share))

    def _offer_attributes(self, state: State) -> None:
        names = [each.value for each in attributes_of(listed.all_of(state))]
        self.attribute.clear()
        self.attribute.addItem(ANY, "")
        for name in names:
            words = "what happened" if name == "existence" else name.replace("-", " ")
            self.attribute.addItem(f"on {words}", name)
        chosen = next(iter(state.settings.differing_on), "")
        self.attribute.setCurrentIndex(max(self.attribute.findData(chosen), 0))

    # What the reader does

    def _turn_kind(self, kind: str) -> None:
        chosen = set(self._session.state.settings.differing) ^ {kind}
        self._session.prefer(differing=tuple(k for k in self.kinds if k in chosen))

    def _choose_attribute(self, place: int) -> None:
        name = str(self.attribute.itemData(place))
        self._session.prefer(differing_on=(name,) if name else ())

    def _choose_order(self, place: int) -> None:
        self._session.prefer(differing_in_time=place == 1)

    def _point_at(self, row: int) -> None:
        self._session.point_at(*self.rows.shown[row].place, "navigator")

    def _ask_about(self, row: int, where: QPoint) -> None:
        self.asked_about.emit(self.rows.shown[row].place[0], where)

    def _decide(self, row: int) -> None:
        from herline.ui.differences.follow import ask  # late: few rows are decided

        event, asked = self.rows.shown[row].place
        self._session.point_at(event, asked, "navigator")
        ask(self._session, self.window(), asked)
