"""The tray: the place of the events that nobody dates, in the order in which they happened."""

from __future__ import annotations

from math import inf
from typing import NamedTuple

from herline.frozen import frozen
from herline.layout.chart import Chart
from herline.layout.columns import Columns
from herline.layout.counted import counted, longest, on_plate
from herline.layout.scene import Cluster, Label, Mark, Rect, TextRole, Tray
from herline.layout.wording import Form, Wording
from herline.ledger.positions import Positions

HEADING = "undated, in their order"
STRONGER = 0.06
"""The title of the chosen event is wider by this share, since its letters are strong."""


class Chip(NamedTuple):
    """An event in its row: a mark and a title, from `x` on; pixels from the left of the tray."""

    event: int
    x: float
    row: int
    width: float


@frozen(eq=False)
class TrayRows:
    """The rows of a tray `width` pixels wide, which are filled behind its heading."""

    wording: Wording
    width: float

    def needed(self, events: tuple[int, ...], most: float = inf) -> int:
        """How many rows show all these events.

        Where they are more than `most`, it is one more than that, and the rest is not measured.
        """
        metrics = self.wording.metrics
        rows, x = 1, self._behind_heading
        for event in events:
            if rows > most:
                break
            chip = self.chip_width(event)
            if x + chip > self.width and x > metrics.header_padding:
                rows, x = rows + 1, metrics.header_padding
            x += chip + metrics.clearance
        return rows

    def filled(
        self, events: tuple[int, ...], rows: int, reserve: float
    ) -> tuple[list[Chip], float, int]:
        """Those of the events that fit into so many rows, and the x and row where they end.

        `reserve` pixels are left free at the end of the last row.
        """
        metrics = self.wording.metrics
        left, x, row = metrics.header_padding, self._behind_heading, 0
        chips: list[Chip] = []
        for i, event in enumerate(events):
            width = self.chip_width(event)
            if x + width > self.width and x > left and row < rows - 1:
                row, x = row + 1, left
            is_last = i == len(events) - 1
            room = self.width if is_last or row < rows - 1 else self.width - reserve
            if x + width > room and not (x == left and (is_last or row < rows - 1)):
                break
            chips.append(Chip(event, x, row, width))
            x += width + metrics.clearance
        return chips, x, row

    def chip_width(self, event: int) -> float:
        """Pixels that the chip of an event takes."""
        metrics, words = self.wording.metrics, self.wording.caption(event, self.form(event))
        return metrics.point + metrics.label_gap + words.length

    def chosen_width(self, event: int) -> float:
        """Pixels that it takes while it is chosen, with the air behind it."""
        strong = STRONGER * self.wording.caption(event, self.form(event)).width
        return self.chip_width(event) + strong + self.wording.metrics.clearance

    def form(self, event: int) -> Form:
        """How much is written of an event."""
        metrics = self.wording.metrics
        beside = metrics.header_padding + metrics.point + metrics.label_gap
        whole = beside + self.wording.caption(event, Form.TITLE).length
        return Form.TITLE if whole <= self.width else Form.SHORT

    @property
    def _behind_heading(self) -> float:
        """Where the first chip begins."""
        metrics = self.wording.metrics
        heading = self.wording.width(HEADING, TextRole.HEADER)
        return metrics.header_padding + heading + metrics.clearance


def tray(
    events: tuple[int, ...],
    box: Rect,
    count: int,
    chart: Chart,
    wording: Wording,
    matches: Positions,
    chosen: int = -1,
) -> Tray:
    """The tray in `box`; what does not fit into its `count` of rows is counted at its end.

    The event at position `chosen` is seen: where it does not fit, it stands after those that do.
    """
    metrics, columns, rows = wording.metrics, chart.columns, TrayRows(wording, box.width)
    row_height = box.height / count
    reserve = 0.0
    if count < rows.needed(events, count):
        disputed = int(columns.disputed[list(events)].sum())
        reserve = longest(len(events), disputed, wording) + metrics.clearance
    chips, x, row = rows.filled(events, count, reserve)
    if chosen in events[len(chips) :]:
        taken = rows.chosen_width(chosen)
        chips, x, row = rows.filled(events, count, reserve + taken)
        chips.append(Chip(chosen, x, row, rows.chip_width(chosen)))
        x += taken
    marks = tuple(
        _mark(
            chip.event,
            rows.form(chip.event),
            Rect(box.x + chip.x, box.y + chip.row * row_height, chip.width, row_height),
            chart,
            wording,
            matches,
        )
        for chip in chips
    )
    shown = {chip.event for chip in chips}
    rest = tuple(event for event in events if event not in shown)
    middle = box.y + (row + 0.5) * row_height
    cluster = _counted(rest, box.x + x, middle, columns, wording, chosen) if rest else None
    return Tray(box, _heading(box.x, box.y + row_height / 2, wording), marks, cluster)


def _heading(x: float, middle: float, wording: Wording) -> Label:
    left, width = x + wording.metrics.header_padding, wording.width(HEADING, TextRole.HEADER)
    return Label(HEADING, left, middle, width, TextRole.HEADER)


def _mark(
    event: int, form: Form, room: Rect, chart: Chart, wording: Wording, matches: Positions
) -> Mark:
    columns, metrics = chart.columns, wording.metrics
    middle, point = room.y + room.height / 2, room.x + metrics.point / 2
    return Mark(
        event=event,
        lane=-1,
        start=point,
        core_start=point,
        core_end=point,
        end=point,
        middle=middle,
        thickness=metrics.point,
        point=True,
        inferred=bool(columns.inferred[event]),
        disputed=bool(columns.disputed[event]),
        dimmed=event not in matches,
        kind=int(columns.kind[event]),
        box=Rect(room.x, room.y + 2, room.width, room.height - 4),
        caption=wording.caption(event, form),
        x=room.x + metrics.point + metrics.label_gap,
        line=middle,
        key=wording.key(event),
    )


def _counted(
    events: tuple[int, ...],
    x: float,
    middle: float,
    columns: Columns,
    wording: Wording,
    chosen: int,
) -> Cluster:
    """The count of the events that do not fit, of which the `chosen` one may be one."""
    disputed = int(columns.disputed[list(events)].sum())
    words = counted(len(events), disputed, wording)
    label, box = on_plate(words, x, middle, wording.metrics)
    return Cluster(events, disputed, box, label, chosen=chosen in events)
