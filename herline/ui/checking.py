"""Looks up the quotes in the documents that are known for the open story, beside all other work."""

from __future__ import annotations

from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from herline.model.story import Story
from herline.session.session import Session
from herline.session.state import State

if TYPE_CHECKING:
    from herline.documents.check import Check


class Checking(QObject):
    """Checks again whenever a story is opened for which a folder was chosen; once it has begun."""

    _found = Signal(object, object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._begun = False
        self._found.connect(self._note)
        session.changed.connect(self._follow)

    def begin(self) -> None:
        """From now on; the first frame is painted before that."""
        self._begun = True
        self._check(self._session.state)

    def _follow(self, before: State, after: State) -> None:
        if self._begun and (before.whole is not after.whole or before.path != after.path):
            self._check(after)

    def _check(self, state: State) -> None:
        folder = state.settings.documents_of(state.path)
        if folder is not None and state.check is None and state.story.events:
            Thread(target=self._look_up, args=(state.whole, folder), daemon=True).start()

    def _look_up(self, story: Story, folder: Path) -> None:
        from herline.documents.check import check_story

        try:
            self._found.emit(story, check_story(story, folder))
        except RuntimeError:  # the window was closed meanwhile, and this object with it
            return

    def _note(self, story: Story, check: Check) -> None:
        """Only while the story that was checked is still the open one."""
        if self._session.state.whole is story:
            self._session.note_check(check)
