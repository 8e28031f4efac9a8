"""Finds the word that somebody probably meant."""

from __future__ import annotations

from collections.abc import Iterable

from herline.archive.printable import quoted

_MOST_COMPARED = 2_000


def nearest(word: str, words: Iterable[str]) -> str:
    """The one of `words` that is most like `word`, or "" when none is."""
    if len(word) > 100:
        return ""
    candidates: dict[str, str] = {}
    for each in words:
        if abs(len(each) - len(word)) <= 4:
            candidates[each.casefold()] = each
            if len(candidates) >= _MOST_COMPARED:  # a comparison takes about 10 µs
                break
    from difflib import get_close_matches  # late: only a slip of the pen needs it

    found = get_close_matches(word.casefold(), candidates, n=1, cutoff=0.6)
    return candidates[found[0]] if found else ""


def did_you_mean(word: str, words: Iterable[str]) -> str:
    """A hint that names the nearest word, or ""."""
    found = nearest(word, words)
    return f"Did you mean {quoted(found)}?" if found else ""
