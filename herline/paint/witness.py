"""Witness strips: for one event, a thin bar for each source at that source's own date.

They are drawn only where sources say when in different words; what is the same needs no proof.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from herline.frozen import frozen
from herline.layout.marks import overlapping
from herline.layout.scale import Scale
from herline.layout.scene import Mark, Rect, Scene
from herline.model.edtf import Extent, fade
from herline.model.story import Attribute, Event, Story
from herline.paint.bars import LEAST_WIDTH, Bar, draw_bar
from herline.paint.marks import draw_source
from herline.paint.style import Style

ROW = 8.0
THICK = 4.0
_DOT = 2.6
_AIR = 5.0
"""Pixels at zoom 1: from strip to strip, of a strip, of the radius of a dot, around them."""


@frozen
class Witness:
    """One source's own date for an event, in days."""

    source: int
    """Position in the story's sources."""
    extent: Extent


def witnesses(story: Story, event: Event) -> tuple[Witness, ...]:
    """Who dates the event, in the order of the sources; nobody where all say the same."""
    found: dict[int, Extent] = {}
    positions = story.source_places
    for claim in event.claims:
        if claim.attribute is not Attribute.WHEN or claim.date is None:
            continue
        extent = fade(claim.date)
        if extent is not None and claim.source in positions:
            found.setdefault(positions[claim.source], extent)
    if len(set(found.values())) < 2:
        return ()
    return tuple(Witness(source, found[source]) for source in sorted(found))


def draw_witnesses(
    painter: QPainter,
    mark: Mark,
    told: tuple[Witness, ...],
    scene: Scene,
    ground: QRectF,
    style: Style,
) -> None:
    """The strips of `told` on the `ground` that `witness_ground` gives."""
    scale = Scale.of(scene)
    row, air = ROW * style.zoom, _AIR * style.zoom
    below = ground.center().y() >= mark.middle
    first = ground.top() + (3 * air if below else air)
    for place, one in enumerate(told):
        start, core_start, core_end, end = _edges(one, scale)
        middle = first + (place + 0.5) * row - (1 if below else 0)
        colour = style.source_colour(one.source)
        strip = Bar(start, core_start, core_end, end, middle, THICK * style.zoom)
        draw_bar(painter, strip, colour, QColor(colour), scene.size.width)
        radius = _DOT * style.zoom
        x = max(_left(start, end), scene.axis.x + 3 * radius) - 2.4 * radius
        draw_source(painter, one.source, x, middle, radius, colour)


def _edges(one: Witness, scale: Scale) -> tuple[float, float, float, float]:
    """The x where its strip begins, where its core does, and where both end."""
    start, core_start, core_end, end = (scale.to_x(float(day)) for day in one.extent.days)
    return start, core_start, core_end, end


def _left(start: float, end: float) -> float:
    """Where a strip begins to be seen, be it ever so short."""
    return min(start, (start + end - LEAST_WIDTH) / 2)


def witness_ground(
    mark: Mark, told: tuple[Witness, ...], scene: Scene, plate: QRectF, style: Style
) -> QRectF | None:
    """What the strips stand on: below `plate`, else above it, and overlapping with it.

    None where no strip is in view, or both sides are taken: the words of the neighbours are worth
    more than the strips, whose dates the synopsis tells as well.
    """
    scale, lanes = Scale.of(scene), scene.lanes
    strips = [(_left(start, end), end) for start, *_, end in (_edges(one, scale) for one in told)]
    if all(end <= scene.axis.x or left >= lanes.right for left, end in strips):
        return None
    air = _AIR * style.zoom
    height = len(strips) * ROW * style.zoom + air
    left = max(min(left for left, _ in strips) - 2.4 * air, scene.axis.x)
    right = min(max(end for _, end in strips) + 1.4 * air, lanes.right)
    right = max(right, left + 4 * air)
    sides: list[Rect] = []
    if plate.bottom() + height <= lanes.bottom:
        sides.append(Rect(left, plate.bottom() - 3 * air, right - left, height + 3 * air))
    if plate.top() - height >= lanes.y:
        sides.append(Rect(left, plate.top() - height, right - left, height + 3 * air))
    for side in sides:
        near = overlapping(scene.marks, side)
        is_taken = any(other.lane >= 0 and other.key != mark.key for other in near)
        if not is_taken and not any(side.overlaps(cluster.box) for cluster in scene.clusters):
            return QRectF(side.x, side.y, side.width, side.height)
    return None
