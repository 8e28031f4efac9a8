"""The paper: so many pixels on which a timeline is laid out, and how its words are set there."""

from __future__ import annotations

from herline.frozen import frozen
from herline.layout.metrics import USUAL, Metrics
from herline.layout.scene import Measure, Size


@frozen
class Paper:
    """What a layout depends on beside the story and the view of it; lengths in pixels."""

    size: Size
    measure: Measure
    metrics: Metrics = USUAL
    tallest: float = 0.0
    """As many lanes as paper so high has room for; on lower paper the same lanes scroll."""
    unbounded: bool = False
    """Every event in the viewport has a lane, and none is merely counted.

    The scene is as high as that needs (`Scene.size`), whatever the height of the paper.
    """
