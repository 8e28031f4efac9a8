"""The sheet of shortcuts: what the keyboard does everywhere, and what keys and mouse do in time."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QBoxLayout,
    QDialog,
    QGridLayout,
    QWidget,
)

from herline.ui.act import Act, Menu
from herline.ui.actions import MENUS, VIEW, bare, in_words
from herline.ui.parts.message import fill_walked
from herline.ui.parts.plain import label
from herline.ui.parts.walked import Line

if TYPE_CHECKING:
    from herline.ui.window import Window

WIDTH, HEIGHT = 820, 680
"""Pixels of the sheet at zoom 1, in a window that has room for them."""
BETWEEN = 32
"""Pixels between the two columns."""
AROUND = 70
"""Pixels of all that stands beside them."""

Rows = list[tuple[str, str]]
"""Keys or gesture, and what they do."""

GESTURES: tuple[tuple[str, Rows], ...] = (
    (
        "In the timeline",
        [
            ("Wheel", "Zoom at the pointer"),
            ("Shift + wheel", "Move along the axis"),
            ("Drag", "Move along the axis"),
            ("Click", "Lay the sources of an event side by side"),
            ("Double-click", "Zoom to an event"),
            ("Right-click", "All that can be done with an event"),
            ("Left, Right", "Walk the events in order of time"),
            ("Up, Down", "The nearest event in the next lane"),
            ("Home, End", "The first event, the last"),
            ("Shift + Left, Right", "Move along the axis"),
            ("Page Up, Page Down", "Scroll the lanes"),
            ("Enter", "Read the sources of the selected event"),
            ("Esc", "Go back"),
        ],
    ),
    (
        "In the event table",
        [
            ("Enter", "Read the sources of the event"),
            ("Ctrl + Enter", "Sort by the column; again, the other way round"),
        ],
    ),
    (
        "In the overview",
        [
            ("Drag the handle", "Move the view"),
            ("Drag an edge of it", "See more or less time"),
            ("Click beside it", "Look there"),
            ("Left, Right", "Move the view; with Shift its later edge"),
        ],
    ),
    (
        "Where two sources are compared",
        [("M, Shift + M", "List what has no room above, below"), ("Esc", "All sources again")],
    ),
    (
        "In the synopsis",
        [
            ("K", "Quotes, or claims in a table"),
            ("Enter", "From a claim to its quote"),
            ("F", "Note which claim you follow"),
            ("W", "Why the bar is where it is"),
            ("V", "Quotes letter by letter"),
            ("C", "Copy a quote with its citation"),
            ("M, H", "Copy it as Markdown, as HTML"),
            ("X", "What stands around a quote"),
            ("D", "Read a quote in its document"),
            ("Alt+Shift + Left, Right", "Move a source's column; dragging its head does it too"),
            ("P", "On the head of a column: pin it first"),
            ("Esc", "Back to the timeline"),
        ],
    ),
    (
        "In a document",
        [
            ("N, P", "The next passage that is quoted, the one before"),
            ("Ctrl + Up, Down", "The paragraph before, the next one"),
            ("Shift + arrows", "Mark letters; with Ctrl words"),
            ("Enter", "Show the event of the passage that is lit"),
            ("C", "Copy what is marked or lit, letter by letter"),
            ("Double-click", "Mark a word"),
            ("Right-click", "Copy what is marked or lit, as a quote for the story file too"),
            ("F3, Shift + F3", "The next hit of the search, the one before"),
            ("Esc", "Close the documents"),
        ],
    ),
    (
        "In the filters",
        [
            ("Space, Enter", "Choose a value, or drop it"),
            ("Right-click", "Only this value; a source's own telling"),
        ],
    ),
    (
        "In the search",
        [("Enter", "Go to the timeline"), ("Esc", "Drop the words, then leave")],
    ),
)


class ShortcutSheet(QDialog):
    """Two columns of keys and what they do; one below the other where the window is narrow."""

    def __init__(self, window: Window, over: QWidget | None = None) -> None:
        """Of the `window`; it lies `over` another one where that asks for it."""
        super().__init__(over or window)
        self.setWindowTitle("Keyboard and mouse")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet = QWidget(self)
        columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, sheet)
        columns.setSpacing(BETWEEN)
        panels = [
            (switch.shortcut().toString(), switch.text())
            for switch in window.panel_switches()
            if not switch.shortcut().isEmpty()
        ]
        columns.addWidget(
            self._column(
                (bare(menu.title), shortcuts_of(menu) + (panels if menu is VIEW else []))
                for menu in MENUS
            )
        )
        columns.addWidget(self._column(GESTURES))
        zoom = window.session.state.settings.text_zoom
        width = min(round(WIDTH * zoom), window.width() - 40)
        wide = sheet.sizeHint().width() + AROUND
        if wide > window.width() - 40:
            columns.setDirection(QBoxLayout.Direction.TopToBottom)
        else:
            width = max(width, wide)
        fill_walked(self, sheet)
        self.resize(width, min(round(HEIGHT * zoom), window.height() - 40))

    def _column(self, parts: Iterable[tuple[str, Rows]]) -> QWidget:
        column = QWidget(self)
        grid = QGridLayout(column)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        row = 0
        for title, rows in parts:
            heading = Line(title, column, looks="heading")
            grid.addWidget(heading, row, 0, 1, 2)
            grid.setRowMinimumHeight(row, 34)
            for keys, what in rows:
                row += 1
                pressed = label(keys, column)
                pressed.setProperty("class", "quiet")
                does = Line(what, column, pressed)
                grid.addWidget(pressed, row, 0)
                grid.addWidget(does, row, 1)
            row += 1
        grid.setRowStretch(row, 1)
        return column


def shortcuts_of(menu: Menu) -> Rows:
    """What has a key in `menu`, in its order: ("+ or =", "Zoom in")."""
    return [(_keys(act), words) for words, act in in_words(menu.entries) if act.keys]


def _keys(act: Act) -> str:
    shown = QKeySequence.SequenceFormat.NativeText
    return " or ".join(QKeySequence(key).toString(shown) for key in act.keys)
