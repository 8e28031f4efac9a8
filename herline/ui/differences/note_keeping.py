"""Reads the reader's notes when a story is opened, and writes them whenever they change."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from herline.files import reason_of
from herline.notes.resolution import Notes
from herline.session.session import Session
from herline.session.state import State


class NoteKeeping(QObject):
    """Begins once the first frame is painted.

    `said` carries a sentence when a note cannot be kept, `unread` one when the file cannot be
    read as it should.
    """

    said = Signal(str)
    unread = Signal(str)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._begun = False
        self._taken: Notes | None = None
        """What was read just now, of which the session is still to tell."""
        self._writable = True
        session.followed.connect(self._follow)

    def begin(self) -> None:
        """From now on."""
        if not self._begun:
            self._begun = True
            self._read(self._session.state.path)

    def _follow(self, before: State, after: State) -> None:
        if not self._begun:
            return
        if before.path != after.path:
            self._read(after.path)
        elif before.notes is not after.notes:
            taken, self._taken = self._taken, None
            if after.notes is not taken:
                self._write(before.notes, after.notes, after.path)

    def _read(self, path: Path | None) -> None:
        from herline.notes.file import read_notes

        self._writable = True
        if path is None:
            return
        kept = read_notes(path)
        self._writable = kept.writable
        if kept.said:
            self.unread.emit(kept.said)
        if kept.notes.resolutions:
            self._taken = kept.notes
            self._session.recall_notes(kept.notes)

    def _write(self, before: Notes, after: Notes, path: Path | None) -> None:
        from herline.notes.file import merged, read_notes, write_notes

        if path is None:
            return
        if not self._writable:
            self.said.emit("This note is not kept: the file of your notes cannot be written over.")
            return
        there = read_notes(path)
        self._writable = there.writable
        if not there.writable:
            self.said.emit(f"This note is not kept. {there.said}")
            return
        if there.said:
            self.unread.emit(there.said)
        try:
            write_notes(merged(there.notes, before, after), path)
        except OSError as error:
            self.said.emit(f"This note is not kept for the next start: {reason_of(error)}.")
