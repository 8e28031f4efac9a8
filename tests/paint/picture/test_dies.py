"""Dies: signs that recur are struck together, and nothing is covered that was not before."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from herline.layout.scene import Caption, Scene, TextRole
from herline.paint.lettering import Lettering
from herline.paint.marks import draw_flag, draw_source
from herline.paint.painter import paint
from herline.paint.picture.cut import cut
from herline.paint.picture.dies import Dies
from herline.paint.picture.svg_painter import SvgPainter
from herline.paint.stamps import Stamps
from herline.paint.style import style
from tests.paint.pixels import apart
from tests.paint.scenes import BAR, POINT, STORY, scene

pytestmark = pytest.mark.usefixtures("qapp")
LIGHT = "light"


def dot(painter: QPainter) -> None:
    draw_source(painter, 0, 5, 5, 3, QColor("red"))


def struck(dies: Dies, painter: QPainter, x: float) -> None:
    dies.stamp(painter, "dot", x, 0, 10, 10, dot)


def test_signs_of_one_sort_are_struck_in_all_their_places_with_one_look() -> None:
    dies, painter = Dies(style(LIGHT)), SvgPainter()
    for x in (10, 20, 30):
        struck(dies, painter, x)
        dies.draw_text(painter, "words", x, 50, Lettering(TextRole.TITLE, QColor("black")))
    assert "path" not in painter.elements
    dies.settle(painter)
    told = painter.elements
    assert told.count("<path") == told.count("<text") == 3
    assert told.count('fill="#ff0000"') == told.count('fill="#000000"') == 1
    assert 'd="M18 5' in told  # the right of the dot at 10
    dies.settle(painter)
    assert painter.elements == told


def test_words_are_written_above_the_signs() -> None:
    dies, painter = Dies(style(LIGHT)), SvgPainter()
    dies.draw_text(painter, "words", 0, 0, Lettering(TextRole.TITLE, QColor("black")))
    struck(dies, painter, 0)
    dies.settle(painter)
    assert painter.elements.index("<path") < painter.elements.index("<text")


def test_a_sign_with_words_in_it_or_turned_is_drawn_at_once() -> None:
    assert cut(lambda painter: painter.drawText(QPointF(0, 0), "x")) is None
    assert cut(lambda painter: painter.setFont(QFont())) is None
    assert cut(lambda painter: painter.rotate(90)) is None
    dies, painter = Dies(style(LIGHT)), SvgPainter()
    dies.stamp(painter, "x", 5, 6, 9, 9, lambda it: it.drawText(QPointF(0, 0), "x"))
    assert "<text" in painter.elements


def test_a_flag_is_cut_into_its_pole_and_its_pennant() -> None:
    shapes = cut(lambda painter: draw_flag(painter, 0, 10, 12, QColor("red")))
    assert shapes is not None
    pole, pennant = (shape.path.boundingRect() for shape in shapes)
    assert pole == QRectF(0, 4, pole.width(), 12)
    assert pennant.left() == pytest.approx(pole.right())


def image(of: Scene, stamps: Stamps) -> QImage:
    made = QImage(400, 200, QImage.Format.Format_RGB32)
    painter = QPainter(made)
    paint(painter, of, STORY, stamps.style, stamps=stamps)
    painter.end()
    return made


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_picture_with_dies_looks_as_one_without(theme: str) -> None:
    caption = Caption("Wrap", 30, "2012", 40, 30, (0, 1), 80, 110, 120)
    marks = (
        replace(BAR, caption=caption, x=310, line=80, inferred=True),
        replace(POINT, middle=120, caption=caption, x=215, line=120),
        replace(POINT, middle=150, disputed=True),
        replace(POINT, event=0, kind=-1, middle=170, disputed=True, inferred=True),
    )
    one = image(scene(*marks), Stamps(style(theme)))
    other = image(scene(*marks), Dies(style(theme)))
    assert apart(one, other, 16) == 0
