"""What lies on the desk, and where: sources, a page with what belongs to it, and what is known."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QSplitter,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from herline.paint.style import Style
from herline.ui.desk.find_bar import FindBar
from herline.ui.desk.foot import Foot
from herline.ui.desk.page import Page
from herline.ui.desk.quotes import QuoteList
from herline.ui.desk.sources import SourceList
from herline.ui.desk.unread_dates import UnreadDates
from herline.ui.parts.plain import ShorteningLabel, label
from herline.ui.parts.tool import tool

SIZE = (1240, 760)
"""Pixels of the window's width and height at first."""
_WIDTHS = (230, 720, 290)
"""Pixels of the sources, the page, and what is known of the document."""
_LEAST_MIDDLE = 360
"""Pixels below which the page does not go."""
NOTHING = (
    "Choose the folder of the sources' documents, or a file for one source. They are read where "
    "they lie, and stay there."
)
NAMES_NONE = "Choose its file. It is read where it lies, and stays there."
"""What to do for a source that no document in a folder can be found for."""


class LaidDesk(QWidget):
    """A window of its own, made of parts that do not know each other."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("desk")
        self.setProperty("class", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.type_style = style
        self._make()
        self._lay_out()

    def _make(self) -> None:
        self.sources = SourceList(self.type_style, self)
        self.page = Page(self.type_style, self)
        self.finder = FindBar(self.page, self)
        self.tabs = QTabWidget(self)
        self.quotes = QuoteList(self.type_style, self)
        self.foot = Foot(self)
        self.title = ShorteningLabel("", self)
        self.title.setProperty("class", "heading")
        self.told = label("", self, wrap=True)
        self.told.setProperty("class", "quiet small")
        self.empty = label(NOTHING, self, wrap=True)
        self.empty.setProperty("class", "quiet")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setMargin(40)
        self.tabs.setAccessibleName("About this document")
        self.tabs.tabBar().setAccessibleName("Quotes or unread dates")
        self.tabs.addTab(self.quotes, "Quotes")
        self.dates = UnreadDates(self.type_style, self)
        self.tabs.addTab(self.dates, "Unread dates")
        self.file = self._button("File…", "Choose the file of this source")
        self.back = self._button("Forget file", "Look for this source in the folder again")
        self.folder = self._button("Folder…", "Choose the folder of the documents")
        self.verify = self._button(
            "Check all", "Check every quote against its document (F7)", "Check all quotes"
        )
        self.smaller = self._button("A−", "Smaller text (Ctrl+-)", "Smaller text")
        self.larger = self._button("A+", "Larger text (Ctrl++)", "Larger text")

    def _button(self, words: str, tip: str, name: str = "") -> QToolButton:
        button = tool(words, tip, self, name or tip, "")
        button.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Fixed)
        return button

    def _lay_out(self) -> None:
        self.splitter = QSplitter(self)
        for part in (self._left(), self._middle(), self.tabs):
            self.splitter.addWidget(part)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes(_WIDTHS)
        self.splitter.setChildrenCollapsible(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.splitter)

    def _left(self) -> QWidget:
        """The sources, and what can be done with their documents."""
        left = QFrame(self)
        left.setProperty("class", "panel")
        column = QVBoxLayout(left)
        column.setContentsMargins(8, 10, 8, 8)
        column.addWidget(self.sources, 1)
        for pair in ((self.file, self.back), (self.folder, self.verify)):
            row = QHBoxLayout()
            for button in pair:
                row.addWidget(button, 1)
            column.addLayout(row)
        return left

    def _middle(self) -> QWidget:
        """The page or what is said in its place, with what stands above and below it."""
        middle = QWidget(self)
        middle.setMinimumWidth(_LEAST_MIDDLE)
        rows = QVBoxLayout(middle)
        rows.setContentsMargins(0, 8, 0, 0)
        rows.setSpacing(4)
        top = QHBoxLayout()
        top.setContentsMargins(16, 0, 10, 0)
        top.addWidget(self.title, 3)
        top.addWidget(self.finder, 4)
        top.addWidget(self.smaller)
        top.addWidget(self.larger)
        rows.addLayout(top)
        self.told.setContentsMargins(16, 0, 12, 0)
        for part, share in ((self.told, 0), (self.page, 1), (self.empty, 1), (self.foot, 0)):
            rows.addWidget(part, share)
        return middle
