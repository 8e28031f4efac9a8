"""A large story is filtered by masks, with the very answers that a small one gives."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from herline.archive.swift.gather_words import words_of
from herline.frozen import replace
from herline.layout.chart import Chart
from herline.layout.groups import WITHOUT, grouped
from herline.ledger.held import index_of
from herline.ledger.index import LargeIndex
from herline.model.filter import Accord, Facet, Filter
from herline.model.index import Index
from herline.model.story import Source
from herline.model.view import Grouping
from tests.builders import claim, event, story
from tests.ledger.stories import in_columns, shipped_in_columns
from tests.shipped import shipped

SMALL = shipped()
LARGE = shipped_in_columns()
WITH_CARE = Index(SMALL)
SWIFT = index_of(LARGE)
assert isinstance(SWIFT, LargeIndex)
SEARCHED = SWIFT.knowing(words_of(LARGE))
TEXTS = (
    "", "jonze", "ONZ", "the film", "a", "e", "-", "201", "ü", "mid-2012", "@-@", "nowhere",
    "“the film”", '"',
)  # fmt: skip


def _some(values: list[str]) -> st.SearchStrategy[frozenset[str]]:
    return st.frozensets(st.sampled_from([*values, "nobody"]), max_size=3)


FILTERS = st.builds(
    Filter,
    people=_some([person.id for person in SMALL.people]),
    sources=_some([source.id for source in SMALL.sources]),
    kinds=_some([kind.id for kind in SMALL.kinds]),
    accord=_some(["conflict", "agree", "one source", "no source"]),
    every=st.frozensets(st.sampled_from(Facet)),
    text=st.sampled_from(TEXTS),
)


@given(FILTERS)
def test_it_lets_through_and_counts_the_same_events(filter: Filter) -> None:
    assert tuple(SEARCHED.matching(filter)) == WITH_CARE.matching(filter)
    assert SEARCHED.facets(filter) == WITH_CARE.facets(filter)


@pytest.mark.parametrize("text", TEXTS)
def test_it_finds_the_same_words(text: str) -> None:
    found = WITH_CARE.matching(Filter(text=text))
    assert tuple(SEARCHED.matching(Filter(text=text))) == found
    assert bool(found) is (text != "nowhere")


@given(FILTERS)
def test_what_it_lets_through_is_in_order_of_time_for_the_timeline(filter: Filter) -> None:
    found, columns = SEARCHED.matching(filter), Chart(LARGE).columns
    assert found.order is columns.order
    assert len(found) == len(found.array)
    dated = [event for event in columns.dated.tolist() if event in found]
    assert columns.marked_in_time(found.marks).events.tolist() == dated
    assert columns.in_time(found.array).events.tolist() == dated


def test_the_events_of_a_person_or_a_source_are_listed_in_order_of_time() -> None:
    order = SWIFT.ledger.in_time
    for lists in (SWIFT.ledger.people, SWIFT.ledger.sources):
        listed = [order.places[lists.having(value)] for value in range(len(lists.counts))]
        assert any(len(of_value) > 1 for of_value in listed)
        for of_value in listed:
            dated = of_value[of_value < order.number].tolist()
            assert dated == sorted(dated)


@given(FILTERS)
def test_disputed_events_are_the_same(filter: Filter) -> None:
    found = SEARCHED.disputed(SEARCHED.matching(filter))
    assert tuple(found) == tuple(WITH_CARE.disputed(WITH_CARE.matching(filter)))


def test_an_event_of_which_no_source_tells_is_counted_apart() -> None:
    few = story(event("told", "2011", claim("film", "alone")), event("untold", "2012"))
    large, small = index_of(in_columns(few)), Index(few)
    assert tuple(large.accords) == small.accords == (Accord.ONE_SOURCE, Accord.NO_SOURCE)
    assert large.met(Facet.ACCORD) == small.met(Facet.ACCORD)
    untold = Filter(accord=frozenset({"no source"}))
    assert tuple(large.matching(untold)) == small.matching(untold) == (1,)


def test_it_knows_what_the_panel_asks() -> None:
    assert {facet: SWIFT.met(facet) for facet in Facet} == {f: WITH_CARE.met(f) for f in Facet}
    assert tuple(SWIFT.accords) == WITH_CARE.accords
    assert SWIFT.is_quoted


def test_a_quote_is_searched_as_its_source_writes() -> None:
    asked = claim("journal", words="Qui , moi ? dit -il en 2012 .")
    french = replace(
        story(event("ask", "2012", asked)), sources=(Source("journal", "J", language="fr"),)
    )
    large = in_columns(french)
    swift = index_of(large)
    assert isinstance(swift, LargeIndex)
    for index in (Index(french), swift.knowing(words_of(large))):
        assert list(index.matching(Filter(text="qui, ?"))) == [0]
        assert list(index.matching(Filter(text="moi?"))) == []  # as the French part them


def test_until_its_words_are_gathered_a_search_hides_nothing() -> None:
    assert not SWIFT.is_searchable
    assert len(SWIFT.matching(Filter(text="nowhere"))) == len(SMALL.events)
    assert SEARCHED.is_searchable


def test_the_same_question_has_the_same_answer() -> None:
    jonze = Filter(text="jonze")
    assert SEARCHED.matching(jonze) is SEARCHED.matching(jonze)


@pytest.mark.parametrize("grouping", WITHOUT)
def test_groups_are_the_same(grouping: Grouping) -> None:
    shown = tuple(range(0, len(SMALL.events), 2))
    expected = [(g.key, g.label, g.events) for g in grouped(SMALL, grouping, shown)]
    found = [(g.key, g.label, tuple(sorted(g.events))) for g in grouped(LARGE, grouping, shown)]
    assert found == expected
