"""Why the bar of an event is where it is, as paragraphs: the words lit in their quotes, the rules.

Pure: from values to paragraphs, without a widget.
"""

from __future__ import annotations

from herline.model.edtf import in_words
from herline.model.grounds import Ground, Grounds
from herline.model.story import Claim
from herline.paint.plain import plain
from herline.ui.parts.typeset import Ground as Behind
from herline.ui.parts.typeset import Mark, Paragraph, Role, Run
from herline.ui.synopsis.claim_words import READ
from herline.ui.synopsis.words import Telling, edtf_of, named, place_of, shown_quote

FOLLOWED = "The date follows"
OTHERS = "Others speak of the time"
EDGES = "The edges of the bar"


def head(grounds: Grounds, telling: Telling) -> tuple[Paragraph, ...]:
    """The event, its date in words and as EDTF, and who says so."""
    event = grounds.event
    told = [Paragraph((Run(plain(event.title), Role.TITLE),))]
    if event.date is not None:
        words = in_words(event.date, telling.state.settings.reader_language)
        runs = (Run(words, Role.BODY), Run(f"   {edtf_of(event.date)}", Role.MONO, "quiet"))
        told.append(Paragraph(runs, gap=2))
    colour = "link" if event.is_inferred else "ink"
    told.append(Paragraph((Run(plain(grounds.dated), colour=colour),), 6))
    return tuple(told)


def body(grounds: Grounds, telling: Telling) -> tuple[Paragraph, ...]:
    """What each claim says of the time, and what the edges come from."""
    told: list[Paragraph] = []
    places = {id(quote): place for place, quote in enumerate(grounds.event.quotes)}
    for title, followed in ((FOLLOWED, True), (OTHERS, False)):
        found = [each for each in grounds.grounds if each.followed is followed]
        if not found:
            continue
        told.append(_title(title))
        for each in found:
            told += _ground(each, places.get(id(each.claim.quote)), telling)
    if grounds.edges:
        told.append(_title(EDGES))
        told += [Paragraph((Run(plain(each), Role.BODY),), gap=4) for each in grounds.edges]
    return tuple(told)


def _title(words: str) -> Paragraph:
    return Paragraph((Run(words, Role.STRONG, "quiet"),), gap=18)


def _ground(ground: Ground, place: int | None, telling: Telling) -> list[Paragraph]:
    claim = ground.claim
    source = telling.story.source_by_id[claim.source]
    who: list[Run] = [*named(source, telling, Role.STRONG, "ink")]
    if claim.date is not None:
        who.append(Run(f"   {edtf_of(claim.date)}", Role.MONO, "quiet"))
    if ground.words:
        who.append(Run(f"   {plain(ground.words)}", Role.SMALL, "quiet"))
    told = [Paragraph(tuple(who), gap=10), Paragraph((_lit(claim, telling),), gap=3)]
    if claim.quote.translation:
        told.append(Paragraph((Run(plain(claim.quote.translation), Role.SMALL, "quiet"),), gap=2))
    how = plain(claim.rule) or "the words say so"
    runs = [Run("How: ", Role.SMALL, "quiet"), Run(how, Role.SMALL)]
    if place is not None:
        name = f"Read the quote of {plain(source.label)}"
        link = Run("read the quote", Role.SMALL, "link", link=f"{READ} {place}", name=name)
        runs += [Run("    ", Role.SMALL), link]
    told.append(Paragraph(tuple(runs), gap=3))
    return told


def _lit(claim: Claim, telling: Telling) -> Run:
    """The quote with the words that carry the claim lit."""
    place = place_of(claim, claim.quote, telling)
    marks = (Mark(*place, Behind.HIT),) if place else ()
    return Run(shown_quote(claim.quote, telling), Role.QUOTE, "ink", marks)
