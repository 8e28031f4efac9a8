"""The order of a large story's events in the table: by numbers, as words would take seconds."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import TYPE_CHECKING

import numpy as np

from herline.ledger.held import ledger_of
from herline.ledger.ledger import AGREEMENTS
from herline.ledger.order import Integers
from herline.model.filter import NOTHING_ASKED, Accord
from herline.model.index import accord
from herline.model.view import Unmatched
from herline.paint.plain import plain
from herline.session.in_time import in_time
from herline.session.state import State

if TYPE_CHECKING:
    from herline.ledger.arrays import Column as Numbers
    from herline.ledger.arrays import Ints


class Column(IntEnum):
    DATE = 0
    TITLE = 1
    KIND = 2
    PEOPLE = 3
    SOURCES = 4
    AGREEMENT = 5


def in_order(state: State, column: Column, descending: bool) -> Integers:
    """The events that the table shows, ordered by a column; those alike in it by time.

    People are ordered by the first one named, sources by their number.
    """
    hidden = state.view.unmatched is Unmatched.HIDDEN
    everything = state.index.matching(NOTHING_ASKED)
    shown = state.matching if hidden else everything
    order = in_time(state.chart, shown)
    if column is Column.DATE:
        dated = len(state.chart.subset(shown).dated)
        return Integers(
            np.concatenate((order[:dated][::-1], order[dated:])) if descending else order
        )
    ranks = _ranks(state, column)[order]
    return Integers(order[np.argsort(-ranks if descending else ranks, kind="stable")])


def _ranks(state: State, column: Column) -> Numbers:
    """For each event a number that stands for what the column says of it."""
    ledger = ledger_of(state.story)
    assert ledger is not None
    match column:
        case Column.TITLE:
            return ledger.title_ranks
        case Column.KIND:
            labels = [plain(kind.label).casefold() for kind in state.story.kinds]
            return _places(labels)[ledger.kind]
        case Column.PEOPLE:
            names = [plain(person.name).casefold() for person in state.story.people]
            first = np.full(len(ledger), -1, np.int64)
            named = ledger.people.lengths > 0
            first[named] = ledger.people.values[ledger.people.starts[:-1][named]]
            return _places(names)[first]
        case Column.SOURCES:
            return -ledger.sources.lengths
        case _:
            places = {each: place for place, each in enumerate(Accord)}
            accords = np.array([places[accord(each)] for each in AGREEMENTS])
            quoted = ledger.sources.lengths > 0
            return np.where(quoted, accords[ledger.agreement], places[Accord.NO_SOURCE])


def _places(words: Sequence[str]) -> Ints:
    """For each of the words its place in their order; -1, the last, is that of no word."""
    place_of = {word: place for place, word in enumerate(sorted(set(words)))}
    return np.array([*(place_of[word] for word in words), -1], np.int64)
