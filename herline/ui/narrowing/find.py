"""The field at the head of the filters, whose words leave in every list what has them."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from herline.ui.parts.access import clearable
from herline.ui.parts.field import Field

LONGEST = 100
"""Characters that can be searched for."""


class FacetSearch(Field):
    """Its name says how many values it leaves, which is heard while one types."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setPlaceholderText("Find in filters")
        self.setMaxLength(LONGEST)
        clearable(self)
        self.say(0)

    @property
    def is_asked(self) -> bool:
        """Whether there are words in it."""
        return bool(self.text().strip())

    def say(self, found: int) -> None:
        """How many values have its words."""
        said = f", {found:,} found" if self.is_asked else ""
        self.setAccessibleName(f"{self.placeholderText()}{said}")
