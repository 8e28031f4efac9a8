"""Size and place of a window beside the main one: as it asks for, within the screen."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from herline.ui.parts.access import tell_windows

AROUND = (16, 48)
"""Pixels that its frame may take, beside and above it."""


def resize_within(window: QWidget, width: int, height: int) -> None:
    """Make `window` as large as this; smaller where the screen of its parent is.

    Higher where its words take more lines in this width, as they do when text is large.
    """
    room, layout = (window.parentWidget() or window).screen().availableSize(), window.layout()
    width = min(width, room.width() - AROUND[0])
    if layout is not None:
        window.ensurePolished()
        height = max(height, layout.totalHeightForWidth(width))
    window.resize(width, min(height, room.height() - AROUND[1]))


def lie_over_parent(window: QWidget) -> None:
    """Put a window that is no dialog over the middle of its parent, as Qt does with dialogs.

    Else the desktop would choose where, and nothing could lie over the window before it did.
    As with dialogs, a screen reader is told that it is a window.
    """
    tell_windows()
    parent = window.parentWidget()
    if parent is not None:
        over, room = parent.window().frameGeometry(), parent.screen().availableGeometry()
        place = window.rect()
        place.moveCenter(over.center())
        left = max(room.left(), min(place.left(), room.right() + 1 - place.width()))
        top = max(room.top(), min(place.top(), room.bottom() + 1 - place.height()))
        window.move(left, top)
