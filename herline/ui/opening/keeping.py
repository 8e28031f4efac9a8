"""Keeps for the next start what is preferred and how each story was looked at.

Preferences are written soon after they change; the rest when the window closes.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from herline.files import reason_of
from herline.frozen import replace
from herline.model.view import View
from herline.session.memory import Memory, read_memory, write_memory
from herline.session.session import Session
from herline.session.state import State
from herline.settings import merged, read_settings, write_settings

SOON = 400
"""Milliseconds after the last change of a preference."""


class Keeping(QObject):
    """Holds the memory of earlier starts; `failed` carries a sentence when it cannot be kept."""

    failed = Signal(str)

    def __init__(self, session: Session, memory: Memory, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.memory = memory
        self._session = session
        self._kept = session.state.settings
        """The preferences as this window read or last wrote them."""
        self._seen: dict[Path, View] = {}
        self._found_whole: list[str] = []
        self._timer = QTimer(self, interval=SOON, singleShot=True)
        self._timer.timeout.connect(self._write_settings)
        session.changed.connect(self._follow)

    def trust(self, digest: str) -> None:
        """Remember that the file with this digest was read without problems."""
        if digest:
            self.memory = self.memory.trusting(digest)
            self._found_whole.append(digest)

    def close(self, places: dict[str, str]) -> None:
        """Write everything down; `places` are where the parts of the window are."""
        if self._timer.isActive():
            self._timer.stop()
            self._write_settings()
        self._note_view(self._session.state)
        self.memory = replace(self._with_others(), places=tuple(places.items()))
        self._attempt(lambda: write_memory(self.memory), "where you were")

    def _with_others(self) -> Memory:
        """What is remembered, and what another window wrote down since this one was opened."""
        memory, said = read_memory()
        if said:
            self.failed.emit(said)
        for path, view in self._seen.items():
            memory = memory.seen(path, view)
        for digest in self._found_whole:
            memory = memory.trusting(digest)
        return memory

    def _follow(self, before: State, after: State) -> None:
        if before.settings != after.settings:
            self._timer.start()
        if before.path != after.path:
            self._note_view(before)

    def _note_view(self, state: State) -> None:
        if state.path is not None:
            self.memory = self.memory.seen(state.path, state.view)
            self._seen.pop(state.path, None)
            self._seen[state.path] = state.view

    def _write_settings(self) -> None:
        before, after = self._kept, self._session.state.settings
        there, said = read_settings()
        if said:
            self.failed.emit(said)
        settings = merged(before if said else there, before, after)
        if self._attempt(lambda: write_settings(settings), "your preferences"):
            self._kept = after

    def _attempt(self, write: Callable[[], None], what: str) -> bool:
        try:
            write()
        except OSError as error:
            reason = reason_of(error)
            self.failed.emit(f"Herline could not keep {what} for the next start: {reason}.")
            return False
        return True
