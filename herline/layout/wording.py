"""What is written beside an event at each length, and how wide that is."""

from __future__ import annotations

from enum import IntEnum

import numpy as np

from herline.layout.columns import Columns, Floats, Ints
from herline.layout.letters import Letters
from herline.layout.metrics import Metrics
from herline.layout.scene import NO_CAPTION, Caption, Measure, TextRole
from herline.layout.shortening import shortened
from herline.model.edtf import short
from herline.model.story import Story

MOST_DOTS = 8
SURE = 0.97
"""A text takes at least this share of what its letters take one by one, unless they are joined."""


class Form(IntEnum):
    """How much is written beside an event."""

    NONE = 0
    """Nothing: the mark alone."""
    SHORT = 1
    """The title in the width that a label has in a crowd."""
    TITLE = 2
    """The title, shortened only when it is very long."""
    DATED = 3
    """The title and the date."""


class Wording:
    """The words of a story in one setting of type; widths are measured when first asked for."""

    def __init__(self, story: Story, columns: Columns, measure: Measure, metrics: Metrics) -> None:
        self._ids, self._dates = story.ids, story.dates
        self._titles = story.titles
        self._language = story.language
        self._columns = columns
        self._measure = measure
        self.metrics = metrics
        # Zeros take no memory before they are touched.
        self._lengths = np.zeros((len(Form), len(columns)))
        self._known = np.zeros((len(Form), len(columns)), np.bool_)
        self._known[Form.NONE] = True
        self._letters = Letters(measure, TextRole.TITLE)
        self._least = {
            form: np.zeros(len(columns), np.float32) for form in (Form.SHORT, Form.TITLE)
        }
        self._keys: dict[int, str] = {}
        self._captions: dict[tuple[int, int], Caption] = {}
        self._widths: dict[tuple[str, TextRole], float] = {}

    def width(self, text: str, role: TextRole) -> float:
        """Pixels that `text` takes."""
        key = (text, role)
        found = self._widths.get(key)
        if found is None:
            found = self._widths[key] = self._measure(text, role)
        return found

    def key(self, position: int) -> str:
        """The id of the event at `position`."""
        found = self._keys.get(position)
        if found is None:
            found = self._keys[position] = self._ids[position]
        return found

    def caption(self, position: int, form: int) -> Caption:
        """What is written beside the event at `position`; always the same value for the same."""
        key = (position, form)
        found = self._captions.get(key)
        if found is None:
            found = self._captions[key] = self._written(position, form)
        return found

    def lengths(self, positions: Ints, forms: Ints | int) -> Floats:
        """Pixels that the captions of these events take, in one form or in one each."""
        found = self._lengths[forms, positions]
        missing = ~self._known[forms, positions]
        if missing.any():
            each = np.broadcast_to(forms, positions.shape)
            for position, form in zip(
                positions[missing].tolist(), each[missing].tolist(), strict=True
            ):
                self._lengths[form, position] = self.caption(position, form).length
                self._known[form, position] = True
            found = self._lengths[forms, positions]
        return found

    def least(self, positions: Ints, form: Form) -> Floats:
        """Pixels that the captions take at least, which is told without setting them.

        With NONE, whatever their titles are: five letters.
        """
        metrics, columns = self.metrics, self._columns
        dots = columns.told_by[positions].clip(0, MOST_DOTS)
        signs = np.where(dots, metrics.dots_gap + dots * metrics.dot_spacing, 0.0)
        signs += np.where(columns.disputed[positions], metrics.flag_gap + metrics.flag, 0.0)
        if form == Form.NONE:
            return signs + metrics.shortest_label
        titles = self._least[form]
        for position in positions[titles[positions] == 0.0].tolist():
            titles[position] = SURE * self._told_by_letters(position, form)
        return np.asarray(signs + titles[positions], np.float64)

    def _told_by_letters(self, position: int, form: Form) -> float:
        """The width of a title; since letters by themselves are wider, it may be cut sooner."""
        title, width_of = self._title(position), self._letters.width
        whole, room = width_of(title), self._room(form)
        return whole if whole <= room else width_of(shortened(title, whole, room, width_of))

    def _room(self, form: int) -> float:
        """How wide a title may be."""
        return self.metrics.short_label if form == Form.SHORT else self.metrics.longest_label

    def _title(self, position: int) -> str:
        return " ".join(self._titles[position].split())

    def shortened(self, text: str, role: TextRole, room: float) -> str:
        """`text`, cut where it would be wider than `room`; empty when even a little is too much."""
        whole = self.width(text, role)
        return shortened(text, whole, room, lambda cut: self._measure(cut, role))

    def _written(self, position: int, form: int) -> Caption:
        if form == Form.NONE:
            return NO_CAPTION
        metrics = self.metrics
        if form == Form.SHORT:
            whole = self.caption(position, Form.TITLE)
            if whole.width <= metrics.short_label:
                return whole
        title = self.shortened(self._title(position), TextRole.TITLE, self._room(form))
        width = x = self.width(title, TextRole.TITLE) if title else 0.0
        when = self._dates[position] if form == Form.DATED else None
        date = short(when, self._language) if when else ""
        date_x = date_width = 0.0
        if date:
            date_x, date_width = x + metrics.label_gap, self.width(date, TextRole.DATE)
            x = date_x + date_width
        dots = self._columns.sources[position][:MOST_DOTS]
        dots_x = x + metrics.dots_gap if dots else x
        if dots:
            x = dots_x + len(dots) * metrics.dot_spacing
        disputed = bool(self._columns.disputed[position])
        flag_x = x + metrics.flag_gap if disputed else None
        length = x + metrics.flag_gap + metrics.flag if disputed else x
        return Caption(title, width, date, date_x, date_width, dots, dots_x, flag_x, length)
