"""What a verb needs to draw where there may be no display: Qt made ready, and the subject."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from herline.commands.terminal import complain

if TYPE_CHECKING:
    from herline.model.filter import Filter
    from herline.model.lens import Lens
    from herline.model.story import Story
    from herline.model.view import Grouping
    from herline.paint.picture.subject import Subject


def can_draw() -> bool:
    """Lets Qt, not yet imported, draw without a display; says so if it lacks anything else.

    A display that the environment names is ignored, as nobody may be there to answer.
    """
    if sys.platform == "linux":
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    from herline import system

    lacking = system.make_ready()
    for line in lacking.splitlines():
        complain(line)
    return not lacking


def subject_of(
    story: Story,
    filter: Filter | None = None,
    grouping: Grouping | None = None,
    *,
    fold: bool = True,
    lens: Lens | None = None,
) -> Subject:
    """What `filter` lets through of `story`; long empty stretches are folded if `fold`."""
    from herline.layout.chart import Chart
    from herline.layout.scale import fitted
    from herline.model.filter import NOTHING_ASKED
    from herline.model.index import Index
    from herline.model.lens import NO_LENS
    from herline.model.view import Grouping, View
    from herline.paint.picture.subject import Subject

    filter = filter or NOTHING_ASKED
    chart = Chart(story)
    folds = chart.folds if fold else ()
    grouping = grouping or Grouping.NONE
    view = View(fitted(chart, folds), filter, grouping, folds=folds, lens=lens or NO_LENS)
    return Subject(chart, view, Index(story).matching(filter))
