"""Knows what people write for a key of a story, or for what a claim is about, in other words."""

from __future__ import annotations

from collections.abc import Sequence

from herline.archive.near import did_you_mean
from herline.archive.printable import quoted

_CALLED = {
    "aliases": "aka nicknames",
    "amount": "count number quantity",
    "attribute": "about kind type",
    "claims": "amount attribute date edtf value when",
    "date": "day edtf start start_date when year",
    "edtf": "date day start when year",
    "end": "to until",
    "exact": "quotation quote text words",
    "file": "document filename path",
    "how-long": "duration length",
    "how-many": "amount count number",
    "inferred": "estimated",
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
    "when": "date day time year",
    "where": "location place",
    "who": "people person",
    "why": "cause reason",
    "words": "exact quotation quote text",
}
"""Other words for each. Of two keys of an entry that they fit, the first is meant."""

_SPAN = "The “edtf” of its date has both ends: “1921/1922”."
_PLACE = 'Write it as a claim of a quote: {"attribute": "where", "value": …}.'
_AT_THE_TOP = "What is in it belongs at the top, beside “format”."
_ELSEWHERE = {
    "claims": "A claim is what the words of a quote say: put it into one of the “quotes”.",
    "end": _SPAN,
    "end_date": _SPAN,
    "location": _PLACE,
    "place": _PLACE,
    "story": _AT_THE_TOP,
    "timeline": _AT_THE_TOP,
    "until": _SPAN,
}
"""What is said in another way."""


def hint_for(key: str, keys: Sequence[str]) -> str:
    """What to try where an entry that may have `keys` has an unknown `key`."""
    free = next((quoted(each) for each in ("note", "summary") if each in keys), "a summary")
    return (
        in_other_words(key, keys)
        or _ELSEWHERE.get(key.casefold())
        or did_you_mean(key, keys)
        or f"Remove it, or put what it says into {free}."
    )


def in_other_words(word: str, words: Sequence[str]) -> str:
    """A hint that names the one of `words` that `word` stands for, or ""."""
    for each in words:
        if word.casefold() in _CALLED.get(each, "").split():
            return f"Did you mean {quoted(each)}?"
    return ""
