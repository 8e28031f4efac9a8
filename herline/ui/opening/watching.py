"""Notices when the open file changes on the disk."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

SETTLED = 250
"""Milliseconds without a change after which a file counts as written."""


class Watching(QObject):
    """`settled` when something happened to the file or in its folder, and then nothing more.

    The file is watched together with its folder: when it is replaced as a whole, the watch on
    the old one ends, and the new one may appear a moment later. Where the folder is gone, as with
    a disk that was pulled out, the next one above it tells when it is back.
    """

    settled = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._watcher = QFileSystemWatcher(self)
        self.timer = QTimer(self, interval=SETTLED, singleShot=True)
        self.timer.timeout.connect(self.settled)
        self._watcher.fileChanged.connect(self.look_later)
        self._watcher.directoryChanged.connect(self.look_later)

    def watch(self, path: Path) -> None:
        """Watch the file at `path`, as it is now, and nothing else."""
        watched = [*self._watcher.files(), *self._watcher.directories()]
        folder = next(filter(os.path.isdir, path.parents), path.parent)
        wanted = [str(path), str(folder)]
        gone = [name for name in watched if name not in wanted]
        if gone:
            self._watcher.removePaths(gone)
        missing = [name for name in wanted if name not in watched and os.path.exists(name)]
        if missing:
            self._watcher.addPaths(missing)

    def look_later(self) -> None:
        """Say `settled` in a while, once more."""
        self.timer.start()
