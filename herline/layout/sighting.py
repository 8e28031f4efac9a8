"""A sighting: what is seen of the blocks in one view, found for each when it is asked for."""

from __future__ import annotations

from collections.abc import Sequence

from herline.layout.arrangement import Block
from herline.layout.cast import Cast, Shelf
from herline.layout.marks import Marks
from herline.layout.patience import Patience, for_once
from herline.layout.places import Placed
from herline.layout.scale import Scale
from herline.layout.standing import standing


class Sighting:
    """What is seen of the blocks at `scale`, as far as `patience` lasts."""

    def __init__(self, scale: Scale, patience: Patience) -> None:
        self._scale = scale
        self._patience = patience
        self._found: dict[Block, Placed] = {}
        self.settled = True
        """Whether all has a lane that can have one, and all words, in what was asked for."""

    def of(self, block: Block) -> Placed:
        """The events of a block that have a lane here."""
        found = self._found.get(block)
        if found is None:
            view = self._scale.viewport
            found, settled = block.lanes.at(
                self._scale.pixels_per_day, view.start, view.end, self._patience
            )
            self._found[block] = found
            self.settled &= settled
        return found

    def marks(self, cast: Cast, shelves: Sequence[Shelf]) -> Marks:
        """Where those stand that are in sight."""
        # Where lanes took all the time, words wait for the next frame; else at least one is set.
        patience = for_once(self._patience) if self.settled else self._patience
        marks, settled = standing(cast, shelves, self._scale, patience)
        self.settled &= settled
        return marks
