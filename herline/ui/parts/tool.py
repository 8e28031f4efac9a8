"""Buttons of a row: words or a sign, and a tooltip that says what they do."""

from __future__ import annotations

from PySide6.QtWidgets import QToolButton, QWidget

from herline.ui.parts.plain import set_tip


def tool(
    words: str, tip: str, parent: QWidget, name: str = "", looks: str = "link small"
) -> QToolButton:
    """A button that is heard by its `name`, if it has one beside its words."""
    made = QToolButton(parent)
    made.setText(words)
    made.setProperty("class", looks)
    set_tip(made, tip)
    if name:
        made.setAccessibleName(name)
    return made
