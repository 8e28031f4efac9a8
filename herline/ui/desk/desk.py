"""The window in which documents are read: each is fetched when asked for, and opened at a quote."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import (
    QFileDialog,
    QWidget,
)

from herline.documents.check import QuoteState
from herline.documents.opened import Opened, open_document
from herline.documents.placed import Placed, Places, placed
from herline.model.story import Source
from herline.paint.plain import plain
from herline.paint.style import style_for
from herline.session.session import Session
from herline.session.state import State
from herline.ui.desk.checking import Checking
from herline.ui.desk.foot import HINT
from herline.ui.desk.laid_desk import NAMES_NONE, NOTHING, SIZE, LaidDesk
from herline.ui.desk.sheet import Sheet
from herline.ui.desk.window_keys import give_keys
from herline.ui.parts.access import announce, tell
from herline.ui.parts.beside import Beside, given
from herline.ui.parts.sized import lie_over_parent, resize_within
from herline.ui.taking_home.saving_as import own_folder


class Desk(LaidDesk):
    """Follows the session. `event_asked` carries an event's id, to be shown on the timeline."""

    event_asked = Signal(str)
    folder_asked = Signal()
    check_asked = Signal()
    keys_asked = Signal()

    def __init__(self, session: Session, checking: Checking, parent: QWidget | None = None) -> None:
        super().__init__(style_for(session.state.settings), parent)
        self._session = session
        self._checking = checking
        self._states: tuple[QuoteState, ...] = ()
        self._wanted: tuple[str, int] | None = None
        self._asked_for = ""
        self._fetch = Beside(self)
        self._fetch.ended.connect(self._lay)
        self._connect()
        self._follow(None, session.state)
        resize_within(self, *SIZE)
        lie_over_parent(self)

    def _connect(self) -> None:
        self._session.followed.connect(self._follow)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._wear)
        self.sources.came.connect(self.read)
        self.sources.opened.connect(self.read)
        self.page.lit.connect(self._tell_lit)
        self.page.opened.connect(self.event_asked)
        self.foot.opened.connect(self.event_asked)
        self.quotes.opened.connect(lambda: self.event_asked.emit(self.quotes.current_event))
        self.quotes.chosen.connect(self.page.light)
        self.dates.chosen.connect(self.page.mark_date)
        self.dates.counted.connect(self._count_dates)
        self.tabs.currentChanged.connect(self._open_tab)
        self.finder.left.connect(self.page.setFocus)
        self.folder.clicked.connect(self.folder_asked)
        self.verify.clicked.connect(self.check_asked)
        self.file.clicked.connect(self.ask_file)
        self.back.clicked.connect(lambda: self._checking.choose(self.sources.current, None))
        self.smaller.clicked.connect(lambda: self._session.zoom_text(-1))
        self.larger.clicked.connect(lambda: self._session.zoom_text(1))
        deeds = {
            ("Ctrl+F",): self.finder.begin,
            ("F3",): lambda: self.finder.step(1),
            ("Shift+F3",): lambda: self.finder.step(-1),
            ("Ctrl++", "Ctrl+="): lambda: self._session.zoom_text(1),
            ("Ctrl+-",): lambda: self._session.zoom_text(-1),
            ("F7",): self.check_asked.emit,
            ("F1",): self.keys_asked.emit,
            ("Ctrl+W",): self.close,
            ("Escape",): self._leave,
        }
        give_keys(self, deeds)

    # What is asked of it

    def read(self, source: str, event: str = "", index: int = -1) -> None:
        """Lay the document of a source on the desk, open at a quote if one is named."""
        found = self._session.state.whole.source_by_id.get(source)
        if found is None:
            return
        self.sources.go(source)
        self._wanted = (event, index) if event else None
        sheet = self.page.sheet
        if sheet is not None and sheet.source is found and self._wanted:
            self._show_wanted()
        self._ask(found)

    def read_selected(self) -> None:
        """Read where the keyboard is: the selected event's first source, or the first source."""
        story, event = self._session.state.whole, self._session.state.selected
        if self.page.sheet is not None:
            return
        if event is not None and event.quotes:
            self.read(event.quotes[0].source, event.id, 0)
        elif story.sources:
            self.read(story.sources[0].id)

    def take_focus(self) -> None:
        """The keyboard comes to the page; where there is none to the source, which tells why."""
        (self.sources if self.page.isHidden() else self.page).setFocus()

    def ask_file(self) -> None:
        """Let the reader choose the file of the source that is on the desk."""
        state = self._session.state
        source = state.whole.source_by_id.get(self.sources.current)
        if source is None:
            return
        at = state.settings.documents_of(state.path) or own_folder(state)
        name, _ = QFileDialog.getOpenFileName(
            self, f"The document of {plain(source.label)}", str(at)
        )
        if name:
            self._checking.choose(source.id, Path(name))
            self._ask(source)

    def _leave(self) -> None:
        """Out of the search first, if it has words or leads to a page, then out of the window."""
        field = self.finder.field
        if field.hasFocus() and (field.text() or self.page.isVisible()):
            self.finder.drop()
        else:
            self.close()

    # Documents come and go

    def _ask(self, source: Source) -> None:
        state, chosen = self._session.state, self._checking.chosen()
        folder = state.settings.documents_of(state.path)
        self.back.setEnabled(source.id in chosen)
        self._asked_for = source.id
        self._fetch.overtake(
            lambda: open_document(state.whole, source, folder, chosen, state.check)
        )

    def _lay(self, result: object) -> None:
        """What was asked for is here; the same text stays where the eye is."""
        opened: Opened = given(result)
        self._states = opened.states
        document, source = opened.match.document, opened.source
        label_of = plain(source.label)
        self.title.say(label_of)
        self.setWindowTitle(f"{label_of} – Documents")
        if document is None:
            advice = NOTHING if source.file.strip() or source.sha256 else NAMES_NONE
            self._lay_nothing(f"{opened.match.sentence}\n\n{advice}")
            return
        self.told.setText(opened.match.sentence)
        self.page.show()
        self.empty.hide()
        before, story = self.page.sheet, self._session.state.whole
        sheet = Sheet(story, source, Places(placed(opened.states)), document)
        if before and before.source.id == source.id and before.text == document.text:
            self.page.renew(sheet)
        else:
            self.page.show_sheet(sheet)
            self._tell_lit(None)
            self.finder.search()
        self.page.setAccessibleName(f"Document of {label_of}")
        self.quotes.fill(sheet, opened.states)
        self.quotes.go(self.page.shown.position)
        self.dates.follow(sheet)
        self._show_wanted()

    def _lay_nothing(self, why: str) -> None:
        reading = self.focusWidget() is self.page
        self.told.setText("")
        self.page.hide()
        self.empty.show()
        tell(self.empty, why)
        if reading:
            self.take_focus()
        self.page.show_sheet(None)
        self.finder.search()
        self.quotes.empty()
        self.dates.follow(None)
        self._tell_lit(None)

    def _show_wanted(self) -> None:
        sheet = self.page.sheet
        if self._wanted is None or sheet is None:
            return
        position = sheet.places.of(*self._wanted)
        if position is not None:
            self._wanted = None
            self.page.light(position)
        self.page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_tab(self, tab: int) -> None:
        if self.tabs.widget(tab) is self.dates:
            self.dates.read()

    def _count_dates(self, count: int) -> None:
        self.tabs.setTabText(1, f"Unread dates ({count:,})" if count else "Unread dates")

    def _tell_lit(self, place: Placed | None) -> None:
        sheet = self.page.sheet
        self.foot.tell(sheet, place, self._states)
        if self.quotes.current_key != self.page.shown.position:
            self.quotes.go(self.page.shown.position)
        lit = HINT
        if sheet is not None and place is not None:
            words = plain(sheet.text[place.start : place.end])
            lit = f"{words.removesuffix('.')}. Quoted for {sheet.title(place)}."
            if self.page.hasFocus() and lit != self.page.accessibleDescription():
                announce(self.page, lit)
        self.page.setAccessibleDescription(lit)

    # What follows the session

    def _follow(self, before: State | None, after: State) -> None:
        if before is None or before.settings != after.settings:
            self._wear()
        other = before is None or before.whole is not after.whole
        if other or (before is not None and before.check is not after.check):
            self.sources.fill(after, self.type_style)
            if before is not None:
                self._fetch_again(after, other)
        self.page.follow_event(after.view.selected)

    def _fetch_again(self, after: State, other: bool) -> None:
        if not self._asked_for:
            return
        source = after.whole.source_by_id.get(self._asked_for)
        if source is None:
            self._asked_for = ""
            self._fetch.drop()
            self.title.say("")
            self.setWindowTitle("Documents")
            self._lay_nothing(NOTHING)
        elif other or after.check is not None:
            self._ask(source)

    def _wear(self) -> None:
        style = style_for(self._session.state.settings)
        if style != self.type_style:
            self.type_style = style
            self.page.wear(style)
            self.quotes.wear(style)
            self.dates.wear(style)
            self.sources.fill(self._session.state, style)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._fetch.drop()
        super().closeEvent(event)
