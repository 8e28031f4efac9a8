"""The coverage of a large story: its matrix as one grid of numbers."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from herline.frozen import frozen
from herline.ledger.arrays import Bytes, Column
from herline.ledger.ledger import Ledger
from herline.ledger.made import Made
from herline.ledger.order import Integers, array_of
from herline.model.coverage import SAYS, SILENT, Matrix, Order
from herline.model.origins import independent
from herline.model.story import Story


@frozen(eq=False, slots=False)
class LargeMatrix(Matrix):
    """What `Matrix.of` gives for a large story, without making an event.

    `grid` has one row for each event, and one column for each source.
    """

    story: Story
    cells: Sequence[bytes]
    sources: Integers
    independent: Integers
    ledger: Ledger
    grid: Bytes

    @classmethod
    def of_ledger(cls, story: Story, ledger: Ledger) -> LargeMatrix:
        """The matrix of all events of `story`, whose ledger this is."""
        told = ledger.tellings
        grid = np.full((len(ledger), len(story.sources)), SILENT, np.uint8, order="F")
        grid[told.unsaid_event, told.unsaid_source] = told.unsaid_why
        grid[ledger.sources.rows, ledger.sources.values] = SAYS
        sources = Integers(ledger.sources.lengths)
        return cls(story, _Rows(grid), sources, _independent(story, grid, sources), ledger, grid)

    def sums(self, rows: Sequence[int]) -> tuple[tuple[int, ...], ...]:
        shown = None if len(rows) == len(self.ledger) else array_of(rows)
        columns = (column if shown is None else column[shown] for column in self.grid.T)
        return tuple(
            tuple(int(np.count_nonzero(column == number)) for number in range(4))
            for column in columns
        )

    def ordered(self, in_time: Sequence[int], by: Order | int) -> Sequence[int]:
        rows = array_of(in_time)
        if by is not Order.TIME:
            rows = rows[np.argsort(self._keys(by)[rows], kind="stable")]
        return Integers(rows)

    def _keys(self, by: Order | int) -> Column:
        """For each event a number by which it is sorted."""
        if not isinstance(by, Order):
            return self.grid[:, by]
        if by is Order.TITLE:
            return self.ledger.title_ranks
        if by is Order.DISAGREEMENT:
            return -self.ledger.agreement
        most = len(self.story.sources) + 1
        return -(self.sources.array * most + self.independent.array)


def _independent(story: Story, grid: Bytes, sources: Integers) -> Integers:
    """For each event how many of its sources do not go back to each other."""
    origins = story.origins
    if all(behind == frozenset((id,)) for id, behind in origins.items()):
        return sources
    ids = [source.id for source in story.sources]
    packed = np.packbits(grid == SAYS, axis=1)
    keys = packed.view(np.dtype((np.void, packed.shape[1]))).reshape(-1)
    _, first, which = np.unique(keys, return_index=True, return_inverse=True)
    told = [[ids[at] for at in np.flatnonzero(grid[row] == SAYS).tolist()] for row in first]
    alone = np.array([independent(origins, each) for each in told], np.int64)
    return Integers(alone[which.reshape(-1)])


class _Rows(Made[bytes]):
    """The rows of a grid, each made when it is asked for."""

    def __init__(self, grid: Bytes) -> None:
        self._grid = grid

    def __len__(self) -> int:
        return len(self._grid)

    def made(self, place: int) -> bytes:
        return self._grid[place].tobytes()
