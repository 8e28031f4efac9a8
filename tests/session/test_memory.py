"""What is remembered from one start to the next."""

import json
from pathlib import Path

import pytest

from herline.model.filter import Facet, Filter
from herline.model.view import Fold, Grouping, View, Viewport
from herline.session.memory import (
    STORIES_AT_MOST,
    Memory,
    memory_file,
    read_memory,
    write_memory,
)

LOOK = View(
    Viewport(14_610.5, 16_000),
    filter=Filter(
        people=frozenset({"jonze"}), every=frozenset({Facet.PEOPLE}), text="Kölner \ud800 Dom"
    ),
    grouping=Grouping.PERSON,
    folds=(Fold(12_000, 14_000, 120),),
    selected="premiere",
)


def test_at_the_first_start_nothing_is_remembered() -> None:
    assert read_memory() == (Memory(), "")


def test_what_is_written_is_remembered() -> None:
    memory = Memory(places=(("window", "AdnQ"),)).seen(Path("/a.json"), LOOK).trusting("ab12")
    write_memory(memory)
    assert read_memory()[0] == memory
    assert read_memory()[0].view_of(Path("/a.json")) == LOOK
    assert read_memory()[0].view_of(Path("/b.json")) is None


@pytest.mark.parametrize(
    "damage",
    [
        lambda found: [],
        lambda found: {},
        lambda found: found | {"places": 7},
        lambda found: found | {"views": {"/a.json": 7}},
        lambda found: found | {"views": {"/a.json": found["views"]["/a.json"] | {"folds": [[1]]}}},
        lambda found: (
            found | {"views": {"/a.json": found["views"]["/a.json"] | {"viewport": [2, 1]}}}
        ),
        lambda found: (
            found | {"views": {"/a.json": found["views"]["/a.json"] | {"grouping": "star sign"}}}
        ),
        lambda found: found | {"trusted": None},
    ],
)
def test_a_damaged_memory_is_set_aside_and_said(damage: object) -> None:
    write_memory(Memory().seen(Path("/a.json"), LOOK))
    assert callable(damage)
    found = damage(json.loads(memory_file().read_text()))
    memory_file().write_text(json.dumps(found))
    memory, said = read_memory()
    assert memory == Memory()
    assert "damaged" in said
    (kept,) = memory_file().parent.iterdir()
    assert kept.name in said
    assert json.loads(kept.read_text()) == found
    assert read_memory() == (Memory(), "")  # said once


@pytest.mark.parametrize("broken", [b"", b"{", b"[" * 99_999, b"\xff\xfe", b"\0"])
def test_a_memory_that_is_no_json_is_set_aside_and_said(broken: bytes) -> None:
    memory_file().parent.mkdir(parents=True)
    memory_file().write_bytes(broken)
    assert read_memory()[0] == Memory()
    assert [each.read_bytes() for each in memory_file().parent.iterdir()] == [broken]


def test_a_folder_in_the_place_of_the_memory_is_set_aside_as_well() -> None:
    memory_file().mkdir(parents=True)
    assert "damaged" in read_memory()[1]
    write_memory(Memory())
    assert read_memory() == (Memory(), "")


def test_old_stories_are_forgotten_first() -> None:
    memory = Memory()
    for number in range(STORIES_AT_MOST + 1):
        memory = memory.seen(Path(f"/{number}"), LOOK).trusting(str(number))
    assert len(memory.views) == len(memory.trusted) == STORIES_AT_MOST
    assert memory.view_of(Path("/0")) is None
    assert memory.trusted[-1] == str(STORIES_AT_MOST)


def test_a_viewport_too_large_for_any_number_is_forgotten() -> None:
    write_memory(Memory().seen(Path("/a.json"), LOOK))
    text = memory_file().read_text("utf-8")
    memory_file().write_text(text.replace("14610.5", "1" + "0" * 400), "utf-8")
    assert read_memory()[0] == Memory()
