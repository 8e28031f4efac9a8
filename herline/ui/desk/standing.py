"""How a source's document stands, in words: found, changed with what that did, missing."""

from __future__ import annotations

from collections.abc import Mapping

from herline.documents.check import Check, DocumentState
from herline.documents.finding import State
from herline.documents.folder import Standing
from herline.model.story import Source
from herline.paint.plain import plain
from herline.ui.desk.rows import Line, Told

_WORDS = {
    Standing.FOUND: "found",
    Standing.CHANGED: "changed since it was quoted",
    Standing.MISSING: "missing",
    Standing.UNREADABLE: "cannot be read",
}
_COLOURS = {
    Standing.FOUND: "ok",
    Standing.CHANGED: "warn",
    Standing.MISSING: "link",
    Standing.UNREADABLE: "link",
}


def standing_words(document: DocumentState | None) -> str:
    """ "found", "changed since it was quoted" …; without a check "not looked for"."""
    return _WORDS[document.standing] if document else "not looked for"


def source_row(source: Source, document: DocumentState | None, quotes: str, colour: str) -> Told:
    """A source with how its document stands, and what became of its `quotes`."""
    lines = (
        Line(plain(source.label), "ink", strong=True),
        Line(standing_words(document), _COLOURS[document.standing] if document else "quiet"),
        Line(quotes),
    )
    return Told(lines, plain(source.letter), colour)


def quotes_in_words(counts: Mapping[State, int]) -> str:
    """ "3 exact, 1 altered"; "no quotes"."""
    return ", ".join(f"{count:,} {state}" for state, count in counts.items()) or "no quotes"


def sentence(check: Check | None, source: Source) -> str:
    """All that is known of a source's document, for a tooltip or a screen reader."""
    document = check.document_of(source.id) if check else None
    if check is None or document is None:
        return f"{source.label}: no documents are at hand. Choose their folder, or a file."
    return f"{document.sentence} Quotes: {quotes_in_words(check.counts_of(source.id))}."
