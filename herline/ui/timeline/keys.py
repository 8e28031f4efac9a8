"""What keys do on the timeline, as a table.

| key               | does                                    |
|-------------------|-----------------------------------------|
| Left, Right       | the event before, the next one in time  |
| Up, Down          | the nearest event in the next lane      |
| Home, End         | the first event, the last               |
| Shift+Left, Right | pan (Ctrl as well)                      |
| Page Up, Down     | scroll the lanes                        |
| +, −, 0           | closer, further, the whole story        |
| Enter, Space      | open the event's sources                |
| Escape            | back to what was seen before            |
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from herline.ui.timeline.walk import in_next_lane, kept

if TYPE_CHECKING:
    from herline.session.session import Session
    from herline.ui.timeline.canvas import Canvas

ZOOM = 1.5
"""By how many times one comes closer."""
PAN = 0.15
"""Share of the view."""

Verb = Callable[["Canvas"], object]


def zoom(session: Session, factor: float) -> None:
    """See `factor` times as much time; the chosen event stays in sight if it was."""
    session.zoom(factor, kept(session.state))


def pan(session: Session, share: float) -> None:
    """Move by a share of what is seen, later if it is above zero."""
    session.pan(share * session.state.view.viewport.span)


def _step_lane(canvas: Canvas, step: int) -> None:
    state = canvas.session.state
    found = in_next_lane(canvas.scene, state.story.index.get(state.view.selected, -1), step)
    if found is not None:
        canvas.session.show_event(state.story.events[found].id, "step")


def show_end(session: Session, which: int) -> None:
    """Show the first event in time, or the last one (1)."""
    from herline.session.in_time import ends  # late: it needs numpy

    found = ends(session.state)
    if found:
        session.show_event(found[which])


def _open(canvas: Canvas) -> None:
    selected = canvas.session.state.view.selected
    if selected:
        canvas.opened.emit(selected)
    else:
        canvas.session.step(1)


def _page(canvas: Canvas, pages: float) -> None:
    canvas.bar.scroll_by(pages * 0.9 * canvas.scene.body.height)


_KEYS: dict[Qt.Key, Verb] = {
    Qt.Key.Key_Left: lambda c: c.session.step(-1),
    Qt.Key.Key_Right: lambda c: c.session.step(1),
    Qt.Key.Key_Up: lambda c: _step_lane(c, -1),
    Qt.Key.Key_Down: lambda c: _step_lane(c, 1),
    Qt.Key.Key_Home: lambda c: show_end(c.session, 0),
    Qt.Key.Key_End: lambda c: show_end(c.session, 1),
    Qt.Key.Key_PageUp: lambda c: _page(c, -1),
    Qt.Key.Key_PageDown: lambda c: _page(c, 1),
    Qt.Key.Key_Plus: lambda c: zoom(c.session, 1 / ZOOM),
    Qt.Key.Key_Equal: lambda c: zoom(c.session, 1 / ZOOM),
    Qt.Key.Key_Minus: lambda c: zoom(c.session, ZOOM),
    Qt.Key.Key_0: lambda c: c.session.fit(),
    Qt.Key.Key_Return: _open,
    Qt.Key.Key_Enter: _open,
    Qt.Key.Key_Space: _open,
    Qt.Key.Key_Escape: lambda c: c.session.back(),
}
_PANNING: dict[Qt.Key, Verb] = {
    Qt.Key.Key_Left: lambda c: pan(c.session, -PAN),
    Qt.Key.Key_Right: lambda c: pan(c.session, PAN),
}
_IGNORED = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
_HOLDING = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier


def obey(canvas: Canvas, event: QKeyEvent) -> bool:
    """Do what the key says; False if it says nothing here."""
    key, held = Qt.Key(event.key()), event.modifiers()
    if held & _HOLDING and not held & Qt.KeyboardModifier.AltModifier and key in _PANNING:
        _PANNING[key](canvas)
        return True
    if held & ~_IGNORED or key not in _KEYS:
        return False
    _KEYS[key](canvas)
    return True
