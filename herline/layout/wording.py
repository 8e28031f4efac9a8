"""What is written beside an event at each length, and how wide that is."""

from __future__ import annotations

from enum import IntEnum

import numpy as np

from herline.frozen import frozen
from herline.layout.columns import Columns, Floats, Ints
from herline.layout.metrics import Metrics
from herline.layout.scene import Measure, TextRole
from herline.model.edtf import short
from herline.model.story import Story

MOST_DOTS = 8
FEWEST_LETTERS = 5
ELLIPSIS = "…"


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


@frozen
class Words:
    """A title as it is written, its width, and the date's when it stands beside it."""

    title: str
    width: float
    date: str = ""
    date_width: float = 0.0


NOTHING = Words("", 0.0)


class Wording:
    """The words of a story in one setting of type; widths are measured when first asked for."""

    def __init__(self, story: Story, columns: Columns, measure: Measure, metrics: Metrics) -> None:
        self._events = story.events
        self._titles = story.titles
        self._language = story.language
        self._measure = measure
        self.metrics = metrics
        count = len(columns)
        self._totals = np.full((len(Form), count), np.nan)
        self._totals[Form.NONE] = 0.0
        self._words: dict[tuple[int, int], Words] = {}
        self._widths: dict[tuple[str, TextRole], float] = {}
        told_by = columns.told_by.astype(np.float64).clip(max=MOST_DOTS)
        dots = metrics.dots_gap + told_by * metrics.dot_spacing
        flags = np.where(columns.disputed, metrics.flag_gap + metrics.flag, 0.0)
        self.tail: Floats = np.where(told_by > 0, dots, 0.0) + flags
        """Pixels that the dots and the flag of each event take after its words."""

    def width(self, text: str, role: TextRole) -> float:
        """Pixels that `text` takes."""
        key = (text, role)
        found = self._widths.get(key)
        if found is None:
            found = self._widths[key] = self._measure(text, role)
        return found

    def words(self, position: int, form: int) -> Words:
        """What is written beside the event at `position`."""
        key = (position, form)
        found = self._words.get(key)
        if found is None:
            found = self._words[key] = self._written(position, form)
        return found

    def totals(self, positions: Ints, form: int) -> Floats:
        """Pixels that words, dots and flag of these events take."""
        row = self._totals[form]
        found = row[positions]
        missing = np.isnan(found)
        if missing.any():
            for position in positions[missing].tolist():
                words = self.words(position, form)
                row[position] = words.width + words.date_width + self.tail[position]
            found = row[positions]
        return found

    def shortened(self, text: str, role: TextRole, room: float) -> str:
        """`text`, cut at the end of a word if there is one; empty when even a little is too much.

        Never less than five letters and the sign that something is missing.
        """
        if self.width(text, role) <= room:
            return text
        fits, too_long = 0, len(text)
        while too_long - fits > 1:
            middle = (fits + too_long) // 2
            cut = text[:middle].rstrip() + ELLIPSIS
            if self._measure(cut, role) <= room:
                fits = middle
            else:
                too_long = middle
        kept = text[:fits].rstrip()
        if len(kept) < FEWEST_LETTERS:
            return ""
        if fits < len(text) and not text[fits].isspace() and not text[fits - 1].isspace():
            word_end = max(kept.rfind(" "), kept.rfind("\u00a0"))
            if word_end >= FEWEST_LETTERS and word_end > len(kept) // 3:
                kept = kept[:word_end].rstrip()
        return kept.rstrip(",;:–-(") + ELLIPSIS

    def _written(self, position: int, form: int) -> Words:
        if form == Form.NONE:
            return NOTHING
        metrics = self.metrics
        title = " ".join(self._titles[position].split())
        room = metrics.short_label if form == Form.SHORT else metrics.longest_label
        written = self.shortened(title, TextRole.TITLE, room)
        width = self.width(written, TextRole.TITLE) if written else 0.0
        date = self._events[position].date if form == Form.DATED else None
        if date is None:
            return Words(written, width)
        in_short = short(date, self._language)
        return Words(
            written,
            width,
            in_short,
            metrics.label_gap + self.width(in_short, TextRole.DATE) if in_short else 0.0,
        )
