"""Shows a synopsis once where nobody sees it, so that the first click need not wait for firsts.

Qt and Python do much the first time only: faces are opened, style sheets read, functions compiled.
For each story there are widgets to be made and dressed, and the heads of its sources to be drawn.
"""

from __future__ import annotations

from collections.abc import Generator
from itertools import islice

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from herline.frozen import replace
from herline.layout.patience import finished, patient_for
from herline.model.synopsis import synopsis
from herline.settings import By
from herline.ui.parts.prose import Prose
from herline.ui.synopsis import head as synopsis_head
from herline.ui.synopsis.body import SynopsisBody, collated
from herline.ui.synopsis.words import Telling

PATIENCE = 0.003
"""Seconds of work at once."""
SOON = 4
"""Milliseconds until it goes on."""
WIDTH = 240
"""Pixels of a column."""
AMONG = 50
"""Events of which the one with the most quotes is shown, and sources whose heads are drawn."""


class Rehearsal(QObject):
    """Rehearses a little at a time in `body` and `head`, which are not shown meanwhile."""

    def __init__(self, telling: Telling, body: SynopsisBody, head: Prose) -> None:
        super().__init__(body)
        self._columns, self._head = body.columns, head
        self._left = rehearse(telling, body, head)
        self._next = QTimer(self, singleShot=True, interval=SOON)
        self._next.timeout.connect(self.go_on)
        self._next.start()

    def go_on(self) -> None:
        """Do some of what is left."""
        if finished(self._left, patient_for(PATIENCE)):
            self._clear()
        else:
            self._next.start()

    def end(self) -> None:
        """Leave the rest: the reader clicked, or it is another story."""
        self._next.stop()
        self._left.close()
        self._clear()
        self.deleteLater()

    def _clear(self) -> None:
        self._columns.clear()
        self._head.tell((), self._head.type_style)


def rehearse(telling: Telling, body: SynopsisBody, head: Prose) -> Generator[None]:
    """Lay out and paint an event, piece by piece; make a table for those who prefer claims."""
    state, columns = telling.state, body.columns
    events = islice(state.story.events, AMONG)
    event = max(events, key=lambda event: len(event.quotes), default=None)
    if event is None:
        return
    state.becoming(view=replace(state.view, asked=""))  # as a verb would
    told = synopsis(state.story, event)
    if state.settings.synopsis_by is By.CLAIMS:
        body.provide_table(telling).ensurePolished()
        yield
        collated(told, telling)
    yield from columns.provide(len(told.columns), len(event.quotes))
    columns.show_synopsis(told, telling)
    head.tell(synopsis_head.head(told, telling)[0], telling.style)
    for widget in (head, *columns.tab_order()):
        yield
        _paint(widget)
    for absence in told.absent[:AMONG]:
        yield
        for column in columns.columns[:1]:
            column.header.hold(absence.source, telling)
            _paint(column.header)


def _paint(widget: QWidget) -> None:
    height = widget.heightForWidth(WIDTH)
    widget.resize(WIDTH, height if height > 0 else widget.sizeHint().height())
    widget.grab()
