"""What a picture shows: told from columns as it is from the marks themselves."""

from dataclasses import replace

import pytest

from herline.layout.marks import Marks
from herline.model.view import Grouping
from herline.paint.picture.figure import figure
from herline.paint.picture.shown import events_in, shown_in
from herline.paint.style import style
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
def test_columns_tell_what_the_marks_do(grouping: Grouping) -> None:
    scene = figure(subject(shipped(), grouping=grouping), 900, 0, style("light"), fits=False).scene
    assert isinstance(scene.marks, Marks)
    as_values = replace(scene, marks=tuple(scene.marks))
    assert shown_in(scene) == shown_in(as_values)
    assert "milestone" in shown_in(scene).signs
    assert events_in(scene) == events_in(as_values) == set(range(len(shipped().events)))
