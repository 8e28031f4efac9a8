"""Stories that are held in columns however small they are, for trying what large ones do."""

from __future__ import annotations

import json
from functools import cache

from herline.archive.swift.reader import read_swiftly
from herline.archive.writer import plain_story
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
