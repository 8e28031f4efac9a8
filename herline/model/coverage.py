"""Which source speaks of which event: a matrix, its order, its sums, and as a table for a file.

A source that says nothing is as much part of it as one that speaks: silent, outside its scope or
not checked are told apart everywhere.
"""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from enum import StrEnum

from herline.frozen import frozen
from herline.model.agreement import RANK
from herline.model.origins import independent
from herline.model.story import Coverage, Story
from herline.model.units import counted
from herline.progress import Progress, to_nobody

SAYS, SILENT, OUTSIDE, UNCHECKED = range(4)
"""What a cell of the matrix holds."""
MEANING = (Coverage.SAYS, Coverage.SILENT, Coverage.OUTSIDE, Coverage.UNCHECKED)
"""What each of them means, by its number."""
_HALF = re.compile("[\ud800-\udfff]")
_NUMBER = {coverage: number for number, coverage in enumerate(MEANING)}


class Order(StrEnum):
    """By what the events are sorted."""

    TIME = "time"
    TITLE = "title"
    SOURCES = "number of sources"
    DISAGREEMENT = "disagreement"


@frozen(eq=False, slots=False)
class Matrix:
    """One row for each event of the story, one column for each of its sources."""

    story: Story
    cells: Sequence[bytes]
    """For each event, the number of what each source does for it."""
    sources: Sequence[int]
    """For each event, how many sources speak of it."""
    independent: Sequence[int]
    """How many of these do not go back to each other."""

    @classmethod
    def of(cls, story: Story) -> Matrix:
        """The matrix of all events of `story`."""
        place = story.source_places
        nothing = bytes([SILENT]) * len(place)
        cells: list[bytes] = []
        speaking: list[tuple[str, ...]] = []
        for event in story.events:
            row = bytearray(nothing)
            for source, why in event.coverage:
                if source in place:
                    row[place[source]] = _NUMBER[why]
            ids = event.sources
            for source in ids:
                if source in place:
                    row[place[source]] = SAYS
            cells.append(bytes(row))
            speaking.append(ids)
        # Thousands of events are told by the same few sources together.
        alone = {ids: independent(story.origins, ids) for ids in set(speaking)}
        told_by = tuple(map(len, speaking))
        return cls(story, tuple(cells), told_by, tuple(alone[ids] for ids in speaking))

    def sums(self, rows: Sequence[int]) -> tuple[tuple[int, ...], ...]:
        """For each source, in how many of these rows it says, is silent, outside, not checked."""
        shown, width = b"".join(self.cells[row] for row in rows), len(self.story.sources)
        columns = (shown[place::width] for place in range(width))
        return tuple(tuple(column.count(number) for number in range(4)) for column in columns)

    def ordered(self, in_time: Sequence[int], by: Order | int) -> Sequence[int]:
        """These rows, which are in the order of time, sorted; equals stay as they are.

        An `int` sorts by the column of that source: what it says first, then what it leaves out.
        """
        events, agreements = self.story.events, self.story.agreements
        match by:
            case Order.TIME:
                return in_time
            case Order.TITLE:
                return sorted(in_time, key=lambda row: events[row].title.casefold())
            case Order.SOURCES:
                return sorted(in_time, key=lambda row: (-self.sources[row], -self.independent[row]))
            case Order.DISAGREEMENT:
                return sorted(in_time, key=lambda row: -RANK[agreements[row]])
            case _:
                return sorted(in_time, key=lambda row: self.cells[row][by])

    def in_words(self, rows: Sequence[int]) -> str:
        """The figures of these rows: "136 events, 5 sources: 219 of 680 cells say something …"."""
        sums = self.sums(rows)
        said, silent, outside, unchecked = (
            sum(column[number] for column in sums) for number in range(4)
        )
        total = len(rows) * len(self.story.sources)
        events, sources = counted(len(rows), "events"), counted(len(self.story.sources), "sources")
        told = f"{events}, {sources}: {said:,} of {total:,} cells say something"
        told += f", {silent:,} are silent"
        told += f", {outside:,} outside the source's scope" if outside else ""
        return told + (f", {unchecked:,} not checked" if unchecked else "")

    def as_csv(self, rows: Sequence[int], progress: Progress = to_nobody) -> str:
        """The same as a table for a file: a line for each event, and one with the sums.

        Halves of a surrogate pair, which no file can hold, are U+FFFD. `progress` is called with
        the share that is written, and may raise to stop.
        """
        import csv  # late: it is mostly looked at, and not written

        story, out = self.story, io.StringIO()
        table = csv.writer(out, lineterminator="\n")
        labels = [source.label for source in story.sources]
        table.writerow(["id", "title", "date", *labels, "sources", "independent", "agreement"])
        for place, row in enumerate(rows):
            progress(place / len(rows))
            event, cells = story.events[row], self.cells[row]
            table.writerow(
                [
                    event.id,
                    event.title,
                    event.date.text if event.date else "",
                    *(MEANING[cell].value for cell in cells),
                    self.sources[row],
                    self.independent[row],
                    story.agreements[row].value,
                ]
            )
        sums = [f"says {column[SAYS]} of {len(rows)}" for column in self.sums(rows)]
        table.writerow(["", counted(len(rows), "events"), "", *sums, "", "", ""])
        return _HALF.sub("\ufffd", out.getvalue())
