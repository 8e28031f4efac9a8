"""A card that lies over its window looks as all else does: round corners, a hairline around it."""

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from herline.paint.style import style
from herline.ui.parts.over import Over


def test_a_card_has_the_hairline_of_the_theme_and_round_corners(
    qtbot: QtBot, qapp: QApplication
) -> None:
    dark, before, window = style("dark"), qapp.styleSheet(), QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    qapp.setStyleSheet(dark.style_sheet())
    window.show()
    card = Over("Something said", window)
    card.appear()
    seen, place = window.grab().toImage(), card.geometry()
    qapp.setStyleSheet(before)
    edge = seen.pixelColor(place.left(), place.center().y())
    corner = seen.pixelColor(place.topLeft())
    assert edge == dark.colour("line")
    assert corner not in (dark.colour("line"), dark.colour("raised"))
