"""Gathers the words of a large story beside the window, so that it can be searched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from herline.model.story import Story
from herline.session.session import Session
from herline.ui.opening.story_files import keep_large

if TYPE_CHECKING:
    from herline.ledger.words import Words
    from herline.ui.parts.slow_work import SlowWork

PATIENCE = 1500
"""Milliseconds from one sentence about it to the next; who is quicker says nothing."""


FIRST_THE_FRAME = 400
"""Milliseconds that the first frame has for itself before the gathering begins."""


class WordGathering(QObject):
    """Hands the words to the session when it has them; `said` carries how far it is."""

    said = Signal(str)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.slow: SlowWork[Words] | None = None
        self._told = False
        self._look = QTimer(self)
        self._look.setInterval(PATIENCE)
        self._look.timeout.connect(self._say)

    def begin(self, story: Story, digest: str) -> None:
        """Gather the words of `story`, read from a file with this digest, and keep them."""
        from herline.ui.parts.slow_work import SlowWork

        slow = SlowWork(lambda told: keep_large(story, digest, told), self)
        slow.ended.connect(lambda: self._ended(slow, story))
        self.slow = slow
        self._told = False
        QTimer.singleShot(FIRST_THE_FRAME, slow, slow.begin)
        self._look.start()

    def stop(self) -> None:
        """Gather no more; what was read stays open, and cannot be searched."""
        self._look.stop()
        if self.slow is not None:
            self.slow.wait()
            self.slow.deleteLater()
        self.slow = None

    def _say(self) -> None:
        if self.slow is not None:
            self._told = True
            share = f"{self.slow.share:.0%}"
            self.said.emit(f"The words are being gathered for searching: {share}.")

    def _ended(self, slow: SlowWork[Words], story: Story) -> None:
        if slow is not self.slow:
            return
        self._look.stop()
        self.slow = None
        slow.deleteLater()
        if slow.result is not None:
            self._session.note_words(story, slow.result)
            if self._told:
                self.said.emit("All words can be searched.")
