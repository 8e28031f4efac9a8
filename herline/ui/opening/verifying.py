"""Verifies, beside the window, that a file that was believed to be the same is the same."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from herline.ui.parts.slow_work import SlowWork

FIRST_THE_FRAMES = 1000
"""Milliseconds after the opening in which nothing else should be done."""


class Verifying(QObject):
    """`mistaken` says that the file at a path holds something else than was believed."""

    mistaken = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.slow: SlowWork[str] | None = None

    def begin(self, path: Path, digest: str) -> None:
        """Take the digest of the file at `path`, which is believed to be this one."""
        from herline.archive.digests import digest_of
        from herline.ui.parts.slow_work import SlowWork

        self.stop()
        slow = SlowWork(lambda progress: digest_of(path, progress), self)
        slow.ended.connect(lambda: self._ended(slow, path, digest))
        self.slow = slow
        QTimer.singleShot(FIRST_THE_FRAMES, slow, slow.begin)

    def stop(self) -> None:
        """Leave it at what is believed."""
        if self.slow is not None:
            self.slow.wait()
            self.slow.deleteLater()
        self.slow = None

    def _ended(self, slow: SlowWork[str], path: Path, digest: str) -> None:
        if slow is not self.slow:
            return
        self.slow = None
        slow.deleteLater()
        if slow.result not in (None, digest):
            from herline.archive.digests import forget_digest

            with suppress(OSError):
                forget_digest(path)
            if slow.result:  # a file that is gone stays open, as ever
                self.mistaken.emit(path)
