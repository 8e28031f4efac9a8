"""Pictures that are kept: a few new ones in a frame, and in the end all of them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from herline.layout.scene import TextRole
from herline.paint.kept_stamps import KEPT_ANEW, KeptStamps
from herline.paint.lettering import Lettering
from herline.paint.style import style

pytestmark = pytest.mark.usefixtures("qapp")
LINES = 2 * KEPT_ANEW + 1
WIDE, HIGH = 200, 20 * LINES


def frame(stamps: KeptStamps) -> QImage:
    """One large picture of many lines, as a frame of `stamps` has it."""
    ink = Lettering(TextRole.TITLE, stamps.style.colour("ink"))

    def line(drawing: QPainter, text: str, x: float, middle: float) -> None:
        stamps.draw_text(drawing, text, x, middle, ink)

    def large(drawing: QPainter) -> None:
        for i in range(LINES):
            text = f"line {i}"
            stamps.line(
                drawing,
                text,
                5,
                20 * i + 10,
                80,
                lambda painter, x, middle, text=text: line(painter, text, x, middle),
            )

    image = QImage(WIDE, HIGH, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    stamps.begin()
    with QPainter(image) as painter:
        stamps.latest(painter, "large", "key", WIDE, HIGH, large)
    return image


def test_a_large_picture_that_lacked_lines_has_them_a_few_frames_later() -> None:
    unhurried = frame(KeptStamps(style("light")))  # at first all of it is wanted at once
    stamps = KeptStamps(style("light"))
    image = QImage(9, 9, QImage.Format.Format_ARGB32)
    with QPainter(image) as painter:
        ink = Lettering(TextRole.TITLE, stamps.style.colour("ink"))
        stamps.text(painter, "before", 0, 0, ink)
    seen = [frame(stamps)]
    assert stamps.owes
    assert seen[0] != unhurried
    while stamps.owes:
        seen.append(frame(stamps))
        assert len(seen) < LINES
    assert seen[-1] == unhurried
