"""Dates as a person says them, in English and German, long and short.

| EDTF                 | long                                         | short               |
|----------------------|----------------------------------------------|---------------------|
| `2013-10-12`         | 12 October 2013                              | 12 Oct 2013         |
| `2011~`              | about 2011                                   | ~2011               |
| `2012-06~/2012-08~`  | from about June 2012 to about August 2012    | ~Jun – ~Aug 2012    |
| `[2012-08..2013-06]` | some time between August 2012 and June 2013  | Aug 2012 … Jun 2013 |
| `200X`               | the 2000s                                    | 2000s               |
| `-0043`              | 44 BC                                        | 44 BC               |
"""

from __future__ import annotations

from herline.model.days import from_day
from herline.model.edtf.date import Date, Shape
from herline.model.edtf.grammar import Term, read_term
from herline.model.edtf.language import Language, language_of
from herline.model.edtf.term_words import brief, brief_day, phrase


def in_words(date: Date, language: str) -> str:
    """The date as a phrase in `language` (a tag: `en`, `de`; any other is read as English)."""
    speech = language_of(language)
    if date.shape is Shape.INTERVAL and "/" in date.text:
        return speech.contract(_interval(date.text, speech))
    if date.shape is Shape.SINGLE:
        return phrase(_term(date.text), speech, inside=False)
    members = date.choices or (date,)
    if date.shape is Shape.ONE_OF and len(members) == 1:
        return speech.contract(_alone(members[0], speech))
    joint = "or" if date.shape is Shape.ONE_OF else "and"
    return speech.contract(_listed([_member(member, speech) for member in members], joint, speech))


def short(date: Date, language: str) -> str:
    """The same for tight places: "Oct 2013", "~Jun – ~Aug 2012"."""
    speech = language_of(language)
    if date.shape is Shape.SINGLE:
        return brief(_term(date.text), speech)
    if date.shape is Shape.INTERVAL and "/" in date.text:
        first, _, last = date.text.partition("/")
        return _short_interval(first, last, speech)
    members = date.choices or (date,)
    if len(members) == 1:
        return _short_range(members[0], speech)
    joint = "or" if date.shape is Shape.ONE_OF else "and"
    if len(members) == 2:
        return speech.phrases[joint].join(_short_range(member, speech) for member in members)
    first = _short_range(members[0], speech).partition(" … ")[0]
    last = _short_range(members[-1], speech).rpartition(" … ")[2]
    if first.startswith("≤") is last.startswith("≥"):
        return f"{first} … {last}"
    return f"≤ {last}" if first.startswith("≤") else f"≥ {first}"


def short_days(first: int, last: int, language: str) -> str:
    """The same of all days from one to another that are in no doubt, by their numbers."""
    speech = language_of(language)
    year, month, day = from_day(last)
    until = brief_day(year, month, day, speech)
    if first == last:
        return until
    begun, month, day = from_day(first)
    return f"{brief_day(begun, month, day, speech, with_year=begun != year)} – {until}"


def _term(text: str) -> Term:
    return read_term(text, 0, len(text))


def _interval(text: str, speech: Language) -> str:
    first, _, last = text.partition("/")
    words = {
        end: phrase(_term(end), speech, inside=True)
        for end in (first, last)
        if end not in ("", "..")
    }
    if first in words and last in words:
        return speech.say("from to", a=words[first], b=words[last])
    if first in words:
        return speech.say("since" if last else "end unknown", x=words[first])
    if last in words:
        return speech.say("until" if first else "start unknown", x=words[last])
    return speech.say("open" if first and last else "nothing known")


def _alone(member: Date, speech: Language) -> str:
    """A set of one member: mostly a range, "some time between … and …"."""
    first, dots, last = member.text.partition("..")
    if not dots or not first or not last:
        return _member(member, speech)
    a, b = (phrase(_term(end), speech, inside=True) for end in (first, last))
    return speech.say("between", a=a, b=b)


def _member(member: Date, speech: Language) -> str:
    first, dots, last = member.text.partition("..")
    if not dots:
        return phrase(_term(first), speech, inside=False)
    if not first:
        return speech.say("or earlier", x=phrase(_term(last), speech, inside=False))
    if not last:
        return speech.say("or later", x=phrase(_term(first), speech, inside=False))
    a, b = (phrase(_term(end), speech, inside=False) for end in (first, last))
    return speech.say("range", a=a, b=b)


def _listed(words: list[str], joint: str, speech: Language) -> str:
    if len(words) == 1:
        return words[0]
    return ", ".join(words[:-1]) + speech.phrases[joint] + words[-1]


def _short_interval(first: str, last: str, speech: Language) -> str:
    known = {end: _term(end) for end in (first, last) if end not in ("", "..")}
    if not known:
        return "…" if first and last else "?"
    a = brief(known[first], speech) if first in known else ("" if first else "?")
    b = brief(known[last], speech) if last in known else ("" if last else "?")
    if first in known and last in known:
        if a == b:
            return a
        one, other = known[first], known[last]
        same_year = one.first_year == one.last_year == other.first_year == other.last_year
        if same_year and one.precision is other.precision and one.month and one.month < "13":
            a = brief(one, speech, with_year=False)
    return f"{a} – {b}".strip()


def _short_range(member: Date, speech: Language) -> str:
    first, dots, last = member.text.partition("..")
    if not dots:
        return brief(_term(first), speech)
    if not first:
        return f"≤ {brief(_term(last), speech)}"
    if not last:
        return f"≥ {brief(_term(first), speech)}"
    return f"{brief(_term(first), speech)} … {brief(_term(last), speech)}"
