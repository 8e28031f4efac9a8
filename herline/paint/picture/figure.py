"""The timeline of a picture: every event in sight has a lane, and the whole fits its place.

Where it may grow, the lanes decide how high it is. Where its height is given, it is laid out wider
and scaled down until all lanes fit; where letters would become too small it stays higher, or counts
what has no lane. Where there is room to spare it is scaled up; if it may grow, no blank is left.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from herline.frozen import replace
from herline.layout.lay_out import lay_out
from herline.layout.paper import Paper
from herline.layout.scene import Mark, Scene, Size, Tray
from herline.paint.measure import make_measure, paper_for
from herline.paint.picture.edges import words_within
from herline.paint.picture.pieces import Timeline
from herline.paint.picture.subject import Subject, without_numbers
from herline.paint.style import Style

SMALLEST, LARGEST = 0.5, 1.4
"""By how much a timeline may be scaled to fit: 13 pixels of text become 6.5 (5 points), or 18."""
MOST_SPREAD = 1.5
"""Lanes may be so many times as high as they must be, to fill a picture."""
_STEPS = 6
"""Halvings of the interval in which the scale is looked for."""


def figure(
    subject: Subject,
    width: float,
    height: float,
    style: Style,
    *,
    fits: bool,
    numbered: Sequence[int] = (),
) -> Timeline:
    """The timeline of `subject`, `width` wide, at (0, 0), as large as it can be in this `height`.

    If it `fits` it is just as high, as long as its letters can be read; else as high as its lanes.
    The events that are `numbered` have their numbers beside them.
    """
    if numbered:
        subject = subject.numbered(numbered)
    layouts = _Layouts(subject, style)

    def all_fit(scale: float) -> bool:
        return height > 0 and layouts.at(width / scale).size.height * scale <= height

    scale = largest_scale(all_fit, SMALLEST if fits else 1.0)
    scene = layouts.at(width / scale)
    spare = height / scale - scene.size.height
    if spare > 0:
        scene = _spread(layouts, width / scale, scene, spare)
        scene = _stretched(scene, height / scale - scene.size.height) if fits else scene
    scene = words_within(scene)
    scene, numbers = without_numbers(scene, numbered, make_measure(style))
    return Timeline(0.0, 0.0, scene, scale, numbers)


def with_counts(
    subject: Subject, width: float, height: float, style: Style, numbered: Sequence[int] = ()
) -> Timeline:
    """The timeline at its smallest in exactly this size; what has no lane there is counted.

    Groups have as many lanes as leave room for all of them.
    """
    if numbered:
        subject = subject.numbered(numbered)
    paper = _paper(style, Size(width / SMALLEST, height / SMALLEST))
    scene = _laid_out(subject, paper)
    for lanes in range(paper.metrics.group_lanes - 1, 0, -1):
        if scene.content_height <= scene.body.height:
            break
        fewer = replace(paper.metrics, group_lanes=lanes)
        scene = _laid_out(subject, replace(paper, metrics=fewer))
    scene, numbers = without_numbers(words_within(scene), numbered, paper.measure)
    return Timeline(0.0, 0.0, scene, SMALLEST, numbers)


def as_on_screen(subject: Subject, width: float, height: float, style: Style) -> Timeline:
    """The timeline in exactly this size, in which what does not fit is counted, at (0, 0)."""
    return Timeline(0.0, 0.0, _laid_out(subject, paper_for(style, Size(width, height))))


def _laid_out(subject: Subject, paper: Paper) -> Scene:
    return lay_out(subject.chart, subject.view, subject.matching, paper)


class _Layouts:
    """Scenes of one subject in several widths; the last two are kept, to be asked for again."""

    def __init__(self, subject: Subject, style: Style) -> None:
        self.style = style
        self._subject = subject
        self._kept: dict[tuple[float, float], Scene] = {}

    def at(self, width: float, spread: float = 1.0) -> Scene:
        """The scene `width` pixels wide, its lanes `spread` times as high as they must be."""
        found = self._kept.pop((width, spread), None)
        if found is None:
            paper = _paper(self.style, Size(width, 0.0), spread)
            found = _laid_out(self._subject, replace(paper, unbounded=True))
        self._kept[width, spread] = found
        if len(self._kept) > 2:
            self._kept.pop(next(iter(self._kept)))
        return found


def _paper(style: Style, size: Size, spread: float = 1.0) -> Paper:
    """The paper of a picture, whose lanes are `spread` times as high as they must be.

    They must be less high than on a screen, as nobody clicks them. Titles may be longer, as no card
    tells the rest of them.
    """
    usual = style.metrics
    closer = replace(
        usual,
        lane_height=usual.lane_height * 0.86 * spread,
        bar_middle=usual.bar_middle - 1.5 * style.zoom,
        under_middle=usual.under_middle - 3.0 * style.zoom,
        longest_label=usual.longest_label * 1.7,
    )
    return replace(paper_for(style, size), metrics=closer)


def largest_scale(fits: Callable[[float], bool], least: float) -> float:
    """The largest scale that `fits`, from `least`, which need not fit, to `LARGEST`."""
    if not fits(least):
        return least
    if fits(LARGEST):
        return LARGEST
    low, high = least, LARGEST
    for _ in range(_STEPS):
        middle = (low + high) / 2
        if fits(middle):
            low = middle
        else:
            high = middle
    return low


def _spread(layouts: _Layouts, width: float, scene: Scene, spare: float) -> Scene:
    """Lanes further apart, as far as `spare` pixels allow."""
    lanes = scene.content_height - 2 * layouts.style.metrics.body_padding
    if lanes <= 0:
        return scene
    return layouts.at(width, min(1 + spare / lanes, MOST_SPREAD))


def _stretched(scene: Scene, by: float) -> Scene:
    """The scene `by` pixels higher, its tray, where nothing is counted, still below the lanes."""
    if by <= 0:
        return scene
    return replace(
        scene,
        size=Size(scene.size.width, scene.size.height + by),
        body=replace(scene.body, height=scene.body.height + by),
        lanes=replace(scene.lanes, height=scene.lanes.height + by),
        tray=_lowered(scene.tray, by) if scene.tray and scene.bands else scene.tray,
    )


def _lowered(tray: Tray, by: float) -> Tray:
    def mark(one: Mark) -> Mark:
        box = replace(one.box, y=one.box.y + by)
        return replace(one, middle=one.middle + by, line=one.line + by, box=box)

    heading = replace(tray.label, middle=tray.label.middle + by)
    box = replace(tray.box, y=tray.box.y + by)
    return replace(tray, box=box, label=heading, marks=tuple(map(mark, tray.marks)))
