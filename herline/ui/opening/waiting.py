"""The wait for a large file that is read beside the window: it is shown, and can be called off."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from herline.archive.digests import look_of
from herline.progress import Progress
from herline.session.session import Session
from herline.ui.opening.story_files import size_of

if TYPE_CHECKING:
    from herline.archive.reading import Reading
    from herline.session.state import State
    from herline.ui.opening.card import OpeningCard
    from herline.ui.parts.slow_work import SlowWork

PATIENCE = 500
"""Milliseconds after which it is said that a file is being read."""
LONG = 2000
"""Milliseconds after which nothing else waits for its story any more."""

Read = tuple["Reading", "State | None"] | None
"""What was read, and the state in which it opens; None if nothing had to be, or could."""


class Waiting(QObject):
    """For one file at a time.

    `called_off` when the reader does not want to wait; `settled` when what `holds_up` the rest of
    the window is there, or takes its time.
    """

    called_off = Signal()
    settled = Signal()

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._coming = Path(), ""
        """The file that is being read, and how it looked when that began."""
        self.slow: SlowWork[Read] | None = None
        self.card: OpeningCard | None = None
        self.holds_up = False
        """Whether a file is being read that may be there in a moment."""

    @property
    def is_on(self) -> bool:
        """Whether a file is being read."""
        return self.slow is not None

    def begin(
        self, path: Path, read: Callable[[Progress], Read], come: Callable[[Read], None]
    ) -> None:
        """Wait for what `read` makes of the file at `path`, in a thread, and hand it to `come`."""
        from herline.ui.parts.slow_work import SlowWork

        self._coming = path, look_of(path)
        self.slow = slow = SlowWork(read, self)
        slow.ended.connect(lambda: self._ended(slow, come))
        self._session.note_reading(path.name)
        slow.begin()
        self.holds_up = True
        QTimer.singleShot(PATIENCE, slow, lambda: self._say_so(slow, path))
        QTimer.singleShot(LONG, slow, self._let_go_on)

    def is_for(self, path: Path) -> bool:
        """Whether just this file is being read, and is as it was when that began."""
        return self.is_on and self._coming == (path, look_of(path)) and bool(self._coming[1])

    def call_off(self) -> None:
        """Wait no more, if a file is being read."""
        if self.slow is not None:
            self.slow.give_up()
        self._end()

    def stop(self) -> None:
        """Wait no more, since the program ends."""
        if self.slow is not None:
            self.slow.wait()
        self._end()

    def _say_so(self, slow: SlowWork[Read], path: Path) -> None:
        if slow is self.slow:
            from herline.ui.opening.card import OpeningCard

            self.card = OpeningCard(path.name, size_of(path), self._window, slow.share)
            self.card.called_off.connect(self._call_off_for_good)
            slow.told.connect(self.card.tell)

    def _call_off_for_good(self) -> None:
        self.call_off()
        self.called_off.emit()

    def _ended(self, slow: SlowWork[Read], come: Callable[[Read], None]) -> None:
        """Hand over what was read, if it is still what the reader waits for."""
        if slow is self.slow:
            self._end()
            come(slow.result)

    def _end(self) -> None:
        if self.slow is not None:
            self.slow.deleteLater()
        if self.card is not None:
            self.card.close()
            self.card.deleteLater()
        self.slow = self.card = None
        self._session.note_reading("")
        self._let_go_on()

    def _let_go_on(self) -> None:
        """Let the window do what it put off until the story is there."""
        self.holds_up = False
        self.settled.emit()
