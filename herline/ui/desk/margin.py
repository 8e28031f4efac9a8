"""What stands in the margin of a document: a bar beside every quote, and its event's title.

Titles stand at the height of their passage, or below the title before; bars of passages that
overlap stand side by side.
"""

from __future__ import annotations

from collections.abc import Sequence

from herline.documents.placed import Placed
from herline.frozen import frozen

LANES = 4
"""So many bars stand side by side; more share the last lane."""


@frozen
class Beside:
    """A quote in sight: where its first line begins and its last ends, in pixels of the window."""

    place: Placed
    top: float
    bottom: float


@frozen
class Bar:
    beside: Beside
    lane: int


@frozen
class Note:
    """The title of a quote's event, at `top`; `more` counts those that had no room below it."""

    beside: Beside
    top: float
    more: int = 0


def bars(quotes: Sequence[Beside]) -> tuple[Bar, ...]:
    """A bar for each quote, in the first lane that is free from its top on."""
    free = [float("-inf")] * LANES
    made: list[Bar] = []
    for each in quotes:
        lane = next((i for i, end in enumerate(free) if end <= each.top), LANES - 1)
        free[lane] = max(free[lane], each.bottom)
        made.append(Bar(each, lane))
    return tuple(made)


def notes(quotes: Sequence[Beside], row: float, drift: float) -> tuple[Note, ...]:
    """A note for each quote, `row` pixels high, at most `drift` below the top of its passage."""
    made: list[Note] = []
    free = float("-inf")
    for each in quotes:
        top = max(each.top, free)
        if made and top - each.top > drift:
            last = made[-1]
            made[-1] = Note(last.beside, last.top, last.more + 1)
            continue
        made.append(Note(each, top))
        free = top + row
    return tuple(made)
