"""Who speaks of what: a matrix with its holes, its order and its sums."""

from __future__ import annotations

import csv
from dataclasses import replace

from herline.model.coverage import OUTSIDE, SAYS, SILENT, UNCHECKED, Matrix, Order
from herline.model.story import Coverage, Story
from tests.builders import claim, event, story

WRAP = event("wrap", "2012", claim("diary", when="2012"), claim("paper", when="2012"))
IDEA = event("idea", "2003", claim("diary", when="2003"))
PRIZE = replace(
    event("a-prize", "2014", claim("paper", when="2014"), claim("quiz", when="2013")),
    coverage=(("diary", Coverage.OUTSIDE),),
)
FILM = story(WRAP, IDEA, PRIZE)
IN_TIME = (1, 0, 2)


def test_every_cell_says_what_a_source_does_for_an_event() -> None:
    matrix = Matrix.of(FILM)
    assert [list(row) for row in matrix.cells] == [
        [SAYS, SAYS, SILENT],
        [SAYS, SILENT, SILENT],
        [OUTSIDE, SAYS, SAYS],
    ]
    assert matrix.sources == (2, 1, 2)


def test_columns_are_summed_over_the_rows_that_are_shown() -> None:
    matrix = Matrix.of(FILM)
    assert matrix.sums(range(3)) == ((2, 0, 1, 0), (2, 1, 0, 0), (1, 2, 0, 0))
    assert matrix.sums([1]) == ((1, 0, 0, 0), (0, 1, 0, 0), (0, 1, 0, 0))
    assert matrix.sums([]) == ((0, 0, 0, 0),) * 3


def test_rows_are_sorted_by_time_title_sources_and_disagreement() -> None:
    matrix = Matrix.of(FILM)
    assert matrix.ordered(IN_TIME, Order.TIME) == IN_TIME
    assert matrix.ordered(IN_TIME, Order.TITLE) == [2, 1, 0]
    assert matrix.ordered(IN_TIME, Order.SOURCES) == [0, 2, 1]
    assert matrix.ordered(IN_TIME, Order.DISAGREEMENT) == [2, 0, 1]


def test_a_source_sorts_what_it_says_before_its_holes() -> None:
    assert Matrix.of(FILM).ordered(IN_TIME, 1) == [0, 2, 1]


def test_a_source_that_repeats_another_is_not_counted_twice() -> None:
    sources = tuple(
        replace(each, derives_from=("diary",)) if each.id == "paper" else each
        for each in FILM.sources
    )
    matrix = Matrix.of(replace(FILM, sources=sources))
    assert matrix.sources[0] == 2
    assert matrix.independent == (1, 1, 2)


def test_the_figures_are_told_in_words() -> None:
    told = Matrix.of(FILM).in_words(range(3))
    assert told == (
        "3 events, 3 sources: 5 of 9 cells say something, 3 are silent, "
        "1 outside the source's scope"
    )
    assert Matrix.of(Story("")).in_words([]).startswith("0 events, 0 sources: 0 of 0 cells")


def test_as_a_table_it_has_a_line_for_each_event_and_one_of_sums() -> None:
    unchecked = replace(IDEA, title='"=Idea", they say', coverage=(("paper", Coverage.UNCHECKED),))
    matrix = Matrix.of(story(WRAP, unchecked))
    assert matrix.cells[1][1] == UNCHECKED
    head, wrap, idea, sums = csv.reader(matrix.as_csv([0, 1]).splitlines())
    assert head[2:] == ["date", "Diary", "Paper", "sources", "independent", "agreement"]
    assert wrap == ["wrap", "Wrap", "2012", "says", "says", "2", "2", "same"]
    assert idea[1] == '"=Idea", they say'
    assert idea[4] == "not checked"
    assert sums[1] == "2 events"
    assert sums[3:5] == ["says 2 of 2", "says 1 of 2"]
    assert ",1 event," in matrix.as_csv([0])


def test_a_title_that_no_file_can_hold_is_written_as_far_as_it_can_be() -> None:
    written = Matrix.of(story(replace(WRAP, title="half \ud800 of a pair"))).as_csv([0])
    assert "half \ufffd of a pair".encode() in written.encode("utf-8")
