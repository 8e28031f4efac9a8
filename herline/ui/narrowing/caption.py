"""What stands above the list of a facet: its name, and what can be done with what is chosen."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from herline.ui.parts.pictured import link
from herline.ui.parts.plain import ShorteningLabel
from herline.ui.parts.still import Still


class FacetCaption(Still):
    """The name at the left; at the right any or all, and clear, when there is use for them."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__("panel", parent)
        self._name = name
        self._told: tuple[bool, bool, bool] | None = None
        self.title = ShorteningLabel(name.upper(), self)
        self.title.setProperty("class", "caption")
        self.how = link("any of", "Events that have any of these, or only all of them", self)
        self.clear = link("clear", f"Drop what is chosen of {name.lower()}", self)
        self.clear.setAccessibleName(f"Clear {name.lower()}")

    def tell(self, *, any_chosen: bool, several: bool, every: bool) -> None:
        """Offer what makes sense: `several` may be met together, and now all of them are or not."""
        told = any_chosen, several, every
        if told == self._told:
            return
        self._told = told
        how = "all of" if every else "any of"
        self.how.setText(how)
        self.how.setAccessibleName(f"{self._name}: {how}")
        self.how.setVisible(several)
        self.clear.setVisible(any_chosen)
        self.place()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, max(part.sizeHint().height() for part in (self.title, self.clear)))

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def parts(self) -> tuple[QWidget, ...]:
        return self.title, self.how, self.clear

    def place(self) -> None:
        high = self.sizeHint().height()
        if self.minimumHeight() != high:
            self.setFixedHeight(high)
        end = self.width() - 2
        for part in (self.clear, self.how):
            wide = 0 if part.isHidden() else part.sizeHint().width()
            part.setGeometry(end - wide, 0, wide, high)
            end -= wide
        self.title.setGeometry(6, 0, max(end - 6, 0), high)
