"""What is written beside an event at each length, and how wide that is."""

from __future__ import annotations

from enum import IntEnum

import numpy as np

from herline.layout.columns import Columns, Floats, Ints
from herline.layout.letters import Letters
from herline.layout.metrics import Metrics
from herline.layout.scene import NO_CAPTION, Caption, Measure, TextRole
from herline.model.edtf import short
from herline.model.story import Story

MOST_DOTS = 8
FEWEST_LETTERS = 5
ELLIPSIS = "…"
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
        self._lengths = np.full((len(Form), len(columns)), np.nan)
        self._lengths[Form.NONE] = 0.0
        self._letters = Letters(measure, TextRole.TITLE)
        self._least_titles = np.full(len(columns), np.nan, np.float32)
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
        missing = np.isnan(found)
        if missing.any():
            each = np.broadcast_to(forms, positions.shape)
            for position, form in zip(
                positions[missing].tolist(), each[missing].tolist(), strict=True
            ):
                self._lengths[form, position] = self.caption(position, form).length
            found = self._lengths[forms, positions]
        return found

    def least(self, positions: Ints, form: Form) -> Floats:
        """Pixels that the captions take at least: of many titles this is known sooner.

        A shortened title has five letters, or nothing is written.
        """
        metrics, columns = self.metrics, self._columns
        dots = columns.told_by[positions].clip(0, MOST_DOTS)
        signs = np.where(dots, metrics.dots_gap + dots * metrics.dot_spacing, 0.0)
        signs += np.where(columns.disputed[positions], metrics.flag_gap + metrics.flag, 0.0)
        if form == Form.SHORT:
            return signs + metrics.shortest_label
        titles = self._least_titles[positions]
        missing = positions[np.isnan(titles)]
        if len(missing):
            width = self._letters.widths([self._title(at) for at in missing.tolist()])
            too_long = width > metrics.longest_label
            self._least_titles[missing] = np.where(too_long, metrics.shortest_label, SURE * width)
            titles = self._least_titles[positions]
        return np.asarray(signs + titles, np.float64)

    def _title(self, position: int) -> str:
        return " ".join(self._titles[position].split())

    def shortened(self, text: str, role: TextRole, room: float) -> str:
        """`text`, cut at the end of a word if there is one; empty when even a little is too much.

        Never less than five letters and the sign that something is missing.
        """
        whole = self.width(text, role)
        if whole <= room:
            return text
        fits, too_long = 0, len(text)
        narrow, wide = 0.0, whole
        while too_long - fits > 1:
            guess = fits + round((too_long - fits) * (room - narrow) / (wide - narrow))
            middle = min(max(guess, fits + 1), too_long - 1)
            width = self._measure(text[:middle].rstrip() + ELLIPSIS, role)
            if width <= room:
                fits, narrow = middle, width
            else:
                too_long, wide = middle, width
        kept = text[:fits].rstrip()
        if len(kept) < FEWEST_LETTERS:
            return ""
        if fits < len(text) and not text[fits].isspace() and not text[fits - 1].isspace():
            word_end = max(kept.rfind(" "), kept.rfind("\u00a0"))
            if word_end >= FEWEST_LETTERS and word_end > len(kept) // 3:
                kept = kept[:word_end].rstrip()
        return kept.rstrip(",;:–-(") + ELLIPSIS

    def _written(self, position: int, form: int) -> Caption:
        if form == Form.NONE:
            return NO_CAPTION
        metrics = self.metrics
        if form == Form.SHORT:
            whole = self.caption(position, Form.TITLE)
            if whole.width <= metrics.short_label:
                return whole
        room = metrics.short_label if form == Form.SHORT else metrics.longest_label
        title = self.shortened(self._title(position), TextRole.TITLE, room)
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
