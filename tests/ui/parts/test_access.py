"""What a dialog says in a line of its own is heard, also by whoever does not see it."""

from pytestqt.qtbot import QtBot

from herline.ui.parts.access import tell
from herline.ui.parts.plain import ShorteningLabel, label


def test_what_a_line_says_is_heard_where_it_is_seen_and_once(
    qtbot: QtBot, heard: list[str]
) -> None:
    for line in (label(), ShorteningLabel()):
        heard.clear()
        qtbot.addWidget(line)
        tell(line, "Choose")
        line.show()
        tell(line, "Nothing was made.")
        tell(line, "Nothing was made.")
        assert line.text() == "Nothing was made."
        assert heard == ["Nothing was made."]
