"""The tray: the place of the events that nobody dates, in the order in which they happened."""

from __future__ import annotations

from math import inf

from herline.layout.bars import Bars
from herline.layout.chart import Chart
from herline.layout.columns import Columns
from herline.layout.counted import counted, longest, on_plate
from herline.layout.metrics import Metrics
from herline.layout.scene import Cluster, Label, Mark, Rect, TextRole, Tray
from herline.layout.wording import Form, Wording
from herline.ledger.positions import Positions

HEADING = "undated, in their order"
STRONGER = 0.06
"""The title of the chosen event is wider by this share, since its letters are strong."""


def needed_rows(
    events: tuple[int, ...],
    width: float,
    wording: Wording,
    metrics: Metrics,
    most: float = inf,
) -> int:
    """How many rows show all undated events in a picture `width` pixels wide.

    Where they are more than `most`, it is one more than that, and the rest is not measured.
    """
    rows, x = 1, _first_x(wording, metrics)
    for event in events:
        if rows > most:
            break
        chip = _chip_width(event, width, wording, metrics)
        if x + chip > width and x > metrics.header_padding:
            rows, x = rows + 1, metrics.header_padding
        x += chip + metrics.clearance
    return rows


def tray(
    events: tuple[int, ...],
    box: Rect,
    rows: int,
    chart: Chart,
    bars: Bars,
    matches: Positions,
    chosen: int = -1,
) -> Tray:
    """The tray in `box`; what does not fit into its rows is counted at its end.

    The event at position `chosen` is seen: where it does not fit, it stands after those that do.
    """
    metrics, wording = bars.metrics, bars.wording
    row_height = box.height / rows
    heading = Label(
        HEADING,
        box.x + metrics.header_padding,
        box.y + row_height / 2,
        wording.width(HEADING, TextRole.HEADER),
        TextRole.HEADER,
    )
    reserve = 0.0
    if rows < needed_rows(events, box.width, wording, metrics, rows):
        disputed = int(chart.columns.disputed[list(events)].sum())
        reserve = longest(len(events), disputed, wording) + metrics.clearance
    places, x, row = _places(events, box, rows, reserve, wording, metrics)
    if chosen in events[len(places) :]:
        width = _chip_width(chosen, box.width, wording, metrics)
        form = _form(chosen, box.width, wording, metrics)
        taken = width + STRONGER * wording.caption(chosen, form).width + metrics.clearance
        places, x, row = _places(events, box, rows, reserve + taken, wording, metrics)
        places.append((chosen, x, row, width))
        x += taken
    marks = tuple(
        _chip(
            event,
            _form(event, box.width, wording, metrics),
            Rect(x, box.y + row * row_height, width, row_height),
            chart,
            bars,
            matches,
        )
        for event, x, row, width in places
    )
    middle = box.y + (row + 0.5) * row_height
    shown = {mark.event for mark in marks}
    rest = tuple(event for event in events if event not in shown)
    return Tray(box, heading, marks, _rest(rest, x, middle, chart.columns, bars, chosen))


def _places(
    events: tuple[int, ...],
    box: Rect,
    rows: int,
    reserve: float,
    wording: Wording,
    metrics: Metrics,
) -> tuple[list[tuple[int, float, int, float]], float, int]:
    """Event, x, row and width of those that fit, and the x and row where they end.

    `reserve` pixels are left free at the end of the last row.
    """
    left = box.x + metrics.header_padding
    x, row = box.x + _first_x(wording, metrics), 0
    places: list[tuple[int, float, int, float]] = []
    for i, event in enumerate(events):
        width = _chip_width(event, box.width, wording, metrics)
        if x + width > box.right and x > left and row < rows - 1:
            row, x = row + 1, left
        is_last = i == len(events) - 1
        room = box.right if is_last or row < rows - 1 else box.right - reserve
        if x + width > room and not (x == left and (is_last or row < rows - 1)):
            break
        places.append((event, x, row, width))
        x += width + metrics.clearance
    return places, x, row


def _first_x(wording: Wording, metrics: Metrics) -> float:
    heading = wording.width(HEADING, TextRole.HEADER)
    return metrics.header_padding + heading + metrics.clearance


def _form(event: int, width: float, wording: Wording, metrics: Metrics) -> Form:
    """How much is written of an event in a tray `width` pixels wide."""
    beside = metrics.header_padding + metrics.point + metrics.label_gap
    whole = beside + wording.caption(event, Form.TITLE).length
    return Form.TITLE if whole <= width else Form.SHORT


def _chip_width(event: int, width: float, wording: Wording, metrics: Metrics) -> float:
    caption = wording.caption(event, _form(event, width, wording, metrics))
    return metrics.point + metrics.label_gap + caption.length


def _chip(
    event: int,
    form: Form,
    room: Rect,
    chart: Chart,
    bars: Bars,
    matches: Positions,
) -> Mark:
    columns, metrics = chart.columns, bars.metrics
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
        caption=bars.wording.caption(event, form),
        x=room.x + metrics.point + metrics.label_gap,
        line=middle,
        key=chart.story.events[event].id,
    )


def _rest(
    events: tuple[int, ...], x: float, middle: float, columns: Columns, bars: Bars, chosen: int
) -> Cluster | None:
    if not events:
        return None
    metrics = bars.metrics
    disputed = int(columns.disputed[list(events)].sum())
    words = counted(len(events), disputed, bars.wording)
    label, box = on_plate(words, x, middle, metrics)
    return Cluster(events, disputed, box, label, chosen=chosen in events)
