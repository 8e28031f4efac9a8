"""Which differences are listed just now, in which order: what the reader wants to see of them."""

from __future__ import annotations

from herline.ledger.held import ledger_of
from herline.model.differences import (
    Difference,
    Order,
    Wanted,
    arranged,
    between,
    differences,
    next_one,
)
from herline.model.view import Unmatched
from herline.session import gathered
from herline.session.in_time import time_ranks
from herline.session.state import State


def is_ready(state: State) -> bool:
    """Whether all that is listed is known; of a large story it is gathered first."""
    return ledger_of(state.story) is None or gathered.known(state) is not None


def too_many(state: State) -> int:
    """How many events differ, if they are too many to be listed; else 0."""
    return 0 if ledger_of(state.story) is None else gathered.too_many(state)


def all_of(state: State) -> tuple[Difference, ...]:
    """Every difference of the story; where two sources are compared, those between the two."""
    found, lens = _of_all_sources(state), state.view.lens
    if not lens.compares:
        return found
    key = "differences", lens.sources, len(found)  # of a large story more may be gathered later
    return state.chart.remembered(key, lambda: between(found, lens.sources))


def _of_all_sources(state: State) -> tuple[Difference, ...]:
    """Worked out once; of a large story those that are gathered."""
    if ledger_of(state.story) is not None:
        return gathered.known(state) or ()
    return state.chart.remembered("differences", lambda: differences(state.story))


def in_sight(state: State) -> tuple[Difference, ...]:
    """Those of the events that the filter lets through."""
    found = all_of(state)
    if state.view.unmatched is Unmatched.DIMMED or len(state.matching) == len(state.story.events):
        return found
    small = isinstance(state.matching, tuple)
    shown = frozenset(state.matching) if small else state.matching
    return tuple(each for each in found if each.position in shown)


def wanted(state: State) -> Wanted:
    """What the reader wants to see of them."""
    settings = state.settings
    return Wanted(frozenset(settings.differing), frozenset(settings.differing_on))


def shown(state: State) -> tuple[Difference, ...]:
    """Those of them that are wanted, in the order in which they are walked."""
    asked = wanted(state)
    order = Order.TIME if state.settings.differing_in_time else Order.KIND

    def listed() -> tuple[Difference, ...]:
        found = [each for each in in_sight(state) if each in asked]
        return arranged(found, time_ranks(state.chart).tolist() if found else (), order)

    known = len(all_of(state))  # of a large story more may be gathered later
    key = "listed", state.matching, state.view.unmatched, known, asked, order
    return state.chart.remembered(key, listed)


def after(state: State, by: int) -> Difference | None:
    """The difference `by` places after that which is pointed at."""
    return next_one(shown(state), state.view.selected, state.view.asked, by)
