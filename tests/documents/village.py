"""Invented texts whose sentences look alike, and what befalls them."""

from __future__ import annotations

import random
from itertools import accumulate

from herline.model.story import Quote

NAMES = ["Anna", "Berta", "Clara", "Dora", "Emil", "Franz", "Georg", "Hanna"]
VERBS = ["sold", "bought", "painted", "mended", "lost", "found", "burned", "borrowed"]
THINGS = ["bridge", "mill", "boat", "garden", "lantern", "cellar", "ladder", "clock"]
LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789 "


def village(dice: random.Random, sentences: int) -> list[str]:
    """Sentences that look alike: a name, a verb, a thing and a year."""
    return [
        f"In {dice.randint(1900, 1950)} {dice.choice(NAMES)} {dice.choice(VERBS)} the old "
        f"{dice.choice(THINGS)} behind the {dice.choice(THINGS)} of {dice.choice(NAMES)}."
        for _ in range(sentences)
    ]


def damaged(dice: random.Random, text: str, share: float) -> tuple[str, list[int]]:
    """The text with a share of its letters changed, lost or doubled; and where each place went."""
    out = list(text)
    for place in dice.sample(range(len(text)), round(share * len(text))):
        out[place] = dice.choice(["", out[place] * 2, dice.choice(LETTERS)])
    return "".join(out), list(accumulate(map(len, out), initial=0))


def taken(text: str, exact: str, occurrence: int = 0) -> Quote:
    """A quote as an author would take it: with its place and 32 characters on both sides."""
    start = -1
    for _ in range(occurrence + 1):
        start = text.index(exact, start + 1)
    end = start + len(exact)
    return Quote("s", exact, text[max(0, start - 32) : start], text[end : end + 32], start, end)
