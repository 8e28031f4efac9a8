"""What became of a quote in its document, in a sign, a few words and a colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from herline.documents.check import Check, QuoteState

_SIGNS = {
    "exact": ("✓", "ok"),
    "exact after folding": ("✓", "ok"),
    "moved": ("→", "warn"),
    "altered": ("≠", "link"),
    "ambiguous": ("?", "warn"),
    "missing": ("✗", "link"),
    "not checked": ("·", "quiet"),
}
"""The sign of each state of `documents.finding`, and its colour in the theme."""


def state_of(check: Check | None, event: str, index: int) -> QuoteState | None:
    """The state of quote number `index` of an event; None: nobody looked."""
    return check.state_of(event, index) if check is not None else None


def in_words(state: QuoteState | None) -> tuple[str, str, str]:
    """(words with their sign, colour in the theme, the whole sentence).

    Where nobody looked there are no words: that is said once, not of every quote.
    """
    if state is None:
        advice = "Choose the folder of the documents under File, Check quotes in documents."
        return "", "quiet", f"Not checked against its document. {advice}"
    difference = ""
    if state.state.value == "altered":
        from herline.documents.difference import in_words as difference_in_words

        difference = f": {difference_in_words(state.difference)}"
    words, colour = named(state, difference)
    return words, colour, state.sentence


def named(state: QuoteState, difference: str = "") -> tuple[str, str]:
    """Sign, name and page, and their colour in the theme; the sentence says the rest."""
    sign, colour = _SIGNS[state.state.value]
    page = f", {state.page}" if state.page else ""
    return f"{sign} {state.state.value}{difference}{page}", colour
