"""What the cells of the synopsis by claim say, as paragraphs: what is asked, values, silence.

Pure: from values to paragraphs, without a widget.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from herline.model.agreement import APART, Agreement, narrower
from herline.model.collation import ABREAST, Cell, Reading, Row
from herline.model.story import Attribute, Claim
from herline.model.synopsis import Absence
from herline.model.tidying import tidy
from herline.notes.standing import Standing
from herline.paint.plain import plain
from herline.ui.differences import follow_words
from herline.ui.parts.typeset import Paragraph, Role, Run, tag
from herline.ui.synopsis.words import (
    Telling,
    by_their_letters,
    edtf_of,
    hit_marks,
    named,
    reason,
)

CALLED = {"existence": "what"}
"""Attributes whose name tells a reader less than another word."""
READ = "read"
"""Begins the name of a link to a quote: "read 3" leads to the fourth of the event."""


def asked(row: Row, standing: Standing | None, telling: Telling) -> tuple[Paragraph, ...]:
    """What the row asks, how its sources stand to each other, and what the reader decided."""
    attribute = row.comparison.attribute.value
    name = CALLED.get(attribute, attribute.replace("-", " "))
    runs = [Run(plain(row.asked), Role.STRONG)]
    if row.comparison.of:
        runs.append(Run(f"\u00a0 {name}", Role.SMALL, "quiet"))
    apart = row.agreement in APART
    verdict = Run(plain(row.words), Role.SMALL, "link" if apart else "quiet")
    told = (Paragraph(tuple(runs)), Paragraph((verdict,), gap=2))
    if row.agreement in ABREAST and standing is None:
        return told
    return told + follow_words.of_row(standing, row.key, telling.story)


def cell(cell: Cell, places: Mapping[int, int], telling: Telling) -> tuple[Paragraph, ...]:
    """What a source says of it, each reading with its words and what sets it apart.

    `places` gives the number in the event for the `id` of each quote.
    """
    if not cell.readings:
        return (Paragraph((Run("says nothing about this", Role.SMALL, "quiet"),)),)
    told: list[Paragraph] = []
    for number, reading in enumerate(cell.readings):
        told += _reading(reading, places, telling, gap=8.0 if number else 0.0)
    return tuple(told)


def absent(absences: Sequence[Absence], telling: Telling) -> tuple[Paragraph, ...]:
    """Who says nothing of the event at all, and why."""
    told: list[Paragraph] = []
    for absence in absences:
        name = named(absence.source, telling, Role.SMALL, "quiet")
        told.append(Paragraph(name, gap=8.0 if told else 0.0))
        told.append(Paragraph((Run(reason(absence), Role.SMALL, "quiet"),)))
    return tuple(told)


def spoken(row: Row, cell: Cell, telling: Telling) -> str:
    """A cell for the ear: "Trivia on buzz: 20 seconds, 10 seconds apart from AFI Catalog"."""
    head = f"{plain(cell.source.label)} on {plain(row.asked)}: "
    if not cell.readings:
        return f"{head}says nothing about this"
    told: list[str] = []
    for reading in cell.readings:
        labels = ", ".join(telling.story.source_by_id[id].label for id in reading.against)
        apart = f", {apart_in_words(reading)} {plain(labels)}" if apart_in_words(reading) else ""
        told.append(f"{plain(reading.value)}{apart}")
    return head + "; ".join(told)


def explained(cell: Cell) -> str:
    """How the values follow from the quotes; the quotes themselves."""
    told: list[str] = []
    for reading in cell.readings:
        claim = reading.claims[0]
        told.append(f"{reading.value}: “{claim.quote.exact}”")
        if claim.rule:
            told.append(f"How: {claim.rule}.")
        if claim.quote.translation:
            told.append(f"In translation: {claim.quote.translation}")
    return "\n".join(told)


def apart_in_words(reading: Reading) -> str:
    """What sets a reading apart, to be followed by the names of others; empty if nothing does."""
    pair = reading.worst
    if pair is None or reading.agreement in ABREAST:
        return ""
    match reading.agreement:
        case Agreement.REFINES:
            more = "more" if narrower(pair.one, pair.other) else "less"
            measured = pair.one.date or pair.one.amount
            return f"{more} exact than" if measured else f"says {more} than"
        case Agreement.COMPATIBLE:
            words = pair.words.partition(":")[0]
            if words == "compatible":
                return "overlaps with"
            return "another measure than" if words == "different measures" else "other scope than"
        case _:
            gap = pair.verdict.gap
            return f"{gap} apart from" if gap else "differs from"


def _reading(
    reading: Reading, places: Mapping[int, int], telling: Telling, gap: float
) -> list[Paragraph]:
    claim, apart = reading.claims[0], reading.agreement in APART
    value = plain(reading.value)
    first = [Run(value, Role.STRONG if apart else Role.BODY, "ink", hit_marks(value, telling))]
    if claim.scope:
        first.append(Run(f" ({plain(claim.scope)})", Role.SMALL, "quiet"))
    if claim.attribute is Attribute.WHEN and claim.date:
        first.append(Run(f"  {edtf_of(claim.date)}", Role.MONO, "quiet"))
    told = [Paragraph(tuple(first), gap=gap)]
    words = [_words(each, places, telling) for each in _each_place(reading.claims)]
    told += [Paragraph((run,), gap=1) for run in words]
    if phrase := apart_in_words(reading):
        letters = by_their_letters(reading.against, telling.story)
        said = f"{phrase} {letters}"
        runs = tag(said)[1:] if apart else (Run(said, Role.SMALL, "quiet"),)
        told.append(Paragraph(runs, gap=2))
    return told


def _each_place(claims: Sequence[Claim]) -> list[Claim]:
    """Claims that say the same in other words, each once."""
    once = {claim.words or id(claim.quote): claim for claim in reversed(claims)}
    return list(once.values())[::-1]


def _words(claim: Claim, places: Mapping[int, int], telling: Telling) -> Run:
    """The words that carry a claim, in the language of the source; they lead to their quote."""
    words = claim.words or claim.quote.exact
    if not telling.verbatim:
        words = tidy(words, telling.story.language_of(claim.quote)).text
    link = f"{READ} {places.get(id(claim.quote), 0)}"
    return Run(f"“{plain(words)}”", Role.WORDS, "quiet", link=link)
