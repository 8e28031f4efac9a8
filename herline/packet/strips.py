"""Sets the words of a packet in strips for paper: headings, paragraphs, quotes, rows of tables."""

from __future__ import annotations

from collections.abc import Sequence

from herline.paint.fonts import Face
from herline.paint.picture.flow import Strip
from herline.paint.picture.pieces import Piece, Rule, SourceDot, Text
from herline.paint.picture.typeset import Span, broken
from herline.paint.style import Style

SIZE, SMALL, HEAD, TITLE = 12.0, 10.5, 19.0, 26.0
"""Pixels, 96 to an inch: 12 are 9 points."""
CELL_GAP = 12.0
_AIR = Strip((), 6.0, keep=True)


class Setter:
    """Sets strips `width` pixels wide in one style."""

    def __init__(self, width: float, style: Style) -> None:
        self.width = width
        self.style = style

    def heading(self, text: str) -> list[Strip]:
        """The heading of a part, under a line across the page."""
        rule = Strip((Rule(0, 6, self.width),), 16.0, keep=True, gap=26.0)
        return [rule, *self.lines([Span(text, Face.STRONG, HEAD)], keep=True), _AIR]

    def lines(
        self,
        spans: Sequence[Span],
        *,
        indent: float = 0.0,
        gap: float = 0.0,
        keep: bool = False,
        dot: int | None = None,
        mark: str = "",
    ) -> list[Strip]:
        """A paragraph, `indent` pixels from the left.

        `keep` keeps it with what follows; before it comes the sign of a source, if `dot` says
        which, or the number `mark`.
        """
        strips: list[Strip] = []
        set_lines = broken(spans, self.width - indent, self.style)
        for place, line in enumerate(set_lines):
            pieces: list[Piece] = [Text(indent, 0, line)]
            if not place and dot is not None:
                pieces.append(SourceDot(indent - 9, line.height / 2 + 0.5, dot, 3.4))
            if not place and mark:
                number = broken([Span(mark, Face.STRONG, SMALL, "link")], 60.0, self.style)[0]
                pieces.append(Text(indent - 8 - number.width, line.baseline - number.baseline,
                                   number))  # fmt: skip
            last = place == len(set_lines) - 1
            # No paragraph may leave a single line alone at either of its ends.
            holds = keep if last else place in (0, len(set_lines) - 2)
            strips.append(Strip(tuple(pieces), line.height, keep=holds, gap=0 if place else gap))
        return strips

    def row(
        self,
        cells: Sequence[Sequence[Span]],
        shares: Sequence[float],
        *,
        indent: float = 0.0,
        head: bool = False,
        gap: float = 0.0,
    ) -> Strip:
        """One row of a table: cells side by side, each with its share of the width."""
        room = self.width - indent - CELL_GAP * (len(cells) - 1)
        pieces: list[Piece] = []
        x, high = indent, 0.0
        for spans, share in zip(cells, shares, strict=True):
            wide, y = room * share, 3.0
            for line in broken(spans, wide, self.style):
                pieces.append(Text(x, y, line))
                y += line.height
            x += wide + CELL_GAP
            high = max(high, y)
        if not head:
            pieces.append(Rule(indent, 0, self.width - indent))
        return Strip(tuple(pieces), high + 3.0, keep=head, gap=gap)


def quiet(text: str, pixels: float = SMALL) -> Span:
    """Words that are set more quietly."""
    return Span(text, Face.SANS, pixels, "quiet")
