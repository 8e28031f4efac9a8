"""The elements of a path are those that Qt tells one by one."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath

from herline.paint.picture.ways import CURVE, LINE, START, elements

pytestmark = pytest.mark.usefixtures("qapp")


def test_a_path_is_told_with_its_starts_its_lines_and_its_curves() -> None:
    path = QPainterPath()
    path.moveTo(1, 2)
    path.lineTo(-3.5, 0.1)
    path.addEllipse(QRectF(10, 20, 30, 40))
    told = elements(path)
    assert told[:2] == [(START, 1.0, 2.0), (LINE, -3.5, 0.1)]
    assert [sort for sort, _, _ in told[2:4]] == [START, CURVE]
    one_by_one = [path.elementAt(place) for place in range(path.elementCount())]
    assert [(x, y) for _, x, y in told] == [(each.x, each.y) for each in one_by_one]
