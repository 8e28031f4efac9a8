"""Marks drawn afresh, all of one sort after the other: points, bars, captions.

A picture may have thousands of them, mostly points, which need not be made values for that.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from herline.layout.columns import Ints
from herline.layout.marks import Marks
from herline.layout.wording import Form
from herline.paint.caption import write_caption
from herline.paint.hand import Hand

if TYPE_CHECKING:
    from numpy.typing import NDArray


def draw_afresh(hand: Hand, marks: Marks) -> None:
    """Draw those of the `marks` that are seen in the lanes."""
    seen = marks.are_within(hand.scene.lanes) & (marks.cast.lanes[marks.at] >= 0)
    bars = seen & ~marks.points
    told = marks.forms != Form.NONE
    _draw_points(hand, marks, (seen & marks.points).nonzero()[0])
    for mark in marks.only(bars.nonzero()[0]):
        hand.draw_bar(mark)
    for mark in marks.only((seen & marks.cast.disputed[marks.at] & ~told).nonzero()[0]):
        hand.draw_notch(mark)
    _draw_captions(hand, marks, (seen & told).nonzero()[0])


def _draw_points(hand: Hand, marks: Marks, which: Ints) -> None:
    cast, at = marks.cast, marks.at
    columns = (cast.kind[at], cast.inferred[at], cast.dimmed[at], marks.start, marks.middle)
    for kind, inferred, dimmed, x, middle in zip(*_rows(columns, which), strict=True):
        hand.draw_diamond(hand.looks.of(kind, dimmed, False), inferred, x, middle)


def _draw_captions(hand: Hand, marks: Marks, which: Ints) -> None:
    rows = _rows((marks.cast.dimmed[marks.at], marks.x, marks.line), which)
    for words, dimmed, x, line in zip(marks.captions(which.tolist()), *rows, strict=True):
        look = hand.looks.of(-1, dimmed, False)
        write_caption(hand.painter, words, x, line, look, hand.stamps)


def _rows(columns: Iterable[NDArray[Any]], which: Ints) -> list[list[Any]]:
    return [column[which].tolist() for column in columns]
