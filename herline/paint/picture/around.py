"""What stands around the timeline of a picture: its title above, its legend and sources below.

In a size that is kept, the timeline comes first, and parts for which there is no room are left out.
"""

from __future__ import annotations

from collections.abc import Sequence

from herline.frozen import frozen, replace
from herline.layout.scale import fitted
from herline.model import lens
from herline.model.asking import in_words
from herline.model.units import counted
from herline.paint.fonts import Face
from herline.paint.picture.flow import Strip, balanced, columns_in, height_of, placed
from herline.paint.picture.legend import legend, source_list
from herline.paint.picture.pieces import Piece, Text, moved
from herline.paint.picture.request import Picture
from herline.paint.picture.shown import Shown
from herline.paint.picture.subject import Subject
from herline.paint.picture.typeset import Line, Span, broken
from herline.paint.style import Style

MARGIN, PAPER_MARGIN = 30.0, 40.0
"""Pixels that stay empty at the edges of a picture; on paper a little more than a centimetre, as
printers leave its edge white."""
TITLE, SUBTITLE = 23.0, 13.0
"""Sizes of type above the timeline, in pixels."""
LEAST = 120.0
"""Pixels that a timeline has at least in a size that is kept."""
SPARED = ("sources", "legend", "filters", "title")
"""Parts that give way to the timeline where a size has no room for both, the first one first."""


@frozen
class Around:
    """What stands above a timeline, and what below it."""

    head: list[Strip]
    foot: list[Strip]

    def leaves(self, height: float) -> float:
        """Pixels of a height that are left for the timeline."""
        return height - height_of(self.head) - height_of(self.foot)


def around(shown: Shown, subject: Subject, picture: Picture, width: float, style: Style) -> Around:
    """The parts that `picture` has; `shown` is what its timeline shows."""
    return Around(
        _head(subject, picture, width, style), _foot(shown, subject, picture, width, style)
    )


def around_with_room(
    shown: Shown, subject: Subject, asked: Picture, width: float, style: Style
) -> tuple[Picture, Around]:
    """What was asked for without the parts that have no room, and the parts that have."""
    may_grow = asked.grows or bool(asked.paper)
    spared = 0
    while True:
        picture = replace(asked, **dict.fromkeys(SPARED[:spared], False))
        parts = around(shown, subject, picture, width, style)
        has_room = parts.leaves(picture.height - 2 * MARGIN) >= LEAST
        if may_grow or has_room or spared == len(SPARED):
            return picture, parts
        spared += 1


def margin_of(picture: Picture) -> float:
    """Pixels that stay empty at the edges of `picture`."""
    return PAPER_MARGIN if picture.paper else MARGIN


def stacked(
    parts: Around, drawn: Piece, high: float, margin: float, width: float
) -> tuple[list[Piece], float]:
    """Head, timeline (so many pixels `high`) and foot below each other, and where they end."""
    pieces = placed([parts.head], margin, margin, width)
    y = margin + height_of(parts.head)
    pieces.append(moved(drawn, margin, y))
    pieces += placed([parts.foot], margin, y + high, width)
    return pieces, y + high + height_of(parts.foot)


def left_out(asked: Picture, picture: Picture) -> tuple[str, ...]:
    """The parts that were asked for and that `picture` has not; names of `SPARED`."""
    return tuple(part for part in SPARED if getattr(asked, part) > getattr(picture, part))


def _head(subject: Subject, picture: Picture, width: float, style: Style) -> list[Strip]:
    """The title, how many events there are, and what the filter asks."""
    spans: list[Span] = []
    if picture.title:
        spans.append(Span(subject.story.title, Face.STRONG, TITLE))
    strips = _strips(broken(spans, width, style, 1.0))
    if words := _told(subject, picture):
        strips += _strips(broken([Span(words, Face.SANS, SUBTITLE, "quiet")], width, style))
    if strips:
        strips.append(Strip((), 14.0))
    return strips


def _told(subject: Subject, picture: Picture) -> str:
    """The line below the title, which also tells what is seen where there is no title."""
    total, found = len(subject.story.events), _in_sight(subject)
    asked = in_words(subject.view.filter, subject.story)
    telling = lens.in_words(subject.view.lens, subject.story)
    if subject.view.lens.compares:
        filtered = f"filter: {asked}" if asked and picture.filters else ""
        return "; ".join(filter(None, (telling if picture.title else "", filtered)))
    if asked and picture.filters:
        return "; ".join(filter(None, (f"{found:,} of {total:,} events: {asked}", telling)))
    if not picture.title:
        return telling
    sources = telling or counted(len(subject.story.sources), "sources")
    events = counted(len(subject.matching), "events")
    return (
        f"{events}, {sources}"
        if found == len(subject.matching)
        else f"{found:,} of {events}, {sources}"
    )


def _in_sight(subject: Subject) -> int:
    """How many events match and are not before or after what is seen."""
    seen, whole = subject.view.viewport, fitted(subject.chart, subject.view.folds)
    sees_all = seen.start <= whole.start and whole.end <= seen.end
    return len(subject.matching) if sees_all else len(subject.in_sight())


def _foot(
    shown: Shown, subject: Subject, picture: Picture, width: float, style: Style
) -> list[Strip]:
    """Legend and sources."""
    strips: list[Strip] = []
    story = subject.story
    if picture.legend:
        strips += legend(shown, story, not picture.sources, width, style)
    if picture.sources and shown.sources:
        count, column = columns_in(width)
        columns = balanced(source_list(story, sorted(shown.sources), column, style), count)
        high = max(map(height_of, columns))
        strips.append(Strip(tuple(placed(columns, 0, 0, column)), high, gap=4.0))
    if strips:
        strips.insert(0, Strip((), 12.0))
    return strips


def _strips(lines: Sequence[Line]) -> list[Strip]:
    return [Strip((Text(0, 0, line),), line.height) for line in lines]
