"""The coverage as a picture: no date is cut, every source is named, no title turns round."""

import xml.etree.ElementTree as ET

import pytest

from herline.model.coverage import Matrix
from herline.model.story import Source, Story
from herline.paint.fonts import Face
from herline.paint.picture.coverage import SIZE, SignPiece, Upright, Words, coverage_sheet
from herline.paint.picture.sheet import Sheet
from herline.paint.picture.svg import svg
from herline.paint.picture.typeset import measured
from herline.paint.style import style
from tests.builders import event, story

pytestmark = pytest.mark.usefixtures("qapp")
LIGHT = style("light")


def sheet(told: Story) -> Sheet:
    return coverage_sheet(Matrix.of(told), range(len(told.events)), LIGHT)


def drawn(told: Story) -> list[str]:
    root = ET.fromstring(svg(sheet(told)))
    return [each.text or "" for each in root.iter("{http://www.w3.org/2000/svg}text")]


def test_a_long_date_is_whole_and_its_title_stands_behind_it() -> None:
    told = story(event("long", "1914-11-28~/1918-11-28~"), event("short", "1912"))
    words = [piece for piece in sheet(told).pages[0].pieces if isinstance(piece, Words)]
    date = next(each for each in words if "1918" in each.text)
    title = next(each for each in words if each.text == "Long")
    wide = measured(LIGHT, Face.SANS, SIZE).horizontalAdvance(date.text)
    assert date.text in drawn(told)
    assert date.x + wide < title.x


def test_the_signs_of_a_source_stand_below_the_beginning_of_its_name() -> None:
    told = Story("A story", sources=(Source("a", "Atlas"),), events=(event("one", "1912"),))
    pieces = sheet(told).pages[0].pieces
    (name,) = (each for each in pieces if isinstance(each, Words) and each.text == "Atlas")
    assert name.x in [each.x for each in pieces if isinstance(each, SignPiece)]


def test_of_many_sources_the_names_stand_upright() -> None:
    sources = tuple(Source(f"s{number}", f"Source {number}") for number in range(9))
    told = Story("A story", sources=sources, events=(event("one", "1912"),))
    names = [each for each in sheet(told).pages[0].pieces if isinstance(each, Upright)]
    assert [each.words.text for each in names] == [source.label for source in sources]
    assert {source.label for source in sources} <= set(drawn(told))


def test_a_mark_of_direction_turns_no_title_round() -> None:
    assert "The end" in drawn(story(event("one", "1912", title="The \u202eend")))
