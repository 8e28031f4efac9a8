"""Which differences are listed just now, in which order: what the reader wants to see of them."""

from __future__ import annotations

from herline.model.differences import (
    Difference,
    Order,
    Wanted,
    arranged,
    differences,
    next_one,
)
from herline.model.view import Unmatched
from herline.session.in_time import time_ranks
from herline.session.state import State


def all_of(state: State) -> tuple[Difference, ...]:
    """Every difference of the story, worked out once."""
    return state.chart.remembered("differences", lambda: differences(state.story))


def in_sight(state: State) -> tuple[Difference, ...]:
    """Those of the events that the filter lets through."""
    if state.view.unmatched is Unmatched.DIMMED:
        return all_of(state)
    shown = frozenset(state.matching)
    return tuple(each for each in all_of(state) if each.position in shown)


def wanted(state: State) -> Wanted:
    """What the reader wants to see of them."""
    settings = state.settings
    return Wanted(frozenset(settings.differing), frozenset(settings.differing_on))


def shown(state: State) -> tuple[Difference, ...]:
    """Those of them that are wanted, in the order in which they are walked."""
    asked = wanted(state)
    found = (each for each in in_sight(state) if each in asked)
    order = Order.TIME if state.settings.differing_in_time else Order.KIND
    return arranged(found, time_ranks(state.chart).tolist(), order)


def after(state: State, by: int = 1) -> Difference | None:
    """The difference `by` places after that which is pointed at."""
    return next_one(shown(state), state.view.selected, state.view.asked, by)
