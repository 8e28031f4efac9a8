"""Errands: what is worked out and drawn while the hand rests, in small pieces, one after another.

First what any next step needs, then the views to which a hand may go, then what few events may ever
show, and last what a filter may leave.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np

from herline.layout.marks import Marks
from herline.layout.patience import FORESEEN
from herline.layout.scene import Scene
from herline.layout.wording import Wording
from herline.paint import ahead
from herline.paint.kept_stamps import KeptStamps
from herline.session.session import Session
from herline.ui.timeline.foresight import choices, next_views
from herline.ui.timeline.sight import Sight

IMPORTANT = 30_000
"""The titles of so many events are measured ahead: a filter mostly leaves lanes to some of these.

That takes some 5 microseconds and 100 bytes each.
"""


def errands(session: Session, sight: Sight, stamps: Callable[[], KeptStamps]) -> Iterator[None]:
    """All of them for what is in sight, where `stamps` are those of the last frame."""
    yield from ahead.draw_bars_ahead(stamps())
    yield from ahead.draw_folds_ahead(stamps(), sight.scene)
    yield from _draw_names(session, sight, stamps())
    yield from next_views(session, sight, lambda scene: draw_words(session, scene, stamps()))
    yield from sight.everything()
    yield from _draw_all(session, sight, stamps())
    yield from choices(session, sight)
    yield from _measure_titles(session, sight)


def _draw_names(session: Session, sight: Sight, stamps: KeptStamps) -> Iterator[None]:
    """Those of the axis."""
    wording, state = _wording(sight), session.state
    if wording:
        yield from ahead.draw_names_ahead(stamps, state.chart, state.view.folds, wording)


def draw_words(session: Session, scene: Scene, stamps: KeptStamps) -> Iterator[None]:
    """The words of a scene that may be seen next."""
    if isinstance(scene.marks, Marks):
        yield from ahead.draw_marks_ahead(stamps, session.state.story, scene.marks)


def _draw_all(session: Session, sight: Sight, stamps: KeptStamps) -> Iterator[None]:
    """What any view of few events may show or count, before it is seen."""
    wording, state = _wording(sight), session.state
    if wording and len(state.matching) <= FORESEEN:
        yield from ahead.draw_all_ahead(stamps, state.chart, wording, state.matching)
        disputed = len(state.index.disputed(state.matching))
        yield from ahead.draw_counts_ahead(stamps, wording, len(state.matching), disputed)


def _measure_titles(session: Session, sight: Sight) -> Iterator[None]:
    """Those of the most important events."""
    wording, rank = _wording(sight), session.state.chart.columns.rank
    if wording:
        yield from wording.measured_ahead(np.flatnonzero(rank < IMPORTANT))


def _wording(sight: Sight) -> Wording | None:
    """The words of what is in sight."""
    marks = sight.scene.marks
    return marks.cast.wording if isinstance(marks, Marks) else None
