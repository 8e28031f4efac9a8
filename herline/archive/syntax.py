"""Reads JSON text, and notes what other readers of JSON pass over in silence.

Of two equal keys in one object, the first is kept and the second is reported. Half of a surrogate
pair is kept and reported. Text that is nested too deeply, or holds a number of ten thousand digits,
leads to a fault rather than an exception.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from herline.archive.pieces import read_in_pieces
from herline.archive.printable import spelled
from herline.archive.problems import At, Fault, JsonPath, Severity
from herline.progress import Progress, to_nobody

_SURROGATE = re.compile(r"\\u[dD][89a-fA-F][0-9a-fA-F]{2}")
_ESCAPE = re.compile(r"\\u[dD][89abAB]..\\u[dD][c-fC-F]..|\\u([dD][89a-fA-F]..)|\\.")
"""An escape in sound JSON; its group is the digits of a surrogate without its other half."""
_HALF = re.compile("[\ud800-\udfff]")

DEEPEST = 200
"""More levels than this are refused; a story needs eight."""


LARGE = 1_000_000
"""Characters; a longer text is read in pieces."""


def parse(
    text: str, *, trusted: bool = False, progress: Progress = to_nobody
) -> tuple[Any, list[Fault]]:
    """The plain value of `text`, or None, and what is wrong with it as JSON.

    `trusted` skips the search for duplicate keys: the text is known to be sound. `progress` is
    called with the share of a large text that has been read.
    """
    # An attempt that fails may leave some that are no part of the value; they are never found.
    twice: list[tuple[dict[str, Any], list[str]]] = []

    def first_wins(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) < len(pairs):
            found, again = _first_of_each(pairs)
            twice.append((found, again))
        return found

    hook = None if trusted else first_wins
    value: Any = None
    if progress is not to_nobody and len(text) > LARGE:
        value = read_in_pieces(text, hook, progress)
    try:
        value = _read(text, hook) if value is None else value
    except json.JSONDecodeError as error:
        from herline.archive.malformed import explain  # late: a sound text needs none

        return None, [explain(text, error)]
    except RecursionError:
        return None, [too_deep(text)]
    return value, [*_duplicate_keys(value, twice), *_halves(text, value)]


def _read(text: str, hook: Callable[[list[tuple[str, Any]]], dict[str, Any]] | None) -> Any:
    """The value of `text`; raises JSONDecodeError or RecursionError."""
    try:
        return json.loads(text, object_pairs_hook=hook)
    except json.JSONDecodeError:
        raise
    except ValueError:  # more digits than Python will turn into a number
        return json.loads(text, object_pairs_hook=hook, parse_int=_whole_number)


def without_surrogates(text: str, value: Any) -> Any:
    """`value`; or, if it has lone surrogates, the value of `text` with those replaced.

    The schema check cannot handle half a surrogate pair.
    """
    if not _SURROGATE.search(text):
        return value
    return parse(_SURROGATE.sub(r"\\ufffd", text))[0]


def too_deep(text: str) -> Fault:
    """The fault of a text with brackets nested more than `DEEPEST` deep."""
    from herline.archive.positions import path_before, too_deep_at

    place = too_deep_at(text, DEEPEST)
    return Fault(
        path_before(text, place)[:8],
        f"brackets nested more than {DEEPEST} deep",
        "the few levels of a story",
        "Look for a bracket that is opened again and again but never closed.",
        offset=place,
    )


def is_deep(value: object) -> bool:
    """True if lists and objects in `value` nest more than `DEEPEST` levels."""
    level: list[Any] = [value]
    for _ in range(DEEPEST):
        level = [inner for outer in level for inner in _members(outer)]
        if not level:
            return False
    return True


def _members(value: Any) -> list[Any]:
    inner: Any = ()
    if isinstance(value, dict):
        inner = value.values()  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
    elif isinstance(value, list):
        inner = value  # pyright: ignore[reportUnknownVariableType]
    return [each for each in inner if isinstance(each, (dict, list))]


def _first_of_each(pairs: list[tuple[str, Any]]) -> tuple[dict[str, Any], list[str]]:
    found: dict[str, Any] = {}
    again: list[str] = []
    for key, value in pairs:
        if key in found:
            again.append(key)
        else:
            found[key] = value
    return found, list(dict.fromkeys(again))


def _duplicate_keys(value: Any, twice: list[tuple[dict[str, Any], list[str]]]) -> list[Fault]:
    """A fault for each duplicate key, found by walking down to its object."""
    again = {id(found): keys for found, keys in twice}
    walked = _within(value) if again else ()
    return [_duplicate(path, key) for path, each in walked for key in again.get(id(each), ())]


def _halves(text: str, value: Any) -> list[Fault]:
    """A fault for each text that has half of a surrogate pair in it."""
    if not (_SURROGATE.search(text) and any(found[1] for found in _ESCAPE.finditer(text))):
        return []
    return [
        _half((*path, key), half)
        for path, each in _within(value)
        for key, written in _pairs(each)
        if isinstance(written, str) and (half := _HALF.search(written))
    ]


def _within(value: Any) -> Iterator[tuple[JsonPath, Any]]:
    """The objects and lists of `value` with their paths, level by level down to the deepest."""
    level: list[tuple[JsonPath, Any]] = [((), value)] if isinstance(value, (dict, list)) else []
    while level and len(level[0][0]) <= DEEPEST:
        yield from level
        level = [
            ((*path, k), v)
            for path, each in level
            for k, v in _pairs(each)
            if isinstance(v, (dict, list))
        ]


def _pairs(value: Any) -> Iterable[tuple[str | int, Any]]:
    """The keys or positions of an object or a list, with their values."""
    return value.items() if isinstance(value, dict) else enumerate(value)  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]


def _half(path: JsonPath, half: re.Match[str]) -> Fault:
    return Fault(
        path,
        f"half of a surrogate pair ({spelled(half[0])})",
        "a whole character",
        "Write the character itself, or both of its halves. Until then “\ufffd” is shown for it.",
        severity=Severity.WARNING,
        character=half.start(),
    )


def _duplicate(path: JsonPath, key: str) -> Fault:
    return Fault(
        (*path, key),
        "this key a second time",
        "each key once in an object",
        "The first one is kept. Remove one of them, or rename it.",
        at=At.SECOND_KEY,
    )


def _whole_number(digits: str) -> int:
    return int(digits) if len(digits) < 1000 else 10**999
