"""Puts the timeline as it is seen upon the clipboard, as an image."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from herline.paint.picture.png import image
from herline.paint.picture.request import from_texts
from herline.paint.picture.sheet import compose_seen
from herline.paint.picture.subject import Subject

if TYPE_CHECKING:
    from herline.ui.window import Window

DPI = 192
"""Dots to an inch of an image on the clipboard."""


def copy_view(window: Window) -> None:
    """Put what is seen now there."""
    canvas = window.widgets.get("timeline")
    if canvas is None:
        return
    state, style = window.session.state, window.look.style
    picture = from_texts(state.settings.picture)
    width, height = max(canvas.width(), 1), max(canvas.height(), 1)
    subject = Subject(state.chart, state.view, state.matching)
    copied = image(compose_seen(subject, picture, style, float(width), float(height)), DPI)
    QGuiApplication.clipboard().setImage(copied)
    window.status.tell(f"Copied an image of {copied.width():,} × {copied.height():,} pixels.")
