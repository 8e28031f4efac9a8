"""Letters that are typed in a table of events lead to a title, whatever column is current.

Qt would ask for the words of every cell of the column, which takes minutes for a million events.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from herline.ledger.held import ledger_of
from herline.ledger.order import array_of
from herline.ledger.titles import beginning
from herline.model.story import Event, Story

Index = QModelIndex | QPersistentModelIndex


class TitledRows(QAbstractTableModel):
    """A table with an event in each row."""

    def titled(self) -> tuple[Story, Sequence[int]]:
        """The story, and the position of the event in each row."""
        raise NotImplementedError

    def event_at(self, row: int) -> Event:
        """The event in a row."""
        story, order = self.titled()
        return story.events[order[row]]

    def match(
        self,
        start: Index,
        role: int,
        value: Any,
        hits: int = 1,
        flags: Qt.MatchFlag = Qt.MatchFlag.MatchStartsWith,
    ) -> list[QModelIndex]:
        """Where letters lead that are typed in the table."""
        row = next_titled(*self.titled(), str(value), start.row())
        return [self.index(row, start.column())] if row >= 0 else []


def next_titled(story: Story, order: Sequence[int], letters: str, row: int) -> int:
    """The row whose title begins with `letters` in any case, from `row` on and around.

    `order` has the position of the event in each row. -1 for none.
    """
    ledger = ledger_of(story)
    if ledger is None:
        wanted = letters.casefold()
        begins = np.array([title.casefold().startswith(wanted) for title in story.titles], np.bool_)
    else:
        begins = beginning(letters, ledger.titles, ledger.title_ranks)
    rows = np.flatnonzero(begins[array_of(order)])
    if not len(rows):
        return -1
    return int(rows[np.searchsorted(rows, row) % len(rows)])
