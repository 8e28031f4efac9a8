"""Makes what is taken home of a picture: at once, or beside the window where it has many events."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from herline.files import NotWrittenError
from herline.paint.picture.subject import Subject
from herline.ui.parts.beside import Beside, Failed
from herline.ui.taking_home.export_drawing import apart

MANY = 300
"""More events than these are drawn beside the window: it takes a fifth of a second a thousand."""

Work = Callable[[Subject], object]
"""Makes something of what a picture shows; where that has many events, in a thread."""
End = Callable[[object], bool]
"""Takes what was made, or `Failed`; gives whether the reader now has what they asked for."""


class Making(QObject):
    """One thing at a time; `busy` carries whether it is being made beside the window just now."""

    busy = Signal(bool)

    def __init__(self, subject: Subject, parent: QObject) -> None:
        super().__init__(parent)
        self.beside = Beside(self)
        self.beside.ended.connect(self._finish)
        self._subject = subject
        self._end: End | None = None

    @property
    def takes_long(self) -> bool:
        """Whether the window should not wait for what is made of so many events."""
        return len(self._subject.matching) > MANY

    def is_for(self, end: End) -> bool:
        """Whether what is being made just now will be handed to `end`."""
        return self._end == end

    def make(self, work: Work, end: End) -> bool:
        """Do `work` and hand to `end` what it gave; False where that comes later."""
        subject = self._subject
        if self.takes_long:
            self._end = end
            self.busy.emit(True)
            self.beside.ask(lambda: work(apart(subject)))
            return False
        try:
            made = work(subject)
        except NotWrittenError as error:
            made = Failed(error.with_traceback(None))  # which holds on to who asked
        return end(made)

    def _finish(self, made: object) -> None:
        self.busy.emit(False)
        end, self._end = self._end, None
        if end is not None:
            end(made)
