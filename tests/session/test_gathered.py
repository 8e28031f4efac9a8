"""The differences of a large story are those of a small one, and are gathered once."""

import pytest

from herline.frozen import replace
from herline.model.differences import differences
from herline.model.filter import Filter
from herline.session import gathered
from herline.session.prepare import state_of
from herline.session.state import State
from herline.settings import Settings
from tests.builders import claim, event, story
from tests.ledger.stories import in_columns

SMALL = story(
    event("refined", "2012", claim("atlas", when="2012"), claim("diary", when="2012-05")),
    event("same", "2012", claim("atlas", when="2012"), claim("diary", when="2012")),
    event("apart", "2013", claim("atlas", when="2013"), claim("diary", when="2014")),
    event("alone", "2014", claim("atlas", when="2014")),
)


@pytest.fixture
def state() -> State:
    return state_of(in_columns(SMALL), Settings())


def test_events_are_sought_whose_sources_do_not_say_the_same_whatever_is_filtered(
    state: State,
) -> None:
    narrow = state.becoming(view=replace(state.view, filter=Filter(kinds=frozenset({"none"}))))
    for each in (state, narrow):
        assert sorted(gathered.sought(each)) == [0, 2]
        assert gathered.too_many(each) == 0


def test_what_was_gathered_is_known_and_says_what_a_small_story_says(state: State) -> None:
    assert gathered.known(state) is None
    shares: list[float] = []
    found = gathered.gather(state.story, gathered.sought(state), shares.append)
    assert shares == [0.0]
    assert sorted(each.place for each in found) == sorted(each.place for each in differences(SMALL))
    gathered.remember(state, found)
    assert gathered.known(state) == found
