"""Whether a story is held in columns: asked at every start, so the columns are imported late."""

from __future__ import annotations

from typing import TYPE_CHECKING

from herline.model.index import Index
from herline.model.lens import Lens
from herline.model.story import Story

if TYPE_CHECKING:
    from herline.ledger.ledger import Ledger


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
