"""Who finds nothing is offered a shorter word that finds something."""

import pytest

from herline.frozen import replace
from herline.model.filter import Filter
from herline.session.prepare import state_of
from herline.session.shorter import shorter
from herline.settings import Settings
from tests.builders import event, story
from tests.ledger.stories import in_columns

TOLD = story(event("a", title="The recast"), event("b", title="Two scenes are recorded"))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("recasting", "recast"),
        ("scenes recordings", "scenes record"),
        ("scenery", "scene"),
        ("recasting scenes", None),  # no event has both
        ("recs", None),
        ("recasteddieselengines", None),  # too many letters to try
        ("zeppelin", None),
    ],
)
def test_one_word_is_shortened_by_as_little_as_helps(text: str, found: str | None) -> None:
    state = state_of(TOLD, Settings())
    asked = replace(state.view, filter=Filter(text=text))
    offered = shorter(state.becoming(view=asked))
    assert (offered and offered.text) == found


def test_a_large_story_is_not_searched_again_and_again() -> None:
    state = state_of(in_columns(TOLD), Settings())
    asked = replace(state.view, filter=Filter(text="recasting"))
    assert shorter(state.becoming(view=asked)) is None
