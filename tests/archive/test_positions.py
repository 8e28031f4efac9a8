"""The place of a value in the text of a file."""

from __future__ import annotations

import pytest

from herline.archive.positions import lines_and_columns, offsets, path_before
from herline.archive.problems import At, Fault, JsonPath, path_text

TEXT = """\
{ "a" : 1,
  "b": [10, {"c": "x\\n\\ud83d\\ude00\\u00e9y", "c": 2}, []],
  "a": {"deep": [true]} }"""


def _found(*path: str | int, at: At = At.VALUE, character: int | None = None) -> str:
    fault = Fault(path, "it", "another", at=at, character=character)
    return TEXT[offsets(TEXT, [fault])[0] :]


@pytest.mark.parametrize(
    ("path", "begins"),
    [
        ((), '{ "a"'),
        (("a",), "1,"),
        (("b",), "[10"),
        (("b", 0), "10,"),
        (("b", 1), '{"c"'),
        (("b", 1, "c"), '"x'),
        (("b", 2), "[]]"),
    ],
)
def test_a_path_leads_to_its_value(path: JsonPath, begins: str) -> None:
    assert _found(*path).startswith(begins)


@pytest.mark.parametrize(
    ("path", "begins"),
    [(("b", 7), "[10"), (("z", "y"), '{ "a"'), (("b", 1, "missing"), '{"c"'), (("a", "x"), "1,")],
)
def test_a_path_to_nowhere_leads_to_the_nearest_value_above(path: JsonPath, begins: str) -> None:
    assert _found(*path).startswith(begins)


def test_a_key_and_its_second_place_can_be_pointed_at() -> None:
    assert _found("b", at=At.KEY).startswith('"b": [')
    assert _found("a", at=At.SECOND_KEY).startswith('"a": {"deep"')
    assert _found("b", 1, "c", at=At.SECOND_KEY).startswith('"c": 2')


@pytest.mark.parametrize(
    ("character", "begins"),
    [(0, "x\\n"), (1, "\\n"), (2, "\\ud83d"), (3, "\\u00e9"), (4, 'y"'), (5, '",'), (9, '",')],
)
def test_a_character_is_counted_as_one_however_it_is_escaped(character: int, begins: str) -> None:
    assert _found("b", 1, "c", character=character).startswith(begins)


def test_lines_and_columns_count_from_one_in_code_points() -> None:
    text = "ab\n😀x\r\n\nend"
    assert lines_and_columns(text, [0, 1, 3, 4, 7, 8, 10]) == {
        0: (1, 1),
        1: (1, 2),
        3: (2, 1),
        4: (2, 2),
        7: (3, 1),
        8: (4, 1),
        10: (4, 3),
    }


@pytest.mark.parametrize(
    ("before", "path"),
    [
        ('{"a": [1, 2, {"b": ', "a[2].b"),
        ('{"a": {"b": 1}, "c": [', "c[0]"),
        ('{"a": "}{[,", "x y": ', '["x y"]'),
        ("[[], [", "[1][0]"),
        ("", ""),
    ],
)
def test_the_path_is_known_even_where_the_text_breaks_off(before: str, path: str) -> None:
    assert path_text(path_before(before, len(before))) == path
