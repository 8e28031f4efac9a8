"""The coverage of a large story is that of a small one."""

from dataclasses import replace

import pytest

from herline.layout.chart import Chart
from herline.ledger.held import matrix_of
from herline.ledger.order import Integers
from herline.ledger.texts import Texts
from herline.ledger.titles import beginning, title_ranks
from herline.model.coverage import Order
from herline.session.in_time import in_time
from tests.ledger.stories import in_columns, shipped_in_columns
from tests.shipped import shipped

SMALL = shipped()
LARGE = shipped_in_columns()
ROWS = range(0, len(SMALL.events), 3)


def test_its_cells_and_sums_are_the_same() -> None:
    small, large = matrix_of(SMALL), matrix_of(LARGE)
    assert tuple(large.cells) == small.cells
    assert tuple(large.sources) == small.sources
    assert tuple(large.independent) == small.independent
    assert large.sums(ROWS) == small.sums(ROWS)
    assert large.in_words(range(len(SMALL.events))) == small.in_words(range(len(SMALL.events)))


@pytest.mark.parametrize("by", [*Order, 0, 4], ids=str)
def test_its_rows_stand_in_the_same_order(by: Order | int) -> None:
    order = Integers(in_time(Chart(SMALL), ROWS))
    assert list(matrix_of(LARGE).ordered(order, by)) == list(matrix_of(SMALL).ordered(order, by))


def test_a_source_that_repeats_another_is_not_counted_twice() -> None:
    one, *others = (source.id for source in SMALL.sources)
    sources = tuple(
        replace(s, derives_from=(one,) if s.id in others else ()) for s in SMALL.sources
    )
    repeating = replace(SMALL, sources=sources)
    large = matrix_of(in_columns(repeating))
    assert tuple(large.independent) == matrix_of(repeating).independent
    assert set(large.independent) == {1}


def test_titles_are_ranked_whatever_the_case_of_their_letters() -> None:
    assert title_ranks(Texts.of(["b", "A", "B", "c", "a"])).tolist() == [1, 0, 1, 2, 0]


def test_titles_that_begin_with_letters_are_found_by_their_order() -> None:
    titles = Texts.of(["Anna", "bo", "an", "ANNA", "", "Straße", "ßa", "b", "Andrea"])
    for letters in ("", "a", "AN", "ann", "anna", "b", "ß", "s", "ss", "z"):
        begins = [title.casefold().startswith(letters.casefold()) for title in titles]
        assert beginning(letters, titles, title_ranks(titles)).tolist() == begins, letters
