"""What is cut away around the ink of a picture is empty, and what is left stands where it stood."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

from herline.paint.ink import inked

pytestmark = pytest.mark.usefixtures("qapp")


def picture(ratio: float = 1.0) -> QPixmap:
    """Forty by thirty pixels, with ink in the columns 5 to 19 and in the rows 8 to 11."""
    made = QPixmap(40, 30)
    made.fill(Qt.GlobalColor.transparent)
    with QPainter(made) as painter:
        painter.fillRect(5, 8, 15, 4, QColor(10, 20, 30, 1))
    made.setDevicePixelRatio(ratio)
    return made


def shown(drawn: QPixmap, y: float) -> QImage:
    ground = QImage(40, 30, QImage.Format.Format_RGB32)
    ground.setDevicePixelRatio(drawn.devicePixelRatio())
    ground.fill(Qt.GlobalColor.white)
    with QPainter(ground) as painter:
        painter.drawPixmap(0, round(y), drawn)
    return ground


@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_it_is_cut_above_below_and_to_the_right(ratio: float) -> None:
    whole = picture(ratio)
    cut, top = inked(whole)
    assert (cut.width(), cut.height(), top) == (20, 4, 8)
    assert cut.devicePixelRatio() == ratio
    assert shown(cut, top / ratio) == shown(whole, 0)


def test_an_empty_picture_is_left_as_it_is() -> None:
    empty = QPixmap(40, 30)
    empty.fill(Qt.GlobalColor.transparent)
    cut, top = inked(empty)
    assert (cut.width(), cut.height(), top) == (40, 30, 0)
