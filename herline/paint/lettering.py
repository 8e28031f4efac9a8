"""Lettering: in which type and which colour a line of text is written."""

from __future__ import annotations

from PySide6.QtGui import QColor

from herline.frozen import frozen
from herline.layout.scene import TextRole


@frozen
class Lettering:
    """The type that a role has in the style, or the strong one of its family; and its colour."""

    role: TextRole
    colour: QColor
    strong: bool = False
