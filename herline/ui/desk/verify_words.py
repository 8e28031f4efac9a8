"""What is told of one quote that was looked up: the difference word by word, and every offer."""

from __future__ import annotations

from herline.documents.difference import Side
from herline.documents.finding import State
from herline.documents.report import Entry
from herline.paint.plain import plain
from herline.ui.parts.quote_states import named
from herline.ui.parts.typeset import Ground, Mark, Paragraph, Role, Run

NOTHING = "Choose a quote to see what became of it."


def told(entry: Entry | None) -> tuple[Paragraph, ...]:
    """Paragraphs about `entry`: its words, what became of them, and what is offered."""
    if entry is None:
        return (Paragraph((Run(NOTHING, Role.BODY, "quiet"),)),)
    state = entry.state
    words, colour = named(state)
    head = (Run(plain(entry.title), Role.STRONG), Run(f"   {_place(entry)}", Role.SMALL, "quiet"))
    paragraphs = [
        Paragraph(head),
        Paragraph(_words(entry), gap=6),
        Paragraph((Run(plain(words), Role.SMALL, colour),), gap=6),
        Paragraph((Run(plain(state.sentence), Role.SMALL, "quiet"),), gap=2),
    ]
    for offer, around in zip(state.offers, state.around, strict=False):
        said = (
            Run(f"At character {offer.start:,}:  ", Role.SMALL, "quiet"),
            Run(f"…{plain(around)}…", Role.BODY),
        )
        paragraphs.append(Paragraph(said, gap=4))
    return tuple(paragraphs)


def _words(entry: Entry) -> tuple[Run, ...]:
    if entry.state.state is not State.ALTERED:
        return (Run(plain(entry.quote.exact), Role.QUOTE),)
    runs: list[Run] = []
    for piece in entry.state.difference:
        text = piece.text.replace("\n", " ")
        if piece.side is Side.BOTH:
            runs.append(Run(text, Role.QUOTE))
            continue
        quoted = piece.side is Side.QUOTED
        # Told apart without colour too: “−” stands in the quote alone, “+” in the document.
        shown = f"{'−' if quoted else '+'}{text.strip()} "
        ground = Ground.DIFFERS if quoted else Ground.HIT
        marks = (Mark(0, len(shown) - 1, ground),)
        runs.append(Run(shown, Role.QUOTE, "quiet" if quoted else "ink", marks))
    return tuple(runs)


def _place(entry: Entry) -> str:
    if entry.state.found is None:
        return entry.state.page
    start, end = entry.state.found
    characters = f"characters {start:,}–{end:,}"
    return f"{entry.state.page}, {characters}" if entry.state.page else characters
