"""Reads a large, faultless story swiftly: piece by piece, into columns.

The list of events is cut where an event seems to end, every few hundred events; if a piece can be
read as a list, it was cut rightly. Everything but the events is read as usual. At the first doubt,
the whole file is left to the careful reader.

    {"format": 1, …, "events": [ {"id": …}, {"id": …}, …, {"id": …} ], … }
                                 ├── a piece ──────┤ ├─ a piece ─┤
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import cast

import numpy as np

from herline.archive.build import build
from herline.archive.circles import circles
from herline.archive.plain import Entry
from herline.archive.problems import Faults
from herline.archive.swift.doubt import Doubt
from herline.archive.swift.gather import Gathering
from herline.archive.swift.keys import keys_in
from herline.archive.swift.parts import Parts
from herline.archive.swift.quick_json import quick_json
from herline.archive.swift.sound import SoundEvents
from herline.archive.swift.sound_head import is_sound_head
from herline.archive.swift.sound_shape import parts_of
from herline.archive.syntax import parse
from herline.archive.upgrade import NEWEST_FORMAT
from herline.ledger.arrays import Ints
from herline.ledger.events import Events, large_story
from herline.model.story import Story
from herline.progress import Progress, to_nobody

PIECE = 200_000
"""Bytes of a piece: a few milliseconds in which the window cannot run."""
_TRIES = 30
"""Cuts that are tried before a piece is given up."""

_BEGIN = re.compile(rb'"events"[ \t\r\n]*:[ \t\r\n]*\[[ \t\r\n]*(?=\{)')
_KEY = re.compile(rb'\{[ \t\r\n]*("[a-z]+")')
_NEXT = re.compile(rb"[ \t\r\n]*,")
_END = re.compile(rb"\}[ \t\r\n]*\]")
_ID = re.compile(rb'\{[ \t\r\n]*"id"[ \t\r\n]*:[ \t\r\n]*"')
_NEXT_ID = re.compile(rb"\}[ \t\r\n]*,[ \t\r\n]*" + _ID.pattern)


def read_swiftly(raw: bytes, progress: Progress = to_nobody) -> Story | None:
    """The story in `raw`, the content of a file; None if it must be read carefully."""
    begin = _BEGIN.search(raw)
    if begin is None:
        return None
    gathering = Gathering()
    try:
        end = begin.end()
        for start, end, parts in _pieces(raw, begin.end()):
            _take(gathering, raw[start:end], start - begin.end(), parts)
            progress(end / len(raw))
        head = head_of((raw[: begin.end()] + raw[end:]).decode("utf-8"))
        ledger = gathering.ledger(head)
    except (Doubt, UnicodeDecodeError, RecursionError):
        return None
    return large_story(head, Events(ledger, memoryview(raw)[begin.end() : end], SoundEvents()))


def head_of(text: str) -> Story:
    """The story in `text`, which has no events; raises Doubt if anything is wrong with it."""
    plain, faults = parse(text)
    if faults or not isinstance(plain, dict):
        raise Doubt
    entry = cast("Entry", plain)
    if entry.get("format") != NEWEST_FORMAT or entry.get("format") is True or entry.get("events"):
        raise Doubt
    faults = Faults()
    if not is_sound_head(entry):
        from herline.archive.shape import check_shape  # late: imports pydantic

        check_shape(entry, faults)
    story = build(entry, faults, circles(entry, faults))
    if faults.kept:
        raise Doubt
    return story


def _pieces(raw: bytes, start: int) -> Iterator[tuple[int, int, Parts]]:
    """The pieces of the list of events: where each begins and ends, and its events."""
    from_json = quick_json()
    key = _KEY.match(raw, start)
    if key is None:
        raise Doubt
    seam = re.compile(rb"\}[ \t\r\n]*,[ \t\r\n]*\{[ \t\r\n]*" + re.escape(key[1]))
    while True:
        for end in _cuts(raw, start, seam):
            try:
                events = from_json(b"[%b]" % raw[start:end])
            except ValueError:
                continue
            break
        else:
            raise Doubt
        yield start, end, parts_of(events)
        if _NEXT.match(raw, end) is None:
            return
        start = raw.index(b"{", end)


def _cuts(raw: bytes, start: int, seam: re.Pattern[bytes]) -> Iterator[int]:
    """Where the piece from `start` on may end; the last of them, where the whole list may end."""
    place = start + PIECE
    for _ in range(_TRIES):
        found = seam.search(raw, place)
        if found is None:
            break
        yield found.start() + 1
        place = found.start() + 1
    ends = [found.start() + 1 for found in _END.finditer(raw, start)]
    yield from ends[:-_TRIES:-1]


def _take(gathering: Gathering, text: bytes, start: int, parts: Parts) -> None:
    if parts.number_of_keys != keys_in(text) and parse(f"[{text.decode()}]")[1]:
        raise Doubt  # there is a duplicate key
    starts, ends = _places(text, parts.events.all)
    gathering.take(parts, starts + start, ends + start)


def _places(text: bytes, events: list[Entry]) -> tuple[Ints, Ints]:
    """Where the text of each event begins and ends in `text`."""
    if len(events) > 1:
        first, second = _ID.match(text), _NEXT_ID.search(text)
        if first and second:
            pieces = text.split(second[0])
            heads = [event["id"].encode() + b'"' for event in events]
            heads[0] = first[0] + heads[0]
            if len(pieces) == len(events) and all(map(bytes.startswith, pieces, heads)):
                return _between(pieces, second[0])
    return _places_one_by_one(text.decode("utf-8"))


def _between(pieces: list[bytes], between: bytes) -> tuple[Ints, Ints]:
    lengths = np.array([len(piece) for piece in pieces], np.int64)
    opening = between.index(b"{")
    ends = np.cumsum(lengths + len(between)) - len(between)
    starts = ends - lengths - len(between) + opening
    starts[0] = 0
    ends += 1
    ends[-1] -= 1
    return starts, ends


def _places_one_by_one(text: str) -> tuple[Ints, Ints]:
    """The same for events written in any way, each found by reading it."""
    scan = json.JSONDecoder().raw_decode
    starts: list[int] = []
    ends: list[int] = []
    place = in_bytes = 0
    while place < len(text):
        opening = text.find("{", place)
        if opening < 0:
            break
        _, end = scan(text, opening)
        in_bytes += len(text[place:opening].encode())
        starts.append(in_bytes)
        in_bytes += len(text[opening:end].encode())
        ends.append(in_bytes)
        place = end
    return np.array(starts, np.int64), np.array(ends, np.int64)
