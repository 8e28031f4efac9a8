"""A table taken apart into rows, and what is said of one that is broken."""

from __future__ import annotations

import io
from io import BufferedReader

import pytest

from herline.archive.table import lines
from herline.archive.table.columns import columns_of
from herline.archive.table.lines import Lines
from herline.archive.table.rows import Row, rows
from herline.archive.table.troubles import CsvError


def taken_apart(table: str | bytes, delimiter: str = "", encoding: str = "utf-8") -> list[Row]:
    raw = table.encode() if isinstance(table, str) else table
    stream = BufferedReader(io.BytesIO(raw))
    return list(rows(Lines(stream, "events.csv", encoding), "events.csv", delimiter))


def cells(table: str | bytes, delimiter: str = "", encoding: str = "utf-8") -> list[list[str]]:
    return [row.cells for row in taken_apart(table, delimiter, encoding)]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|", "#", "^", "\x1f"])
def test_the_delimiter_is_found_in_the_header(delimiter: str) -> None:
    table = f"date{delimiter}title\n2013{delimiter}It opens\n"
    assert cells(table) == [["date", "title"], ["2013", "It opens"]]


def test_names_that_are_known_weigh_more_than_the_number_of_cells() -> None:
    assert cells('date;title;"a, b, c, d, e"\n')[0] == ["date", "title", "a, b, c, d, e"]


def test_a_column_of_titles_weighs_more_than_all_other_names() -> None:
    assert cells("title;date, source, place\n")[0] == ["title", "date, source, place"]


@pytest.mark.parametrize("header", ["event_date", "What-when", "title (of the event)", "Wer?"])
def test_what_belongs_to_a_name_does_not_part_it(header: str) -> None:
    assert cells(f"{header}\n") == [[header]]


def test_another_delimiter_can_be_asked_for_or_said_in_the_first_line() -> None:
    assert cells("date,title|where\n", "|") == [["date,title", "where"]]
    assert cells("sep=|\nwhat,when|title\n2013|x\n")[1] == ["2013", "x"]


def test_a_tab_can_be_said_in_the_first_line() -> None:
    assert cells("sep=\t\r\ndate\ttitle\r\n2013\tx\r\n")[1] == ["2013", "x"]


def test_the_line_below_the_header_of_a_drawn_table_says_nothing() -> None:
    drawn = "| title | date |\n|:------|-----:|\n| A | 2013 |\n"
    assert [row[1:3] for row in cells(drawn)] == [[" title ", " date "], [" A ", " 2013 "]]


def test_what_the_first_line_says_is_not_believed_where_it_makes_no_title() -> None:
    assert cells("sep=;\ndate,title\n2013,x\n")[1] == ["2013", "x"]


def test_every_row_knows_the_line_it_begins_on() -> None:
    table = 'title,quote\n\n,\nA,"two\nlines"\r\nB,\r\n'
    found = taken_apart(table)
    assert [(row.line, row.cells[0]) for row in found] == [(1, "title"), (4, "A"), (6, "B")]
    assert found[1].cells[1] == "two\nlines"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_end_as_any_system_ends_them(end: str) -> None:
    assert cells(f"date,title{end}2013,x{end}")[1] == ["2013", "x"]


def test_a_byte_order_mark_is_not_part_of_the_first_name() -> None:
    assert cells(b"\xef\xbb\xbfdate,title\n")[0] == ["date", "title"]


def test_other_encodings_are_read_when_they_are_named() -> None:
    table = "title,place\nFrüh – spät,Köln\n"
    assert cells(table.encode("cp1252"), encoding="cp1252")[1] == ["Früh – spät", "Köln"]
    assert cells(table.encode("utf-16"), encoding="utf-16")[1] == ["Früh – spät", "Köln"]


def test_a_quotation_mark_that_is_never_closed_costs_one_line() -> None:
    found = taken_apart('title,quote\nA,"open\nB,fine\nC,fine\n')
    assert [row.cells[:1] for row in found] == [["title"], [], ["B"], ["C"]]
    assert found[1].line == 2
    assert "never closed" in found[1].fault


def test_an_open_quotation_mark_does_not_swallow_quoted_rows_after_it() -> None:
    found = taken_apart('title,quote\nA,"open\nB,"fine, too"\nC,"fine"\n')
    assert [(row.line, row.cells) for row in found[2:]] == [
        (3, ["B", "fine, too"]),
        (4, ["C", "fine"]),
    ]


def test_a_long_table_after_an_open_quotation_mark_is_read() -> None:
    found = taken_apart('title,quote\nA,"open\n' + "B,some words\n" * 12_000)
    assert len(found) == 12_002
    assert "never closed" in found[1].fault


def test_a_quotation_mark_that_is_not_doubled_is_told() -> None:
    found = taken_apart('title,quote\nA,"he said "no" to it"\nB,"he said ""no"""\n')
    assert "is not doubled" in found[1].fault
    assert found[2].cells == ["B", 'he said "no"']


def test_nul_characters_and_cells_without_measure_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    found = taken_apart(b"title\nA\0B\nC\n" + b"x" * 140_000 + b"\nD\n")
    assert ["NUL" in found[1].fault, "131,072" in found[3].fault] == [True, True]
    assert [found[2].cells, found[4].cells] == [["C"], ["D"]]
    monkeypatch.setattr(lines, "LONGEST_LINE", 50)
    found = taken_apart("title\nA\n" + "x," * 100 + "\nB\n")
    assert (found[2].line, "more than 50 characters" in found[2].fault) == (3, True)
    assert (found[3].line, found[3].cells) == (4, ["B"])


def test_a_header_that_is_too_long_is_not_read_by_halves(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "LONGEST_LINE", 50)
    header, row = taken_apart("title," + "x" * 60 + "\na,b\n")
    assert (header.line, header.cells) == (1, [])
    assert "more than 50 characters" in header.fault
    assert row == Row(2, ["a", "b"])


@pytest.mark.parametrize(
    ("table", "encoding", "sentence"),
    [
        (b"", "utf-8", "events.csv is empty"),
        (b"\n\n,,\n", "utf-8", "only empty lines"),
        (
            "title\nA\nFrüh\n".encode("cp1252"),
            "utf-8",
            r"line 3: the byte 0xFC is not utf-8.*cp1252",
        ),
        (
            "title\nTaufe in Köln\nŁódź\nŚlub w Białej\n".encode("cp1250"),
            "utf-8",
            r"line 2: the byte 0xF6 is not utf-8.*cp1250 \(Windows\)",
        ),
        (
            "title\n1 m³ Erde für £5\n".encode("cp1252"),
            "utf-8",
            r"line 2: the byte 0xB3 is not utf-8.*cp1252 \(Windows\)",
        ),
        (
            "title\nСвадьба\n".encode("cp1251"),
            "utf-8",
            r"line 2: the byte 0xD1 is not utf-8.*cp1251 \(Cyrillic\), cp1253 \(Greek\) or another",
        ),
        (b"title\nA\n\x81\n", "cp1252", r"line 3: the byte 0x81 is not cp1252"),
        ("title\n".encode("utf-16"), "utf-8", "--encoding utf-16"),
        ("title\n".encode("utf-16-le"), "utf-8", "--encoding utf-16-le"),
        ("title\n".encode("utf-32"), "utf-8", "--encoding utf-32"),
        ("title\n".encode("utf-32-be"), "utf-8", "--encoding utf-32-be"),
        (b"\x89PNG\r\n\x1a\n", "utf-8", "is a picture, not CSV"),
        (b"\xef\xbb\xbftitle\n", "cp1252", "Leave --encoding out"),
        (b"PK\x03\x04rest", "utf-8", "Save the sheet as CSV"),
        (b"title\n", "klingon", "no text encoding called “klingon”"),
        (b"title\n", "base64", "no text encoding"),
        (b"title\n", "idna", "no text encoding"),
        (b"title\n", "utf-16", "line 1: what is here .* is not utf-16. Try another"),
        (b'{"format": 1}', "utf-8", "is JSON, not CSV"),
    ],
)
def test_what_is_no_table_is_refused_in_a_sentence(
    table: bytes, encoding: str, sentence: str
) -> None:
    with pytest.raises(CsvError, match=sentence):
        taken_apart(table, encoding=encoding)


def test_columns_are_known_in_two_languages_whatever_their_capitals() -> None:
    columns = columns_of(["DATUM", "Start_Date", " Titel ", "Personen", "Quelle", "Zitat", "Ort"])
    assert columns.positions == {
        "date": 0, "title": 2, "people": 3, "source": 4, "quote": 5, "place": 6
    }  # fmt: skip
    assert columns.head("date") == "DATUM"
    assert len(columns.complaints) == 1


def test_a_column_under_its_own_name_goes_before_another() -> None:
    columns = columns_of(["event", "title", "peple", ""])
    assert columns.positions == {"title": 1}
    assert columns.complaints[0] == "the column “peple” is not known (did you mean “people”?)"
    assert columns.complaints[1].startswith("“title” in column 2 is read, and “event” in column 1")


def test_an_unknown_column_is_told_and_how_to_keep_what_it_says() -> None:
    columns = columns_of(["title", "Betrag", "Akte"])
    assert columns.complaints == (
        "the column “Betrag” is not known (name it “summary” to keep it)",
        "the column “Akte” is not known",
    )
    assert "summary" not in columns_of(["title", "Bemerkung", "Betrag"]).complaints[0]


def test_a_date_in_three_columns_is_told_to_be_put_into_one() -> None:
    together = "is not known (put day, month and year together into one column “date”)"
    assert columns_of(["Tag", "Monat", "Jahr", "Titel"]).complaints == (
        f"the column “Tag” {together}",
        f"the column “Monat” {together}",
    )
    assert "together" not in columns_of(["date", "month", "title"]).complaints[0]
