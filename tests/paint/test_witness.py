"""Each source at its own date, under the event that is chosen."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QImage, QPainter

from herline.layout.scene import Mark, Rect
from herline.model.days import to_day
from herline.model.view import Viewport
from herline.paint.overlay import Overlay
from herline.paint.painter import paint
from herline.paint.style import style
from herline.paint.witness import witnesses
from tests.builders import claim, event, story
from tests.paint.scenes import BAR, POINT, scene

EARLY = claim("atlas", when="2012-03")
LATE = claim("bulletin", when="2012-09", words="in September")


def test_sources_that_say_the_same_need_no_strips() -> None:
    same = story(event("shoot", "2012-03", EARLY, claim("bulletin", when="2012-03", words="also")))
    assert witnesses(same, same.events[0]) == ()


def test_a_source_alone_needs_none() -> None:
    alone = story(event("shoot", "2012-03", EARLY, claim("bulletin", "for the light")))
    assert witnesses(alone, alone.events[0]) == ()


def test_sources_that_differ_stand_at_their_own_dates() -> None:
    told = story(event("shoot", "2012", LATE, EARLY))
    found = witnesses(told, told.events[0])
    days = {told.sources[one.source].id: one.extent.core_start for one in found}
    assert days == {"atlas": to_day(2012, 3), "bulletin": to_day(2012, 9)}


def drawn(*neighbours: Mark, start: float = float(to_day(2012))) -> QImage:
    """The chosen event of two sources among its neighbours; a day is a pixel wide."""
    told = story(event("shoot", "2012", EARLY, LATE), event("cut", "2012"), event("mix", "2012"))
    seen = replace(
        scene(BAR, *neighbours),
        viewport=Viewport(start, start + 400),
        axis=Rect(0, 0, 400, 44),
    )
    image = QImage(400, 200, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint(painter, seen, told, style("light"), overlay=Overlay(selected=0))
    painter.end()
    return image


def shows(image: QImage, day: int, source: int, rows: range) -> bool:
    colour = style("light").source_colour(source)
    return any(image.pixelColor(day, y) == colour for y in rows)


def neighbour(event: int, y: float) -> Mark:
    box = Rect(60, y, 220, 24)
    return replace(POINT, event=event, lane=event, middle=y + 12, box=box, key=str(event))


MARCH, SEPTEMBER = 75, 258
"""Days of the year."""
UNDER, ABOVE = range(86, 130), range(45, 70)


@pytest.mark.usefixtures("qapp")
def test_the_strips_are_drawn_in_the_colours_of_their_sources() -> None:
    image = drawn()
    assert shows(image, MARCH, 0, UNDER)
    assert shows(image, SEPTEMBER, 1, UNDER)
    assert not shows(image, SEPTEMBER, 0, UNDER)


@pytest.mark.usefixtures("qapp")
def test_the_strips_stand_above_where_a_neighbour_is_below() -> None:
    image = drawn(neighbour(1, 90))
    assert not shows(image, SEPTEMBER, 1, UNDER)
    assert shows(image, SEPTEMBER, 1, ABOVE)


@pytest.mark.usefixtures("qapp")
def test_no_strip_covers_a_neighbour() -> None:
    image = drawn(neighbour(1, 90), neighbour(2, 46))
    assert not shows(image, SEPTEMBER, 1, range(45, 130))


@pytest.mark.usefixtures("qapp")
def test_nothing_stands_at_the_edge_for_strips_that_are_all_out_of_view() -> None:
    image = drawn(start=float(to_day(2013)))
    selected = style("light").colour("selected")
    assert all(image.pixelColor(3, y) != selected for y in range(45, 200))
