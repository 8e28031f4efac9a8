"""The window: puts the panels where they belong, and remembers where they were."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QMainWindow, QToolBar, QWidget

from herline.paint.plain import plain
from herline.paint.style import Style
from herline.session.outset import Recalled
from herline.session.session import Session
from herline.session.state import State
from herline.settings import Place, Theme
from herline.ui.completion import Completion
from herline.ui.desk.checking import Checking
from herline.ui.desk.documents import Documents
from herline.ui.differences.note_keeping import NoteKeeping
from herline.ui.header import Header
from herline.ui.lenses.preparing import Preparing
from herline.ui.look import Look
from herline.ui.menus import Menus
from herline.ui.middle import Middle, bytes_of, text_of
from herline.ui.opening.keeping import Keeping
from herline.ui.opening.opening import Opening
from herline.ui.opening.story_files import dropped_file
from herline.ui.panels import LaysOut, Panel, Region, panel_widget
from herline.ui.parts.access import announce
from herline.ui.side import Side
from herline.ui.status import StatusLine

FIRST_SIZE = (1280, 800)
LEAST_SIZE = (700, 500)
FRAME = (2, 26)
"""Pixels that Qt leaves for the frame when it puts a window back that would fill the screen."""
_AREAS = {
    Region.LEFT: Qt.DockWidgetArea.LeftDockWidgetArea,
    Region.RIGHT: Qt.DockWidgetArea.RightDockWidgetArea,
}


class Window(QMainWindow):
    """Everything a reader sees, composed of `panels`; the session is all that they share.

    `closed` when all that is to be kept of it has been.
    """

    closed = Signal()

    def __init__(
        self, session: Session, keeping: Keeping, look: Look, panels: tuple[Panel, ...]
    ) -> None:
        super().__init__()
        self.setObjectName("window")
        self.session = session
        self.keeping = keeping
        self.look = look
        self.opening = Opening(session, keeping, self)
        self.preparing = Preparing(self)
        session.slowly = self.preparing
        self.checking = Checking(session, self)
        self.notes = NoteKeeping(session, self)
        self.documents = Documents(self)
        self.widgets: dict[str, QWidget] = {}
        self._names = tuple(panel.name for panel in panels)
        self._completion = Completion(self)
        self._unread: list[str] = []
        """Sentences on the reader's own files that are still to be told."""
        self.sides = self._docks(panels)
        places = {str(place): keeping.memory.place(place) for place in Place}
        self.middle = Middle(session, panels, self._made, places)
        self.setCentralWidget(self.middle)
        self.menus = Menus(self)
        self.header = self._header()
        self.status = StatusLine(session, self)
        self.setStatusBar(self.status)
        self.setAcceptDrops(True)
        self._connect()
        self._settle()

    # What is composed

    def _docks(self, panels: tuple[Panel, ...]) -> list[Side]:
        docked = [panel for panel in panels if panel.region in _AREAS]
        sides = [Side(panel, self._made, self.session, self) for panel in docked]
        for side in sides:
            self.addDockWidget(_AREAS[side.panel.region], side)
            side.setVisible(side.panel.shown)
            side.left.connect(self.focus_timeline)
            side.asked_for.connect(self._lead_into)
        return sides

    def _made(self, panel: Panel) -> QWidget:
        """The widget of `panel`, or its place until the first frame is painted."""
        if panel.late and not self.is_complete:
            return self._completion.put_off(lambda: self._made_now(panel), panel.least)
        return self._made_now(panel)

    def _made_now(self, panel: Panel) -> QWidget:
        """The widget of `panel`; one that opens an event leads to its sources, one left to time."""
        widget = self.widgets[panel.name] = panel_widget(panel, self.session, self)
        for name, hear in (
            ("opened", self.focus_synopsis),
            ("opened_at", self._lead_to_source),
            ("left", self.focus_timeline),
            ("asked_about", self._offer),
            ("read", self.documents.read),
            ("said", self._tell),
        ):
            signal = getattr(widget, name, None)
            if signal is not None:
                signal.connect(hear)
        return widget

    def _header(self) -> Header:
        header = Header(self.session, self.menus.actions, self)
        bar = QToolBar("Header", self)
        bar.setObjectName("headerBar")
        bar.setMovable(False)
        bar.setContentsMargins(0, 0, 0, 0)
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        bar.toggleViewAction().setVisible(False)
        bar.addWidget(header)
        self.addToolBar(bar)
        return header

    def _connect(self) -> None:
        self.session.followed.connect(self._follow)
        self.opening.said.connect(self.status.tell)
        self.opening.waiting.settled.connect(self.update)
        self.preparing.said.connect(self.status.tell)
        self.keeping.failed.connect(self.status.tell)
        self.notes.said.connect(self.status.tell)
        self.notes.unread.connect(self.tell_unread)
        self.checking.failed.connect(self.status.tell)
        self.checking.unread.connect(self.tell_unread)
        self.status.asked_for_problems.connect(self.opening.show_problems)
        self.status.asked_for_documents.connect(self.documents.ask_folder)
        self.status.asked_for_sources.connect(self.documents.show)
        self.status.asked_for_states.connect(self.documents.verify)
        self.status.disputed.clicked.connect(lambda: self.turn_panel("differences"))
        self.header.search.left.connect(self.focus_timeline)
        self.look.changed.connect(self.header.wear)
        self.look.changed.connect(self._say_look)

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab goes through the window as it is read, and not as its parts were made."""
        from herline.ui.tab_order import next_stop, tab_stops  # late: nobody has pressed it yet

        made = [self.widgets[name] for name in self._names if name in self.widgets]
        stops = tab_stops([*self.opening.cards, self.header, *made, self.status])
        stop = next_stop(stops, QApplication.focusWidget(), 1 if next else -1)
        if stop is None:
            return super().focusNextPrevChild(next)
        reason = Qt.FocusReason
        stop.setFocus(reason.TabFocusReason if next else reason.BacktabFocusReason)
        return True

    def panel_switches(self) -> list[QAction]:
        """The actions that show and hide the docks."""
        return [side.toggleViewAction() for side in self.sides]

    # What follows the session

    def _follow(self, before: State | None, after: State) -> None:
        if before is None or before.story is not after.story or before.path != after.path:
            title = plain(after.story.title).replace("[*]", "[*][*]")
            self.setWindowTitle(f"{title} – Herline" if title else "Herline")

    # What actions ask of the window itself

    def focus_timeline(self, reason: Qt.FocusReason = Qt.FocusReason.ShortcutFocusReason) -> None:
        """Give the keyboard to the timeline, or to what is in its place, which shows it then."""
        for name in ("timeline", "mirror", "coverage"):
            widget = self.widgets.get(name)
            if widget is not None and widget.isVisibleTo(self):
                widget.setFocus(reason)
                return

    def _lead_into(self, panel: QWidget) -> None:
        """Give the keyboard to a panel that was asked for, or to what it names for that."""
        from herline.ui.tab_order import tab_stops  # late: nobody has asked for one yet

        stops = tab_stops([panel])
        if stops:
            named = panel.focusProxy()
            stop = named if named in stops else stops[0]
            stop.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape, where nothing else was made of it, leads back to the timeline."""
        if event.key() == Qt.Key.Key_Escape:
            self.focus_timeline()
        else:
            super().keyPressEvent(event)

    def focus_synopsis(self) -> None:
        """Give the keyboard to the sources of the chosen event."""
        widget = self.widgets.get("synopsis")
        if widget is not None:
            widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer(self, event: str, where: QPoint) -> None:
        """Offer what can be done with an event, or with the timeline where there is none."""
        from herline.ui.events.menu import event_menu, view_menu  # late: a start offers nothing
        from herline.ui.parts.asked import answer

        answer(event_menu(self, event) if event else view_menu(self), where)

    def _tell(self, words: str) -> None:
        self.status.tell(words)

    def turn_panel(self, name: str) -> None:
        """Show a dock, or hide it."""
        for side in self.sides:
            if side.panel.name == name:
                side.toggleViewAction().trigger()

    def _lead_to_source(self, source: str, focus: bool) -> None:
        """Bring a source's column into sight; once what was selected is laid out."""
        from herline.ui.synopsis.synopsis import Synopsis

        widget = self.widgets.get("synopsis")
        if isinstance(widget, Synopsis):
            QTimer.singleShot(0, widget, lambda: widget.lead_to(source, focus=focus))

    def search(self) -> None:
        self.header.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.header.search.selectAll()

    def turn_theme(self) -> None:
        """From dark to light, or from light to dark."""
        self.session.prefer(theme=Theme.LIGHT if self.look.style.theme.dark else Theme.DARK)

    def _say_look(self, style: Style) -> None:
        announce(self, f"{'Dark' if style.theme.dark else 'Light'} theme, text at {style.zoom:.0%}")

    def turn_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def turn_palette(self) -> None:
        """Show the command palette; when it is there, leave it."""
        from herline.ui.palette import Palette

        present = self.findChild(Palette)
        if present is not None and present.isVisible():
            present.leave()
        else:
            Palette(self)

    def tell_unread(self, *said: str) -> None:
        """Tell what was wrong with files of the reader's own; over the window, once it is there.

        In the status line one sentence would hide the other, and both be cut.
        """
        if self.is_complete and not self._unread:
            QTimer.singleShot(0, self, self.show_unread)
        self._unread += filter(None, said)

    def show_unread(self) -> None:
        """Tell it now, if there is any."""
        if self._unread:
            from herline.ui.parts.message import say

            say(self, "Not everything could be read", "\n\n".join(self._unread))
            self._unread.clear()

    # Coming and going

    def _settle(self) -> None:
        """Take the place of the last time, or a sensible one."""
        memory = self.keeping.memory
        self.setMinimumSize(*LEAST_SIZE)
        if not self.restoreGeometry(bytes_of(memory.place("window"))):
            available = self.screen().availableSize()
            self.resize(
                min(FIRST_SIZE[0], available.width() - FRAME[0]),
                min(FIRST_SIZE[1], available.height() - FRAME[1]),
            )
        restored = self.restoreState(bytes_of(memory.place("docks")))
        for side in self.sides:
            side.is_placed = restored and not side.isHidden()
            if not restored:
                side.be_as_wide_as_usual()
        self._follow(None, self.session.state)
        self.middle.settle()
        self.focus_timeline(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for side in self.sides:
            side.take_back()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.opening.waiting.holds_up:
            self._completion.begin()

    @property
    def is_complete(self) -> bool:
        """Whether it has what its first frame did without: panels that are late, and icons."""
        return self._completion.is_done

    def complete(self) -> None:
        """Have all of that now."""
        self._completion.finish()

    def scenes(self) -> Recalled:
        """What the next start may recall of what is laid out now."""
        scenes: dict[Hashable, Any] = {}
        for widget in self.widgets.values():
            if isinstance(widget, LaysOut):
                scenes |= widget.recollection()
        return scenes

    def places(self) -> dict[str, str]:
        """Where the window and its parts are, in Qt's own words."""
        return {
            "window": text_of(self.saveGeometry()),
            "docks": text_of(self.saveState()),
            **self.middle.places(),
        }

    def closeEvent(self, event: QCloseEvent) -> None:
        self._completion.stop()  # what is not there yet is not wanted any more
        self.opening.stop()
        self.keeping.close(self.places())  # before what can be made again
        self.opening.keep(self.scenes())
        event.accept()
        self.closed.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_file(event.mimeData()) is not None:
            _take_a_copy(event)

    def dropEvent(self, event: QDropEvent) -> None:
        _take_a_copy(event)
        # Only once the drag is over: a dialog would hold up the program it comes from.
        path = dropped_file(event.mimeData())
        if path is not None:
            QTimer.singleShot(0, self, lambda: self.opening.open(path))


def _take_a_copy(event: QDropEvent) -> None:
    """Accept what is dropped; the file stays where it was, whatever its program proposes."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()
