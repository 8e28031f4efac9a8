"""What dialogs that ask a few things are made of: named choices, buttons, and rows of both."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QPushButton, QWidget

from herline.ui.parts.plain import label

LEAST = 16
"""Letters of a choice that are seen on a small screen with large text."""


def combo(name: str, choices: Iterable[tuple[str, object]], parent: QWidget) -> QComboBox:
    """A choice called `name`, among values with their words; no dialog is cut for long ones."""
    made = QComboBox(parent)
    made.setAccessibleName(name)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(LEAST)
    for words, value in choices:
        made.addItem(words, value)
    return made


def button(words: str, do: Callable[[], object], parent: QWidget) -> QPushButton:
    """A button that Enter presses only where it is."""
    made = QPushButton(words, parent)
    made.setAutoDefault(False)
    made.clicked.connect(lambda: do())
    return made


def rows_of(fields: Iterable[QWidget], parent: QWidget) -> QFormLayout:
    """The fields below each other, each beside its name, which leads the keyboard to it."""
    rows = QFormLayout()
    rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    rows.setVerticalSpacing(8)
    for field in fields:
        name = label(field.accessibleName(), parent)
        name.setProperty("class", "quiet")
        name.setBuddy(field)
        rows.addRow(name, field)
    return rows


def at_right(*buttons: QPushButton) -> QHBoxLayout:
    """The buttons that end a dialog, in a row at its right edge."""
    row = QHBoxLayout()
    row.addStretch(1)
    for each in buttons:
        row.addWidget(each)
    return row
