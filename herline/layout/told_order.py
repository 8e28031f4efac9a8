"""The order that a story asks for among some of its events, where no date tells it."""

from __future__ import annotations

from collections.abc import Sequence
from heapq import heapify, heappop, heappush

from herline.model.story import Story


def told_order(story: Story, positions: Sequence[int]) -> tuple[int, ...]:
    """Events in the order that `after` and `before` ask for, else as they stand in `positions`.

    What contradicts itself (a circle) is left as it stands, behind the others.
    """
    place = {position: place for place, position in enumerate(positions)}
    followers: dict[int, set[int]] = {}
    waits = dict.fromkeys(positions, 0)
    for position in positions:
        event = story.events[position]
        pairs = [(story.index.get(id, -1), position) for id in event.after]
        pairs += [(position, story.index.get(id, -1)) for id in event.before]
        for first, then in pairs:
            known = followers.setdefault(first, set())
            if first in place and then in place and first != then and then not in known:
                known.add(then)
                waits[then] += 1
    ready = [place[position] for position in positions if not waits[position]]
    heapify(ready)
    order: list[int] = []
    while ready:
        position = positions[heappop(ready)]
        order.append(position)
        for then in followers.get(position, ()):
            waits[then] -= 1
            if not waits[then]:
                heappush(ready, place[then])
    told = set(order)
    return (*order, *(position for position in positions if position not in told))
