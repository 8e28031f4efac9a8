"""Ways through a text: by letters, words, lines and paragraphs, or all of it.

All places are code points of the document; at its ends a step leads nowhere. `by` is 1 or -1.
"""

from __future__ import annotations

from collections.abc import Callable

from herline.ui.desk.blocks import Blocks
from herline.ui.desk.column import Column

Way = Callable[[Column, int, int], int]


def letter(column: Column, place: int, by: int, *, words: bool = False) -> int:
    """The next letter, or the beginning of the next of the `words`."""
    blocks = column.blocks
    block = blocks.at(place)
    found = column[block].beside(place, by, words=words)
    if found == place and 0 <= block + by < len(blocks):
        block += by
        found = blocks.starts[block] if by > 0 else blocks.ends[block]
        if found == place:  # a paragraph that was cut in two
            found = column[block].beside(place, by, words=words)
    return found


def word(column: Column, place: int, by: int) -> int:
    """The beginning of the next word, or of the one before."""
    return letter(column, place, by, words=True)


def word_around(text: str, place: int) -> tuple[int, int]:
    """Where the word begins and ends that `place` is in; the same place twice beside one."""
    start = end = place
    while start > 0 and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum():
        end += 1
    return start, end


def line(column: Column, place: int, by: int) -> int:
    """The letter above or below."""
    block = column.blocks.at(place)
    here = column[block]
    number, x = here.line_of(place) + by, here.cursor_at(place).x()
    if 0 <= number < here.lines:
        return here.place_in_line(number, x)
    if not 0 <= block + by < len(column.blocks):
        return place
    there = column[block + by]
    return there.place_in_line(0 if by > 0 else there.lines - 1, x)


def paragraph(column: Column, place: int, by: int) -> int:
    """The beginning of the next paragraph, or of this one, or of the one before."""
    blocks = column.blocks
    block = blocks.at(place)
    if by > 0 or place == blocks.starts[block]:
        block += by
    while 0 <= block < len(blocks):
        if _begins(blocks, block):
            return blocks.starts[block]
        block += by
    return place


def document(column: Column, place: int, by: int) -> int:
    """The end of the document, or its beginning."""
    return column.blocks.ends[-1] if by > 0 else 0


def _begins(blocks: Blocks, block: int) -> bool:
    """Whether a block begins a paragraph; in a text with hard lines few do."""
    if blocks.starts[block] == blocks.ends[block]:
        return False
    if block == 0:
        return True
    start, end = blocks.starts[block - 1], blocks.ends[block - 1]
    return end < blocks.starts[block] and (start == end or not blocks.has_empty_lines)
