"""What is called sound without the schema is what the schema finds nothing wrong with."""

import copy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from herline.archive.schema import KindEntry, PersonEntry, SourceEntry, StoryEntry
from herline.archive.swift.sound_head import is_sound_head
from herline.archive.writer import plain_story
from tests.ledger.stories import shipped

HEAD: dict[str, Any] = {**plain_story(shipped()), "events": []}
SORTS = {"sources": SourceEntry, "people": PersonEntry, "kinds": KindEntry}
VALUES = (
    *("", "x", "a b", "É", "\ud800", "Mark!", "blue", "#12345", "#123456", "ab" * 32, "-", "x\n"),
    *("de-AT", "de_AT", "AB", "E\u0301", " "),
    *(None, 1, True, [], ["a"], [1], ["\udfff"], {}, {"id": "a"}),
)


def is_valid(head: dict[str, Any]) -> bool:
    try:
        StoryEntry.model_validate(head)
    except ValidationError:
        return False
    return True


def test_the_story_that_comes_along_is_sound() -> None:
    assert is_sound_head(HEAD)
    assert is_sound_head({"format": 1, "title": "-"})
    assert is_sound_head({"$schema": "story.schema.json", "format": 1, "title": "-"})


@given(st.data())
def test_nothing_is_called_sound_that_the_schema_finds_wrong(data: st.DataObject) -> None:
    head = copy.deepcopy(HEAD)
    sort = data.draw(st.sampled_from(["story", *SORTS]))
    entry = head if sort == "story" else head[sort][0]
    fields = StoryEntry.model_fields if sort == "story" else SORTS[sort].model_fields
    keys = {field.alias or name for name, field in fields.items()} - {"format", "events"}
    key = data.draw(st.sampled_from([*sorted(keys), "another"]))
    value = data.draw(st.sampled_from(VALUES))
    if data.draw(st.booleans()):
        entry[key] = value
    else:
        entry.pop(key, None)
    assert not is_sound_head(head) or is_valid(head)


@pytest.mark.parametrize(
    "entry",
    [
        ("sources", {"id": "a", "label": "A", "sha256": "0f" * 32, "mark": "A", "published": "2"}),
        ("sources", {"id": "a", "label": "A", "derives_from": ["b"], "sha256": ""}),
        ("people", {"id": "a", "name": "A", "aliases": ["B", ""], "role": ""}),
        ("kinds", {"id": "a", "label": "A", "colour": "#12ab9F"}),
    ],
)
def test_what_is_right_needs_no_schema(entry: tuple[str, dict[str, Any]]) -> None:
    sort, one = entry
    assert is_sound_head({"format": 1, "title": "T", "language": "de", sort: [one]})
