"""Tells assistive technology what the mirror shows: a list of the events that one of two dates."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from herline.layout.scene import Rect
from herline.ui.lenses.mirror_words import told_pair
from herline.ui.timeline.access import EventsAccess
from herline.ui.timeline.told import in_one_line

if TYPE_CHECKING:
    from herline.ui.lenses.mirror import Mirror

NOWHERE = Rect(0.0, 0.0, 0.0, 0.0)
NAME = "Two sources held against each other"
KEYS = (
    "Arrow keys walk the events, Enter opens one, plus and minus zoom, "
    "M lists what has no room above, Shift+M below."
)


class MirrorAccess(EventsAccess):
    """An event lies where the source above has it; where only the one below has it, there.

    The chosen one is there in any case, or it would not be heard where no source dates it.
    """

    def __init__(self, mirror: Mirror) -> None:
        super().__init__(mirror, mirror.session, NAME)
        self._mirror = mirror

    def in_sight(self) -> Mapping[int, Rect]:
        scene = self._mirror.scene
        sides = sorted(scene.sides, key=lambda side: (side.start, side.end)) if scene else []
        places = {side.event: side.box for side in sides}
        places |= {side.event: side.box for side in sides if side.upper}
        if self.chosen >= 0:
            places.setdefault(self.chosen, NOWHERE)
        return places

    def told(self, event: int) -> str:
        state, pair = self.session.state, self._mirror.pair_of(event)
        if pair is None:
            language = state.settings.reader_language
            return in_one_line(state.story, state.story.events[event], language)
        return ", ".join(told_pair(state, pair).lines)

    def open(self, event: str) -> None:
        self._mirror.opened.emit()
