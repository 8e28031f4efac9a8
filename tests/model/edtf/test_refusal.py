"""What is no date is refused at its place, for a reason, with advice that can be read."""

import re

import pytest
from hypothesis import given

from herline.model.edtf import EDTFError, parse
from tests.examples import examples
from tests.model.edtf.dates import habits

REFUSED = [
    ("", 0, "no date", "2013"),
    ("12/10/2013", 2, "four digits", "Write 2013-10-12 if the day comes first, 2013-12-10"),
    ("13/10/2013", 2, "four digits", "Write 2013-10-13."),
    ("12.10.2013", 2, "four digits", "Write 2013-10-12."),
    ("2013/10/12", 7, "one “/”", "Write 2013-10-12."),
    ("1994-2001", 7, "two digits", "Write 1994/2001"),
    ("1994–2001", 4, "“–” has no place after a year", "Write 1994/2001"),
    ("1867 roku", 4, "A space has no place after a year", "Write 1867."),
    ("2013-10x", 7, "“x” has no place after a month", ""),
    ("early 2000s", 0, "four digits", "Write 2000/2003~"),
    ("early 2000s", 0, "four digits", "200X"),
    ("the 1990s", 0, "four digits", "Write 199X"),
    ("1990er Jahre", 4, "no place", "Write 199X"),
    ("19th century", 2, "four digits", "Write 18XX"),
    ("mid-2012", 0, "four digits", "Write 2012-05~/2012-08~"),
    ("circa 2011", 0, "four digits", "Write 2011~"),
    ("about 2012", 0, "four digits", "Write 2012~"),
    ("between 2011 and 2012", 0, "four digits", "Write [2011..2012]"),
    ("2012 or 2013-05", 4, "no place", "Write [2012,2013-05]."),
    ("from 2011 to 2012", 0, "four digits", "Write 2011/2012."),
    ("2012..2013", 4, "no place", "Write [2012..2013]"),
    ("..2012", 0, "four digits", "Write [..2012]"),
    ("5/2012", 1, "four digits", "Write 2012-05."),
    ("2012/5", 6, "four digits", "Write 2012-05."),
    ("2012-13", 5, "Month 13 does not exist", "2012/2013"),
    ("2011/12", 7, "four digits", "2011/2012 for the years 2011 to 2012, 2011-12 for the month"),
    ("1731/2", 6, "four digits", "1731/1732 for the years 1731 to 1732, 1731-02 for the month"),
    ("1731/2", 6, "four digits", "1732 for a year that was written double"),
    ("1739/0", 6, "four digits", "Write 1739/1740 for the years 1739 to 1740"),
    ("1739/00", 7, "four digits", "2013"),
    ("1999/00", 7, "four digits", "Write 1999/2000 for the years 1999 to 2000."),
    ("2013/10", 7, "four digits", "2013-10 for the month"),
    ("2012/13", 7, "four digits", "2012/2013"),
    ("2013-13", 5, "Month 13 does not exist", "Months are 01 to 12"),
    ("2013-00-01", 5, "Month 00 does not exist", "Months are 01 to 12"),
    ("2013-42", 5, "Month 42 does not exist", "2013/2042"),
    ("October 2013", 0, "four digits", "Write 2013-10."),
    ("October 12, 2013", 0, "four digits", "Write 2013-10-12."),
    ("12. Oktober 2013", 2, "four digits", "Write 2013-10-12."),
    ("12-Oct-2013", 2, "four digits", "Write 2013-10-12."),
    ("Oct-2013", 0, "four digits", "Write 2013-10."),
    ("3.4.1850/5.6.1850", 1, "four digits", "Write 1850-04-03/1850-06-05 instead."),
    ("April 1850/May 1850", 0, "four digits", "Write 1850-04/1850-05 instead."),
    ("3.4.1850?", 1, "four digits", "Write 1850-04-03? instead."),
    ("3rd of March 2013", 1, "four digits", "Write 2013-03-03."),
    ("Frühjahr 2013", 0, "four digits", "Write 2013-21."),
    ("2013-02-30", 8, "February 2013 has 28 days, no day 30", "not certain: 2013-02."),
    ("2007-04-31", 8, "April 2007 has 30 days, no day 31", "not certain: 2007-04."),
    ("2013-1X-32", 8, "Day 32 does not exist", ""),
    ("Y17E", 4, "After E comes the power of ten", ""),
    ("2013-10-32", 8, "Day 32 does not exist", ""),
    ("XXXX-02-30", 8, "have a day 30", ""),
    ("XXX1-02-29", 8, "have a day 29", ""),
    ("2012-6", 6, "two digits", "Write 2012-06."),
    ("2012-06-3", 9, "two digits", "Write 2012-06-03."),
    ("85", 2, "four digits", "2013"),
    ("12012", 4, "begins with Y", "Write Y12012"),
    ("Y2012", 0, "more than four digits", "Write 2012."),
    ("Y20000000001", 1, "20,000,000,000", ""),
    ("Y1E99", 1, "20,000,000,000", ""),
    ("-0000", 0, "-0000", "Write 0000"),
    ("44 BC", 2, "four digits", "Write -0043"),
    ("1 BC", 1, "four digits", "Write 0000"),
    (" 2012", 0, "four digits", "Write 2012, without the spaces."),
    ("2012/2011", 4, "ends before it begins", "Write 2011/2012"),
    ("2013-06/2013-05", 7, "ends before it begins", "Write 2013-05/2013-06"),
    ("[1670..1668]", 5, "ends before it begins", "1668..1670"),
    ("/", 1, "on one side at least", "2012/.."),
    ("2012/2013/2014", 9, "one “/”", "2012/2013"),
    ("2013-10-12T20:00:00/2014", 10, "time of day", "days alone"),
    ("2013-10-12T20:00", 16, "time of day", "Write 2013-10-12T20:00:00, with seconds"),
    ("2013-10-12 20:00", 10, "no place here", "Write 2013-10-12T20:00:00, with seconds"),
    ("2013-10-12T25:00", 16, "time of day", "T23:20:30"),
    ("2013-10-12T24:00:00", 11, "24", "T23:20:30"),
    ("2013-10T20:00:00", 7, "no place", ""),
    ("2001-21-04", 5, "no days", "seasons 21"),
    ("1950S", 5, "how many digits", ""),
    ("1950S2-03", 6, "year alone", ""),
    ("201XS2", 4, "no significant digits", ""),
    ("[]", 1, "missing", ""),
    ("[..]", 1, "stands before the first", "[..1984]"),
    ("[1667,..1668]", 6, "stands before the first", ""),
    ("[1667", 5, "ends with ]", "[1667,1668]"),
    ("[1667]x", 6, "ends with ]", ""),
    ("[1667,,1668]", 6, "missing", ""),
    ("[2012,2013-10-12T20:00:00]", 16, "no place in a set", "the days alone"),
    ("[2012..2013-10-12T20:00:00]", 17, "no place in a set", "the days alone"),
    ("[2012/2013]", 5, "no place in a set", "[2012..2013]"),
    ("2013-W41", 5, "two digits", "Weeks are not EDTF"),
    ("2013-285", 7, "two digits", "Days of the year are not EDTF"),
    ("20131012", 4, "begins with Y", "Write 2013-10-12."),
    ("٢٠١٢", 0, "four digits", "2013"),
    # the syntax of the draft of 2012, which the specification of 2019 replaced
    ("199u", 3, "four digits", "Write 199X"),
    ("199x", 3, "four digits", "Write 199X"),
    ("1999-uu", 5, "two digits", "Write 1999-XX"),
    ("2004?~", 5, "no place", "Write %"),
    ("2004-06-(01)~", 8, "two digits", "beside its part"),
    ("unknown/2006", 0, "four digits", "empty"),
    ("unknown", 0, "four digits", "Give no date where nothing is known of it"),
    ("2004-01-01/open", 11, "four digits", "Write .."),
    ("y170000002", 0, "four digits", "Write Y170000002"),
    ("y-17e7", 0, "four digits", ""),
    ("1985-04-12T10:30:60", 17, "only at 23:59:60 UTC", "Write 1985-04-12T10:30:59,"),
    ("1985-06-30T23:59:60+01:00", 17, "only at 23:59:60 UTC", "1985-06-30T23:59:59+01:00"),
    # what is written in another way, and would not be there if it were written as EDTF
    ("Y-0", 2, "does not begin with 0", "Write 0000 for 1 BC"),
    ("Y02012", 1, "does not begin with 0", "Write 2012."),
    ("-0000-05", 0, "-0000", "Write 0000 for 1 BC"),
    ("31 April 2013", 2, "four digits", "April 2013 has 30 days; write the month alone"),
    ("30.02.2013", 2, "four digits", "February 2013 has 28 days"),
    ("10.13.2013", 2, "four digits", "Write 2013-10-13."),
    ("13/13/2013", 2, "four digits", "Months are 01 to 12"),
    ("45 October 2013", 2, "four digits", "October 2013 has 31 days"),
    ("2013-1-45", 6, "two digits", "January 2013 has 31 days"),
    ("2013/13/45", 7, "one “/”", "Months are 01 to 12"),
    ("13/2013", 2, "four digits", "Months are 01 to 12"),
    ("c. 2013-13", 0, "four digits", "Months are 01 to 12"),
    ("c. 2012-13", 0, "four digits", "Write 2012/2013"),
    ("before 1900", 0, "four digits", "Write [..1899] for one date, ../1899 for a stretch."),
    ("before 1891-01", 0, "four digits", "Write [..1890-12] for one date"),
    ("vor 1900-03-01", 0, "four digits", "Write [..1900-02-28] for one date"),
    ("after 1891-12", 0, "four digits", "Write [1892-01..] for one date, 1892-01/.."),
    ("nach 1891-21", 0, "four digits", "Write [1891-21..] for one date"),
    ("until 1900", 0, "four digits", "Write [..1900] for one date, ../1900 for a stretch."),
    ("before 2013-13", 0, "four digits", "Months are 01 to 12"),
    ("19XX-02-30", 8, "have a day 30", "not certain: 19XX-02."),
    ("1930-1920", 7, "two digits", "Write 1920/1930 for a stretch, or [1920..1930]"),
    ("1930 to 1920", 4, "no place", "Write 1920/1930 for a stretch, or [1920..1930]"),
    ("1930..1920", 4, "no place", "Write [1920..1930] for one date, 1920/1930"),
    ("between 1930 and 1920", 0, "four digits", "Write [1920..1930] for one date, 1920/1930"),
    ("from 1930 to 1920", 0, "four digits", "Write 1920/1930."),
    ("[1670..1668,x]", 5, "ends before it begins", "the earlier one first"),
    ("0th century", 1, "four digits", "the 1st is 00XX"),
    ("0 BC", 1, "four digits", "There was no year 0 BC"),
    ("AD 0", 0, "four digits", "There was no year AD 0"),
    ("1920?–1925?", 5, "no place", "Write 1920?/1925? for a stretch, or [1920?..1925?]"),
    ("1985-04—1990-05", 7, "no place", "Write 1985-04/1990-05 for a stretch"),
    ("1985–04–12", 4, "no place", "Write 1985-04-12, with the plain hyphen"),
    # as registers, letters and programs for family trees write
    ("BEF 1799", 0, "four digits", "Write [..1798] for one date"),
    ("AFT 1850", 0, "four digits", "Write [1851..] for one date"),
    ("BET 1850 AND 1855", 0, "four digits", "Write [1850..1855] for one date"),
    ("ABT 1803", 0, "four digits", "Write 1803~ for about 1803."),
    ("not before 1803", 0, "four digits", "Write [1803..] for one date"),
    ("1803 or earlier", 4, "no place", "Write [..1803] for one date"),
    ("perhaps 1803", 0, "four digits", "Write 1803? for perhaps 1803."),
    ("the 4th of June 1849", 0, "four digits", "Write 1849-06-04."),
    ("3 września 1848", 1, "four digits", "Write 1848-09-03."),
    ("1. 4. 1848", 1, "four digits", "Write 1848-04-01."),
    ("1/2013", 1, "four digits", "Write 2013-01."),
    ("winter 1848", 0, "four digits", "Write 1848-24 for the winter that began in 1848, 1847-24"),
    ("spring of 1848", 0, "four digits", "Write 1848-21."),
    ("end of 1848", 0, "four digits", "Write 1848-09~/1848-12~"),
    ("Anfang 1848", 0, "four digits", "Write 1848-01~/1848-04~"),
    ("in May 1803", 0, "four digits", "Write 1803-05."),
    ("before May 1799", 0, "four digits", "Write [..1799-04] for one date"),
    ("vor 1.5.1848", 0, "four digits", "Write [..1848-04-30] for one date"),
    ("Dec 1848 or Jan 1849", 0, "four digits", "Write [1848-12,1849-01]."),
    ("winter of 1862-63", 0, "four digits", "Write a year, a month or a day"),
    ("11 Feb 1731/2", 2, "four digits", "write 1732-02-22 for a day of the Julian calendar"),
    ("2 Apr 1731/2", 1, "four digits", "Write 1731-04-02."),
    ("3 February 1780 (Julian)", 1, "four digits", "Write 1780-02-14, which is that day"),
    ("3. Februar 1780 a. St.", 1, "four digits", "Write 1780-02-14, which is that day"),
    ("1780-02-03 (a.St.)", 10, "no place", "Write 1780-02-14, which is that day"),
    ("25 October 1917, Old Style", 2, "four digits", "Write 1917-11-07, which is that day"),
    ("3 Feb 1752 O.S.", 1, "four digits", "Write 1752-02-14, which is that day"),
    ("3 Feb 1731 O.S.", 1, "four digits", "work out which"),
    ("in 1731, Julian calendar", 0, "four digits", "work out which"),
    ("14. Februar 1780 n. St.", 2, "four digits", "Write 1780-02-14."),
    ("14 February 1780 (N.S.)", 2, "four digits", "Write 1780-02-14."),
    ("1780-02-14, New Style", 10, "no place", "Write 1780-02-14."),
    ("14 Prairial XI", 2, "four digits", "of the Gregorian calendar"),
    ("10 XI 1802", 2, "four digits", "Write 1802-11-10."),
    ("1802. XI. 10.", 4, "no place", "Write 1802-11-10."),
    ("3/15 IV 1850", 1, "four digits", "Write 1850-04-15, the Gregorian day"),
    ("1849 i 1850", 4, "no place", "Write a year, a month or a day"),
    ("przed 3 IV 1850 r.", 0, "four digits", "Write [..1850-04-02] for one date"),
    ("około 1850", 0, "four digits", "Write 1850~ for about 1850."),
    ("ok. kwiecień 1850 r.", 0, "four digits", "Write 1850-04~ for about 1850-04."),
    ("vers 1850", 0, "four digits", "Write 1850~ for about 1850."),
    ("po 1850 roku", 0, "four digits", "Write [1851..] for one date"),
    ("od 1850 do 1855", 0, "four digits", "Write 1850/1855."),
    ("między 1850 a 1855", 0, "four digits", "Write [1850..1855] for one date"),
    ("początek 1850", 0, "four digits", "Write 1850-01~/1850-04~"),
    ("1850 г.", 4, "no place", "Write 1850."),
    ("Anno 1850", 0, "four digits", "Write 1850."),
    ("1. 4. 1848 or 1849", 1, "four digits", "Write [1848-04-01,1849]."),
    ("Ende April 1850", 0, "four digits", "Write 1850-04-21~/1850-04-30~, or 1850-04"),
    ("early May 1850", 0, "four digits", "Write 1850-05-01~/1850-05-10~"),
    ("mid-February 1850", 0, "four digits", "Write 1850-02-11~/1850-02-20~"),
    ("19. Jh.", 2, "four digits", "Write 18XX"),
    ("19th c.", 2, "four digits", "Write 18XX"),
    ("XIX w.", 1, "four digits", "Write 18XX"),
    ("XIX wiek", 1, "four digits", "Write 18XX"),
    ("XIXe siècle", 1, "four digits", "Write 18XX"),
    ("sec. XIX", 0, "four digits", "Write 18XX"),
    ("XIIX w.", 1, "four digits", "Write a year, a month or a day"),
    ("lata 60. XIX w.", 0, "four digits", "Write 186X for the decade."),
    ("2. Hälfte des 19. Jahrhunderts", 1, "four digits", "or 18XX for the hundred years."),
    ("late 19th century", 0, "four digits", "the first and the last year that is meant"),
    ("Q3 2013", 0, "four digits", "Write 2013-35."),
    ("2013 Q1", 4, "no place", "Write 2013-33."),
    ("Montag, 3. April 1850", 0, "four digits", "Write 1850-04-03."),
    ("Fri, 3 Apr 1850", 0, "four digits", "Write 1850-04-03."),
    ("Sonntag", 0, "four digits", "Write a year, a month or a day"),
    ("1850 (?)", 4, "no place", "Write 1850? for perhaps 1850."),
    ("vor dem 3. April 1850", 0, "four digits", "Write [..1850-04-02] for one date"),
    ("spätestens 1850", 0, "four digits", "Write [..1850] for one date"),
    ("frühestens am 3.4.1850", 0, "four digits", "Write [1850-04-03..] for one date"),
    ("3./15. April 1850", 1, "four digits", "Write 1850-04-15, the Gregorian day"),
    ("April 3/15, 1850", 0, "four digits", "Write 1850-04-15, the Gregorian day"),
    ("3/14 April 1850", 1, "four digits", "2013"),
    ("first half of 1850", 0, "four digits", "Write 1850-40."),
    ("2. Hälfte 1850", 1, "four digits", "Write 1850-41."),
    ("1850-APR-03", 5, "two digits", "Write 1850-04-03."),
    ("EST 1850", 0, "four digits", "Write 1850~ for about 1850."),
    ("(1850)", 0, "four digits", "Write 1850."),
    ("3.4.50", 1, "four digits", "Write all four digits of the year"),
    ("Michaelmas 1850", 0, "four digits", "the day of the feast"),
    ("3/4 April 1850", 1, "four digits", "Write 1850-04-03/1850-04-04."),
    ("12-14 May 1867", 2, "four digits", "Write 1867-05-12/1867-05-14 for a stretch"),
    ("12.–14. Mai 1867", 2, "four digits", "Write 1867-05-12/1867-05-14 for a stretch"),
    ("12.-14.5.1867", 2, "four digits", "Write 1867-05-12/1867-05-14 for a stretch"),
    ("12 do 14 V 1867", 2, "four digits", "Write 1867-05-12/1867-05-14 for a stretch"),
    ("12-40 May 1867", 2, "four digits", "Write a year, a month or a day"),
    ("May–June 1867", 0, "four digits", "Write 1867-05/1867-06 for a stretch"),
    ("<1867", 0, "four digits", "Write [..1866] for one date"),
    ("> 1867-05", 0, "four digits", "Write [1867-06..] for one date"),
    ("Ostern 1850", 0, "four digits", "the day of the feast"),
    ("1850.0", 4, "no place", "Write 1850."),
    ("1850-00-00", 5, "Month 00 does not exist", "Write 1850 alone"),
    ("1850-04-00", 8, "Day 00 does not exist", "Write 1850-04 alone"),
    ("0000-00-00", 5, "Month 00 does not exist", "Give no date where nothing is known"),
    ("n.d.", 0, "four digits", "Give no date where nothing is known"),
    ("b.d.", 0, "four digits", "Give no date where nothing is known"),
    ("?", 1, "four digits", "Give no date where nothing is known"),
    ("2012 - 05", 4, "no place", "Write 2012-05, without the spaces."),
]


@pytest.mark.parametrize(("text", "position", "reason", "hint"), REFUSED)
def test_what_is_not_edtf_is_refused_with_place_reason_and_advice_that_can_be_read(
    text: str, position: int, reason: str, hint: str
):
    with pytest.raises(EDTFError) as refusal:
        parse(text)
    error = refusal.value
    assert (error.text, error.position) == (text, position)
    assert reason in error.reason
    assert error.reason.endswith(".")
    assert hint in error.hint
    assert error.hint.endswith((".", ".."))
    assert str(error) == f"{error.reason} {error.hint}"
    for proposed in proposals(error.hint):
        assert parse(proposed).text == proposed != text


def proposals(hint: str) -> list[str]:
    """What a hint says to write: its words with a year in them, without the marks of a sentence."""
    words = (re.sub(r"(?<!\.)\.$|(?<=\.\.)\.$|[,:;)]+$", "", word) for word in hint.split())
    return [word for word in words if re.search("[0-9X]{4}|[0-9]{3}X", word)]


def test_the_dates_that_a_hint_proposes_are_found_in_it():
    assert proposals("Write 2013-10/.., or [2013-10..].") == ["2013-10/..", "[2013-10..]"]
    assert proposals("April 2013 has 30 days: 2013-04.") == ["2013", "2013-04"]
    assert proposals("Write .. for an end that is open: 2013/...") == ["2013/.."]


@examples(1000)
@given(habits())
def test_whatever_advice_proposes_can_be_read(text: str):
    hint = hint_for(text)
    assert hint != ""
    for proposed in proposals(hint or ""):
        assert parse(proposed).text == proposed


def hint_for(text: str) -> str | None:
    """What is advised instead of the text; None if it is a date."""
    try:
        parse(text)
    except EDTFError as refusal:
        return refusal.hint
    return None
