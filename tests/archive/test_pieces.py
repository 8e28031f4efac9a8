"""A large text is read entry by entry: the same as at once, told how far, and given up at will."""

import json
from typing import Any

import pytest

from herline.archive import shape, syntax
from herline.archive.pieces import read_in_pieces
from herline.archive.problems import Faults
from herline.archive.reader import Reading, read_bytes
from herline.archive.shape import check_shape

EVENTS: list[dict[str, Any]] = [{"id": f"e-{i}", "title": f"Event {i}"} for i in range(1201)]
STORY: dict[str, Any] = {"format": 1, "title": "Many", "people": [], "events": EVENTS}


def ignore(share: float) -> None: ...


@pytest.mark.parametrize("indent", [None, 2])
def test_pieces_make_the_same_whole(indent: int | None) -> None:
    text = json.dumps(STORY, indent=indent)
    assert read_in_pieces(f" {text}\n", None, ignore) == STORY


@pytest.mark.parametrize(
    "text", ["", "{}", "[1, 2]", '{"a": [1, 2}', '{"a": [1 2]}', '{"a" 1}', '{"a": 1} 2', "{1: 2}"]
)
def test_what_is_not_so_easy_is_left_to_the_reader_of_wholes(text: str) -> None:
    assert read_in_pieces(text, None, ignore) is None


def test_a_key_that_stands_twice_at_the_top_is_found_in_pieces_too(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(syntax, "LARGE", 0)
    value, faults = syntax.parse('{"title": "one", "title": "two"}', progress=ignore)
    assert value == {"title": "one"}
    assert [fault.path for fault in faults] == [("title",)]


def test_it_is_told_how_far_it_is_from_nothing_to_all() -> None:
    shares: list[float] = []
    reading = read_bytes(json.dumps(STORY).encode(), "many.json", progress=shares.append)
    assert reading.story is not None
    assert shares == sorted(shares)
    assert 0 <= shares[0] < 0.7 < shares[-1] <= 1


def test_who_is_told_may_end_the_reading() -> None:
    def stop(share: float) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        read_bytes(json.dumps(STORY).encode(), "many.json", progress=stop)


def test_a_fault_far_behind_in_the_file_has_its_place() -> None:
    events = [*EVENTS[:1100], {**EVENTS[1100], "colour": "red"}, *EVENTS[1101:]]
    reading: Reading = read_bytes(
        json.dumps({**STORY, "events": events, "tittle": 1}, indent=1).encode(), "many.json"
    )
    assert [problem.path for problem in reading.problems] == ["events[1100].colour", "tittle"]


def test_every_part_of_a_story_is_checked_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shape, "AT_ONCE", 1)
    faults = Faults()
    check_shape({"title": 1, "events": [{"id": "a"}, {"id": "b"}, 3]}, faults)
    assert [fault.path for fault in faults.kept] == [
        ("title",),
        ("events", 0, "title"),
        ("events", 1, "title"),
        ("events", 2),
    ]
