"""A picture of a whole timeline loses nothing: each event has its mark, or is in a count."""

import re
import xml.etree.ElementTree as ET
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from herline.model.story import Story
from herline.model.view import Grouping
from herline.paint.picture.request import Footnotes, Picture
from herline.paint.picture.sheet import Sheet, compose
from herline.paint.picture.subject import Subject
from herline.paint.picture.svg import svg
from herline.paint.picture.told import events_in_words
from herline.paint.style import style
from tests import builders
from tests.examples import examples
from tests.layout.scenes import stories
from tests.ledger.stories import in_columns
from tests.paint.picture.subjects import subject, timeline
from tests.shipped import shipped

pytestmark = pytest.mark.usefixtures("qapp")
FEW = examples(25)
PICTURES = (
    Picture(size=(900, 400)),
    Picture(paper="A4"),
    Picture(size=(400, 200), grows=False),
    Picture(size=(240, 200), grows=False, footnotes=Footnotes.EVENTS),
)
COUNT = re.compile(r"\+([\d,]+)")


def texts(sheet: Sheet) -> Counter[str]:
    root = ET.fromstring(svg(sheet))
    return Counter(each.text or "" for each in root.iter("{http://www.w3.org/2000/svg}text"))


@FEW
@given(stories(), st.sampled_from(PICTURES), st.sampled_from(Grouping))
def test_every_event_has_a_mark_or_is_counted(
    story: Story, picture: Picture, grouping: Grouping
) -> None:
    sheet = compose(subject(story, grouping=grouping), picture, style("light"))
    scene = timeline(sheet).scene
    tray = scene.tray
    drawn = {mark.event for mark in (*scene.marks, *(tray.marks if tray else ()))}
    clusters = [*scene.clusters, *([tray.cluster] if tray and tray.cluster else [])]
    counted = {event for cluster in clusters for event in cluster.events}
    seen = drawn | counted
    assert (sheet.drawn, sheet.counted) == (len(drawn), len(counted - drawn))
    assert sheet.unseen == len(story.events) - len(seen)
    if picture.grows or grouping is Grouping.NONE:
        assert not sheet.unseen
    if picture.grows:
        assert not counted


@FEW
@given(stories(), st.sampled_from(PICTURES))
def test_the_file_has_the_title_of_every_mark_and_the_number_of_every_count(
    story: Story, picture: Picture
) -> None:
    sheet = compose(subject(story), picture, style("light"))
    scene, found = timeline(sheet).scene, texts(sheet)
    marks = (*scene.marks, *(scene.tray.marks if scene.tray else ()))
    titles = Counter(mark.caption.title for mark in marks if mark.caption.title)
    assert not titles - found
    assert counted(found) == sheet.counted
    if picture.grows:
        assert sum(titles.values()) == len(story.events)


def counted(found: Counter[str]) -> int:
    """The sum of all counts."""
    told = [match for text in found.elements() if (match := COUNT.match(text))]
    return sum(int(each[1].replace(",", "")) for each in told)


def test_where_most_have_no_room_the_counts_add_up() -> None:
    picture = Picture(size=(300, 200), grows=False)
    sheet = compose(subject(shipped()), picture, style("light"))
    assert sheet.counted > 50
    assert counted(texts(sheet)) == sheet.counted


@FEW
@given(stories(), st.sampled_from(PICTURES))
def test_a_story_held_in_columns_makes_the_same_picture(story: Story, picture: Picture) -> None:
    one, other = (
        svg(compose(subject(each), picture, style("light"))) for each in (story, in_columns(story))
    )
    assert one == other


def crowded(people: int) -> Subject:
    """So many people with twenty events each, grouped by person."""
    told = [
        builders.event(f"e{day}-{who}", f"1999-01-{day:02}", people=(f"p{who}",))
        for who in range(people)
        for day in range(1, 21)
    ]
    return subject(builders.story(*told), grouping=Grouping.PERSON)


def test_groups_have_as_many_lanes_as_leave_room_for_all_of_them() -> None:
    sheet = compose(crowded(5), Picture(size=(400, 340), grows=False), style("light"))
    scene = timeline(sheet).scene
    assert len(scene.headers) == 5
    assert scene.content_height <= scene.body.height
    assert (sheet.unseen, sheet.drawn + sheet.counted) == (0, 100)


def test_groups_without_room_are_told() -> None:
    sheet = compose(crowded(30), Picture(size=(400, 200), grows=False), style("light"))
    assert sheet.unseen > 0
    told = f"{sheet.unseen:,} more in groups that have no room in this height"
    assert told in events_in_words(sheet)
