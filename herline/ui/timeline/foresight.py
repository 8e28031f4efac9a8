"""Foresight: what is worked out while the hand rests, in small pieces, before it is asked for.

First where the hand may go next, then all that can ever be seen of few events, and last what each
choice of a filter would leave of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice

from herline.frozen import replace
from herline.layout.patience import FORESEEN
from herline.layout.scene import Scene
from herline.model.filter import NOTHING_ASKED, Facet, Filter
from herline.model.index import Index
from herline.model.view import Viewport
from herline.session.session import Session
from herline.ui.timeline.sight import KNOWN, Sight


def next_views(
    session: Session, sight: Sight, drawn: Callable[[Scene], Iterator[None]]
) -> Iterator[None]:
    """Lay out where a hand may go next; `drawn` draws the words of each scene."""
    view = session.state.view
    for viewport in ahead(view.viewport):
        next_one = replace(view, viewport=viewport)
        while not (scene := sight.laid_out(next_one)).settled:
            yield
        yield
        yield from drawn(scene)


def choices(session: Session, sight: Sight) -> Iterator[None]:
    """Lay out what each single choice would leave of few events, as far as the view reaches.

    No more than are known beside the whole, which is the way back.
    """
    state = session.state
    if state.view.filter or len(state.story.events) > FORESEEN:
        return
    for filter in islice(single_choices(state.index), KNOWN - 1):
        sight.know(replace(state.view, filter=filter))
        yield


def ahead(viewport: Viewport) -> tuple[Viewport, ...]:
    """Where a hand may go next: twice as close, to either side, twice as far."""
    middle = (viewport.start + viewport.end) / 2
    return (
        viewport.zoomed(0.5, middle),
        viewport.moved(0.5 * viewport.span),
        viewport.moved(-0.5 * viewport.span),
        viewport.zoomed(0.25, middle),
        viewport.zoomed(2.0, middle),
    )


def single_choices(index: Index) -> Iterator[Filter]:
    """The filters that ask for one value, of those that events have."""
    for facet in Facet:
        for value in index.met(facet):
            yield NOTHING_ASKED.choosing(facet, (value,))
