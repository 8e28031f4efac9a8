"""Turns the pages of a preview, and says which one is seen; hidden where there is but one."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from herline.ui.parts.plain import label
from herline.ui.parts.tool import tool
from herline.ui.taking_home.export_preview import Preview


class Pager(QWidget):
    """Stands below `preview`, and follows it."""

    def __init__(self, preview: Preview, parent: QWidget) -> None:
        super().__init__(parent)
        self._preview = preview
        self._page = label("", self)
        self._page.setProperty("class", "quiet small")
        self._back = tool("‹", "Previous page", self, "Previous page", "tool")
        self._back.clicked.connect(lambda: preview.turn_to(preview.page - 1))
        self._on = tool("›", "Next page", self, "Next page", "tool")
        self._on.clicked.connect(lambda: preview.turn_to(preview.page + 1))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addStretch(1)
        for widget in (self._back, self._page, self._on):
            line.addWidget(widget)
        line.addStretch(1)
        self.hide()
        preview.turned.connect(self._follow)

    def _follow(self, page: int) -> None:
        pages = self._preview.pages
        self.setVisible(pages > 1)
        self._page.setText(f"Page {page + 1} of {pages}")
        self._back.setEnabled(page > 0)
        self._on.setEnabled(page < pages - 1)
