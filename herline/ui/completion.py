"""Adds what the first frame of a window did without, one thing in each turn of the event loop."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from herline.paint.fonts import read_all
from herline.ui.late import Late
from herline.ui.panels import LaysOut

if TYPE_CHECKING:
    from herline.ui.window import Window


class Completion:
    """Between two things that it adds the window answers whoever asked meanwhile."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self._late: list[Late] = []
        """The places of panels that are still to be made."""
        self._adding: Iterator[None] | None = None
        """What adds the rest; None before the first frame."""
        self.is_done = False

    def put_off(self, make: Callable[[], QWidget], least: tuple[int, int]) -> Late:
        """The place of a panel that comes later; `least` are pixels of its width and height."""
        self._late.append(Late(make, least))
        return self._late[-1]

    def begin(self) -> None:
        """Add what is missing from the next turn on, unless that was begun before."""
        if self._adding is None:
            self._adding = self._add()
            QTimer.singleShot(0, self._window, self._go_on)

    def finish(self) -> None:
        """Add all that is still missing at once."""
        self._adding = self._adding or self._add()
        for _ in self._adding:
            pass

    def stop(self) -> None:
        """Add nothing more, since the window is closed."""
        self._adding = iter(())

    def _go_on(self) -> None:
        for _ in self._adding or ():
            QTimer.singleShot(0, self._window, self._go_on)
            break

    def _add(self) -> Iterator[None]:
        from herline.ui.parts.icons import app_icon

        window = self._window
        read_all()  # the faces that the first frame did without, 1 ms each
        while self._late:
            yield
            self._late.pop(0).fill()
        yield
        self._lay_out_anew()
        window.header.wear(window.look.style)
        QApplication.setWindowIcon(app_icon())
        window.opening.begin()
        window.checking.begin()
        window.notes.begin()
        window.status.disputed.begin()
        self.is_done = True
        window.show_unread()

    def _lay_out_anew(self) -> None:
        """Lay out what the first frame only recalled."""
        chart = self._window.session.state.chart
        if chart.recalled:
            chart.recalled = {}
            for widget in self._window.widgets.values():
                if isinstance(widget, LaysOut):
                    widget.lay_out_anew()
