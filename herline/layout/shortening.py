"""Shortening: a text cut to a width, at the end of a word if there is one."""

from __future__ import annotations

from collections.abc import Callable

FEWEST_LETTERS = 5
ELLIPSIS = "…"


def shortened(text: str, whole: float, room: float, width_of: Callable[[str], float]) -> str:
    """`text`, which is `whole` pixels wide, in `room`; empty when even a little is too much.

    Never less than five letters and the sign that something is missing.
    """
    if whole <= room:
        return text
    fits, too_long = 0, len(text)
    narrow, wide = 0.0, whole
    while too_long - fits > 1:
        guess = fits + round((too_long - fits) * (room - narrow) / (wide - narrow))
        middle = min(max(guess, fits + 1), too_long - 1)
        width = width_of(text[:middle].rstrip() + ELLIPSIS)
        if width <= room:
            fits, narrow = middle, width
        else:
            too_long, wide = middle, width
    kept = text[:fits].rstrip()
    if len(kept) < FEWEST_LETTERS:
        return ""
    if fits < len(text) and not text[fits].isspace() and not text[fits - 1].isspace():
        word_end = max(kept.rfind(" "), kept.rfind("\u00a0"))
        if word_end >= FEWEST_LETTERS and word_end > len(kept) // 3:
            kept = kept[:word_end].rstrip()
    return kept.rstrip(",;:–-(") + ELLIPSIS
