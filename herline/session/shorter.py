"""A search with a shorter word, for a reader whose words find nothing: “recast” for “recasting”."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from herline.frozen import replace
from herline.ledger.held import ledger_of
from herline.model.filter import Filter
from herline.session.state import State

LEAST = 4
"""Letters that are left of a word."""
TRIED = 12
"""Searches at most, since whoever types waits."""


def shorter(state: State) -> Filter | None:
    """What is asked, with one word shortened by as little as lets something through.

    The last word that helps; None where none does, or a large story would have to be searched.
    """
    if ledger_of(state.story) is not None:
        return None
    asked = state.view.filter
    for text in islice(_shorter(asked.words), TRIED):
        found = replace(asked, text=text)
        if state.index.matching(found):
            return found
    return None


def _shorter(words: tuple[str, ...]) -> Iterator[str]:
    for place in reversed(range(len(words))):
        for length in range(len(words[place]) - 1, LEAST - 1, -1):
            yield " ".join((*words[:place], words[place][:length], *words[place + 1 :]))
