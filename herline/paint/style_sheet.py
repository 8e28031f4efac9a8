"""The style sheet that dresses every widget, over Fusion and the style's palette.

Plain widgets need nothing. Special ones say what they are with `setProperty("class", …)`, one or
several of these words, set before the widget is first shown:

| on | word | what it looks like |
|---|---|---|
| QWidget, QFrame | `paper` `panel` | stands on that base colour (sets its background) |
| QFrame | `card` | a panel with round corners, which lies over the timeline |
| QFrame | `over` | lies over the window: raised, with round corners and a hairline around it |
| QLabel | `title` | the name of what is shown, 20 px, strong |
| QLabel | `heading` | a name within it, 14 px, strong |
| QLabel | `caption` | the name of a list: small, strong, quiet |
| QLabel and others | `quiet` `small` | what they say |
| QLabel and others | `accent` `warn` | words in that colour |
| QLabel and others | `mono` | Mono, 12 px: EDTF |
| QLabel | `line` | one of several that the keyboard walks |
| QPushButton, QToolButton | `chip` | a pill; `:checked` is chosen |
| QPushButton, QToolButton | `tool` | no face until it is pointed at |
| QPushButton, QToolButton | `link` | words alone, in the colour of links |
| QToolButton | `link calm` | words alone that ask for nothing |
| QListView | `rows` | shows the keyboard at a row, with no frame of its own |
| QPushButton | `primary` | the one that is meant |
| QLineEdit | `search` | round ends |

Colours in a widget of one's own come from `Style.colour`. Lengths here are logical pixels.
"""

from __future__ import annotations

import re

from herline.paint.style import BODY, CAPTION, HEADING, MONO, SMALL, TITLE
from herline.paint.theme import Theme, mix
from herline.paths import resources_folder

_NAMED = re.compile(r"\$\{?(\w+)\}?")
_SHEET = """
* { font-family: "IBM Plex Sans"; font-size: ${body}px; outline: none; }
QWidget { color: $ink; }
QMainWindow, QDialog { background: $paper; }
QMainWindow::separator { background: $line; width: 1px; height: 1px; }
QMainWindow::separator:hover { background: $accent; }

[class~="paper"] { background: $paper; }
[class~="panel"] { background: $panel; }
QFrame[class~="card"] { background: $panel; border: none; border-radius: 10px; }
QFrame[class~="over"] { background: $raised; border: 1px solid $line; border-radius: 10px; }

[class~="quiet"] { color: $quiet; }
[class~="accent"] { color: $link; }
[class~="warn"] { color: $warn; }
[class~="small"] { font-size: ${small}px; }
[class~="title"] { font-size: ${title}px; font-weight: 600; }
[class~="heading"] { font-size: ${heading}px; font-weight: 600; }
[class~="caption"] { font-size: ${caption}px; font-weight: 600; color: $quiet; }
[class~="mono"] { font-family: "IBM Plex Mono"; font-size: ${mono}px; }

QLabel[class~="line"] { padding: 0 5px; border-radius: 4px; }
QLabel[class~="line"][class~="heading"] { padding-left: 0; }
QLabel[class~="line"]:focus { background: $selected; }

QPushButton, QToolButton {
    background: $button; border: 1px solid transparent; border-radius: 7px;
    padding: 5px 12px; min-height: ${row}px;
}
QToolButton { padding: 5px 9px; }
QPushButton:hover, QToolButton:hover { background: $button_hover; }
QPushButton:pressed, QToolButton:pressed { background: $button_down; }
QPushButton:checked, QToolButton:checked { background: $selected; color: $link; }
QPushButton:focus, QToolButton:focus { border: 1px solid $accent; }
QPushButton:disabled, QToolButton:disabled { color: $faint; background: $panel; }
QPushButton[class~="primary"], QPushButton:default { background: $link; color: $on_link; }
QPushButton[class~="primary"]:hover, QPushButton:default:hover { background: $link_hover; }
QPushButton[class~="primary"]:focus, QPushButton:default:focus { border: 1px solid $ink; }
QPushButton[class~="primary"]:disabled, QPushButton:default:disabled {
    background: $panel; color: $faint;
}
[class~="chip"] {
    border-radius: ${chip_round}px; padding: 2px 11px; background: $button;
    min-height: ${chip_line}px; font-size: ${small}px;
}
QPushButton[class~="tool"], QToolButton[class~="tool"] { background: transparent; }
QPushButton[class~="tool"]:hover, QToolButton[class~="tool"]:hover { background: $button; }
QPushButton[class~="tool"]:checked, QToolButton[class~="tool"]:checked { background: $selected; }
QPushButton[class~="link"], QToolButton[class~="link"] {
    background: transparent; color: $link; padding: 2px 4px;
}
QToolButton[class~="calm"] { color: $quiet; }
QPushButton[class~="link"]:hover, QToolButton[class~="link"]:hover { background: $selected; }
QPushButton[class~="link"]:disabled, QToolButton[class~="link"]:disabled {
    background: transparent; color: $faint;
}
QPushButton::menu-indicator, QToolButton::menu-indicator { width: 0; image: none; }
QToolButton::menu-button { border: none; width: 16px; }
/* 3: the one that is meant stands last, as in the dialogs that lay out their own */
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; button-layout: 3; }

QLineEdit, QPlainTextEdit, QTextEdit {
    background: $raised; border: 1px solid $line; border-radius: 7px; padding: 4px 8px;
    selection-background-color: $mark; selection-color: $ink; placeholder-text-color: $quiet;
}
QLineEdit[class~="search"] { border-radius: ${search_round}px; padding: 4px 12px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus,
QComboBox:focus { border: 1px solid $accent; }
QLineEdit > QToolButton { background: transparent; border: none; padding: 0; min-height: 0; }
QComboBox {
    background: $button; border: 1px solid transparent; border-radius: 7px;
    padding: 4px 10px; min-height: ${row}px; combobox-popup: 0;
    placeholder-text-color: $ink;  /* what an empty field takes is a choice like any other */
}
QComboBox:disabled { color: $faint; placeholder-text-color: $faint; }
QComboBox:hover { background: $button_hover; }
QComboBox::drop-down { border: none; width: ${drop}px; }
QComboBox::down-arrow { image: url("$icons/down.svg"); width: ${arrow}px; height: ${arrow}px; }
QComboBox::down-arrow:on { image: url("$icons/up.svg"); }
QComboBox QAbstractItemView, QComboBox QAbstractItemView:focus {
    background: $raised; border: 1px solid $line; border-radius: 0; padding: 4px;
}
/* Qt's own arrows are black, and not seen on a dark ground */
QFileDialog {
    backward-icon: url("$icons/back.svg"); forward-icon: url("$icons/forward.svg");
    filedialog-parent-directory-icon: url("$icons/parent.svg");
}
QFileDialog #sidebar { min-width: ${sidebar}px; }

QListView, QTreeView, QTableView, QListWidget {
    background: transparent; border: 1px solid transparent; alternate-background-color: $tint;
    selection-background-color: $selected; selection-color: $ink; gridline-color: $line;
}
QTableView { background: $paper; border-radius: 6px; }
QListView::item, QTreeView::item { padding: 3px 4px; border-radius: 5px; }
QTableView::item { padding: 2px 6px; border: none; }
QListView::item:hover, QTreeView::item:hover, QTableView::item:hover { background: $hover; }
QListView::item:selected, QTreeView::item:selected, QTableView::item:selected {
    background: $selected; color: $ink;
}
QListView:focus, QTreeView:focus, QTableView:focus {
    border: 1px solid $accent; border-radius: 6px;
}
QListView[class~="rows"]:focus { border: 1px solid transparent; }
/* what a field proposes hangs below it as a window of its own, and has no other ground */
QListView[focusPolicy="NoFocus"] { background: $raised; }
QHeaderView { background: $panel; border: none; }
QHeaderView::section {
    background: $panel; color: $quiet; border: none; border-bottom: 1px solid $line;
    padding: 5px 8px; font-size: ${small}px; font-weight: 600;
}
QHeaderView::section:hover { color: $ink; }
QTableCornerButton::section { background: $panel; border: none; }

QScrollArea { background: transparent; border: none; }
QScrollArea[class~="framed"] { border: 1px solid transparent; border-radius: 6px; }
QScrollArea[class~="framed"]:focus { border: 1px solid $accent; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollArea > QWidget > QWidget { background: transparent; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 1px; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 1px; }
QScrollBar::handle { background: $handle; border-radius: 4px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: $quiet; }
QScrollBar::handle:disabled { background: transparent; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QMenuBar { background: $panel; padding: 1px 6px; }
QMenuBar::item { padding: 3px 9px; border-radius: 6px; background: transparent; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: $button; }
QMenu {
    background: $raised; border: 1px solid $line; border-radius: 8px; padding: 5px;
    menu-scrollable: 1;
}
QMenu::item { padding: 5px 24px 5px 10px; border-radius: 5px; }
QMenu::item:selected { background: $selected; color: $ink; }
QMenu::item:disabled { color: $faint; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QMenu::indicator { margin-left: 6px; }
QMenu::icon { padding-left: 8px; }
QToolTip {
    background: $raised; color: $ink; border: 1px solid $line;
    padding: 2px 4px;  /* which a tooltip takes twice */
}

QToolBar { background: $panel; border: none; border-bottom: 1px solid $line; padding: 2px 5px; }
QToolBar { spacing: 6px; }
QToolBar::separator { background: $line; width: 1px; margin: 4px 6px; }
QStatusBar { background: $panel; color: $quiet; border-top: 1px solid $line; }
QStatusBar::item { border: none; }
QStatusBar QToolButton { padding: 0 6px; border-radius: 5px; }
QSplitter::handle { background: $line; }
QSplitter::handle:hover { background: $accent; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QTabWidget::pane { border: none; }
QTabBar { background: transparent; }
QTabBar::tab {
    background: transparent; color: $quiet; padding: 6px 12px;
    border-bottom: 2px solid transparent;
}
QTabBar::tab:hover { color: $ink; }
QTabBar::tab:selected { color: $ink; border-bottom: 2px solid $accent; }
QTabBar::tab:focus { background: $hover; }
QGroupBox { border: 1px solid $line; border-radius: 8px; margin-top: 20px; padding: 8px; }
QGroupBox::title { subcontrol-origin: margin; left: 4px; color: $quiet; }
QProgressBar {
    background: $button; border: none; border-radius: 4px; max-height: 8px; color: transparent;
}
QProgressBar::chunk { background: $accent; border-radius: 4px; }
QCheckBox, QRadioButton { spacing: 8px; padding: 2px 3px; border-radius: 5px; }
QCheckBox::indicator, QRadioButton::indicator, QGroupBox::indicator, QMenu::indicator,
QListView::indicator, QTreeView::indicator, QTableView::indicator {
    width: ${box}px; height: ${box}px;
    border: 1px solid $quiet; border-radius: ${box_round}px; background: $raised;
}
QRadioButton::indicator, QMenu::indicator:exclusive { border-radius: ${dot_round}px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover, QListView::indicator:hover,
QTreeView::indicator:hover { border: 1px solid $link; }
QCheckBox::indicator:checked, QGroupBox::indicator:checked, QMenu::indicator:checked,
QListView::indicator:checked, QTreeView::indicator:checked, QTableView::indicator:checked {
    background: $link; border: 1px solid $link; image: url("$icons/check.svg");
}
QCheckBox::indicator:indeterminate, QListView::indicator:indeterminate,
QTreeView::indicator:indeterminate {
    background: $link; border: 1px solid $link; image: url("$icons/part.svg");
}
QRadioButton::indicator:checked, QMenu::indicator:exclusive:checked {
    background: $link; border: 1px solid $link; image: url("$icons/dot.svg");
}
QCheckBox:focus, QRadioButton:focus { background: $selected; }
"""


def style_sheet(theme: Theme, zoom: float) -> str:
    """The sheet for QApplication.setStyleSheet; text and its signs grow with `zoom`."""
    text = {
        "body": BODY,
        "small": SMALL,
        "mono": MONO,
        "caption": CAPTION,
        "heading": HEADING,
        "title": TITLE,
        "row": 18,
        "chip_line": 18,
        "box": 13,
        "box_round": 4,
        "dot_round": 7,
        "arrow": 14,
        "drop": 24,
        "sidebar": 110,
    }
    sizes = {name: str(round(pixels * zoom)) for name, pixels in text.items()}
    chip_height = round(18 * zoom) + 2 * 2 + 2
    # What is not among these is a colour that the theme names itself.
    words = {
        **sizes,
        "icons": (resources_folder() / "icons" / theme.name).as_posix(),
        "chip_round": str(chip_height // 2),
        "search_round": str((round(18 * zoom) + 10) // 2),
        "button_hover": mix(theme.button, theme.ink, 0.06),
        "button_down": mix(theme.button, theme.ink, 0.12),
        "link_hover": mix(theme.link, theme.ink, 0.12),
        "on_link": theme.letter,
        "hover": mix(theme.selected, theme.paper, 0.5),
        "mark": mix(theme.selected, theme.accent, 0.25),
        "handle": mix(theme.line, theme.quiet, 0.45),
    }
    return _NAMED.sub(lambda found: words.get(found[1]) or getattr(theme, found[1]), _SHEET)
