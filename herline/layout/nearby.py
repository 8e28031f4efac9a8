"""Nearby: a scene that is moved to a view close to its own, for a frame of a hand on its way.

Bars, words and counts stand where they belong. But which words there is room for, what is counted
together, and what just comes into sight at an edge are those of the scene as it was laid out.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from herline.frozen import replace
from herline.layout.columns import Floats
from herline.layout.marks import Marks
from herline.layout.scale import Scale
from herline.layout.scene import Band, Cluster, FoldMark, Label, Mark, Rect, Scene
from herline.layout.way import Way
from herline.model.view import Viewport


def nearby(scene: Scene, viewport: Viewport) -> Scene:
    """What `scene` shows, seen in another view; it is not settled."""
    one = Scale.of(scene)
    left, right = one.x0, one.x1
    way = Way.between(one, Scale(viewport, left, right, one.folds))
    return replace(
        scene,
        viewport=viewport,
        bands=tuple([_band(band, way, left) for band in scene.bands]),
        grid=tuple([x for x in _all(scene.grid, way) if left < x < right]),
        marks=_marks(scene.marks, way, left),
        clusters=tuple([_cluster(cluster, way) for cluster in scene.clusters]),
        folds=tuple([_fold(fold, way) for fold in scene.folds]),
        settled=False,
    )


def _all(places: Sequence[float], way: Way) -> list[float]:
    """Where a few x are, too few for an array."""
    factor, shift = way.factor, way.shift
    return [x * factor + shift for x in places]


def _band(band: Band, way: Way, left: float) -> Band:
    """The name of a cell that begins before the view stands in what is left of the cell."""
    if not band.starts:
        return band
    starts, ends = _all(band.starts, way), _all(band.ends, way)
    pad = band.label_x[0] - max(band.starts[0], left)
    names = [(x if x > left else left) + pad for x in starts]
    return Band(
        band.y,
        band.height,
        band.major,
        tuple(starts),
        tuple(ends),
        band.labels,
        tuple(names),
        band.odd,
    )


def _marks(marks: Sequence[Mark], way: Way, left: float) -> Sequence[Mark]:
    """Words beside a mark go along with that end of it, those under a bar stay in sight."""
    if not marks:
        return marks
    assert isinstance(marks, Marks)  # as all are that were laid out for the screen
    metrics = marks.cast.metrics
    pixels = marks.pixels.copy()
    pixels[:4] *= way.factor
    pixels[:4] += way.shift
    start: Floats = pixels[0]
    end: Floats = pixels[3]
    begins: Floats = start - marks.start
    ends: Floats = end - marks.end
    words = marks.x + np.where(marks.x >= marks.end, ends, begins)
    kept: Floats = np.minimum(np.maximum(start, left + metrics.label_gap), end - marks.lengths)
    are_under = marks.line > marks.top + metrics.bar_middle
    pixels[4] += begins
    pixels[5] += ends
    pixels[6] = np.where(are_under, np.maximum(kept, start), words)
    return marks.standing_at(pixels)


def _cluster(cluster: Cluster, way: Way) -> Cluster:
    box, label = cluster.box, cluster.label
    middle = box.x + box.width / 2
    by = way.x(middle) - middle
    return Cluster(
        cluster.events,
        cluster.disputed,
        Rect(box.x + by, box.y, box.width, box.height),
        Label(label.text, label.x + by, label.middle, label.width, label.role),
        cluster.chosen,
    )


def _fold(fold: FoldMark, way: Way) -> FoldMark:
    return replace(fold, x0=way.x(fold.x0), x1=way.x(fold.x1))
