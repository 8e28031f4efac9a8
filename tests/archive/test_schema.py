"""The published JSON Schema is the one that files are checked against."""

from __future__ import annotations

import json
import re
from pathlib import Path

from herline.archive.schema import json_schema
from herline.model.story import COLOURS
from tests.archive.stories import read_text

DOCS = Path(__file__).parents[2] / "docs"


def test_the_published_schema_is_in_step_with_the_program() -> None:
    assert (DOCS / "story.schema.json").read_text(encoding="utf-8") == json_schema(), (
        "run: python -m herline.archive.schema > docs/story.schema.json"
    )


def test_every_key_of_the_schema_is_in_the_written_format() -> None:
    written = (DOCS / "format.md").read_text(encoding="utf-8")
    schema = json.loads(json_schema())
    keys = set(schema["properties"])
    for entry in schema["$defs"].values():
        keys |= set(entry["properties"])
    assert {key for key in keys if not re.search(rf'[`"]{re.escape(key)}[`"]', written)} == set()


def test_unknown_keys_are_refused_everywhere() -> None:
    schema = json.loads(json_schema())
    assert all(each["additionalProperties"] is False for each in schema["$defs"].values())
    assert schema["additionalProperties"] is False


def test_a_story_may_say_where_an_editor_finds_the_schema() -> None:
    said = '"$schema": "docs/story.schema.json"'
    reading = read_text(f'{{{said}, "format": 1, "title": "A story"}}')
    assert reading.story is not None
    assert not reading.problems


def test_the_palette_of_the_written_format_is_that_of_the_program() -> None:
    assert f"`{' '.join(COLOURS)}`" in (DOCS / "format.md").read_text(encoding="utf-8")


def test_null_is_no_default() -> None:
    assert "null" not in json_schema()


def test_the_example_of_the_written_format_is_a_story_without_a_fault() -> None:
    written = (DOCS / "format.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```json\n(.*?)```", written, re.DOTALL)
    reading = read_text(example)
    assert reading.problems == ()
    assert reading.story is not None
    assert len(reading.story.events[0].claims) == 2
