"""The painter that writes SVG: what it writes looks as what Qt paints, and says it once."""

import re
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QImage,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
)
from PySide6.QtSvg import QSvgRenderer

from herline.paint.picture.svg_painter import SvgPainter
from tests.paint.pixels import apart

pytestmark = pytest.mark.usefixtures("qapp")
Draw = Callable[[QPainter], None]
INK, WARM = QColor("#204060"), QColor(200, 80, 40, 128)
SIDE = 120


def written(draw: Draw) -> str:
    painter = SvgPainter()
    draw(painter)
    return painter.elements


def as_svg(draw: Draw) -> QImage:
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIDE} {SIDE}">'
    renderer = QSvgRenderer(f"{svg}{written(draw)}</svg>".encode())
    assert renderer.isValid()
    return on_pixels(renderer.render)


def on_pixels(draw: Draw) -> QImage:
    image = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw(painter)
    painter.end()
    return image


def filled(painter: QPainter) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(WARM)


def rectangles(painter: QPainter) -> None:
    filled(painter)
    painter.drawRect(QRectF(10, 10, 30, 20))
    painter.drawRoundedRect(QRectF(50, 10, 40, 12), 20, 6)
    painter.fillRect(10, 50, 30, 1, INK)
    painter.fillRect(QRectF(10, 60, 30, 10), QColor("red"))


def round_ones(painter: QPainter) -> None:
    filled(painter)
    painter.drawEllipse(QPointF(30, 30), 20, 20)
    painter.setPen(QPen(INK, 3))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(80, 80), 30, 10)


def corners(painter: QPainter) -> None:
    filled(painter)
    three = [QPointF(10, 10), QPointF(40, 10), QPointF(25, 40)]
    painter.drawPolygon(QPolygonF(three))
    pen = QPen(INK, 4)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.drawPolyline([point + QPointF(50, 50) for point in three])


def lines(painter: QPainter) -> None:
    painter.setPen(QPen(INK, 2))
    painter.drawLine(QPointF(10, 10), QPointF(100, 40))
    painter.setPen(QPen(INK, 2, Qt.PenStyle.DashLine))
    painter.drawLine(QPointF(10, 60), QPointF(100, 60))


def paths(painter: QPainter) -> None:
    filled(painter)
    path = QPainterPath()
    path.addRoundedRect(QRectF(10, 10, 50, 30), 7, 7)
    path.addRect(QRectF(70, 70, 20, 20))
    painter.drawPath(path)


def a_fade(painter: QPainter) -> None:
    where = QRect(10, 40, 100, 20)
    if isinstance(painter, SvgPainter):
        painter.fade(where, 10, 110, INK)
        return
    fade = QLinearGradient(10, 0, 110, 0)
    fade.setColorAt(0, QColor(32, 64, 96, 0))
    fade.setColorAt(1, INK)
    painter.fillRect(where, QBrush(fade))


def moved(painter: QPainter) -> None:
    filled(painter)
    painter.save()
    painter.translate(60, 60)
    painter.scale(2, 2)
    painter.rotate(45)
    painter.drawRect(QRectF(-10, -10, 20, 20))
    painter.restore()
    painter.drawRect(QRectF(0, 0, 10, 10))


def half_seen(painter: QPainter) -> None:
    painter.setOpacity(0.5)
    painter.fillRect(QRectF(10, 10, 50, 50), INK)


@pytest.mark.parametrize(
    "draw",
    [rectangles, round_ones, corners, lines, paths, a_fade, moved, half_seen],
)
def test_what_is_written_looks_as_what_qt_paints(draw: Draw) -> None:
    one, other = on_pixels(draw), as_svg(draw)
    assert apart(one, other, 24) < 0.002 * SIDE * SIDE
    assert one != on_pixels(lambda painter: None)


def test_a_clip_stays_where_it_was_set_when_the_origin_moves_on() -> None:
    def draw(painter: QPainter) -> None:
        painter.save()
        painter.translate(60, 50)
        painter.setClipRect(QRectF(0, 0, 40, 30))
        painter.translate(7, 7)
        painter.drawRect(QRectF(0, 0, 10, 10))
        painter.restore()
        painter.drawRect(QRectF(0, 0, 10, 10))

    told = written(draw)
    assert '<clipPath id="clip1"><rect x="60" y="50" width="40" height="30"/></clipPath>' in told
    first, second = told.split('<rect x="0"')[:2]
    assert 'clip-path="url(#clip1)"' in first
    assert "clip-path" not in second


def test_neighbours_that_look_alike_share_one_group() -> None:
    def draw(painter: QPainter) -> None:
        for number in range(5):
            filled(painter)
            painter.drawRect(QRectF(number, 0, 1, 1))

    told = written(draw)
    assert told.count("<rect") == 5
    assert told.count("fill=") == 1


def test_the_same_fade_is_defined_once() -> None:
    def draw(painter: QPainter) -> None:
        a_fade(painter)
        a_fade(painter)

    told = written(draw)
    assert told.count("<linearGradient") == 1
    assert told.count("<rect") == 2


def test_text_is_text_as_wide_as_it_was_measured() -> None:
    def draw(painter: QPainter) -> None:
        font = QFont("IBM Plex Sans")
        font.setPixelSize(13)
        painter.setFont(font)
        painter.setPen(INK)
        painter.drawText(QPointF(3, 20), "a < b & c > d")

    told = written(draw)
    found = re.search(r'<text x="3" y="20" textLength="([\d.]+)"[^>]*>(.*?)</text>', told)
    assert found is not None
    assert float(found[1]) > 50
    assert found[2] == "a &lt; b &amp; c &gt; d"
    assert "'IBM Plex Sans', 'Helvetica Neue', Arial, sans-serif" in told
    assert 'fill="#204060"' in told


def test_spaces_at_the_beginning_of_a_text_are_kept_in_browsers_too() -> None:
    def draw(painter: QPainter) -> None:
        painter.setFont(QFont("IBM Plex Sans"))
        painter.drawText(QPointF(3, 20), "Atlas")
        painter.drawText(QPointF(40, 20), "  of 1921")

    name, title = re.findall("<text[^>]*>", written(draw))
    assert 'xml:space="preserve"' in title
    assert "xml:space" not in name


def test_a_text_in_a_box_stands_in_its_middle() -> None:
    def draw(painter: QPainter) -> None:
        painter.setFont(QFont("IBM Plex Sans"))
        painter.drawText(QRectF(0, 0, 100, 40), Qt.AlignmentFlag.AlignCenter, "?")

    found = re.search(r'<text x="([\d.]+)" y="([\d.]+)" textLength="([\d.]+)"', written(draw))
    assert found is not None
    x, y, width = map(float, found.groups())
    assert x + width / 2 == pytest.approx(50, abs=0.01)
    assert 20 < y < 32
