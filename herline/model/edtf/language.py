"""What dates are called in English and in German: names and phrases, as a table.

Each phrase takes its parts by name. A second form stands after a preposition: in German a day
takes its article there, "12. Oktober 2013", but "seit dem 12. Oktober 2013".
"""

from __future__ import annotations

from herline.frozen import frozen


@frozen
class Language:
    """The words of one language; see the two tables below for what each part is."""

    months: tuple[str, ...]
    short_months: tuple[str, ...]
    seasons: tuple[str, ...]  # spring, summer, autumn, winter
    ordinals: tuple[str, ...]  # first to fourth, before a quarter, third or half
    phrases: dict[str, str]
    after_preposition: dict[str, str]  # the phrases that change there
    contractions: tuple[tuple[str, str], ...]  # preposition and article as one word
    thousands: str

    def say(self, phrase: str, *, bent: bool = False, **parts: object) -> str:
        """The phrase with its parts filled in; `bent` for its form after a preposition."""
        words = self.phrases[phrase]
        if bent:
            words = self.after_preposition.get(phrase, words)
        return words.format(**parts)

    def contract(self, words: str) -> str:
        """The words with prepositions and articles drawn together ("von dem" is "vom")."""
        for long, short in self.contractions:
            words = words.replace(long, short)
        return words


_ENGLISH_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_ENGLISH_SHORT = (
    "Jan", "Feb", "Mar", "Apr", "May", "Jun",
    "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
)  # fmt: skip
_GERMAN_MONTHS = (
    "Januar", "Februar", "März", "April", "Mai", "Juni",
    "Juli", "August", "September", "Oktober", "November", "Dezember",
)  # fmt: skip
_GERMAN_SHORT = (
    "Jan.", "Feb.", "März", "Apr.", "Mai", "Juni",
    "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez.",
)  # fmt: skip

ENGLISH = Language(
    months=_ENGLISH_MONTHS,
    short_months=_ENGLISH_SHORT,
    seasons=("spring", "summer", "autumn", "winter"),
    ordinals=("first", "second", "third", "fourth"),
    phrases={
        "day": "{day} {month} {year}",
        "day number": "{n}",
        "days of months": "{day} {month}",
        "month": "{month} {year}",
        "hemisphere": "{x} ({half})",
        "north": "northern",
        "south": "southern",
        "quarter": "the {n} quarter of {year}",
        "quarter short": "Q{n} {year}",
        "third": "the {n} third of {year}",
        "half": "the {n} half of {year}",
        "decade": "the {year}s",
        "decade short": "{year}s",
        "years": "the years {first} to {last}",
        "in year": "in {year}",
        "in unknown year": "in an unknown year",
        "of unknown year": "an unknown year",
        "of a year": "a year {within}",
        "in decade": "in the {year}s",
        "in years": "in the years {first} to {last}",
        "unknown year": "an unknown year",
        "significant": "about {year} ({first} to {last})",
        "million": "{n} million",
        "before christ": "{n} BC",
        "after christ": "AD {n}",
        "a day in month": "a day in {x}",
        "a day in year": "a day {x}",
        "a month in year": "a month {x}",
        "a day from": "a day from {x}",
        "a month from": "a month from {x}",
        "day of some month": "day {day} of a month {x}",
        "from month": "from {x}",
        "range": "{a} to {b}",
        "or": " or ",
        "and": " and ",
        "time": "{x}, {time}",
        "about": "about {x}",
        "uncertain": "{x}, uncertain",
        "uncertain inside": "{x} (uncertain)",
        "parts": "{x} ({parts})",
        "year part": "year",
        "month part": "month",
        "day part": "day",
        "season part": "season",
        "part uncertain": "{x} uncertain",
        "part about": "{x} approximate",
        "part both": "{x} uncertain and approximate",
        "from to": "from {a} to {b}",
        "since": "since {x}",
        "until": "until {x}",
        "end unknown": "from {x}, end unknown",
        "start unknown": "until {x}, beginning unknown",
        "between": "some time between {a} and {b}",
        "or earlier": "{x} or earlier",
        "or later": "{x} or later",
        "open": "open at both ends",
        "nothing known": "at an unknown time",
    },
    after_preposition={"years": "the years {span}"},
    contractions=(),
    thousands=",",
)

GERMAN = Language(
    months=_GERMAN_MONTHS,
    short_months=_GERMAN_SHORT,
    seasons=("Frühling", "Sommer", "Herbst", "Winter"),
    ordinals=("erste", "zweite", "dritte", "vierte"),
    phrases={
        "day": "{day}. {month} {year}",
        "day number": "{n}.",
        "days of months": "{day}. {month}",
        "month": "{month} {year}",
        "hemisphere": "{x} ({half})",
        "north": "Nordhalbkugel",
        "south": "Südhalbkugel",
        "quarter": "das {n} Quartal {year}",
        "quarter short": "Q{n} {year}",
        "third": "das {n} Drittel {year}",
        "half": "die {n} Hälfte {year}",
        "decade": "die {year}er Jahre",
        "decade short": "{year}er",
        "years": "die Jahre {first} bis {last}",
        "in year": "im Jahr {year}",
        "in unknown year": "in einem unbekannten Jahr",
        "of unknown year": "eines unbekannten Jahres",
        "of a year": "eines Jahres {within}",
        "in decade": "in den {year}er Jahren",
        "in years": "in den Jahren {first} bis {last}",
        "unknown year": "ein unbekanntes Jahr",
        "significant": "etwa {year} ({first} bis {last})",
        "million": "{n} Mio.",
        "before christ": "{n} v. Chr.",
        "after christ": "{n} n. Chr.",
        "a day in month": "ein Tag im {x}",
        "a day in year": "ein Tag {x}",
        "a month in year": "ein Monat {x}",
        "a day from": "ein Tag, {x}",
        "a month from": "ein Monat, {x}",
        "day of some month": "der {day}. eines Monats {x}",
        "from month": "von {x}",
        "range": "{a} bis {b}",
        "or": " oder ",
        "and": " und ",
        "time": "{x}, {time}",
        "about": "etwa {x}",
        "uncertain": "{x}, unsicher",
        "uncertain inside": "{x} (unsicher)",
        "parts": "{x} ({parts})",
        "year part": "Jahr",
        "month part": "Monat",
        "day part": "Tag",
        "season part": "Jahreszeit",
        "part uncertain": "{x} unsicher",
        "part about": "{x} ungefähr",
        "part both": "{x} unsicher und ungefähr",
        "from to": "von {a} bis {b}",
        "since": "seit {x}",
        "until": "bis {x}",
        "end unknown": "von {x} an, Ende unbekannt",
        "start unknown": "bis {x}, Beginn unbekannt",
        "between": "irgendwann zwischen {a} und {b}",
        "or earlier": "{x} oder früher",
        "or later": "{x} oder später",
        "open": "an beiden Enden offen",
        "nothing known": "zu unbekannter Zeit",
    },
    after_preposition={
        "day": "dem {day}. {month} {year}",
        "decade": "den {year}er Jahren",
        "years": "den Jahren {span}",
        "unknown year": "einem unbekannten Jahr",
        "a day in month": "einem Tag im {x}",
        "a day in year": "einem Tag {x}",
        "a month in year": "einem Monat {x}",
        "a day from": "einem Tag, {x},",
        "a month from": "einem Monat, {x},",
        "day of some month": "dem {day}. eines Monats {x}",
        "quarter": "dem {n}n Quartal {year}",
        "third": "dem {n}n Drittel {year}",
        "half": "der {n}n Hälfte {year}",
    },
    contractions=(
        ("von dem ", "vom "),
        ("bis dem ", "bis zum "),
        ("bis etwa dem ", "bis etwa zum "),
        ("bis den ", "bis zu den "),
        ("bis der ", "bis zur "),
        ("bis einem ", "bis zu einem "),
    ),
    thousands=".",
)


def language_of(tag: str) -> Language:
    """The words for a language tag: German for `de` and `de-…`, English for any other."""
    return GERMAN if tag.lower().split("-")[0].split("_")[0] == "de" else ENGLISH
