"""Shows a synopsis once where nobody sees it, so that the first click need not wait for firsts.

Qt and Python do much the first time only: faces are opened, style sheets read, functions compiled.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from herline.model.synopsis import synopsis
from herline.session.state import State
from herline.ui.parts.prose import Prose
from herline.ui.synopsis import head as synopsis_head
from herline.ui.synopsis.columns import Columns
from herline.ui.synopsis.words import Telling

WIDTH = 240
"""Pixels of a column."""


def rehearse(telling: Telling, parent: QWidget) -> None:
    """Lay out and paint the columns of an event in `parent`, which is not shown."""
    state = telling.state
    event = next((event for event in state.story.events if event.claims), None)
    if event is None:
        return
    _look_at(state)
    told = synopsis(state.story, event)
    columns = Columns(telling, parent)
    columns.hide()
    columns.show_synopsis(told, telling)
    head = Prose(telling.style, columns)
    head.tell(synopsis_head.head(told, telling)[0], telling.style)
    for widget in (head, *(w for column in columns.columns[:2] for w in column.widgets)):
        height = widget.heightForWidth(WIDTH)
        widget.resize(WIDTH, height if height > 0 else widget.sizeHint().height())
        widget.grab()
    columns.deleteLater()


def _look_at(state: State) -> None:
    """What a verb does with a state and its view."""
    state.becoming(view=replace(state.view, asked=""))
