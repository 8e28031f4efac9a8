"""Neighbours: the order in which one walks from event to event."""

from __future__ import annotations

from collections.abc import Sequence

from herline.layout.chart import Chart


def in_time_order(chart: Chart, matching: Sequence[int]) -> tuple[int, ...]:
    """These events by the day they begin, the undated ones last in the order they are told."""
    subset = chart.subset(matching)
    return (*subset.dated.tolist(), *subset.undated)
