"""A bar that fades is one bar at any scale of a picture."""

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from herline.paint.bars import Bar, draw_bar
from herline.paint.style import style
from tests.paint.pixels import levels

pytestmark = pytest.mark.usefixtures("qapp")
FADES_AT_BOTH_ENDS = (20, 60, 120, 160)
FADES_AT_ITS_END = (20, 20, 101, 160)
IS_SURE_OF_ONE_MOMENT = (20, 91, 91, 160)


@pytest.mark.parametrize("edges", [FADES_AT_BOTH_ENDS, FADES_AT_ITS_END, IS_SURE_OF_ONE_MOMENT])
@pytest.mark.parametrize("inferred", [False, True])
@pytest.mark.parametrize("scale", [0.53, 0.77, 1.13, 1.4, 3.17])
def test_its_halves_meet_without_a_gap(
    edges: tuple[int, int, int, int], inferred: bool, scale: float
) -> None:
    image = QImage(round(180 * scale), round(20 * scale), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    colour = QColor("black")
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(scale, scale)
        bar = Bar(*edges, middle=10, thickness=8, inferred=inferred)
        draw_bar(painter, bar, colour, style("light").between(colour, "paper", 0.5), 200)
    row = levels(image)[round(10 * scale)].mean(axis=1).tolist()[round(40 * scale) :]
    # Nothing is much lighter than both of its neighbours, nor darker where a bar is hollow.
    for before, here, after in zip(row, row[1:], row[2:], strict=False):
        assert here < max(before, after) + 12, row
        assert not inferred or here > min(before, after) - 12, row
