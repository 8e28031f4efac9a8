"""Opens stories: by dialog, argument, drop or from the recent ones, and again when they change.

A file that cannot be read shows its problems and leaves what is open as it was.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QMimeData, QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from herline.paths import story_file
from herline.session.session import Session
from herline.ui.keeping import Keeping

if TYPE_CHECKING:
    from herline.archive.problems import Problem
    from herline.archive.reader import Reading
    from herline.ui.problems import ProblemList

SETTLED = 250
"""Milliseconds without a change after which a file counts as written."""


def read_file(path: Path, trusted: tuple[str, ...]) -> Reading:
    """What the file at `path` holds. Reading is one pure function, so it can move to a thread."""
    from herline.archive.reader import read

    return read(path, trusted=trusted)


class Opening(QObject):
    """Brings files into the session; `said` carries a sentence for the status bar."""

    said = Signal(str)

    def __init__(
        self,
        session: Session,
        keeping: Keeping,
        window: QWidget,
        read: Callable[[Path, tuple[str, ...]], Reading] = read_file,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._keeping = keeping
        self._window = window
        self._read = read
        self._digest = ""
        self.list: ProblemList | None = None
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._touched)
        self._watcher.directoryChanged.connect(self._touched)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SETTLED)
        self._timer.timeout.connect(self._reload_if_changed)

    def open(self, path: Path) -> bool:
        """Open the story at `path`, as it was last looked at; False if it could not be read."""
        path = path.absolute()
        again = path == self._session.state.path
        reading = self._read(path, self._keeping.memory.trusted)
        if again:
            self._digest = reading.digest
        if reading.story is None:
            self._session.prefer(recent=self._session.state.settings.forgetting(path).recent)
            self._show(path, reading.problems, opened=False)
            return False
        if self.list is not None:
            self.list.close()
        if not reading.problems:
            self._keeping.trust(reading.digest)
        self._digest = reading.digest
        self._session.open(
            reading.story,
            path,
            reading.problems,
            read_only=reading.read_only,
            seen=self._keeping.memory.view_of(path),
        )
        if path != story_file():
            self._session.prefer(recent=self._session.state.settings.having_opened(path).recent)
        if reading.read_only:
            self.said.emit("This file is of a later format: it is shown as far as it is known.")
        self._watch(path)
        return True

    def open_shipped(self) -> bool:
        """Open the story that came with the program."""
        return self.open(story_file())

    def reload(self) -> bool:
        """Read the open file again; what could not be read leaves it as it was."""
        path = self._session.state.path
        if path is None or not self.open(path):
            return False
        self.said.emit(f"{path.name} was read again.")
        return True

    def ask(self) -> None:
        """Let the reader choose a file."""
        folder = self._session.state.path.parent if self._session.state.path else Path.home()
        name, _ = QFileDialog.getOpenFileName(
            self._window, "Open a story", str(folder), "Stories (*.json);;All files (*)"
        )
        if name:
            self.open(Path(name))

    def ask_documents(self) -> None:
        """Let the reader choose the folder of the documents, and look up the quotes in them."""
        path = self._session.state.path
        if path is None:
            return
        known = self._session.state.settings.documents_of(path) or path.parent
        name = QFileDialog.getExistingDirectory(
            self._window, "The folder of the sources' documents", str(known)
        )
        if name:
            self.check_documents(Path(name))

    def check_documents(self, folder: Path) -> None:
        """Look up every quote in the documents below `folder`, and remember the folder."""
        from herline.documents.check import check_story

        state = self._session.state
        if state.path is not None:
            chosen = state.settings.with_documents(state.path, folder)
            self._session.prefer(documents=chosen.documents)
        self._session.note_check(check_story(state.story, folder))

    def show_problems(self) -> None:
        """Show what is wrong with the open file."""
        state = self._session.state
        if state.path is not None and state.problems:
            self._show(state.path, state.problems, opened=True)

    def take(self, dropped: QMimeData) -> bool:
        """Open the file that was dropped on the window; True if it was one."""
        path = dropped_file(dropped)
        return path is not None and self.open(path)

    def _show(self, path: Path, problems: tuple[Problem, ...], *, opened: bool) -> None:
        from herline.ui.problems import ProblemList

        if self.list is not None:
            self.list.close()
        instead = "" if opened else self._session.state.story.title
        self.list = ProblemList(path, problems, opened=opened, instead=instead, parent=self._window)
        self.list.finished.connect(self._list_closed)
        self.list.open()

    def _list_closed(self) -> None:
        self.list = None

    # The file on the disk. It is watched together with its folder: when it is replaced as a
    # whole, the watch on the old one ends, and the new one may appear a moment later.

    def _watch(self, path: Path) -> None:
        watched = [*self._watcher.files(), *self._watcher.directories()]
        wanted = [str(path), str(path.parent)]
        gone = [name for name in watched if name not in wanted]
        if gone:
            self._watcher.removePaths(gone)
        missing = [name for name in wanted if name not in watched and Path(name).exists()]
        if missing:
            self._watcher.addPaths(missing)

    def _touched(self) -> None:
        self._timer.start()

    def _reload_if_changed(self) -> None:
        path = self._session.state.path
        if path is None or not path.exists():
            return
        self._watch(path)
        if self._session.state.settings.reload and _digest_of(path) not in ("", self._digest):
            self.reload()


def dropped_file(dropped: QMimeData) -> Path | None:
    """The file on this computer that `dropped` names, if it names one."""
    for url in dropped.urls():
        if url.isLocalFile():
            return Path(url.toLocalFile())
    return None


def _digest_of(path: Path) -> str:
    from hashlib import sha256

    try:
        return sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""
