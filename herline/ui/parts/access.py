"""What assistive technology asks of a part of a widget that is no widget itself, and is told."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
)
from PySide6.QtWidgets import (
    QAccessibleWidget,
    QApplication,
    QLabel,
    QLineEdit,
    QMainWindow,
    QToolButton,
    QWidget,
)
from shiboken6 import VoidPtr

from herline.ui.parts.plain import ShorteningLabel, set_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow

NOTHING_MORE = VoidPtr(0)
"""Where nothing more can be asked of a part: Qt for Python takes neither None nor 0 for C++'s
`nullptr` here, and ends the program.
"""


@cache
def let_tell(sort: type[QWidget], access: Callable[[Any], QAccessibleInterface]) -> None:
    """Let Qt ask what each widget of a sort tells, by what `access` makes of it; once is enough.

    The widget keeps it as its own `access`, since Qt does not keep it alive.
    """

    def access_of(kind: str, asked: QObject | None) -> QAccessibleInterface | None:
        if not isinstance(asked, sort):
            return None
        made = vars(asked)["access"] = access(asked)
        return made

    QAccessible.installFactory(access_of)


class PartAccess(QAccessibleInterface):
    """A part that has no parts; what it is, what it says and where it lies is told by its kind."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self._widget = widget

    def object(self) -> QObject | None:  # type: ignore[override]
        return None

    def window(self) -> QWindow | None:  # type: ignore[override]
        return self._widget.window().windowHandle()

    def parent(self) -> QAccessibleInterface:
        return QAccessible.queryAccessibleInterface(self._widget)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    def childCount(self) -> int:
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    def setText(self, which: QAccessible.Text, text: str) -> None:
        """What is shown cannot be changed here."""

    def interface_cast(self, which: QAccessible.InterfaceType) -> Any:
        """More that can be asked of it, or `NOTHING_MORE`."""
        return NOTHING_MORE


def state_of(**flags: bool) -> QAccessible.State:
    """A state with these of its flags set."""
    state = QAccessible.State()
    for name, value in flags.items():
        setattr(state, name, value)
    return state


def call(choice: QWidget, name: str) -> None:
    """Name a choice that has no words beside it, by a tooltip as well.

    On Linux, Qt calls a choice by what is chosen, and leaves its name to the words beside it.
    """
    choice.setAccessibleName(name)
    set_tip(choice, name)


def clearable(field: QLineEdit) -> None:
    """Let a field be cleared by a button, which Qt leaves without a name."""
    field.setClearButtonEnabled(True)
    for button in field.findChildren(QToolButton):
        button.setAccessibleName("Clear")


@lru_cache(maxsize=1)
def tell_windows() -> None:
    """Let Qt ask here what a window is that is neither the main one nor a dialog, once for all."""
    QAccessible.installFactory(_window_access)


def _window_access(kind: str, object: QObject | None) -> QAccessibleInterface | None:
    if not isinstance(object, QWidget) or isinstance(object, QMainWindow):
        return None
    if object.windowType() is not Qt.WindowType.Window or hasattr(object, "access"):
        return None  # no window, or one that tells of itself, as parts by themselves may be
    return QAccessibleWidget(object, QAccessible.Role.Window)


def announce(widget: QWidget, words: str) -> None:
    """Let assistive technology, if there is any, say this where it is."""
    if words and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))


def tell(label: QLabel, words: str) -> None:
    """Show `words` in `label`; where they are seen and say something new, they are heard too."""
    before = label.text()
    show = label.say if isinstance(label, ShorteningLabel) else label.setText
    show(words)
    if label.text() != before and label.isVisible():
        announce(label, words)


def say_focus() -> None:
    """Tell assistive technology which widget has the keyboard now."""
    widget = QApplication.focusWidget()
    if widget is not None:
        QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event.Focus))


def after_qt(widget: QWidget, tell: Callable[[], None]) -> None:
    """Tell assistive technology, if there is any, which part of `widget` has the keyboard.

    Qt tells that the whole widget has it only when that was given all of its events. It is not
    told where a dialog came over it meanwhile: what a menu opens has the keyboard only in a moment.
    """

    def tell_if_open() -> None:
        over = QApplication.activeModalWidget()
        if over is None or over.isAncestorOf(widget):
            tell()

    if QAccessible.isActive():
        QTimer.singleShot(0, widget, tell_if_open)
