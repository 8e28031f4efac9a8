"""Dates in words, what is proposed for them, and which of them no quote uses."""

import os
from pathlib import Path

import pytest

from herline.documents.finding import State
from herline.documents.opened import open_document
from herline.documents.placed import Placed, Places, placed
from herline.documents.unread import date_expressions, in_words, unread
from herline.model.edtf import parse
from tests.shipped import shipped

PROJECT = Path(__file__).resolve().parents[2]
DOCUMENTS = Path(os.environ.get("HERLINE_DOCUMENTS") or PROJECT.parent / "shared" / "sources")
ENGLISH = {
    "12 October 2013": "2013-10-12",
    "October 12, 2013": "2013-10-12",
    "October 12 , 2013": "2013-10-12",
    "the 12th of October 2013": "2013-10-12",
    "26 Apr 2012": "2012-04-26",
    "Oct. 2013": "2013-10",
    "mid-2012": "2012-05~/2012-08~",
    "mid @-@ 2012": "2012-05~/2012-08~",
    "early 2000s": "2000~/2003~",
    "early 2000’s": "2000~/2003~",
    "late 2011": "2011-09~/2011-12",
    "beginning of May 2012": "2012-05-01/2012-05-10~",
    "spring 2013": "2013-21",
    "the winter of 2012/13": "2012-24",
    "circa 1890": "1890~",
    "the ’20s": "192X",
    "the early 19th century": "1801~/1833~",
    "2003–2005": "2003/2005",
    "October 12–14, 2013": "2013-10-12/2013-10-14",
    "30 April – 2 May 2013": "2013-04-30/2013-05-02",
    "between May and July 2012": "2012-05/2012-07",
    "on December 18": "XXXX-12-18",
    "in August": "XXXX-08",
    "2013-10-12": "2013-10-12",
    "11 Feb 1731/2": "1732-02-22",
    "February 11, 1731/32": "1732-02-22",
    "2 April 1731/2": "1731-04-02",
    "3/15 April 1850": "1850-04-15",
    "27 May/8 June 1850": "1850-06-08",
}
GERMAN = {
    "12. Oktober 2013": "2013-10-12",
    "12.10.2013": "2013-10-12",
    "Anfang 2012": "2012-01/2012-04~",
    "Ende des Jahres 2012": "2012-09~/2012-12",
    "im Frühjahr": "XXXX-21",
    "im Frühjahr 2013": "2013-21",
    "1990er Jahre": "199X",
    "80er Jahre": "198X",
    "den frühen 1920ern": "1920~/1923~",
    "Anfang der 2000er Jahre": "2000~/2003~",
    "Mitte Mai 2012": "2012-05-11~/2012-05-20~",
    "von 2003 bis 2005": "2003/2005",
    "um 1890": "1890~",
    "im 19. Jahrhundert": "18XX",
    "12. bis 14. Oktober 2013": "2013-10-12/2013-10-14",
    "30. April bis 2. Mai 2013": "2013-04-30/2013-05-02",
    "am 18. Dezember": "XXXX-12-18",
    "3./15. April 1850": "1850-04-15",
    "27. Mai/8. Juni 1850": "1850-06-08",
    "3./14. April 1850": "1850-04-03/1850-04-14",
}


POLISH = {
    "12 maja 1921 r.": "1921-05-12",
    "1 września 1939 roku": "1939-09-01",
    "3.05.1921": "1921-05-03",
    "3–5 maja 1921": "1921-05-03/1921-05-05",
    "od 30 kwietnia do 2 maja 1921": "1921-04-30/1921-05-02",
    "w październiku 1921": "1921-10",
    "luty 1945": "1945-02",
    "od maja do lipca 1921": "1921-05/1921-07",
    "na początku maja 1921": "1921-05-01/1921-05-10~",
    "w połowie roku 1921": "1921-05~/1921-08~",
    "pod koniec 1921 r.": "1921-09~/1921-12",
    "wiosną 1921": "1921-21",
    "zimą 1921/22": "1921-24",
    "pod koniec lat 20. ubiegłego wieku": "1927~/1929~",
    "w latach 1921–1923": "1921/1923",
    "około 1890": "1890~",
    "11 listopada": "XXXX-11-11",
    "we wrześniu": "XXXX-09",
}


@pytest.mark.parametrize(("words", "edtf"), ENGLISH.items())
def test_an_english_date_is_read_whatever_stands_around_it(words: str, edtf: str):
    (found,) = date_expressions(f"It was so, {words}, and not otherwise.", "en")
    assert found.edtf == edtf
    assert found.proposal.rule
    parse(found.edtf)


@pytest.mark.parametrize(("words", "edtf"), GERMAN.items())
def test_a_german_date_is_read_whatever_stands_around_it(words: str, edtf: str):
    (found,) = date_expressions(f"Es war so, {words}, und nicht anders.", "de")
    assert found.edtf == edtf


@pytest.mark.parametrize(("words", "edtf"), POLISH.items())
def test_a_polish_date_is_read_whatever_stands_around_it(words: str, edtf: str):
    (found,) = date_expressions(f"Było tak, {words}, a nie inaczej.", "pl")
    assert found.edtf == edtf


def test_a_polish_month_alone_is_no_date():
    assert date_expressions("Zielony maj, koniec lata i stara lipa.", "pl") == ()


@pytest.mark.parametrize(
    "text",
    ["for $2013 and", "some 2,013 people", "you may go", "the fall of Rome", "Er mag 12 Äpfel", ""],
)
def test_what_only_looks_like_a_date_is_none(text: str):
    assert date_expressions(text) == ()


def test_an_impossible_day_is_no_day():
    assert [found.edtf for found in date_expressions("on 31 February 2013", "en")] == ["2013-02"]


def test_words_are_cut_from_the_text_as_it_stands():
    text = "Filming ended in mid @-@ 2012 .\n\nIt premiered on October 12 , 2013 ."
    found = date_expressions(text, "en")
    assert [each.words for each in found] == ["mid @-@ 2012", "October 12 , 2013"]
    assert all(text[each.start : each.end] == each.words for each in found)


def test_dates_far_apart_in_a_long_text_are_all_found():
    gap = "nothing of note happened then. " * 400
    text = f"In 1921 {gap}on 3 May 1922 {gap}until 1923."
    assert [each.edtf for each in date_expressions(text)] == ["1921", "1922-05-03", "1923"]


def test_a_date_within_a_quote_is_read():
    text = "It began in 1921. It ended in 1923."
    places = Places((Placed(0, 17, "e", 0, State.EXACT),))
    assert [each.words for each in unread(date_expressions(text), places)] == ["1923"]


def test_the_count_is_told_in_words():
    assert in_words(12, 40) == "12 of 40 dates in this text are not on the timeline."
    assert in_words(1, 2) == "1 of 2 dates in this text is not on the timeline."
    assert in_words(1, 1) == "1 of 1 date in this text is not on the timeline."
    assert in_words(0, 2) == "Every date in this text is quoted."


@pytest.mark.skipif(not DOCUMENTS.is_dir(), reason="the documents are not at hand")
def test_all_dates_of_the_shipped_storys_documents_but_three_are_quoted():
    story = shipped()
    left: list[str] = []
    for source in story.sources:
        opened = open_document(story, source, DOCUMENTS, {})
        assert opened.match.document is not None
        text, places = opened.match.document.text, Places(placed(opened.states))
        left += [each.words for each in unread(date_expressions(text, source.language), places)]
    assert sorted(left) == ["2013", "2013", "2018"]
