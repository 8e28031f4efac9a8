"""A sighting: which events have a lane in one view, found for each group when it is asked for."""

from __future__ import annotations

from herline.layout.arrangement import Block
from herline.layout.patience import Patience
from herline.layout.places import Placed
from herline.layout.scale import Scale


class Sighting:
    """What is seen of the blocks at `scale`, as far as `patience` lasts."""

    def __init__(self, scale: Scale, patience: Patience) -> None:
        self._scale = scale
        self._patience = patience
        self._found: dict[Block, Placed] = {}
        self.settled = True
        """Whether all that can have a lane has one, in what was asked for."""

    def of(self, block: Block) -> Placed:
        """The events of a block that have a lane here."""
        found = self._found.get(block)
        if found is None:
            view = self._scale.viewport
            found, settled = block.lanes.at(
                self._scale.pixels_per_day, view.start, view.end, self._patience
            )
            self._found[block] = found
            self.settled = self.settled and settled
        return found
