"""Amounts as sources give them: how many, how much, how long, with the bounds they imply.

| text         | said as              | low      | high     |
|--------------|----------------------|----------|----------|
| `258000`     | 258,000              | 258000   | 258000   |
| `>=5`        | at least five        | 5        | none     |
| `>1700`      | over 1,700           | 1700     | none     |
| `<60`        | under 60             | none     | 60       |
| `90..120`    | 90 to 120            | 90       | 120      |
| `~0.5`       | roughly half         | 0.45     | 0.55     |
| `>~47.4`     | more than about 47.4 | 42.66    | none     |

Bounds are included, those of `>` and `<` too: "over 1,700" and "1,700" are two roundings of one
number, not a contradiction. An approximate amount may be off by a tenth of itself
(`APPROXIMATE_SHARE`) either way. A missing bound is None; there are no infinities.
"""

from __future__ import annotations

import re

from herline.frozen import frozen

APPROXIMATE_SHARE = 0.10

_AMOUNT = re.compile(r"(>=|<=|>|<)?(~)?(-?[0-9]+(?:\.[0-9]+)?)(?:\.\.(~)?(-?[0-9]+(?:\.[0-9]+)?))?")
_WORD = re.compile(r"\s?([^\W\d_]+)(?![0-9+-])")
_LONGEST = 40
_LARGEST = 1e15  # beyond it, floats no longer tell neighbouring whole numbers apart


class AmountError(ValueError):
    """A text that is not an amount; str() is a sentence that says why and what to write."""


@frozen
class Amount:
    """An amount as written, and the interval it means, bounds included; None is no bound."""

    text: str
    low: float | None
    high: float | None


def parse_amount(text: str) -> Amount:
    """The amount that `text` writes (see the table above); raises AmountError."""
    match = _AMOUNT.fullmatch(text)
    if match is None or len(text) > _LONGEST:
        raise AmountError(_reason(text))
    comparison, about, first, about_last, last = match.groups()
    low = _number(first)
    if last is not None:
        high = _number(last)
        if comparison:
            raise AmountError(f"A range cannot begin with {comparison}: write 90..120.")
        if high < low:
            raise AmountError(f"The range ends below its beginning: write {last}..{first}.")
        return Amount(text, low - _off(low, about), high + _off(high, about_last))
    lowest, highest = low - _off(low, about), low + _off(low, about)
    if comparison and comparison[0] == ">":
        return Amount(text, lowest, None)
    if comparison and comparison[0] == "<":
        return Amount(text, None, highest)
    return Amount(text, lowest, highest)


def _number(digits: str) -> float:
    number = float(digits)
    if abs(number) > _LARGEST:
        raise AmountError(f"The number is too large: at most {_LARGEST:,.0f}.")
    return number


def _off(number: float, about: str | None) -> float:
    """How far off a number may be that stands behind a `~`."""
    return abs(number) * APPROXIMATE_SHARE if about else 0.0


def _reason(text: str) -> str:
    """Why `text` is not an amount, by the first character that does not fit."""
    if not text:
        return "There is no amount here: write a number, such as 258000."
    if len(text) > _LONGEST:
        return f"An amount has at most {_LONGEST} characters."
    if re.fullmatch(r"[^0-9]*(?:nan|inf|infinity)", text.lower()):
        return "An amount is a finite number; leave the bound out: >=5."
    begun = re.compile(r"(?:>=|<=|>|<)?~?-?(?:[0-9]+(?:\.[0-9]+)?(?:\.\.~?-?(?:[0-9]+\.?)?)?)?")
    match = begun.match(text)
    position = match.end() if match else 0
    found = text[position : position + 1]
    word = _WORD.match(text, position)
    if word and text[:position][-1:].isdigit():
        return f"“{word[1]}” is a unit, and the unit stands beside the amount, not in it."
    if word:
        return f"“{word[1]}” is a word; about 300 is written ~300, and over 1700 is >1700."
    if found in (",", " ", "\u00a0", "'", "’", "\u202f") and position:
        return "A number is written without separators and with a decimal point: 258000, 47.4."
    if found in ("–", "-") and position:
        return "A range is written with two dots: 90..120."
    if found in ("$", "€", "£", "%"):
        return f"“{found}” is a unit, and the unit stands beside the amount, not in it."
    if found in ("e", "E"):
        return "A number is written out in full, without an exponent: 258000."
    if not found:
        return "The amount breaks off: write a number, such as >1700 or 90..120."
    shown = f"“{found}”" if found.isprintable() else f"U+{ord(found):04X}"
    return f"{shown} has no place in an amount: write 258000, >1700, ~0.5 or 90..120."
