"""How well words answer what was typed: the pure part of the command palette."""

from __future__ import annotations

from collections.abc import Sequence

SHOWN = 60
"""Longer lists are cut: one more letter finds what is not among them."""


def score(asked: str, words: str) -> int | None:
    """How well `words` answer what was typed, lower is better; None if they do not.

    Every typed word must be there: at the start of the words (0), at the start of one of them
    (1), within one (3), or at least with its letters in order (9).
    """
    folded = words.casefold()
    total = 0
    for part in asked.casefold().split():
        if folded.startswith(part):
            continue
        if f" {part}" in folded:
            total += 1
        elif part in folded:
            total += 3
        elif _in_order(part, folded):
            total += 9
        else:
            return None
    return total


def titled(titles: Sequence[str], asked: str) -> list[int]:
    """Positions of the folded `titles` in which every word asked for stands, the best first.

    Quick enough for a hundred thousand, of which only as many are given as can be shown.
    """
    words = asked.casefold().split()
    found = [i for i, title in enumerate(titles) if all(word in title for word in words)]
    found = found[: SHOWN * 10] if words else found[:SHOWN]
    return sorted(found, key=lambda i: score(asked, titles[i]) or 0)[:SHOWN]


def _in_order(letters: str, words: str) -> bool:
    rest = iter(words)
    return all(letter in rest for letter in letters)
