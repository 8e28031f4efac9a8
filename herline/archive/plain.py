"""Takes plain JSON apart, whatever it holds; what does not fit is passed over.

The shape check says what is wrong with a file. These functions only see to it that one wrong value
does not cost its neighbours.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

Entry = dict[str, Any]
NOTHING: Any = ()
"""Stands in for a missing list, in JSON that is known to have the right shape."""


def text(entry: Entry, key: str, default: str = "") -> str:
    """The text under `key`, or `default` where there is none."""
    value = entry.get(key)
    return value if isinstance(value, str) else default


def number(entry: Entry, key: str) -> int | None:
    """The whole number from 0 under `key`, or None."""
    value = entry.get(key)
    whole = isinstance(value, int) and not isinstance(value, bool) and value >= 0
    return value if whole else None


def entry(parent: Entry, key: str) -> Entry | None:
    """The object under `key`, or None."""
    value = parent.get(key)
    return cast("Entry", value) if isinstance(value, dict) else None


def texts(parent: Entry, key: str) -> Iterator[tuple[int, str]]:
    """The texts in the list under `key`, with their positions."""
    return ((i, each) for i, each in enumerate(_members(parent, key)) if isinstance(each, str))


def entries(parent: Entry, key: str) -> Iterator[tuple[int, Entry]]:
    """The objects in the list under `key`, with their positions."""
    return (
        (i, cast("Entry", each))
        for i, each in enumerate(_members(parent, key))
        if isinstance(each, dict)
    )


def pairs(parent: Entry, key: str) -> Iterator[tuple[str, str]]:
    """The keys and texts of the object under `key`."""
    inner = entry(parent, key) or {}
    return ((k, v) for k, v in inner.items() if isinstance(v, str))


def _members(parent: Entry, key: str) -> list[Any]:
    value = parent.get(key)
    return cast("list[Any]", value) if isinstance(value, list) else []
