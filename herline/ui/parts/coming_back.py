"""Whether the keyboard comes back to where it was, from a menu or from another window."""

from __future__ import annotations

from PySide6.QtCore import Qt

_BACK = (
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
)


def comes_back(reason: Qt.FocusReason) -> bool:
    """Then all stays as the reader left it: nothing is scrolled into sight, nothing shown anew."""
    return reason in _BACK
