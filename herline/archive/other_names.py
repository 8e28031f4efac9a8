"""Knows what people call a key of a story where they do not know its name."""

from __future__ import annotations

from collections.abc import Sequence

from herline.archive.near import did_you_mean
from herline.archive.printable import quoted

_CALLED = {
    "aliases": "aka nicknames",
    "amount": "count number quantity",
    "attribute": "about kind type",
    "date": "day start when year",
    "edtf": "date day start when year",
    "end": "to until",
    "exact": "quotation quote text words",
    "file": "document filename path",
    "kind": "category type",
    "label": "name title",
    "name": "label title",
    "people": "participants persons who",
    "person": "id name who",
    "published": "date year",
    "quotes": "citations source sources",
    "reason": "note rule why",
    "rule": "note notes reason",
    "sha256": "checksum hash",
    "start": "begin from",
    "summary": "comment description note notes text",
    "title": "label name",
    "words": "exact quotation quote text",
}
"""Other words for a key. Of two keys of an entry that they fit, the first is meant."""

_SPAN = "The “edtf” of its date has both ends: “1921/1922”."
_PLACE = 'Write it as a claim of a quote: {"attribute": "where", "value": …}.'
_ELSEWHERE = {"end": _SPAN, "until": _SPAN, "location": _PLACE, "place": _PLACE}
"""What is said in another way."""


def hint_for(key: str, keys: Sequence[str]) -> str:
    """What to try where an entry that may have `keys` has an unknown `key`."""
    word = key.casefold()
    for each in keys:
        if word in _CALLED.get(each, "").split():
            return f"Did you mean {quoted(each)}?"
    if word in _ELSEWHERE:
        return _ELSEWHERE[word]
    free = next((quoted(each) for each in ("note", "summary") if each in keys), "a summary")
    return did_you_mean(key, keys) or f"Remove it, or put what it says into {free}."
