"""A story prepared for being seen through a lens, which takes a moment where it is large."""

from __future__ import annotations

from herline.frozen import replace
from herline.layout.chart import Chart
from herline.ledger.held import index_of, knowing_through, ledger_of, seen_through
from herline.model.filter import Filter
from herline.model.lens import Lens
from herline.session.prepared import Prepared

KEPT = 4
"""Lenses that are known again when the reader comes back to them."""


def through(own: Prepared, lens: Lens) -> Prepared:
    """`own` as it is seen through `lens`; what is searched is what `own` can be searched for."""
    known = _known(own)
    seen = known[lens] = _knowing(known.pop(lens, None) or _made(own, lens), own, lens)
    while len(known) > KEPT:
        known.pop(next(iter(known)))
    return seen


def is_ready(own: Prepared, lens: Lens) -> bool:
    """Whether `through` gives its answer at once."""
    return not lens or lens in _known(own) or ledger_of(own.story) is None


def prepare(own: Prepared, lens: Lens, filter: Filter) -> Prepared:
    """What `through` would make, with all that a first frame asks; safe to be made in a thread."""
    seen = _knowing(_made(own, lens), own, lens)
    _ = seen.chart.folds, seen.index.facets(filter)
    seen.chart.subset(seen.index.matching(filter))
    return seen


def remember(own: Prepared, lens: Lens, seen: Prepared) -> None:
    """Let `through` give what was prepared."""
    _known(own)[lens] = seen


def _knowing(seen: Prepared, own: Prepared, lens: Lens) -> Prepared:
    """What is `seen`, searched for all that `own` can be searched for."""
    return replace(seen, index=knowing_through(lens, seen.index, own.index))


def _known(own: Prepared) -> dict[Lens, Prepared]:
    known: dict[Lens, Prepared] = {}
    return own.chart.remembered("lenses", lambda: known)


def _made(own: Prepared, lens: Lens) -> Prepared:
    story = seen_through(own.story, lens)
    return Prepared(story, index_of(story), Chart(story))
