"""Text that is not JSON is told in a person's words, at the place that has to be changed."""

from __future__ import annotations

import json

import pytest

from herline.archive.malformed import explain
from herline.archive.problems import Severity
from tests.archive.stories import only_problem, pointed_at, read_text


@pytest.mark.parametrize(
    ("text", "points_at", "path", "says"),
    [
        ('{"a": 1,\n}', ",", "a", "a comma before the closing }"),
        ('{"a": [1,\n 2, ]}', ", ]}", "a[1]", "a comma before the closing ]"),
        ("{'a': 1}", "'a'", "", "JSON has only double quotation marks"),
        ("{\"a\": 'x'}", "'x'", "a", "single quotation mark"),
        ('{"a": “x”}', "“x”", "a", "a typographic quotation mark"),
        ('{"a": 1\n "b": 2}', '"b"', "a", "found the text “b”"),
        ('[1 "two"]', '"two"', "[0]", "the comma that is missing"),
        ('{"a" 1}', "1}", "", "a colon"),
        ('{"a": 1; "b": 2}', ";", "a", "Commas separate members"),
        ("{a: 1}", "a: 1", "", 'Write "a".'),
        ("{é: 1}", "é: 1", "", 'Write "é".'),
        ('{"format":1,"title":"x",{', "{", "", "Write a key and a colon before it"),
        ('{"format":1,"title":"x",:1}', ":1", "", "A key is missing before it."),
        ('{"a":1,(', "(", "", 'Write "key": value.'),
        ('{"a":1,[1]}', "[1]", "", "Write a key and a colon before it"),
        ('{"a": True}', "True", "a", "Write true."),
        ('{"a": None}', "None", "a", "Write null."),
        ('{"a": 2012-05}', "-05", "a", "put it in quotation marks"),
        ('{"a": }', "}", "a", "A value is missing"),
        ('{"a": "she said "no" to him"}', "no", "a", 'write a quotation mark inside a text as \\"'),
        ('{"events": [{"id": "x"},\n {"id": "y}]}', '"y}', "events[1].id", "never closed"),
        ('{"a": "line\nbreak"}', "", "a", "a line break inside a text"),
        ('{"a": "C:\\home"}', "\\h", "a", "Write a backslash as \\\\"),
        ('{"a": "\\u12"}', "\\u12", "a", "four hexadecimal digits"),
        ("// a story\n{}", "// a", "", "JSON has no comments"),
        ('{"a": 1} {"b": 2}', '{"b"', "", "more text after the end"),
        ('{"a": [1, 2}', "}", "a[1]", "The bracket does not match"),
        ('{"a": [1, 2', "", "a[1]", "never closed, or the file was cut off"),
        ('{"a": \x00}', "\x00", "a", "a zero byte"),
        ("<html></html>", "<html", "", "looks like a web page"),
        ("date,title\n2012,Shoot\n", "date", "", "“herline import-csv” makes a story of it"),
        ("Dear Anna, it rains;\nwe stay.\n", "Dear", "", "name it as the “file” of a source."),
        ("title: A story\n", "title", "", 'A story begins with {"format": 1'),
    ],
)
def test_malformed_json_is_explained(text: str, points_at: str, path: str, says: str) -> None:
    reading = read_text(text)
    problem = only_problem(reading)
    assert reading.story is None
    assert says in problem.sentence
    assert problem.hint, "nothing to try"
    assert problem.path == path
    assert pointed_at(text, problem).startswith(points_at)


def test_of_two_equal_keys_the_first_is_kept_and_the_second_is_told() -> None:
    text = '{"format": 1,\n "title": "first",\n "events": [],\n "title": "second"}'
    reading = read_text(text)
    problem = only_problem(reading)
    assert reading.story is not None
    assert reading.story.title == "first"
    assert (problem.path, problem.line, problem.column) == ("title", 4, 2)


def test_a_duplicate_key_inside_an_event_has_its_path() -> None:
    text = (
        '{"format":1,"title":"t","events":[{"id":"a","title":"A"},{"id":"b","title":"B","id":"c"}]}'
    )
    problem = only_problem(read_text(text))
    assert problem.path == "events[1].id"
    assert pointed_at(text, problem) == '"id":"c"}]}'


def test_half_of_a_surrogate_pair_is_kept_and_told() -> None:
    text = '{"format": 1, "title": "t", "people": [\n {"id": "a", "name": "A\\u00e9 \\ud83d b"}]}'
    reading = read_text(text)
    problem = only_problem(reading)
    assert (problem.line, problem.path) == (2, "people[0].name")
    assert pointed_at(text, problem) == '\\ud83d b"}]}'
    assert problem.found == "half of a surrogate pair (\\ud83d)"
    assert problem.severity is Severity.WARNING
    assert reading.story is not None
    assert reading.story.people[0].name == "Aé \ud83d b"


@pytest.mark.parametrize(
    ("written", "halves"),
    [
        (r"\ud83d\ude00", 0),
        (r"\\ud800", 0),
        (r"\\\ud800", 1),
        (r"\\ud83d\ude00", 1),
        (r"\ude00\ud83d", 1),
        (r"\ud83d\ud83d\ude00", 1),
    ],
)
def test_only_a_half_that_stands_alone_is_told(written: str, halves: int) -> None:
    reading = read_text(f'{{"format": 1, "title": "t", "summary": "{written}"}}')
    assert len(reading.problems) == halves


def test_a_tower_of_brackets_is_too_deep_and_no_recursion() -> None:
    tower = "[" * 5_000 + "]" * 5_000  # newer Pythons read it
    for text in ("[" * 100_000, '{"a":' * 100_000, f'{{"format":1,"title":{tower}}}'):
        problem = only_problem(read_text(text))
        assert "nested more than 200 deep" in problem.found


def test_depth_inside_an_event_costs_only_what_is_deep() -> None:
    deep = "[" * 300 + "]" * 300
    text = f'{{"format":1,"title":"t","events":[{{"id":"a","title":"A","note":{deep}}}]}}'
    reading = read_text(text)
    assert "nested more than 200 deep" in only_problem(reading).found
    assert reading.story is not None
    assert reading.story.events[0].title == "A"


def test_a_number_of_ten_thousand_digits_is_only_a_wrong_value() -> None:
    reading = read_text('{"format":1,"title":"t","summary":' + "9" * 10_000 + "}")
    assert "more than 60 digits" in only_problem(reading).found


def test_what_is_malformed_after_a_number_of_ten_thousand_digits_is_told() -> None:
    long = '{"format":1,"summary":' + "9" * 10_000
    assert "the end of the file" in only_problem(read_text(long)).found
    assert (
        "nested more than 200 deep" in only_problem(read_text(f'{long},"a":{"[" * 100_000}')).found
    )


def test_a_number_too_large_for_a_computer_is_told() -> None:
    reading = read_text('{"format":1,"title":1e999}')
    assert "number without end" in only_problem(reading).found


def test_newer_pythons_point_at_the_trailing_comma_itself() -> None:
    text = '{"a": [1,\n ]}'
    for message in ("Illegal trailing comma before end of array", "Expecting value"):
        place = text.index(",") if "comma" in message else text.index("]")
        fault = explain(text, json.JSONDecodeError(message, text, place))
        assert (fault.offset, fault.found) == (text.index(","), "a comma before the closing ]")
