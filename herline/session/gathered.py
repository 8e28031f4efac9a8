"""The differences of a large story: they are gathered beside the window, since events must be made.

They are gathered once for the whole story; where too many events differ, for those that the filter
lets through.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from herline.model.agreement import Agreement
from herline.model.differences import Difference, differences
from herline.model.filter import NOTHING_ASKED
from herline.model.story import Story
from herline.model.view import Unmatched
from herline.progress import Progress, to_nobody
from herline.session.state import State

if TYPE_CHECKING:
    from herline.ledger.positions import Positions

GATHERED_AT_MOST = 20_000
"""Events whose differences are gathered, which takes some seconds."""
KEPT = 4
_TOGETHER = 200

Found = tuple[Difference, ...]


def sought(state: State) -> Positions:
    """The events whose differences are to be listed."""
    everything = _differing(state, state.index.matching(NOTHING_ASKED))
    dimmed = state.view.unmatched is Unmatched.DIMMED
    if dimmed or len(everything) <= GATHERED_AT_MOST:
        return everything
    return _differing(state, state.matching)


def too_many(state: State) -> int:
    """How many events differ, if they are too many; else 0."""
    number = len(sought(state))
    return number if number > GATHERED_AT_MOST else 0


def known(state: State) -> Found | None:
    """Their differences; None until they are gathered."""
    places = sought(state)
    return _all_known(state).get(places) if len(places) else ()


def gather(story: Story, places: Sequence[int], progress: Progress = to_nobody) -> Found:
    """The differences of what is sought; safe to be done in a thread.

    `progress` is called with the share that is done, and may raise to stop.
    """
    found: list[Difference] = []
    for first in range(0, len(places), _TOGETHER):
        found += differences(story, positions=places[first : first + _TOGETHER])
        progress(first / len(places))
    return tuple(found)


def remember(state: State, found: Found) -> None:
    """Let what was gathered for `state` be known."""
    kept = _all_known(state)
    kept[sought(state)] = found
    while len(kept) > KEPT:
        kept.pop(next(iter(kept)))


def _all_known(state: State) -> dict[Positions, Found]:
    kept: dict[Positions, Found] = {}
    return state.chart.remembered("gathered", lambda: kept)


def _differing(state: State, positions: Sequence[int]) -> Positions:
    """Those of `positions` whose sources do not all say the same; the same value for the same."""
    from herline.ledger.held import ledger_of
    from herline.ledger.ledger import AGREEMENTS
    from herline.ledger.positions import Positions

    ledger = ledger_of(state.story)
    assert ledger is not None
    assert isinstance(positions, Positions)
    least = AGREEMENTS.index(Agreement.REFINES)
    order, codes = positions.order, ledger.agreement
    return state.chart.remembered(
        ("differing", positions), lambda: Positions.of(order, positions.has & (codes >= least))
    )
