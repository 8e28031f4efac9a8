"""What lies under the pointer: the same scene that is painted is asked."""

from __future__ import annotations

from collections.abc import Sequence

from herline.frozen import frozen
from herline.layout.marks import overlapping
from herline.layout.scene import Cluster, FoldMark, Header, Mark, Rect, Scene

REACH = 4.0
"""Pixels beside a small mark where a click still counts."""


@frozen
class Hit:
    """What was hit: one of these."""

    mark: Mark | None = None
    cluster: Cluster | None = None
    fold: FoldMark | None = None
    header: Header | None = None


def at(scene: Scene, x: float, y: float) -> Hit | None:
    """What lies at a point of the scene; None for empty ground and the bare axis."""
    fold = next((fold for fold in scene.folds if fold.x0 <= x < fold.x1), None)
    folded = Hit(fold=fold) if fold else None
    if scene.axis.contains(x, y):
        return folded
    if scene.tray and scene.tray.box.contains(x, y):
        return _in(scene.tray.marks, (scene.tray.cluster,) if scene.tray.cluster else (), x, y)
    if not scene.body.contains(x, y):
        return None
    in_lanes = scene.lanes.contains(x, y)
    if in_lanes:
        for header in scene.headers:
            if header.box.contains(x, y):
                return Hit(header=header)
    around = Rect(x - REACH - 1, y - 1, 2 * REACH + 2, 2)
    marks = [m for m in overlapping(scene.marks, around) if (m.lane >= 0) == in_lanes]
    clusters = scene.clusters if in_lanes or not scene.headers else ()
    return _in(marks, clusters, x, y) or folded


def _in(marks: Sequence[Mark], clusters: Sequence[Cluster], x: float, y: float) -> Hit | None:
    for cluster in clusters:
        if cluster.box.contains(x, y):
            return Hit(cluster=cluster)
    near: Mark | None = None
    for mark in reversed(marks):
        box = mark.box
        if box.y <= y < box.y + box.height:
            if box.x <= x < box.x + box.width:
                return Hit(mark=mark)
            if near is None and box.x - REACH <= x < box.x + box.width + REACH:
                near = mark
    return Hit(mark=near) if near else None
