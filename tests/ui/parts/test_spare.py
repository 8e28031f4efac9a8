"""Widgets that wait to be used again, here numbers for widgets."""

from itertools import count

from herline.ui.parts.spare import Spare


def test_more_are_made_only_where_all_are_in_use() -> None:
    spare = Spare(count(1).__next__)
    assert [spare.lend(), spare.lend()] == [1, 2]
    spare.take_back([1, 2])
    assert list(spare) == [1, 2]
    assert [spare.lend(), spare.lend(), spare.lend()] == [1, 2, 3]
    assert not list(spare)


def test_what_was_used_last_is_lent_first() -> None:
    spare = Spare(count(1).__next__)
    in_use = [spare.lend() for _ in range(3)]
    spare.take_back(in_use[2:])
    spare.take_back(in_use[:2])
    assert list(spare) == [1, 2, 3]
