"""The tables of a packet on paper: claims of an event, disagreements, documents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from herline.frozen import replace
from herline.model.agreement import in_question
from herline.model.verdicts import in_short
from herline.packet import words
from herline.packet.evidence import Entry, Evidence
from herline.packet.strips import SMALL, Setter, quiet
from herline.paint.fonts import Face
from herline.paint.picture.flow import Strip
from herline.paint.picture.typeset import Span
from herline.telling.differing import said_by

_CLAIMS = ("Asked", "Quote", "Says", "In its words", "How it follows", "Beside the others")
_CLAIM_SHARES = (0.15, 0.08, 0.23, 0.24, 0.16, 0.14)
_DIFFERING_SHARES = (0.27, 0.15, 0.18, 0.40)
_DOCUMENT_SHARES = (0.16, 0.22, 0.36, 0.26)


def claim_table(evidence: Evidence, entry: Entry, setter: Setter, indent: float) -> Iterator[Strip]:
    """One row for each claim on an event; nothing where there are none."""
    rows: list[Sequence[str | Span]] = []
    for _, said in entry.claimed():
        claim = said.claim
        beside = Span(said.difference, Face.STRONG, SMALL, "link")
        rows.append((
            in_question(claim.attribute, claim.of),
            entry.number_of(claim.quote),
            said_by(claim, evidence.story.language),
            Span(claim.words, Face.SERIF, SMALL),
            claim.rule,
            beside if said.differs else said.difference,
        ))  # fmt: skip
    if rows:
        yield from _table(_CLAIMS, rows, _CLAIM_SHARES, setter, indent)


def difference_table(evidence: Evidence, setter: Setter) -> Iterator[Strip]:
    """One row for each disagreement."""
    rows: list[Sequence[str | Span]] = []
    story = evidence.story
    for entry, told in evidence.differing:
        says = "\n".join(
            f"{story.source(claim.source).label} {entry.number_of(claim.quote)}: "
            f"{said_by(claim, story.language)}"
            for claim in told.claims
        )
        event, verdict = f"{entry.number}. {entry.event.title}", in_short(told.verdict)
        rows.append((event, told.asked, verdict, says))
    if rows:
        yield from _table(words.DIFFERING, rows, _DIFFERING_SHARES, setter)
    else:
        yield from setter.lines([Span(words.NO_DIFFERENCE)])


def document_table(evidence: Evidence, setter: Setter) -> Iterator[Strip]:
    """One row for each source: its document, the hash, and how the document was met."""
    rows: list[Sequence[str | Span]] = []
    for source in evidence.story.sources:
        met = evidence.check.document_of(source.id) if evidence.check else None
        rows.append((
            source.label,
            source.file or words.NO_FILE,
            Span(source.sha256 or words.NO_HASH, Face.MONO, 9.5, "quiet"),
            met.sentence if met else words.NOT_CHECKED,
        ))  # fmt: skip
    yield from _table(words.DOCUMENTS, rows, _DOCUMENT_SHARES, setter)


def _table(
    heads: Sequence[str],
    rows: Sequence[Sequence[str | Span]],
    shares: Sequence[float],
    setter: Setter,
    indent: float = 0.0,
) -> Iterator[Strip]:
    names = [[quiet(head)] for head in heads]
    head = setter.row(names, shares, indent=indent, head=True, gap=8.0)
    yield head
    for row in rows:
        cells = [[cell if isinstance(cell, Span) else Span(cell, pixels=SMALL)] for cell in row]
        yield replace(setter.row(cells, shares, indent=indent), head=head)
