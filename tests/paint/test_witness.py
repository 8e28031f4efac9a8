"""Each source at its own date, under the event that is chosen."""

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from herline.layout.scene import Rect
from herline.model.days import to_day
from herline.model.view import Viewport
from herline.paint.overlay import Overlay
from herline.paint.painter import paint
from herline.paint.style import style
from herline.paint.witness import witnesses
from tests.builders import claim, event, story
from tests.paint.scenes import BAR, scene

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
    days = {told.sources[one.source].id: one.extent.inner_start for one in found}
    assert days == {"atlas": to_day(2012, 3), "bulletin": to_day(2012, 9)}


@pytest.mark.usefixtures("qapp")
def test_the_strips_are_drawn_in_the_colours_of_their_sources() -> None:
    told = story(event("shoot", "2012", EARLY, LATE))
    light = style("light")
    year = scene(BAR)
    start = float(to_day(2012))
    seen = type(year)(
        size=year.size,
        viewport=Viewport(start, start + 400),
        axis=Rect(0, 0, 400, 44),
        body=year.body,
        lanes=year.lanes,
        bands=(),
        grid=(),
        marks=(BAR,),
        clusters=(),
    )
    image = QImage(400, 200, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint(painter, seen, told, light, overlay=Overlay(selected=0))
    painter.end()

    def found(x: int, colour: QColor) -> bool:
        return any(image.pixelColor(x, y) == colour for y in range(86, 130))

    march, september = 75, 258  # days of the year; a day is a pixel wide
    assert found(march, light.source_colour(0))
    assert found(september, light.source_colour(1))
    assert not found(september, light.source_colour(0))
