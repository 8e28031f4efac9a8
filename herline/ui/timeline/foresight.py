"""Foresight: what is worked out while the hand rests, in small pieces, before it is asked for.

First where the hand may go next, then all that can ever be seen of few events, and last what each
choice of a filter would leave of them; of many events, what it would leave of the whole story.
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
from herline.ui.timeline.known_scenes import KNOWN
from herline.ui.timeline.sight import AHEAD, Sight
from herline.ui.timeline.wheel import ZOOM_PER_NOTCH

TIMES_ALL = 2
"""Choices of many events are worked out until, together, they leave so many times all of them.

A scene that is known takes 17 bytes for each event that its choice leaves.
"""


def next_views(
    session: Session, sight: Sight, drawn: Callable[[Scene], Iterator[None]]
) -> Iterator[None]:
    """Lay out where a hand may go next; `drawn` draws the words of each scene."""
    view = session.state.view
    for viewport in ahead(view.viewport):
        next_one = replace(view, viewport=viewport)
        while not (scene := sight.laid_out(next_one, AHEAD)).settled:
            yield
        yield
        yield from drawn(scene)


def choices(session: Session, sight: Sight) -> Iterator[None]:
    """Lay out what each single choice would leave, as far as the view reaches.

    Of many events only where all of the story is in view: else lanes take long to find.
    """
    state = session.state
    many = len(state.story.events) > FORESEEN
    if not state.view.filter and (not many or _is_whole(sight.scene)):
        for filter in worth_knowing(state.index, len(state.story.events)):
            yield from sight.know(replace(state.view, filter=filter))
            yield


def _is_whole(scene: Scene) -> bool:
    """Whether the lanes of the whole story are seen, and none of a group."""
    return not (scene.before or scene.after or scene.headers)


def ahead(viewport: Viewport) -> tuple[Viewport, ...]:
    """Where a hand may go next: one and two turns of the wheel closer, further, aside, and out."""
    middle, notch = (viewport.start + viewport.end) / 2, 1 / ZOOM_PER_NOTCH
    return (
        viewport.zoomed(notch, middle),
        viewport.zoomed(notch * notch, middle),
        viewport.zoomed(0.5, middle),
        viewport.moved(0.5 * viewport.span),
        viewport.moved(-0.5 * viewport.span),
        viewport.zoomed(0.25, middle),
        viewport.zoomed(2.0, middle),
    )


def worth_knowing(index: Index, number: int) -> Iterator[Filter]:
    """The single choices that are worked out of a story of so many events.

    They leave room among the scenes that are known for that of the whole, which is the way back.
    """
    left = max(FORESEEN * KNOWN, TIMES_ALL * number)
    for filter, count in islice(single_choices(index), KNOWN - 1):
        left -= count
        if left < 0:
            return
        yield filter


def single_choices(index: Index) -> Iterator[tuple[Filter, int]]:
    """The filters that ask for one value, and how many events have it; the most frequent first."""
    for facet in Facet:
        for value, count in index.met(facet).most_common():
            yield NOTHING_ASKED.choosing(facet, (value,)), count
