"""What is seen of a whole story in a strip: its skyline, its years, and a handle on the view."""

from __future__ import annotations

from herline.frozen import frozen, replace
from herline.layout.scene import Cell, Rect, Size
from herline.model.view import Viewport

Steps = tuple[tuple[int, int, int], ...]
"""(first bin, bin after the last, count) of each stretch of equal counts above zero."""

EDGE = 8.0
"""Pixels beside an edge of the handle where it can be taken to resize it."""
NARROWEST_HANDLE = 8.0
"""Pixels; a narrower one could not be taken."""


@frozen
class OverviewScene:
    """The strip; bin i of n covers x from i to i + 1 n-ths of the width."""

    size: Size
    viewport: Viewport
    """The whole story: what the strip shows from its left to its right edge."""
    bins: int
    density: Steps
    """How many matching events may have happened there."""
    core: Steps
    """How many surely did; never more than `density`."""
    disputed: Steps
    """How many of `density` are disputed."""
    handle: Rect
    """What is in view; at least wide enough to be taken."""
    years: tuple[Cell, ...]
    folds: tuple[tuple[float, float], ...]
    """x0 and x1 of each fold."""

    @property
    def highest(self) -> int:
        """The largest number of `density`."""
        return max((count for _, _, count in self.density), default=0)

    def seeing(self, viewport: Viewport) -> OverviewScene:
        """The same strip with its handle on another stretch of time."""
        return replace(self, handle=handle_on(viewport, self.viewport, self.size))

    def to_axis(self, x: float) -> float:
        """The axis day at an x."""
        return self.viewport.start + x / self.size.width * self.viewport.span

    def grip(self, x: float) -> str:
        """What of the handle is at an x: "start", "end", "middle", or nothing."""
        left, right = self.handle.x, self.handle.right
        inside = min(EDGE, self.handle.width / 4)  # so that a narrow one can be moved too
        if left + inside < x < right - inside:
            return "middle"
        if left - EDGE <= x <= right + EDGE:
            return "start" if x - left <= right - x else "end"
        return ""


def handle_on(viewport: Viewport, whole: Viewport, size: Size) -> Rect:
    """The handle on a stretch of a whole story, in a strip of so many pixels."""
    per_day = size.width / whole.span
    x0, x1 = (
        min(max((day - whole.start) * per_day, 0.0), size.width)
        for day in (viewport.start, viewport.end)
    )
    if x1 - x0 < NARROWEST_HANDLE:
        middle = (x0 + x1) / 2
        x0 = min(max(middle - NARROWEST_HANDLE / 2, 0.0), size.width - NARROWEST_HANDLE)
        x1 = x0 + NARROWEST_HANDLE
    return Rect(x0, 0.0, x1 - x0, size.height)
