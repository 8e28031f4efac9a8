"""What became of a quote when it was sought in a document: its state, in words, and its place."""

from __future__ import annotations

from enum import StrEnum

from herline.documents.difference import Piece
from herline.documents.offers import Offer
from herline.frozen import frozen


class State(StrEnum):
    """Whether a quote was found in its document, and how."""

    EXACT = "exact"
    FOLDED = "exact after folding"
    MOVED = "moved"
    ALTERED = "altered"
    AMBIGUOUS = "ambiguous"
    MISSING = "missing"
    UNCHECKED = "not checked"

    @property
    def anchored(self) -> bool:
        """Whether the quote's words are known to stand at one certain place."""
        return self in {State.EXACT, State.FOLDED, State.MOVED}

    @property
    def doubtful(self) -> bool:
        """Whether a reader must look at the quote."""
        return self in {State.ALTERED, State.AMBIGUOUS, State.MISSING}


@frozen
class Finding:
    """A quote's state in a sentence; `span` (code points) is the anchor, set only when anchored.

    `difference` compares the quote with the first offer, when altered.
    """

    state: State
    sentence: str
    span: tuple[int, int] | None = None
    offers: tuple[Offer, ...] = ()
    difference: tuple[Piece, ...] = ()
