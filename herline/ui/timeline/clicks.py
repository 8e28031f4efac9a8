"""What a click on the timeline does, and what a double-click.

| what is clicked          | once                             | twice                       |
|--------------------------|----------------------------------|-----------------------------|
| an event                 | chooses it                       | comes closer to it          |
| a count of events        | lists them, or comes closer      |                             |
| a count at an edge       | moves on to that side            |                             |
| a fold                   | opens it                         |                             |
| the axis or empty ground |                                  | comes closer to that day    |
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF

from herline.layout.scale import Scale
from herline.ui.timeline.pointer import under
from herline.ui.timeline.walk import around

if TYPE_CHECKING:
    from herline.ui.timeline.canvas import Canvas

ONWARD = 0.8
"""Share of the view by which a click on a count at an edge moves it."""
CLOSER = 0.5
"""Share of the view that is seen after a double-click beside all events."""


def click(canvas: Canvas, x: float, y: float) -> None:
    """Do what a click at this point does."""
    session, scene = canvas.session, canvas.scene
    hit, edge = under(canvas.sight, x, y)
    if edge:
        later = edge.x > scene.axis.x + scene.axis.width / 2
        session.pan((ONWARD if later else -ONWARD) * scene.viewport.span)
    elif hit and hit.mark:
        event = hit.mark.event
        if window := canvas.window().windowHandle():
            at = canvas.mapToGlobal(QPointF(x, y))
            canvas.second.expect(window, at, partial(_zoom_to, canvas, event))
        session.select(session.state.story.events[event].id)
    elif hit and hit.cluster:
        from herline.ui.timeline.cluster_list import open_cluster  # late: it needs numpy

        open_cluster(canvas, session, hit.cluster)
    elif hit and hit.fold:
        session.unfold(hit.fold.fold)


def double_click(canvas: Canvas, x: float, y: float) -> None:
    """Do what a double-click at this point does; `SecondClick` sees to what its first one chose."""
    hit, edge = under(canvas.sight, x, y)
    if hit and hit.mark:
        _zoom_to(canvas, hit.mark.event)
    elif not edge and hit is None:
        canvas.session.zoom(CLOSER, Scale.of(canvas.scene).x_to_axis(x))


def _zoom_to(canvas: Canvas, event: int) -> None:
    viewport = around(canvas.session.state, event)
    if viewport:
        canvas.session.look(viewport)
