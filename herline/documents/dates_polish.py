"""Dates as Polish texts write them: months and seasons in the case that their place asks for."""

from __future__ import annotations

from herline.documents import date_forms as make
from herline.documents.date_language import Language, Part, forms

_MONTHS = (
    "stycz(?:eń|nia|niu)", "lut(?:y|ego|ym)", "mar(?:zec|ca|cu)", "kwie(?:cień|tnia|tniu)",
    "maj[au]?", "czerw(?:iec|ca|cu)", "lip(?:iec|ca|cu)", "sierp(?:ień|nia|niu)",
    "wrze(?:sień|śnia|śniu)", "październik[au]?", "listopad(?:a|zie)?", "grud(?:zień|nia|niu)",
)  # fmt: skip
_MONTH = rf"\b(?P<{{}}>{'|'.join(_MONTHS)})\b"
_SEASONS = {
    "wiosna": 21, "wiosny": 21, "wiosnę": 21, "wiosną": 21,
    "lato": 22, "latem": 22,  # “lata” are years as well
    "jesień": 23, "jesieni": 23, "jesienią": 23,
    "zima": 24, "zimy": 24, "zimę": 24, "zimą": 24,
}  # fmt: skip
_PARTS = {
    "początek": Part.EARLY, "początku": Part.EARLY,
    "połowa": Part.MID, "połowy": Part.MID, "połowie": Part.MID,
    "koniec": Part.LATE, "końca": Part.LATE, "końcu": Part.LATE,
}  # fmt: skip

POLISH = Language(
    _MONTHS,
    _SEASONS,
    _PARTS,
    {
        "M": _MONTH.format("m"),
        "N": _MONTH.format("n"),
        "D": r"(?<![\d.,])(?P<d>[0-3]?\d)",
        "E": r"(?P<e>[0-3]?\d)",
        "S": rf"\b(?P<s>(?i:{'|'.join(_SEASONS)}))\b",
        "P": rf"\b(?P<p>(?i:{'|'.join(_PARTS)}))",
        "A": r"(?:\b(?P<q>(?i:około|ok\.)) ?)?",
        "TO": r"(?: do | a | i |-)",
        "OF": r"(?: roku)?",
    },
    (*_MONTHS, *_SEASONS, "lat(?:a|ach)? [1-9]0"),
)

FORMS = forms(
    POLISH,
    (
        ("<D>(?: <M>)?<TO><E> <N><OF> <Y>", make.days),
        ("<D> <M><OF> <Y>", make.day),
        (r"<D>\. ?(?P<m>[01]?\d)\. ?(?P<y>1\d{3}|20\d\d)(?!\d)", make.day),
        ("<M>(?: <Y>)?<TO><N><OF> <Z>", make.months),
        ("<A>(?:<P> )?<M><OF> <Y>", make.month),
        ("<S><OF> <Y><O>", make.season),
        (r"(?:<P> )?\b(?i:lata|lat|latach) (?P<y>1\d\d0|20\d0|[1-9]0)\.", make.decade),
        ("(?:(?i:między|od) )?<Y><TO><L>", make.years),
        ("<P><OF> <Y>", make.year),
        ("<A><Y>", make.year),
        ("<D> <M>", make.day_of_some_year),
        (r"\b(?i:w|we|od|do|przed|po) <M>", make.month_of_some_year),
    ),
)
