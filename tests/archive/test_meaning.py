"""What a story says wrongly is told with its place, and costs nothing but itself."""

from __future__ import annotations

import json
from typing import Any

import pytest

from herline.archive.problems import Severity
from tests.archive.stories import (
    only_problem,
    pointed_at,
    read_text,
    reading_of,
    wedding,
    with_value,
)

EVENT = ["events", 0]
QUOTE = ["events", 0, "quotes", 0]
CLAIM = ["events", 0, "quotes", 0, "claims", 0]
NAN = float("nan")


def test_the_wedding_has_no_fault() -> None:
    reading = reading_of(wedding())
    assert reading.problems == ()
    assert reading.story is not None
    event = reading.story.events[0]
    assert event.claims[0].quote is event.quotes[0]
    assert event.date is not None
    assert event.date.text == "1921-05"


@pytest.mark.parametrize(
    ("path", "value", "points_at", "says"),
    [
        (["title"], 7, "7", "found the number 7, expected a text"),
        (["title"], NAN, "NaN", "NaN, which is not a number"),
        (["title"], float("inf"), "Infinity", "number without end"),
        (["titel"], "x", '"titel"', "Did you mean “title”?"),
        (["sources"], {}, "{}", "found an empty object, expected a list"),
        (["sources", 0, "document"], "a.txt", '"document"', "Did you mean “file”?"),
        (["sources", 0, "date"], "1921", '"date"', "Did you mean “published”?"),
        (["sources", 0, "author"], "Anna", '"author"', "or put what it says into “note”."),
        (["people", 0, "aka"], ["A."], '"aka"', "Did you mean “aliases”?"),
        (["sources", 0, "sha256"], "ab", '"ab"', "64 hexadecimal digits"),
        (["sources", 0, "published"], "1921-13", '-13"'[1:], "Month 13 does not exist"),
        (["sources", 0, "derives_from"], ["leter"], '"leter"', "Did you mean “letter”?"),
        (["sources", 0, "derives_from"], ["register"], '"letter"', "a circle: “letter” from “re"),
        (["sources", 0, "derives_from"], ["letter"], '"letter"', "“letter” from “letter”"),
        (["sources", 0, "mark"], "AB", '"AB"', "expected one letter"),
        (["sources", 0, "mark"], " ", '" "', "expected one letter"),
        (["sources", 0, "language"], "xx_yy!!", '"xx_yy!!"', "a language tag of BCP 47"),
        (["language"], "en_US", '"en_US"', "Write “en-US”."),
        ([*QUOTE, "language"], "German, mostly", '"German', "Write it like “de” or “en-GB”."),
        (["sources", 0, "language"], "German", '"German"', "Write it like “de” or “en-GB”."),
        (["people", 0, "aliases"], "A.", '"A."', "expected a list"),
        (["people", 0, "id"], "an na", '"an na"', "letters, digits and hyphens"),
        (["people", 0, "id"], "an_na", '"an_na"', "Write “an-na”, here and wherever it is named."),
        (["people", 0, "id"], "?", '"?"', "Write it like “new-york-premiere”."),
        (["kinds", 0, "colour"], "mos", '"mos"', "Did you mean “moss”?"),
        ([*EVENT, "tilte"], "x", '"tilte"', "Did you mean “title”?"),
        ([*EVENT, "Name"], "x", '"Name"', "Did you mean “title”?"),
        ([*EVENT, "notes"], "x", '"notes"', "Did you mean “summary”?"),
        ([*EVENT, "end"], "1922", '"end"', "The “edtf” of its date has both ends: “1921/1922”."),
        ([*EVENT, "edtf"], "1921", '"edtf"', "Did you mean “date”?"),
        ([*EVENT, "claims"], [], '"claims"', "put it into one of the “quotes”."),
        ([*EVENT, "place"], "Ulm", '"place"', "a claim of a quote: {"),
        ([*EVENT, "title"], None, "null", "found null"),
        ([*EVENT, "kind"], "familly", '"familly"', "Did you mean “family”?"),
        ([*EVENT, "milestone"], "yes", '"yes"', "expected true or false. Write true, or leave"),
        ([*EVENT, "after"], ["feest"], '"feest"', "Did you mean “feast”?"),
        ([*EVENT, "people", 0, "person"], "ana", '"ana"', "Did you mean “anna”?"),
        ([*EVENT, "people", 0, "person"], "anna Weber", '"anna Weber"', "Write its id: “anna”."),
        ([*EVENT, "people"], ["anna"], '"anna"', 'Write {"person": …} around it.'),
        ([*EVENT, "date"], 1921, "1921", 'Write {"edtf": …} around it.'),
        ([*EVENT, "people"], "anna", '"anna"', 'Write [{"person": …}] around it.'),
        ([*EVENT, "after"], "feast", '"feast"', 'Put it in brackets: ["…"].'),
        ([*EVENT, "start_date"], {}, '"start_date"', "Did you mean “date”?"),
        (["timeline"], {}, '"timeline"', "belongs at the top, beside “format”."),
        ([*EVENT, "date", "dating"], "estimated", '"estimated"', "Did you mean “inferred”?"),
        ([*EVENT, "date"], "1921-05", '"1921-05"', 'Write {"edtf": …} around it.'),
        ([*EVENT, "date", "dating"], "infered", '"infered"', "Did you mean “inferred”?"),
        ([*EVENT, "date", "dating"], "guessed", '"guessed"', "Write “inferred” where no source"),
        ([*EVENT, "date", "dating"], "inferred", '"inferred"', "without a reason"),
        ([*EVENT, "date", "edtf"], "1921/1920", "", "ends before it begins"),
        ([*EVENT, "date", "follows"], ["register-wen"], '"register-we', "“register-when”"),
        ([*EVENT, "coverage", "letter"], "silent", '"silent"', "outside its scope"),
        ([*EVENT, "coverage"], {"leter": "not checked"}, '"leter"', "“letter”"),
        ([*QUOTE, "value"], "x", '"value"', "Did you mean “claims”?"),
        ([*QUOTE, "page"], 3, '"page"', "or put what it says into a summary."),
        ([*QUOTE, "exact"], "", '""', "expected some words"),
        ([*QUOTE, "source"], "registre", '"registre"', "Did you mean “register”?"),
        ([*QUOTE, "source"], "Register", '"Register"', "Write its id: “register”."),
        ([*QUOTE, "prefix"], "x" * 33, '"xxx', "a prefix of 33 characters"),
        ([*QUOTE, "end"], 32, "32", "“end” should be 33"),
        ([*QUOTE, "end"], 5, "5", "an end (5) before the start (10)"),
        ([*QUOTE, "end"], "33", '"33"', "Remove the quotation marks"),
        ([*QUOTE, "start"], True, "true", "found true, expected a whole number"),
        ([*QUOTE, "start"], -1, "-1", "a whole number from 0"),
        ([*QUOTE, "start"], float("inf"), "Infinity", "Write it like 12, or leave the key out."),
        ([*CLAIM, "attribute"], "who", '"1921-05-15"', "a date in a claim of who"),
        ([*CLAIM, "attribute"], "wen", '"wen"', "Did you mean “when”?"),
        ([*CLAIM, "attribute"], "Date", '"Date"', "Did you mean “when”?"),
        ([*CLAIM, "attribute"], "hunch", '"hunch"', "Write one of these."),
        ([*CLAIM, "type"], "when", '"type"', "Did you mean “attribute”?"),
        ([*CLAIM, "quote"], "x", '"quote"', "Did you mean “words”?"),
        ([*CLAIM, "value"], 5, "5", "a text or a list of texts"),
        ([*CLAIM, "value"], ["x", 5], "5", "quotation marks"),
        ([*CLAIM, "words"], "15. mai", '"15. mai"', "Only spaces or capitals differ"),
        ([*CLAIM, "amount"], "many", '"many"', "expected an amount"),
        ([*CLAIM, "amount"], 258000, "258000", "Put it in quotation marks"),
        (["events", 1, "id"], "wedding", '"wedding"', "second time (first at events[0].id)"),
        (["events", 1], "feast", '"feast"', "expected an object"),
        (["events", 1, "before"], ["wedding"], '"wedding"', "a circle"),
        (["events", 1, "after"], ["feast"], '"feast"', "“feast” after “feast”"),
    ],
)
def test_a_fault_is_told_where_it_is(
    path: list[str | int], value: Any, points_at: str, says: str
) -> None:
    plain = with_value(path, value)
    reading = reading_of(plain)
    told = [each for each in reading.problems if says in each.sentence]
    assert len(told) == 1, [each.sentence for each in reading.problems]
    assert told[0].hint, "nothing to try"
    assert pointed_at(json.dumps(plain, indent=2), told[0]).startswith(points_at)
    assert reading.story is not None
    events = [event.title for event in reading.story.events]
    assert "They dance" in events or path == ["events", 1]


@pytest.mark.parametrize("key", ["x" * 100_000, "é" * 100_000])
def test_a_key_of_very_many_letters_is_told_by_its_beginning(key: str) -> None:
    problem = only_problem(reading_of(with_value([*EVENT, key], 1)))
    assert problem.path == f'events[0]["{key[:59]}…"]'
    assert len(problem.sentence) < 500


def test_a_bad_date_points_at_the_character_behind_escapes() -> None:
    text = json.dumps(with_value(["events", 0, "date", "edtf"], "2012-13"))
    text = text.replace('"2012-13"', '"\\u00320\\u00312-13"')
    problem = only_problem(read_text(text))
    assert problem.path == "events[0].date.edtf"
    assert pointed_at(text, problem, 2) == "13"


def test_an_event_without_id_is_kept_and_told() -> None:
    plain = wedding()
    del plain["events"][1]["id"]
    reading = reading_of(plain)
    problem = only_problem(reading)
    assert problem.path == "events[1].id"
    assert pointed_at(json.dumps(plain, indent=2), problem) == "{"
    assert reading.story is not None
    assert [event.title for event in reading.story.events] == ["Anna and Karl marry", "They dance"]


def test_two_events_of_one_id_are_both_kept() -> None:
    reading = reading_of(with_value(["events", 1, "id"], "wedding"))
    assert reading.story is not None
    assert [event.id for event in reading.story.events] == ["wedding", "wedding-2"]


def test_a_quote_of_an_unknown_source_keeps_its_words_under_a_stand_in() -> None:
    story = reading_of(with_value([*QUOTE, "source"], "diary")).story
    assert story is not None
    assert story.events[0].quotes[0].exact == "getraut am 15. Mai 1921"
    assert story.source_by_id["diary"].label == "diary"


def test_a_circle_is_cut_where_it_closes() -> None:
    story = reading_of(with_value(["events", 0, "after"], ["feast"])).story
    assert story is not None
    orders = [(event.id, event.after) for event in story.events]
    assert sorted(orders) in (
        [("feast", ()), ("wedding", ("feast",))],
        [("feast", ("wedding",)), ("wedding", ())],
    )


def test_a_circle_of_sources_is_cut_where_it_closes_and_nowhere_else() -> None:
    plain = wedding()
    plain["sources"] = [
        {"id": f"s{i}", "label": "S", "derives_from": [f"s{(i + 1) % 1_000}"]} for i in range(1_000)
    ]
    plain["sources"] += wedding()["sources"]
    reading = reading_of(plain)
    assert only_problem(reading).path == "sources[999].derives_from[0]"
    assert "“s0” from “s1” from “s2” from “s3” from “…” from" in only_problem(reading).found
    assert reading.story is not None
    derived = [source.derives_from for source in reading.story.sources]
    assert derived[998:] == [("s999",), (), (), ("letter",)]


def test_a_mark_or_a_language_that_is_none_is_as_if_it_were_not_there() -> None:
    for key, value in (("mark", "AB"), ("language", "xx_yy!!")):
        plain = with_value(["sources", 0, key], value)
        plain["events"][0]["quotes"][0]["language"] = "de_AT"
        story = reading_of(plain).story
        assert story is not None
        source = story.sources[0]
        assert (source.mark, source.letter, source.language) == ("", "L", "")
        assert story.events[0].quotes[0].language == ""


def test_a_claim_of_when_needs_a_date() -> None:
    plain = wedding()
    del plain["events"][0]["quotes"][0]["claims"][0]["edtf"]
    problem = only_problem(reading_of(plain))
    assert problem.path == "events[0].quotes[0].claims[0].edtf"


def test_words_that_are_not_in_the_quote_are_a_warning() -> None:
    problem = only_problem(reading_of(with_value([*CLAIM, "words"], "im Juni")))
    assert problem.severity is Severity.WARNING


def test_a_newer_format_opens_read_only_and_may_have_new_keys() -> None:
    plain = with_value(["format"], 9)
    plain["moods"] = ["happy"]
    reading = reading_of(plain)
    assert reading.read_only
    assert "format 9" in only_problem(reading).sentence
    assert reading.story is not None
    assert len(reading.story.events) == 2


@pytest.mark.parametrize("number", [0, "1", True, None, 1.0, NAN])
def test_a_format_that_is_no_number_is_told(number: Any) -> None:
    reading = reading_of(with_value(["format"], number))
    assert only_problem(reading).path == "format"
    assert only_problem(reading).hint == 'Write "format": 1.'
    assert not reading.read_only


def test_a_story_without_title_takes_the_name_of_its_file() -> None:
    plain = wedding()
    del plain["title"]
    story = reading_of(plain).story
    assert story is not None
    assert story.title == "story"


@pytest.mark.parametrize("top", [[], "story", 3, None, True])
def test_what_is_no_object_is_no_story(top: Any) -> None:
    reading = reading_of(top)
    assert reading.story is None
    assert "an object in { }" in only_problem(reading).sentence
    assert '"events"' in only_problem(reading).hint


def test_the_date_of_a_report_that_is_none_is_told_and_the_quote_stays() -> None:
    plain = with_value(["events", 0, "quotes", 0, "reported"], {"edtf": "late", "by": "Paper"})
    reading = reading_of(plain)
    (problem,) = reading.problems
    assert problem.path == "events[0].quotes[0].reported.edtf"
    assert reading.story is not None
    assert reading.story.events[0].quotes[0].reported is None
