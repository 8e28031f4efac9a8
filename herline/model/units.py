"""The unit of an amount: when two of them are the same, and how an amount is said with it.

A source writes "theater" where another writes "theatres"; that makes no other measure of it.
"""

from __future__ import annotations

import re
from functools import lru_cache

_SIGNS = {
    "%": "percent",
    "per cent": "percent",
    "$": "dollar",
    "us$": "dollar",
    "usd": "dollar",
    "€": "euro",
    "£": "pound",
    "h": "hour",
    "hr": "hour",
    "min": "minute",
    "s": "second",
    "sec": "second",
}
_ODD = {
    "feet": "foot",
    "people": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "movies": "movie",
    "series": "series",
}
_ENDINGS = (
    (r"(?<=[^aeiou])ies$", "y"),  # cities, copies
    (r"(?<=ch|sh|ss)es$|(?<=x)es$", ""),  # inches, boxes
    (r"(?<=[^su])s$", ""),  # theatres, but not gross or status
)
_AMERICAN = r"(?<=[^aeiou])re\b"  # theatre, centre, metre


@lru_cache(maxsize=1024)
def comparable(unit: str) -> str:
    """A unit, or a thing that is counted, in the form that all its spellings share.

    Capitals, spaces, the plural, signs (%, $) and the American -er for -re make no difference.
    """
    folded = " ".join(unit.casefold().split())
    return re.sub(_AMERICAN, "er", _SIGNS.get(folded) or singular(folded))


def counted(number: float, unit: str) -> str:
    """A number with its unit in words: "1 day", "10 seconds", "0.5 percent"."""
    amount = f"{number:,.10g}" if number % 1 else f"{number:,.0f}"
    return f"{amount} {singular(unit) if number == 1 else unit}".strip()


@lru_cache(maxsize=1024)
def singular(unit: str) -> str:
    """`unit` with its last word in the singular: "theatres" is "theatre"."""
    before, space, word = unit.rpartition(" ")
    if word in _ODD:
        return f"{before}{space}{_ODD[word]}"
    for ending, instead in _ENDINGS:
        if re.search(ending, word):
            return f"{before}{space}{re.sub(ending, instead, word)}"
    return unit
