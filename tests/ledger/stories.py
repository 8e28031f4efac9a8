"""Stories that are held in columns however small they are, for trying what large ones do."""

from __future__ import annotations

import json

from herline.archive import swift
from herline.archive.reader import read
from herline.archive.swift import read_swiftly
from herline.archive.writer import plain_story
from herline.model.story import Story
from herline.paths import story_file


def shipped() -> Story:
    """The story that comes with the program."""
    story = read(story_file()).story
    assert story is not None
    return story


def in_columns(story: Story) -> Story:
    """The same story as it would be read if it were large."""
    before = swift.LARGE
    swift.LARGE = 0
    try:
        found = read_swiftly(json.dumps(plain_story(story)).encode())
    finally:
        swift.LARGE = before
    assert found is not None
    return found
