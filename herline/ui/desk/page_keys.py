"""What keys do on a page, as a table.

| key                   | does                                                       |
|-----------------------|------------------------------------------------------------|
| Up, Down              | a line up or down, and the text with it                    |
| Left, Right           | a letter; with Ctrl a word                                 |
| Ctrl+Up, Down         | the paragraph before, the next one                         |
| Home, End             | the beginning of the document, its end; with Ctrl as well  |
| with Shift            | marks what lies between                                    |
| Page Up, Down, Space  | what stands above, below                                   |
| N, P                  | the next passage that is quoted, the one before            |
| C                     | copies what is marked, else the passage that is lit        |
| Enter                 | shows the event of the passage that is lit                 |
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from herline.ui.desk import ways

if TYPE_CHECKING:
    from herline.ui.desk.page import Page

WINDOW = 0.9
"""Share of what is seen that a page key scrolls."""

_MOVES: dict[tuple[Qt.Key, bool], tuple[ways.Way, int]] = {
    (Qt.Key.Key_Left, False): (ways.letter, -1),
    (Qt.Key.Key_Right, False): (ways.letter, 1),
    (Qt.Key.Key_Left, True): (ways.word, -1),
    (Qt.Key.Key_Right, True): (ways.word, 1),
    (Qt.Key.Key_Up, False): (ways.line, -1),
    (Qt.Key.Key_Down, False): (ways.line, 1),
    (Qt.Key.Key_Up, True): (ways.paragraph, -1),
    (Qt.Key.Key_Down, True): (ways.paragraph, 1),
    (Qt.Key.Key_Home, False): (ways.document, -1),
    (Qt.Key.Key_Home, True): (ways.document, -1),
    (Qt.Key.Key_End, False): (ways.document, 1),
    (Qt.Key.Key_End, True): (ways.document, 1),
}
"""Keys, whether Ctrl is held, and where they lead."""

_VERBS: dict[Qt.Key, Callable[[Page], object]] = {
    Qt.Key.Key_PageUp: lambda page: page.caret.turn(-WINDOW),
    Qt.Key.Key_PageDown: lambda page: page.caret.turn(WINDOW),
    Qt.Key.Key_Space: lambda page: page.caret.turn(WINDOW),
    Qt.Key.Key_N: lambda page: page.step(1),
    Qt.Key.Key_P: lambda page: page.step(-1),
    Qt.Key.Key_C: lambda page: page.copy(),
    Qt.Key.Key_Return: lambda page: page.open_lit(),
    Qt.Key.Key_Enter: lambda page: page.open_lit(),
}
_SHIFT, _CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
_KEYPAD = Qt.KeyboardModifier.KeypadModifier


def obey(page: Page, event: QKeyEvent) -> bool:
    """Do what the key says; False if it says nothing here."""
    key, held = Qt.Key(event.key()), event.modifiers() & ~_KEYPAD
    if event.matches(QKeySequence.StandardKey.Copy):
        page.copy()
        return True
    move = _MOVES.get((key, bool(held & _CONTROL)))
    if move is not None and not held & ~(_SHIFT | _CONTROL):
        steady = key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not held
        page.caret.take(*move, marking=bool(held & _SHIFT), steady=steady)
        return True
    if not held and key in _VERBS:
        _VERBS[key](page)
        return True
    return False
