"""An ensemble: the marks in the lanes of a frame, put together from pictures that are kept.

    a point   the picture of its diamond, the picture of its caption
    a bar     its strip (see `strips`), the picture of its caption

All else about an event (that it is pointed at, chosen or fades) is drawn by `Hand`.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import NamedTuple, overload

import numpy as np
from PySide6.QtGui import QPixmap

from herline.frozen import replace
from herline.layout.cast import Cast
from herline.layout.columns import Bools, Ints, Small
from herline.layout.marks import Marks
from herline.layout.scene import NO_CAPTION, Mark
from herline.layout.wording import Form, Wording
from herline.paint.album import Album
from herline.paint.caption import caption_picture
from herline.paint.hand import Footprint, Hand
from herline.paint.ink import inked
from herline.paint.kept_stamps import KeptStamps, Place
from herline.paint.looks import Looks
from herline.paint.many_strips import parts_of_strips
from herline.paint.marks import draw_point
from herline.paint.strips import Part, Strips, draw_parts, strips_of

_ROOM = 112 * 2**20
"""Bytes for the pictures of captions: some 6,000, or thirty full screens."""
_FORMATIONS = 128
"""Scenes that are drawn again without looking for the places of their pictures."""
_ROLES = 8
"""Scenes whose marks may be drawn again in a view nearby."""
_DRESSES = 64
"""Casts for which it is known what they are drawn with."""


class _Sort(NamedTuple):
    """The pictures of marks of one kind that are equally certain and equally dimmed."""

    strips: Strips
    diamond: QPixmap


class _Dress(NamedTuple):
    """What the events of a cast are drawn with, wherever they stand: a number for each of them."""

    cast: Cast
    """Held here so that no later one has its identity."""
    sorts: Ints | Small
    captions: Ints
    """In the form without words."""


class _Roles(NamedTuple):
    """What is drawn of some marks, by their numbers; wherever they stand in their lanes."""

    forms: Ints
    """Of the marks; held here so that no later ones have their identity."""
    drawn: list[tuple[int, int]]
    """The marks that are drawn (seen in the lanes, and not chosen), each with its event."""
    points: Ints
    diamonds: list[QPixmap]
    bars: Ints
    strips: list[Strips]
    told: Ints
    captions: list[int]
    """Their numbers: a picture may have made room for another by the time it is wanted again."""
    unsaid: Ints
    """Those whose sources differ, without a word beside them that says so."""


class _Formation(NamedTuple):
    """Where the pictures of the marks of a scene go; found once, and drawn whenever it is seen."""

    marks: Marks
    """Held here so that no later ones have their identity."""
    drawn: list[tuple[int, int]]
    points: list[tuple[Place, QPixmap]]
    bars: list[Part]
    fine: float
    """Lengths of `bars` are so many times those of the scene."""
    unsaid: list[Mark]
    captions: list[tuple[int, Place]]


class Ensemble:
    """Draws marks with the pictures that it keeps of those of one story.

    They are kept by numbers, which are made for all marks at once: of a sort from its kind, whether
    it was inferred and whether it is dimmed; of a caption from its event, its form and the same.
    """

    def __init__(self, stamps: KeptStamps) -> None:
        self._stamps = stamps
        self._wording: Wording | None = None
        self._sorts: dict[int, _Sort] = {}
        self._captions: Album[int] = Album(_ROOM)
        self._tops: dict[int, float] = {}
        """How far below the top of its line the picture of a caption begins."""
        self._dresses: dict[int, _Dress] = {}
        """By the identity of the cast."""
        self._formations: dict[tuple[int, int], _Formation] = {}
        """The last ones, by the identity of their marks and the chosen event."""
        self._passing: dict[tuple[int, int], _Formation] = {}
        """The same of the last scene that is not settled, and will not be seen again."""
        self._roles: dict[Hashable, _Roles] = {}
        """The last ones, by all that they depend on."""

    def draw(self, hand: Hand, marks: Marks) -> None:
        """Draw those of the `marks` that are seen in the lanes, but for the chosen event."""
        found = self.form(hand, marks)
        self._draw_plates(hand, marks, found.drawn)
        put = self._stamps.putting(hand.painter)
        for (x, y), diamond in found.points:
            put(x, y, diamond)
        draw_parts(hand.painter, found.bars, found.fine)
        for mark in found.unsaid:
            hand.draw_notch(mark)
        self._draw_captions(hand, found.captions)

    def draw_fading(self, hand: Hand, marks: Iterable[Mark], wording: Wording) -> None:
        """Draw some that have no lane any more, with the pictures that are kept of their words."""
        self._take_up(wording)
        for mark in marks:
            flagged = mark.caption.flag_x is not None
            disputed = mark.disputed and not flagged
            hand.draw(replace(mark, caption=NO_CAPTION, disputed=disputed))
            hand.painter.setOpacity(mark.opacity)
            self._draw_captions(hand, self._words_of(mark, wording))
            hand.painter.setOpacity(1)

    def _words_of(self, mark: Mark, wording: Wording) -> list[tuple[int, Place]]:
        """The number of the picture of what is written beside a mark, and where it goes."""
        are_its = (form for form in Form if wording.caption(mark.event, form) == mark.caption)
        number = _caption_numbers(mark.event, next(are_its, Form.NONE), mark.dimmed)
        (place,) = self._stamps.places_of_lines(np.array([mark.x]), np.array([mark.line]))
        return [(number, place)]

    def form(self, hand: Hand, marks: Marks) -> _Formation:
        """Find where the pictures go, unless that is known; it may be done before they are seen."""
        self._take_up(marks.cast.wording)
        key, settled = (id(marks), hand.overlay.selected), hand.scene.settled
        kept, most = (self._formations, _FORMATIONS) if settled else (self._passing, 1)
        found = kept[key] = kept.pop(key, None) or self._formed(hand, marks)
        if len(kept) > most:
            kept.pop(next(iter(kept)))
        return found

    def _formed(self, hand: Hand, marks: Marks) -> _Formation:
        """Find where the pictures of all that is seen in the lanes go."""
        roles, stamps = self._roles_of(hand, marks), self._stamps
        strips, bars, told = roles.strips, roles.bars, roles.told
        middle, width = marks.middle[bars], hand.scene.size.width
        places = stamps.places_of_lines(marks.x[told], marks.line[told])
        return _Formation(
            marks,
            roles.drawn,
            self._place_points(marks, roles.points, roles.diamonds),
            parts_of_strips(strips, marks.pixels[:4, bars], middle, width),
            strips[0].fine if strips else 1.0,
            marks.only(roles.unsaid),
            list(zip(roles.captions, places, strict=True)),
        )

    def _roles_of(self, hand: Hand, marks: Marks) -> _Roles:
        """The same ones as long as the marks go no further than to a view nearby."""
        selected, lanes = hand.overlay.selected, hand.scene.lanes
        key = id(marks.forms), selected, lanes.y, lanes.bottom
        found = self._roles.get(key)
        if found is None:
            found = self._roles[key] = self._found_roles(hand, marks)
            if len(self._roles) > _ROLES:
                self._roles.pop(next(iter(self._roles)))
        return found

    def _found_roles(self, hand: Hand, marks: Marks) -> _Roles:
        cast, dress = marks.cast, self._dress_of(marks.cast)
        lanes = hand.scene.lanes  # as wide as all that is in sight
        (which,) = marks.are_between(lanes.y, lanes.bottom).nonzero()
        at = marks.at[which]
        if cast.has_loose or hand.overlay.selected >= 0:
            are_drawn = (cast.lanes[at] >= 0) & (cast.events[at] != hand.overlay.selected)
            which, at = which[are_drawn], at[are_drawn]
        points, forms = marks.points[which], marks.forms[which]
        bars, wordless = which[~points], forms == int(Form.NONE)
        told, unsaid = which[~wordless], which[cast.disputed[at] & wordless]
        return _Roles(
            marks.forms,
            list(zip(_listed(which), _listed(cast.events[at]), strict=True)),
            which[points],
            [sort.diamond for sort in self._sorts_of(hand, dress.sorts[at[points]])],
            bars,
            [sort.strips for sort in self._sorts_of(hand, dress.sorts[marks.at[bars]])],
            told,
            _listed(dress.captions[marks.at[told]] + 2 * marks.forms[told]),
            unsaid,
        )

    def _dress_of(self, cast: Cast) -> _Dress:
        found = self._dresses.get(id(cast))
        if found is None:
            sorts = _sort_numbers(cast.kind, cast.inferred, cast.dimmed)
            found = _Dress(cast, sorts, _caption_numbers(cast.events, 0, cast.dimmed))
            if len(self._dresses) >= _DRESSES:
                self._dresses.clear()
            self._dresses[id(cast)] = found
        return found

    def foresee_bars(self) -> Iterator[None]:
        """Make the pictures of short bars of the sorts that were seen, one after the other."""
        for sort in tuple(self._sorts.values()):
            yield from sort.strips.short.foresee()

    def foresee(self, looks: Looks, marks: Marks) -> Iterator[None]:
        """Make the pictures of the words of these marks, one after the other."""
        cast, at = marks.cast, marks.at
        self._take_up(cast.wording)
        yield from self._foresee(looks, cast.events[at], marks.forms, cast.dimmed[at])

    def foresee_all(
        self, looks: Looks, wording: Wording, events: Sequence[int], kinds: int
    ) -> Iterator[None]:
        """The same of all words that these events may have; and the pictures of so many kinds."""
        self._take_up(wording)
        each = np.arange(-1, kinds, dtype=np.int64).repeat(2)
        inferred = np.tile([False, True], kinds + 1)
        for number in _listed(_sort_numbers(each, inferred, np.zeros(len(each), np.bool_))):
            if number not in self._sorts:
                self._sort(looks, number)
                yield
        each = np.repeat(np.array(events, np.int64), len(Form))
        forms = np.tile(np.arange(len(Form)), len(events))
        yield from self._foresee(looks, each, forms, np.zeros(len(each), np.bool_))

    def _foresee(self, looks: Looks, events: Ints, forms: Ints, dimmed: Bools) -> Iterator[None]:
        for number in _listed(_caption_numbers(events, forms, dimmed)):
            if number not in self._captions:
                self._stamps.budget.lift()
                self._caption(looks, number)
                yield

    def _take_up(self, wording: Wording) -> None:
        """Forget the pictures of other words than these."""
        if wording is not self._wording:
            self._wording, self._sorts, self._captions = wording, {}, Album(_ROOM)
            self._tops.clear()
            self._dresses.clear()
            self._formations.clear()
            self._passing.clear()
            self._roles.clear()

    def _draw_plates(self, hand: Hand, marks: Marks, drawn: Sequence[tuple[int, int]]) -> None:
        """What lies behind those that are pointed at or were found."""
        hovered, hits = hand.overlay.hovered, hand.overlay.hits
        if hovered < 0 and not hits:
            return
        if hits:
            found = (at for at, event in drawn if event in hits and event != hovered)
            hand.draw_plates((_footprint(marks, at) for at in found), pointed_at=False)
        pointed = (at for at, event in drawn if event == hovered)
        hand.draw_plates((_footprint(marks, at) for at in pointed), pointed_at=True)

    def _sorts_of(self, hand: Hand, numbers: Ints | Small) -> list[_Sort]:
        known, looks = self._sorts.get, hand.looks
        return [known(number) or self._sort(looks, number) for number in _listed(numbers)]

    def _place_points(
        self, marks: Marks, which: Ints, diamonds: Sequence[QPixmap]
    ) -> list[tuple[Place, QPixmap]]:
        corner = self._stamps.style.metrics.point / 2 + 1
        places = self._stamps.places(marks.start[which] - corner, marks.middle[which] - corner)
        return list(zip(places, diamonds, strict=True))

    def _sort(self, looks: Looks, number: int) -> _Sort:
        rest, dimmed = divmod(number, 2)
        kind, inferred = divmod(rest, 2)
        look, stamps = looks.of(kind - 1, bool(dimmed), False), self._stamps
        half, faint = stamps.style.metrics.point / 2, look.faint if inferred else None
        diamond = stamps.picture(
            2 * half + 2,
            2 * half + 2,
            lambda drawing: draw_point(drawing, half + 1, half + 1, half, look.colour, faint),
        )
        strips = strips_of(look, bool(inferred), stamps.style.metrics.bar, stamps)
        self._sorts[number] = _Sort(strips, diamond)
        return self._sorts[number]

    def _draw_captions(self, hand: Hand, captions: Iterable[tuple[int, Place]]) -> None:
        kept: Callable[[int], QPixmap | None] = self._captions.get
        put, tops = self._stamps.putting(hand.painter), self._tops
        for number, (x, y) in captions:
            picture = kept(number) or self._caption(hand.looks, number)
            if picture is not None:
                put(x, y + tops[number], picture)

    def _caption(self, looks: Looks, number: int) -> QPixmap | None:
        """The picture of the words beside an event; None where there are none, or no time."""
        if not self._stamps.budget.has_time:
            self._stamps.owes = True  # and nobody need say what would be written
            return None
        rest, dimmed = divmod(number, 2)
        assert self._wording is not None
        caption = self._wording.caption(*divmod(rest, len(Form)))
        if not caption.length:
            return None
        picture = caption_picture(caption, looks.of(-1, bool(dimmed), False), self._stamps)
        if picture is None:
            return None
        picture, row = inked(picture)
        self._tops[number] = self._stamps.rows(row)
        return self._captions.keep(number, picture)


def _footprint(marks: Marks, at: int) -> Footprint:
    """Where one of the marks stands with its words, as a hand asks for it."""
    left, right = float(marks.left[at]), float(marks.right[at])
    middle = float(marks.top[at]) + marks.cast.metrics.bar_middle
    low = float(marks.line[at]) if marks.forms[at] else middle
    return left, right - left, middle, low


def _sort_numbers(kinds: Ints | Small, inferred: Bools, dimmed: Bools) -> Ints | Small:
    """Numbers for the sorts of marks, from which these can be told again; no kind is -1."""
    return ((kinds + 1) * 2 + inferred) * 2 + dimmed


@overload
def _caption_numbers(events: int, forms: int, dimmed: bool) -> int: ...
@overload
def _caption_numbers(events: Ints, forms: Ints | int, dimmed: Bools) -> Ints: ...
def _caption_numbers(events: Ints | int, forms: Ints | int, dimmed: Bools | bool) -> Ints | int:
    """Numbers for the captions of events, from which these can be told again."""
    return (events * len(Form) + forms) * 2 + dimmed


def _listed(numbers: Ints | Small) -> list[int]:
    return numbers.tolist()


def ensemble(stamps: KeptStamps) -> Ensemble:
    """The ensemble that draws with these stamps."""
    return stamps.remembered("ensemble", lambda: Ensemble(stamps))
