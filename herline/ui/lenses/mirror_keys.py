"""What keys do on the mirror, as a table; as far as they can they do what they do on the timeline.

| key                   | does                                    |
|-----------------------|-----------------------------------------|
| Left, Right, Up, Down | the event before, the next one in time  |
| Home, End             | the first event, the last               |
| Shift+Left, Right     | pan (Ctrl as well)                      |
| +, −, 0               | closer, further, the whole story        |
| M, Shift+M            | what has no room above, below           |
| Enter, Space          | open the event's sources                |
| Escape                | back to the story as all tell it        |
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from herline.ui.timeline.keys import PAN, ZOOM, pan, show_end

if TYPE_CHECKING:
    from herline.ui.lenses.mirror import Mirror

_Verb = Callable[["Mirror"], object]

_KEYS: dict[Qt.Key, _Verb] = {
    Qt.Key.Key_Left: lambda m: m.session.step(-1),
    Qt.Key.Key_Right: lambda m: m.session.step(1),
    Qt.Key.Key_Up: lambda m: m.session.step(-1),
    Qt.Key.Key_Down: lambda m: m.session.step(1),
    Qt.Key.Key_Home: lambda m: show_end(m.session, 0),
    Qt.Key.Key_End: lambda m: show_end(m.session, 1),
    Qt.Key.Key_Plus: lambda m: m.session.zoom(1 / ZOOM),
    Qt.Key.Key_Equal: lambda m: m.session.zoom(1 / ZOOM),
    Qt.Key.Key_Minus: lambda m: m.session.zoom(ZOOM),
    Qt.Key.Key_0: lambda m: m.session.fit(),
    Qt.Key.Key_M: lambda m: m.open_counted(below=False),
    Qt.Key.Key_Return: lambda m: m.opened.emit(),
    Qt.Key.Key_Enter: lambda m: m.opened.emit(),
    Qt.Key.Key_Space: lambda m: m.opened.emit(),
    Qt.Key.Key_Escape: lambda m: m.session.leave_face(),
}
_HELD: dict[Qt.Key, _Verb] = {
    Qt.Key.Key_Left: lambda m: pan(m.session, -PAN),
    Qt.Key.Key_Right: lambda m: pan(m.session, PAN),
    Qt.Key.Key_M: lambda m: m.open_counted(below=True),
}
"""With Shift or Ctrl."""
_HOLDING = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier


def obey(mirror: Mirror, event: QKeyEvent) -> bool:
    """Do what the key says; False if it says nothing here."""
    key = Qt.Key(event.key())
    verb = _HELD.get(key) if event.modifiers() & _HOLDING else None
    verb = verb or _KEYS.get(key)
    if verb is not None:
        verb(mirror)
    return verb is not None
