"""Checks whether a story without its events has the right shape; not what is wrong with it.

It says yes only if the schema would. To make the models of the schema takes longer than to read a
story of ten thousand events.
"""

from __future__ import annotations

import re
from typing import Any

from herline.archive.language_tag import is_tag
from herline.archive.plain import Entry
from herline.archive.source_mark import is_mark
from herline.model.story import COLOURS

_NEEDED = {
    "story": {"title"},
    "sources": {"id", "label"},
    "people": {"id", "name"},
    "kinds": {"id", "label"},
}
"""What each sort of entry must have, and may not leave empty."""
_TEXTS = {
    "story": {"$schema", "language", "summary"},
    "sources": {
        *("title", "kind", "language", "publisher", "published", "file", "sha256", "note", "mark")
    },
    "people": {"role"},
    "kinds": {"colour"},
}
_LISTS = {"sources": {"derives_from"}, "people": {"aliases"}, "kinds": set[str]()}
"""Lists of texts, for each list of entries."""
_ID = re.compile(r"[A-Za-z0-9-]+\Z")
_HASH = re.compile(r"([0-9a-fA-F]{64})?\Z")
_COLOUR = re.compile(rf"({'|'.join(COLOURS)}|#[0-9A-Fa-f]{{6}})?\Z")


def is_sound_head(head: Entry) -> bool:
    """Whether the schema is sure to find nothing wrong with `head`, except perhaps its format."""
    rest = {key: value for key, value in head.items() if key not in {*_LISTS, "format", "events"}}
    return _has_texts(rest, "story") and all(
        type(entries) is list
        and all(type(each) is dict and _is_sound(each, sort) for each in entries)
        for sort, entries in ((sort, head.get(sort, [])) for sort in _LISTS)
    )


def _is_sound(entry: Entry, sort: str) -> bool:
    lists = [entry[key] for key in _LISTS[sort] if key in entry]
    texts = {key: value for key, value in entry.items() if key not in _LISTS[sort]}
    return (
        all(type(some) is list and all(map(_is_text, some)) for some in lists)
        and _has_texts(texts, sort)
        and _ID.match(texts["id"]) is not None
        and _HASH.match(texts.get("sha256", "")) is not None
        and _COLOUR.match(texts.get("colour", "")) is not None
        and is_mark(texts.get("mark", ""))
    )


def _has_texts(texts: Entry, sort: str) -> bool:
    """Whether these are texts, all that are needed and none that is unknown."""
    needed = _NEEDED[sort]
    return (
        needed <= texts.keys() <= needed | _TEXTS[sort]
        and all(map(_is_text, texts.values()))
        and all(texts[key] for key in needed)
        and is_tag(texts.get("language", ""))
    )


def _is_text(value: Any) -> bool:
    """Whether it is a text without half a surrogate pair."""
    return type(value) is str and not any("\ud800" <= letter <= "\udfff" for letter in value)
