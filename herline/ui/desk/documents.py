"""What the window does with documents: lays them on the desk, and tells all states of quotes."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from herline.ui.desk.desk import Desk
    from herline.ui.desk.verify import Verify
    from herline.ui.window import Window


class Documents(QObject):
    """Makes the desk when it is first asked for; a start pays nothing for it."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.desk: Desk | None = None
        self.states: Verify | None = None

    def show(self) -> None:
        """Read the documents of the story that is open."""
        self._the_desk().read_selected()
        self._raise_desk()

    def read(self, event: str, index: int) -> None:
        """Open the document of a quote at its place."""
        found = self._window.session.state.whole.event(event)
        if found is not None:
            self._the_desk().read(found.quotes[index].source, event, index)
            self._raise_desk()

    def verify(self) -> None:
        """Look up every quote, and tell the states; without documents, ask for them first."""
        if self.states is None:
            from herline.ui.desk.verify import Verify

            self.states = Verify(self._window.session, self._window.checking, self._window)
            self.states.read.connect(self.read)
            self.states.folder_asked.connect(partial(self.ask_folder, self.states))
        self.states.show()
        self.states.activateWindow()
        self.states.list.setFocus()
        if not self.states.verify():
            self.states.again.setFocus()  # which asks once more; the list is empty
            if self.ask_folder(self.states):
                self.states.list.setFocus()

    def ask_folder(self, over: QWidget | None = None) -> bool:
        """Let the reader choose the folder of the documents, and look up the quotes in them.

        False where none was chosen. The question stands `over` the window in which it arose.
        """
        from PySide6.QtWidgets import QFileDialog

        from herline.ui.taking_home.saving_as import own_folder

        state = self._window.session.state
        if state.path is None:
            return False
        known = state.settings.documents_of(state.path) or own_folder(state)
        name = QFileDialog.getExistingDirectory(
            over or self._window, "The folder of the sources' documents", str(known)
        )
        if name:
            self._window.checking.look_in(Path(name))
        return bool(name)

    def _the_desk(self) -> Desk:
        if self.desk is None:
            from herline.ui.desk.desk import Desk

            self.desk = Desk(self._window.session, self._window.checking, self._window)
            self.desk.event_asked.connect(self._show_event)
            self.desk.folder_asked.connect(partial(self.ask_folder, self.desk))
            self.desk.check_asked.connect(self.verify)
            self.desk.keys_asked.connect(self._list_keys)
        return self.desk

    def _list_keys(self) -> None:
        from herline.ui.actions import list_keys  # late: its table has the acts of this room too

        list_keys(self._window, self.desk)

    def _raise_desk(self) -> None:
        if self.desk is not None:
            self.desk.show()
            self.desk.activateWindow()
            self.desk.take_focus()

    def _show_event(self, event: str) -> None:
        self._window.session.show_event(event)
        self._window.activateWindow()
