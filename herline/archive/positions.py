"""Finds where in a JSON text a value is, when somebody asks.

No map of the whole text is kept. The text is walked along the paths in question, and the parser
itself steps over everything beside them, so that a handful of places in a file of 50 MB cost about
as much as reading it once more.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from herline.archive.pieces import past_space
from herline.archive.problems import At, Fault, JsonPath

_ESCAPE = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u.{4}|\\.|.", re.S
)
_TOKEN = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*(?:"|\\?\Z)|[{}\[\],:]', re.S)
"""A string, which may be left open at the end, or what separates strings."""
_STEP_OVER = json.JSONDecoder(parse_int=len, parse_float=len, strict=False).raw_decode


@dataclass(slots=True)
class _Spot:
    """What is known of one value in the text, and of those in question below it."""

    key: int | None = None
    second_key: int | None = None
    value: int | None = None
    below: dict[str | int, _Spot] = field(default_factory=dict["str | int", "_Spot"])


def offsets(text: str, faults: Sequence[Fault]) -> list[int]:
    """The 0-based offset in `text` of each fault; `text` must be JSON if any has yet to be found.

    A path that leads nowhere (a key is missing) gives the place of the nearest value above it.
    """
    top = _Spot()
    for fault in faults:
        if fault.offset is not None:
            continue
        spot = top
        for step in fault.path:
            spot = spot.below.setdefault(step, _Spot())
    start = past_space(text, 0)
    top.value = start
    if top.below:
        _walk(text, start, top)
    return [_offset(text, top, fault) for fault in faults]


def lines_and_columns(text: str, places: Iterable[int]) -> dict[int, tuple[int, int]]:
    """Line and column, both from 1, of each offset in `text`."""
    found: dict[int, tuple[int, int]] = {}
    line, line_start, reached = 1, 0, 0
    for place in sorted(set(places)):
        line += text.count("\n", reached, place)
        line_start = text.rfind("\n", reached, place) + 1 or line_start
        reached = place
        found[place] = line, place - line_start + 1
    return found


def path_before(text: str, place: int) -> JsonPath:
    """The path of the value that is at `place` in broken JSON, or still open before it."""
    path: list[str | int] = []
    """Keys are as written, in quotation marks."""
    key = ""
    for token in _TOKEN.finditer(text, 0, place):
        match token[0][0]:
            case '"':
                key = token[0]
            case "{":
                path.append("")
            case "[":
                path.append(0)
            case ":" if path and isinstance(path[-1], str):
                path[-1] = key
            case "," if path:
                last = path[-1]
                path[-1] = last + 1 if isinstance(last, int) else ""
            case "}" | "]" if path:
                path.pop()
            case _:
                pass
    read = (step if isinstance(step, int) else _key_text(step) for step in path)
    return tuple(step for step in read if step != "")


def too_deep_at(text: str, limit: int) -> int:
    """The offset of the first bracket that is nested more than `limit` deep, or 0."""
    depth = 0
    for token in _TOKEN.finditer(text):
        if token[0] in "{[":
            depth += 1
            if depth > limit:
                return token.start()
        elif token[0] in "}]":
            depth -= 1
    return 0


def _offset(text: str, top: _Spot, fault: Fault) -> int:
    if fault.offset is not None:
        return fault.offset
    spot, place = top, top.value or 0
    for step in fault.path:
        spot = spot.below[step]
        if spot.value is None:
            return place
        place = spot.value
    if fault.at is At.KEY and spot.key is not None:
        return spot.key
    if fault.at is At.SECOND_KEY and spot.second_key is not None:
        return spot.second_key
    if fault.character is not None and text[place : place + 1] == '"':
        return _inside_string(text, place, fault.character)
    return place


def _inside_string(text: str, quote: int, character: int) -> int:
    """The offset of a character of the string that opens at `quote`, counting escapes as one."""
    place = quote + 1
    for _ in range(character):
        if text[place] == '"':
            break
        match = _ESCAPE.match(text, place)
        place = match.end() if match else place + 1
    return place


def _walk(text: str, start: int, spot: _Spot) -> int:
    """Notes the places below `spot`, whose value begins at `start`; returns the offset after it."""
    match text[start]:
        case "{":
            return _walk_object(text, start, spot)
        case "[":
            return _walk_list(text, start, spot)
        case _:
            return _STEP_OVER(text, start)[1]


def _walk_object(text: str, start: int, spot: _Spot) -> int:
    place = past_space(text, start + 1)
    while text[place] != "}":
        key_place = place
        key, after = _STEP_OVER(text, place)
        value = past_space(text, past_space(text, after) + 1)
        child = spot.below.get(key)
        if child is not None and child.value is None:
            child.key, child.value = key_place, value
            after = _walk(text, value, child) if child.below else _STEP_OVER(text, value)[1]
        else:
            if child is not None and child.second_key is None:
                child.second_key = key_place
            after = _STEP_OVER(text, value)[1]
        place = _next(text, after)
    return place + 1


def _walk_list(text: str, start: int, spot: _Spot) -> int:
    place = past_space(text, start + 1)
    position = 0
    while text[place] != "]":
        child = spot.below.get(position)
        if child is not None:
            child.value = place
        if child is not None and child.below:
            place = _walk(text, place, child)
        else:
            place = _STEP_OVER(text, place)[1]
        place = _next(text, place)
        position += 1
    return place + 1


def _next(text: str, after: int) -> int:
    """Where the next member begins, or the closing bracket is."""
    place = past_space(text, after)
    return past_space(text, place + 1) if text[place] == "," else place


def _key_text(token: str) -> str:
    try:
        return str(json.loads(token, strict=False))
    except ValueError:
        return token.strip('"')
