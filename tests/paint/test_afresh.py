"""Marks drawn afresh from their columns look as they do drawn one by one."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QImage, QPainter

from herline.layout.lay_out import lay_out
from herline.layout.marks import Marks
from herline.layout.scale import fitted
from herline.layout.scene import Scene, Size
from herline.layout.wording import Form
from herline.model.view import Grouping, Unmatched, View
from herline.paint.measure import paper_for
from herline.paint.painter import paint
from herline.paint.style import style
from tests.paint.sorts import of_many_sorts

pytestmark = pytest.mark.usefixtures("qapp")
LOOK = style("light")
DATES = ("2012-03-01", "2012-04/2012-07", "2012-05~", "2012-06-03", "2011~/2013")
TOLD = of_many_sorts(DATES * 4)


def scene(view: View) -> Scene:
    """Of every other event of the story."""
    size = Size(900, 480)
    seen = range(0, len(TOLD.story.events), 2)
    return lay_out(TOLD, view, seen, replace(paper_for(LOOK, size), unbounded=True))


def painted(scene: Scene) -> QImage:
    image = QImage(900, 480, QImage.Format.Format_RGB32)
    image.fill("white")
    with QPainter(image) as painter:
        paint(painter, scene, TOLD.story, LOOK)
    return image


@pytest.mark.parametrize(
    "view",
    [
        View(fitted(TOLD)),
        View(fitted(TOLD), grouping=Grouping.KIND),
        View(fitted(TOLD), unmatched=Unmatched.DIMMED),
        View(fitted(TOLD), selected="e2"),
    ],
    ids=["whole", "grouped", "dimmed", "chosen"],
)
@pytest.mark.parametrize("bare", [False, True], ids=["captions", "bare"])
def test_from_columns_is_as_one_by_one(view: View, bare: bool) -> None:
    seen = scene(view)
    assert isinstance(seen.marks, Marks)
    if bare:
        seen.marks.forms[:] = Form.NONE  # then disputes are notches
    assert any(mark.disputed for mark in seen.marks)
    assert {True, False} == {mark.point for mark in seen.marks}
    one_by_one = replace(seen, marks=tuple(seen.marks))
    assert painted(seen) == painted(one_by_one)
    assert painted(seen) != painted(replace(seen, marks=()))
