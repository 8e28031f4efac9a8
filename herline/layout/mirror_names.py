"""The names of two sources at the outer edges of a mirror, with what each of them tells."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from herline.frozen import frozen
from herline.layout.arrangement import wording
from herline.layout.chart import Chart
from herline.layout.counted import counted
from herline.layout.mirror_scene import Half, Side
from herline.layout.paper import Paper
from herline.layout.scene import Cluster, Label, Rect, TextRole
from herline.model.pairing import Pair
from herline.model.view import View

HEAD = 26.0
"""Pixels at zoom 1 for the name of each source at its outer edge."""
LEFT = 14.0
"""Pixels before the sign of the source."""
_SIGN, _GAP, _PILL = 12.0, 10.0, 20.0
"""Pixels at zoom 1 for the sign, between the words, and of the height of a count."""


@frozen
class Names:
    """Lays out the edges of a mirror on `paper`, in a view whose lens compares two sources."""

    chart: Chart
    view: View
    pairs: Sequence[Pair]
    paper: Paper

    def halves(self, hidden: Iterable[Side]) -> tuple[Half, Half]:
        """Above and below; `hidden` are the marks in sight that found no room."""
        lens, pairs = self.view.lens, self.pairs
        in_time = sorted(hidden, key=lambda side: side.start)
        return (
            self._half(
                lens.source,
                sum(pair.told_above for pair in pairs),
                sum(pair.above is not None for pair in pairs),
                [side.event for side in in_time if side.upper],
                HEAD / 2,
            ),
            self._half(
                lens.against,
                sum(pair.told_below for pair in pairs),
                sum(pair.below is not None for pair in pairs),
                [side.event for side in in_time if not side.upper],
                -HEAD / 2,
            ),
        )

    def _half(self, id: str, told: int, dated: int, hidden: list[int], from_edge: float) -> Half:
        story, zoom = self.chart.story, self.paper.metrics.zoom
        source = story.source_by_id[id]
        middle = from_edge * zoom + (self.paper.size.height if from_edge < 0 else 0.0)
        name = self._label(source.label, LEFT + _SIGN * zoom, middle, TextRole.HEADER)
        words = f"{told:,} event{'' if told == 1 else 's'}, {dated:,} dated"
        told_of = self._label(words, name.x + name.width + _GAP * zoom, middle, TextRole.DATE)
        end = told_of.x + told_of.width + _GAP * zoom
        cluster = self._cluster(hidden, end, middle, _PILL * zoom) if hidden else None
        right = cluster.box.right if cluster else end
        plate = Rect(LEFT - 8, middle - 10 * zoom, right + 4 - LEFT + 8, 20 * zoom)
        return Half(story.sources.index(source), name, told_of, plate, cluster)

    def _label(self, text: str, x: float, middle: float, role: TextRole) -> Label:
        return Label(text, x, middle, self.paper.measure(text, role), role)

    def _cluster(self, hidden: list[int], x: float, middle: float, height: float) -> Cluster:
        """The count of what has no room, as it looks on the timeline."""
        story, pad = self.chart.story, 4.0 + height / 5
        differing = {pair.event for pair in self.pairs if pair.differs}
        disputed = len(differing.intersection(hidden))
        known = wording(self.chart, self.paper)
        words = counted(len(hidden), disputed, known)
        return Cluster(
            events=hidden,
            disputed=disputed,
            box=Rect(x, middle - height / 2, words.length + 2 * pad, height),
            label=Label(words.text, x + pad, middle, words.width, TextRole.COUNT),
            chosen=story.index.get(self.view.selected, -1) in hidden,
        )
