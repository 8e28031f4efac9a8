"""The synopsis: what each source says of the selected event, in its own words, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from herline.model import synopsis as model
from herline.model.filter import Facet
from herline.model.story import Event
from herline.paint.plain import plain
from herline.paint.style import style_for
from herline.session.session import Session
from herline.session.state import State
from herline.settings import By
from herline.ui.parts.access import after_qt, announce, say_focus
from herline.ui.parts.plain import label
from herline.ui.synopsis import head as synopsis_head
from herline.ui.synopsis.access import install
from herline.ui.synopsis.body import SynopsisBody
from herline.ui.synopsis.top import SynopsisTop
from herline.ui.synopsis.words import Telling

if TYPE_CHECKING:
    from herline.ui.synopsis.rehearsal import Rehearsal

NOTHING = "Click an event to read what its sources say."
AT_REST = 250
"""Milliseconds after which a story is there, and nobody may have clicked yet."""
NARROW = 560
"""Pixels of width below which buttons and head say less."""


class Synopsis(QFrame):
    """Follows the selection of the session.

    Keys: C copies, V shows the verbatim form, K turns from quotes to claims and back, W
    tells why the event's bar is where it is, F asks which claim the reader follows.

    Escape leads away: `left`. What was done is `said` in a sentence.
    """

    left = Signal()
    said = Signal(str)
    read = Signal(str, int)
    """A quote is to be read in its document: the event's id, the quote's number in it."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        install()  # before anything is told of its parts
        self.setProperty("class", "paper")
        self.setAccessibleName("Synopsis")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # with Tab one comes to what is in it
        self._session = session
        self._synopsis: model.Synopsis | None = None
        self._rehearsal: Rehearsal | None = None
        self._rest = QTimer(self, singleShot=True, interval=AT_REST)
        self._rest.timeout.connect(self._rehearse)
        self.verbatim = False
        telling = self._telling()
        self.top = SynopsisTop(telling.style, self)
        self.head = self.top.head
        self.body = SynopsisBody(telling, self)
        self.columns, self.area = self.body.columns, self.body.area
        self.empty = label("", self, wrap=True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setProperty("class", "quiet")
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._rows.addWidget(self.top)
        self._rows.addWidget(self.body, 1)
        self._rows.addWidget(self.empty, 1)
        self._connect()
        self._show(None, session.state)

    def _connect(self) -> None:
        self._session.changed.connect(self._follow)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._wear)
        self.top.previous.clicked.connect(lambda: self._session.step(-1))
        self.top.next.clicked.connect(lambda: self._session.step(1))
        self.top.away.clicked.connect(self._put_away)
        self.top.letters.clicked.connect(self.show_verbatim)
        self.head.followed.connect(self._follow_link)
        self.top.about.followed.connect(self._follow_link)
        self.columns.facts.followed.connect(self._follow_link)
        self.top.quotes.clicked.connect(lambda: self.lay_out_by(By.QUOTES))
        self.top.claims.clicked.connect(lambda: self.lay_out_by(By.CLAIMS))
        self.columns.ordered.connect(self._order)
        self.columns.pinned.connect(self._pin)
        self.columns.asked_alone.connect(self._show_only)
        self.columns.asked_to_tell.connect(self._let_tell)
        self.body.read.connect(self.read_quote)
        self.body.decided.connect(self._decide)
        self.body.copied.connect(self._say_copied)
        self.columns.read.connect(self.read)

    # What follows the session

    def _rehearse(self) -> None:
        """Do what is slow the first time, before the reader clicks."""
        from herline.ui.synopsis.rehearsal import Rehearsal

        self._rehearsal = Rehearsal(self._telling(), self.body, self.head)

    def _end_rehearsal(self) -> None:
        self._rest.stop()
        if self._rehearsal is not None:
            self._rehearsal.end()
            self._rehearsal = None

    def _telling(self) -> Telling:
        state = self._session.state
        return Telling(state, style_for(state.settings), self.verbatim)

    def _follow(self, before: State, after: State) -> None:
        same = (
            before.story is after.story
            and before.view.selected == after.view.selected
            and before.view.filter.text == after.view.filter.text
            and synopsis_head.is_outside(before) is synopsis_head.is_outside(after)
            and before.check is after.check
            and before.notes is after.notes
            and before.settings == after.settings
        )
        if not same:
            self._show(before, after)
        if before.view.asked != after.view.asked or (after.view.asked and not same):
            self.body.point_out(after.view.asked)

    def _show(self, before: State | None, after: State) -> None:
        event = after.selected
        another_story = before is None or before.story is not after.story
        if event is not None or another_story:
            self._end_rehearsal()
        self._say_nothing(after, event)
        if event is None:
            self._synopsis = None
            if another_story:
                self._rest.start()
            return
        another = (
            before is None
            or self._synopsis is None
            or before.selected is not event
            or _columns_of(before) != _columns_of(after)
        )
        telling = self._telling()
        self.top.choose(after.settings.synopsis_by)
        if another:
            self._synopsis = model.synopsis(after.story, event)
        assert self._synopsis is not None
        self._fit()
        self._tell_head(telling)
        self._rows.activate()  # so that the body has its true size before anything is set in it
        if before is None or before.selected is not event:
            self.body.scroll_home()
        self.body.show_synopsis(self._synopsis, telling, anew=another)

    def _tell_head(self, telling: Telling) -> None:
        assert self._synopsis is not None
        told, _ = synopsis_head.head(self._synopsis, telling, narrow=self.columns.narrow)
        self.top.tell(told, telling.style)
        self.setAccessibleName(f"Synopsis of {plain(self._synopsis.event.title)}")

    def _say_nothing(self, state: State, event: Event | None) -> None:
        """What to do when no event is selected."""
        self.top.setVisible(event is not None)
        self.body.setVisible(event is not None)
        self.empty.setVisible(event is None)
        some = bool(state.story.events)
        self.empty.setText(NOTHING if some else "Open a story to read what its sources say.")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fit() and self._synopsis is not None:
            self._tell_head(self._telling())
            self.columns.tell_summary(self._synopsis, self._telling())
            self.body.find_place()

    def _fit(self) -> bool:
        """Where it is narrow the buttons and the head leave their room to the quotes.

        Gives whether that is another than before.
        """
        narrow = self.width() < NARROW * self._session.state.settings.text_zoom
        if narrow is self.columns.narrow:
            return False
        self.columns.narrow = narrow
        self.top.be_narrow(narrow)
        return True

    def _wear(self) -> None:
        """Dress anew when the desktop turns dark or light."""
        if self._synopsis is not None and self._telling().style != self.head.type_style:
            self._synopsis = None
            self._show(None, self._session.state)

    # What the reader does

    def show_verbatim(self, on: bool) -> None:
        """Show the quotes letter by letter, or tidied for reading."""
        self.verbatim = on
        self.top.letters.setChecked(on)
        if not self.top.letters.hasFocus():  # which tells it by itself
            announce(self, f"Verbatim: {'on' if on else 'off'}")
        if self._synopsis is not None:
            self.body.show_synopsis(self._synopsis, self._telling(), anew=False)

    @property
    def _by(self) -> By:
        return self._session.state.settings.synopsis_by

    def lay_out_by(self, by: By) -> None:
        """Show quotes or claims, and keep the keyboard at what is being read."""
        inside = self.isAncestorOf(QApplication.focusWidget() or self.window())
        place = self.body.quote_chosen
        self._session.prefer(synopsis_by=by)
        self.top.choose(self._by)
        if inside and by is By.QUOTES and place is not None:
            self.read_quote(place)
        elif inside:
            self.body.take_focus(Qt.FocusReason.OtherFocusReason)

    def read_quote(self, place: int) -> None:
        """Bring the keyboard to this quote of the event, by its number."""
        self._session.prefer(synopsis_by=By.QUOTES)
        self.body.read_quote(place)

    def lead_to(self, source: str, *, focus: bool) -> None:
        """Bring the column of a source into sight; with `focus` the keyboard to its first quote."""
        columns = self.columns.columns
        found = [column for column in columns if column.source.id == source]
        for column in found or (columns[:1] if focus else []):
            self.area.show_column(column)
            if focus:
                (*column.quotes[:1], column.header)[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        bare = not event.modifiers()
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key == Qt.Key.Key_K and bare:
            self.lay_out_by(By.QUOTES if self._by is By.CLAIMS else By.CLAIMS)
        elif key == Qt.Key.Key_W and bare:
            self.tell_why()
        elif key == Qt.Key.Key_F and bare and self._synopsis is not None:
            self._decide()
        elif key == Qt.Key.Key_V and bare:
            self.show_verbatim(not self.verbatim)
        elif (key == Qt.Key.Key_C and bare) or event.matches(QKeySequence.StandardKey.Copy):
            if self._synopsis is not None:
                self.body.copy(self._synopsis, self._telling())
        elif bare and key in _SCROLLS:
            bar = self.area.verticalScrollBar()
            bar.setValue(bar.value() + round(_SCROLLS[Qt.Key(key)] * bar.pageStep()))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard comes to the first quote, or to the table."""
        if self._synopsis is not None:
            self.body.take_focus(event.reason())
            after_qt(self, say_focus)
        super().focusInEvent(event)

    def tell_why(self) -> None:
        """Tell why the bar of the event is where it is."""
        event = self._session.state.selected
        if event is None:
            return
        from herline.ui.differences.why import WhyDialog  # late: few readers ask

        dialog = WhyDialog(event, self._telling(), self.window())
        dialog.read.connect(self.read_quote)
        dialog.open()

    def _put_away(self) -> None:
        self._session.select("")
        self.left.emit()

    def _follow_link(self, link: str) -> None:
        if link == synopsis_head.WHY:
            self.tell_why()
        elif link == synopsis_head.WIDEN:
            self._session.widen()

    def _decide(self, asked: str = "") -> None:
        from herline.ui.differences.follow import NOTHING, ask  # late: few readers decide

        if ask(self._session, self.window(), asked) is None:
            self.said.emit(NOTHING)

    def _order(self, sources: tuple[str, ...]) -> None:
        self._session.prefer(columns=sources)

    def _say_copied(self, source: str) -> None:
        self.said.emit(f"Copied the quote of {plain(source)} with its citation.")

    def _show_only(self, source: str) -> None:
        self._session.narrow_to(Facet.SOURCES, source)

    def _let_tell(self, source: str) -> None:
        self._session.look_through(self._session.state.view.lens.by(source))

    def _pin(self, source: str) -> None:
        pinned = self._session.state.settings.pinned
        others = tuple(id for id in pinned if id != source)
        self._session.prefer(pinned=others if source in pinned else (*pinned, source))


_SCROLLS = {
    Qt.Key.Key_PageDown: 0.9,
    Qt.Key.Key_PageUp: -0.9,
    Qt.Key.Key_Down: 0.15,
    Qt.Key.Key_Up: -0.15,
}
"""Which part of a page each key scrolls."""


def _columns_of(state: State) -> tuple[object, ...]:
    """What decides which columns there are, and how they are dressed."""
    settings = state.settings
    dress = settings.theme, settings.text_zoom
    return settings.columns, settings.pinned, *dress, settings.synopsis_by
