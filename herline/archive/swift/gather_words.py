"""Gathers the words of a large story for searching, which takes as long as reading it."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Mapping
from itertools import count
from typing import cast

import numpy as np

from herline.archive.plain import NOTHING, Entry
from herline.archive.swift.quick_json import quick_json
from herline.ledger.arrays import Small, starts_of
from herline.ledger.events import Events
from herline.ledger.words import Words
from herline.model.story import Source, Story
from herline.model.tidying import tidy, tokenised
from herline.progress import Progress, to_nobody

_TOGETHER = 150
"""Events that are taken in one go: a few milliseconds in which the window cannot run."""
_REPEATED = 100_000
"""Events whose numbers are repeated in one go."""


def words_of(story: Story, progress: Progress = to_nobody) -> Words:
    """The words of everything in an event of a large story that `model.index.searchable` covers.

    `progress` may raise to stop. Raises ValueError if the text of the events is damaged.
    """
    numbers: dict[str, int] = defaultdict(count().__next__)
    found, lengths = array("i"), array("i")
    events, sources = cast("Events", story.events), story.source_by_id
    number = len(events)
    for first in range(0, number, _TOGETHER):
        for event in _entries(events, first, min(first + _TOGETHER, number)):
            words = set(searched(event, sources).split())
            found.extend([numbers[word] for word in words])
            lengths.append(len(words))
        progress(0.8 * first / number)
    return _sorted(number, list(numbers), np.array(found, np.int32), np.array(lengths, np.int32))


def _entries(events: Events, first: int, end: int) -> list[Entry]:
    ledger = events.ledger
    text = events.texts[int(ledger.text_starts[first]) : int(ledger.text_ends[end - 1])]
    return quick_json()(b"[%b]" % text)


def searched(event: Entry, sources: Mapping[str, Source]) -> str:
    """What is searched of an event, folded."""
    parts: list[str] = [event["title"]]
    if "summary" in event:
        parts.append(event["summary"])
    for quote in event.get("quotes", NOTHING):
        exact: str = quote["exact"]
        parts.append(exact)
        if "translation" in quote:
            parts.append(quote["translation"])
        if tokenised(exact):
            language: str = quote.get("language") or sources[quote["source"]].language
            parts.append(tidy(exact, language).text)
    return "\n".join(parts).casefold()


def _sorted(number: int, words: list[str], found: Small, lengths: Small) -> Words:
    rows = _rows(lengths)
    order = np.argsort(found, kind="stable")
    letters = [f"{word}\n".encode("utf-8", "replace") for word in words]
    sizes = np.fromiter(map(len, letters), np.int64, len(letters))
    return Words(
        number,
        starts_of(sizes),
        np.frombuffer(b"".join(letters), np.uint8),
        starts_of(np.bincount(found, minlength=len(words))),
        rows[order],
    )


def _rows(lengths: Small) -> Small:
    """Each event as many times as it has words; in steps, as nothing else can run during one."""
    rows, place = np.empty(int(lengths.sum()), np.int32), 0
    for first in range(0, len(lengths), _REPEATED):
        some = lengths[first : first + _REPEATED]
        end = place + int(some.sum())
        rows[place:end] = np.repeat(np.arange(first, first + len(some), dtype=np.int32), some)
        place = end
    return rows
