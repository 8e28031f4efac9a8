"""Shows a synopsis once where nobody sees it, so that the first click need not wait for firsts.

Qt and Python do much the first time only: faces are opened, style sheets read, functions compiled,
widgets made and dressed.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import islice

from herline.model.synopsis import synopsis
from herline.session.state import State
from herline.ui.parts.prose import Prose
from herline.ui.synopsis import head as synopsis_head
from herline.ui.synopsis.columns import Columns
from herline.ui.synopsis.words import Telling

WIDTH = 240
"""Pixels of a column."""
AMONG = 50
"""Events of which the one with the most quotes is shown."""


def rehearse(telling: Telling, columns: Columns, head: Prose) -> None:
    """Lay out and paint an event in `columns` and `head`, which are not shown."""
    state = telling.state
    events = islice(state.story.events, AMONG)
    event = max(events, key=lambda event: len(event.quotes), default=None)
    if event is None:
        return
    _look_at(state)
    told = synopsis(state.story, event)
    columns.show_synopsis(told, telling)
    head.tell(synopsis_head.head(told, telling)[0], telling.style)
    for widget in (head, *columns.tab_order()):
        height = widget.heightForWidth(WIDTH)
        widget.resize(WIDTH, height if height > 0 else widget.sizeHint().height())
        widget.grab()
    columns.clear()
    head.tell((), telling.style)


def _look_at(state: State) -> None:
    """What a verb does with a state and its view."""
    state.becoming(view=replace(state.view, asked=""))
