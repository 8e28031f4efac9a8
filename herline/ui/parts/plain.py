"""Widgets that show text as it is: Qt takes a text with `<` in it for HTML unless it is told.

Labels and tooltips are made here, messages in `message`. A text view of its own kind takes plain
text alone. What is shown is for reading only; what is copied or written comes from the story.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from herline.paint.plain import plain

LINE = 64
"""Letters in a line of a tooltip, or of a choice that has several."""
ENTRY = 48
"""Letters of a name in a menu."""


def label(text: str = "", parent: QWidget | None = None, *, wrap: bool = False) -> QLabel:
    """A label that shows `text` letter by letter; `wrap` lets it take several lines."""
    made = QLabel(parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    made.setText(text)
    return made


def selectable(text: str, parent: QWidget | None = None) -> QLabel:
    """A wrapping label whose text can be marked with mouse or keyboard."""
    made = label(text, parent, wrap=True)
    made.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return made


class ShorteningLabel(QLabel):
    """One line that ends in "…" where its place ends; then a tooltip tells all of it."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._whole = self._untold = ""
        self._width: int | None = None
        self.say(text)

    def say(self, text: str) -> None:
        """Show another text."""
        whole = plain(text)
        if whole != self._whole:
            self._whole, self._width = whole, None
            self.setText(whole)  # for assistive technology, and for the size

    def sizeHint(self) -> QSize:
        """Not the label's own, which stays as it was when the letters become smaller."""
        margins = self.contentsMargins()
        width = self._wide() + margins.left() + margins.right()
        return QSize(width + 1, super().sizeHint().height())

    def _wide(self) -> int:
        """Pixels of all of it; asked for often, and Qt shapes the text to measure it."""
        if self._width is None:
            self._width = self.fontMetrics().horizontalAdvance(self._whole)
        return self._width

    def changeEvent(self, event: QEvent) -> None:
        self._width = None
        super().changeEvent(event)

    def _tell(self, untold: str) -> None:
        """Have this as the tooltip; known only when it is painted."""
        if untold != self._untold:
            self._untold = untold
            set_tip(self, untold)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 6, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        place, metrics = self.contentsRect(), self.fontMetrics()
        shown, width = self._whole, self._wide()
        if cut := width > place.width():
            shown = metrics.elidedText(shown, Qt.TextElideMode.ElideRight, place.width())
            width = place.width()
        self._tell(self._whole if cut else "")
        right = bool(self.alignment() & Qt.AlignmentFlag.AlignRight)
        x = place.right() + 1 - width if right else place.left()
        # Not into a rectangle, for which Qt would break the text into lines first.
        middle = place.top() + (place.height() - metrics.height() + 1) // 2
        painter = QPainter(self)
        painter.drawText(x, middle + metrics.ascent(), shown)
        painter.end()


def tip(text: str) -> str:
    """`text` as a tooltip that shows it letter by letter, in lines of `LINE`.

    Left to itself, Qt breaks a few words into a square.
    """
    if not text:
        return ""
    text = in_lines(text)
    for letter, written in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\n", "<br>")):
        text = text.replace(letter, written)
    return f"<qt><div style='white-space:pre'>{text}</div></qt>"


def in_lines(text: str) -> str:
    """`text` in lines of `LINE`, for what Qt would show in one, however long."""
    if len(text) <= LINE:
        return text
    from textwrap import wrap  # late: most texts are short

    lines = (wrap(line, LINE, break_on_hyphens=False) for line in text.split("\n"))
    return "\n".join("\n".join(line) for line in lines)


def set_tip(widget: QWidget | QAction, text: str) -> None:
    """Give `widget` a tooltip, and its words to assistive technology.

    Otherwise that would be told the tooltip with its markup; of an action, by its button.
    """
    widget.setToolTip(tip(text))
    if isinstance(widget, QAction):
        widget.setWhatsThis(text)
    else:
        widget.setAccessibleDescription(text)


def unmarked(text: str) -> str:
    """`text` for a button, menu or tab, where Qt would take `&` for the mark of a key."""
    return plain(text).replace("&", "&&")


def shortened(text: str, longest: int = ENTRY) -> str:
    """`text` in no more than so many letters; a menu is as wide as its widest entry."""
    shown = plain(text)
    return shown if len(shown) <= longest else f"{shown[: longest - 1].rstrip()}…"


def entry(name: str) -> str:
    """`name` as an entry of a menu, or a part of one."""
    return unmarked(shortened(name))
