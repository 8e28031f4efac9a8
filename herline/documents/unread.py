"""Finds the dates in a document that no quote uses: passages a reader may have missed.

They are only proposals: what a date is the date of, only the reader can say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from herline.documents.date_language import Form, Proposal
from herline.documents.folding import fold
from herline.documents.offers import trimmed
from herline.documents.placed import Places
from herline.frozen import frozen
from herline.model.units import counted

_ISO = re.compile(r"(?<![\d/-])(?:1\d{3}|20\d\d)-[01]\d(?P<day>-[0-3]\d)?(?![\d/-])")
_AROUND = 60
_REACH = 48
"""Letters on both sides of a year in which the rest of its date is found."""
MOST = 5_000
"""Dates beyond this number are left out."""


@frozen
class Expression:
    """A date in a text: text[start:end] in code points, its letters, and what is proposed."""

    start: int
    end: int
    words: str
    proposal: Proposal

    @property
    def edtf(self) -> str:
        return self.proposal.edtf


def date_expressions(text: str, language: str = "") -> tuple[Expression, ...]:
    """Every date written in `text`, in reading order; of two that overlap, the longer.

    `language` is an ISO 639 code; if it is none of English, German and Polish, the first two are
    tried. Spaces and punctuation may be typeset in any way, as in “October 12 , 2013” and “mid @-@
    2012”.
    """
    kept: list[Expression] = []
    for start, end in _windows(text, language):
        kept += _in_window(text, start, end, language)
        if len(kept) >= MOST:
            break
    return tuple(kept[:MOST])


def _windows(text: str, language: str) -> Iterator[tuple[int, int]]:
    """The stretches worth a closer look: around years, and around words that dates are made of.

    Trying every form everywhere would take two seconds for a megabyte.
    """
    start = end = 0
    for match in _signs(language).finditer(text):
        if match.start() - _REACH > end:
            if end:
                yield _at_words(text, start, end)
            start = max(0, match.start() - _REACH)
        end = min(len(text), match.end() + _REACH)
    if end:
        yield _at_words(text, start, end)


def _at_words(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch widened to whole words, within reason."""
    for _ in range(_REACH):
        if start == 0 or text[start - 1].isspace():
            break
        start -= 1
    for _ in range(_REACH):
        if end == len(text) or text[end].isspace():
            break
        end += 1
    return start, end


def _in_window(text: str, start: int, end: int, language: str) -> list[Expression]:
    """The dates of a stretch, in reading order."""
    from herline.model.edtf import EDTFError, parse

    rewritten = fold(text[start:end])
    found = sorted(_all(rewritten.text, language), key=lambda f: (f[0] - f[1], f[0]))
    taken = bytearray(len(rewritten.text))
    kept: list[Expression] = []
    for first, last, proposal in found:
        if any(taken[first:last]):
            continue
        try:
            parse(proposal.edtf)
        except EDTFError:
            continue
        taken[first:last] = b"\1" * (last - first)
        old_first, old_last = rewritten.to_old(first, last)
        span = trimmed(text, start + old_first, start + old_last)
        kept.append(Expression(*span, text[slice(*span)], proposal))
    return sorted(kept, key=lambda e: e.start)


def _all(text: str, language: str) -> Iterator[tuple[int, int, Proposal]]:
    for match in _ISO.finditer(text):
        rule = "written as year and month"
        if match["day"]:
            rule = "written as in a catalogue: year, month and day"
        yield *match.span(), Proposal(match[0], rule)
    for form in _forms(language):
        for match in form.pattern.finditer(text):
            proposal = form.proposal(match)
            if proposal is not None:
                start, end = trimmed(text, *match.span())
                yield start, end, proposal


def _forms(language: str) -> tuple[Form, ...]:
    spoken = language[:2].lower()
    if spoken == "pl":
        from herline.documents import dates_polish  # late, as few read Polish: it takes 5 ms

        return dates_polish.FORMS
    from herline.documents import dates_english, dates_german

    known = {"en": dates_english.FORMS, "de": dates_german.FORMS}
    return known.get(spoken, dates_english.FORMS + dates_german.FORMS)


@lru_cache(maxsize=4)
def _signs(language: str) -> re.Pattern[str]:
    """What every date has one of: a year, the end of a decade, a month, a season, a century."""
    signs = dict.fromkeys(sign for form in _forms(language) for sign in form.language.signs)
    return re.compile(rf"1\d\d\d|20\d\d|[1-9]0['’]?s\b|[1-9]0er|{'|'.join(signs)}")


def unread(expressions: Sequence[Expression], places: Places) -> tuple[Expression, ...]:
    """Those of which no quote, nor a passage offered for one, has a single letter."""
    return tuple(each for each in expressions if not places.within(each.start, each.end))


def in_words(count: int, total: int) -> str:
    """ "12 of 40 dates in this text are not on the timeline."."""
    if not total:
        return "No dates were found in this text."
    if not count:
        return "Every date in this text is quoted."
    verb = "is" if count == 1 else "are"
    return f"{count:,} of {counted(total, 'dates')} in this text {verb} not on the timeline."


def around(text: str, expression: Expression) -> str:
    """The words around a date, for a list."""
    start = max(0, expression.start - _AROUND)
    return text[start : expression.end + _AROUND]
