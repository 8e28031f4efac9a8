"""Which view comes next: the pure answers to the verbs that move through a story.

A view's viewport is in axis days, which depend on its folds; so whoever changes the folds
carries the viewport over, by the days that it shows.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from math import isnan

from herline.frozen import replace
from herline.layout.chart import Chart
from herline.layout.scale import clamped, fitted, to_axis, to_days
from herline.model.filter import NOTHING_ASKED, Facet, Filter
from herline.model.story import Story
from herline.model.view import Fold, Unmatched, View, Viewport
from herline.session.state import State

MARGIN = 0.08
"""Share of the view that is left free on either side of an event that is brought into it."""


def refolded(view: View, chart: Chart, folds: tuple[Fold, ...]) -> View:
    """The same days under other folds, as nearly as they can be seen; all of them if all were."""
    seen, before = view.viewport, view.folds
    view = replace(view, folds=folds, folds_before=())
    start, end = (to_axis(to_days(edge, before), folds) for edge in (seen.start, seen.end))
    if end - start <= 0 or _close(seen, fitted(chart, before)):
        return replace(view, viewport=fitted(chart, folds))
    return replace(view, viewport=clamped(Viewport(start, end), chart, folds))


def showing(state: State, position: int) -> View:
    """The view with this event selected and in sight.

    A filter that hides it is dropped, a fold that holds all of it unfolded. The viewport moves
    only if the event is not in it, and grows only if the event is longer.
    """
    view = replace(state.view, selected=state.story.events[position].id, asked="")
    hidden = view.unmatched is Unmatched.HIDDEN and not _holds(state.matching, position)
    if hidden:
        view = replace(view, filter=NOTHING_ASKED)
    columns = state.chart.columns
    first, last = float(columns.outer_start[position]), float(columns.outer_end[position])
    if isnan(first):
        return view
    around = tuple(f for f in view.folds if f.start <= first and last <= f.end)
    if around:
        view = refolded(view, state.chart, tuple(f for f in view.folds if f not in around))
    start, end = to_axis(first, view.folds), to_axis(last, view.folds)
    seen = view.viewport
    if seen.start <= start and end <= seen.end:
        return view
    span = max(seen.span, (end - start) / (1 - 2 * MARGIN))
    middle = (start + end) / 2
    moved = Viewport(middle - span / 2, middle + span / 2)
    return replace(view, viewport=clamped(moved, state.chart, view.folds))


def reopened(before: State, after: State) -> View:
    """What of the view of `before` makes sense when its file is read again as `after`."""
    view = still_sensible(before.view, after)
    if _close(before.view.viewport, fitted(before.chart, before.view.folds)):
        return replace(view, viewport=fitted(after.chart, view.folds))
    return view


def seen_again(view: View, state: State) -> State:
    """The state in which `view` is seen, through its own lens, as far as it still makes sense."""
    there = state.through(view.lens.known_to(state.whole))
    return there.becoming(view=still_sensible(view, there))


def still_sensible(view: View, state: State) -> View:
    """What of `view` can still be seen in the story of `state`, perhaps another than its own."""
    story, chart = state.story, state.chart
    view = replace(
        view,
        filter=_known(view.filter, story),
        selected=view.selected if story.event(view.selected) else "",
        unmatched=state.settings.unmatched,
        lens=state.view.lens,
    )
    wanted = view.folds_before or view.folds
    folds = tuple(fold for fold in wanted if fold in chart.folds)
    if wanted and not folds:
        folds = chart.folds
    if folds == view.folds:
        view = replace(view, viewport=clamped(view.viewport, chart, folds))
    else:
        view = refolded(view, chart, folds)
    return replace(view, folds_before=() if folds == wanted else wanted)


def _known(filter: Filter, story: Story) -> Filter:
    """`filter` without what the story does not have."""
    known = {
        Facet.PEOPLE: story.person_by_id,
        Facet.SOURCES: story.source_by_id,
        Facet.KINDS: story.kind_by_id,
    }
    for facet, ids in known.items():
        filter = filter.choosing(facet, filter.chosen(facet) & ids.keys())
    return filter


def _holds(ordered: Sequence[int], position: int) -> bool:
    if not isinstance(ordered, tuple):  # those of a large story know themselves
        return position in ordered
    place = bisect_left(ordered, position)
    return place < len(ordered) and ordered[place] == position


def _close(one: Viewport, other: Viewport) -> bool:
    """Whether the eye could not tell the two apart."""
    return max(abs(one.start - other.start), abs(one.end - other.end)) < other.span / 1000
