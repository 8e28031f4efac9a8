"""Keys that a window obeys wherever in it the keyboard is."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


def give_keys(window: QWidget, deeds: Mapping[tuple[str, ...], Callable[[], object]]) -> None:
    """Let every one of some keys ("Ctrl++", "Ctrl+=") do the deed that is theirs."""
    for keys, deed in deeds.items():
        shortcut = QShortcut(window)
        shortcut.setKeys([QKeySequence(key) for key in keys])
        shortcut.activated.connect(deed)
