"""The line at the foot of the window says what is shown, in full where it has room."""

from PySide6.QtGui import QAccessible, QImage
from pytestqt.qtbot import QtBot

from herline.model.filter import Filter
from herline.ui.status import HINT, StatusLine
from tests.ui.scenes import small_session

NAME = QAccessible.Text.Name


def test_where_no_hint_stands_beside_it_the_count_has_all_the_room(qtbot: QtBot) -> None:
    session = small_session()
    line = StatusLine(session)
    qtbot.addWidget(line)
    line.resize(600, 30)
    line.checked.hide()
    with qtbot.waitExposed(line):
        line.show()
    assert line.hint.text() == HINT
    assert line.shown.width() < line.hint.width()
    session.select("premiere")
    qtbot.waitUntil(lambda: line.shown.width() > 400)
    assert line.hint.text() == ""


def test_what_is_told_and_counted_is_heard_too(qtbot: QtBot, heard: list[str]) -> None:
    session = small_session()
    line = StatusLine(session)
    qtbot.addWidget(line)
    assert QAccessible.queryAccessibleInterface(line.shown).text(NAME) == "3 events"
    line.tell("Copied.")
    with qtbot.waitSignal(session.followed):
        session.narrow(Filter(sources=frozenset({"radio"})))
    assert heard == ["Copied.", line.shown.text()]


def test_a_long_sentence_is_shortened_and_told_whole_by_a_tooltip(qtbot: QtBot) -> None:
    line = StatusLine(small_session())
    qtbot.addWidget(line)
    line.resize(600, 30)
    with qtbot.waitExposed(line):
        line.show()
    line.tell("All was read.")
    assert line.currentMessage() == "All was read."
    assert not line.toolTip()
    sentence = "timeline.json is gone from the disk. " * 9
    line.tell(sentence)
    shown = line.currentMessage()
    assert shown.endswith("…")
    assert line.fontMetrics().horizontalAdvance(shown) < line.checked.x()
    assert sentence.strip() in line.toolTip().replace("<br>", " ")
    line.clearMessage()
    assert not line.toolTip()


def test_what_is_told_begins_where_the_count_does(qtbot: QtBot) -> None:
    line = StatusLine(small_session())
    qtbot.addWidget(line)
    line.resize(600, 30)
    with qtbot.waitExposed(line):
        line.show()
    counted = line.grab().toImage()
    line.tell(line.shown.text())
    edge = 1  # a quieter colour is less of a colour at the edge of a letter
    assert abs(_first_ink(line.grab().toImage()) - _first_ink(counted)) <= edge


def _first_ink(image: QImage) -> int:
    """The leftmost column, beside a frame, in which something is written."""
    ground, middle = image.pixelColor(3, image.height() // 2), range(4, image.height() - 4)
    written = (
        any(abs(image.pixelColor(x, y).lightness() - ground.lightness()) > 40 for y in middle)
        for x in range(3, image.width())
    )
    return 3 + list(written).index(True)
