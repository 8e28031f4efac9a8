"""A quote as it is handed on: its words letter by letter, and where they stand.

“Johansson came to New York to record .” — Her (film): encyclopedia article; 002_ecd.txt,
characters 120–158
"""

from __future__ import annotations

from herline.model.edtf import in_words
from herline.model.story import Quote, Source, Story


def cite(story: Story, quote: Quote) -> str:
    """The verbatim words of `quote`, and where they are from."""
    return f"“{quote.exact}” — {cited(story, quote)}"


def cited(story: Story, quote: Quote) -> str:
    """The source of `quote`, and its place; parts that are not known are left out.

    Offsets count code points of the document, from 0, the end not included.
    """
    source = story.source(quote.source)
    return "; ".join(filter(None, (_named(source, story.language), _place(source, quote))))


def _named(source: Source, language: str) -> str:
    published = in_words(source.published, language) if source.published else ""
    return ", ".join(filter(None, (source.title or source.label, source.publisher, published)))


def _place(source: Source, quote: Quote) -> str:
    """The file and the characters."""
    characters = ""
    if quote.start is not None and quote.end is not None:
        characters = f"characters {quote.start}–{quote.end}"
    return ", ".join(filter(None, (source.file, characters)))
