"""Keeps the shipped story sound: every reference resolves, every quote is short and verbatim."""

from __future__ import annotations

import hashlib
import json
import os
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from herline.archive.reader import read
from herline.layout.chart import Chart
from herline.layout.scene import Size
from herline.model.according import own_date
from herline.model.agreement import Agreement, compare_event
from herline.session.memory import shipped_digest
from tests.layout.scenes import seen
from tests.shipped import shipped

PROJECT = Path(__file__).resolve().parent.parent
STORY: dict[str, Any] = json.loads((PROJECT / "data" / "timeline.json").read_text("utf-8"))
EVENTS: dict[str, dict[str, Any]] = {event["id"]: event for event in STORY["events"]}
SOURCES: dict[str, dict[str, Any]] = {source["id"]: source for source in STORY["sources"]}
DOCUMENTS = Path(os.environ.get("HERLINE_DOCUMENTS") or PROJECT.parent / "shared" / "sources")

CERTAIN = {
    "idea": ("2000~/2003~", "stated"),
    "script": ("2011-01/2011-04~", "stated"),
    "shoot": ("2012-05~/2012-07", "stated"),
    "recast": ("[2012-07..2013-05~]", "inferred"),
    "august-scenes": ("2013-08", "stated"),
    "premiere": ("2013-10-12", "stated"),
    "limited-release": ("2013-12-18", "stated"),
    "wide-release": ("2014-01-10", "stated"),
    "oscars": ("2014", "inferred"),
}


def quotes() -> Iterator[tuple[str, dict[str, Any]]]:
    """Every quote, with the id of its event."""
    return ((id, quote) for id, event in EVENTS.items() for quote in event["quotes"])


def claims() -> Iterator[tuple[str, dict[str, Any], dict[str, Any]]]:
    """Every claim, with the id of its event and its quote."""
    return ((id, quote, claim) for id, quote in quotes() for claim in quote.get("claims", []))


def test_it_is_whole_and_its_digest_says_so_that_the_first_start_need_not_check_it() -> None:
    """After a change, in `data`: sha256sum timeline.json > timeline.sha256."""
    story = PROJECT / "data" / "timeline.json"
    assert read(story).problems == ()
    digest = hashlib.sha256(story.read_bytes()).hexdigest()
    assert story.with_suffix(".sha256").read_text("ascii") == f"{digest}  timeline.json\n"
    assert shipped_digest() == digest


def test_every_person_has_a_part_and_every_name_belongs_to_one_person() -> None:
    parts = {part["person"] for event in EVENTS.values() for part in event.get("people", [])}
    assert {person["id"] for person in STORY["people"]} == parts
    names = Counter(
        name.casefold()
        for person in STORY["people"]
        for name in {text.casefold() for text in (person["name"], *person.get("aliases", []))}
    )
    assert not [name for name, times in names.items() if times > 1]


def test_a_date_follows_claims_of_its_own_event() -> None:
    for id, event in EVENTS.items():
        own = {claim.get("id") for event_id, _, claim in claims() if event_id == id}
        assert set(event.get("date", {}).get("follows", [])) <= own, id


def test_a_date_that_is_stated_follows_a_claim() -> None:
    for id, event in EVENTS.items():
        date = event.get("date")
        assert not date or date["dating"] == "inferred" or date["follows"], id


@pytest.mark.parametrize(
    ("words", "month"),
    [
        ("early 2011", "2011-04"),
        ("late 2011", "2011-09"),
        ("mid-2012", "2012-05"),
        ("spring 2013", "2013-03"),
        ("spring 2013", "2013-05"),
    ],
)
def test_a_month_that_we_read_into_looser_words_is_approximate(words: str, month: str) -> None:
    """Only the casting of Chris Pratt is told of such a month by name."""
    exact = {
        id
        for id, event in EVENTS.items()
        if month in event.get("date", {}).get("edtf", "").replace(f"{month}~", "")
    }
    assert exact <= {"pratt"}, words


def test_no_date_reaches_beyond_what_its_order_bounds() -> None:
    """A preparation is over when the shoot is; a review is not older than the premiere."""
    dates = {event.id: event.date for event in shipped().events if event.date}
    for event in shipped().events:
        if date := dates.get(event.id):
            after = [dates[id] for id in event.after if id in dates]
            before = [dates[id] for id in event.before if id in dates]
            assert all(earlier.earliest <= date.earliest for earlier in after), event.id
            assert all(date.latest <= later.latest for later in before), event.id


def test_an_event_without_a_date_has_a_place_in_the_order_unless_nothing_tells_it() -> None:
    adrift = {
        id for id, event in EVENTS.items() if not (event.keys() & {"date", "after", "before"})
    }
    assert adrift == {"kimmel", "hill"}


@pytest.mark.parametrize("id", CERTAIN)
def test_the_nine_that_everybody_looks_for_are_there(id: str) -> None:
    date = EVENTS[id]["date"]
    assert (date["edtf"], date["dating"]) == CERTAIN[id]


@pytest.mark.parametrize(
    ("id", "word"),
    [
        ("idea", "idea"),
        ("script", "script"),
        ("shoot", "Principal photography"),
        ("recast", "Samantha Morton"),
        ("august-scenes", "scenes"),
        ("premiere", "New York Film Festival"),
        ("limited-release", "Limited release"),
        ("wide-release", "Wide release"),
        ("oscars", "Oscar"),
    ],
)
def test_a_reader_finds_the_nine_by_the_plain_word(id: str, word: str) -> None:
    assert word in EVENTS[id]["title"]


def test_these_nine_are_its_milestones() -> None:
    assert {id for id, event in EVENTS.items() if event.get("milestone")} == CERTAIN.keys()


@pytest.mark.parametrize("size", [Size(860, 420), Size(1040, 550), Size(1600, 900)])
def test_a_small_window_shows_the_milestones_first_of_all(size: Size) -> None:
    chart = Chart(shipped())
    shown = {mark.key for mark in seen(chart, folds=chart.folds, size=size).marks}
    assert shown >= CERTAIN.keys()


def test_a_planned_release_is_not_a_release() -> None:
    assert EVENTS["november-plan"]["kind"] == "plan"
    assert EVENTS["limited-release"]["kind"] == "release"


def test_sources_conflict_where_their_words_cannot_both_be_true() -> None:
    """A meeting in 2013 is no conflict with an acquaintance of long before."""
    conflicts = {
        (event.id, comparison.of)
        for event in shipped().events
        for comparison in compare_event(event)
        if comparison.agreement is Agreement.CONFLICT
    }
    assert conflicts == {
        ("idea", "buzz"),
        ("phoenix-approached", "from the finished script to the approach"),
        ("furniture", "decade drawn upon"),
        ("recast", "stage"),
    }


def test_a_move_to_another_city_does_not_date_the_film_that_moves() -> None:
    """The catalogue has it in production in spring; June is when the filming went to Cleveland."""
    own = own_date(shipped().event("captain-america"), "afi")
    assert own is not None
    assert own.date.text == "2013-21"


def test_every_event_is_told_in_our_words_and_quoted() -> None:
    for id, event in EVENTS.items():
        assert event["quotes"], id
        assert event["kind"], id
        assert event["summary"].strip(), id
        assert event["summary"] not in {quote["exact"] for quote in event["quotes"]}, id
        assert len(event["title"]) <= 45, id


def test_quotes_are_short_and_german_ones_are_translated() -> None:
    for id, quote in quotes():
        assert len(quote["exact"].split()) <= 60, (id, quote["exact"])
        if SOURCES[quote["source"]].get("language", "en") == "de":
            assert quote.get("translation", "").strip(), (id, quote["exact"])


def test_no_words_of_a_document_are_quoted_twice_for_one_event() -> None:
    for id, event in EVENTS.items():
        spans = sorted((q["source"], q["start"], q["end"]) for q in event["quotes"])
        for (source, _, end), (next_source, start, _) in pairwise(spans):
            assert source != next_source or end <= start, (id, source, start)


def test_whom_a_claim_names_has_a_part_in_its_event() -> None:
    known = {
        name: person["id"]
        for person in STORY["people"]
        for name in (person["name"], *person.get("aliases", []))
    }
    for id, _, claim in claims():
        if claim["attribute"] == "who":
            value = claim["value"]
            named = {known.get(name) for name in ([value] if isinstance(value, str) else value)}
            parts = {part["person"] for part in EVENTS[id].get("people", [])}
            assert named - {None} <= parts, (id, value)


def test_claims_point_at_words_of_their_quote() -> None:
    assert all(claim["words"] for _, _, claim in claims())


def test_a_source_that_speaks_is_not_called_outside_its_scope() -> None:
    for id, event in EVENTS.items():
        speaking = {quote["source"] for quote in event["quotes"]}
        assert not speaking & event.get("coverage", {}).keys(), id


@pytest.mark.parametrize("id", SOURCES)
def test_quotes_stand_in_their_document_letter_by_letter(id: str) -> None:
    source = SOURCES[id]
    path = DOCUMENTS / source["file"]
    if not path.is_file():
        pytest.skip(f"{source['file']} is not at hand; set HERLINE_DOCUMENTS to its folder")
    raw = path.read_bytes()
    assert hashlib.sha256(raw).hexdigest() == source["sha256"]
    document = raw.decode("utf-8")
    for event, quote in quotes():
        if quote["source"] == id:
            start, end = quote["start"], quote["end"]
            assert document[start:end] == quote["exact"], (event, quote["exact"])
            assert document[max(0, start - 32) : start] == quote.get("prefix", ""), event
            assert document[end : end + 32] == quote.get("suffix", ""), event


def test_a_report_is_named_in_its_own_sentence_with_the_date_as_it_is_printed() -> None:
    """What the quote itself does not say is told by a note."""
    named = {"2012-04-26": "26 Apr 2012", "2012-12-23": "23 Dec 2012"}
    named |= {"2013-09-12": "12 Sep 2013", "2013-10-14": "14 Oct 2013"}
    named |= {"2013-10-25": "25 Oct 2013", "2013-11-03": "3 Nov 2013"}
    named |= {"2013-12-18": "18 Dec 2013"}
    told = [(id, quote) for id, quote in quotes() if "reported" in quote]
    assert len(told) == 24
    for id, quote in told:
        report = quote["reported"]
        said = named[report["edtf"]] in quote["exact"] and report["by"] in quote["exact"]
        assert said or report.get("note"), id


def test_a_newspaper_with_a_wrong_year_keeps_it_and_says_so() -> None:
    slips = [
        q["reported"] for _, q in quotes() if q.get("reported", {}).get("edtf") == "2012-12-23"
    ]
    assert len(slips) == 2
    assert all("as it is printed" in slip["note"] for slip in slips)
