"""Narrowing a story, and how many events each further choice would leave."""

from herline.model.filter import Accord, Facet, Filter
from herline.model.index import Index
from tests.builders import claim, event, story

IDEA = event(
    "idea", "2003", claim("film", when="2003"), claim("book", when="2004"), people=("ann",)
)
SCRIPT = event("script", "2011", claim("film", "alone"), kind="writing", people=("ann", "ben"))
PREMIERE = event(
    "premiere",
    "2013-10-12",
    claim("film", when="2013-10"),
    claim("book", when="2013-10-12"),
    kind="release",
    people=("ben",),
    summary="The first showing, on a Saturday.",
)
INDEX = Index(story(IDEA, SCRIPT, PREMIERE))


def chosen(**facet: str) -> Filter:
    return Filter(**{name: frozenset(values.split()) for name, values in facet.items()})


def test_nothing_asked_shows_everything() -> None:
    assert INDEX.matching(Filter()) == (0, 1, 2)


def test_any_of_the_chosen_people_will_do() -> None:
    assert INDEX.matching(chosen(people="ann ben")) == (0, 1, 2)


def test_all_of_the_chosen_people_when_every_one_is_asked_for() -> None:
    both = Filter(people=frozenset({"ann", "ben"}), every=frozenset({Facet.PEOPLE}))
    assert INDEX.matching(both) == (1,)


def test_facets_narrow_together() -> None:
    assert INDEX.matching(chosen(people="ben", sources="book")) == (2,)


def test_accord_tells_conflict_agreement_and_one_source() -> None:
    assert INDEX.accords == (Accord.CONFLICT, Accord.ONE_SOURCE, Accord.AGREE)


def test_what_an_about_can_bridge_is_neither_agreement_nor_conflict() -> None:
    apart = event("sale", "2012", claim("film", when="2011-12~"), claim("book", when="2012-01"))
    index = Index(story(apart))
    assert index.accords == (Accord.NEAR,)
    assert index.matching(chosen(accord="agree")) == index.matching(chosen(accord="conflict")) == ()
    assert index.matching(chosen(accord="near")) == (0,)


def test_the_words_of_a_tokenised_quote_are_found_as_they_stand_and_as_they_are_read() -> None:
    index = Index(story(event("shoot", "2012", claim("film", words="in mid @-@ 2012"))))
    assert index.matching(Filter(text="mid-2012")) == (0,)
    assert index.matching(Filter(text="@-@")) == (0,)


def test_an_event_of_which_no_source_tells_is_not_one_of_one_source() -> None:
    index = Index(story(SCRIPT, event("untold")))
    assert index.accords == (Accord.ONE_SOURCE, Accord.NO_SOURCE)
    assert index.met(Facet.ACCORD) == {"one source": 1, "no source": 1}


def test_search_finds_words_in_titles_summaries_and_quotes_whatever_their_case() -> None:
    assert INDEX.matching(Filter(text="SATURDAY first")) == (2,)
    assert INDEX.matching(Filter(text="some words")) == (0, 1, 2)


def test_quotation_marks_around_words_are_not_sought() -> None:
    for text in ('"first showing,"', "“first showing”", "„first“ «showing»", "‘first showing"):
        assert INDEX.matching(Filter(text=text)) == (2,)
    assert not Filter(text='"')
    assert INDEX.matching(Filter(text='"')) == (0, 1, 2)
    assert INDEX.matching(Filter(text="saturday nowhere")) == ()


def test_counts_follow_the_other_facets_but_not_their_own() -> None:
    counts = INDEX.facets(chosen(people="ben", sources="book"))
    assert counts[Facet.PEOPLE] == {"ann": 1, "ben": 1}
    assert counts[Facet.SOURCES] == {"film": 2, "book": 1}


def test_counts_follow_their_own_facet_too_when_all_values_are_asked_for() -> None:
    asked = Filter(people=frozenset({"ann"}), every=frozenset({Facet.PEOPLE}))
    assert INDEX.facets(asked)[Facet.PEOPLE] == {"ann": 2, "ben": 1}


def test_a_value_that_no_event_has_lets_nothing_through() -> None:
    assert INDEX.matching(chosen(people="nobody")) == ()
    assert INDEX.matching(chosen(people="nobody ann", sources="book")) == (0,)
    both = Filter(people=frozenset({"ann", "nobody"}), every=frozenset({Facet.PEOPLE}))
    assert INDEX.matching(both) == ()


def test_with_nothing_asked_every_value_is_counted_as_often_as_it_is_met() -> None:
    counts = INDEX.facets(Filter())
    assert counts == {facet: INDEX.met(facet) for facet in Facet}
    assert counts[Facet.KINDS] == {"writing": 1, "release": 1}


def test_while_nothing_is_asked_the_answer_stays_the_same_value() -> None:
    assert INDEX.matching(Filter()) is INDEX.matching(Filter(text=" "))
