"""Where the words that a reader searches for stand in a text."""

from __future__ import annotations


def hits(text: str, asked: str) -> tuple[tuple[int, int], ...]:
    """Stretches (start, end) of `text`, in code points, in which a word of `asked` stands.

    Letters are compared without their case, as the filter does. Stretches that touch are one.
    """
    words = asked.casefold().split()
    if not words or not text:
        return ()
    folded, origin = _folded(text)
    found: list[tuple[int, int]] = []
    for word in words:
        at = folded.find(word)
        while at >= 0:
            end = at + len(word)
            found.append((origin[at], origin[end - 1] + 1) if origin else (at, end))
            at = folded.find(word, end)
    return _joined(sorted(found))


def _folded(text: str) -> tuple[str, list[int]]:
    """`text` without case, and for each of its letters where it came from if that may differ."""
    folded = text.casefold()
    if len(folded) == len(text):
        return folded, []
    parts = [character.casefold() for character in text]
    return "".join(parts), [i for i, part in enumerate(parts) for _ in part]


def _joined(found: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    joined: list[tuple[int, int]] = []
    for start, end in found:
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return tuple(joined)
