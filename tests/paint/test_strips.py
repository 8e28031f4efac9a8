"""A bar put together of pictures has no gap between them."""

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from herline.paint.kept_stamps import KeptStamps
from herline.paint.looks import looks
from herline.paint.strips import draw_strip, strips_of
from herline.paint.style import style

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("ratio", [1.0, 2.0])
@pytest.mark.parametrize("inferred", [False, True])
def test_fade_body_and_fade_meet_wherever_they_do(ratio: float, inferred: bool) -> None:
    look, stamps = looks(style("light"), ()).of(-1, False, False), KeptStamps(style(), ratio)
    strips = strips_of(look, inferred, 6.0, stamps)
    for tenth in range(-10, 11):
        by = tenth / 10
        image = QImage(round(200 * ratio), round(20 * ratio), QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(ratio)
        image.fill(QColor("white"))
        with QPainter(image) as painter:
            draw_strip(painter, strips, 20 + by, 60 - by / 3, 120 + by / 2, 160 - by, 10, 200)
        row = [image.pixelColor(x, round(10 * ratio)).lightness() for x in range(image.width())]
        middle = row[round(90 * ratio)]
        inside = row[round(59 * ratio) : round(121 * ratio)]
        assert max(inside) - middle <= 30, (tenth, inside)
        # Nothing is lighter than both of its neighbours: there is no gap.
        for before, here, after in zip(row, row[1:], row[2:], strict=False):
            assert here <= max(before, after), (tenth, row)
