"""Widgets that show text as it is: Qt takes a text with `<` in it for HTML unless it is told.

Every label, tooltip, message and text view of Herline is made here, and nowhere else. What is
shown is for reading only; what is copied or written comes from the story.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from herline.paint.plain import plain

MESSAGE_WIDTH = 460
"""Pixels at which the text of a message breaks."""


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
    """One line that ends in "…" where its place ends, and tells all of it as a tooltip."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._whole = ""
        self._width: int | None = None
        self.say(text)

    def say(self, text: str) -> None:
        """Show another text."""
        whole = plain(text)
        if whole != self._whole:
            self._whole, self._width = whole, None
            self.setText(whole)  # for assistive technology, and for the size
            set_tip(self, whole)

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

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 6, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        place, metrics = self.contentsRect(), self.fontMetrics()
        shown, width = self._whole, self._wide()
        if width > place.width():
            shown = metrics.elidedText(shown, Qt.TextElideMode.ElideRight, place.width())
            width = place.width()
        right = bool(self.alignment() & Qt.AlignmentFlag.AlignRight)
        x = place.right() + 1 - width if right else place.left()
        # Not into a rectangle, for which Qt would break the text into lines first.
        middle = place.top() + (place.height() - metrics.height() + 1) // 2
        painter = QPainter(self)
        painter.drawText(x, middle + metrics.ascent(), shown)
        painter.end()


def tip(text: str) -> str:
    """`text` as a tooltip that shows it letter by letter, broken into lines where it is long."""
    if not text:
        return ""
    for letter, written in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\n", "<br>")):
        text = text.replace(letter, written)
    return f"<qt>{text}</qt>"


def set_tip(widget: QWidget | QAction, text: str) -> None:
    """Give `widget` a tooltip."""
    widget.setToolTip(tip(text))


def unmarked(text: str) -> str:
    """`text` for a button, menu or tab, where Qt would take `&` for the mark of a key."""
    return plain(text).replace("&", "&&")


def text_view(text: str, name: str, parent: QWidget | None = None) -> QPlainTextEdit:
    """Long text to scroll and mark; `name` is what assistive technology calls it."""
    view = QPlainTextEdit(parent)
    view.setReadOnly(True)
    view.setPlainText(text)
    view.setAccessibleName(name)
    view.setTabChangesFocus(True)
    view.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return view


def copy_button(text: str, caption: str, parent: QWidget | None = None) -> QPushButton:
    """A button that puts `text` on the clipboard, as it was given."""
    button = QPushButton(caption, parent)
    button.setAutoDefault(False)
    button.clicked.connect(lambda: QGuiApplication.clipboard().setText(text))
    return button


def closing_buttons(dialog: QDialog, *others: QPushButton) -> QDialogButtonBox:
    """The row at the foot of a dialog that only tells: `others`, and one that closes it."""
    row = QDialogButtonBox(dialog)
    for button in others:
        row.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
    close = row.addButton("Close", QDialogButtonBox.ButtonRole.RejectRole)
    close.setDefault(True)
    close.setFocus()
    row.rejected.connect(dialog.reject)
    return row


class Message(QDialog):
    """A few sentences, and what belongs to them word for word behind "copy details"."""

    def __init__(
        self, title: str, text: str, details: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(plain(title))
        self.setAccessibleDescription(text)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        copy = [copy_button(details, "Copy details", self)] if details else []
        self.buttons = closing_buttons(self, *copy)
        said = selectable(text, self)
        said.setMinimumWidth(MESSAGE_WIDTH)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(said)
        if details:
            view = text_view(details, "Details", self)
            view.setProperty("class", "mono")
            view.setMinimumHeight(160)
            layout.addWidget(view, 1)
        layout.addWidget(self.buttons)


def say(parent: QWidget | None, title: str, text: str, details: str = "") -> Message:
    """Show a message without stopping anything else; it goes when it is closed."""
    message = Message(title, text, details, parent)
    message.open()
    return message
