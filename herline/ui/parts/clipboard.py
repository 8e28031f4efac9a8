"""Puts text upon the clipboard, letter by letter as far as Qt can carry it."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication


def copy_text(text: str) -> None:
    """Put `text` upon the clipboard."""
    QGuiApplication.clipboard().setText(carried(text))


def carried(text: str) -> str:
    """`text` as Qt can carry it: half of a pair of units, which it would drop, becomes U+FFFD."""
    return "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in text)
