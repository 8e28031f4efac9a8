"""A small story as plain JSON, for tests that break it in one place."""

from __future__ import annotations

import copy
import json
from typing import Any

from herline.archive.problems import Problem
from herline.archive.reader import read_bytes
from herline.archive.reading import Reading

_WEDDING: dict[str, Any] = {
    "format": 1,
    "title": "Grandmother's wedding",
    "language": "en",
    "sources": [
        {"id": "letter", "label": "Letter", "published": "1921-05-16", "sha256": "ab" * 32},
        {"id": "register", "label": "Register", "language": "de", "derives_from": ["letter"]},
    ],
    "people": [{"id": "anna", "name": "Anna Weber", "aliases": ["A. Weber"], "role": "bride"}],
    "kinds": [{"id": "family", "label": "Family", "colour": "moss"}],
    "events": [
        {
            "id": "wedding",
            "title": "Anna and Karl marry",
            "kind": "family",
            "date": {"edtf": "1921-05", "dating": "stated", "follows": ["register-when"]},
            "people": [{"person": "anna", "role": "bride"}],
            "quotes": [
                {
                    "source": "register",
                    "exact": "getraut am 15. Mai 1921",
                    "start": 10,
                    "end": 33,
                    "translation": "married on 15 May 1921",
                    "claims": [
                        {
                            "id": "register-when",
                            "attribute": "when",
                            "value": "15 May 1921",
                            "edtf": "1921-05-15",
                            "words": "15. Mai 1921",
                        }
                    ],
                }
            ],
            "coverage": {"letter": "outside its scope"},
        },
        {"id": "feast", "title": "They dance", "after": ["wedding"]},
    ],
}


def wedding() -> dict[str, Any]:
    """A story of two events, two sources and one person, without a fault; a fresh copy."""
    return copy.deepcopy(_WEDDING)


def with_value(path: list[str | int], value: Any) -> dict[str, Any]:
    """The wedding with `value` at `path`."""
    story = wedding()
    inner: Any = story
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value
    return story


def read_text(text: str) -> Reading:
    return read_bytes(text.encode("utf-8"), "story.json")


def reading_of(plain: Any) -> Reading:
    return read_text(json.dumps(plain, indent=2))


def only_problem(reading: Reading) -> Problem:
    """The one problem of `reading`; there must be no other."""
    assert len(reading.problems) == 1, [each.sentence for each in reading.problems]
    return reading.problems[0]


def pointed_at(text: str, problem: Problem, length: int = 12) -> str:
    """What stands in `text` at the line and column of `problem`."""
    return text.split("\n")[problem.line - 1][problem.column - 1 :][:length]
