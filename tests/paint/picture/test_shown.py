"""What a picture shows: which kinds, sources and signs its legend explains."""

from dataclasses import replace

import pytest

from herline.model.view import Grouping
from herline.paint.picture.figure import figure
from herline.paint.picture.shown import events_in, shown_in
from herline.paint.style import style
from tests.builders import claim, event, story
from tests.paint.picture.subjects import subject
from tests.shipped import shipped

pytestmark = pytest.mark.usefixtures("qapp")


def test_the_small_story_shows_two_kinds_both_sources_and_every_sign_but_one() -> None:
    scene = figure(subject(), 900, 0, style("light"), fits=False).scene
    shown = shown_in(scene)
    assert events_in(scene) == {0, 1, 2, 3}
    assert shown.kinds == {-1, 0, 1}
    assert shown.sources == {0, 1}
    assert shown.signs == {"flag", "fades", "point"}


@pytest.mark.parametrize("grouping", [Grouping.NONE, Grouping.PERSON])
def test_all_kinds_and_dots_of_a_story_are_shown_and_every_sign_of_time(
    grouping: Grouping,
) -> None:
    scene = figure(subject(shipped(), grouping=grouping), 900, 0, style("light"), fits=False).scene
    assert scene.tray
    marks = [*scene.marks, *scene.tray.marks]
    shown = shown_in(scene)
    assert shown.kinds == {mark.kind for mark in marks}
    assert shown.sources == {source for mark in marks for source in mark.caption.dots}
    assert shown.signs == {"milestone", "flag", "inferred", "fades", "point"}
    as_values = replace(scene, marks=tuple(scene.marks))
    assert events_in(scene) == events_in(as_values) == set(range(len(shipped().events)))


def test_a_tray_alone_shows_no_sign_of_time() -> None:
    told = claim("atlas", amount="3"), claim("bulletin", amount="8")
    undated = story(event("recast", "", *told, kind="cast", milestone=True), event("idea"))
    shown = shown_in(figure(subject(undated), 900, 0, style("light"), fits=False).scene)
    assert shown.kinds == {-1, 0}
    assert shown.sources == {0, 1}
    assert shown.signs == {"flag", "milestone"}
