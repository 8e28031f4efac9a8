"""A ledger is only made of columns that fit together, wherever they were kept."""

import pytest

from herline.layout.chart import Chart
from herline.ledger.held import ledger_of
from herline.ledger.ledger import Ledger
from herline.model.agreement import Agreement
from tests.builders import event, story
from tests.ledger.stories import assert_same_columns, in_columns, shipped_in_columns
from tests.shipped import shipped

KNOWN = ledger_of(shipped_in_columns())
assert KNOWN
COLUMNS = KNOWN.columns
TEXT = int(COLUMNS["text_ends"].max())
"""Bytes of the text of all events."""


def test_columns_make_the_ledger_that_they_were_of() -> None:
    made = Ledger.of_columns(COLUMNS, {}, TEXT)
    assert made
    assert made.columns.keys() == COLUMNS.keys()
    assert list(made.titles) == [event.title for event in shipped().events]


@pytest.mark.parametrize("name", COLUMNS)
def test_a_column_that_is_missing_or_too_short_makes_none(name: str) -> None:
    others = {key: column for key, column in COLUMNS.items() if key != name}
    assert Ledger.of_columns(others, {}, TEXT) is None
    assert Ledger.of_columns({**others, name: COLUMNS[name][:-1]}, {}, TEXT) is None


def test_events_beyond_the_text_make_none() -> None:
    assert Ledger.of_columns(COLUMNS, {}, TEXT - 1) is None


def test_a_time_of_day_makes_an_event_no_more_important_than_its_day() -> None:
    known = story(event("idea", "1932-11-18"), event("shoot", "1932-11-19T10:00:00"))
    assert_same_columns(in_columns(known), known)
    assert Chart(known).columns.rank.tolist() == [0, 1]


def test_events_are_counted_by_how_their_sources_agree() -> None:
    both = Agreement.NEAR, Agreement.CONFLICT
    assert KNOWN
    assert KNOWN.count_of(*both) == sum(each in both for each in shipped().agreements)
