"""The story that comes with the program, read once for all tests: it never changes."""

from __future__ import annotations

from functools import cache

from herline.archive.reader import read
from herline.archive.reading import Reading
from herline.model.story import Story
from herline.paths import story_file


@cache
def shipped_reading() -> Reading:
    return read(story_file())


def shipped() -> Story:
    story = shipped_reading().story
    assert story is not None
    return story
