"""Finds what leads back to itself: an event before itself, a source that derives from itself.

"a after b" and "b after a" cannot both be true, nor can each of two sources derive from the other;
the reference that closes such a circle is left out.
"""

from __future__ import annotations

from typing import NamedTuple

from herline.archive.plain import Entry, entries, text, texts
from herline.archive.printable import quoted
from herline.archive.problems import Fault, Faults, JsonPath

_Steps = dict[str, list[tuple[str, JsonPath]]]
"""Id -> the ids that come before it, and where each of these steps is written."""


class _Said(NamedTuple):
    """The words for a circle of one sort."""

    joint: str
    expected: str
    hint: str


_ORDER = _Said(" after ", "an order without circles", "Remove one of these orders.")
_DERIVATION = _Said(
    " from ", "sources that do not derive from themselves", "Remove one of these derivations."
)


def circles(plain: Entry, faults: Faults) -> frozenset[JsonPath]:
    """The paths of the references that close a circle of events or sources; each is noted."""
    closing: set[JsonPath] = set()
    for steps, said in ((_derivations(plain), _DERIVATION), (_orders(plain), _ORDER)):
        done: set[str] = set()
        for start in steps:
            if start not in done:
                _follow(start, steps, done, closing, said, faults)
    return frozenset(closing)


def _derivations(plain: Entry) -> _Steps:
    above: _Steps = {}
    for i, source in entries(plain, "sources"):
        for j, other in texts(source, "derives_from"):
            step = (other, ("sources", i, "derives_from", j))
            above.setdefault(text(source, "id"), []).append(step)
    return above


def _orders(plain: Entry) -> _Steps:
    earlier: _Steps = {}
    for i, event in entries(plain, "events"):
        id = text(event, "id")
        for j, other in texts(event, "after"):
            earlier.setdefault(id, []).append((other, ("events", i, "after", j)))
        for j, other in texts(event, "before"):
            earlier.setdefault(other, []).append((id, ("events", i, "before", j)))
    return earlier


def _follow(
    start: str, steps: _Steps, done: set[str], closing: set[JsonPath], said: _Said, faults: Faults
) -> None:
    """Walks back from `start` as far as it goes, and notes each step that returns to the way."""
    way = [start]
    ahead = {start: iter(steps.get(start, ()))}
    while way:
        step = next(ahead[way[-1]], None)
        if step is None:
            done.add(way[-1])
            del ahead[way.pop()]
        elif step[0] in ahead:
            closing.add(step[1])
            faults.add(_circle(way, *step, said))
        elif step[0] not in done:
            way.append(step[0])
            ahead[step[0]] = iter(steps.get(step[0], ()))


def _circle(way: list[str], back_to: str, path: JsonPath, said: _Said) -> Fault:
    around = [*way[way.index(back_to) :], back_to]
    if len(around) > 7:
        around = [*around[:4], "…", *around[-2:]]
    found = f"a circle: {said.joint.join(quoted(each) for each in around)}"
    return Fault(path, found, said.expected, said.hint)
