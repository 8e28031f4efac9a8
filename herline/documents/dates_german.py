"""Dates as German texts write them."""

from __future__ import annotations

from herline.documents import date_forms as make
from herline.documents.date_language import Language, Part, forms

_MONTHS = (
    "Jan(?:uar)?|Jänner", "Feb(?:ruar)?|Feber", "März|Mrz", "Apr(?:il)?", "Mai", "Juni?", "Juli?",
    "Aug(?:ust)?", "Sept?(?:ember)?", "Okt(?:ober)?", "Nov(?:ember)?", "Dez(?:ember)?",
)  # fmt: skip
_MONTH = rf"\b(?P<{{}}>{'|'.join(_MONTHS)})s?\b\.?"
_SEASONS = {"frühling": 21, "frühjahr": 21, "sommer": 22, "herbst": 23, "winter": 24}
_PARTS = {
    "anfang": Part.EARLY, "beginn": Part.EARLY, "frühe": Part.EARLY,
    "mitte": Part.MID,
    "ende": Part.LATE, "späte": Part.LATE,
}  # fmt: skip
_SIGNS = (
    "Jan", "Jän", "Feb", "März", "Mrz", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov",
    "Dez", "Frühling", "Frühjahr", "Sommer", "Herbst", "Winter", "Jahrhundert",
)  # fmt: skip

GERMAN = Language(
    _MONTHS,
    _SEASONS,
    _PARTS,
    {
        "M": _MONTH.format("m"),
        "N": _MONTH.format("n"),
        "D": r"(?<![\d.,])(?P<d>[0-3]?\d)\.",
        "E": r"(?P<e>[0-3]?\d)\.",
        "S": rf"\b(?P<s>(?i:{'|'.join(_SEASONS)}))e?s?",
        "P": r"\b(?P<p>(?i:anfang|beginn|mitte|ende|frühe|späte))[nrs]?(?: der| des| Jahres)*",
        "A": r"(?:\b(?P<q>(?i:circa|ca\.|etwa|um|gegen|ungefähr|rund)) ?)?",
        "TO": r"(?: bis(?: zum)? | und |[-/])",
        "OF": r"(?: des Jahres)?",
    },
    _SIGNS,
)

FORMS = forms(
    GERMAN,
    (
        ("<D>(?: ?<M>)?/<E> ?<N><OF> <Y>", make.day_in_two_calendars),
        ("<D>(?: ?<M>)?<TO><E> ?<N><OF> <Y>", make.days),
        ("<D> ?<M><OF> <Y>", make.day),
        (r"<D> ?(?P<m>[01]?\d)\. ?(?P<y>1\d{3}|20\d\d)(?!\d)", make.day),
        ("<M>(?: <Y>)?<TO><N><OF> <Z>", make.months),
        ("<A>(?:<P> )?<M><OF> <Y>", make.month),
        ("<S><OF> <Y><O>", make.season),
        (r"(?:<P> )?(?<!\d)(?P<y>1\d\d0|20\d0|[1-9]0)er(?:n|[- ]?Jahren?)?\b", make.decade),
        (r"(?:<P> )?<D> Jahrhunderts?\b", make.century),
        ("(?:(?i:zwischen|von) )?<Y><TO><L>", make.years),
        ("<P> <Y>", make.year),
        ("<A><Y>", make.year),
        ("<D> ?<M>", make.day_of_some_year),
        (r"\b(?i:im|seit|ab|bis|anfang|mitte|ende) <M>", make.month_of_some_year),
        (r"\b(?i:im|seit|vom)(?: vergangenen| folgenden| nächsten)? <S>\b", make.season),
    ),
)
