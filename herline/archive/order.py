"""Finds events that would have to come before themselves.

"a after b" and "b after a" cannot both be; the reference that closes such a circle is left out.
"""

from __future__ import annotations

from herline.archive.plain import Entry, entries, text, texts
from herline.archive.printable import quoted
from herline.archive.problems import Fault, Faults, JsonPath

_Earlier = dict[str, list[tuple[str, JsonPath]]]
"""Event id -> the events that come before it, and where each of these orders is written."""


def circles(plain: Entry, faults: Faults) -> frozenset[JsonPath]:
    """The paths of the references that close a circle; each is noted."""
    earlier = _orders(plain)
    closing: set[JsonPath] = set()
    done: set[str] = set()
    for event in earlier:
        if event not in done:
            _follow(event, earlier, done, closing, faults)
    return frozenset(closing)


def _orders(plain: Entry) -> _Earlier:
    earlier: _Earlier = {}
    for i, event in entries(plain, "events"):
        id = text(event, "id")
        for j, other in texts(event, "after"):
            earlier.setdefault(id, []).append((other, ("events", i, "after", j)))
        for j, other in texts(event, "before"):
            earlier.setdefault(other, []).append((id, ("events", i, "before", j)))
    return earlier


def _follow(
    start: str, earlier: _Earlier, done: set[str], closing: set[JsonPath], faults: Faults
) -> None:
    """Walks from `start` to ever earlier events, and notes each step that leads back."""
    way = [start]
    ahead = {start: iter(earlier.get(start, ()))}
    while way:
        event = way[-1]
        step = next(ahead[event], None)
        if step is None:
            done.add(event)
            del ahead[way.pop()]
        elif step[0] in ahead:
            closing.add(step[1])
            faults.add(_circle(way, *step))
        elif step[0] not in done:
            way.append(step[0])
            ahead[step[0]] = iter(earlier.get(step[0], ()))


def _circle(way: list[str], back_to: str, path: JsonPath) -> Fault:
    around = [*way[way.index(back_to) :], back_to]
    if len(around) > 7:
        around = [*around[:4], "…", *around[-2:]]
    found = f"a circle: {' after '.join(quoted(each) for each in around)}"
    return Fault(path, found, "an order without circles", "Remove one of these orders.")
