"""Finds many passages in one text in a single reading."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_FEW = 300
"""For up to so many passages, a search for each is cheaper than a single reading for all."""
_KEY = 16
"""Characters of a passage that are compared at every beginning of a word."""
_BEGINNING = re.compile(r"(?<=\W)\w")


def find_all(text: str, passages: Sequence[str]) -> dict[str, tuple[int, ...]]:
    """Passage -> every place (code point) where it begins in the text, in order.

    An empty passage is nowhere. Passages may overlap themselves: "aa" is twice in "aaa".
    """
    wanted = {passage for passage in passages if passage}
    if len(wanted) <= _FEW:
        return {passage: tuple(_places(text, passage)) for passage in wanted}
    keyed: dict[str, list[tuple[str, int]]] = {}
    found: dict[str, list[int]] = {}
    for passage in wanted:
        found[passage] = []
        beginning = _BEGINNING.search(passage)
        if beginning and len(passage) - beginning.start() >= _KEY:
            key = passage[beginning.start() : beginning.start() + _KEY]
            keyed.setdefault(key, []).append((passage, beginning.start()))
        else:
            found[passage].extend(_places(text, passage))
    for beginning in _BEGINNING.finditer(text):
        place = beginning.start()
        for passage, lead in keyed.get(text[place : place + _KEY], ()):
            if place >= lead and text.startswith(passage, place - lead):
                found[passage].append(place - lead)
    return {passage: tuple(places) for passage, places in found.items()}


def _places(text: str, passage: str) -> Iterator[int]:
    place = text.find(passage)
    while place >= 0:
        yield place
        place = text.find(passage, place + 1)
