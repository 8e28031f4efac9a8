"""A story with some of its events alone."""

from herline.frozen import replace
from herline.model.narrowed import narrowed
from tests.builders import event, story


def test_the_events_come_in_their_own_order_and_none_is_placed_by_one_that_is_left_out() -> None:
    third = replace(event("third", ""), after=("first", "second"))
    whole = story(event("first", "1921"), event("second", "1922"), third)
    some = narrowed(whole, (2, 0))
    assert [each.id for each in some.events] == ["first", "third"]
    assert some.events[1].after == ("first",)
    assert some.sources == whole.sources
