"""Two sources held against each other, as they are painted."""

import numpy as np
import pytest
from PySide6.QtGui import QImage, QPainter

from herline.frozen import replace
from herline.layout.chart import Chart
from herline.layout.mirror import lay_out_mirror
from herline.layout.mirror_scene import MirrorScene
from herline.layout.scale import fitted
from herline.layout.scene import Size
from herline.model.lens import Lens
from herline.model.view import View
from herline.paint.measure import metrics_of, paper_for
from herline.paint.mirror import paint_mirror
from herline.paint.style import Style, style
from tests.builders import claim, event, story
from tests.paint.pixels import levels

pytestmark = pytest.mark.usefixtures("qapp")

BOTH = story(event("fair", "2012", claim("diary", when="2012"), claim("paper", when="2012")))


def painted(scene: MirrorScene, look: Style) -> QImage:
    image = QImage(900, 500, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        paint_mirror(painter, scene, BOTH, look)
    return image


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_the_sign_of_the_other_source_stands_off_a_title_as_far_as_any_sign(
    zoom: float,
) -> None:
    chart, look = Chart(BOTH), style("light", zoom)
    view = View(fitted(chart), lens=Lens("diary", "paper"))
    scene = lay_out_mirror(chart, view, (0,), paper_for(look, Size(900, 500)))
    upper, lower = scene.sides
    unsigned = replace(scene, sides=(upper, replace(lower, both=False)))
    apart = levels(painted(scene, look)) != levels(painted(unsigned, look))
    left = np.flatnonzero(apart.any(axis=(0, 2)))[0]
    title_ends = lower.title_x + metrics_of(look, lower.role).horizontalAdvance(lower.title)
    assert left == pytest.approx(title_ends + look.metrics.dots_gap, abs=1)
