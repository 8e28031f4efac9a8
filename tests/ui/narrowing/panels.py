"""The panel for narrowing as tests show it, read and clicked."""

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from herline.session.session import Session
from herline.ui.narrowing.box import FacetBox
from herline.ui.narrowing.facets import FacetPanel


def shown(qtbot: QtBot, session: Session) -> FacetPanel:
    panel = FacetPanel(session)
    qtbot.addWidget(panel)
    panel.resize(240, 700)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


def rows(box: FacetBox) -> dict[str, int]:
    """What is offered, in its order, with the counts."""
    held = box.model.rows(0, box.model.rowCount() - 1)
    return {value.label: count for value, count, _ in held}


def click(qtbot: QtBot, box: FacetBox, row: int) -> None:
    place = box.list.visualRect(box.model.index(row))
    spot = place.topLeft() + QPoint(30, place.height() // 2)
    qtbot.mouseClick(box.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)
