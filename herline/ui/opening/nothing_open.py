"""Says that no story is open, where none could be, and which ones may be."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QWidget

from herline.archive.printable import visible
from herline.ui.parts.form import button
from herline.ui.parts.over import Over
from herline.ui.parts.plain import label

if TYPE_CHECKING:
    from herline.ui.opening.opening import Opening


class NothingOpen(Over):
    """Lies over a window without a story, and offers the ways to one.

    A file that is `awaited` could not be read, and opens by itself when it can be.
    """

    def __init__(self, awaited: Path | None, opening: Opening, window: QWidget) -> None:
        super().__init__("No story is open", window)
        said = label("No story is open.", self)
        said.setProperty("class", "heading")
        self.ask = button("&Open a story…", opening.ask, self)
        self.ask.setProperty("class", "primary")
        self.shipped = button("Open the &story of Her", opening.open_shipped, self)
        self.begin = button("&New story…", opening.begin_story, self)
        self.table = button("Import a &table…", opening.ask_table, self)
        offers = QGridLayout()
        offers.setSpacing(12)
        for number, offer in enumerate((self.ask, self.shipped, self.begin, self.table)):
            offer.setAutoDefault(True)  # Enter presses it, as in a dialog
            offers.addWidget(offer, *divmod(number, 2))
        self.rows.addWidget(said)
        if awaited is not None:
            opens = f"{visible(awaited.name)} opens by itself as soon as it can be read."
            self.rows.addWidget(label(opens, self))
        self.rows.addLayout(offers)
        self.appear()
        self.ask.setFocus()
