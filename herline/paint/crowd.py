"""A crowd: the marks in the lanes of a frame, put together from pictures that are kept.

    a point   the picture of its diamond, the picture of its caption
    a bar     its strip (see `strips`), the picture of its caption

All else about an event (that it is pointed at, chosen or fades) is drawn by `Hand`.
"""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QPixmap

from herline.layout.columns import Ints
from herline.layout.marks import Marks
from herline.layout.wording import Form, Wording
from herline.paint.caption import caption_picture
from herline.paint.hand import Hand
from herline.paint.marks import draw_point
from herline.paint.stamps import KEPT, KeptStamps
from herline.paint.strips import Strips, draw_strip, strips_of


class _Face(NamedTuple):
    """What marks of one kind have in common that are equally certain and equally dimmed."""

    strips: Strips
    diamond: QPixmap


_Like = tuple[int, bool, bool]
"""The position of a mark's kind in the story, whether it was inferred, whether it is dimmed."""


class Crowd:
    """Draws marks with the pictures that it keeps of those of one story."""

    def __init__(self, stamps: KeptStamps) -> None:
        self._stamps = stamps
        self._wording: Wording | None = None
        self._faces: dict[_Like, _Face] = {}
        self._captions: dict[tuple[int, int, bool], QPixmap] = {}

    def draw(self, hand: Hand, marks: Marks) -> None:
        """Draw those of the `marks` that are seen in the lanes, but for the chosen event."""
        if marks.cast.wording is not self._wording or len(self._captions) > KEPT:
            self._wording, self._faces, self._captions = marks.cast.wording, {}, {}
        (which,) = marks.are_within(hand.scene.lanes).nonzero()
        events = marks.cast.events[marks.at[which]]
        in_lanes = marks.cast.lanes[marks.at[which]] >= 0
        which = which[in_lanes & (events != hand.overlay.selected)]
        for mark in marks.only(self._told(hand, marks, which)):
            hand.draw_behind(mark)
        faces = self._faces_of(hand, marks, which)
        self._draw_bars(hand, marks, which, faces)
        (unsaid,) = (marks.cast.disputed[marks.at] & (marks.forms == Form.NONE))[which].nonzero()
        for mark in marks.only(which[unsaid]):
            hand.draw_notch(mark)
        self._draw_captions(hand, marks, which)

    def _told(self, hand: Hand, marks: Marks, which: Ints) -> list[int]:
        """Those that are pointed at or were found."""
        hovered, hits = hand.overlay.hovered, hand.overlay.hits
        if hovered < 0 and not hits:
            return []
        events = zip(which.tolist(), marks.cast.events[marks.at[which]].tolist(), strict=True)
        return [number for number, event in events if event == hovered or event in hits]

    def _faces_of(self, hand: Hand, marks: Marks, which: Ints) -> list[_Face]:
        cast, at = marks.cast, marks.at[which]
        alike = zip(
            cast.kind[at].tolist(),
            cast.inferred[at].tolist(),
            cast.dimmed[at].tolist(),
            strict=True,
        )
        return [self._faces.get(like) or self._face(hand, like) for like in alike]

    def _face(self, hand: Hand, like: _Like) -> _Face:
        kind, inferred, dimmed = like
        look, stamps = hand.looks.of(kind, dimmed, False), self._stamps
        half, faint = stamps.style.metrics.point / 2, look.faint if inferred else None
        diamond = stamps.picture(
            2 * half + 2,
            2 * half + 2,
            lambda drawing: draw_point(drawing, half + 1, half + 1, half, look.colour, faint),
        )
        strips = strips_of(look, inferred, stamps.style.metrics.bar, stamps)
        self._faces[like] = _Face(strips, diamond)
        return self._faces[like]

    def _draw_bars(self, hand: Hand, marks: Marks, which: Ints, faces: list[_Face]) -> None:
        painter, stamps, width = hand.painter, self._stamps, hand.scene.size.width
        corner = stamps.style.metrics.point / 2 + 1
        edges = (marks.points, marks.start, marks.core_start, marks.core_end, marks.end)
        rows = (column[which].tolist() for column in (*edges, marks.middle))
        for face, point, start, core_start, core_end, end, y in zip(faces, *rows, strict=True):
            if point:
                stamps.put(painter, face.diamond, start - corner, y - corner)
            else:
                draw_strip(painter, face.strips, start, core_start, core_end, end, y, width)

    def _draw_captions(self, hand: Hand, marks: Marks, which: Ints) -> None:
        which = which[marks.forms[which] != Form.NONE]
        cast, at = marks.cast, marks.at[which]
        columns = (cast.events[at], marks.forms[which], cast.dimmed[at])
        said = zip(*(column.tolist() for column in columns), strict=True)
        pictures = [self._captions.get(words) or self._caption(hand, *words) for words in said]
        self._stamps.put_lines(hand.painter, pictures, marks.x[which], marks.line[which])

    def _caption(self, hand: Hand, event: int, form: int, dimmed: bool) -> QPixmap | None:
        """The picture of the words beside an event; None where there are none, or no time."""
        assert self._wording is not None
        caption = self._wording.caption(event, form)
        if not caption.length:
            return None
        picture = caption_picture(caption, hand.looks.of(-1, dimmed, False), self._stamps)
        if picture is not None:
            self._captions[event, form, dimmed] = picture
        return picture


def crowd(stamps: KeptStamps) -> Crowd:
    """The crowd that draws with these stamps."""
    return stamps.remembered("crowd", lambda: Crowd(stamps))
