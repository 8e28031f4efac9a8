"""Messages: dialogs that only tell something, and the longer texts and buttons in them.

They show text as it is, like all that `plain` makes.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from herline.paint.plain import plain
from herline.ui.parts.access import announce
from herline.ui.parts.clipboard import copy_text
from herline.ui.parts.form import button
from herline.ui.parts.plain import selectable
from herline.ui.parts.walked import Walked

MESSAGE_WIDTH = 460
"""Pixels at which the text of a message breaks."""


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


def copy_button(text: str, caption: str, parent: QWidget) -> QPushButton:
    """A button that puts `text` on the clipboard, as it was given."""

    def copy() -> None:
        copy_text(text)
        announce(made, "Copied.")

    made = button(caption, copy, parent)
    return made


def closing_buttons(dialog: QDialog, *others: QPushButton) -> QDialogButtonBox:
    """The row at the foot of a dialog that only tells: `others`, and one that closes it."""
    row = QDialogButtonBox(dialog)
    for each in others:
        row.addButton(each, QDialogButtonBox.ButtonRole.ActionRole)
    close = row.addButton("Close", QDialogButtonBox.ButtonRole.RejectRole)
    close.setDefault(True)
    close.setFocus()
    row.rejected.connect(dialog.reject)
    return row


def fill_walked(dialog: QDialog, told: QWidget) -> None:
    """Fill a dialog that only tells with lines to be walked, which are called as the dialog is."""
    area = Walked(dialog)
    area.setWidget(told)
    area.setWidgetResizable(True)
    area.setAccessibleName(dialog.windowTitle())
    area.setAccessibleDescription("Down goes from line to line.")
    rows = QVBoxLayout(dialog)
    rows.addWidget(area)
    rows.addWidget(closing_buttons(dialog))
    area.setFocus()  # so that its keys scroll it; Enter and Esc still close


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
