"""A story for other programs: what each form carries, and what it honestly leaves behind."""

import csv
import io
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from herline.archive.reader import read
from herline.archive.table.import_csv import Table, import_csv
from herline.model.edtf import parse
from herline.model.story import (
    Attribute,
    Claim,
    Event,
    EventDate,
    Part,
    Person,
    Quote,
    Source,
    Story,
)
from herline.telling.annotations import document_iri, web_annotations
from herline.telling.bibliography import bibtex, csl_items
from herline.telling.claims_csv import claims_csv
from herline.telling.events_csv import events_csv, quotes_csv
from herline.telling.formats import FORMS, Form, NoFormError, form_of
from herline.telling.timelinejs import span, timelinejs
from tests.builders import claim, event, story
from tests.hostile import SOME, few_or_all, hostile_event


def wedding() -> Story:
    letter = claim("letter", when="1921-05-14", words="on the 14th, in Ulm")
    register = claim("register", when="1921-05-15", words="getraut am 15. Mai")
    place = claim("letter", "Ulm", attribute=Attribute.WHERE, words="They live in Ulm")
    return story(
        event("wedding", "1921-05", letter, register, people=("anna", "karl"), kind="family"),
        event("home", "1921-06~/1922", place, kind="family", milestone=True),
        event("someday"),
    )


def hostile_story(strings: tuple[str, ...]) -> Story:
    events = tuple(hostile_event(number, text) for number, text in enumerate(strings))
    return Story(strings[1], sources=(Source("source", "Source"),), events=events)


@few_or_all
@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.ending)
def test_the_same_story_is_the_same_file_and_hostile_words_do_not_break_it(
    form: Form, strings: tuple[str, ...]
) -> None:
    carried = form.carry(hostile_story(strings))
    assert carried == form.carry(hostile_story(strings))
    content = carried.content
    assert content.encode("utf-8")
    if "json" in form.ending:
        json.loads(content)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.ending)
def test_ids_that_are_none_are_carried_as_well_as_they_can_be(form: Form) -> None:
    broken, source = "half \ud800", Source("half \udc00", "Source")
    event = Event(broken, "Fair", when=EventDate(parse("2013")), quotes=(Quote(source.id, "x"),))
    assert form.carry(Story("S", sources=(source,), events=(event,))).content.encode("utf-8")


def test_the_end_of_the_name_says_which_form() -> None:
    assert form_of(Path("a.QUOTES.csv")).name == "Table of quotes"
    assert form_of(Path("a.csv")).name == "Table of events"
    with pytest.raises(NoFormError, match=r"End its name in \.jsonld, "):
        form_of(Path("a.json"))


def read_back(content: str, folder: Path, *, told: int = 0) -> Story:
    """The story that an import makes of a table of which so many troubles are `told`."""
    target = folder / "back.json"
    stream = io.BufferedReader(io.BytesIO(content.encode("utf-8")))  # type: ignore[arg-type]
    troubles: list[object] = []
    import_csv(stream, target, Table("events.csv", "Back"), troubles.append, lambda _: None)
    assert len(troubles) == told
    found = read(target)
    assert found.story is not None
    assert not found.problems
    return found.story


def test_a_table_of_events_comes_back_as_far_as_a_table_can_carry_it(tmp_path: Path) -> None:
    told = wedding()
    carried = events_csv(told)
    back = read_back(carried.content, tmp_path)
    assert [e.id for e in back.events] == ["wedding", "home", "someday"]
    assert [e.title for e in back.events] == [e.title for e in told.events]
    assert [e.date for e in back.events] == [e.date for e in told.events]
    assert [p.name for p in back.people] == ["Anna", "Karl"]
    assert back.events[0].kind == "family"
    assert [e.milestone for e in back.events] == [False, True, False]
    home = back.events[1].quotes[0]
    assert (home.exact, home.source) == ("They live in Ulm", "letter")
    assert back.events[1].claims[1].values == ("Ulm",)
    assert carried.losses[:3] == (
        "1 event has several quotes; its row names the sources without their words.",
        "2 quotes are left out that way; the tables of quotes and of claims have them.",
        "1 event on which sources conflict becomes a row without the conflict.",
    )


def test_what_a_table_writes_in_its_own_way_is_told_and_comes_back_without_a_remark(
    tmp_path: Path,
) -> None:
    letter = Source("letter", "Letter\nto Karl", language="de")
    anna = Person("anna", "Weber; Anna")
    bloom = replace(
        event("bloom", "1901-21", title="It\n blooms", summary=" x\ny "),
        people=(Part("anna"), Part("anna")),
    )
    half = event("half", "1939-40", claim("letter", " Ulm ", attribute=Attribute.WHERE))
    told = Story("S", sources=(letter,), people=(anna,), events=(bloom, half))
    carried = events_csv(told)
    back = read_back(carried.content, tmp_path)
    assert [(e.title, e.date and e.date.text) for e in back.events] == [
        ("It blooms", "1901-21"),
        ("Half", "1939-40"),
    ]
    assert back.events[0].summary == "x\ny"
    assert [p.name for p in back.people] == ["Weber, Anna"]
    assert [s.label for s in back.sources] == ["Letter to Karl"]
    assert "2 titles or names are put on one line, with single spaces." in carried.losses
    assert any("1 name has a comma in place of the semicolon" in loss for loss in carried.losses)


def test_of_an_event_with_several_quotes_no_source_is_given_the_words_of_another() -> None:
    rows = list(csv.DictReader(io.StringIO(events_csv(wedding()).content.lstrip("\ufeff"))))
    assert (rows[0]["source"], rows[0]["quote"]) == ("Letter; Register", "")
    rows = list(csv.DictReader(io.StringIO(quotes_csv(wedding()).content.lstrip("\ufeff"))))
    assert [(row["id"], row["source"], row["quote"]) for row in rows] == [
        ("wedding", "Letter", "on the 14th, in Ulm"),
        ("wedding", "Register", "getraut am 15. Mai"),
        ("home", "Letter", "They live in Ulm"),
        ("someday", "", ""),
    ]


def test_a_date_that_a_row_does_not_say_is_a_claim_left_out() -> None:
    """The row of a quote has the date of the event, and one place."""
    assert "2 claims are left out." in quotes_csv(wedding()).losses
    day = claim("letter", when="1921-05")
    places = [claim("letter", name, attribute=Attribute.WHERE) for name in ("Ulm", "Linz")]
    claims = (day, *(replace(each, quote=day.quote) for each in places))
    told = story(replace(event("fair", "1921-05", *claims), quotes=(day.quote,)))
    for carry in (events_csv, quotes_csv):
        assert "1 claim is left out." in carry(told).losses


def test_the_table_of_claims_has_a_row_for_each_claim_with_its_own_date_and_words() -> None:
    rows = list(csv.DictReader(io.StringIO(claims_csv(wedding()).content.lstrip("\ufeff"))))
    told = [(r["event id"], r["source"], r["attribute"], r["edtf"], r["value"]) for r in rows]
    assert told == [
        (event.id, {"letter": "Letter", "register": "Register"}[claim.source], claim.attribute,
         claim.date.text if claim.date else "", claim.value)
        for event in wedding().events
        for claim in event.claims
    ] + [("someday", "", "", "", "")]  # fmt: skip
    assert {row["event date"] for row in rows if row["event id"] == "wedding"} == {"1921-05"}
    assert all(row["words"] in row["quote"] for row in rows)


def test_a_claim_that_the_date_of_its_event_follows_says_so() -> None:
    when = EventDate(parse("1921-05-15"), follows=("mine",))
    quote = Quote("register", "am 15. Mai", translation="on 15 May")
    claims = (
        Claim("register", Attribute.WHEN, quote, "mine", date=parse("1921-05-15"), rule="as read"),
        Claim("register", Attribute.WHO, quote, "other", values=("Anna",)),
    )
    made = Event("wedding", "Wedding", when=when, quotes=(quote,), claims=claims)
    told = Story("S", sources=(Source("register", "Register"),), events=(made,))
    rows = list(csv.DictReader(io.StringIO(claims_csv(told).content.lstrip("\ufeff"))))
    found = [(row["follows"], row["rule"], row["translation"]) for row in rows]
    assert found == [("yes", "as read", "on 15 May"), ("", "", "on 15 May")]


def test_a_claim_of_an_amount_alone_has_its_number_in_the_table_of_claims() -> None:
    told = story(event("fair", "1921", claim("letter", amount=">258000", unit="copies")))
    (row,) = csv.DictReader(io.StringIO(claims_csv(told).content.lstrip("\ufeff")))
    assert (row["value"], row["amount"], row["unit"]) == ("", ">258000", "copies")


def test_a_quote_without_a_claim_has_a_row_of_its_own_in_the_table_of_claims() -> None:
    quote = Quote("register", "getraut", translation="married")
    made = Event("wedding", "Wedding", quotes=(quote,))
    told = Story("S", sources=(Source("register", "Register"),), events=(made,))
    (row,) = csv.DictReader(io.StringIO(claims_csv(told).content.lstrip("\ufeff")))
    assert (row["quote"], row["attribute"], row["translation"]) == ("getraut", "", "married")


def test_a_table_of_claims_comes_back_as_an_event_for_each_claim(tmp_path: Path) -> None:
    back = read_back(claims_csv(wedding()).content, tmp_path, told=14)  # columns
    assert len(back.events) == len([*csv.DictReader(io.StringIO(claims_csv(wedding()).content))])
    dated = [(e.title, e.date.text, e.sources) for e in back.events if e.date]
    assert ("Wedding", "1921-05-15", ("register",)) in dated


@few_or_all
def test_hostile_words_come_back_from_the_table_as_they_were(
    tmp_path: Path, strings: tuple[str, ...]
) -> None:
    plain = [text for text in strings if text.isprintable()]
    events = tuple(hostile_event(number, text) for number, text in enumerate(plain))
    told = Story("Hostile", sources=(Source("source", "Source"),), events=events)
    back = read_back(events_csv(told).content, tmp_path)
    assert [e.quotes[0].exact for e in back.events] == plain


def test_a_cell_that_is_too_long_for_a_table_is_cut_and_told() -> None:
    long = Event("e", "Fair", summary="x" * 131_073)
    told = "1 cell is cut after 131,072 characters, the most that a cell can hold."
    for carry in (events_csv, quotes_csv, claims_csv):
        carried = carry(story(long))
        assert told in carried.losses
        assert carried.content.count("x") == 131_072
        assert told not in carry(story(replace(long, summary="x" * 131_072))).losses


def test_a_quote_becomes_an_annotation_with_its_words_and_its_place() -> None:
    quote = Quote("letter", "on the 14th", "was ", ".", 10, 21, language="de", translation="so")
    source = Source("letter", "Letter", file="a letter.txt", sha256="ab" * 32)
    made = replace(event("wedding", "1921"), quotes=(quote,))
    page = json.loads(web_annotations(Story("S", sources=(source,), events=(made,))).content)
    assert page["total"] == 1
    note = page["first"]["items"][0]
    assert note["target"]["selector"] == [
        {"type": "TextQuoteSelector", "exact": "on the 14th", "prefix": "was ", "suffix": "."},
        {"type": "TextPositionSelector", "start": 10, "end": 21},
    ]
    assert note["target"]["source"]["id"].startswith("ni:///sha-256;q6urq6")
    assert [(body["purpose"], body["value"]) for body in note["body"]] == [
        ("tagging", "Wedding"),
        ("commenting", "so"),
    ]
    assert note["target"]["source"]["language"] == "de"
    assert document_iri(replace(source, sha256="")) == "a%20letter.txt"
    assert document_iri(Source("letter", "Letter")) == "urn:x-herline:source:letter"


@pytest.mark.parametrize(
    ("edtf", "start", "end"),
    [
        ("2012", {"year": 2012}, None),
        ("2012-05", {"year": 2012, "month": 5}, None),
        ("2012-05-02", {"year": 2012, "month": 5, "day": 2}, None),
        ("2012/2013-06", {"year": 2012}, {"year": 2013, "month": 6}),
        ("201X", {"year": 2010, "month": 1, "day": 1}, {"year": 2019, "month": 12, "day": 31}),
        ("2012/..", {"year": 2012, "month": 1, "day": 1}, None),
        ("XXXX", None, None),
    ],
)
def test_a_date_becomes_what_timelinejs_knows(edtf: str, start: object, end: object) -> None:
    assert span(parse(edtf)) == (start, end)


def test_timelinejs_gets_words_and_never_markup() -> None:
    slides = json.loads(timelinejs(hostile_story(SOME)).content)["events"]
    assert len(slides) == len(SOME)
    for slide, text in zip(slides, SOME, strict=True):
        assert "<" not in slide["text"]["headline"]
        if "<script" in text:
            assert "<script" not in slide["text"]["text"]


def test_timelinejs_counts_in_years_alone_where_one_is_very_far_away() -> None:
    near, far = event("fair", "1921-05-14"), event("ice", "Y-450000")
    assert json.loads(timelinejs(story(near)).content)["scale"] == "human"
    carried = timelinejs(story(near, far))
    assert json.loads(carried.content)["scale"] == "cosmological"
    assert carried.losses[0].startswith("1 date is drawn by its year alone")


def test_timelinejs_says_what_it_cannot_carry() -> None:
    told = wedding()
    people = tuple(Part(part.person, "bride") for part in told.events[0].people)
    told = replace(told, events=(replace(told.events[0], people=people), *told.events[1:]))
    assert timelinejs(told).losses == (
        "1 event without a day to begin on is left out.",
        "1 event whose sources give conflicting dates gets one date.",
        "1 uncertain or open date is drawn as if it were exact; its words are kept.",
        "1 milestone is a slide like the others.",
        "3 claims are left out; their quotes are kept.",
        "3 silences of sources are left out.",
        "2 parts of people in events are left out.",
    )


def test_sources_are_cited_by_other_programs() -> None:
    source = Source("afi", "AFI", "50% {Her} & more", "press", publisher="A_B",
                    published=parse("2013-10~"), file="a.txt")  # fmt: skip
    told = Story("S", sources=(source, Source("x", "X", published=parse("[2001,2003]"))))
    items = csl_items(told)
    assert items[0]["type"] == "article-newspaper"
    assert items[0]["issued"] == {"date-parts": [[2013, 10]], "circa": True}
    assert "literal" in items[1]["issued"]
    text = bibtex(told).content
    assert "title = {{50\\% \\{Her\\} \\& more}}" in text
    assert "publisher = {{A\\_B}}" in text
    assert "date = {2013-10~}" in text


def test_a_language_that_nobody_said_is_not_said_to_other_programs() -> None:
    quote = Quote("letter", "on the 14th")
    made = replace(event("wedding", "1921"), quotes=(quote,))
    told = Story("S", sources=(Source("letter", "Letter"),), events=(made,))
    note = json.loads(web_annotations(told).content)["first"]["items"][0]
    assert "language" not in note["target"]["source"]
    assert "language" not in csl_items(told)[0]
    assert "langid" not in bibtex(told).content
    spoken = replace(told, sources=(Source("letter", "Letter", language="fr"),))
    assert csl_items(spoken)[0]["language"] == "fr"
    assert "langid = {fr}" in bibtex(spoken).content


@pytest.mark.parametrize(("edtf", "years"), [("0001", 1), ("0000", -1), ("-0043", -44)])
def test_a_source_from_before_christ_keeps_the_year_that_historians_count(
    edtf: str, years: int
) -> None:
    (item,) = csl_items(Story("S", sources=(Source("x", "X", published=parse(edtf)),)))
    assert item["issued"] == {"date-parts": [[years]]}


@pytest.mark.parametrize(
    ("carry", "held"),
    [(web_annotations, 0), (timelinejs, 0), (claims_csv, 1), (quotes_csv, 1), (events_csv, 1)],
)
def test_characters_that_a_form_cannot_hold_are_counted(carry: Any, held: int) -> None:
    """A table holds all but NUL and lone surrogates; what is text alone no control character."""
    quotes = ("plain", "a bell \x07", "half \ud800 of a pair", "nothing \x00 at all")
    events = tuple(
        Event(f"e{i}", "An event", when=EventDate(parse("2013")), quotes=(Quote("afi", words),))
        for i, words in enumerate(quotes)
    )
    told = Story("S", sources=(Source("afi", "AFI"),), events=events)
    said = f"{3 - held} quotes have characters that cannot be written here; U+FFFD stands for each."
    carried = carry(told)
    assert said in carried.losses
    assert carried.content.count("\ufffd") >= 3 - held
    assert not any("U+FFFD" in loss for loss in carry(replace(told, events=events[:1])).losses)
