"""A bar put together of pictures has no gap between them."""

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from herline.paint.kept_stamps import KeptStamps
from herline.paint.looks import looks
from herline.paint.strips import draw_strip, strips_of
from herline.paint.style import style
from tests.paint.pixels import apart, levels

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 1.75, 2.0])
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
        row = levels(image)[round(10 * ratio)].mean(axis=1).tolist()
        middle = row[round(90 * ratio)]
        inside = row[round(59 * ratio) : round(121 * ratio)]
        assert max(inside) - middle <= 30, (tenth, inside)
        # Nothing is lighter than both of its neighbours: there is no gap.
        for before, here, after in zip(row, row[1:], row[2:], strict=False):
            assert here <= max(before, after), (tenth, row)


@pytest.mark.parametrize("ratio", [1.25, 1.5, 1.75])
@pytest.mark.parametrize("inferred", [False, True])
def test_a_bar_is_equally_thick_from_end_to_end_on_any_screen(ratio: float, inferred: bool) -> None:
    look, stamps = looks(style("light"), ()).of(-1, False, False), KeptStamps(style(), ratio)
    strips = strips_of(look, inferred, 6.0, stamps)
    for tenth in range(10):
        image = QImage(round(200 * ratio), round(20 * ratio), QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(ratio)
        image.fill(QColor("white"))
        with QPainter(image) as painter:
            painter.translate(0.2, tenth / 7)  # a widget may begin between two pixels
            draw_strip(painter, strips, 20, 60, 120, 160, 10 + tenth / 10, 200)
        inked = levels(image)[:, round(40 * ratio) : round(140 * ratio)].max(axis=2) < 250
        assert (inked == inked[:, :1]).all()
        assert inked[:, 0].sum() == round(6 * ratio)


@pytest.mark.parametrize("ratio", [1.0, 2.0])
@pytest.mark.parametrize("inferred", [False, True])
def test_a_short_bar_that_is_kept_whole_looks_as_one_put_together(
    ratio: float, inferred: bool
) -> None:
    look, stamps = looks(style("light"), ()).of(-1, False, False), KeptStamps(style(), ratio)
    strips = strips_of(look, inferred, 6.0, stamps)
    put_together, whole = (
        QImage(round(200 * ratio), round(20 * ratio), QImage.Format.Format_RGB32) for _ in range(2)
    )
    assert strips.short[30] is None
    assert len(list(strips.short.foresee())) == strips.short.longest - 3
    for length in (4, 5, 6, 7, 30, strips.short.longest):
        for image in (put_together, whole):
            image.setDevicePixelRatio(ratio)
            image.fill(QColor("white"))
        with QPainter(put_together) as painter:
            draw_strip(painter, strips, 20, 20, 20 + length, 20 + length, 10, 200)
        with QPainter(whole) as painter:
            painter.drawPixmap(20, 7, strips.short[length])
        # Where the ends of a very short one overlap, clear pixels are mixed in another order.
        assert apart(put_together, whole, 1 if length < 6 else 0) == 0, length
        assert levels(whole).min() < 200  # or nothing was drawn
