"""The ways people write dates that EDTF writes otherwise, each with what to write instead.

A hint is a proposal for the author to judge, never a reading: Herline does not guess. What is
proposed stands between backquotes here, and is only told if it can be read itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from herline.model.edtf import old_style, proposals
from herline.model.edtf.names import WORD_FOR_YEAR
from herline.model.edtf.proposals import Match
from herline.model.edtf.reader import is_date

_NAME = r"(?P<month>[a-zäöüęńśźż]+)\.?"
_DAY = r"(?:the |den )?(?P<day>[0-9]{1,2})(?:st|nd|rd|th|\.)?"
_YEAR = r"(?P<year>[0-9]{4})"
_NAMED = (
    rf"{_DAY}[ -]?(?:of )?{_NAME},?[ -]*{_YEAR}",
    rf"{_NAME} +{_DAY},? +{_YEAR}",
    rf"{_NAME},?[ -]*(?:of )?{_YEAR}",
    rf"{_YEAR}(?:[.,]? +|-){_NAME}(?:[ -]+{_DAY})?",
)
_NUMBERS = r"([0-9]{1,2})([./-]) ?([0-9]{1,2})[./-] ?([0-9]{4})"
_TO = rf"(?: ?{proposals.DASH} ?| (?:to|bis|do) )"
_FIRST = rf"(?P<first>[0-9]{{1,2}})\.?{_TO}"
_PART = (
    r"(early|mid|late|(?:beginning|start|middle|end) of|anfang|mitte|ende|początek|połowa|koniec)"
)
_HALF = r"(?:(?P<first>first|1st|1\.|i|erste)|second|2nd|2\.|ii|zweite) (?:half|hälfte|połowa)"
_CENTURY = (
    r"(?P<century>[0-9]{1,2}|[ivx]+)(?:st|nd|rd|th|\.|e|[eè]me)? ?"
    r"(?:century|c(?:ent)?\.|jahrhunderts?|jhd?t?s?\.?|wieku?|w\.|si[èe]cle|secolo|века?|в\.)"
)
_PLAIN = r"[0-9]{4}(?:-[0-9]{2}){0,2}"
_MARKED = rf"{_PLAIN}[?~%]?"
_ABOUT = (
    r"(?:c|ca|circa|about|abt|around|approx|approximately|est|cal|etwa|um|ungefähr|około|ok|vers|environ|"
    r"verso|около)\.?"
)
_PERHAPS = r"(?:maybe|perhaps|possibly|probably|vielleicht|vermutlich|wohl|może|zapewne)"
_UNTIL = r"(?:until|till|by|bis(?: zum)?|not after|nicht nach|spätestens(?: am)?|do|najpóźniej)"
_SINCE = (
    r"(?:since|from|seit(?: dem)?|ab(?: dem)?|not before|nicht vor|frühestens(?: am)?|od|"
    r"najwcześniej)"
)
_BEFORE = r"(?:before|bef\.?|vor(?: dem)?|przed|avant)"
_AFTER = r"(?:after|aft\.?|nach(?: dem)?|po|après)"
_UNDATED = r"undated|undatiert|no date|ohne datum|[bnso]\. ?d\.|o\. ?j\.|bez daty|sans date|[?–—-]+"
_WEEKDAY = (
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day|\.)?|"
    r"(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|(?:mo|di|mi|do|fr|sa|so)\.)"
)
_FEAST = (
    r"\b(?:easter|whitsun|pentecost|michaelmas|candlemas|christmas|"
    r"ostern|pfingsten|karfreitag|fastnacht|michaeli|lichtmess|weihnacht|wielkanoc)"
)
_TWO_DAYS = r"(?P<old>[0-9]{1,2})\.?/(?P<day>[0-9]{1,2})\.?"
_TWO_STYLES = (rf"{_TWO_DAYS} ?{_NAME},? *{_YEAR}", rf"{_NAME} +{_TWO_DAYS},? +{_YEAR}")
_OLD_STYLE = (
    r"\b(?:julian(?:ischen?)?(?: calendar| kalenders?)?|jul\.(?=\))|o\. ?s\.|old style|"
    r"alten stils|[av]\. ?st\.|st\. ?v(?:et)?\.)"
)
_NEW_STYLE = r"(?:n\. ?s\.|new style|neuen stils|n\. ?st\.|st\. ?n(?:ov)?\.|gregorian)"
_REPUBLICAN = (
    r"\b(?:vend[ée]m|brum|frim)aire|\b(?:niv|pluvi|vent)[oô]se|\b(?:germin|prairi)al|\bflor[ée]al|"
    r"\b(?:messi|thermi|fructi)dor"
)
_UP_TO = "Write `[..{0}]` for one date, `../{0}` for a stretch."
_FROM_ON = "Write `[{0}..]` for one date, `{0}/..` for a stretch."
_BETWEEN = "Write `[{0}..{1}]` for one date, `{0}/{1}` for a stretch."
_FROM_TO = "Write `{0}/{1}` for a stretch, or `[{0}..{1}]` for one date."


def _of_dates(match: Match, sentence: str) -> str:
    """The sentence with the dates of the match in it, the earlier one first.

    Where one of them is no date itself, it is that one that needs advice.
    """
    dates = match.groups()
    for date in dates:
        if not is_date(date):
            return advice(date)
    if len(dates) == 2 and not is_date("/".join(dates)):
        dates = dates[::-1]
    return sentence.format(*dates)


def _beyond(match: Match, by: int, sentence: str) -> str:
    """The sentence with what lies beside the date of the match, which itself is left out."""
    date = match[1]
    return sentence.format(proposals.neighbour(date, by)) if is_date(date) else advice(date)


def _of_another_calendar(text: str) -> str:
    """What its day is in this calendar, if it is written so that that can be worked out."""
    in_figures = _in_figures(text)
    if in_figures != text:
        return advice(in_figures)
    return (
        "A date is a day of the Gregorian calendar: work out which, and tell how in the “rule” "
        "of the claim."
    )


_HABITS: tuple[tuple[str, Callable[[Match], str] | str], ...] = (
    (r"(?:early|mid|late)[- ]+the[- ]+.*", "Write a decade as `200X`, or its years: `2000/2003~`."),
    (r"(?:the )?(early|mid|late)[- ]+([0-9]{3})0'?s", proposals.part_of_decade),
    (rf"(?:the )?{_PART}[- ]+([0-9]{{4}})", proposals.part_of_year),
    (rf"(?:the )?{_PART}[- ]+([0-9]{{4}})-(0[1-9]|1[0-2])", proposals.part_of_month),
    (rf"(?:the )?{_HALF}(?: of)? {_YEAR}", proposals.half),
    (r"q(?P<quarter>[1-4])[ /-]*(?P<year>[0-9]{4})", proposals.quarter),
    (r"(?P<year>[0-9]{4})[ /-]*q(?P<quarter>[1-4])", proposals.quarter),
    (r"(?:the )?([0-9]{3})0'?s", lambda m: f"Write `{m[1]}X` for the decade."),
    (r"(?:die )?([0-9]{3})0er(?: jahre)?", lambda m: f"Write `{m[1]}X` for the decade."),
    (rf"(?:the )?{_CENTURY}", proposals.century),
    (r"(?:si[èe]cle|secolo|sec\.|siglo) (?P<century>[ivx]+)", proposals.century),
    (rf"lata (?P<tens>[1-9])0\.? {_CENTURY}", proposals.decade_of_century),
    (rf".+[ -]{_CENTURY}", proposals.part_of_century),
    (rf"{_ABOUT} *({_PLAIN})", lambda m: _of_dates(m, "Write `{0}~` for about {0}.")),
    (r"(?:in|on|im|am) (.+)", lambda m: _of_dates(m, "Write `{0}`.")),
    (rf"{_WEEKDAY},? (.+)", lambda m: _of_dates(m, "Write `{0}`.")),
    (rf"({_PLAIN}) ?\(\?\)", lambda m: _of_dates(m, "Write `{0}?` for perhaps {0}.")),
    (rf"{_PERHAPS} ({_PLAIN})", lambda m: _of_dates(m, "Write `{0}?` for perhaps {0}.")),
    (rf"{_UNTIL} ({_PLAIN})", lambda m: _of_dates(m, _UP_TO)),
    (rf"({_PLAIN}) (?:or earlier|oder früher)", lambda m: _of_dates(m, _UP_TO)),
    (rf"{_SINCE} ({_PLAIN})", lambda m: _of_dates(m, _FROM_ON)),
    (rf"< ?({_PLAIN})", lambda m: _beyond(m, -1, _UP_TO)),
    (rf"> ?({_PLAIN})", lambda m: _beyond(m, 1, _FROM_ON)),
    (rf"({_PLAIN}) (?:or later|oder später)", lambda m: _of_dates(m, _FROM_ON)),
    (rf"{_BEFORE} ({_PLAIN})", lambda m: _beyond(m, -1, _UP_TO)),
    (rf"{_AFTER} ({_PLAIN})", lambda m: _beyond(m, 1, _FROM_ON)),
    (r"([0-9]{1,4}) *(?:b\.? ?c\.?(?: ?e\.?)?|v\. ?chr\.)", proposals.before_christ),
    (r"(?:a\.?d\.?|anno) *([0-9]{1,4})", proposals.after_christ),
    (r"([0-9]{1,4}) *(?:a\.?d\.?|c\.?e\.?|n\. ?chr\.)", proposals.after_christ),
    (rf"{_DAY} ?(?:of )?{_NAME},? *{_YEAR}/(?P<next>[0-9]{{1,2}})", old_style.double_year),
    *((way, old_style.two_styles) for way in _TWO_STYLES),
    *((way, proposals.named_month) for way in _NAMED),
    (rf"{_FIRST}{_DAY} ?(?:of )?{_NAME},? *{_YEAR}", proposals.days_of_month),
    (rf"{_FIRST}{_DAY} ?(?P<month>[0-9]{{1,2}})\. ?{_YEAR}", proposals.days_of_month),
    (rf"(?P<first>[a-zäöüęńśźż]+)\.?{_TO}{_NAME},? *{_YEAR}", proposals.months_of_year),
    (_NUMBERS, proposals.three_numbers),
    (
        r"[0-9]{1,2}([./-]) ?[0-9]{1,2}\1 ?[0-9]{2}",
        "Write all four digits of the year, as in `2013-10-12`.",
    ),
    (r"([0-9]{4})[./]([0-9]{1,2})[./]([0-9]{1,2})", proposals.year_first),
    (r"([12][0-9]{3})(0[1-9]|1[0-2])([0-3][0-9])", proposals.year_first),
    (rf"({_MARKED}) ?{proposals.DASH} ?({_MARKED})", lambda m: _of_dates(m, _FROM_TO)),
    (rf"({_MARKED}) (?:to|bis|and|und) ({_MARKED})", lambda m: _of_dates(m, _FROM_TO)),
    (rf"({_PLAIN}) (?:or|oder|lub) ({_PLAIN})", lambda m: _of_dates(m, "Write `[{0},{1}]`.")),
    (
        rf"(?:between|bet\.?|zwischen|między) ({_PLAIN}) (?:and|und|a) ({_PLAIN})",
        lambda m: _of_dates(m, _BETWEEN),
    ),
    (
        rf"(?:from|von|od) ({_PLAIN}) (?:to|until|bis|do) ({_PLAIN})",
        lambda m: _of_dates(m, "Write `{0}/{1}`."),
    ),
    (rf"({_PLAIN})\.\.({_PLAIN})", lambda m: _of_dates(m, _BETWEEN)),
    (rf"\.\.({_PLAIN})", lambda m: _of_dates(m, _UP_TO)),
    (rf"({_PLAIN})\.\.", lambda m: _of_dates(m, _FROM_ON)),
    (r"([0-9]{4})\.0", lambda m: _of_dates(m, "Write `{0}`.")),
    (r"([0-9]{1,2})[./]([0-9]{4})", lambda m: proposals.month_of(m[2], m[1])),
    (r"([0-9]{4})/([0-9])", proposals.short_span),
    (r"([0-9]{4})[./]([0-9]{1})", lambda m: proposals.month_of(m[1], m[2])),
    (r"([0-9]{4})[-–/]([0-9]{2})", proposals.short_span),
    (r"-0000.*", proposals.BEFORE_YEAR_1),
    (r"(-?[0-9]{4})-([0-9]{1,2})(?:-([0-9]{1,2}))?", proposals.padded),
    (r"y?(-?[0-9]{5,9})", proposals.long_year),
    (r"y(-?[0-9]{1,4})", proposals.long_year),
    (r"([0-9]{4})-?w[0-9]{2}.*", "Weeks are not EDTF; write the days: `2013-10-07/2013-10-13`."),
    (r"([0-9]{4})-[0-9]{3}", "Days of the year are not EDTF; write month and day: `2013-10-12`."),
    (
        rf"unknown|unbekannt|{_UNDATED}|0000-00-00",
        "Give no date where nothing is known of it; an end that is unknown stays empty: `2013/`.",
    ),
    (r"open|now|today|present|heute|offen", "Write .. for an end that is open: `2013/..`"),
    (r".*(?:\?~|~\?).*", "Write % for a date that is uncertain and approximate at once."),
    (rf"({_PLAIN}),? \(?{_NEW_STYLE}\)?", lambda m: _of_dates(m, "Write `{0}`.")),
    (rf"([0-9]{{4}})-(..)-(..),? \(?{_OLD_STYLE}\)?", old_style.julian_day),
    (rf".*(?:{_OLD_STYLE}|{_REPUBLICAN}).*", lambda m: _of_another_calendar(m[0])),
    (
        rf".*(?:{_FEAST}).*",
        "Work out the day of the feast, and tell how in the “rule” of the claim.",
    ),
    (rf"\(({_PLAIN})\)", lambda m: _of_dates(m, "Write `{0}`.")),
    (
        r".*\([0-9xu-]+\)[?~]*.*",
        "Parentheses are gone from EDTF; a mark goes beside its part: `2004-06-~11`.",
    ),
    (r"([0-9]{4}-[0-9]{2}-[0-9]{2}t[0-9]{2}:[0-9]{2}):60(.*)", proposals.no_leap_second),
    (
        r"([0-9]{4}-[0-9]{2}-[0-9]{2})[t ]([0-9]{2}:[0-9]{2})",
        lambda m: f"Write `{m[1]}T{m[2]}:00`, with seconds, or the day alone.",
    ),
    (
        r"[0-9]{4}-[0-9]{2}-[0-9]{2}[t ].*",
        "Write the day alone, or all of the time: `2013-10-12T23:20:30`.",
    ),
    (
        r"([0-9]{4}(?:-(?:0[1-9]|1[0-2]))?)(?:-00){1,2}",
        lambda m: _of_dates(m, "Write `{0}` alone where nothing more is known."),
    ),
    (r"-?(?=[0-9-]*[xu])[0-9xu]{4}(?:-[0-9xu]{2}){0,2}[?~%]?", proposals.unspecified),
    (r"(-?[0-9x]{4}-([0-9x]{2}))(?:-[0-9x]{2})?", proposals.numbers_that_exist),
    (r"[^\s]*[‐‑‒–—−][^\s]*", proposals.plain_hyphen),
)
_WORD_FOR_YEAR = re.compile(rf"{WORD_FOR_YEAR}(?!\w)")
_PROPOSED = re.compile("`([^`]*)`")
_ONE = re.compile(r"Write `([^`]*)`\.")
_IN_WORDS = re.compile(rf"(?<!\w)(?:{_DAY} ?(?:of )?)?{_NAME},? *(?:of )?{_YEAR}(?![\w-]|/[0-9])")
_IN_NUMBERS = re.compile(rf"(?<!\w){_NUMBERS}(?!\w)")
_COMPILED = tuple((re.compile(pattern), answer) for pattern, answer in _HABITS)


def advice(text: str) -> str:
    """What to write instead of `text`, as a sentence; empty if the habit is not known.

    Every date that it proposes can be read.
    """
    if len(text) > 80:
        return ""
    folded = " ".join(text.strip().lower().split())
    bare = _WORD_FOR_YEAR.sub("", folded)
    if bare != folded:
        return f"Write {bare}." if is_date(bare) else advice(bare)
    for pattern, answer in _COMPILED:
        match = pattern.fullmatch(folded)
        if match is not None:
            hint = _sound(answer if isinstance(answer, str) else answer(match))
            if hint:
                return hint
    in_figures = _in_figures(folded)
    if in_figures != folded:
        return f"Write {in_figures} instead." if is_date(in_figures) else advice(in_figures)
    joined = "".join(text.split())
    return _sound(f"Write `{joined}`, without the spaces.") if text != joined else ""


def _in_figures(text: str) -> str:
    """Its dates as EDTF writes them: "before May 1799" is "before 1799-05"."""
    for way, answer in ((_IN_WORDS, proposals.named_month), (_IN_NUMBERS, proposals.three_numbers)):
        text = way.sub(lambda match, answer=answer: _alone(answer(match)) or match[0], text)
    return text


def _alone(hint: str) -> str:
    """The date that is proposed, if it is one and nothing more is said of it."""
    found = _ONE.fullmatch(hint)
    return found[1] if found and is_date(found[1]) else ""


def _sound(hint: str) -> str:
    """The hint without the quotation marks of its proposals; empty if one of them is no date."""
    return hint.replace("`", "") if all(map(is_date, _PROPOSED.findall(hint))) else ""
