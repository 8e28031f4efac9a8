"""What is written beside an event at each length, and how wide that is."""

from __future__ import annotations

from collections.abc import Iterator
from enum import IntEnum
from functools import partial

import numpy as np

from herline.layout.columns import Bools, Columns, Floats, Ints
from herline.layout.counted import Counted
from herline.layout.kept import Kept
from herline.layout.letters import Letters
from herline.layout.metrics import Metrics
from herline.layout.scene import NO_CAPTION, Caption, Measure, TextRole
from herline.layout.shortening import shortened
from herline.ledger.lists import picked as lists_at
from herline.ledger.texts import in_lines, picked
from herline.model.edtf import short, short_days
from herline.model.story import Story

MOST_DOTS = 8
"""Sources that have a dot beside an event; of more, the first ones of the story have."""
TOGETHER = 64
"""Titles that are measured ahead in one piece of work."""
SURE = 0.97
"""A text takes at least this share of what its letters take one by one, unless they are joined."""


_Words = tuple[str, float]
"""Some words, and how many pixels they take."""
NOTHING: _Words = ("", 0.0)
_Title = tuple[str, bool]
"""All of a title, and whether it is that of a milestone."""
_ROLES = (TextRole.TITLE, TextRole.MILESTONE)
"""The role of a title, by whether it is that of a milestone."""
_ROOM = (1.0, 1.25)
"""How many times as wide as usual it may be, likewise."""


class Form(IntEnum):
    """How much is written beside an event.

    Arrays of forms are compared with an `int` in every frame: with a member it takes five times as
    long.
    """

    NONE = 0
    """Nothing: the mark alone."""
    SHORT = 1
    """The title in the width that a label has in a crowd."""
    TITLE = 2
    """The title, shortened only when it is very long."""
    DATED = 3
    """The whole title and the date; a title that is never whole has no date."""


class Wording:
    """The words of a story in one setting of type; widths are measured when first asked for."""

    def __init__(self, story: Story, columns: Columns, measure: Measure, metrics: Metrics) -> None:
        self._dates, self._titles = story.dates, story.titles
        self._language = story.language
        self._columns = columns
        self._measure = measure
        self.metrics = metrics
        self._rooms = (0.0, metrics.short_label, metrics.longest_label, metrics.whole_label)
        """How wide a title may be in each form."""
        # 0 is for what is not known yet, and for no words; it takes no memory before it is touched.
        self._lengths = np.zeros((len(Form), len(columns)))
        self.measured = 0
        """How often something was measured; what is known stays the same while this does."""
        self._letters = Letters(measure, TextRole.TITLE)
        self._least = np.zeros((len(Form), len(columns)), np.float32)
        self._keys: Kept[int, str] = Kept(story.ids.__getitem__)
        self._titles_seen: Kept[int, str] = Kept(lambda at: _in_one_line(self._titles[at]))
        self._titles_in = tuple(Kept(partial(self._titled, form)) for form in Form)
        """In each form, the titles as they are written; many events may have the same."""
        self._dates_seen = Kept(self._date)
        self._dots: Kept[int, tuple[int, ...]] = Kept(lambda at: _dotted(columns.sources[at]))
        self._captions = Kept(self._written)
        self.counts: dict[tuple[int, int], Counted] = {}
        """The words of counts, by how many are counted and how many of these are disputed."""

    def width(self, text: str, role: TextRole) -> float:
        """Pixels that `text` takes."""
        return self._measure(text, role)

    def key(self, position: int) -> str:
        """The id of the event at `position`."""
        return self._keys[position]

    def are_milestones(self, positions: Ints) -> Bools:
        """Whether each of these events is one, and has its title in that type."""
        return self._columns.milestone[positions]

    def caption(self, position: int, form: int) -> Caption:
        """What is written beside the event at `position`; always the same value for the same."""
        return self._captions[position, form]

    def all_dots(self, positions: Ints) -> list[tuple[int, ...]]:
        """The sources with a dot beside each of many events: their positions in the story."""
        seen = self._dots
        events = positions.tolist()
        missing = [event for event in events if event not in seen]
        lists = lists_at(self._columns.sources, missing)
        seen.update(zip(missing, map(_dotted, lists), strict=True))
        return [seen[event] for event in events]

    def measured_ahead(self, positions: Ints) -> Iterator[None]:
        """Measure the titles of these events in small pieces, before anybody asks for them."""
        unknown = positions[self._lengths[Form.TITLE, positions] == 0.0]
        for first in range(0, len(unknown), TOGETHER):
            some = unknown[first : first + TOGETHER]
            self.lengths(some, Form.TITLE)
            self.least(some, Form.TITLE)
            yield

    def known_lengths(self, positions: Ints) -> Floats:
        """A row for each form: what `lengths` gives, NaN where it was not asked for yet."""
        lengths = self._lengths[:, positions]
        lengths[Form.SHORT :][lengths[Form.SHORT :] == 0.0] = np.nan
        return lengths

    def lengths(self, positions: Ints, forms: Ints | int) -> Floats:
        """Pixels that the captions of these events take, in one form or in one each."""
        if isinstance(forms, int):
            return self._lengths_in(forms, positions)
        found = self._lengths[forms, positions]
        unknown = (found == 0.0) & (forms > int(Form.NONE))
        if unknown.any():
            for form in (Form.SHORT, Form.TITLE, Form.DATED):
                missing = unknown & (forms == form)
                found[missing] = self._lengths_in(form, positions[missing])
        return found

    def _lengths_in(self, form: int, positions: Ints) -> Floats:
        """The same in one form."""
        known = self._lengths[form]
        found = known[positions]
        if form != Form.NONE and not found.all():
            missing = positions[found == 0.0]
            known[missing] = self._measured(missing, form)
            self.measured += 1
            found = known[positions]
        return found

    def _measured(self, positions: Ints, form: int) -> Floats:
        """The same of events for which nobody asked before."""
        metrics, titles = self.metrics, self._titles_in[form]
        milestones = self.are_milestones(positions).tolist()
        whole = zip(self._all_titles(positions), milestones, strict=True)
        x = np.array([titles[title][1] for title in whole])
        if form == Form.DATED:
            dates = [self._date_behind(event) for event in positions.tolist()]
            x += np.array([metrics.label_gap if date else 0.0 for date, _ in dates])
            x += np.array([width for _, width in dates])
        dots = np.minimum(self._columns.told_by[positions], MOST_DOTS)
        x += np.where(dots, metrics.dots_gap, 0.0)
        x += dots * metrics.dot_spacing
        disputed = self._columns.disputed[positions]
        x += np.where(disputed, metrics.flag_gap, 0.0)
        x += np.where(disputed, metrics.flag, 0.0)
        return x

    def least(self, positions: Ints, form: Form) -> Floats:
        """Pixels that the captions take at least, which is told without setting them.

        With NONE it is what they take whatever their titles are, five letters long.
        """
        metrics, columns = self.metrics, self._columns
        dots = np.minimum(columns.told_by[positions], MOST_DOTS)
        signs = np.where(dots, metrics.dots_gap + dots * metrics.dot_spacing, 0.0)
        signs += np.where(columns.disputed[positions], metrics.flag_gap + metrics.flag, 0.0)
        if form == Form.NONE:
            return signs + metrics.shortest_label
        known = self._least[form]
        missing = positions[known[positions] == 0.0]
        if len(missing):
            forms = [Form.SHORT, Form.TITLE]
            rooms = [self._rooms[each] for each in forms]
            widths = self._letters.widths_in(rooms, self._titles_in_lines(missing))
            for each, its in zip(forms, widths, strict=True):
                # Since letters by themselves are wider, a title may be cut sooner.
                self._least[each, missing] = SURE * its
        return signs + known[positions]

    def _title(self, position: int) -> _Title:
        return self._titles_seen[position], bool(self._columns.milestone[position])

    def _titles_in_lines(self, positions: Ints) -> str:
        """All of the titles of many events, each in a line of its own."""
        lines = in_lines(self._titles, positions.tolist())
        are_plain = lines.replace("\n", " ") == _in_one_line(lines)
        if are_plain and lines.count("\n") == len(positions) - 1:
            return lines
        return "\n".join(self._all_titles(positions))

    def _all_titles(self, positions: Ints) -> list[str]:
        """The same of many events."""
        seen = self._titles_seen
        events = positions.tolist()
        missing = [event for event in events if event not in seen]
        seen.update(zip(missing, map(_in_one_line, picked(self._titles, missing)), strict=True))
        return [seen[event] for event in events]

    def _titled(self, form: Form, title: _Title) -> _Words:
        """A title as it is written in a form."""
        text, is_milestone = title
        role = _ROLES[is_milestone]
        if form != Form.TITLE:
            usual, width = self._titles_in[Form.TITLE][title]
            is_short, is_whole = width <= self.metrics.short_label, usual == text
            if is_short if form == Form.SHORT else is_whole:
                return usual, width
        room = self._rooms[form] * _ROOM[is_milestone]
        width = self.width(text, role)
        if width <= room:
            return text, width
        text = self.shortened(text, role, room)
        return text, self.width(text, role) if text else 0.0

    def _date_behind(self, position: int) -> _Words:
        """The date as it is written behind the whole title."""
        title = self._title(position)
        is_whole = self._titles_in[Form.DATED][title][0] == title[0]
        return self._dates_seen[position] if is_whole else NOTHING

    def _date(self, position: int) -> _Words:
        date = self._short_date(position)
        return date, self.width(date, TextRole.DATE) if date else 0.0

    def _short_date(self, position: int) -> str:
        columns = self._columns
        if columns.plain[position]:  # most dates of a large story need not be read again
            first, end = columns.core_start[position], columns.core_end[position]
            return short_days(int(first), int(end) - 1, self._language)
        when = self._dates[position]
        return short(when, self._language) if when else ""

    def shortened(self, text: str, role: TextRole, room: float) -> str:
        """`text`, cut where it would be wider than `room`; empty when even a little is too much."""
        whole = self.width(text, role)
        return shortened(text, whole, room, lambda cut: self._measure(cut, role))

    def _written(self, caption: tuple[int, int]) -> Caption:
        position, form = caption
        if form == Form.NONE:
            return NO_CAPTION
        metrics = self.metrics
        if form == Form.SHORT:
            whole = self.caption(position, Form.TITLE)
            if whole.width <= metrics.short_label:
                return whole
        whole_title = self._title(position)
        title, width = self._titles_in[form][whole_title]
        date, date_width = self._date_behind(position) if form == Form.DATED else NOTHING
        x, date_x = width, 0.0
        if date:
            date_x = x + metrics.label_gap
            x = date_x + date_width
        dots = self._dots[position]
        dots_x = x + metrics.dots_gap if dots else x
        if dots:
            x = dots_x + len(dots) * metrics.dot_spacing
        disputed = bool(self._columns.disputed[position])
        flag_x = x + metrics.flag_gap if disputed else None
        length = x + metrics.flag_gap + metrics.flag if disputed else x
        role = _ROLES[whole_title[1]]
        return Caption(title, width, date, date_x, date_width, dots, dots_x, flag_x, length, role)


def _in_one_line(text: str) -> str:
    return " ".join(text.split())


def _dotted(sources: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(sorted(sources)[:MOST_DOTS])
