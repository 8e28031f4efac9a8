"""Reads a large JSON object entry by entry, so that progress can be shown and reading cancelled.

Python reads a text in one call during which nothing else can run: 50 MB stop a window for half a
second. Here, lists at the top level, where a story has its events, are read one entry at a time.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

from herline.progress import Progress

Scan = Callable[[str, int], tuple[Any, int]]
Hook = Callable[[list[tuple[str, Any]]], dict[str, Any]]

_SPACE = re.compile(r"[ \t\n\r]*")
_OFTEN = 200
"""Entries between two reports of progress."""


class _NotSoEasyError(Exception):
    """The text is not an object, or not JSON at all."""


def read_in_pieces(text: str, hook: Hook | None, progress: Progress) -> dict[str, Any] | None:
    """The object in `text`, just as `json.loads` reads it; None if that must read it instead."""
    scan = json.JSONDecoder(object_pairs_hook=hook).raw_decode
    try:
        pairs, place = _object(text, scan, progress)
        if past_space(text, place) != len(text):
            return None
    except (_NotSoEasyError, ValueError, RecursionError):
        return None
    return hook(pairs) if hook else dict(pairs)


def _object(text: str, scan: Scan, progress: Progress) -> tuple[list[tuple[str, Any]], int]:
    place = _passed(text, past_space(text, 0), "{")
    pairs: list[tuple[str, Any]] = []
    while True:
        key, place = scan(text, place)
        if not isinstance(key, str):
            raise _NotSoEasyError
        place = _passed(text, past_space(text, place), ":")
        if text[place : place + 1] == "[":
            value, place = _list(text, place, scan, progress)
        else:
            value, place = scan(text, place)
        pairs.append((key, value))
        place = past_space(text, place)
        if text[place : place + 1] == "}":
            return pairs, place + 1
        place = _passed(text, place, ",")


def _list(text: str, place: int, scan: Scan, progress: Progress) -> tuple[list[Any], int]:
    place = _passed(text, place, "[")
    found: list[Any] = []
    if text[place : place + 1] == "]":
        return found, place + 1
    while True:
        value, place = scan(text, place)
        found.append(value)
        if len(found) % _OFTEN == 0:
            progress(place / len(text))
        place = past_space(text, place)
        if text[place : place + 1] == "]":
            return found, place + 1
        place = _passed(text, place, ",")


def _passed(text: str, place: int, mark: str) -> int:
    """Where the next thing after `mark` is; the mark must be at `place`."""
    if text[place : place + 1] != mark:
        raise _NotSoEasyError
    return past_space(text, place + 1)


def past_space(text: str, place: int) -> int:
    """The first place from `place` on that is not white space."""
    found = _SPACE.match(text, place)
    assert found is not None  # it matches nothing at all, too
    return found.end()
