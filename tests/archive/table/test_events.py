"""A table of events brought into a story: what its rows become, and what is said of them."""

from __future__ import annotations

import io
import json
from io import BufferedReader
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st

from herline.archive.reader import read
from herline.archive.table.cells import Cells
from herline.archive.table.columns import NAMES
from herline.archive.table.date_forms import Order
from herline.archive.table.import_csv import Table, Tally, import_csv
from herline.archive.table.troubles import CsvError, Loss
from herline.archive.writer import story_text
from herline.model.edtf import parse
from herline.model.story import Attribute, Coverage, Dating, Event, Story
from tests.examples import examples


class Scene:
    """Tables that are brought in, one after the other, and what came of the last."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "story.json"
        self.told: list[str] = []
        self.tally = Tally()

    def bring_in(self, text: str, **asked: Any) -> Story:
        """The story of a table, read again from its file, where it must be without a problem."""
        self.told.clear()
        table = Table(**{"name": "events.csv", "title": "events"} | asked)
        stream = BufferedReader(io.BytesIO(text.encode()))

        def note(trouble: Any) -> None:
            self.told.append(trouble.sentence(table.name))

        self.tally = import_csv(stream, self.file, table, note, lambda _: None)
        reading = read(self.file)
        assert [each.sentence for each in reading.problems] == []
        assert reading.story is not None
        assert story_text(reading.story) == self.file.read_text("utf-8")
        return reading.story

    def event(self, text: str, **asked: Any) -> Event:
        (event,) = self.bring_in(text, **asked).events
        return event


@pytest.fixture
def scene(tmp_path: Path) -> Scene:
    return Scene(tmp_path)


def test_every_column_that_has_a_name_is_read() -> None:
    assert Cells._fields == tuple(NAMES)


def test_it_is_said_where_no_two_sources_are_compared(scene: Scene) -> None:
    scene.bring_in("title,source,quote\nThey marry,Letter,We did.\nThey marry,Register,getraut\n")
    assert "Each row became an event of its own" in scene.tally.not_compared
    scene.bring_in("title,source,quote\nThey marry,Letter; Diary,We did.\nThey part,Register,no\n")
    assert scene.tally.not_compared == ""
    scene.bring_in("title,source,quote\nThey marry,Letter,We did.\nThey part,Letter,We did.\n")
    assert scene.tally.not_compared == ""


def test_a_milestone_is_one_by_any_word_for_yes_and_what_is_no_such_word_is_told(
    scene: Scene,
) -> None:
    cells = ("yes", "X", "ja", "1", "no", "", "very")
    rows = "".join(f"E{i},{cell}\n" for i, cell in enumerate(cells))
    story = scene.bring_in(f"title,Meilenstein\n{rows}")
    assert [event.milestone for event in story.events] == [True] * 4 + [False] * 3
    (told,) = scene.told
    assert "“very” is neither yes nor no" in told


def test_a_full_row_becomes_an_event_with_a_quote_and_its_claims(scene: Scene) -> None:
    story = scene.bring_in(
        "date;title;people;source;quote;kind;summary;place;language\n"
        "12.10.2013;Premiere;Jonze;Tageblatt;Am 12.10.2013 in New York;Film;Ours;New York;de\n"
    )
    (event,) = story.events
    assert (event.id, event.kind, event.summary) == ("premiere", "film", "Ours")
    assert [part.person for part in event.people] == ["jonze"]
    assert event.when is not None
    assert (event.when.date.text, event.when.dating) == ("2013-10-12", Dating.STATED)
    when, where = event.claims
    assert (when.attribute, when.value, when.words) == (Attribute.WHEN, "12.10.2013", "12.10.2013")
    assert when.date == event.date
    assert (where.attribute, where.value, where.words) == (Attribute.WHERE, "New York", "New York")
    assert event.quotes[0].exact == "Am 12.10.2013 in New York"
    (source,) = story.sources
    assert (source.id, source.label, source.language) == ("tageblatt", "Tageblatt", "de")
    assert scene.told == []


def test_the_words_of_a_quote_stay_as_they_are(scene: Scene) -> None:
    event = scene.event('title,source,quote\nA,S," “two\r\nlines”\u00a0 \u202e"\n')
    assert event.quotes[0].exact == " “two\r\nlines”\u00a0 \u202e"


def test_without_a_date_a_quote_claims_no_time(scene: Scene) -> None:
    event = scene.event("title,source,quote\nA,S,words\n")
    assert (event.when, event.claims) == (None, ())
    assert scene.tally.undated == 1


def test_a_date_with_a_source_is_stated_and_the_source_is_not_checked(scene: Scene) -> None:
    story = scene.bring_in("title,date,source\nA,2013,S\n")
    (event,) = story.events
    assert event.when is not None
    assert event.when.dating is Dating.STATED
    assert event.coverage == (("s", Coverage.UNCHECKED),)


def test_a_date_that_nobody_gives_is_inferred_from_the_table(scene: Scene) -> None:
    event = scene.event("title,date\nA,2013\n")
    assert event.when is not None
    assert (event.when.dating, event.when.reason) == (Dating.INFERRED, "as given in events.csv")


def test_each_of_several_sources_has_the_quote(scene: Scene) -> None:
    event = scene.event('title,date,source,quote\nA,2013,"S; T;s",words\n')
    assert [quote.source for quote in event.quotes] == ["s", "t"]
    assert [claim.source for claim in event.claims] == ["s", "t"]


def test_a_quote_without_a_source_is_kept_and_told(scene: Scene) -> None:
    story = scene.bring_in("title,quote\nA,words\n")
    assert story.sources[0].label == "source not named"
    assert story.events[0].quotes[0].source == story.sources[0].id
    assert scene.told == [
        "events.csv, line 2, column “source”: there is a quote but no source; "
        "it is listed under “source not named”."
    ]


def test_a_source_of_which_no_row_says_the_language_has_none(scene: Scene) -> None:
    story = scene.bring_in("title,source,quote,language\nA,S,word,\nB,S,Wort,de\n")
    assert story.sources[0].language == ""
    assert [story.language_of(event.quotes[0]) for event in story.events] == ["", "de"]


def test_a_quote_in_another_language_than_its_source_says_so(scene: Scene) -> None:
    story = scene.bring_in(
        "title,source,quote,language\nA,S,Wort,de\nB,S,word,en\nC,S,Wort,de\nD,S,x,klingonese\n"
    )
    assert story.sources[0].language == "de"
    assert [event.quotes[0].language for event in story.events] == ["", "en", "", ""]
    assert scene.told == [
        "events.csv, line 5, column “language”: “klingonese” is not a language tag, "
        "such as de or en-GB; it is not kept."
    ]


def test_a_place_without_a_quote_goes_into_the_summary(scene: Scene) -> None:
    assert scene.event("title,summary,place\nA,Ours.,Köln\n").summary == "Ours.\nPlace: Köln."


def test_a_date_that_cannot_be_read_is_told_and_kept_in_words(scene: Scene) -> None:
    event = scene.event("Datum,title\n2013-13-01,A\n")
    assert event.when is None
    assert event.summary == "Date as written in events.csv: “2013-13-01”."
    (told,) = scene.told
    assert told.startswith("events.csv, line 2, column “Datum”: “2013-13-01”")
    assert told.endswith("; the event is kept without a date.")
    assert scene.tally.losses[Loss.DATE] == 1


def test_a_row_without_a_title_is_left_out_and_told(scene: Scene) -> None:
    story = scene.bring_in("date,title\n2013,A\n2014, \n2015,B\n")
    assert [event.title for event in story.events] == ["A", "B"]
    assert scene.told == [
        "events.csv, line 3, column “title”: there is no title; the row is left out."
    ]
    assert (scene.tally.rows, scene.tally.events) == (3, 2)


def test_a_date_of_two_meanings_ends_the_import(scene: Scene) -> None:
    table = "date,title\n2013,A\n10/12/2013,B\n"
    with pytest.raises(CsvError, match=r"line 3, column “date”: “10/12/2013” is .*--month-first"):
        scene.bring_in(table)
    assert not scene.file.exists()
    assert scene.bring_in(table, order=Order.MONTH_FIRST).events[1].date is not None
    stretch = "date,end,title\n2013,10/12/2013,A\n"
    with pytest.raises(CsvError, match=r"line 2, column “end”: “10/12/2013” is .*--month-first"):
        scene.bring_in(stretch)


def test_rows_that_are_too_short_or_too_long_are_told(scene: Scene) -> None:
    story = scene.bring_in("title,date,source\nA,2013\nB,2013,S,,\nC,2013,S,more\nD\n")
    assert [event.title for event in story.events] == ["A", "B", "D"]
    assert [told.partition(": ")[0] for told in scene.told] == [
        f"events.csv, line {line}" for line in (2, 4, 5)
    ]


def test_a_row_that_is_cut_in_two_says_what_a_quotation_mark_needs(scene: Scene) -> None:
    scene.bring_in('title, people\nA, Ann\nB, "Weber, Ann"\nC, Weber, Ann\nD\n')
    assert [told.partition(": ")[2] for told in scene.told[:3]] == [
        "it has 3 cells where the header has 2; a cell with a space before its quotation "
        "mark is not a quoted one; the row is left out.",
        "it has 3 cells where the header has 2; a cell that contains the delimiter must be in "
        "quotation marks; the row is left out.",
        "it has 1 cell where the header has 2; the others are taken to be empty.",
    ]


def test_a_header_in_the_middle_of_a_table_is_no_event(scene: Scene) -> None:
    story = scene.bring_in("Titel,date\nA,2013\nTitel, date\nB,2014\n")
    assert [event.title for event in story.events] == ["A", "B"]
    assert scene.told[0] == (
        "events.csv, line 3: it repeats the names of the columns; the row is left out."
    )


def test_ids_are_kept_and_made_different(scene: Scene) -> None:
    story = scene.bring_in("id,title\nE 1,A\nE 1,B\n,B\n,b!\n")
    assert [event.id for event in story.events] == ["E-1", "E-1-2", "b", "b-2"]
    assert scene.told == [
        "events.csv, line 2, column “id”: the id “E 1” has more than letters, digits and hyphens; "
        "here it is “E-1”.",
        "events.csv, line 3, column “id”: the id “E 1” has more than letters, digits and hyphens; "
        "here it is “E-1-2”.",
    ]
    scene.bring_in("id,title\nE1,A\nE1,B\n")
    assert scene.told == [
        "events.csv, line 3, column “id”: an earlier row has the id “E1”; here it is “E1-2”."
    ]


def test_spaces_around_cells_are_told_once_and_counted(scene: Scene) -> None:
    story = scene.bring_in('date, title,quote\n2013, A ," said "\n2014,\tB\u00a0,\n 2015,C, \n')
    assert [event.title for event in story.events] == ["A", "B", "C"]
    assert story.events[0].quotes[0].exact == " said "
    assert scene.told[1:] == [
        "events.csv, line 2, column “title”: there are spaces around “A”; "
        "they are left out, as are those around 2 more cells."
    ]


@pytest.mark.parametrize(
    ("table", "told"),
    [
        ('title\n"A\n b"\n', "“title”: “A\\n b” has line breaks, or other spaces than single ones; "
         "it is kept as “A b”."),
        ("title,people\nA,Ann Lee\nB,ANN  LEE\nC,ANN  LEE\n",
         "“people”: “ANN  LEE” differs from “Ann Lee” only in capitals or spaces; it is kept as "
         "“Ann Lee”."),
        ("title,kind\nA,Film\nB,film\n",
         "“kind”: “film” differs from “Film” only in capitals or spaces; it is kept as “Film”."),
        ("title,Quelle\nA,S; T; S\n", "“Quelle”: “S; T; S” gives a name twice; it is kept once."),
        ("title,language\nA,de\n",
         "“language”: “de” is the language of a quote, but there is no quote; it is not kept."),
        ("title,date,end\nA,2013,2014-02-01 10:00\n",
         "“end”: “2014-02-01 10:00” has a time of day, and an interval has none; it is left out."),
        ("title,date\nA,1939-40\n",
         "“date”: “1939-40” is read as the first half of 1939; "
         "if the years are meant, write 1939/1940."),
        ("title,date,end\nA,1909,1914-24\n",
         "“end”: “1914-24” is read as winter 1914/15; if the years are meant, write 1914/1924."),
        ("title,date\nA,2014-02-01 10:00:00.250\n",
         "“date”: “2014-02-01 10:00:00.250” has a fraction of a second, and EDTF has none; "
         "it is left out."),
    ],
)  # fmt: skip
def test_what_is_not_kept_as_it_is_written_is_told(scene: Scene, table: str, told: str) -> None:
    scene.bring_in(table)
    assert [each.partition(", column ")[2] for each in scene.told] == [told]


def test_what_stands_in_a_column_without_a_name_is_told_once(scene: Scene) -> None:
    scene.bring_in("title,,,date\nA,,,2013\nB,x,,2013\nC,y,,2013\n")
    assert scene.told == [
        "events.csv, line 3: “x” is in a column without a name; that column is not kept."
    ]


def test_an_end_alone_that_cannot_be_read_is_told_and_kept_in_words(scene: Scene) -> None:
    event = scene.event("date,end,title\n,soon,A\n")
    assert (event.when, event.summary) == (None, "Date as written in events.csv: “soon”.")
    assert [told.partition(": ")[0] for told in scene.told] == ["events.csv, line 2, column “end”"]


def test_an_end_alone_stays_an_end_in_what_the_quote_claims(scene: Scene) -> None:
    event = scene.event("end,title,source,quote\n13.10.2013,A,S,words\n")
    assert [(claim.value, claim.date) for claim in event.claims] == [
        ("– 13.10.2013", parse("/2013-10-13"))
    ]


def test_a_date_that_cannot_be_read_is_kept_in_full(scene: Scene) -> None:
    written = f"some time {'or other ' * 10}\u202ein May"
    assert written in scene.event(f"title,date\nA,{written}\n").summary


@pytest.mark.parametrize(
    ("table", "sentence"),
    [
        ("2013,A\n2014,B\n", "found “2013, A”, where the names of the columns should be"),
        ("2013,A\n2014,B\n", "Put a line before it, such as date,title"),
        ("A life\n\ndate;title\n2013;A\n", "Line 3 has them: remove what stands above it."),
        ("A life,\ndate,title\n2013,A\n", "Line 2 has them: remove what stands above it."),
        ("date,source\n2013,S\n", "there is no column “title”, only “date”, “source”"),
        ("Person,Wann genau,,Stadt\nS,1,,B\n", "only “Person”, “Wann genau”, “Stadt”. Name"),
        ("Person\nS\n", "“title”; “event”, “headline” or “what” would do"),
        ('" ", ,"\t"\n', "found nothing, where the names"),
        ("date,title\n", "has a header, but no rows"),
        ("date,title\n2013,\n", "No row of events.csv can be used"),
        ('date,"title\n', "line 1: a quotation mark is opened here"),
    ],
)
def test_a_table_without_header_or_rows_is_refused(scene: Scene, table: str, sentence: str) -> None:
    with pytest.raises(CsvError, match=sentence):
        scene.bring_in(table)
    assert list(scene.file.parent.iterdir()) == []


def test_a_delimiter_that_is_not_in_the_header_is_told_to_be_left_out(scene: Scene) -> None:
    with pytest.raises(CsvError, match="found “date;title” in one cell, with no “,” in it"):
        scene.bring_in("date;title\n2013;A\n", delimiter=",")


def test_strict_writes_nothing_when_anything_is_wrong(scene: Scene) -> None:
    with pytest.raises(CsvError, match="--strict"):
        scene.bring_in("date,title\nsoon,A\n", strict=True)
    assert list(scene.file.parent.iterdir()) == []
    assert scene.bring_in("date,title\n2013,A\n", strict=True).events


def test_an_interruption_leaves_the_old_file_and_nothing_else(scene: Scene) -> None:
    scene.file.write_text("old")
    stream = BufferedReader(io.BytesIO(b"title\n" + b"A\n" * 2000))

    def interrupted(_: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        import_csv(stream, scene.file, Table("a", "a"), lambda _: None, interrupted)
    assert scene.file.read_text() == "old"
    assert list(scene.file.parent.iterdir()) == [scene.file]


_CELLS = st.one_of(
    st.sampled_from(["", "2013", "12.10.2013", "a", "A", "a;b", "2012/2013", "..", '"', "de"]),
    st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0"), max_size=8),
)


@examples(60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(_CELLS, min_size=11, max_size=11), min_size=1, max_size=4))
def test_whatever_the_cells_hold_the_story_opens_without_a_problem(
    scene: Scene, table: list[list[str]]
) -> None:
    lines = [list(NAMES), ["", "", "First", *[""] * 8], *table]
    quoted = (",".join('"' + cell.replace('"', '""') + '"' for cell in line) for line in lines)
    story = scene.bring_in("\n".join(quoted) + "\n", order=Order.DAY_FIRST)
    assert len(story.events) == scene.tally.events


def test_a_row_of_the_written_example_is_what_the_page_says(scene: Scene) -> None:
    page = Path(__file__).parents[3] / "docs" / "csv.md"
    blocks = page.read_text("utf-8").split("```")
    table, written = (block.partition("\n")[2] for block in (blocks[1], blocks[3]))
    scene.bring_in(table)
    assert scene.told == []
    assert json.loads(written) in json.loads(scene.file.read_text("utf-8"))["events"]


def test_a_table_with_the_names_that_people_give_its_columns(scene: Scene) -> None:
    head = "Year,What happened,Participants,Reference,Comment"
    told = scene.event(f"{head}\n1702,Hans dies,Hans Roth,Register,aged 62\n")
    assert scene.told == []
    assert (told.title, told.summary) == ("Hans dies", "aged 62")
    assert told.date is not None
    assert told.date.text == "1702"
    assert [part.person for part in told.people] == ["hans-roth"]
    assert dict(told.coverage) == {"register": Coverage.UNCHECKED}
