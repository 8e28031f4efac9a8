"""The gauge says of a frame what it took and what it holds."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from herline.ui.timeline.canvas import Canvas
from herline.ui.timeline.gauge import measured
from tests.layout.scenes import seen, told
from tests.ui.conftest import Shown

KEYS = "Ctrl+Shift+F12"


def test_it_tells_the_time_of_a_frame_and_counts_its_events() -> None:
    scene = seen(told(*["2012-05-03"] * 30, "1999"))
    placed = len(scene.marks)
    assert measured(scene, 0.0021, 0.0034) == (
        "frame 5.5 ms: layout 2.1, paint 3.4",
        f"events seen 31: placed {placed}, counted {31 - placed}",
        "all lanes and words found",
    )


def test_its_key_shows_it_on_the_timeline_and_hides_it_again(
    shown_whole: Shown, small: Path, qtbot: QtBot
) -> None:
    window = shown_whole(small)
    timeline = window.widgets["timeline"]
    assert isinstance(timeline, Canvas)
    before = timeline.grab().toImage()
    qtbot.keySequence(window, KEYS)
    assert timeline.grab().toImage() != before
    qtbot.keySequence(window, KEYS)
    assert timeline.grab().toImage() == before
