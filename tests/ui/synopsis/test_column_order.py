"""Columns of a synopsis are moved and pinned, and keep their order from event to event."""

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from tests.ui.scenes import small_session
from tests.ui.synopsis.panels import shown, sources


def test_alt_shift_arrow_moves_a_column_and_the_order_is_kept(qtbot: QtBot) -> None:
    session = small_session()
    panel = shown(qtbot, session)
    session.select("recast")
    both = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
    header = panel.columns.columns[0].header
    header.setFocus()
    qtbot.keyClick(header, Qt.Key.Key_Right, both)
    assert sources(panel) == ["catalogue", "encyclopedia", "trivia"]
    assert panel.columns.columns[1].header.hasFocus()
    session.select("premiere")
    assert sources(panel) == ["catalogue", "encyclopedia"]


def test_a_header_that_is_dragged_takes_its_column_along(qtbot: QtBot) -> None:
    session = small_session()
    panel = shown(qtbot, session)
    session.select("recast")
    header = panel.columns.columns[2].header
    target = panel.columns.mapToGlobal(panel.columns.columns[0].bounds.topLeft())
    qtbot.mousePress(header, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    qtbot.mouseMove(header, header.mapFromGlobal(target))
    qtbot.mouseRelease(header, Qt.MouseButton.LeftButton, pos=header.mapFromGlobal(target))
    assert sources(panel) == ["trivia", "encyclopedia", "catalogue"]


def test_a_pinned_source_comes_first_for_every_event_even_when_it_is_silent(qtbot: QtBot) -> None:
    session = small_session()
    panel = shown(qtbot, session)
    session.select("recast")
    qtbot.keyClick(panel.columns.columns[2].header, Qt.Key.Key_P)
    assert sources(panel) == ["trivia", "encyclopedia", "catalogue"]
    session.select("premiere")
    assert sources(panel) == ["trivia", "encyclopedia", "catalogue"]
    assert panel.columns.columns[0].top.text == "Does not mention it"
    assert "pinned" in panel.columns.columns[0].header.accessibleName()
