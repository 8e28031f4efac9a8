"""What is asked is said in words, and each part can be dropped."""

from herline.model.asking import asked, in_words, last_dropped
from herline.model.filter import NOTHING_ASKED, Facet, Filter
from tests.builders import claim, event, story

STORY = story(
    event("idea", "2003", claim("book"), claim("film"), kind="script", people=("jonze", "mara")),
)


def test_nothing_asked_says_nothing() -> None:
    assert asked(NOTHING_ASKED, STORY) == ()
    assert in_words(NOTHING_ASKED, STORY) == ""


def test_all_that_is_asked_is_one_line() -> None:
    filter = Filter(
        people=frozenset(("mara", "jonze")),
        sources=frozenset(("book",)),
        kinds=frozenset(("script",)),
        accord=frozenset(("one source",)),
        text="  some   words ",
    )
    assert in_words(filter, STORY) == (
        "any of Jonze, Mara; source: Book; kind: Script; one source only; “some words”"
    )


def test_one_value_is_said_without_any_or_all() -> None:
    assert in_words(Filter(sources=frozenset(("film",))), STORY) == "source: Film"


def test_all_of_is_said_where_an_event_must_have_every_value() -> None:
    filter = Filter(people=frozenset(("mara", "jonze")), every=frozenset((Facet.PEOPLE,)))
    assert in_words(filter, STORY) == "all of Jonze, Mara"


def test_each_part_can_be_dropped() -> None:
    filter = Filter(people=frozenset(("mara",)), text="idea")
    person, text = (each.parts[0] for each in asked(filter, STORY))
    assert person.dropped(filter) == Filter(text="idea")
    assert text.dropped(filter) == Filter(people=frozenset(("mara",)))
    assert text.dropped(person.dropped(filter)) == NOTHING_ASKED


def test_what_was_asked_last_is_dropped_first() -> None:
    before = Filter(text="idea")
    after = Filter(people=frozenset(("mara",)), text="idea")
    assert last_dropped(after, before, STORY) == before
    assert last_dropped(after, None, STORY) == Filter(people=frozenset(("mara",)))
    assert last_dropped(NOTHING_ASKED, None, STORY) == NOTHING_ASKED
