"""Draws ahead, while the hand rests: what may be seen next, and of a small story all there is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from PySide6.QtGui import QPainter, QPixmap

from herline.layout.chart import Chart
from herline.layout.fold_marks import labels_of
from herline.layout.marks import Marks
from herline.layout.scale import RIGHT_MARGIN
from herline.layout.scene import FoldMark, Scene
from herline.layout.ticks import names
from herline.layout.wording import Wording
from herline.model.story import Story
from herline.model.view import Fold
from herline.paint.axis import band_lettering, draw_fold
from herline.paint.counts import draw_count, possible_counts
from herline.paint.edges import draw_edge, earlier, later, plate
from herline.paint.ensemble import ensemble
from herline.paint.hand import Hand
from herline.paint.kept_stamps import KeptStamps
from herline.paint.looks import looks
from herline.paint.overlay import Overlay

USUAL = 64
"""Few of the counts in the row below the lanes are of more events."""
DISPUTED = 4
"""Few of these counts are of more disputed events."""
AT_ONCE = 8
"""So many names are written between two looks at the clock; most of them are the same few."""


def draw_marks_ahead(stamps: KeptStamps, story: Story, marks: Marks) -> Iterator[None]:
    """Keep the pictures of the words of marks that may be seen next, one after the other."""
    yield from ensemble(stamps).foresee(looks(stamps.style, story.kinds), marks)


def form_ahead(stamps: KeptStamps, story: Story, scene: Scene, overlay: Overlay) -> None:
    """Find where the pictures of a scene go that is seen next, under the same overlay."""
    if isinstance(scene.marks, Marks):
        ensemble(stamps).form(Hand(QPainter(), scene, story, stamps, overlay), scene.marks)


def draw_bars_ahead(stamps: KeptStamps) -> Iterator[None]:
    """Keep the pictures of short bars of the sorts that were seen, one after the other."""
    yield from ensemble(stamps).foresee_bars()


def draw_all_ahead(
    stamps: KeptStamps, chart: Chart, wording: Wording, events: Sequence[int]
) -> Iterator[None]:
    """Keep the pictures of these events and of their words at every length, one after the other."""
    kinds = chart.story.kinds
    yield from ensemble(stamps).foresee_all(looks(stamps.style, kinds), wording, events, len(kinds))


def draw_names_ahead(
    stamps: KeptStamps, chart: Chart, folds: tuple[Fold, ...], wording: Wording
) -> Iterator[None]:
    """Keep the pictures of the names that are likely to be seen on the axis."""
    start, end = chart.extent
    margin = RIGHT_MARGIN * (end - start)
    written = names(start - margin, end + margin, folds, wording.width)
    while some := tuple(islice(written, AT_ONCE)):
        for name, role in some:
            stamps.foresee(name, band_lettering(stamps.style, role))
        yield


def draw_folds_ahead(stamps: KeptStamps, scene: Scene) -> Iterator[None]:
    """Keep the pictures of all folds of a scene, which may come into sight."""
    nowhere, x = QPixmap(1, 1), scene.axis.x
    for fold in scene.view_folds:
        for label in labels_of(fold):
            stamps.budget.lift()
            with QPainter(nowhere) as painter:
                draw_fold(painter, FoldMark(fold, x, x + 1, label, label), scene, stamps)
            yield


def draw_counts_ahead(
    stamps: KeptStamps, wording: Wording, number: int, disputed: int
) -> Iterator[None]:
    """Keep the pictures of all counts that so many events can make, some of them disputed.

    In the row below the lanes only of those that are usual; at the ends of the axis of all.
    """
    style, nowhere = stamps.style, QPixmap(1, 1)
    for events in range(1, number + 1):
        stamps.budget.lift()
        with QPainter(nowhere) as painter:
            if events <= USUAL:
                for count in possible_counts(events, min(disputed, DISPUTED), wording):
                    draw_count(painter, count, stamps, chosen=False)
            for text in (earlier(events), later(events)):
                draw_edge(painter, text, plate(text, 0.0, 0.0, style), stamps)
        yield
