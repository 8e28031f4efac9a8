"""Makes the state in which a story opens, and works out beforehand what a window would wait for."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import TYPE_CHECKING, Any

from herline.layout.chart import NOTHING, Chart
from herline.layout.scale import fitted
from herline.ledger.held import index_of, knowing_through
from herline.model.filter import Facet
from herline.model.lens import NO_LENS, Lens
from herline.model.story import Story
from herline.model.view import View
from herline.progress import Progress, to_nobody
from herline.session.prepared import Prepared
from herline.session.state import State
from herline.settings import Settings

if TYPE_CHECKING:
    from herline.ledger.words import Words


def state_of(story: Story, settings: Settings, recalled: Mapping[Hashable, Any] = NOTHING) -> State:
    """`story` as it opens: all of it in view, its long empty stretches folded if preferred.

    `recalled` is what an earlier start worked out for its chart.
    """
    chart = Chart(story, recalled=recalled)
    folds = chart.folds if settings.fold else ()
    view = View(fitted(chart, folds), unmatched=settings.unmatched, folds=folds)
    return State(story, index_of(story), chart, view, settings)


def ready_state(
    story: Story,
    settings: Settings,
    progress: Progress = to_nobody,
    words: Words | None = None,
    lens: Lens = NO_LENS,
) -> State:
    """The same state with all that its first frame asks for; safe to be made in a thread.

    `words` are those of a large story, if they are known; it will be seen through `lens`.
    """
    state = state_of(story, settings)
    if words is not None:
        state = searchable(state, words)
    progress(0.6)
    _ = state.story.index, [state.index.met(facet) for facet in Facet]
    state.index.prepare()
    progress(0.9)
    _ = state.matching, state.facets
    state.chart.subset(state.matching)
    columns = state.chart.columns  # of which the first filter asks
    _ = columns.order.places, columns.all_dated, columns.disputed_in_time, columns.ranked
    from herline.session import lensed  # late: a start looks through no lens

    lens = lens.known_to(story)
    if not lensed.is_ready(state.own, lens):
        lensed.remember(state.own, lens, lensed.prepare(state.own, lens, state.view.filter))
    return state


def searchable(state: State, words: Words) -> State:
    """The same state of a large story, with the words in it known; what matches is kept if it can.

    Without words asked for, nothing is found anew.
    """
    from herline.ledger.index import LargeIndex

    own = state.own
    if not isinstance(own.index, LargeIndex):
        return state
    own = Prepared(own.story, own.index.knowing(words), own.chart)
    if state.unlensed is None:
        after = state.becoming(index=own.index)
    else:
        index = knowing_through(state.view.lens, state.index, own.index)
        after = state.becoming(index=index, unlensed=own)
    return after if state.view.filter.words else after.finding_as(state)
