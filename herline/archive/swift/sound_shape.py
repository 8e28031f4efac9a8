"""Checks whether the events of a piece have the right shape, column by column; not what is wrong.

It says yes only if the schema would. If it is not sure, the schema itself is asked, which takes
twenty times as long, as it looks at the values one by one.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from typing import Any

from herline.archive.language_tag import is_tag
from herline.archive.plain import Entry
from herline.archive.swift.doubt import Doubt
from herline.archive.swift.parts import Parts
from herline.model.story import Attribute, Coverage, Dating

_REQUIRED = {
    "events": {"id", "title"},
    "dates": {"edtf"},
    "people": {"person"},
    "quotes": {"source", "exact"},
    "claims": {"attribute"},
}
_TEXTS = {
    "events": {"id", "title", "kind", "summary"},
    "dates": {"edtf", "dating", "reason"},
    "people": {"person", "role"},
    "quotes": {"source", "exact", "prefix", "suffix", "language", "translation"},
    "claims": {"attribute", "id", "edtf", "amount", "unit", "of", "scope", "words", "rule"},
}
_LISTS = {"events": {"after", "before"}, "dates": {"follows"}}
_OTHERS = {
    "events": {"milestone", "date", "people", "quotes", "coverage"},
    "quotes": {"start", "end", "claims", "reported"},
    "claims": {"value"},
}
KEYS = {
    sort: texts | _LISTS.get(sort, set()) | _OTHERS.get(sort, set())
    for sort, texts in _TEXTS.items()
}
"""The keys of each sort of entry, as the schema has them."""
_ATTRIBUTES = frozenset(str(each) for each in Attribute)
_DATINGS = frozenset(str(each) for each in Dating)
_UNSAID = frozenset((str(Coverage.OUTSIDE), str(Coverage.UNCHECKED)))


def parts_of(events: Any) -> Parts:
    """The parts of `events`; raises Doubt if the schema finds anything wrong with them."""
    try:
        parts = Parts(events)
        if _is_sound(parts):
            return parts
    except (TypeError, AttributeError, KeyError, ValueError):
        pass  # something is not an object, or not a list
    ask_the_schema(events)
    return Parts(events)


def ask_the_schema(events: Any) -> None:
    """Raises Doubt if the schema finds anything wrong with `events`."""
    from pydantic import ValidationError

    from herline.archive.schema import StoryEntry

    story: Entry = {"format": 1, "title": "-", "events": events}
    try:
        StoryEntry.model_validate(story)
    except ValidationError:
        raise Doubt from None


def _is_sound(parts: Parts) -> bool:
    if "reported" in parts.quotes.keys:
        return False  # so few stories have reports that the schema may check them
    for sort, entries in zip(KEYS, parts.sorts, strict=True):
        if not entries.keys <= KEYS[sort] or _types(entries.all) - {dict}:
            return False
        for key in _REQUIRED[sort]:
            if len(entries.column(key)) < len(entries.all):
                return False
        for key in entries.keys & _TEXTS[sort]:
            if _types(entries.column(key)) - {str}:
                return False
        for key in entries.keys & _LISTS.get(sort, set()):
            if not _are_lists_of_texts(entries.column(key)):
                return False
    return _lists_are_lists(parts) and _words_are_known(parts) and _values_fit(parts)


def _types(values: Iterable[Any]) -> set[type]:
    return set(map(type, values))


def _are_lists_of_texts(lists: list[Any]) -> bool:
    return _types(lists) <= {list} and _types(chain.from_iterable(lists)) <= {str}


def _lists_are_lists(parts: Parts) -> bool:
    events, quotes = parts.events, parts.quotes
    lists = (events.column("people"), events.column("quotes"), quotes.column("claims"))
    return _types(chain.from_iterable(lists)) <= {list} and _types(parts.coverages) <= {dict}


def _words_are_known(parts: Parts) -> bool:
    said = {word for each in parts.coverages for word in each.values()}
    return (
        _ATTRIBUTES.issuperset(parts.claims.column("attribute"))
        and _DATINGS.issuperset(parts.dates.column("dating"))
        and said <= _UNSAID
    )


def _values_fit(parts: Parts) -> bool:
    """Whether ids are plain, required texts not empty, numbers whole, milestones true or false."""
    ids = parts.events.column("id") + parts.claims.column("id")
    letters = "".join(ids).replace("-", "0")
    if not (all(ids) and letters.isascii() and letters.isalnum()):
        return False
    if not (all(parts.events.column("title")) and all(parts.quotes.column("exact"))):
        return False
    if not all(map(is_tag, set(parts.quotes.column("language")))):
        return False
    for key in ("start", "end"):
        numbers = parts.quotes.column(key)
        if _types(numbers) - {int} or min(numbers, default=0) < 0:
            return False
    if _types(parts.events.column("milestone")) - {bool}:
        return False
    values = parts.claims.column("value")
    several: list[list[Any]] = [value for value in values if type(value) is list]
    return _types(values) <= {str, list} and _types(chain.from_iterable(several)) <= {str}
