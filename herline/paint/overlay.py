"""What is shown of the moment, over a scene: what is chosen, pointed at, or found by a search.

It is painted on the screen only, never into a picture that is taken home.
"""

from __future__ import annotations

from collections.abc import Collection

from herline.frozen import frozen
from herline.layout.scene import Mark, Rect


@frozen
class Overlay:
    """Events by their position in the story; -1 for none."""

    selected: int = -1
    hovered: int = -1
    hits: Collection[int] = frozenset()
    """Events that a search found."""
    box: Rect | None = None
    """What else lies under the pointer and can be clicked: a cluster, a fold, an edge."""
    focused: bool = False
    """Whether the keyboard speaks to the timeline."""
    fading: tuple[Mark, ...] = ()
    """What has no lane any more, and is seen a little longer."""


NOTHING = Overlay()
