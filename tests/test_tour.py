"""The tour of the differences keeps to the story that comes along."""

import re
from pathlib import Path

import pytest

from herline.model.agreement import Agreement, compare_event
from herline.model.collation import collate
from herline.model.differences import KINDS, differences
from herline.model.story import Story
from tests.shipped import shipped

TOUR = (Path(__file__).parent.parent / "docs" / "tour.md").read_text("utf-8")


@pytest.fixture
def story() -> Story:
    return shipped()


def test_its_figures_are_those_of_the_story(story: Story) -> None:
    told = dict(re.findall(r"^\| (\w+) \| (\d+) \|", TOUR, re.MULTILINE))
    counts = {str(kind): str(len(differences(story, (kind,)))) for kind in KINDS}
    assert told == counts
    compared = [each.agreement for event in story.events for each in compare_event(event)]
    same = compared.count(Agreement.SAME)
    assert f"Beside these {len(differences(story))}, there are {same} things" in TOUR


def test_each_stop_is_an_event_and_each_verdict_stands_in_the_table_so(story: Story) -> None:
    lines = " ".join(TOUR.split())
    stops = re.findall(r"\*\*\d+\. [^*]+\*\* \*([^*]+?)\.?\*", lines)
    assert len(stops) == 10
    titles = {event.title for event in story.events}
    assert [stop for stop in stops if stop not in titles and stop != "The idea"] == []
    said = {row.words.casefold() for event in story.events for row in collate(story, event).rows}
    verdict = r"“((?:[Cc]onflict|[Cc]ompatible|[Dd]iffers in scope|[Dd]ifferent \w+): [^”]+)”"
    found = [words.rstrip(".").casefold() for words in re.findall(verdict, lines)]
    assert len(found) == 6
    assert [words for words in found if words not in said] == []
