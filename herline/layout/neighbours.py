"""Neighbours: the order in which one walks from event to event."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from herline.layout.chart import Chart


def in_time_order(chart: Chart, matching: Sequence[int]) -> tuple[int, ...]:
    """These events by the day they begin, the undated ones last in the order they are told."""
    columns = chart.columns
    if len(matching) == len(columns):
        return (*columns.dated.tolist(), *columns.undated)
    wanted = np.zeros(len(columns), np.bool_)
    wanted[list(matching)] = True
    dated = columns.dated[wanted[columns.dated]].tolist()
    return (*dated, *(position for position in columns.undated if wanted[position]))
