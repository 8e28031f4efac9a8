"""Columns stand where the reader put them, and pinned ones first."""

from herline.model.column_order import arranged, moved


def test_without_wishes_the_order_of_the_story_holds() -> None:
    assert arranged(("a", "b", "c"), (), ()) == ("a", "b", "c")


def test_pinned_columns_come_first_and_the_wished_order_holds_among_the_rest() -> None:
    assert arranged(("a", "b", "c", "d"), ("d", "b"), ("c",)) == ("c", "d", "b", "a")


def test_a_column_is_put_at_its_new_place() -> None:
    assert moved(("a", "b", "c"), "c", 0) == ("c", "a", "b")
    assert moved(("a", "b", "c"), "a", 99) == ("b", "c", "a")


def test_sources_that_are_not_shown_keep_their_place() -> None:
    assert moved(("a", "c"), "c", 0, order=("a", "b", "c")) == ("c", "b", "a")


def test_sources_that_were_never_placed_come_after_those_that_were() -> None:
    assert moved(("a", "x"), "x", 0, order=("a", "b")) == ("x", "b", "a")
