"""Tells assistive technology the overview: a slider of years, and which stretch is in view."""

from __future__ import annotations

from math import ceil, floor
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import (
    QAccessible,
    QAccessibleValueChangeEvent,
    QAccessibleValueInterface,
)
from PySide6.QtWidgets import QAccessibleWidget

from herline.layout.scale import to_axis, to_days
from herline.model.days import iso, to_day
from herline.model.edtf import in_words, parse
from herline.ui.parts.access import NOTHING_MORE, announce

if TYPE_CHECKING:
    from herline.ui.timeline.overview import Overview

KEYS = "Left and Right move the view, with Shift they stretch it."
YEAR, MONTH = 365.2425, 30.4369
"""Days."""
EPOCH = to_day(2000)
MANY = 5
"""So many years, or months, are told without the months, or days, in which they begin and end."""


class YearInView(QAccessibleValueInterface):
    """The year in the middle of the view, with its parts: 2013.5; the year 1 BC is 0."""

    def __init__(self, overview: Overview) -> None:
        super().__init__()
        self._overview = overview

    def currentValue(self) -> float:
        view = self._overview.session.state.view
        return _year(to_days((view.viewport.start + view.viewport.end) / 2, view.folds))

    def setCurrentValue(self, value: Any) -> None:
        session = self._overview.session
        seen, day = session.state.view.viewport, EPOCH + (float(value) - 2000) * YEAR
        middle = to_axis(day, session.state.view.folds)
        session.look(seen.moved(middle - (seen.start + seen.end) / 2))

    def minimumValue(self) -> float:
        return _year(self._overview.session.state.chart.extent[0])

    def maximumValue(self) -> float:
        return _year(self._overview.session.state.chart.extent[1])

    def minimumStepSize(self) -> float:
        return round(self._overview.step / YEAR, 3)


def _year(day: float) -> float:
    return round(2000 + (day - EPOCH) / YEAR, 3)


class OverviewAccess(QAccessibleWidget):
    """The strip as a slider, whose value is told in words as well."""

    def __init__(self, overview: Overview) -> None:
        super().__init__(overview, QAccessible.Role.Slider)
        self._overview = overview
        self._year = YearInView(overview)

    def interface_cast(self, which: QAccessible.InterfaceType) -> Any:
        return self._year if which is QAccessible.InterfaceType.ValueInterface else NOTHING_MORE

    def text(self, which: QAccessible.Text) -> str:
        match which:
            case QAccessible.Text.Value:
                return in_view(self._overview)
            case QAccessible.Text.Description:
                return f"In view: {in_view(self._overview)}. {KEYS}"
            case _:
                return super().text(which)


def in_view(overview: Overview) -> str:
    """In words: "from 2001 to 2004, of a story from 1999 to 2015"."""
    state = overview.session.state
    seen, (first, last) = state.view.viewport, state.chart.extent
    start, end = (to_days(axis, state.view.folds) for axis in (seen.start, seen.end))
    return f"{_in_words(max(start, first), min(end, last))}, of a story {_in_words(first, last)}"


def _in_words(start: float, end: float) -> str:
    """All days from one to another, which is left out; of long stretches the years alone."""
    begun, done = floor(start), max(ceil(end) - 1, floor(start))
    left_out = 2 if done - begun > MANY * YEAR else 1 if done - begun > MANY * MONTH else 0
    first, last = (iso(day).rsplit("-", left_out)[0] for day in (begun, done))
    return in_words(parse(first if first == last else f"{first}/{last}"), "en")


def say_view(overview: Overview, *, led: bool) -> None:
    """Tell assistive technology which stretch is in view, if it is another than it was told.

    Where an event `led` there, that is told instead, unless the keyboard is in the overview.
    """
    year = YearInView(overview).currentValue()
    QAccessible.updateAccessibility(QAccessibleValueChangeEvent(overview, year))
    before, overview.told_view = overview.told_view, in_view(overview)
    asked = overview.hasFocus() or (overview.isVisible() and not led)
    if asked and overview.told_view != before:
        announce(overview, overview.told_view)
