"""From a click on an event to its sources side by side, and the steps from event to event."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from benchmarks import stage
from benchmarks.figures import Figure, spread, tell
from herline.layout.scene import Mark
from herline.ui.timeline.canvas import Canvas
from herline.ui.timeline.walk import around

TARGET = 50.0
"""Milliseconds of CPU from the click until the synopsis is painted."""


def main() -> Iterator[Figure]:
    application = stage.prepare()
    window = stage.whole_window(application)
    session, canvas = window.session, window.widgets["timeline"]
    assert isinstance(canvas, Canvas)
    clicks: list[float] = []
    for position in session.state.chart.columns.dated.tolist():
        close = around(session.state, position)
        assert close is not None
        session.scroll(0)
        session.look(close)
        session.select("")
        stage.rest(application, 0.02)
        mark = _in_sight(canvas, position)
        if mark is None:
            continue
        place = QPoint(round(min(max(mark.core_start, 0), canvas.width()) + 1), round(mark.middle))
        spent = stage.until_painted(
            lambda at=place: QTest.mouseClick(
                canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at
            ),
        )
        if session.state.view.selected:
            clicks.append(spent)
    note = f"{len(clicks)} of {len(session.state.story.events)} events clicked"
    yield spread("click to synopsis painted", "ms", clicks, TARGET, note=note)
    first, *others = map(int, session.state.chart.columns.dated)
    session.fit()
    session.show_event(session.state.story.events[first].id)
    steps: list[float] = []
    for _ in others:
        stage.rest(application, 0.02)
        steps.append(stage.until_painted(lambda: session.step(1)))
    yield spread("a step to the next event, painted", "ms", steps, TARGET)
    window.close()


def _in_sight(canvas: Canvas, event: int) -> Mark | None:
    """The mark of an event, after scrolling to its lane."""
    mark = next((mark for mark in canvas.scene.marks if mark.event == event), None)
    if mark and not canvas.scene.body.contains(0, mark.middle):
        canvas.session.scroll(mark.middle - canvas.scene.body.y - canvas.scene.body.height / 2)
        mark = next((mark for mark in canvas.scene.marks if mark.event == event), None)
    return mark


if __name__ == "__main__":
    tell(main())
