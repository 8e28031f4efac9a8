"""What is asked of a story of any size: the ledger answers where it has one, else the model.

A start asks too, and is mostly of a small story, so what knows of columns is imported late.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from herline.model.index import Index
from herline.model.lens import Lens
from herline.model.story import Story

if TYPE_CHECKING:
    from herline.ledger.ledger import Ledger
    from herline.model.coverage import Matrix
    from herline.model.pairing import Pair


def ledger_of(story: Story) -> Ledger | None:
    """The ledger of a large story; None for one whose events are all there."""
    if isinstance(story.events, tuple):
        return None
    from herline.ledger.events import Events

    return story.events.ledger if isinstance(story.events, Events) else None


def index_of(story: Story) -> Index:
    """What filters ask of `story`, however large it is."""
    ledger = ledger_of(story)
    if ledger is None:
        return Index(story)
    from herline.ledger.index import LargeIndex

    return LargeIndex(story, ledger)


def seen_through(story: Story, lens: Lens) -> Story:
    """`story` as it is seen through `lens`, however large it is."""
    if ledger_of(story) is None:
        from herline.model.lens import through
    else:
        from herline.ledger.lens import through

    return through(story, lens)


def matrix_of(story: Story) -> Matrix:
    """Which source speaks of which event of `story`, however large it is."""
    from herline.model.coverage import Matrix

    ledger = ledger_of(story)
    if ledger is None:
        return Matrix.of(story)
    from herline.ledger.coverage import LargeMatrix

    return LargeMatrix.of_ledger(story, ledger)


def pairs_of(story: Story, lens: Lens, matching: Sequence[int]) -> tuple[Pair, ...]:
    """What the two sources of `lens` make of these events, however large the story is."""
    if ledger_of(story) is None:
        from herline.model.pairing import pairs
    else:
        from herline.ledger.pairing import pairs

    return pairs(story, lens, matching)


def best_pair_of(story: Story, source: str) -> Lens:
    """`source` and the other that is most like it, however large the story is."""
    from herline.model.pairing import best_pair

    if ledger_of(story) is None:
        return best_pair(story, source)
    from herline.ledger.pairing import shared_in

    return best_pair(story, source, shared_in(story))


def knowing_through(lens: Lens, index: Index, own: Index) -> Index:
    """`index` of what is seen through `lens`, knowing the words that are known of all events."""
    if index.is_searchable or not own.is_searchable:
        return index
    from herline.ledger.index import LargeIndex
    from herline.ledger.lens import told
    from herline.ledger.words import Words, WordsOfSome

    assert isinstance(index, LargeIndex)
    assert isinstance(own, LargeIndex)
    assert isinstance(own.words, Words)
    return index.knowing(WordsOfSome(own.words, told(own.story, own.ledger, lens)))
