"""Stories that are held in columns however small they are, for trying what large ones do."""

from __future__ import annotations

import json
from functools import cache

import pytest

from herline.archive.swift.reader import read_swiftly
from herline.archive.writer import plain_story
from herline.layout.chart import Chart
from herline.model.story import Story
from tests.shipped import shipped


@cache
def shipped_in_columns() -> Story:
    """The story that comes with the program, as it would be read if it were large."""
    return in_columns(shipped())


def in_columns(story: Story) -> Story:
    """The same story as it would be read if it were large."""
    found = read_swiftly(json.dumps(plain_story(story)).encode())
    assert found is not None
    return found


def assert_same_columns(large: Story, small: Story) -> None:
    """Hold that layout is told the same of both, however they are held."""
    one, other = Chart(large).columns, Chart(small).columns
    for name in ("outer_start", "core_start", "core_end", "outer_end", "point", "inferred"):
        assert getattr(one, name).tolist() == pytest.approx(
            getattr(other, name).tolist(), nan_ok=True
        )
    for name in ("plain", "milestone", "disputed", "kind", "rank", "told_by", "dated"):
        assert getattr(one, name).tolist() == getattr(other, name).tolist()
    assert tuple(one.sources) == other.sources
    assert one.undated == other.undated
