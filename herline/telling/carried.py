"""A story in the form of another program, and sentences on what that form cannot carry."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from herline.frozen import frozen
from herline.model.agreement import Agreement
from herline.model.story import Quote, Story

Loss = tuple[int, str, str]
"""How many there are, and the sentence for one and for many, with `{}` for the count."""


@frozen
class Carried:
    """The content of a file, and what is left behind: one sentence for each kind of loss."""

    content: str
    losses: tuple[str, ...]


def sentences(losses: Iterable[Loss]) -> tuple[str, ...]:
    """A sentence for each loss that there is."""
    return tuple(
        (one if count == 1 else many).format(f"{count:,}") for count, one, many in losses if count
    )


def rewritten(quotes: Iterable[Quote], written: Callable[[str], str]) -> Loss:
    """Quotes that a form cannot hold as they are; `written` is how it writes a text."""
    return (
        sum(written(quote.exact) != quote.exact for quote in quotes),
        "{} quote has characters that cannot be written here; U+FFFD stands for each.",
        "{} quotes have characters that cannot be written here; U+FFFD stands for each.",
    )


def conflicting(story: Story) -> int:
    """Events on which sources conflict."""
    return sum(agreement is Agreement.CONFLICT for agreement in story.agreements)


def silences(story: Story) -> int:
    """How often a source is silent on an event."""
    sources = frozenset(source.id for source in story.sources)
    return sum(
        len(sources.difference(event.sources, (id for id, _ in event.coverage)))
        for event in story.events
    )


def inferred(story: Story) -> int:
    """Dates that no source states."""
    return sum(event.is_inferred for event in story.events)


def claims(story: Story) -> int:
    """Claims of all events."""
    return sum(len(event.claims) for event in story.events)
