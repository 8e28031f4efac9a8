"""What dialogs that ask a few things are made of: named choices, buttons, and rows of both."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QComboBox, QFormLayout, QPushButton, QWidget

from herline.ui.parts.plain import label


def combo(name: str, choices: Iterable[tuple[str, object]], parent: QWidget) -> QComboBox:
    """A choice called `name`, among values with their words."""
    made = QComboBox(parent)
    made.setAccessibleName(name)
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
        name.setBuddy(field)
        rows.addRow(name, field)
    return rows
