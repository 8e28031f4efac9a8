"""Dates as English texts write them."""

from __future__ import annotations

from herline.documents import date_forms as make
from herline.documents.date_language import Language, Part, forms

_MONTHS = (
    "Jan(?:uary)?", "Feb(?:ruary)?", "Mar(?:ch)?", "Apr(?:il)?", "May", "June?", "July?",
    "Aug(?:ust)?", "Sept?(?:ember)?", "Oct(?:ober)?", "Nov(?:ember)?", "Dec(?:ember)?",
)  # fmt: skip
_MONTH = rf"\b(?P<{{}}>{'|'.join(_MONTHS)})\b\.?"
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_PARTS = {
    "early": Part.EARLY, "beginning": Part.EARLY, "start": Part.EARLY,
    "mid": Part.MID, "middle": Part.MID,
    "late": Part.LATE, "end": Part.LATE,
}  # fmt: skip
_EARLY = r"\b(?P<p>(?i:early|mid|late))[- ]?(?:in )?"
_BEGINNING = r"\b(?P<p2>(?i:beginning|start|middle|end)) of (?:the )?"
_SIGNS = (
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    "spring", "summer", "autumn", "fall\\b", "winter", "century",
)  # fmt: skip

ENGLISH = Language(
    _MONTHS,
    _SEASONS,
    _PARTS,
    {
        "M": _MONTH.format("m"),
        "N": _MONTH.format("n"),
        "D": r"(?<![\d.,$£€])(?P<d>[0-3]?\d)(?:st|nd|rd|th)?(?!\d)",
        "E": r"(?P<e>[0-3]?\d)(?:st|nd|rd|th)?(?!\d)",
        "S": rf"\b(?P<s>(?i:{'|'.join(_SEASONS)}))",
        "P": f"(?:{_EARLY}|{_BEGINNING})",
        "A": r"(?:\b(?P<q>(?i:circa|ca?\.|about|around|approximately|roughly)) ?)?",
        "TO": r"(?: to | until | through | and |-)",
    },
    _SIGNS,
)

FORMS = forms(
    ENGLISH,
    (
        ("<N> <D><TO><E>,? <Y>", make.days),
        ("<D><TO><E> <N>,? <Y>", make.days),
        ("<M> <D><TO><N> <E>,? <Y>", make.days),
        ("<D> <M><TO><E> <N>,? <Y>", make.days),
        (r"<M> <D>,? <Y>/(?P<next>\d\d?)(?!\d)", make.day_of_double_year),
        (r"<D>(?: of)? <M>,? <Y>/(?P<next>\d\d?)(?!\d)", make.day_of_double_year),
        ("<D>(?: <M>)?/<E> <N>,? <Y>", make.day_in_two_calendars),
        ("<M> <D>,? <Y>", make.day),
        ("<D>(?: of)? <M>,? <Y>", make.day),
        ("<M>(?:,? <Y>)?<TO><N>,? <Z>", make.months),
        ("<A>(?:<P>)?<M>(?: of)?,? <Y>", make.month),
        ("<S> (?:of )?<Y><O>", make.season),
        (r"(?:<P>)?(?<![\d$])(?P<y>1\d\d0|20\d0)'?s\b", make.decade),
        (r"(?:<P>)?(?:'|(?<=\s)(?=[1-9]0s))(?P<y>[1-9]0)'?s\b", make.decade),
        (r"(?:<P>)?(?<!\d)(?P<d>\d{1,2})(?:st|nd|rd|th)[- ]century", make.century),
        ("(?:(?i:between|from) )?<Y><TO><L>", make.years),
        ("<P><Y>", make.year),
        ("<A><Y>", make.year),
        (r"<M> <D>(?![:%.,]\d)\b", make.day_of_some_year),
        ("<D> <M>", make.day_of_some_year),
        (r"\b(?i:in|during|since|until|by|last|next) <M>", make.month_of_some_year),
        (r"\b(?i:in|during|since|until|by|last|next) (?:the )?(?:<P>)?<S>\b", make.season),
    ),
)
