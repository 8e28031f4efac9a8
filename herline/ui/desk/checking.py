"""Looks up the quotes in the documents that are known for the open story, beside all other work."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from herline.files import reason_of
from herline.model.story import Story
from herline.progress import Progress
from herline.session.session import Session
from herline.session.state import State
from herline.ui.parts.beside import Beside, given
from herline.ui.parts.hearing import Hearing

if TYPE_CHECKING:
    from herline.documents.check import Check


class Checking(QObject):
    """Checks again whenever a story is opened for which documents were chosen; once it has begun.

    So it does when another folder is chosen, or when what was found is dropped. `failed` carries
    a sentence when a choice cannot be kept, `unread` when what was kept cannot be read.
    """

    failed = Signal(str)
    unread = Signal(str)
    told = Signal(float)
    """The share of the documents that are done."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._begun = False
        self._beside = Beside(self)
        self._beside.ended.connect(self._note)
        self._progress = Hearing(self)
        self._progress.heard.connect(self.told.emit)
        session.followed.connect(self._follow)

    def begin(self) -> None:
        """From now on; the first frame is painted before that."""
        self._begun = True
        self.again()

    def chosen(self) -> dict[str, Path]:
        """The files that the reader chose for single sources of the open story."""
        from herline.session.chosen_files import chosen_files

        chosen, said = chosen_files(self._session.state.path)
        if said:
            self.unread.emit(said)
        return chosen

    def look_in(self, folder: Path) -> None:
        """Remember the folder; every quote is looked up in the documents below it, in a thread."""
        state = self._session.state
        if state.path is not None:
            known = state.settings.with_documents(state.path, folder)
            if known == state.settings:
                self._session.note_check(None)
            else:
                self._session.prefer(documents=known.documents)

    def choose(self, source: str, file: Path | None) -> None:
        """Take `file` as the document of a source from now on; None: look in the folder again."""
        from herline.session.chosen_files import choose_file

        path = self._session.state.path
        if path is None:
            return
        try:
            said = choose_file(path, source, file)
        except OSError as error:
            self.failed.emit(f"Your choice could not be kept: {reason_of(error)}.")
            return
        if said:
            self.unread.emit(said)
        self.again()

    def again(self) -> bool:
        """Look up every quote, and note later what was found; False: no documents are known."""
        state = self._session.state
        folder, chosen = state.settings.documents_of(state.path), self.chosen()
        self._beside.drop()
        if not state.whole.events or (folder is None and not chosen):
            return False
        whole, told = state.whole, self._progress.listen()
        self._beside.overtake(lambda: _checked(whole, folder, chosen, told))
        return True

    def _note(self, result: object) -> None:
        self._progress.rest()
        self._session.note_check(given(result))

    def _follow(self, before: State, after: State) -> None:
        if not self._begun:
            return
        if before.whole is not after.whole or before.path != after.path:
            if after.check is None:
                self.again()
            return
        folder = after.settings.documents_of(after.path)
        dropped = before.check is not None and after.check is None
        if dropped or folder != before.settings.documents_of(before.path):
            self.again()


def _checked(
    story: Story, folder: Path | None, chosen: dict[str, Path], progress: Progress
) -> Check:
    from herline.documents.check import check_story

    return check_story(story, folder, progress, chosen=chosen)
