"""In which order the sources of a synopsis stand: pinned ones first, then as the reader chose."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def arranged(ids: Sequence[str], order: Sequence[str], pinned: Iterable[str]) -> tuple[str, ...]:
    """`ids`, the pinned ones first; those that `order` does not name come last, as they were."""
    rank = {id: position for position, id in enumerate(order)}
    first = frozenset(pinned)
    last = len(rank)
    return tuple(sorted(ids, key=lambda id: (id not in first, rank.get(id, last))))


def moved(shown: Sequence[str], id: str, to: int, order: Sequence[str] = ()) -> tuple[str, ...]:
    """The order after `id` was put at place `to` of those that are shown.

    What `order` names and is not shown keeps its place among the others.
    """
    others = [other for other in shown if other != id]
    to = min(max(to, 0), len(others))
    wanted = [*others[:to], id, *others[to:]]
    if not order:
        return tuple(wanted)
    shown_now = iter(wanted)
    kept = [next(shown_now) if other in shown else other for other in order]
    return (*kept, *(other for other in shown_now if other not in kept))
