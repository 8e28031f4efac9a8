"""Dated events are named by their places in the order of time, and by their positions."""

import numpy as np

from herline.layout.dated import Dated
from herline.ledger.selection import selected

EVERYONE = np.array([7, 2, 9, 4])


def at(*places: int) -> Dated:
    has = np.zeros(len(EVERYONE), np.bool_)
    has[[*places]] = True
    return Dated(EVERYONE, selected(has))


def test_events_are_found_at_their_places() -> None:
    some = at(0, 2)
    assert some.events.tolist() == [7, 9]
    assert len(some) == 2
    assert not some.are_all


def test_of_all_the_events_are_those_that_are_there_already() -> None:
    everyone = Dated.all_of(EVERYONE)
    assert everyone.are_all
    assert everyone.events is EVERYONE


def test_it_holds_who_is_at_one_of_the_places_and_nobody_behind_all() -> None:
    assert [at(0, 2).holds(place) for place in range(5)] == [True, False, True, False, False]
    assert [at().holds(place) for place in (0, 4)] == [False, False]
    assert [Dated.all_of(EVERYONE).holds(place) for place in (3, 4)] == [True, False]


def test_only_some_of_them_are_taken() -> None:
    wanted = selected(np.array([False, True, True, False]))
    assert at(0, 2).only(wanted).events.tolist() == [9]
    assert Dated.all_of(EVERYONE).only(wanted).events.tolist() == [2, 9]
