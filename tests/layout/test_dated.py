"""Dated events are named by their places in the order of time, and by their positions."""

import numpy as np

from herline.layout.dated import Dated

EVERYONE = np.array([7, 2, 9, 4])


def test_events_are_found_at_their_places() -> None:
    some = Dated(EVERYONE, np.array([0, 2]))
    assert some.events.tolist() == [7, 9]
    assert len(some) == 2
    assert not some.are_all


def test_of_all_the_events_are_those_that_are_there_already() -> None:
    everyone = Dated.all_of(EVERYONE)
    assert everyone.are_all
    assert everyone.events is EVERYONE


def test_it_holds_who_is_at_one_of_the_places() -> None:
    some = Dated(EVERYONE, np.array([0, 2]))
    assert [some.holds(place) for place in range(-1, 5)] == [False, True, False, True, False, False]
    assert not Dated(EVERYONE, np.array([], np.int64)).holds(0)


def test_who_stands_before_a_place_is_counted() -> None:
    some, places = Dated(EVERYONE, np.array([0, 2])), np.arange(5)
    assert some.before(places).tolist() == [0, 1, 1, 2, 2]
    assert Dated.all_of(EVERYONE).before(places).tolist() == [0, 1, 2, 3, 4]
    assert some.between(1, 4).tolist() == [2]
    assert some.has.tolist() == [True, False, True, False]


def test_only_some_of_them_are_taken() -> None:
    some = Dated(EVERYONE, np.array([0, 2]))
    wanted = np.array([False, True, True, False])
    assert some.only(wanted).events.tolist() == [9]
    assert Dated.all_of(EVERYONE).only(wanted).events.tolist() == [2, 9]
